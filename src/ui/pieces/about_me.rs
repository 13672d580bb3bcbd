//! About me: written once, used by every letter. A place shows it where it is first needed.

use super::zone_chooser::{ZoneChooser, city, zone_chooser};
use crate::{
    browser::intl,
    state::{App, use_app},
    ui::parts::field::{Field, Takes},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{about::About, id::Id},
    guide::place::Place,
    text::t,
};

/// All fields of "about me". `id` is unique on the page; a place gives the heading.
pub fn about_me(id: &str) -> AnyView {
    let app = use_app();
    let zone = app.value(&Id::me(), |about: &About| about.zone.clone());
    let choose = |chosen: Place, about: &mut About| {
        about.zone = chosen.zone;
        if about.place.trim().is_empty() {
            about.place = chosen.city;
        }
    };
    let browser = vec![(String::new(), t::about_me_zone_browser(&city(&intl::zone())))];
    let chooser = ZoneChooser {
        id: format!("{id}-zone"),
        label: t::about_me_zone().to_owned(),
        zone,
        written: app.value(&Id::me(), |about: &About| about.place.clone()),
        likely: Signal::stored(browser),
        on_choose: Callback::new(move |chosen| app.edit::<About>(&Id::me(), |about| choose(chosen, about))),
    };
    view! {
        <div class="fields">
            {name(app, id)} {role(app, id)} {organisation(app, id)} {place(app, id)}
            {zone_chooser(chooser)}
            {intro(app, id)}
        </div>
    }
    .into_any()
}

/// The few of them that a letter needs: the name that signs it, and what introduces the writer.
pub fn about_me_briefly(id: &str) -> AnyView {
    let app = use_app();
    view! { <div class="fields">{name(app, id)} {role(app, id)} {organisation(app, id)} {place(app, id)}</div> }
        .into_any()
}

fn name(app: App, id: &str) -> AnyView {
    view! {
        <Field
            id=format!("{id}-name")
            label=t::about_me_name()
            value=app.value(&Id::me(), |about: &About| about.name.clone())
            on_input=typed(app, |about, text| about.name = text)
            fills="name"
        />
    }
    .into_any()
}

fn role(app: App, id: &str) -> AnyView {
    view! {
        <Field
            id=format!("{id}-role")
            label=t::about_me_role()
            hint=t::about_me_role_help()
            value=app.value(&Id::me(), |about: &About| about.role.clone())
            on_input=typed(app, |about, text| about.role = text)
            optional=true
        />
    }
    .into_any()
}

fn organisation(app: App, id: &str) -> AnyView {
    view! {
        <Field
            id=format!("{id}-organisation")
            label=t::about_me_organisation()
            value=app.value(&Id::me(), |about: &About| about.organisation.clone())
            on_input=typed(app, |about, text| about.organisation = text)
            optional=true
            fills="organization"
        />
    }
    .into_any()
}

fn place(app: App, id: &str) -> AnyView {
    view! {
        <Field
            id=format!("{id}-place")
            label=t::about_me_place()
            value=app.value(&Id::me(), |about: &About| about.place.clone())
            on_input=typed(app, |about, text| about.place = text)
            optional=true
            fills="address-level2"
        />
    }
    .into_any()
}

fn intro(app: App, id: &str) -> AnyView {
    view! {
        <Field
            id=format!("{id}-intro")
            label=t::about_me_intro()
            hint=t::about_me_intro_help()
            value=app.value(&Id::me(), |about: &About| about.intro.clone())
            on_input=typed(app, |about, text| about.intro = text)
            takes=Takes::Lines(2)
            optional=true
        />
    }
    .into_any()
}

fn typed(app: App, set: fn(&mut About, String)) -> Callback<String> {
    Callback::new(move |text| app.type_into::<About>(&Id::me(), |about| set(about, text)))
}
