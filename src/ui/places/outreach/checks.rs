//! The checks of a letter while it is written.

use super::{
    desk::{is_vast, with_draft},
    known::Known,
};
use crate::{browser::timer, state::App};
use leptos::prelude::*;
use northstar_workbook::{
    domain::letter::Letter,
    guide::model::LetterGuide,
    review::{self, Finding},
};
use std::rc::Rc;

/// What the checks say, without what was set aside. They read the letter again once a change is on the screen, so that no
/// key waits for them.
pub(super) fn after_each_key(
    app: App,
    guide: &'static LetterGuide,
    read: impl Fn() -> (Rc<Letter>, Known) + Copy + Send + Sync + 'static,
) -> Memo<Vec<Finding>> {
    let shown = RwSignal::new(());
    let awaited = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        let _read = (read(), app.settings());
        if before.is_some() && !awaited.get_value() {
            awaited.set_value(true);
            timer::after_paint(move || {
                // Whoever has left the letter meanwhile asks for nothing.
                if awaited.try_set_value(false).is_none() {
                    shown.set(());
                }
            });
        }
    });
    Memo::new(move |_| {
        shown.track();
        let ((letter, known), settings) = untrack(|| (read(), app.settings()));
        if is_vast(&letter) {
            return Vec::new();
        }
        let mut found = with_draft(guide, &letter, &known, review::letter);
        let aside =
            |rule: &str| letter.dismissed.iter().chain(&settings.silenced).any(|aside| review::current(aside) == rule);
        found.retain(|finding| !aside(finding.rule));
        found
    })
}
