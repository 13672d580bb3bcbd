//! A test of this browser that a person can run: what works, what does not, what that means and what to do.

use crate::{
    browser::selftest::{self, Check, Outcome},
    ui::parts::finding::{Finding, Weight},
};
use leptos::prelude::*;
use northstar_workbook::text::{self, t};

/// Where the test stands.
#[derive(Clone, PartialEq)]
enum Step {
    Before,
    Running,
    Done(Vec<(Check, Outcome)>),
}

/// The section.
pub(super) fn selftest() -> AnyView {
    let step = RwSignal::new(Step::Before);
    let run = move |_| {
        if step.get_untracked() == Step::Running {
            return;
        }
        step.set(Step::Running);
        selftest::run(move |outcomes| drop(step.try_set(Step::Done(outcomes))));
    };
    let word = move || if step.get() == Step::Before { t::selftest_do() } else { t::selftest_again() };
    let said = move || match step.get() {
        Step::Before => String::new(),
        Step::Running => t::selftest_running().into(),
        Step::Done(outcomes) => summary(&outcomes),
    };
    let results = move || match step.get() {
        Step::Done(outcomes) => Some(list(&outcomes)),
        Step::Before | Step::Running => None,
    };
    view! {
        <section>
            <h2 class="section-title">{t::selftest_heading()}</h2>
            <p class="lead">{t::selftest_why()}</p>
            <div class="dock">
                <button type="button" class="button" on:click=run>
                    {word}
                </button>
            </div>
            <p class="data__said" role="status">
                {said}
            </p>
            {results}
        </section>
    }
    .into_any()
}

fn summary(outcomes: &[(Check, Outcome)]) -> String {
    let number = |count: usize| text::number(i64::try_from(count).unwrap_or_default());
    let good = outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::Works).count();
    let all = outcomes.len();
    if good == all { t::selftest_all(&number(all)) } else { t::selftest_some(&number(good), &number(all)) }
}

/// What needs something to be done first.
fn list(outcomes: &[(Check, Outcome)]) -> AnyView {
    let (works, others): (Vec<_>, Vec<_>) = outcomes.iter().partition(|(_, outcome)| *outcome == Outcome::Works);
    let rows = others.into_iter().chain(works).map(|(check, outcome)| view! { <li>{row(check, outcome)}</li> });
    view! { <ul class="findings">{rows.collect_view()}</ul> }.into_any()
}

fn row(check: Check, outcome: Outcome) -> AnyView {
    let [works, name, help] = words(check);
    let (weight, severity) = match outcome {
        Outcome::Works => return view! { <Finding weight=Weight::Good severity="" title=works /> }.into_any(),
        // Most browsers have not been asked, or say no to a page that is rarely used.
        Outcome::Fails if check == Check::Persistent => (Weight::Look, t::selftest_weaker()),
        Outcome::Fails => (Weight::First, t::selftest_fails()),
        Outcome::Silent => (Weight::Look, t::selftest_silent()),
    };
    view! { <Finding weight=weight severity=severity title=name reason=help /> }.into_any()
}

/// What is said when a check passes; its name, and what to do, when it does not.
fn words(check: Check) -> [&'static str; 3] {
    match check {
        Check::Storage => [t::selftest_storage(), t::selftest_storage_name(), t::selftest_storage_help()],
        Check::Journal => [t::selftest_journal(), t::selftest_journal_name(), t::selftest_journal_help()],
        Check::Persistent => [t::selftest_persistent(), t::selftest_persistent_name(), t::selftest_persistent_help()],
        Check::Offline => [t::selftest_offline(), t::selftest_offline_name(), t::selftest_offline_help()],
        Check::Frame => [t::selftest_frame(), t::selftest_frame_name(), t::selftest_frame_help()],
        Check::Outside => [t::selftest_outside(), t::selftest_outside_name(), t::selftest_outside_help()],
        Check::Code => [t::selftest_code(), t::selftest_code_name(), t::selftest_code_help()],
        Check::Words => [t::selftest_words(), t::selftest_words_name(), t::selftest_words_help()],
        Check::Crypto => [t::selftest_crypto(), t::selftest_crypto_name(), t::selftest_crypto_help()],
        Check::Compression => {
            [t::selftest_compression(), t::selftest_compression_name(), t::selftest_compression_help()]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::selftest::CHECKS;

    fn html(of: impl Fn(Check) -> Outcome) -> (String, String) {
        let outcomes = CHECKS.map(|check| (check, of(check)));
        (summary(&outcomes), list(&outcomes).to_html())
    }

    #[test]
    fn what_works_is_said_in_one_sentence_each() {
        let (said, html) = html(|_| Outcome::Works);
        assert_eq!(said, t::selftest_all("10"));
        assert!(CHECKS.iter().all(|check| html.contains(words(*check)[0])), "{html}");
    }

    #[test]
    fn each_failure_comes_first_with_what_it_means_and_what_to_do() {
        for broken in CHECKS {
            for (outcome, word) in [(Outcome::Fails, t::selftest_fails()), (Outcome::Silent, t::selftest_silent())] {
                let (said, html) = html(|check| if check == broken { outcome } else { Outcome::Works });
                assert_eq!(said, t::selftest_some("9", "10"));
                let [_, name, help] = words(broken);
                let word =
                    if broken == Check::Persistent && outcome == Outcome::Fails { t::selftest_weaker() } else { word };
                let first = html.split("</li>").next().unwrap_or_default();
                assert!([name, help, word].iter().all(|words| first.contains(words)), "{first}");
            }
        }
    }
}
