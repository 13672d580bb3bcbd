//! A backup under a passphrase.

use super::backup;
use crate::{
    state::{App, safekeeping},
    ui::parts::{
        disclosure::Disclosure,
        field::{Field, Takes},
    },
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// A shorter one is guessed in no time.
const SHORTEST: usize = 8;

#[derive(Clone, Copy)]
struct Form {
    phrase: RwSignal<String>,
    again: RwSignal<String>,
    shown: RwSignal<bool>,
    /// Which field wants something else.
    wrong: RwSignal<Option<Wrong>>,
    said: RwSignal<String>,
    working: RwSignal<bool>,
}

/// What is not right yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Empty,
    Short,
    Differ,
}

pub(super) fn lock(app: App) -> AnyView {
    let form = Form {
        phrase: RwSignal::default(),
        again: RwSignal::default(),
        shown: RwSignal::new(false),
        wrong: RwSignal::new(None),
        said: RwSignal::default(),
        working: RwSignal::new(false),
    };
    let press = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !form.working.get_untracked() {
            start(app, form);
        }
    };
    view! {
        <Disclosure title=t::lock_title()>
            <form class="data__form" on:submit=press>
                <p>{t::lock_why()}</p>
                {fields(form)}
                <label class="data__check">
                    <input
                        type="checkbox"
                        prop:checked=move || form.shown.get()
                        on:change=move |_| form.shown.update(|shown| *shown = !*shown)
                    />
                    {t::lock_show()}
                </label>
                <div class="dock">
                    <button type="submit" class="button" aria-disabled=move || form.working.get().then_some("true")>
                        {t::lock_do()}
                    </button>
                </div>
                <p class="data__said" role="status">
                    {move || form.said.get()}
                </p>
            </form>
        </Disclosure>
    }
    .into_any()
}

fn fields(form: Form) -> AnyView {
    let of_phrase = Signal::derive(move || match form.wrong.get() {
        Some(Wrong::Empty) => Some(t::lock_empty().to_owned()),
        Some(Wrong::Short) => Some(t::lock_short().to_owned()),
        _ => None,
    });
    let of_again =
        Signal::derive(move || (form.wrong.get() == Some(Wrong::Differ)).then(|| t::lock_differ().to_owned()));
    let field = move |id: &'static str, label: &'static str, hint: &'static str, value: RwSignal<String>, error| {
        let takes = if form.shown.get() { Takes::Line } else { Takes::Passphrase };
        view! {
            <Field
                id=id
                label=label
                hint=hint
                value=value
                on_input=Callback::new(move |text| {
                    value.set(text);
                    form.wrong.set(None);
                })
                takes=takes
                fills="new-password"
                error=error
            />
        }
        .into_any()
    };
    let both = move || {
        let phrase = field("lock-phrase", t::lock_phrase(), t::lock_hint(), form.phrase, of_phrase);
        // Who sees what they type need not type it twice.
        let again = (!form.shown.get()).then(|| field("lock-again", t::lock_again(), "", form.again, of_again));
        (phrase, again)
    };
    both.into_any()
}

fn wrong(form: Form) -> Option<Wrong> {
    let phrase = form.phrase.get_untracked();
    let phrase = phrase.trim();
    if phrase.is_empty() {
        return Some(Wrong::Empty);
    }
    if phrase.chars().count() < SHORTEST {
        return Some(Wrong::Short);
    }
    let same = form.shown.get_untracked() || form.again.with_untracked(|again| again.trim() == phrase);
    (!same).then_some(Wrong::Differ)
}

fn start(app: App, form: Form) {
    form.wrong.set(wrong(form));
    if form.wrong.get_untracked().is_some() {
        return;
    }
    let Some(plain) = safekeeping::write(app) else { return };
    form.working.set(true);
    form.said.set(t::lock_working().to_owned());
    safekeeping::lock(plain, form.phrase.get_untracked(), move |locked| {
        let name = locked.ok().and_then(|locked| backup::hand_over(app, &locked));
        let done = name.is_some();
        // The page may have gone meanwhile.
        if form.working.try_set(false).is_some() {
            return;
        }
        form.said.set(name.map_or_else(|| t::lock_failed().to_owned(), |name| t::data_backup_done(&name)));
        if done {
            form.phrase.set(String::new());
            form.again.set(String::new());
        }
    });
}
