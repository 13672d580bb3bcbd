//! The place `#/about`: what is stored, what leaves, what the app can't do, and how all of that can be checked.

mod promises;
mod selftest;
mod stored;

use crate::{browser::update, ui::parts::page_header::PageHeader};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The place.
pub fn about() -> AnyView {
    let offline = if update::works_offline() { t::about_offline_yes() } else { t::about_offline_no() };
    view! {
        <div class="column about">
            <PageHeader title=t::about_title() lead=t::about_lead() />
            {stored::stored()}
            {section(
                t::about_private_heading(),
                &[t::about_private_1(), t::about_private_2(), t::about_private_3(), t::about_private_check()],
            )}
            {section(t::about_offline_heading(), &[offline])}
            {selftest::selftest()}
            {promises::promises()}
            {section(
                t::about_cannot_heading(),
                &[
                    t::about_cannot_1(),
                    t::about_cannot_2(),
                    t::about_cannot_3(),
                    t::about_cannot_4(),
                    t::about_cannot_5(),
                ],
            )}
            {section(t::about_safari_heading(), &[t::about_safari()])}
            {section(t::about_version_heading(), &[&t::about_version(env!("CARGO_PKG_VERSION")), t::about_licence()])}
        </div>
    }
    .into_any()
}

fn section(heading: &'static str, sentences: &[&str]) -> AnyView {
    let sentences = sentences.iter().map(|sentence| view! { <p>{(*sentence).to_owned()}</p> }).collect_view();
    view! {
        <section>
            <h2 class="section-title">{heading}</h2>
            {sentences}
        </section>
    }
    .into_any()
}
