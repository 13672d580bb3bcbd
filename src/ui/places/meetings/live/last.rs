//! What was said and promised last time, folded to one line.

use crate::{
    state::App,
    ui::{
        parts::icon::Icon,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        action::Whose,
        brief::{Brief, Owed},
        id::Id,
        person::Person,
    },
    text::t,
};

/// A thing to remember, and what became of it.
type Line = (String, String);

/// The line that opens; nothing where the two have never met.
pub(super) fn last(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let lines = Memo::new(move |_| app.with_brief(&id, |brief| lines(app, brief)));
    let view = move || {
        let (day, lines) = lines.get();
        let first = lines.first().map(|(what, _)| what.clone())?;
        let row = |(what, became): Line| {
            view! {
                <li>
                    <span dir="auto">{what}</span>
                    {(!became.is_empty()).then(|| view! { " " <strong dir="auto">{became}</strong> })}
                </li>
            }
        };
        Some(view! {
            <details class="live__last">
                <summary class="live__last-line">
                    <span class="live__last-first">
                        <strong>{t::meetings_brief()}</strong>
                        " "
                        <span class="meta">{day}</span>
                        " "
                        <span dir="auto">{first}</span>
                    </span>
                    {Icon::Chevron.view()}
                </summary>
                <ul class="live__last-all">{lines.into_iter().map(row).collect_view()}</ul>
            </details>
        })
    };
    view.into_any()
}

/// The day of the last talk, and its lines: advice with what came of it, what is open, what was done, thanks to say.
fn lines(app: App, brief: &Brief<'_>) -> (String, Vec<Line>) {
    let day = brief.last.and_then(|(_, last)| last.ended).map(|at| when::written(at, Shape::ShortDay));
    let plain = |text: &str| (text.trim().to_owned(), String::new());
    let advice = brief.advice.iter().map(|(_, advice)| {
        let became = [advice.result.trim(), advice.tried.trim()].into_iter().find(|text| !text.is_empty());
        (advice.text.trim().to_owned(), became.unwrap_or(t::meetings_live_untried()).to_owned())
    });
    let open = brief.open.iter().map(|(_, action)| {
        let whose = match action.whose {
            Whose::Mine => t::meetings_live_mine(),
            Whose::Theirs => t::meetings_live_theirs(),
        };
        (action.text.trim().to_owned(), whose.to_owned())
    });
    let done = brief.done.iter().map(|text| ((*text).to_owned(), t::meetings_live_finished().to_owned()));
    let owed = brief.owed.iter().map(|owed| match owed {
        Owed::Talk(_) => plain(t::meetings_live_owed()),
        Owed::Introduction(other) => plain(&t::meetings_live_owed_to(&app.read::<Person>(other).name)),
    });
    let took = brief.last.iter().flat_map(|(_, last)| &last.takeaways).map(|text| plain(text));
    let all = advice.chain(open).chain(done).chain(took).chain(owed);
    (day.unwrap_or_default(), all.filter(|(what, _)| !what.is_empty()).collect())
}
