//! What lost a merge in fields that are no free text: kept, shown, and put back by whoever wants to.

use super::entry::{AT_ONCE, action, count, entry, more};
use crate::{
    browser::{clock, page, timer},
    state::{App, Toast, use_app},
    ui::{
        parts::disclosure::Disclosure,
        pieces::named::named,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{goal::Goal, id::Id, letter::Letter, meeting::Meeting, person::Person, time::Instant},
    store::{Detail, Key, Lost},
    text::{self, t},
};

/// The section; nothing where nothing lost.
pub(super) fn history() -> AnyView {
    let app = use_app();
    let list = Memo::new(move |_| {
        app.merged.track();
        // What changes with the list, a line each.
        shown(app).map(|lost| format!("{} {} {}\n", lost.key.as_str(), lost.field, lost.at.0)).collect::<String>()
    });
    let is_empty = Memo::new(move |_| list.with(String::is_empty));
    let content = move || (!is_empty.get()).then(|| section(app, list));
    content.into_any()
}

/// What is worth showing.
fn shown(app: App) -> impl Iterator<Item = Lost> {
    let lost = app.with_store(|store| store.lost()).unwrap_or_default();
    lost.into_iter().filter(|lost| called(&lost.field).is_some())
}

fn section(app: App, list: Memo<String>) -> AnyView {
    let drawn = RwSignal::new(AT_ONCE);
    let title = move || t::history_count(count(list));
    let rows = move || {
        list.track();
        let some = usize::try_from(drawn.get()).unwrap_or_default();
        shown(app).take(some).map(|lost| row(app, lost)).collect_view()
    };
    view! {
        <section>
            <h2 class="section-title" id="history" tabindex="-1">
                {t::history_heading()}
            </h2>
            <p class="lead">{t::history_why()}</p>
            <Disclosure title=Signal::derive(title) open=true>
                <ul class="entries">{rows}</ul>
                {more(list, drawn)}
            </Disclosure>
        </section>
    }
    .into_any()
}

fn row(app: App, lost: Lost) -> AnyView {
    let name = name_of(app, &lost);
    let written = when::written(lost.at, Shape::DayAndTime);
    let now = words(app, &lost, &lost.is_now());
    let is_here = app.with_store(|store| store.device()) == Some(lost.device);
    let facts = if is_here { t::history_facts_here(&written, &now) } else { t::history_facts(&written, &now) };
    let value = words(app, &lost, &lost.was());
    let label = t::history_back_of(&name);
    let back = action(t::history_back(), label, move || put_back(app, &lost));
    entry(name, facts, Some(value), back)
}

fn name_of(app: App, lost: &Lost) -> String {
    let fields = app.with_store(|store| store.get(&lost.key).cloned()).flatten().unwrap_or_default();
    t::history_name(&named(app, &lost.key, &fields), called(&lost.field).unwrap_or_default())
}

fn put_back(app: App, lost: &Lost) {
    let name = name_of(app, lost);
    if app.change_store(|store| store.bring_back(lost, clock::now())) != Some(true) {
        return;
    }
    timer::next_frame(|| {
        page::focus("#history");
    });
    let lost = lost.clone();
    let undo = move || {
        app.change_store(|store| store.send_back(&lost, clock::now()));
    };
    app.toast.set(Some(Toast::with_undo(t::history_is_back(&name), t::history_undo(), undo)));
}

/// A value as a person knows it.
fn words(app: App, lost: &Lost, value: &Detail) -> String {
    match value {
        Detail::Nothing => t::history_nothing().to_owned(),
        Detail::Answer(true) => t::history_yes().to_owned(),
        Detail::Answer(false) => t::history_no().to_owned(),
        Detail::Number(number) => counted(lost, *number),
        Detail::Text(text) => pointed_at(app, lost, text).unwrap_or_else(|| text.clone()),
        Detail::Several(values) => values.iter().map(|value| words(app, lost, value)).collect::<Vec<_>>().join(", "),
    }
}

/// A number, or the moment that it stands for.
fn counted(lost: &Lost, number: i64) -> String {
    let is_moment = matches!(lost.field.as_str(), "began" | "ended" | "cancelled" | "outcome" | "moved");
    if is_moment { when::written(Instant(number), Shape::DayAndTime) } else { text::number(number) }
}

/// The name of the record that a text points at, in fields that point at records.
fn pointed_at(app: App, lost: &Lost, text: &str) -> Option<String> {
    let id = Id::parse(text)?;
    let key = match lost.field.as_str() {
        "person" | "introduced_by" => Key::of::<Person>(&id),
        "meeting" => Key::of::<Meeting>(&id),
        "letter" => Key::of::<Letter>(&id),
        "toward" => Key::of::<Goal>(&id),
        _ => return None,
    };
    let fields = app.with_store(|store| store.record(&key).map(|record| record.fields().clone())).flatten()?;
    Some(named(app, &key, &fields))
}

/// What a detail is called. `None` for what the app notes for itself: nobody chose it, so nobody wants it back.
fn called(field: &str) -> Option<&'static str> {
    Some(match field {
        "created" | "changed" | "first" | "offers" | "dismissed" | "drafted" | "kept_over" | "source" | "backup"
        | "sample" | "snoozed" | "lit" | "board" => return None,
        "name" => t::history_field_name(),
        "greeting" => t::history_field_greeting(),
        "role" => t::history_field_role(),
        "organisation" => t::history_field_organisation(),
        "email" => t::history_field_email(),
        "link" => t::history_field_link(),
        "reach" => t::history_field_reach(),
        "pronunciation" => t::history_field_pronunciation(),
        "languages" => t::history_field_languages(),
        "plainness" => t::history_field_plainness(),
        "links" => t::history_field_links(),
        "develops" => t::history_field_develops(),
        "introduced_by" => t::history_field_introduced_by(),
        "found" => t::history_field_found(),
        "moved" => t::history_field_moved(),
        "fit" => t::history_field_fit(),
        "steps" => t::history_field_steps(),
        "place" => t::history_field_place(),
        "zone" => t::history_field_zone(),
        "working" => t::history_field_working(),
        "awake" => t::history_field_awake(),
        "choices" => t::history_field_choices(),
        "weights" => t::history_field_weights(),
        "skipped" => t::history_field_skipped(),
        "horizon" => t::history_field_horizon(),
        "toward" => t::history_field_toward(),
        "by" => t::history_field_by(),
        "kind" => t::history_field_kind(),
        "person" => t::history_field_person(),
        "meeting" => t::history_field_meeting(),
        "channel" => t::history_field_channel(),
        "outcome" => t::history_field_outcome(),
        "date" => t::history_field_date(),
        "time" => t::history_field_time(),
        "minutes" => t::history_field_minutes(),
        "letter" => t::history_field_letter(),
        "checks" => t::history_field_checks(),
        "began" => t::history_field_began(),
        "ended" => t::history_field_ended(),
        "cancelled" => t::history_field_cancelled(),
        "reminders" | "taken" => t::history_field_calendar(),
        "went" => t::history_field_went(),
        "again" => t::history_field_again(),
        "rank" => t::history_field_rank(),
        "aspect" => t::history_field_aspect(),
        "removed" => t::history_field_removed(),
        "order" => t::history_field_order(),
        "ratings" => t::history_field_ratings(),
        "intent" => t::history_field_intent(),
        "theme" => t::history_field_theme(),
        "language" => t::history_field_language(),
        _ => t::history_more(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::store::{Device, MemoryStorage, Storage, Store};

    fn zone(app: App, zone: &str) {
        app.edit::<Person>(&Id::random(1), |person| {
            person.name = "Leila Haddad".into();
            person.zone = zone.into();
        });
    }

    #[test]
    fn a_choice_that_gave_way_is_shown_with_what_stands_and_can_be_put_back() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        provide_context(app);
        assert!(!history().to_html().contains(t::history_heading()));
        let there = MemoryStorage::default();
        let mut other = Store::open(there.clone(), Device::random(9), clock::now());
        let person = Person { name: "Leila Haddad".into(), zone: "Africa/Cairo".into(), ..Person::default() };
        other.write(&Id::random(1), &person, clock::now());
        other.flush(clock::now());
        zone(app, "Asia/Beirut");
        let key = Key::of::<Person>(&Id::random(1)).storage_key();
        app.absorb(&key, &there.get(&key).ok().flatten().unwrap_or_default());
        let html = history().to_html();
        let name = t::history_name("Leila Haddad", t::history_field_zone());
        let has = |words: &str| assert!(html.contains(words), "{words} in {html}");
        [name.as_str(), "Africa/Cairo", "Asia/Beirut", &t::history_back_of(&name)].into_iter().for_each(has);
        let [lost] = app.with_store(|store| store.lost()).unwrap_or_default().try_into().unwrap();
        put_back(app, &lost);
        assert_eq!(app.peek::<Person>(&Id::random(1)).zone, "Africa/Cairo");
        let undo = app.toast.get_untracked().and_then(|toast| toast.undo);
        undo.map(|(_, undo)| undo()).unwrap();
        assert_eq!(app.peek::<Person>(&Id::random(1)).zone, "Asia/Beirut");
    }
}
