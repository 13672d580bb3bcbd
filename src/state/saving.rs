//! Whether what was written is kept.

use northstar_workbook::store::StorageError;

/// The state of saving. It is *saved* only after the bytes were written, read back equal, and copied to the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is kept.
    Saved,
    /// Everything is kept, but without the journal: a browser that is killed may lose the last minutes.
    SavedOnce,
    /// Something was typed and is on its way.
    Pending,
    /// Something could not be kept; it is still here, and another try follows the next change.
    Failed(StorageError),
    /// This browser keeps nothing for us: it lasts as long as the tab is open.
    Fleeting,
}

impl Saving {
    /// Whether everything is kept.
    #[must_use]
    pub const fn is_saved(self) -> bool {
        matches!(self, Self::Saved | Self::SavedOnce)
    }
}
