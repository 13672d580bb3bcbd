//! The journal: a second copy of what was just written, on disk before we say *Saved*.
//!
//! Browsers write local storage to disk when it suits them: a killed browser loses up to two minutes of it. What is in
//! IndexedDB is on disk as soon as its transaction is complete. So every write to local storage is noted here, copied
//! in one transaction a flush, and compared with local storage when the app starts.
//!
//! One entry a key of local storage: `{ value, at }`, the bytes and when they were written. Entries that are old at a
//! start have long been on disk in both places, and are dropped then.

use super::{idb, timer};
use js_sys::{Array, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::IdbDatabase;

const NAME: &str = "northstar";
const STORE: &str = "journal";
const VALUE: &str = "value";
const AT: &str = "at";

/// Local storage is on disk after two minutes at the latest (measured); this is in milliseconds, and generous.
const LONG_ON_DISK: f64 = 600_000.0;
/// How long the database may take to open before we go on without it.
const PATIENCE: u32 = 3_000;

/// What the journal holds of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key in local storage.
    pub key: String,
    /// The bytes that were written there.
    pub value: String,
}

#[derive(Default)]
struct Journal {
    state: State,
    /// Written to local storage and not yet copied.
    noted: Vec<Entry>,
    /// Who waits for the database to open.
    waiting: Vec<Box<dyn FnOnce()>>,
}

#[derive(Clone, Default)]
enum State {
    #[default]
    Opening,
    Open(IdbDatabase),
    Absent,
}

thread_local! {
    static JOURNAL: RefCell<Journal> = RefCell::default();
}

/// Opens the journal and hands over what it holds. Without IndexedDB there is nothing, and the app goes on.
pub fn open(then: impl FnOnce(Vec<Entry>) + 'static) {
    if !cfg!(target_arch = "wasm32") {
        return opened(State::Absent);
    }
    timer::after(PATIENCE, || {
        if JOURNAL.with_borrow(|journal| matches!(journal.state, State::Opening)) {
            opened(State::Absent);
        }
    });
    timer::when_done(database(), move |database| {
        let Ok(database) = database else { return opened(State::Absent) };
        timer::when_done(entries(database.clone()), move |entries| {
            then(entries.unwrap_or_default());
            opened(State::Open(database));
        });
    });
}

/// Notes a write to local storage.
pub(super) fn note(key: &str, value: &str) {
    JOURNAL.with_borrow_mut(|journal| {
        journal.noted.retain(|entry| entry.key != key);
        journal.noted.push(Entry { key: key.to_owned(), value: value.to_owned() });
    });
}

/// Copies what was noted. `then` is told whether everything that was ever noted is on disk.
pub fn keep(then: impl FnOnce(bool) + 'static) {
    if !cfg!(target_arch = "wasm32") {
        // Natively there is nothing that could be lost in between.
        return then(true);
    }
    let state = JOURNAL.with_borrow(|journal| journal.state.clone());
    match state {
        State::Opening => JOURNAL.with_borrow_mut(|journal| journal.waiting.push(Box::new(move || keep(then)))),
        State::Absent => then(false),
        State::Open(database) => {
            let noted = JOURNAL.with_borrow_mut(|journal| std::mem::take(&mut journal.noted));
            if noted.is_empty() {
                return then(true);
            }
            timer::when_done(copied(database, noted), move |outcome| {
                let failed = outcome.err().unwrap_or_default();
                let kept = failed.is_empty();
                JOURNAL.with_borrow_mut(|journal| put_back(&mut journal.noted, failed));
                then(kept);
            });
        }
    }
}

/// How many entries the journal has, and how many characters.
pub(super) async fn size() -> Result<(usize, f64), JsValue> {
    let entries = entries(opened_database()?).await?;
    let characters = |text: &str| text.chars().map(char::len_utf16).sum::<usize>();
    let size: usize = entries.iter().map(|entry| characters(&entry.key) + characters(&entry.value)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
    Ok((entries.len(), size as f64))
}

/// Whether an entry that is written comes back, and goes when it is taken away.
pub(super) async fn round_trip() -> Result<bool, JsValue> {
    let database = opened_database()?;
    let entry = Entry { key: "self-test".to_owned(), value: js_sys::Date::now().to_string() };
    let (key, value) = (JsValue::from_str(&entry.key), JsValue::from_str(&entry.value));
    if copied(database.clone(), vec![entry]).await.is_err() {
        return Ok(false);
    }
    let (transaction, store) = idb::begin(&database, STORE)?;
    let asked = store.get(&key)?;
    store.delete(&key)?;
    idb::complete(&transaction).await?;
    let came_back = Reflect::get(&asked.result()?, &VALUE.into())? == value;
    let (_, store) = idb::begin(&database, STORE)?;
    Ok(came_back && idb::answer(&store.get(&key)?).await?.is_undefined())
}

fn opened_database() -> Result<IdbDatabase, JsValue> {
    JOURNAL.with_borrow(|journal| match &journal.state {
        State::Open(database) => Ok(database.clone()),
        State::Opening | State::Absent => Err(JsValue::NULL),
    })
}

/// Takes the whole journal away: everything here is to be erased.
pub fn erase() {
    let state = JOURNAL.with_borrow_mut(|journal| std::mem::replace(&mut journal.state, State::Absent));
    if let State::Open(database) = state {
        database.close();
    }
    idb::delete(NAME);
}

/// What could not be copied is copied next time, unless newer bytes were noted under its key meanwhile.
fn put_back(noted: &mut Vec<Entry>, failed: Vec<Entry>) {
    for entry in failed {
        if !noted.iter().any(|newer| newer.key == entry.key) {
            noted.push(entry);
        }
    }
}

fn opened(state: State) {
    let waiting = JOURNAL.with_borrow_mut(|journal| {
        journal.state = state;
        std::mem::take(&mut journal.waiting)
    });
    waiting.into_iter().for_each(|then| then());
}

async fn database() -> Result<IdbDatabase, JsValue> {
    let database = idb::open(NAME, STORE).await?;
    // Another tab erases everything: we must not hold it up.
    let own = database.clone();
    let let_go = Closure::once_into_js(move || {
        own.close();
        opened(State::Absent);
    });
    database.set_onversionchange(Some(let_go.unchecked_ref()));
    Ok(database)
}

/// All entries.
async fn entries(database: IdbDatabase) -> Result<Vec<Entry>, JsValue> {
    let (_, store) = idb::begin(&database, STORE)?;
    let (keys, values) = (store.get_all_keys()?, store.get_all()?);
    let keys: Array = idb::answer(&keys).await?.dyn_into()?;
    let values: Array = idb::answer(&values).await?.dyn_into()?;
    let mut entries = Vec::with_capacity(keys.length() as usize);
    let mut old = Vec::new();
    for (key, stored) in keys.iter().zip(values.iter()) {
        let at = Reflect::get(&stored, &AT.into())?.as_f64().unwrap_or_default();
        let value = Reflect::get(&stored, &VALUE.into())?.as_string();
        entries.extend(key.as_string().zip(value).map(|(key, value)| Entry { key, value }));
        if js_sys::Date::now() - at > LONG_ON_DISK {
            old.push(key);
        }
    }
    let _they_are_dropped_next_time = drop_old(&database, &old);
    Ok(entries)
}

/// Drops what is long on disk in both places.
fn drop_old(database: &IdbDatabase, keys: &[JsValue]) -> Result<(), JsValue> {
    if keys.is_empty() {
        return Ok(());
    }
    let (_, store) = idb::begin(database, STORE)?;
    for key in keys {
        store.delete(key)?;
    }
    Ok(())
}

/// Copies the entries in one transaction; hands them back if that fails.
async fn copied(database: IdbDatabase, entries: Vec<Entry>) -> Result<(), Vec<Entry>> {
    let copy = async {
        let (transaction, store) = idb::begin(&database, STORE)?;
        for entry in &entries {
            let stored = Object::new();
            Reflect::set(&stored, &VALUE.into(), &entry.value.as_str().into())?;
            Reflect::set(&stored, &AT.into(), &js_sys::Date::now().into())?;
            store.put_with_key(&stored, &entry.key.as_str().into())?;
        }
        idb::complete(&transaction).await
    };
    let outcome: Result<(), JsValue> = copy.await;
    outcome.map_err(|_| entries)
}

#[cfg(test)]
mod tests {
    use super::{Entry, put_back};

    #[test]
    fn what_could_not_be_copied_is_copied_next_time_unless_it_is_old_by_then() {
        let entry = |key: &str, value: &str| Entry { key: key.into(), value: value.into() };
        let mut noted = vec![entry("a", "newer")];
        put_back(&mut noted, vec![entry("a", "older"), entry("b", "only")]);
        assert_eq!(noted, [entry("a", "newer"), entry("b", "only")]);
    }
}
