//! What was just done, and how to undo it.

use leptos::prelude::Callback;

/// One sentence in the corner, with an undo that names it.
#[derive(Clone)]
pub struct Toast {
    /// "Amara is gone"
    pub text: String,
    /// "Undo remove", and what it does.
    pub undo: Option<(String, Callback<()>)>,
}
