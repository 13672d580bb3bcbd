//! The note pad: a field at its foot, notes above it, and tags that are never necessary.

use super::super::focus_soon;
use crate::{
    browser::{dom, timer},
    state::App,
    ui::{
        parts::{
            disclosure::Disclosure,
            field::{Field, Takes},
            icon::Icon,
        },
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::Meeting,
        note::{Note, Tag},
    },
    text::t,
};

const FIELD: &str = "live-note";
/// After so many milliseconds a new note is in the list.
const DRAWN: u32 = 60;

/// The note in the field: its id, and the tag that was chosen for it.
#[derive(Clone, Copy)]
struct Writing {
    app: App,
    meeting: StoredValue<Id>,
    note: RwSignal<Id>,
    tag: RwSignal<Option<Tag>>,
    /// Whether it was in the list before and is being changed.
    again: RwSignal<bool>,
}

/// The section.
pub(super) fn pad(app: App, id: &Id) -> AnyView {
    let draft = app.draft_of(id);
    let writing = Writing {
        app,
        meeting: StoredValue::new(id.clone()),
        tag: RwSignal::new(app.peek::<Note>(&draft).tag),
        note: RwSignal::new(draft),
        again: RwSignal::new(false),
    };
    let meeting = id.clone();
    // Typing changes no list: ids are compared after each flush, and rows follow their own note.
    let notes = Memo::new(move |_| app.notes_of(&meeting, Some(&writing.note.get())));
    let list = NodeRef::<leptos::html::Div>::new();
    // Whoever comes back in the middle of a talk goes on below the last note.
    Effect::new(move || {
        let Some(list) = list.get() else { return };
        timer::after(DRAWN, move || list.set_scroll_top(list.scroll_height()));
    });
    view! {
        <section class="card pad">
            <h2 class="live__heading">{t::meetings_notes()}</h2>
            <div class="pad__list" node_ref=list>
                {earlier(app, id)}
                <For each=move || notes.get() key=Id::clone children=move |id| row(writing, &id) />
            </div>
            {foot(writing)}
        </section>
    }
    .into_any()
}

/// What was written in one text by an earlier version; it stays as it is and can be changed.
pub(in super::super) fn earlier(app: App, id: &Id) -> AnyView {
    if app.peek::<Meeting>(id).notes.trim().is_empty() {
        return ().into_any();
    }
    let value = app.value::<Meeting, String>(id, |meeting| meeting.notes.clone());
    let id = id.clone();
    let typed = Callback::new(move |text| app.type_into::<Meeting>(&id, |meeting| meeting.notes = text));
    view! {
        <Disclosure title=t::meetings_note_earlier() open=true>
            <Field
                id="meeting-notes"
                label=t::meetings_note_earlier()
                quiet_label=true
                takes=Takes::Lines(4)
                value=value
                on_input=typed
            />
        </Disclosure>
    }
    .into_any()
}

fn row(writing: Writing, id: &Id) -> AnyView {
    let app = writing.app;
    let words = app.value::<Note, String>(id, |note| note.text.clone());
    let tag = app.value::<Note, Option<Tag>>(id, |note| note.tag);
    let time = app.value::<Note, _>(id, |note| note.created);
    let (row, id) = (row_of(id), id.clone());
    view! {
        <button type="button" class="pad__note" id=row on:click=move |_| writing.change(&id)>
            <span class="pad__time">{move || when::written(time.get(), Shape::Time)}</span>
            <span class="pad__words">
                {move || tag.get().map(shown)} <span dir="auto">{words}</span>
                <span class="hidden-text">{t::meetings_note_change()}</span>
            </span>
        </button>
    }
    .into_any()
}

fn row_of(note: &Id) -> String {
    format!("note-{note}")
}

fn shown(tag: Tag) -> AnyView {
    let (icon, word) = look(tag);
    view! {
        <span class="pad__tag">{icon.view()} {word}</span>
        " "
    }
    .into_any()
}

/// The icon and the word of a tag.
pub(in super::super) fn look(tag: Tag) -> (Icon, &'static str) {
    match tag {
        Tag::Advice => (Icon::Advice, t::meetings_tag_advice()),
        Tag::Action => (Icon::Action, t::meetings_tag_action()),
        Tag::Resource => (Icon::Resource, t::meetings_tag_resource()),
        Tag::Introduction => (Icon::Introduction, t::meetings_tag_introduction()),
    }
}

fn foot(writing: Writing) -> AnyView {
    let app = writing.app;
    let text = Memo::new(move |_| app.read::<Note>(&writing.note.get()).text.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        writing.keep();
    };
    let enter = move |event: leptos::ev::KeyboardEvent| {
        // Enter that ends a word of an input method is no end of a note.
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            writing.keep();
        }
    };
    let remove = move || {
        writing.again.get().then(|| {
            view! {
                <button type="button" class="text-button text-button--small" on:click=move |_| writing.remove()>
                    {t::meetings_note_remove()}
                </button>
            }
        })
    };
    view! {
        <form on:submit=submit>
            <div class="pad__write">
                <div class="pad__field" on:keydown=enter>
                    <Field
                        id=FIELD
                        label=t::meetings_note_write()
                        quiet_label=true
                        takes=Takes::Lines(1)
                        value=text
                        on_input=Callback::new(move |text| writing.type_in(text))
                    />
                </div>
                <button type="submit" class="button pad__keep">
                    {t::meetings_note_keep()}
                </button>
            </div>
            {remove}
            <div class="pad__tags" role="group" aria-label=t::meetings_note_tags()>
                {Tag::ALL.map(|tag| tag_button(writing, tag)).collect_view()}
            </div>
        </form>
    }
    .into_any()
}

fn tag_button(writing: Writing, tag: Tag) -> AnyView {
    let (icon, word) = look(tag);
    let pressed = move || (writing.tag.get() == Some(tag)).to_string();
    view! {
        <button
            type="button"
            class="pad__button"
            aria-pressed=pressed
            // The cursor stays in the field.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| writing.choose(tag)
        >
            {icon.view()}
            <span>{word}</span>
        </button>
    }
    .into_any()
}

impl Writing {
    fn is_there(self) -> bool {
        self.app.peek::<Note>(&self.note.get_untracked()).meeting.is_some()
    }

    fn type_in(self, text: String) {
        let (note, tag) = (self.note.get_untracked(), self.tag.get_untracked());
        self.meeting.with_value(|meeting| self.app.type_note(meeting, &note, text, tag));
    }

    /// A second press takes the tag away.
    fn choose(self, tag: Tag) {
        self.tag.update(|chosen| *chosen = (*chosen != Some(tag)).then_some(tag));
        if self.is_there() {
            let chosen = self.tag.get_untracked();
            self.app.edit::<Note>(&self.note.get_untracked(), |note| note.tag = chosen);
        }
    }

    /// The note joins the list, and the field is free for the next one.
    fn keep(self) {
        let kept = if self.again.get_untracked() {
            let id = self.note.get_untracked();
            if self.app.peek::<Note>(&id).text.trim().is_empty() {
                self.app.drop_note(&id);
            }
            Some(id)
        } else {
            self.meeting.with_value(|meeting| self.app.keep_draft(meeting))
        };
        let Some(kept) = kept else { return };
        self.next();
        focus_soon(FIELD);
        // The list is drawn with the next frame.
        timer::after(DRAWN, move || dom::reveal(&row_of(&kept)));
    }

    fn next(self) {
        let draft = self.meeting.with_value(|meeting| self.app.draft_of(meeting));
        self.again.set(false);
        self.tag.set(self.app.peek::<Note>(&draft).tag);
        self.note.set(draft);
    }

    /// A note of the list comes back into the field; what was being written there joins the list.
    fn change(self, id: &Id) {
        let tag = self.app.peek::<Note>(id).tag;
        self.again.set(self.meeting.with_value(|meeting| self.app.draft_of(meeting)) != *id);
        self.tag.set(tag);
        self.note.set(id.clone());
        focus_soon(FIELD);
    }

    fn remove(self) {
        self.app.drop_note(&self.note.get_untracked());
        self.next();
        focus_soon(FIELD);
    }
}
