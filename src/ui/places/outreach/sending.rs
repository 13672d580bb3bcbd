//! The ways out: into the mail program, onto the clipboard, into a share sheet; and the note that it was sent.

use super::desk::{Desk, Shown};
use crate::{
    browser::{clipboard, clock, file, timer},
    state::Toast,
    ui::parts::icon::Icon,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        letter::{Channel, Letter, Sent},
        version::Why,
    },
    exchange::mail,
    text::t,
};

/// How long "Copied" stands, in milliseconds.
const COPIED_FOR: u32 = 2_000;

/// The actions, once there is something to send.
pub(super) fn actions(desk: Desk) -> AnyView {
    let is_empty = Memo::new(move |_| desk.outgoing.with(|letter| letter.body.is_empty()));
    let by_mail = Memo::new(move |_| desk.channel.get() == Channel::Email);
    let link = Memo::new(move |_| {
        let address = desk.reader().map(|person| person.email.clone()).unwrap_or_default();
        desk.outgoing.with(|letter| mail::link(&address, letter))
    });
    let opens_mail = Memo::new(move |_| by_mail.get() && link.with(Option::is_some));
    let view = move || {
        if is_empty.get() {
            return ().into_any();
        }
        let too_long = by_mail.get() && !opens_mail.get();
        let open = opens_mail.get().then(|| {
            view! {
                <a
                    class="button button--fill"
                    href=move || link.get().unwrap_or_default()
                    on:click=move |_| desk.keep_version(Why::Copied)
                >
                    {t::send_mail()}
                </a>
            }
        });
        view! {
            {too_long.then(|| view! { <p class="composer__hint">{t::send_too_long()} " " {mail_file(desk)}</p> })}
            <div class="composer__actions">
                {open} {copy(desk, !opens_mail.get())} {share(desk)}
                <button type="button" class="text-button" on:click=move |_| mark_sent(desk)>
                    {t::send_mark()}
                </button>
            </div>
        }
        .into_any()
    };
    view.into_any()
}

/// Copies what the channel carries.
fn copy(desk: Desk, first: bool) -> AnyView {
    let is_note = Memo::new(move |_| super::desk::limit(desk.channel.get()).is_some());
    let class = if first { "button button--fill" } else { "text-button" };
    let label = Signal::derive(move || if is_note.get() { t::send_copy_note() } else { t::send_copy() });
    copy_button(class, label, first, move || {
        desk.keep_version(Why::Copied);
        desk.outgoing.with_untracked(|letter| letter.body.clone())
    })
}

/// Saves the letter as a file for a mail program.
pub(super) fn mail_file(desk: Desk) -> AnyView {
    /// What the file is called.
    const NAME: &str = "letter.eml";
    let failed = RwSignal::new(false);
    let save = move |_| {
        desk.keep_version(Why::Copied);
        failed.set(!file::download(NAME, mail::MEDIA_TYPE, &desk.mail_file()));
    };
    let told = move || failed.get().then(|| view! { <span role="alert">{t::send_file_failed()}</span> });
    view! {
        <button type="button" class="text-button text-button--small" on:click=save>
            {t::send_file()}
        </button>
        {told}
    }
    .into_any()
}

/// A button that copies a text and says so.
pub(super) fn copy_button(
    class: &'static str,
    label: Signal<&'static str>,
    with_icon: bool,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let told = RwSignal::new(None::<bool>);
    let press = move |_| {
        clipboard::copy(text(), move |worked| {
            told.try_set(Some(worked));
            timer::after(COPIED_FOR, move || {
                if worked {
                    told.try_set(None);
                }
            });
        });
    };
    let words = move || if told.get() == Some(true) { t::send_copied() } else { label.get() };
    let says = move || match told.get() {
        Some(true) => t::send_copied(),
        _ => "",
    };
    let failed = move || {
        (told.get() == Some(false))
            .then(|| view! { <p class="composer__hint" role="alert">{t::send_copy_failed()}</p> })
    };
    view! {
        <button type="button" class=class on:click=press>
            {with_icon.then(|| Icon::Copy.view())}
            <span>{words}</span>
        </button>
        <span class="hidden-text" role="status">
            {says}
        </span>
        {failed}
    }
    .into_any()
}

fn share(desk: Desk) -> AnyView {
    if !clipboard::can_share() {
        return ().into_any();
    }
    let press = move |_| desk.outgoing.with_untracked(|letter| clipboard::share(&letter.subject, &letter.body));
    view! {
        <button type="button" class="text-button" on:click=press>
            {t::send_share()}
        </button>
    }
    .into_any()
}

/// Keeps the text as it goes out now.
fn mark_sent(desk: Desk) {
    let before = desk.peek();
    let letter = desk.outgoing.get_untracked();
    let sent = Sent { at: clock::now(), channel: before.channel, subject: letter.subject, text: letter.body };
    desk.edit(|letter| {
        letter.keep_version(sent.at, Why::Sent);
        letter.sent.push(sent);
        letter.outcome = None;
    });
    desk.show(Shown::Sent);
    let (app, id, sent, outcome) = (desk.app, desk.id(), before.sent.clone(), before.outcome);
    let back = move || {
        app.edit::<Letter>(&id, |letter| {
            letter.sent.clone_from(&sent);
            letter.outcome = outcome;
        });
        desk.show(Shown::Writing);
    };
    desk.app.toast.set(Some(Toast::with_undo(t::send_marked(), t::send_marked_undo(), back)));
}
