//! Everything that is known of a person, in groups.

use super::{fit, known, warming, works};
use crate::{
    browser::intl,
    state::App,
    ui::{
        parts::{
            field::{Field, Takes},
            icon::Icon,
        },
        pieces::{
            link_out::link_out,
            zone_chooser::{ZoneChooser, city, zone_chooser},
        },
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{compose::Composed, id::Id, link, person::Person},
    exchange::mail,
    guide::place::Place,
    text::t,
};

pub(super) type Read = fn(&Person) -> &String;
pub(super) type Write = fn(&mut Person) -> &mut String;

/// One line or box, bound to one field of the person.
pub(super) struct Bound<'a> {
    pub app: App,
    pub id: &'a Id,
}

impl Bound<'_> {
    pub(super) fn field(&self, name: &str, label: &str, hint: &str, takes: Takes, of: (Read, Write)) -> AnyView {
        let (app, id) = (self.app, self.id.clone());
        let (read, write) = of;
        let type_in = move |text: String| app.type_into::<Person>(&id, |person| *write(person) = text);
        view! {
            <Field
                id=format!("person-{name}")
                label=label
                hint=hint
                takes=takes
                value=app.value(self.id, move |person: &Person| read(person).clone())
                on_input=Callback::new(type_in)
            />
        }
        .into_any()
    }

    fn value(&self, read: Read) -> Signal<String> {
        self.app.value(self.id, move |person: &Person| read(person).clone())
    }
}

/// All fields.
pub(super) fn fields(app: App, id: &Id) -> AnyView {
    let of = Bound { app, id };
    let work = view! {
        {work(&of)}
        {works::further(app, id)}
    }
    .into_any();
    view! {
        {group(t::person_who(), who(&of))}
        {group(t::person_their_work(), work)}
        {fit::fit(app, id)}
        {group(t::person_known(), known::known(app, id))}
        {warming::warming(app, id)}
        {group(t::person_ways(), ways(&of))}
        {group(t::person_where(), place(&of))}
        {group(t::person_notes_title(), notes(&of))}
    }
    .into_any()
}

/// The two fields that a letter begins with.
pub(in crate::ui::places) fn their_work(app: App, id: &Id) -> AnyView {
    view! { <div class="fields">{work(&Bound { app, id })}</div> }.into_any()
}

pub(super) fn group(title: &'static str, fields: AnyView) -> AnyView {
    view! {
        <section>
            <h2 class="section-title">{title}</h2>
            <div class="fields">{fields}</div>
        </section>
    }
    .into_any()
}

fn who(of: &Bound<'_>) -> AnyView {
    view! {
        {of.field(
            "name",
            t::person_name_label(),
            t::person_name_help(),
            Takes::Line,
            (|person| &person.name, |person| &mut person.name),
        )}
        {of.field(
            "greeting",
            t::person_greeting(),
            t::person_greeting_help(),
            Takes::Line,
            (|person| &person.greeting, |person| &mut person.greeting),
        )}
        {of.field(
            "pronunciation",
            t::person_pronunciation(),
            t::person_pronunciation_help(),
            Takes::Line,
            (|person| &person.pronunciation, |person| &mut person.pronunciation),
        )}
        {of.field("role", t::person_role(), "", Takes::Line, (|person| &person.role, |person| &mut person.role))}
        {of.field(
            "organisation",
            t::person_organisation(),
            "",
            Takes::Line,
            (|person| &person.organisation, |person| &mut person.organisation),
        )}
        {of.field(
            "languages",
            t::person_languages(),
            t::person_languages_help(),
            Takes::Line,
            (|person| &person.languages, |person| &mut person.languages),
        )}
    }
    .into_any()
}

fn work(of: &Bound<'_>) -> AnyView {
    view! {
        {of.field(
            "work",
            t::person_work(),
            t::person_work_help(),
            Takes::Line,
            (|person| &person.work, |person| &mut person.work),
        )}
        {of.field(
            "struck",
            t::person_struck(),
            t::person_struck_help(),
            Takes::Lines(2),
            (|person| &person.struck, |person| &mut person.struck),
        )}
    }
    .into_any()
}

fn ways(of: &Bound<'_>) -> AnyView {
    let email = of.value(|person| &person.email);
    let link = of.value(|person| &person.link);
    view! {
        <div>
            {of.field(
                "email",
                t::person_email(),
                "",
                Takes::Email,
                (|person| &person.email, |person| &mut person.email),
            )} {move || write_to(&email.get())}
        </div>
        <div>
            {of.field(
                "link",
                t::person_link(),
                "",
                Takes::Link,
                (|person| &person.link, |person| &mut person.link),
            )} {move || open(&link.get())}
        </div>
        {links(of)}
        {of.field(
            "reach",
            t::person_reach(),
            t::person_reach_help(),
            Takes::Line,
            (|person| &person.reach, |person| &mut person.reach),
        )}
    }
    .into_any()
}

/// Further links, one a line, and each that can be opened.
fn links(of: &Bound<'_>) -> AnyView {
    let text = of.value(|person| &person.links);
    let open = move || {
        let links: Vec<_> = text.get().lines().filter_map(link::read).collect();
        links
            .into_iter()
            .map(|link| link_out("text-button text-button--small", link, t::person_link_open))
            .collect_view()
    };
    view! {
        <div>
            {of.field(
                "links",
                t::person_links(),
                t::person_links_help(),
                Takes::Lines(2),
                (|person| &person.links, |person| &mut person.links),
            )} <p class="person__links">{open}</p>
        </div>
    }
    .into_any()
}

/// A link that opens the mail program, where the text can be an address.
fn write_to(address: &str) -> Option<AnyView> {
    let address = address.trim();
    let looks_right = address.split('@').filter(|part| !part.is_empty()).count() == 2;
    if !looks_right || address.contains(char::is_whitespace) {
        return None;
    }
    let link = mail::link(address, &Composed::default())?;
    let words = t::person_email_open(address);
    Some(
        view! { <a class="text-button text-button--small" href=link dir="auto">{Icon::Mail.view()}{words}</a> }
            .into_any(),
    )
}

/// A link, named by where it really leads.
fn open(text: &str) -> Option<AnyView> {
    if text.trim().is_empty() {
        return None;
    }
    let Some(link) = link::read(text) else {
        return Some(view! { <p class="meta">{t::person_link_error()}</p> }.into_any());
    };
    Some(link_out("text-button text-button--small", link, t::person_link_open))
}

fn place(of: &Bound<'_>) -> AnyView {
    let (app, id) = (of.app, of.id.clone());
    let choose = move |chosen: Place| {
        app.edit::<Person>(&id, |person| {
            person.zone = chosen.zone;
            if person.place.trim().is_empty() {
                person.place = chosen.city;
            }
        });
    };
    let mine = intl::zone();
    let likely =
        vec![(String::new(), t::person_zone_unknown().to_owned()), (mine.clone(), t::person_zone_mine(&city(&mine)))];
    let chooser = ZoneChooser {
        id: "person-zone".to_owned(),
        label: t::person_zone().to_owned(),
        zone: of.value(|person| &person.zone),
        written: of.value(|person| &person.place),
        likely: Signal::stored(likely),
        on_choose: Callback::new(choose),
    };
    view! {
        {of.field("place", t::person_place(), "", Takes::Line, (|person| &person.place, |person| &mut person.place))}
        {zone_chooser(chooser)}
        <a class="text-button text-button--small" href=Route::TimeWith(of.id.clone()).href()>
            {t::time_open()}
        </a>
    }
    .into_any()
}

fn notes(of: &Bound<'_>) -> AnyView {
    of.field("notes", t::person_notes(), "", Takes::Lines(3), (|person| &person.notes, |person| &mut person.notes))
}
