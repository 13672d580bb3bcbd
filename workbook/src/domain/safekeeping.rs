//! How much would be lost with this browser: what is in no backup yet, and when a word about it is due.

use super::time::{DAY, Instant};

/// So many changed entries are worth a word at once …
const MANY: usize = 30;
/// … and so few when they have waited for [`LONG`].
const FEW: usize = 3;
/// How long a change may be in no backup.
const LONG: i64 = 7 * DAY;

/// Entries that changed since the last backup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unkept {
    /// How many.
    pub entries: usize,
    /// When the first of them was last changed.
    pub since: Option<Instant>,
}

impl Unkept {
    /// From the moments at which they were last changed.
    #[must_use]
    pub fn of(changes: impl IntoIterator<Item = Instant>) -> Self {
        changes.into_iter().fold(Self::default(), |all, at| Self {
            entries: all.entries + 1,
            since: Some(all.since.map_or(at, |since| since.min(at))),
        })
    }

    /// Whether a word about a backup is due.
    #[must_use]
    pub fn is_risky(self, now: Instant) -> bool {
        let waited = self.since.is_some_and(|since| now.since(since) >= LONG);
        self.entries >= MANY || (self.entries >= FEW && waited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_due_when_much_has_changed_or_something_has_waited_long() {
        let now = Instant(1_800_000_000_000);
        let changed = |entries, days: i64| Unkept { entries, since: Some(now.plus(-days * DAY)) };
        let table = [
            (Unkept::default(), false),
            (changed(1, 90), false),
            (changed(3, 6), false),
            (changed(3, 7), true),
            (changed(29, 0), false),
            (changed(30, 0), true),
        ];
        for (unkept, expected) in table {
            assert_eq!(unkept.is_risky(now), expected, "{unkept:?}");
        }
    }

    #[test]
    fn it_counts_from_the_change_that_has_waited_longest() {
        let unkept = Unkept::of([Instant(20), Instant(10), Instant(30)]);
        assert_eq!(unkept, Unkept { entries: 3, since: Some(Instant(10)) });
    }
}
