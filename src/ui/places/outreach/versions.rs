//! Earlier texts of a letter: to look at, to compare with the text of now, to bring back.

use super::desk::Desk;
use crate::{
    browser::clock,
    state::Toast,
    ui::{
        parts::disclosure::Disclosure,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        letter::Letter,
        version::{Compared, Version, Why, compared},
    },
    text::t,
};

/// The line that opens to them; nothing while there are none.
pub(super) fn versions(desk: Desk) -> AnyView {
    let all = desk.app.value(&desk.id(), |letter: &Letter| letter.versions.clone());
    let view = move || {
        let all = all.get();
        let count = i64::try_from(all.len()).unwrap_or_default();
        (count > 0).then(|| {
            let rows = all.into_iter().rev().map(|version| row(desk, version)).collect_view();
            view! {
                <Disclosure title=t::versions_title(count)>
                    <ul class="versions">{rows}</ul>
                </Disclosure>
            }
        })
    };
    view.into_any()
}

fn row(desk: Desk, version: Version) -> AnyView {
    let (open, kept) = (RwSignal::new(false), StoredValue::new(version));
    let title =
        kept.with_value(|version| t::versions_row(&when::written(version.at, Shape::DayAndTime), why(version.why)));
    let button = "text-button text-button--small";
    view! {
        <li>
            <p>{title}</p>
            <div class="versions__ways">
                <button
                    type="button"
                    class=button
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {t::versions_compare()}
                </button>
                <button type="button" class=button on:click=move |_| bring_back(desk, kept.get_value())>
                    {t::versions_back()}
                </button>
            </div>
            {move || open.get().then(|| kept.with_value(|version| beside(desk, version)))}
        </li>
    }
    .into_any()
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Changed => t::versions_changed(),
        Why::Copied => t::versions_copied(),
        Why::Sent => t::versions_sent(),
    }
}

/// The parts that differ, then and now, with what the other lacks marked.
fn beside(desk: Desk, version: &Version) -> AnyView {
    let letter = desk.letter();
    let part = |part: &'static northstar_workbook::guide::model::LetterPart| {
        let (then, now) = (version.parts.get(&part.id).map_or("", String::as_str), letter.part(&part.id));
        (then.trim() != now.trim()).then(|| {
            view! {
                <dt>{part.label.as_str()}</dt>
                <dd>{text(t::versions_then(), compared(then, now))} {text(t::versions_now(), compared(now, then))}</dd>
            }
        })
    };
    let parts: Vec<_> = desk.guide.part.iter().filter_map(part).collect();
    if parts.is_empty() {
        return view! { <p class="meta">{t::versions_same()}</p> }.into_any();
    }
    view! { <dl class="versions__parts">{parts}</dl> }.into_any()
}

fn text(label: &'static str, sentences: Vec<Compared>) -> AnyView {
    let is_empty = sentences.is_empty();
    let words = sentences.into_iter().map(|one| {
        let text = format!("{} ", one.text);
        if one.is_shared { text.into_any() } else { view! { <mark class="versions__mark">{text}</mark> }.into_any() }
    });
    view! {
        <p dir="auto">
            <span class="meta">{label} ": "</span>
            {words.collect_view()}
            {is_empty.then(t::composer_fold_empty)}
        </p>
    }
    .into_any()
}

/// The text of then takes the place of the text of now, which is kept too.
fn bring_back(desk: Desk, version: Version) {
    let (app, id, before) = (desk.app, desk.id(), Letter::clone(&desk.peek()));
    desk.edit(|letter| {
        letter.keep_version(clock::now(), Why::Changed);
        letter.parts = version.parts;
    });
    let back = move || {
        app.edit::<Letter>(&id, |letter| {
            letter.parts.clone_from(&before.parts);
            letter.versions.clone_from(&before.versions);
        });
    };
    app.toast.set(Some(Toast::with_undo(t::versions_brought(), t::versions_brought_undo(), back)));
}
