//! A backup file in a folder that the person chose, kept up to date as long as the app is open.

use super::{App, safekeeping};
use crate::browser::{
    clock,
    folder::{self, Folder, Leave},
    timer,
};
use leptos::prelude::*;
use northstar_workbook::domain::time::Instant;

/// A change is in the folder after so many milliseconds.
const PAUSE: u32 = 10_000;
/// What the file is called, before its ending.
const STEM: &str = "northstar-backup";

/// How keeping a file in a folder goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Nobody asked for it.
    #[default]
    Off,
    /// It is kept up to date.
    On(Place),
    /// The browser wants to hear from the person again before it lets us write.
    Waits(Place),
    /// The last try did not succeed: the folder is gone, or full, or may not be written.
    Failed(Place),
}

/// Where the file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The folder's name.
    pub folder: String,
    /// The file's.
    pub file: String,
    /// When it was last written.
    pub written: Option<Instant>,
}

impl Keeping {
    /// The place, if there is one.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        match self {
            Self::Off => None,
            Self::On(place) | Self::Waits(place) | Self::Failed(place) => Some(place),
        }
    }

    /// Whether it is that very file, whenever it was written.
    fn is_at(&self, other: &Place) -> bool {
        self.place().is_some_and(|place| (&place.folder, &place.file) == (&other.folder, &other.file))
    }
}

/// The folder itself, beside what is told of it.
#[derive(Clone, Debug, Default)]
pub struct Keeper {
    folder: Option<Folder>,
    /// Somebody is on the way to write.
    is_coming: bool,
}

/// When the file in the folder was last written, followed.
#[must_use]
pub fn written(app: App) -> Option<Instant> {
    app.keeping.with(|keeping| keeping.place().and_then(|place| place.written))
}

/// Takes up the folder that was chosen earlier.
pub fn resume(app: App) {
    let found = async {
        let (folder, file, written) = folder::on_shelf().await?;
        let leave = folder.leave().await;
        let place = Place { folder: folder.name(), file, written: written.map(Instant) };
        Some((folder, leave, place))
    };
    timer::when_done(found, move |found| {
        if let Some((folder, leave, place)) = found {
            app.keeper.update_value(|keeper| keeper.folder = Some(folder));
            allowed(app, leave, place);
        }
    });
}

fn allowed(app: App, leave: Leave, place: Place) {
    match leave {
        Leave::Given => {
            app.keeping.set(Keeping::On(place));
            soon(app);
        }
        Leave::ToBeAsked => app.keeping.set(Keeping::Waits(place)),
        Leave::Refused => app.keeping.set(Keeping::Failed(place)),
    }
}

/// Lets the person choose a folder, and writes the first file into it.
pub fn choose(app: App) {
    let chosen = async {
        let folder = folder::choose().await?;
        let file = folder.free_name(STEM).await?;
        let place = Place { folder: folder.name(), file, written: None };
        Some((folder, place))
    };
    timer::when_done(chosen, move |chosen| {
        let Some((folder, place)) = chosen else { return };
        app.keeper.update_value(|keeper| keeper.folder = Some(folder));
        app.keeping.set(Keeping::On(place));
        write(app);
    });
}

/// Asks the browser again, after a press of the person's.
pub fn ask(app: App) {
    let (Some(folder), Some(place)) = (chosen(app), app.keeping.with_untracked(|keeping| keeping.place().cloned()))
    else {
        return;
    };
    let asked = async move { folder.ask().await };
    timer::when_done(asked, move |leave| allowed(app, leave, place));
}

/// Keeps no file there any more. The one that is there stays.
pub fn stop(app: App) {
    app.keeper.update_value(|keeper| keeper.folder = None);
    app.keeping.set(Keeping::Off);
    timer::when_done(folder::forget(), |()| {});
}

/// Something was saved: it comes into the folder soon.
pub fn soon(app: App) {
    let is_on = app.keeping.with_untracked(|keeping| matches!(keeping, Keeping::On(_)));
    let first = app.keeper.try_update_value(|keeper| !std::mem::replace(&mut keeper.is_coming, is_on)) == Some(true);
    if is_on && first {
        timer::after(PAUSE, move || {
            app.keeper.update_value(|keeper| keeper.is_coming = false);
            write(app);
        });
    }
}

/// Writes the file anew, if anything has changed since it was last written.
pub fn write(app: App) {
    let Some(place) = app.keeping.with_untracked(|keeping| match keeping {
        Keeping::On(place) | Keeping::Failed(place) => Some(place.clone()),
        _ => None,
    }) else {
        return;
    };
    let is_new = place.written.is_none_or(|at| app.with_store(|store| store.unkept(at).entries > 0) == Some(true));
    let (Some(folder), true) = (chosen(app), is_new) else { return };
    let Some(backup) = safekeeping::write(app) else { return };
    let at = clock::now();
    let written = async move {
        let done = folder.write(&place.file, &backup.text).await;
        (done, folder, place)
    };
    timer::when_done(written, move |(done, folder, mut place)| {
        // Meanwhile the person may have stopped, or chosen another folder.
        if !app.keeping.with_untracked(|keeping| keeping.is_at(&place)) {
            return;
        }
        if !done {
            app.keeping.set(Keeping::Failed(place));
            return;
        }
        place.written = Some(at);
        let file = place.file.clone();
        app.keeping.set(Keeping::On(place));
        timer::when_done(async move { folder.put_on_shelf(&file, at.0).await }, |()| {});
    });
}

/// The folder itself.
fn chosen(app: App) -> Option<Folder> {
    app.keeper.try_with_value(|keeper| keeper.folder.clone()).flatten()
}
