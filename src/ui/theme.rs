//! Day and night. The page's first inline script sets the theme before the first paint; this keeps it right afterwards.

use crate::{
    browser::{page, storage},
    state::App,
};
use leptos::prelude::*;
use northstar_workbook::domain::settings::Theme;

/// Follows the person's choice and the system's.
pub fn follow(app: App) {
    page::on_dark_change(move || show(app.peek_settings().theme));
    Effect::new(move |before: Option<Theme>| {
        let theme = app.settings().theme;
        if before.is_some_and(|before| before != theme) {
            storage::remember_theme(name(theme));
        }
        show(theme);
        theme
    });
}

fn show(theme: Theme) {
    let night = match theme {
        Theme::System => page::prefers_dark(),
        Theme::Day => false,
        Theme::Night => true,
    };
    page::set_root("data-theme", if night { "night" } else { "day" });
}

const fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Day => "day",
        Theme::Night => "night",
    }
}
