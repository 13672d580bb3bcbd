//! How much room the workbook takes.

/// The room that a workbook may take, in UTF-16 units of keys and values; every browser has as much for any script.
pub const BUDGET: usize = 2_000_000;

/// How full the storage is, in UTF-16 units of our keys and values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meter {
    /// Taken.
    pub used: usize,
    /// There for the taking.
    pub budget: usize,
}

impl Meter {
    /// Whether four fifths are taken.
    #[must_use]
    pub const fn is_nearly_full(self) -> bool {
        self.used.saturating_mul(5) >= self.budget.saturating_mul(4)
    }
}
