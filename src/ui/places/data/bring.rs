//! Bringing a copy in: first a look at what would change, then the person's choice between *merge* and *restore*, then
//! an undo.

use super::{earlier, unlock};
use crate::{
    browser::{
        clock,
        file::{self, Unread},
        page, timer, vault,
    },
    state::{App, Toast, safekeeping, use_app},
    ui::when::{self, Shape},
};
use leptos::prelude::*;
use northstar_workbook::{
    exchange::backup::{self, BackupError, LONGEST_FILE, Parsed, Preview},
    text::t,
};
use std::sync::Arc;

const CHOOSE: &str = "restore-file";

/// Where bringing in stands.
#[derive(Clone)]
pub(super) enum Step {
    Choose,
    Refused(Refusal),
    /// The bytes are locked.
    Locked(Arc<Vec<u8>>),
    Look(Arc<Look>),
}

/// A file that was read, and what each way of bringing it in would do.
pub(super) struct Look {
    parsed: Parsed,
    merge: Preview,
    restore: Preview,
}

/// Why a file can't be brought in: a short name for programs, and the words.
#[derive(Clone, Copy)]
pub(super) struct Refusal {
    pub(super) code: &'static str,
    pub(super) words: &'static str,
}

/// What is done with a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Merge,
    Restore,
}

pub(super) fn bring() -> AnyView {
    let app = use_app();
    let step = RwSignal::new(Step::Choose);
    let chosen = move |event: leptos::ev::Event| {
        file::read_chosen(&event, LONGEST_FILE, move |file| match file.bytes {
            Ok(bytes) => open(app, step, Arc::new(bytes)),
            Err(Unread::TooLarge) => step.set(Step::Refused(refusal(BackupError::TooLarge))),
            Err(Unread::Refused) => {
                step.set(Step::Refused(Refusal { code: "unreadable", words: t::data_refused_unreadable() }));
            }
        });
    };
    let result = move || match step.get() {
        Step::Choose => ().into_any(),
        Step::Refused(why) => view! { <p class="data__said" data-reason=why.code>{why.words}</p> }.into_any(),
        Step::Locked(bytes) => unlock::unlock(app, step, bytes),
        Step::Look(look) => offer(app, step, look),
    };
    view! {
        <section>
            <h2 class="section-title">{t::bring_heading()}</h2>
            <p class="lead">{t::bring_why()}</p>
            <div class="dock">
                <input class="data__file" type="file" id=CHOOSE accept=".json,application/json" on:change=chosen />
                <label class="button" for=CHOOSE>
                    {t::bring_choose()}
                </label>
            </div>
            <div role="status">{result}</div>
            {earlier::earlier(app, step)}
        </section>
    }
    .into_any()
}

/// Reads the bytes of a file, and shows what would change, or why nothing can.
pub(super) fn open(app: App, step: RwSignal<Step>, bytes: Arc<Vec<u8>>) {
    read(app, Arc::clone(&bytes), None, move |found| {
        // The page may have gone meanwhile.
        let _gone = step.try_set(match found {
            Ok(look) => look,
            Err(BackupError::NeedsPassphrase) => Step::Locked(bytes),
            Err(error) => Step::Refused(refusal(error)),
        });
    });
}

/// Reads the bytes of a file: a look at what would change, or why there is none.
pub(super) fn read(
    app: App,
    bytes: Arc<Vec<u8>>,
    passphrase: Option<String>,
    then: impl FnOnce(Result<Step, BackupError>) + 'static,
) {
    let parsed = async move { backup::open(&vault::Vault, &bytes, passphrase.as_deref()).await };
    timer::when_done(parsed, move |parsed| then(parsed.map(|parsed| look(app, parsed))));
}

fn look(app: App, parsed: Parsed) -> Step {
    let previews = app.with_store(|store| {
        (backup::preview_merge(store, &parsed, clock::now()), backup::preview_restore(store, &parsed))
    });
    let (merge, restore) = previews.unwrap_or_default();
    Step::Look(Arc::new(Look { parsed, merge, restore }))
}

/// Why a file can't be brought in.
pub(super) fn refusal(error: BackupError) -> Refusal {
    let words = match error {
        BackupError::TooLarge => t::data_refused_too_large(),
        BackupError::NotJson => t::data_refused_not_json(),
        BackupError::NotOurs => t::data_refused_not_ours(),
        BackupError::TooNew => t::data_refused_too_new(),
        BackupError::Broken => t::data_refused_broken(),
        BackupError::NeedsPassphrase | BackupError::WrongPassphrase => t::data_refused_passphrase(),
        BackupError::Unsupported => t::data_refused_unsupported(),
    };
    Refusal { code: error.code(), words }
}

fn offer(app: App, step: RwSignal<Step>, look: Arc<Look>) -> AnyView {
    let (made, count) = (when::written(look.parsed.made, Shape::Day), say_count(look.parsed.count()));
    let way = |way: Way| {
        let (title, why, verb, class) = match way {
            Way::Merge => (t::merge_title(), t::merge_why(), t::merge_do(), "button button--fill"),
            Way::Restore => (t::restore_title(), t::restore_why(), t::restore_do(), "button"),
        };
        let lines = lines(way, &look);
        let look = Arc::clone(&look);
        let accept = move |_| accept(app, step, way, &look);
        view! {
            <div class="data__way" role="group" aria-label=title>
                <h3>{title}</h3>
                <p>{why}</p>
                {lines}
                <div class="dock">
                    <button type="button" class=class on:click=accept>
                        {verb}
                    </button>
                </div>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="card data__preview" data-records=count>
            <p>{t::bring_preview(&made, count)}</p>
            {way(Way::Merge)}
            {way(Way::Restore)}
            {earlier::promise()}
            <div class="dock">
                <button type="button" class="text-button" on:click=move |_| choose_anew(step)>
                    {t::bring_not()}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// A count, and how it is said.
type Line = (usize, fn(i64) -> String);

fn lines(way: Way, look: &Look) -> AnyView {
    let (preview, total) = match way {
        Way::Merge => (&look.merge, look.merge.total),
        Way::Restore => (&look.restore, look.restore.total),
    };
    let own: Vec<Line> = match way {
        Way::Merge => vec![
            (total.new, t::merge_new),
            (total.changed, t::merge_changed),
            (preview.conflicting, t::merge_conflicting),
            (total.removed, t::merge_removed),
            (total.stay_out, t::merge_stay_out),
        ],
        Way::Restore => {
            vec![(total.new, t::restore_new), (total.changed, t::restore_changed), (total.removed, t::restore_removed)]
        }
    };
    let both: [Line; 3] =
        [(total.same, t::bring_same), (preview.unknown, t::bring_unknown), (preview.aside, t::bring_aside)];
    let lines = own.into_iter().chain(both).filter(|(count, _)| *count > 0);
    let lines: Vec<_> = lines.map(|(count, say)| view! { <li>{say(say_count(count))}</li> }).collect();
    if lines.is_empty() {
        return view! { <p class="data__more">{t::bring_nothing()}</p> }.into_any();
    }
    view! { <ul class="data__changes">{lines}</ul> }.into_any()
}

fn say_count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}

fn accept(app: App, step: RwSignal<Step>, way: Way, look: &Look) {
    let parsed = look.parsed.clone();
    choose_anew(step);
    // Whether or not there is a shelf: the person was told.
    timer::when_done(safekeeping::put_on_shelf(app), move |_| bring_in(app, way, parsed));
}

fn bring_in(app: App, way: Way, parsed: Parsed) {
    let (own, records) = (safekeeping::own(app), parsed.count());
    let before = app.change_store(|store| match way {
        Way::Merge => backup::merge(store, parsed, clock::now()),
        Way::Restore => backup::restore(store, parsed, clock::now()),
    });
    let Some(before) = before else { return };
    match way {
        // The file is a backup of all that is here now …
        Way::Restore => safekeeping::note(app, records),
        // … or of a part of it: what was here before is in no other backup than it was.
        Way::Merge => safekeeping::own_again(app, own),
    }
    let undo = move || {
        app.change_store(|store| backup::undo(store, before.clone(), clock::now()));
    };
    let (said, label) = match way {
        Way::Merge => (t::merge_done(), t::merge_undo()),
        Way::Restore => (t::restore_done(), t::restore_undo()),
    };
    app.toast.set(Some(Toast::with_undo(said, label, undo)));
}

/// Back to the beginning, where the focus goes too: what had it is gone.
pub(super) fn choose_anew(step: RwSignal<Step>) {
    step.set(Step::Choose);
    page::focus("#restore-file");
}
