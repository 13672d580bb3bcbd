//! Whether what was written is kept.

use northstar_workbook::store::StorageError;

/// The state of saving. It is *saved* only after the bytes were written and read back equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is kept.
    Saved,
    /// Something was typed and is on its way.
    Pending,
    /// Something could not be kept; it is still here, and another try follows the next change.
    Failed(StorageError),
    /// This browser keeps nothing for us: it lasts as long as the tab is open.
    Fleeting,
}
