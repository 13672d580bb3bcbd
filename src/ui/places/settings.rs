//! The place `#/settings`: colours, language, about me, checks.

mod checks;

use crate::{
    state::use_app,
    ui::{
        LanguageChange, language,
        parts::{
            page_header::PageHeader,
            segmented::{Segment, Segmented},
        },
        pieces::about_me,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        settings::{Settings, Theme},
    },
    text::{self, t},
};

/// The place.
pub fn settings() -> AnyView {
    view! {
        <div class="column stack">
            <PageHeader title=t::settings_title() />
            {theme()}
            {languages()}
            <section>
                <h2 class="settings__heading">{t::settings_about_me()}</h2>
                <p class="lead settings__why">{t::settings_about_me_why()}</p>
                {about_me::about_me("settings")}
            </section>
            {checks::checks()}
        </div>
    }
    .into_any()
}

const THEMES: [(Theme, &str); 3] = [(Theme::System, "system"), (Theme::Day, "day"), (Theme::Night, "night")];

fn theme() -> AnyView {
    let app = use_app();
    let label = |theme| match theme {
        Theme::System => t::settings_theme_system(),
        Theme::Day => t::settings_theme_day(),
        Theme::Night => t::settings_theme_night(),
    };
    let segments =
        THEMES.map(|(theme, id)| Segment { id: id.into(), label: label(theme).into(), limit: String::new() });
    let chosen = move || {
        let theme = app.settings().theme;
        THEMES.iter().find(|(each, _)| *each == theme).map(|(_, id)| (*id).to_owned()).unwrap_or_default()
    };
    let choose = Callback::new(move |id: String| {
        if let Some((theme, _)) = THEMES.into_iter().find(|(_, each)| *each == id) {
            app.edit::<Settings>(&Id::me(), |settings| settings.theme = theme);
        }
    });
    view! {
        <section>
            <h2 class="settings__heading">{t::settings_theme()}</h2>
            <Segmented
                name="theme"
                legend=t::settings_theme()
                segments=segments.into()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </section>
    }
    .into_any()
}

fn languages() -> AnyView {
    let app = use_app();
    let change = expect_context::<LanguageChange>();
    let failed = RwSignal::new(false);
    let segments = text::LANGUAGES.iter().map(|language| Segment {
        id: language.tag.to_owned(),
        label: language.name.to_owned(),
        limit: String::new(),
    });
    let choose = Callback::new(move |tag: String| {
        failed.set(false);
        language::choose(app, change, tag, move |worked| failed.set(!worked));
    });
    view! {
        <section>
            <h2 class="settings__heading">{t::settings_language()}</h2>
            <Segmented
                name="language"
                legend=t::settings_language()
                segments=segments.collect()
                chosen=Signal::derive(|| text::language().to_owned())
                on_choose=choose
            />
            <p class="lead" role="status">
                {move || failed.get().then(t::settings_language_failed)}
            </p>
        </section>
    }
    .into_any()
}
