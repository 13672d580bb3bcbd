//! Another letter to the same person: what fits by what has happened, and any other kind.

use super::{begin, desk::Desk};
use crate::ui::{history, parts::disclosure::Disclosure, route::Route};
use leptos::prelude::*;
use northstar_workbook::{domain::letter::LetterKind, guide, text::t};

/// So many kinds are offered; the others can be chosen.
const MOST: usize = 3;

/// The line that opens to them.
pub(super) fn another(desk: Desk) -> AnyView {
    let title = Signal::derive(move || match desk.reader().map(|person| person.greeted_as().to_owned()) {
        Some(name) if !name.is_empty() => t::another_title(&name),
        _ => t::another_title_nobody().to_owned(),
    });
    let fitting = move || {
        let person = desk.letter().person.clone();
        let kinds = person.map(|person| desk.app.fitting(&person)).unwrap_or_default();
        kinds.into_iter().take(MOST).filter_map(|kind| offer(desk, kind)).collect_view()
    };
    let chosen = RwSignal::new(None::<LetterKind>);
    let start = move || {
        chosen.get().map(|kind| {
            view! {
                <button type="button" class="button" on:click=move |_| begin(desk, kind)>
                    {t::another_begin()}
                </button>
            }
        })
    };
    view! {
        <Disclosure title=title>
            <ul class="another">{fitting}</ul>
            {begin::kinds("another-kind", t::another_any(), chosen)}
            {start}
        </Disclosure>
    }
    .into_any()
}

fn offer(desk: Desk, kind: LetterKind) -> Option<AnyView> {
    let guide = guide::current().letter(kind)?;
    let row = view! {
        <li>
            <button type="button" class="text-button" on:click=move |_| begin(desk, kind)>
                {guide.title.as_str()}
            </button>
            <p class="meta">{guide.when.as_str()}</p>
        </li>
    };
    Some(row.into_any())
}

fn begin(desk: Desk, kind: LetterKind) {
    let person = desk.peek().person.clone();
    history::go(&Route::Letter(desk.app.begin_letter(kind, person, None)));
}
