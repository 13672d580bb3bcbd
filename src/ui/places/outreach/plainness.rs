//! How much plain language the reader needs: kept with the person, or for letters to nobody in particular.

use super::desk::Desk;
use crate::{
    state::App,
    ui::parts::{
        disclosure::Disclosure,
        segmented::{Segment, Segmented},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::Letter, person::Person, plainness::Plainness, settings::Settings},
    text::t,
};

/// What is chosen for the reader of a letter, followed.
pub(super) fn of(app: App, letter: &Letter) -> Plainness {
    let person = letter.person.as_ref().and_then(|person| app.find::<Person>(person));
    person.map_or_else(|| app.settings().plainness, |person| person.plainness)
}

/// The line that opens to the choice.
pub(super) fn chooser(desk: Desk) -> AnyView {
    let segment = |plainness: Plainness| {
        let label = match plainness {
            Plainness::Little => t::plainness_little(),
            Plainness::Normal => t::plainness_normal(),
            Plainness::Most => t::plainness_most(),
        };
        Segment { id: plainness.name().into(), label: label.into(), limit: String::new() }
    };
    let chosen = Memo::new(move |_| of(desk.app, &desk.letter()));
    let choose = Callback::new(move |name: String| {
        if let Some(plainness) = Plainness::of_name(&name) {
            keep(desk.app, desk.peek().person.as_ref(), plainness);
        }
    });
    let kept = move || match desk.reader().map(|person| person.greeted_as().to_owned()) {
        Some(name) if !name.is_empty() => t::plainness_kept(&name),
        Some(_) => t::plainness_kept_reader().to_owned(),
        None => t::plainness_kept_settings().to_owned(),
    };
    view! {
        <Disclosure title=Signal::stored(t::plainness_title().to_owned())>
            <Segmented
                name="plainness"
                legend=t::plainness_title()
                segments=Plainness::ALL.map(segment).into()
                chosen=Signal::derive(move || chosen.get().name().to_owned())
                on_choose=choose
            />
            <p class="meta">{t::plainness_help()}" "{kept}</p>
        </Disclosure>
    }
    .into_any()
}

fn keep(app: App, reader: Option<&Id>, plainness: Plainness) {
    match reader {
        Some(reader) => app.edit::<Person>(reader, |person| person.plainness = plainness),
        None => app.edit::<Settings>(&Id::me(), |settings| settings.plainness = plainness),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_kept_with_the_reader_or_else_for_all_letters_without_one() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let leila = app.create(Person { name: "Leila".into(), ..Person::default() });
        let (to_leila, to_nobody) = (Letter { person: Some(leila.clone()), ..Letter::default() }, Letter::default());
        keep(app, Some(&leila), Plainness::Little);
        assert_eq!((of(app, &to_leila), of(app, &to_nobody)), (Plainness::Little, Plainness::Normal));
        keep(app, None, Plainness::Most);
        assert_eq!((of(app, &to_leila), of(app, &to_nobody)), (Plainness::Little, Plainness::Most));
    }
}
