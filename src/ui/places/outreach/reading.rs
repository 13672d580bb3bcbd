//! The letter as its reader sees it, where a quick reader stops, and the same letter another way.

use super::{
    composer,
    desk::{Desk, Shown, count, counts, limit},
    length::number,
    notes, sending,
};
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        about::About,
        compose::{self, Composed},
        id::Id,
        letter::Channel,
    },
    guide::model::LetterPart,
    text::{self, t},
};

/// So many words a quick reader takes in: about eleven seconds.
const QUICK: usize = 30;
/// Words that are read in a minute.
const A_MINUTE: usize = 200;

/// The view for reading.
pub(super) fn reading(desk: Desk) -> AnyView {
    let letter = move || sheet(desk, &desk.outgoing.get());
    let words = Memo::new(move |_| desk.outgoing.with(|letter| compose::words(&letter.body)));
    let time = move || {
        let count = i64::try_from(words.get()).unwrap_or_default();
        let seconds = i64::try_from(words.get() * 60 / A_MINUTE).unwrap_or_default();
        format!("{} · {}", t::length_words(count), t::reading_time(seconds))
    };
    view! {
        <div class="composer">
            <div class="composer__head">
                {header(desk)}
                {composer::channels(desk)}
            </div>
            <div class="columns">
                <article class="card reading__sheet">{letter}</article>
                <aside class="stack">
                    <h2>{move || desk.findings.with(|all| notes::in_short(all))}</h2>
                    {move || about_the_ask(desk)}
                    {move || (desk.channel.get() == Channel::Email).then(|| sending::mail_file(desk))}
                    {move || others(desk)}
                </aside>
            </div>
            <div class="dock dock--fixed composer__dock">
                <p class="meta">{time}</p>
                {sending::actions(desk)}
            </div>
        </div>
    }
    .into_any()
}

fn header(desk: Desk) -> AnyView {
    let title = move || match desk.reader().map(|person| person.greeted_as().to_owned()).filter(|n| !n.is_empty()) {
        Some(name) => t::reading_title(&name),
        None => t::reading_title_nobody().to_owned(),
    };
    view! {
        <header class="page-header">
            <button type="button" class="page-header__back" on:click=move |_| desk.show(Shown::Writing)>
                {Icon::Back.view()}
                <span>{t::reading_keep_writing()}</span>
            </button>
            <h1 tabindex="-1">{title}</h1>
        </header>
    }
    .into_any()
}

fn sheet(desk: Desk, letter: &Composed) -> AnyView {
    let to = desk.reader().map(|person| person.name.clone()).filter(|name| !name.trim().is_empty());
    let line = |label: &'static str, text: String| {
        view! {
            <p class="reading__line">
                <span class="meta">{label}</span>
                <span dir="auto">{text}</span>
            </p>
        }
    };
    let subject = (!letter.subject.is_empty()).then(|| {
        let text = letter.subject.clone();
        let copied = text.clone();
        view! {
            {line(t::reading_subject(), text)}
            {sending::copy_button(
                "text-button text-button--small",
                Signal::stored(t::send_copy_subject()),
                false,
                move || copied.clone(),
            )}
        }
    });
    let is_form = desk.channel.get() == Channel::Form;
    let is_note = limit(desk.channel.get()).is_some();
    let shortened = is_note && desk.whole().body != letter.body;
    view! {
        {in_the_list(desk, letter)}
        <div class="reading__head">{to.map(|to| line(t::reading_to(), to))} {subject}</div>
        {if is_form { fields(desk) } else { body(&letter.body, ask_of(&letter.body)) }}
        {is_note.then(|| room(desk.channel.get(), &letter.body))}
        {shortened.then(|| view! { <p class="meta">{t::reading_shortened()}</p> })}
    }
    .into_any()
}

/// The letter as a list of mail shows it, before it is opened: who, what about, and the first words.
fn in_the_list(desk: Desk, letter: &Composed) -> AnyView {
    let from = desk.app.peek::<About>(&Id::me()).name.clone();
    let from = if from.trim().is_empty() { t::reading_you().to_owned() } else { from };
    let first = letter.body.split_whitespace().take(QUICK).collect::<Vec<_>>().join(" ");
    let subject = letter.subject.clone();
    view! {
        <div class="reading__list">
            <p class="meta">{t::reading_list()}</p>
            <p class="reading__from" dir="auto">
                {from}
            </p>
            {(!subject.is_empty()).then(|| view! { <p class="reading__cut" dir="auto">{subject}</p> })}
            <p class="reading__cut meta" dir="auto">
                {first}
            </p>
        </div>
    }
    .into_any()
}

/// The paragraphs, with a line where a quick reader stops and what lies below it dimmed.
fn body(text: &str, ask: &str) -> AnyView {
    let mut read = 0;
    let mut shown: Vec<AnyView> = Vec::new();
    let long = compose::words(text) > QUICK;
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        let before = read;
        read += compose::words(paragraph);
        if !long || read <= QUICK {
            shown.push(words(paragraph, ask, true));
            continue;
        }
        if before > QUICK {
            shown.push(words(paragraph, ask, false));
            continue;
        }
        let (seen, unseen) = split(paragraph, QUICK.saturating_sub(before));
        shown.push(words(seen, ask, true));
        shown.push(view! { <p class="reading__stops">{t::reading_stops()}</p> }.into_any());
        if !unseen.is_empty() {
            shown.push(words(unseen, ask, false));
        }
    }
    shown.into_any()
}

/// A paragraph, the ask in it marked.
fn words(text: &str, ask: &str, is_seen: bool) -> AnyView {
    let class = if is_seen { "reading__words" } else { "reading__words reading__words--unseen" };
    let words = match text.split_once(ask).filter(|_| !ask.is_empty()) {
        Some((before, after)) => {
            let (before, ask, after) = (before.to_owned(), ask.to_owned(), after.to_owned());
            view! { {before} <mark class="reading__ask">{ask}</mark> {after} }.into_any()
        }
        None => text.to_owned().into_any(),
    };
    view! { <p class=class dir="auto">{words}</p> }.into_any()
}

/// The sentence that asks: the first question of the letter.
fn ask_of(body: &str) -> &str {
    compose::sentences(body).into_iter().find(|sentence| sentence.ends_with('?')).unwrap_or_default()
}

/// Whether a quick reader comes as far as the ask.
fn is_ask_seen(body: &str, ask: &str) -> bool {
    let before = body.split_once(ask).map_or("", |(before, _)| before);
    compose::words(body) <= QUICK || compose::words(before) < QUICK
}

/// The same in words.
fn about_the_ask(desk: Desk) -> AnyView {
    let kind = desk.peek().kind;
    let letter = desk.outgoing.get();
    let ask = ask_of(&letter.body);
    if letter.body.is_empty() || !kind.hopes_for_answer() {
        return ().into_any();
    }
    let words = match (ask.is_empty(), is_ask_seen(&letter.body, ask)) {
        (true, _) => t::reading_ask_none(),
        (false, true) => t::reading_ask_seen(),
        (false, false) => t::reading_ask_unseen(),
    };
    view! { <p class="lead">{words}</p> }.into_any()
}

/// The parts one by one, each to be pasted into its field of a form.
fn fields(desk: Desk) -> AnyView {
    let letter = desk.letter();
    let field = |part: &'static LetterPart| {
        let text = letter.part(&part.id).trim().to_owned();
        let copied = text.clone();
        (!text.is_empty()).then(|| {
            view! {
                <section class="reading__field">
                    <h3>{part.label.as_str()}</h3>
                    {words(&text, "", true)}
                    {sending::copy_button(
                        "text-button text-button--small",
                        Signal::stored(t::send_copy()),
                        false,
                        move || copied.clone(),
                    )}
                </section>
            }
        })
    };
    desk.guide.part.iter().filter_map(field).collect_view().into_any()
}

/// The paragraph up to the end of the sentence in which so many words are reached, and the rest.
fn split(paragraph: &str, many: usize) -> (&str, &str) {
    let mut count = 0;
    for sentence in compose::sentences(paragraph) {
        count += compose::words(sentence);
        if count >= many {
            let start = paragraph.find(sentence).unwrap_or_default();
            let (seen, unseen) = paragraph.split_at_checked(start + sentence.len()).unwrap_or((paragraph, ""));
            return (seen, unseen.trim_start());
        }
    }
    (paragraph, "")
}

/// How much of a channel's limit a text takes.
fn room(channel: Channel, text: &str) -> AnyView {
    let Some(limit) = limit(channel) else { return ().into_any() };
    let count = count(channel, text);
    let word = match compose::Room::of(count, limit) {
        compose::Room::Spare(spare) => t::length_spare(&number(spare)),
        compose::Room::Over(over) => t::length_over(&number(over)),
    };
    view! { <p class="meta reading__room">{t::length_of(&number(count), &number(limit))} " · " {word}</p> }.into_any()
}

/// The same letter on the other channels.
fn others(desk: Desk) -> AnyView {
    let now = desk.channel.get();
    let variant = |channel: Channel| {
        let letter = desk.by(channel);
        let guide = counts(channel)?;
        let limit = guide.limit.map(|limit| format!(" {}", text::number(limit.into()))).unwrap_or_default();
        let copied = letter.body.clone();
        let note = room(channel, &letter.body);
        let label = Signal::stored(if guide.limit.is_some() { t::send_copy_note() } else { t::send_copy() });
        let card = view! {
            <section class="card reading__other">
                <h3>{guide.label.clone()}{limit}</h3>
                {note}
                <p class="reading__words reading__words--small" dir="auto">
                    {letter.body}
                </p>
                {sending::copy_button("text-button text-button--small", label, false, move || copied.clone())}
            </section>
        };
        Some(card.into_any())
    };
    let rest = Channel::ALL.into_iter().filter(|channel| *channel != now);
    let narrow = rest.filter(|channel| limit(*channel).is_some() || limit(now).is_some());
    view! {
        <h2>{t::reading_other_ways()}</h2>
        {narrow.filter_map(variant).collect_view()}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::{ask_of, is_ask_seen, split};

    #[test]
    fn a_paragraph_is_split_after_a_whole_sentence() {
        assert_eq!(split("One two. Three four. Five.", 3), ("One two. Three four.", "Five."));
        assert_eq!(split("One two.", 9), ("One two.", ""));
        assert_eq!(split("", 1), ("", ""));
    }

    #[test]
    fn the_ask_is_seen_when_it_begins_before_a_quick_reader_stops() {
        let early = format!("Could we talk? {}", "word ".repeat(60));
        let late = format!("{}. Could we talk?", "word ".repeat(60).trim());
        assert!(is_ask_seen(&early, ask_of(&early)) && ask_of(&early) == "Could we talk?");
        assert!(!is_ask_seen(&late, ask_of(&late)) && ask_of(&late) == "Could we talk?");
        assert_eq!(ask_of("Thank you."), "");
    }
}
