//! Findings of a check in the words of the content.

use crate::ui::parts::finding::{Finding as Row, Weight};
use leptos::prelude::*;
use northstar_workbook::{
    guide,
    review::{Finding, Severity},
    text::t,
};

/// The findings of a text, each as a row. Checks help and never block, so nothing here can be pressed.
pub fn findings(all: &[Finding]) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    view! { <div class="findings">{all.iter().filter_map(row).collect_view()}</div> }.into_any()
}

fn row(finding: &Finding) -> Option<AnyView> {
    let words = guide::current().rule(finding.rule)?;
    let (weight, severity) = weight(finding.severity);
    let row = view! {
        <Row
            weight=weight
            severity=severity
            title=fill(&words.title, finding)
            reason=fill(&words.reason, finding)
        />
    };
    Some(row.into_any())
}

/// How a finding looks, and the word for it.
#[must_use]
pub fn weight(severity: Severity) -> (Weight, &'static str) {
    match severity {
        Severity::First => (Weight::First, t::finding_first()),
        Severity::Look => (Weight::Look, t::finding_look()),
        Severity::Good => (Weight::Good, t::finding_good()),
    }
}

/// A rule's words with what was found in their blanks.
#[must_use]
pub fn fill(words: &str, finding: &Finding) -> String {
    finding.fills.iter().fold(words.to_owned(), |words, (blank, with)| words.replace(&format!("{{{blank}}}"), with))
}
