//! What was just done, with an undo that names it. One at a time; it stays while it has the focus or the pointer.

use crate::{browser::timer, state::Toast};
use leptos::prelude::*;

/// How long a toast stays, in milliseconds.
const STAYS: u32 = 10_000;

/// The one toast of the app.
#[component]
pub fn ToastCorner(
    /// What is shown, if anything.
    toast: RwSignal<Option<Toast>>,
) -> impl IntoView {
    let held = RwSignal::new(false);
    let shown = StoredValue::new(0u32);
    let leave_later = move || {
        let this = shown.get_value();
        timer::after(STAYS, move || {
            // A newer toast has its own time; a held one waits until it is let go.
            if shown.try_get_value() == Some(this) && !held.get_untracked() {
                toast.set(None);
            }
        });
    };
    Effect::new(move || {
        if toast.get().is_some() {
            shown.update_value(|count| *count += 1);
            held.set(false);
            leave_later();
        }
    });
    let let_go = move || {
        held.set(false);
        shown.update_value(|count| *count += 1);
        leave_later();
    };
    let content = move || {
        toast.get().map(|shown| {
            let undo = shown.undo.map(|(label, undo)| {
                let press = move |_| {
                    toast.set(None);
                    undo();
                };
                view! { <button type="button" class="toast__undo" on:click=press>{label}</button> }
            });
            view! {
                <div
                    class="toast"
                    on:pointerenter=move |_| held.set(true)
                    on:pointerleave=move |_| let_go()
                    on:focusin=move |_| held.set(true)
                    on:focusout=move |_| let_go()
                >
                    <span dir="auto">{shown.text}</span>
                    {undo}
                </div>
            }
        })
    };
    view! {
        <div class="toast-corner" role="status" aria-live="polite">
            {content}
        </div>
    }
    .into_any()
}
