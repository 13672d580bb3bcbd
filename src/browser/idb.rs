//! IndexedDB as futures: databases of one object store each, read and written in one transaction at a time.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbRequestReadyState, IdbTransaction, IdbTransactionMode,
};

/// Opens the database of that name, and makes it with its one store where there is none.
pub(super) async fn open(name: &str, store: &'static str) -> Result<IdbDatabase, JsValue> {
    let request = factory().ok_or(JsValue::NULL)?.open_with_u32(name, 1)?;
    let asked = request.clone();
    let create = Closure::once_into_js(move || {
        let database: Option<IdbDatabase> = asked.result().ok().and_then(|result| result.dyn_into().ok());
        let _it_may_be_there = database.map(|database| database.create_object_store(store));
    });
    request.set_onupgradeneeded(Some(create.unchecked_ref()));
    answer(&request).await?.dyn_into()
}

/// Deletes a database as soon as nobody holds it open.
pub(super) fn delete(name: &str) {
    let _blocked_by_another_tab = factory().map(|factory| factory.delete_database(name));
}

fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok()?
}

/// Begins a transaction on the one store.
pub(super) fn begin(database: &IdbDatabase, store: &str) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
    let transaction = database.transaction_with_str_and_mode(store, IdbTransactionMode::Readwrite)?;
    let store = transaction.object_store(store)?;
    Ok((transaction, store))
}

/// What a request comes to.
pub(super) async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    if request.ready_state() == IdbRequestReadyState::Pending {
        let promise = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
        });
        JsFuture::from(promise).await?;
    }
    request.result()
}

/// Comes back when everything in the transaction is on disk.
pub(super) async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(promise).await.map(|_| ())
}
