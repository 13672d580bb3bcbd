//! The foot of a long list: how many are shown, and a button for more.

use crate::browser::timer;
use leptos::prelude::*;
use northstar_workbook::text::{self, t};

/// How many are drawn next: as many again, so that the end of thousands is a few presses away.
pub(super) const fn grown(drawn: usize) -> usize {
    drawn.saturating_mul(2)
}

/// A button for more while there are some, and how many of all are shown. When the last are drawn and the button goes,
/// `land` is told how many were there before, to put the focus on the first of the new ones.
pub(super) fn more(count: Memo<usize>, drawn: RwSignal<usize>, land: Callback<usize>) -> AnyView {
    let left = Memo::new(move |_| {
        let (all, now) = (count.get(), drawn.get());
        all.min(grown(now)).saturating_sub(now)
    });
    let press = move |_| {
        let before = drawn.get_untracked();
        drawn.set(grown(before));
        if left.get_untracked() == 0 {
            timer::next_frame(move || land.run(before));
        }
    };
    let button = move || {
        let left = left.get();
        (left > 0).then(|| {
            view! {
                <button type="button" class="text-button text-button--small" on:click=press>
                    {t::trash_more(&number(left))}
                </button>
            }
        })
    };
    let shown = move || {
        let (all, drawn) = (count.get(), drawn.get());
        (all > drawn).then(|| t::trash_shown(&number(drawn), &number(all)))
    };
    view! {
        <p class="meta" role="status">
            {shown}
        </p>
        {button}
    }
    .into_any()
}

fn number(count: usize) -> String {
    text::number(i64::try_from(count).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foot(count: usize, drawn: usize) -> String {
        let (count, drawn) = (Memo::new(move |_| count), RwSignal::new(drawn));
        more(count, drawn, Callback::new(|_| ())).to_html()
    }

    #[test]
    fn the_foot_says_how_many_are_shown_and_how_many_would_come() {
        let owner = Owner::new();
        owner.set();
        let html = foot(2_000, 40);
        assert!(html.contains(&t::trash_shown("40", "2000")) && html.contains(&t::trash_more("40")), "{html}");
        let html = foot(100, 80);
        assert!(html.contains(&t::trash_shown("80", "100")) && html.contains(&t::trash_more("20")), "{html}");
        for (count, drawn) in [(0, 40), (40, 40), (12, 40)] {
            assert!(!foot(count, drawn).contains("<button"), "{count} of which {drawn} are drawn");
        }
    }

    #[test]
    fn the_end_of_two_thousand_is_six_presses_away() {
        let presses = std::iter::successors(Some(40), |drawn| Some(grown(*drawn))).take_while(|drawn| *drawn < 2_000);
        assert_eq!(presses.count(), 6);
    }
}
