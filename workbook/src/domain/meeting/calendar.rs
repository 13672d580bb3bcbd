//! What of a meeting goes into the person's own calendar.

use crate::domain::rules::{ALARM, MOST_TALKS, TALKS};
use serde::{Deserialize, Serialize};

/// What goes into the calendar beside the talk itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reminders {
    /// A day before: send the agenda.
    pub agenda: bool,
    /// The morning after: say thank you.
    pub thanks: bool,
    /// How many minutes before the talk the calendar rings; none means that it doesn't.
    pub alarm: Option<u32>,
    /// The talk comes again every so many weeks; 0 means that it is the only one.
    pub weeks: u32,
    /// How many talks there are in all, where it comes again.
    pub times: u32,
}

impl Default for Reminders {
    fn default() -> Self {
        Self { agenda: true, thanks: true, alarm: Some(ALARM), weeks: 0, times: TALKS }
    }
}

impl Reminders {
    /// How many talks there are.
    #[must_use]
    pub fn talks(&self) -> u32 {
        if self.weeks == 0 { 1 } else { self.times.clamp(1, MOST_TALKS) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_holds_a_year_of_talks_at_most() {
        let talks = |weeks, times| Reminders { weeks, times, ..Reminders::default() }.talks();
        assert_eq!((talks(0, 6), talks(2, 6), talks(2, 0), talks(1, 900)), (1, 6, 1, 52));
    }
}
