//! The manuscript: one sheet, the parts of the letter on it, each a field that grows with its text.

use super::{
    desk::{Desk, VAST, field_of},
    notes, offer,
};
use crate::{browser::dom, ui::parts::icon::Icon};
use leptos::{html, prelude::*};
use northstar_workbook::{
    domain::letter::Letter,
    guide::model::LetterPart,
    review::{Finding, Severity},
    text::t,
};

/// The sheet.
pub(super) fn manuscript(desk: Desk) -> AnyView {
    let has_subject = Memo::new(move |_| desk.channel.get().has_subject());
    let shown = |part: &'static LetterPart| {
        let view = move || (part.id != "subject" || has_subject.get()).then(|| row(desk, part));
        view.into_any()
    };
    view! { <div class="manuscript">{desk.guide.part.iter().map(shown).collect_view()}</div> }.into_any()
}

fn row(desk: Desk, part: &'static LetterPart) -> AnyView {
    let id = part.id.as_str();
    let is_active = Memo::new(move |_| desk.active.get() == id);
    view! {
        <div class="manuscript__part" class:manuscript__part--active=move || is_active.get()>
            {fold(desk, part)}
            <div class="manuscript__words">
                <label class="manuscript__label" for=field_of(id)>
                    {part.label.as_str()}
                </label>
                {text(desk, part)}
            </div>
            <div class="manuscript__notes">{notes::of_part(desk, id)}</div>
            <div class="manuscript__help">{move || is_active.get().then(|| offer::help(desk, part))}</div>
        </div>
    }
    .into_any()
}

/// On a phone, what is not being written folds to one line.
fn fold(desk: Desk, part: &'static LetterPart) -> AnyView {
    let id = part.id.as_str();
    let written = desk.app.value(&desk.id(), move |letter: &Letter| {
        letter.part(id).split_whitespace().take(12).collect::<Vec<_>>().join(" ")
    });
    let first = Memo::new(move |_| {
        desk.findings.with(|all| all.iter().any(|found| found.part == id && found.severity == Severity::First))
    });
    let line = move || if written.get().is_empty() { t::composer_fold_empty().to_owned() } else { written.get() };
    let mark = move || match (written.get().is_empty(), first.get()) {
        (true, _) => ().into_any(),
        (false, true) => mark("manuscript__mark manuscript__mark--first", Icon::Stop, t::composer_fold_first()),
        (false, false) => mark("manuscript__mark", Icon::Good, t::composer_fold_fine()),
    };
    let open = move |_| desk.open(id, move || dom::focus(&field_of(id)));
    view! {
        <button type="button" class="manuscript__fold" on:click=open>
            <span class="manuscript__label">{part.label.as_str()}</span>
            <span class="manuscript__line" dir="auto">
                {line}
            </span>
            {mark}
        </button>
    }
    .into_any()
}

fn mark(class: &'static str, icon: Icon, says: &'static str) -> AnyView {
    view! { <span class=class>{icon.view()}<span class="hidden-text">{says}</span></span> }.into_any()
}

/// The field, over a copy of its text that gives it its height and carries the underlines of the findings.
///
/// What is vast has no copy and scrolls by itself: a browser can take seconds to lay out such a text at each key, where
/// its own field takes none (Chromium, for `pre-wrap` with letters and emoji in turn).
fn text(desk: Desk, part: &'static LetterPart) -> AnyView {
    let id = part.id.as_str();
    let node = NodeRef::<html::Textarea>::new();
    let value = desk.app.value(&desk.id(), move |letter: &Letter| letter.part(id).to_owned());
    Effect::new(move || {
        let text = value.get();
        if let Some(area) = node.get() {
            dom::set_value(&area, &text);
        }
    });
    let type_in = move |event| {
        let text = dom::value_of(&event);
        desk.app.type_into::<Letter>(&desk.id(), |letter| {
            letter.parts.insert(id.to_owned(), text);
        });
    };
    let is_vast = Memo::new(move |_| value.with(|text| text.len() > VAST));
    let copy = move || {
        // Not by `is_vast`: a memo read beside the memo that it is made of misses a change of the text.
        if value.with(|text| text.len() > VAST) {
            return Vec::new();
        }
        let found: Vec<Finding> = desk.findings.with(|all| all.iter().filter(|f| f.part == id).cloned().collect());
        value.with(|text| underlined(text, &found))
    };
    view! {
        <div class="manuscript__field" class:manuscript__field--vast=move || is_vast.get()>
            <div class="manuscript__copy" aria-hidden="true" dir="auto">
                {copy}
            </div>
            <textarea
                class="manuscript__text"
                id=field_of(id)
                node_ref=node
                rows="1"
                dir="auto"
                spellcheck="true"
                on:input=type_in
                on:focus=move |_| desk.active.set(id)
                on:blur=move |_| {
                    if let Some((area, text)) = node.try_get_untracked().flatten().zip(value.try_get_untracked()) {
                        dom::leave(&area, &text);
                        desk.keep_what_changed();
                    }
                }
            >
                {value.get_untracked()}
            </textarea>
        </div>
    }
    .into_any()
}

/// The text in stretches, those that a finding is about underlined.
fn underlined(text: &str, found: &[Finding]) -> Vec<AnyView> {
    let mut stretches = Vec::new();
    let mut at = 0;
    for finding in found.iter().filter(|finding| finding.severity != Severity::Good && !finding.span.is_empty()) {
        let plain = text.get(at..finding.span.start);
        let marked = text.get(finding.span.clone());
        let (Some(plain), Some(marked)) = (plain, marked) else { continue };
        let class = match finding.severity {
            Severity::First => "manuscript__under manuscript__under--first",
            _ => "manuscript__under",
        };
        stretches.push(plain.to_owned().into_any());
        stretches.push(view! { <span class=class>{marked.to_owned()}</span> }.into_any());
        at = finding.span.end;
    }
    // A last empty line has a height only when something stands on it.
    stretches.push(format!("{}\u{200b}", text.get(at..).unwrap_or_default()).into_any());
    stretches
}
