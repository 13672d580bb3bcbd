//! One module a place. [`view`] is the only table from addresses to places.

pub mod about;
pub mod contacts;
pub mod data;
pub mod find;
pub mod meetings;
pub mod not_found;
pub mod outreach;
pub mod people;
pub mod reflect;
pub mod settings;
pub mod time;
pub mod today;

use super::route::Route;
use leptos::prelude::*;

/// The place at an address.
pub fn view(route: &Route) -> AnyView {
    match route.clone() {
        Route::Today => today::today(),
        Route::Reflect => reflect::worksheets(),
        Route::Worksheet(worksheet) => reflect::worksheet(&worksheet),
        Route::Question(worksheet, question) => reflect::question(&worksheet, &question),
        Route::Summary => reflect::summary(),
        Route::People => people::people(),
        Route::Person(id) => people::person(&id),
        Route::Find => find::find(),
        Route::Channels => find::channels(),
        Route::Outreach => outreach::letters(),
        Route::Letter(id) => outreach::letter(&id),
        Route::Meetings => meetings::meetings(),
        Route::Meeting(id) => meetings::meeting(&id),
        Route::Live(id) => meetings::live(&id),
        Route::After(id) => meetings::after(&id),
        Route::Time => time::time(),
        Route::TimeWith(person) => time::time_with(&person),
        Route::TimeFor(id) => time::time_for(&id),
        Route::Data => data::data(),
        Route::Moving => data::moving(),
        Route::Contacts => contacts::contacts(),
        Route::Settings => settings::settings(),
        Route::About => about::about(),
        Route::NotFound => not_found::not_found(),
    }
}
