//! The language of the interface: English comes with the app, others are files that are loaded when they are chosen.

use super::LanguageChange;
use crate::{
    browser::{net, page},
    state::App,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, settings::Settings},
    guide, text,
};

/// The tag of the language that the app speaks without loading anything.
pub const ENGLISH: &str = "en";

/// Speaks the language that the person chose earlier, as soon as its file is there.
pub fn begin(app: App, change: LanguageChange) {
    let tag = app.peek_settings().language.clone();
    if !tag.is_empty() && tag != ENGLISH {
        load(tag, change, |_| {});
    }
}

/// Chooses a language. `then` is told whether it could be loaded; nothing changes if not.
pub fn choose(app: App, change: LanguageChange, tag: String, then: impl FnOnce(bool) + 'static) {
    let keep = move |tag: String| app.edit::<Settings>(&Id::me(), |settings| settings.language = tag);
    if tag == ENGLISH {
        guide::uninstall();
        keep(tag);
        show(change);
        return then(true);
    }
    let chosen = tag.clone();
    load(tag, change, move |worked| {
        if worked {
            keep(chosen);
        }
        then(worked);
    });
}

fn load(tag: String, change: LanguageChange, then: impl FnOnce(bool) + 'static) {
    net::text_of(format!("./lang/{tag}.json"), move |pack| {
        let worked = pack.is_some_and(|pack| guide::install(&pack).is_ok());
        if worked {
            show(change);
        }
        then(worked);
    });
}

/// Draws everything anew in the language that is installed.
fn show(change: LanguageChange) {
    page::set_root("lang", spoken(text::language()));
    page::set_root("dir", text::direction().name());
    change.0.update(|count| *count += 1);
    super::history::name_the_tab();
}

/// The language as screen readers should speak it: the stretched English of tests is read as English.
fn spoken(tag: &str) -> &str {
    if tag == "qps" { ENGLISH } else { tag }
}
