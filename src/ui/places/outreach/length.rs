//! How long the letter is: words beside a comfortable band, or what a narrow channel counts beside its limit.

use super::desk::{Desk, count, limit};
use leptos::prelude::*;
use northstar_workbook::{
    domain::compose::Room,
    text::{self, t},
};

/// A length and what it is measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Words { count: usize, from: usize, to: usize },
    Limited { count: usize, limit: usize },
}

/// The band.
pub(super) fn band(desk: Desk) -> AnyView {
    let length = Memo::new(move |_| {
        let channel = desk.channel.get();
        match limit(channel) {
            Some(limit) => Length::Limited { count: count(channel, &desk.whole().body), limit },
            None => {
                let [from, to] = desk.guide.words.map(|words| usize::try_from(words).unwrap_or_default());
                Length::Words { count: desk.words(), from, to }
            }
        }
    });
    let view = move || length.get().view();
    view! { <div class="length">{view}</div> }.into_any()
}

impl Length {
    fn view(self) -> AnyView {
        match self {
            Self::Words { count, from, to } => {
                let word = match count {
                    _ if count < from => t::length_short(),
                    _ if count > to => t::length_long(),
                    _ => t::length_comfortable(),
                };
                let end = to * 2;
                let track = view! {
                    <span
                        class="length__band"
                        style:inset-inline-start=share(from, end)
                        style:inline-size=share(to.saturating_sub(from), end)
                    ></span>
                    {bound(from, end)}
                    {bound(to, end)}
                    <span class="length__dot" style:inset-inline-start=share(count.min(end), end)></span>
                };
                shown(t::length_words(signed(count)), track.into_any(), word.to_owned())
            }
            Self::Limited { count, limit } => {
                let word = match Room::of(count, limit) {
                    Room::Spare(spare) => t::length_spare(&number(spare)),
                    Room::Over(over) => t::length_over(&number(over)),
                };
                let over = count > limit;
                let track = view! {
                    <span class="length__fill" style:inline-size=share(count.min(limit), limit)></span>
                };
                let band = shown(t::length_of(&number(count), &number(limit)), track.into_any(), word);
                let hint = over.then(|| view! { <p class="length__hint">{t::length_shortened()}</p> });
                view! { {band} {hint} }.into_any()
            }
        }
    }
}

/// A bound of the band, under its place on a track that ends at `end`.
fn bound(bound: usize, end: usize) -> AnyView {
    let place = share(bound, end);
    view! { <span class="length__bound" style:inset-inline-start=place>{number(bound)}</span> }.into_any()
}

fn shown(count: String, track: AnyView, word: String) -> AnyView {
    view! {
        <p class="length__count">{count}</p>
        <div class="length__track" aria-hidden="true">
            {track}
        </div>
        <p class="length__word">{word}</p>
    }
    .into_any()
}

/// A share of the track, in percent.
fn share(part: usize, whole: usize) -> String {
    format!("{}%", (part * 100).checked_div(whole).unwrap_or_default())
}

fn signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A count as the language writes it.
pub(super) fn number(count: usize) -> String {
    text::number(signed(count))
}
