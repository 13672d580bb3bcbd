//! The shelf: what is not the workbook itself and must outlast the tab. Earlier states of the workbook, and the folder
//! in which a backup is kept up to date. It lies in IndexedDB, in a database of its own.

use super::idb;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbDatabase;

const NAME: &str = "northstar-shelf";
const STORE: &str = "shelf";

/// The shelf, open. Let go of it soon: another tab that erases everything waits for that.
#[derive(Debug)]
pub struct Shelf(IdbDatabase);

impl Drop for Shelf {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Shelf {
    /// Opens it. `None` where the browser has no IndexedDB for us.
    pub async fn open() -> Option<Self> {
        if !cfg!(target_arch = "wasm32") {
            return None;
        }
        idb::open(NAME, STORE).await.ok().map(Self)
    }

    /// The names of all that lies there, in their order.
    pub async fn names(&self) -> Vec<String> {
        let names = async {
            let (_, store) = idb::begin(&self.0, STORE)?;
            let names: Array = idb::answer(&store.get_all_keys()?).await?.dyn_into()?;
            Ok::<_, JsValue>(names.iter().filter_map(|name| name.as_string()).collect())
        };
        names.await.unwrap_or_default()
    }

    /// What lies under a name.
    pub async fn get(&self, name: &str) -> Option<JsValue> {
        let (_, store) = idb::begin(&self.0, STORE).ok()?;
        let value = idb::answer(&store.get(&name.into()).ok()?).await.ok()?;
        (!value.is_undefined()).then_some(value)
    }

    /// A text that lies under a name.
    pub async fn text(&self, name: &str) -> Option<String> {
        self.get(name).await?.as_string()
    }

    /// Puts a text under a name, and says whether it is on disk.
    pub async fn put_text(&self, name: &str, text: &str) -> bool {
        self.put(name, &text.into()).await
    }

    /// Puts something under a name, and says whether it is on disk.
    pub async fn put(&self, name: &str, value: &JsValue) -> bool {
        let put = async {
            let (transaction, store) = idb::begin(&self.0, STORE)?;
            store.put_with_key(value, &name.into())?;
            idb::complete(&transaction).await
        };
        put.await.is_ok()
    }

    /// Takes away what lies under a name.
    pub async fn remove(&self, name: &str) {
        let remove = async {
            let (transaction, store) = idb::begin(&self.0, STORE)?;
            store.delete(&name.into())?;
            idb::complete(&transaction).await
        };
        let _it_is_tried_again_next_time: Result<(), JsValue> = remove.await;
    }
}

/// Takes the whole shelf away: everything here is to be erased.
pub fn erase() {
    idb::delete(NAME);
}
