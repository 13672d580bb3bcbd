//! The frame: navigation at the side or at the foot, what stands above every place, and the place itself.

use super::{
    Here, history,
    parts::{
        banner::Banner,
        dialog::Dialog,
        icon::{Icon, star},
        status_line::StatusLine,
        toast::ToastCorner,
    },
    places, reminder,
    route::{Route, Section},
    saved,
};
use crate::{
    browser::{page, update},
    state::{Saving, autosave, use_app},
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// One entry of the navigation.
struct Entry {
    route: Route,
    section: Option<Section>,
    icon: Icon,
    name: &'static str,
}

/// The places that stand in the rail and in the bottom bar, in this order.
fn first_entries() -> [Entry; 4] {
    let entry = |route, section, icon, name| Entry { route, section: Some(section), icon, name };
    [
        entry(Route::Today, Section::Today, Icon::Today, t::nav_today()),
        entry(Route::Reflect, Section::Workbook, Icon::Workbook, t::nav_workbook()),
        entry(Route::People, Section::People, Icon::People, t::nav_people()),
        entry(Route::Meetings, Section::Meetings, Icon::Meetings, t::nav_meetings()),
    ]
}

/// What the rail shows under its line and "More" lists.
fn more_entries() -> [Entry; 3] {
    let entry = |route, icon, name| Entry { route, section: None, icon, name };
    [
        entry(Route::Data, Icon::Download, t::nav_data()),
        entry(Route::Settings, Icon::Settings, t::nav_settings()),
        entry(Route::About, Icon::Info, t::nav_about()),
    ]
}

/// Everything around a place, and the place.
#[component]
pub fn Frame(
    /// The place that is shown.
    here: RwSignal<Route>,
) -> impl IntoView {
    let app = use_app();
    let skip = move |event: leptos::ev::MouseEvent| {
        // A real jump would change the address, and with it the place.
        event.prevent_default();
        page::focus("main");
    };
    view! {
        <div class="frame">
            <a class="frame__skip" href="#main" on:click=skip>
                {t::nav_skip()}
            </a>
            <Rail />
            <div class="topbar">
                <a class="topbar__brand" href=Route::Today.href()>
                    {star()}
                    <span>{t::app_name()}</span>
                </a>
            </div>
            <main class="frame__main" id="main" tabindex="-1">
                <UpdateBanner />
                <VersionsBanner />
                {reminder::banner(here)}
                {move || places::view(&here.get())}
            </main>
            <BottomBar />
            <ToastCorner toast=app.toast />
        </div>
    }
    .into_any()
}

/// Whether an entry leads to where we are.
fn is_current(here: RwSignal<Route>, entry: &Entry) -> Signal<Option<&'static str>> {
    let (route, section) = (entry.route.clone(), entry.section);
    Signal::derive(move || {
        let now = here.get();
        let inside = section.is_some() && now.section() == section;
        match () {
            () if now == route => Some("page"),
            () if inside => Some("true"),
            () => None,
        }
    })
}

#[component]
fn Rail() -> impl IntoView {
    let app = use_app();
    let link = |entry: Entry| {
        let Here(here) = expect_context();
        let current = is_current(here, &entry);
        view! {
            <li>
                <a class="rail__link" href=entry.route.href() aria-current=move || current.get()>
                    {entry.icon.view()}
                    <span>{entry.name}</span>
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="rail" aria-label=t::nav_label()>
            <a class="rail__brand" href=Route::Today.href()>
                {star()}
                <span>{t::app_name()}</span>
            </a>
            <ul class="rail__list">{first_entries().map(link).collect_view()}</ul>
            <ul class="rail__list">{more_entries().map(link).collect_view()}</ul>
            <div class="rail__foot">
                <StatusLine
                    status=Signal::derive(move || saved::status(app))
                    more=saved::last_backup(app)
                />
            </div>
        </nav>
    }
    .into_any()
}

#[component]
fn BottomBar() -> impl IntoView {
    let Here(here) = expect_context();
    let more_open = RwSignal::new(false);
    let link = |entry: Entry| {
        let current = is_current(here, &entry);
        view! {
            <a class="bar__link" href=entry.route.href() aria-current=move || current.get()>
                <span class="bar__mark">{entry.icon.view()}</span>
                <span>{entry.name}</span>
            </a>
        }
        .into_any()
    };
    let in_more = move || matches!(here.get().section(), Some(Section::Settings)).then_some("true");
    let list = move || {
        let row = |entry: Entry| {
            let to = entry.route.clone();
            let go = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                more_open.set(false);
                history::go(&to);
            };
            view! {
                <li>
                    <a class="rail__link" href=entry.route.href() on:click=go>
                        {entry.icon.view()}
                        <span>{entry.name}</span>
                    </a>
                </li>
            }
        };
        view! { <ul>{more_entries().map(row).collect_view()}</ul> }
    };
    view! {
        <nav class="bar" aria-label=t::nav_label()>
            {first_entries().map(link).collect_view()}
            <button
                type="button"
                class="bar__link"
                aria-haspopup="dialog"
                aria-current=in_more
                on:click=move |_| more_open.set(true)
            >
                <span class="bar__mark">{Icon::More.view()}</span>
                <span>{t::nav_more()}</span>
            </button>
        </nav>
        <Dialog open=more_open title=t::nav_more()>
            {list()}
        </Dialog>
    }
    .into_any()
}

/// A new version waits until the person says so; nothing is lost by saying so. What can't be kept would be: then it
/// isn't offered.
#[component]
fn UpdateBanner() -> impl IntoView {
    let app = use_app();
    let keeps = move || app.saving.get().is_saved() || app.saving.get() == Saving::Pending;
    let offered = Memo::new(move |_| app.update_ready.get() && keeps());
    let accept = move |_| {
        autosave::flush(app);
        if offered.get_untracked() {
            update::accept();
        }
    };
    move || {
        offered.get().then(|| {
            view! {
                <Banner text=t::update_ready()>
                    <button type="button" class="text-button" on:click=accept>
                        {t::update_reload()}
                    </button>
                    <button type="button" class="text-button" on:click=move |_| app.update_ready.set(false)>
                        {t::update_later()}
                    </button>
                </Banner>
            }
        })
    }
}

/// Something was written in two places at once, and both texts wait to be looked at.
#[component]
fn VersionsBanner() -> impl IntoView {
    let app = use_app();
    let Here(here) = expect_context();
    let open = Memo::new(move |_| {
        app.merged.track();
        app.with_store(|store| store.conflicts().len()).unwrap_or_default()
    });
    move || {
        // Your data shows them itself, and a new version is said alone.
        let said = open.get() > 0 && !app.update_ready.get() && here.get() != Route::Data;
        said.then(|| {
            view! {
                <Banner text=t::versions_banner(i64::try_from(open.get()).unwrap_or_default())>
                    <a class="text-button" href=Route::Data.href()>
                        {t::versions_look()}
                    </a>
                </Banner>
            }
        })
    }
}
