//! The door: what a first visitor meets while the workbook behind it is on its way, and what everybody meets when it
//! does not come. It knows nothing of the workbook, so that it is there at once.

use super::{
    mount,
    opening::{self, Beginning},
    parts::icon::star,
    route::Route,
};
use crate::{
    Fetch, Open,
    browser::{page, storage, timer, update},
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// Where the workbook is.
#[derive(Clone, Copy)]
enum News {
    /// On its way.
    Coming,
    /// It did not come.
    Lost,
    /// Here, to be opened by this.
    Here(Open),
}

/// What stands in the door.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Question,
    Coming,
    Lost,
}

/// The door. A handle: cheap to copy.
#[derive(Clone, Copy)]
pub struct Door {
    fetch: Fetch,
    news: RwSignal<News>,
    chosen: RwSignal<Option<Beginning>>,
    /// Rises when the address changes.
    moved: RwSignal<u32>,
    /// Takes the door away; there once it stands.
    remove: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
}

impl Door {
    /// Sends for the workbook, and stands in front of it for a first visitor.
    pub fn stand(fetch: Fetch) {
        let door = Self {
            fetch,
            news: RwSignal::new(News::Coming),
            chosen: RwSignal::new(None),
            moved: RwSignal::new(0),
            remove: StoredValue::new_local(None),
        };
        page::on_window("online", move |_| door.send_again());
        page::on_window("hashchange", move |_| {
            door.go_through();
            // By then the door may have been taken away.
            let _gone = door.moved.try_update(|times| *times += 1);
        });
        if door.asks() {
            door.show();
            // The first screen has the line to itself until it is drawn.
            timer::after(0, move || door.send());
        } else {
            door.send();
        }
    }

    /// Whether the question of intent is to be asked here: nothing was ever kept in this browser, and the address is
    /// that of Today.
    fn asks(self) -> bool {
        self.chosen.with_untracked(Option::is_none)
            && Route::parse(&page::hash()) == Route::Today
            && storage::is_blank()
    }

    /// Asks for the workbook again, if it was lost.
    fn send_again(self) {
        if matches!(self.news.get_untracked(), News::Lost) {
            self.news.set(News::Coming);
            self.send();
        }
    }

    fn send(self) {
        timer::when_done((self.fetch)(), move |workbook| {
            self.news.set(workbook.map_or(News::Lost, News::Here));
            match workbook {
                Some(_) => {
                    // Now, and not before the workbook: the worker finds both parts in the browser's own cache.
                    update::register();
                    self.go_through();
                }
                None => self.show(),
            }
        });
    }

    fn begin(self, beginning: Beginning) {
        self.chosen.set(Some(beginning));
        self.go_through();
    }

    /// Opens the workbook if it is here and nothing is left to ask.
    fn go_through(self) {
        let News::Here(open) = self.news.get_untracked() else { return };
        if self.asks() {
            return;
        }
        // Once only: afterwards the app follows the address itself.
        self.news.set(News::Coming);
        if let Some(remove) = self.remove.try_update_value(Option::take).flatten() {
            remove();
        }
        open(self.chosen.get_untracked());
    }

    fn show(self) {
        if self.remove.with_value(Option::is_some) {
            return;
        }
        let mounted = mount(move || self.view());
        self.remove.set_value(Some(Box::new(move || drop(mounted))));
        page::set_root("data-state", "ready");
    }

    fn view(self) -> AnyView {
        // Drawn anew only when it is another: the arrival of the workbook must not undo what was just chosen.
        let shows = Memo::new(move |_| {
            self.moved.track();
            match self.news.get() {
                News::Lost => Shows::Lost,
                _ if self.chosen.get().is_none() && self.asks() => Shows::Question,
                _ => Shows::Coming,
            }
        });
        let inside = move || match shows.get() {
            Shows::Lost => self.lost(),
            Shows::Question => opening::question(Callback::new(move |beginning| self.begin(beginning))),
            Shows::Coming => coming(),
        };
        view! {
            <div class="door">
                <p class="door__brand">{star()} <span>{t::app_name()}</span></p>
                <main class="door__main">{inside}</main>
            </div>
        }
        .into_any()
    }

    fn lost(self) -> AnyView {
        view! {
            <div class="column" role="alert">
                <h1 tabindex="-1">{t::door_lost_title()}</h1>
                <p class="lead">{t::door_lost_lead()}</p>
                <div class="dock">
                    <button type="button" class="button button--fill" on:click=move |_| self.send_again()>
                        {t::door_lost_again()}
                    </button>
                    <a class="text-button" href="rescue.html">
                        {t::door_lost_rescue()}
                    </a>
                </div>
            </div>
        }
        .into_any()
    }
}

fn coming() -> AnyView {
    view! {
        <p class="lead" role="status">
            {t::door_coming()}
        </p>
    }
    .into_any()
}
