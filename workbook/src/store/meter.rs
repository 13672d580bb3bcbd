//! How much room the workbook takes, and the little that is held back for a last edit.

use super::{Storage, StorageError, Store};

/// The room that a workbook may take, in UTF-16 units of keys and values; every browser has as much for any script.
pub const BUDGET: usize = 2_000_000;
/// What is held back, key and value, in the same units.
pub const BALLAST: usize = 64 * 1024;
/// Where it lies. It says nothing, so no copy of it is worth keeping.
pub const BALLAST_KEY: &str = "northstar/ballast";

/// How full the storage is, in UTF-16 units of our keys and values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meter {
    /// Taken, without the ballast.
    pub used: usize,
    /// There for the taking.
    pub budget: usize,
    /// Whether the storage has refused a write for want of room.
    pub is_refused: bool,
}

/// What the person should know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// There is enough.
    Roomy,
    /// Four fifths are taken: time to let go of something, or to make a backup.
    NearlyFull,
    /// The next edit may find no room.
    Full,
}

impl Meter {
    /// What the person should know.
    #[must_use]
    pub const fn room(self) -> Room {
        if self.is_refused || self.used.saturating_add(BALLAST) >= self.budget {
            Room::Full
        } else if self.used.saturating_mul(5) >= self.budget.saturating_mul(4) {
            Room::NearlyFull
        } else {
            Room::Roomy
        }
    }

    /// Whether four fifths are taken.
    #[must_use]
    pub const fn is_nearly_full(self) -> bool {
        !matches!(self.room(), Room::Roomy)
    }
}

/// The bytes that are held back.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ballast {
    /// Units that lie there.
    pub(super) units: usize,
    /// The units that were taken when a write was last refused for want of room, until there is ballast again.
    pub(super) refused_at: Option<usize>,
}

impl<S: Storage> Store<S> {
    /// How full the storage is.
    #[must_use]
    pub const fn meter(&self) -> Meter {
        Meter {
            used: self.units.saturating_sub(self.ballast.units),
            budget: BUDGET,
            is_refused: self.ballast.refused_at.is_some(),
        }
    }

    /// Writes, and when there is no room gives up the ballast and tries again.
    pub(super) fn set(&mut self, name: &str, text: &str) -> Result<(), StorageError> {
        let written = self.storage.set(name, text);
        if written != Err(StorageError::Full) {
            return written;
        }
        let given_up = self.ballast.units;
        self.ballast.refused_at = Some(self.units);
        if given_up == 0 || self.storage.remove(BALLAST_KEY).is_err() {
            return written;
        }
        self.units = self.units.saturating_sub(given_up);
        self.ballast.units = 0;
        self.storage.set(name, text)
    }

    /// Holds back some room for a last edit, where none is held back and there is enough: after a refusal, when that
    /// much was let go of.
    pub(super) fn lay_ballast(&mut self) {
        let room = self.ballast.refused_at.unwrap_or(BUDGET);
        if self.ballast.units > 0 || self.units.saturating_add(BALLAST) > room {
            return;
        }
        let text = "x".repeat(BALLAST.saturating_sub(BALLAST_KEY.len()));
        let written = self.storage.set(BALLAST_KEY, &text);
        let found = self.storage.get(BALLAST_KEY);
        if written.is_ok() && found.is_ok_and(|found| found.as_deref() == Some(text.as_str())) {
            self.units += BALLAST;
            self.ballast = Ballast { units: BALLAST, refused_at: None };
            return;
        }
        if written == Err(StorageError::Full) {
            self.ballast.refused_at = Some(self.units);
        }
        let _what_cannot_be_removed_is_counted_at_the_next_opening = self.storage.remove(BALLAST_KEY);
    }
}
