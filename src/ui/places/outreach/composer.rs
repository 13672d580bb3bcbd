//! The composer: to whom and by which way, the manuscript with its notes, the length, and the ways out.

use super::{
    another,
    desk::Desk,
    first_asked::{self, Asked},
    length, manuscript, notes, plainness, sending, versions,
};
use crate::{
    browser::clock,
    ui::{
        history,
        parts::{
            page_header::PageHeader,
            segmented::{Segment, Segmented},
        },
        places::people,
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::letter::{Channel, Letter, LetterKind, Tone},
    guide,
    text::t,
};

/// The view for writing.
pub(super) fn composer(desk: Desk) -> AnyView {
    let asked = first_asked::first(desk);
    view! {
        <div class="composer">
            <div class="composer__head">
                {header(desk)}
                <div class="composer__ways">{channels(desk)} {tones(desk)}</div>
            </div>
            {first_asked::card(desk, asked)}
            <div class="composer__summary">{notes::summary(desk)}</div>
            {manuscript::manuscript(desk)}
            {around(desk, asked)}
            <div class="dock dock--fixed composer__dock">
                {length::band(desk)}
                {sending::actions(desk)}
            </div>
        </div>
    }
    .into_any()
}

fn header(desk: Desk) -> AnyView {
    let title = Signal::derive(move || {
        let name = desk.reader().map(|person| person.name.trim().to_owned()).unwrap_or_default();
        match desk.letter().kind {
            _ if name.is_empty() => desk.guide.title.clone(),
            LetterKind::FirstAsk => t::composer_write_to(&name),
            LetterKind::CheckIn => t::composer_check_in(&name),
            LetterKind::ThankYou => t::composer_thank(&name),
            _ => t::composer_for(&desk.guide.title, &name),
        }
    });
    let lead = Signal::derive(move || {
        desk.reader().map_or_else(|| desk.guide.lead.clone(), |person| people::in_one_line(&person))
    });
    let back = (Route::People.href(), t::people_title().to_owned());
    view! { <PageHeader title=title lead=lead back=Some(back) /> }.into_any()
}

/// The switch between the ways that a letter can travel.
pub(super) fn channels(desk: Desk) -> AnyView {
    let segment = |channel: &guide::model::ChannelGuide| Segment {
        id: channel.id.clone(),
        label: channel.label.clone(),
        limit: channel.limit.map(|limit| northstar_workbook::text::number(limit.into())).unwrap_or_default(),
    };
    let choose = move |name: String| {
        let chosen = Channel::ALL.into_iter().find(|channel| channel.name() == name);
        if let Some(channel) = chosen {
            desk.edit(|letter| letter.channel = channel);
        }
    };
    view! {
        <Segmented
            name="channel"
            legend=t::composer_channel()
            segments=guide::current().channels.iter().map(segment).collect()
            chosen=Signal::derive(move || desk.channel.get().name().to_owned())
            on_choose=Callback::new(choose)
        />
    }
    .into_any()
}

/// The switch between the tones of what is offered.
fn tones(desk: Desk) -> AnyView {
    let label = |tone| match tone {
        Tone::Plain => t::tone_plain(),
        Tone::Warm => t::tone_warm(),
        Tone::Formal => t::tone_formal(),
    };
    let segments =
        Tone::ALL.map(|tone| Segment { id: tone.name().into(), label: label(tone).into(), limit: String::new() });
    let tone = desk.app.value(&desk.id(), |letter: &Letter| letter.tone);
    let choose = move |name: String| {
        if let Some(tone) = Tone::ALL.into_iter().find(|tone| tone.name() == name) {
            desk.retune(tone);
        }
    };
    view! {
        <Segmented
            name="tone"
            legend=t::tone_legend()
            segments=segments.into()
            chosen=Signal::derive(move || tone.get().name().to_owned())
            on_choose=Callback::new(choose)
        />
    }
    .into_any()
}

/// What stands around the letter: who writes, who reads, and the way to be rid of it.
fn around(desk: Desk, asked: RwSignal<Option<Asked>>) -> AnyView {
    let their_page = move || {
        let person = desk.letter().person.clone()?;
        let link = view! {
            <a class="text-button text-button--small" href=Route::Person(person).href()>
                {t::composer_about_them()}
            </a>
        };
        Some(link.into_any())
    };
    view! {
        <div class="composer__around">
            <button type="button" class="text-button text-button--small" on:click=move |_| first_asked::open(asked, Asked::AllOfMe)>
                {t::composer_about_me()}
            </button>
            {their_page}
            <button type="button" class="text-button text-button--small" on:click=move |_| first_asked::open(asked, Asked::Reader)>
                {t::composer_change_reader()}
            </button>
            <button type="button" class="text-button text-button--small" on:click=move |_| remove(desk)>
                {t::composer_remove()}
            </button>
        </div>
        <div class="composer__more">{versions::versions(desk)} {another::another(desk)} {plainness::chooser(desk)}</div>
    }
    .into_any()
}

fn remove(desk: Desk) {
    let in_calendar = desk.peek().taken.as_ref().is_some_and(|taken| !taken.off && taken.begins > clock::now());
    let said = if in_calendar { t::composer_removed_calendar() } else { t::composer_removed() };
    desk.app.remove_with_undo::<Letter>(&desk.id(), said.into(), t::composer_remove_undo().into());
    history::go(&Route::Outreach);
}
