//! The service worker: offline from the second visit, and new versions that wait for the person's word.

use super::page::{self, listen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Registers the service worker, so that the app opens offline from the second visit.
///
/// Nothing happens where there is none (an insecure address, a private window of some browsers): the app works, but
/// only online.
pub fn register() {
    spawn_local(async move {
        let _without_it_the_app_works_online = registration().await;
    });
}

/// Runs `ready` whenever a new version waits.
pub fn watch(ready: impl Fn() + Clone + 'static) {
    spawn_local(async move {
        let Some((container, registration)) = registration().await else { return };
        if container.controller().is_some() && registration.waiting().is_some() {
            ready();
        }
        watch_arrivals(registration.clone(), ready);
        page::on_return(move || check(&registration));
    });
}

/// The registration, made or found.
async fn registration() -> Option<(web_sys::ServiceWorkerContainer, web_sys::ServiceWorkerRegistration)> {
    let container = container()?;
    let options = web_sys::RegistrationOptions::new();
    options.set_update_via_cache(web_sys::ServiceWorkerUpdateViaCache::None);
    let registering = container.register_with_options("./sw.js", &options);
    let registration = JsFuture::from(registering).await.ok()?;
    Some((container, registration.unchecked_into()))
}

/// A worker that is installed while an older one is in charge is a new version.
fn watch_arrivals(registration: web_sys::ServiceWorkerRegistration, ready: impl Fn() + Clone + 'static) {
    let target = registration.clone();
    listen(&target, "updatefound", move |_| {
        let Some(arriving) = registration.installing() else { return };
        let (worker, ready) = (arriving.clone(), ready.clone());
        listen(&arriving, "statechange", move |_| {
            let replaces = container().is_some_and(|container| container.controller().is_some());
            if worker.state() == web_sys::ServiceWorkerState::Installed && replaces {
                ready();
            }
        });
    });
}

thread_local! {
    static LAST_CHECK: std::cell::Cell<f64> = const { std::cell::Cell::new(0.0) };
}

/// Asks for a new version, at most once an hour.
fn check(registration: &web_sys::ServiceWorkerRegistration) {
    const HOUR: f64 = 3_600_000.0;
    let now = js_sys::Date::now();
    if now - LAST_CHECK.get() < HOUR {
        return;
    }
    LAST_CHECK.set(now);
    if let Ok(checking) = registration.update() {
        spawn_local(async move {
            let _offline_is_fine = JsFuture::from(checking).await;
        });
    }
}

/// Puts the waiting version in charge and loads the page anew. Everything must have been saved before.
pub fn accept() {
    let Some(container) = container() else { return };
    listen(&container, "controllerchange", |_| page::reload());
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.get_registration()).await else { return };
        let Ok(registration) = registration.dyn_into::<web_sys::ServiceWorkerRegistration>() else { return };
        let Some(waiting) = registration.waiting() else { return page::reload() };
        let message = js_sys::Object::new();
        let _plain_object = js_sys::Reflect::set(&message, &"type".into(), &"SKIP_WAITING".into());
        let _never_fails = waiting.post_message(&message);
    });
}

/// Whether a worker is in charge of this page: then it also opens offline.
#[must_use]
pub fn works_offline() -> bool {
    container().is_some_and(|container| container.controller().is_some())
}

fn container() -> Option<web_sys::ServiceWorkerContainer> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let navigator = web_sys::window()?.navigator();
    let there = js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    (!there.is_undefined()).then(|| navigator.service_worker())
}
