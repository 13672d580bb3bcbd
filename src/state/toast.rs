//! What was just done, and how to undo it.

use std::sync::Arc;

/// One sentence in the corner, with an undo that names it.
#[derive(Clone)]
pub struct Toast {
    /// "Amara is gone"
    pub text: String,
    /// "Undo remove", and what it does.
    pub undo: Option<(String, Undo)>,
}

/// What an undo does. It outlives the place that offered it, so it is no `Callback`: those go with their owner.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

impl Toast {
    /// A sentence with an undo.
    pub fn with_undo(
        text: impl Into<String>,
        label: impl Into<String>,
        undo: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        Self { text: text.into(), undo: Some((label.into(), Arc::new(undo))) }
    }
}
