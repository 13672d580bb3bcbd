//! The margin: what the checks say, beside the part that it is about. Nothing here stops a letter.

use super::desk::{Desk, Shown};
use crate::{
    state::Toast,
    ui::{
        parts::finding::Finding as Row,
        pieces::findings::{fill, weight},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::Letter, settings::Settings},
    guide,
    review::{Finding, Fix, Severity},
    text::t,
};

/// How much there is to change, and the way to read the letter through.
pub(super) fn summary(desk: Desk) -> AnyView {
    let words = Memo::new(move |_| desk.findings.with(|all| in_short(all)));
    let is_empty = Memo::new(move |_| desk.outgoing.with(|letter| letter.body.is_empty()));
    let view = move || {
        (!is_empty.get()).then(|| {
            view! {
                <span>{move || words.get()}</span>
                <button type="button" class="text-button text-button--small" on:click=move |_| desk.show(Shown::Reading)>
                    {t::review_read()}
                </button>
            }
        })
    };
    view.into_any()
}

/// "1 to change first".
pub(super) fn in_short(all: &[Finding]) -> String {
    let count = |severity| {
        let found = all.iter().filter(|finding| finding.severity == severity).count();
        i64::try_from(found).unwrap_or_default()
    };
    match (count(Severity::First), count(Severity::Look)) {
        (0, 0) => t::review_none().to_owned(),
        (0, look) => t::review_look(look),
        (first, _) => t::review_first(first),
    }
}

/// The notes on one part.
pub(super) fn of_part(desk: Desk, part: &'static str) -> AnyView {
    let here = Memo::new(move |_| {
        desk.findings.with(|all| all.iter().filter(|finding| finding.part == part).cloned().collect::<Vec<_>>())
    });
    let rows = move || {
        let all = here.get();
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().filter_map(|finding| row(desk, part, finding)).collect_view();
            view! { <div class="findings" role="group" aria-label=t::review_label()>{rows}</div> }
        })
    };
    rows.into_any()
}

fn row(desk: Desk, part: &'static str, finding: Finding) -> Option<AnyView> {
    let words = guide::current().rule(finding.rule)?;
    let (weight, severity) = weight(finding.severity);
    if finding.severity == Severity::Good {
        let title = fill(&words.reason, &finding);
        return Some(view! { <Row weight=weight severity=severity title=title /> }.into_any());
    }
    let (title, reason) = (fill(&words.title, &finding), fill(&words.reason, &finding));
    let fix_words = fill(&words.fix, &finding);
    let row = view! {
        <Row weight=weight severity=severity title=title reason=reason>
            {actions(desk, part, finding, fix_words)}
        </Row>
    };
    Some(row.into_any())
}

fn actions(desk: Desk, part: &'static str, finding: Finding, fix_words: String) -> AnyView {
    let (rule, span) = (finding.rule, finding.span.clone());
    let button = "text-button text-button--small";
    let show = (!span.is_empty()).then(|| {
        view! {
            <button type="button" class=button on:click=move |_| desk.select(part, &span)>
                {t::review_show()}
            </button>
        }
    });
    let fix = finding.fix.filter(|_| !fix_words.is_empty()).map(|fix| {
        view! {
            <button type="button" class=button on:click=move |_| mend(desk, part, &fix)>
                {fix_words}
            </button>
        }
    });
    view! {
        {fix}
        {show}
        <button type="button" class=button on:click=move |_| set_aside(desk, rule)>
            {t::review_aside()}
        </button>
        <button type="button" class=button on:click=move |_| silence(desk, rule)>
            {t::review_never()}
        </button>
    }
    .into_any()
}

fn mend(desk: Desk, part: &'static str, fix: &Fix) {
    let back = desk.way_back(part);
    desk.replace(part, fix.span.clone(), &fix.with);
    say(desk, t::review_fixed(), t::review_fixed_undo(), back);
}

fn set_aside(desk: Desk, rule: &'static str) {
    desk.edit(|letter| letter.dismissed.push(rule.to_owned()));
    let (app, id) = (desk.app, desk.id());
    let back = move || app.edit::<Letter>(&id, |letter| letter.dismissed.retain(|aside| aside != rule));
    say(desk, t::review_set_aside(), t::review_set_aside_undo(), back);
}

/// The check is never shown again, in any letter.
fn silence(desk: Desk, rule: &'static str) {
    let app = desk.app;
    app.edit::<Settings>(&Id::me(), |settings| settings.silenced.push(rule.to_owned()));
    let back = move || app.edit::<Settings>(&Id::me(), |settings| settings.silenced.retain(|other| other != rule));
    say(desk, t::review_silenced(), t::review_silenced_undo(), back);
}

fn say(desk: Desk, said: &'static str, undo: &'static str, back: impl Fn() + Send + Sync + 'static) {
    desk.app.toast.set(Some(Toast::with_undo(said, undo, back)));
}
