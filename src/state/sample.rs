//! The sample workbook: loaded to look around, taken out again in one step.

use super::App;
use crate::browser::intl;
use northstar_workbook::{
    domain::{id::Id, kind::Fields, person::Person, settings::Settings, time::Instant},
    exchange::sample,
    store::Key,
};

/// Putting in is one stroke of the clock or two, in milliseconds.
const A_MOMENT: i64 = 100;

/// Puts the sample's records beside whatever is there. What is there already stays as it is.
pub fn load(app: App, now: Instant) {
    let today = now.local(intl::offset("", now).unwrap_or_default()).date();
    app.change_store(|store| {
        for (key, fields) in sample::records(now, today) {
            if store.get(&key).is_none() {
                store.put(&key, &fields, now);
            }
        }
    });
    app.edit::<Settings>(&Id::me(), |settings| settings.sample = Some(now.plus(A_MOMENT)));
}

/// Whether people of the sample are there.
#[must_use]
pub fn is_loaded(app: App) -> bool {
    app.all::<Person>().iter().any(|(id, _)| id.is_sample())
}

/// What was taken out.
pub type Kept = Vec<(Key, Fields)>;

/// Takes the sample's records out.
#[must_use]
pub fn take_out(app: App, now: Instant) -> Kept {
    let take = |store: &mut super::book::Records| {
        let here = sample::keys().into_iter().filter_map(|key| Some((key.clone(), store.get(&key)?.clone())));
        let kept: Kept = here.collect();
        for (key, _) in &kept {
            store.delete(key, now);
        }
        kept
    };
    app.change_store(take).unwrap_or_default()
}

/// Puts them back as they were.
pub fn put_back(app: App, kept: &Kept, now: Instant) {
    app.change_store(|store| {
        for (key, fields) in kept {
            store.put(key, fields, now);
        }
    });
}
