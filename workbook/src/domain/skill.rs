//! Skills that are missing, and how the person rates them over time.

use super::{kind::Kind, time::Instant};
use serde::{Deserialize, Serialize};

/// A skill or a piece of knowledge to gain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Skill {
    /// The skill in their own words.
    pub name: String,
    /// What they could do with it that they can't do today.
    pub shows: String,
    /// Every self-rating with its date, oldest first. None is ever overwritten.
    pub ratings: Vec<Rating>,
    /// Place among the skills, from 0.
    pub order: u32,
}

/// A self-rating at one time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rating {
    /// When it was given.
    pub at: Instant,
    /// 1 (just starting) to 5 (could teach it).
    pub level: u8,
}

/// A rating given again within this time corrects the one before instead of adding to it.
const CORRECTION: i64 = super::time::HOUR;

impl Kind for Skill {
    const NAME: &'static str = "skill";
    const FREE_TEXT: &'static [&'static str] = &["name", "shows"];
}

impl Skill {
    /// Adds a self-rating, 1 to 5. A second thought within the hour replaces the first.
    pub fn rate(&mut self, level: u8, now: Instant) {
        let rating = Rating { at: now, level: level.clamp(1, 5) };
        match self.ratings.last_mut() {
            Some(last) if now.since(last.at) < CORRECTION => *last = Rating { at: last.at, ..rating },
            _ => self.ratings.push(rating),
        }
    }

    /// Today's self-rating.
    #[must_use]
    pub fn level(&self) -> Option<u8> {
        self.ratings.last().map(|rating| rating.level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::DAY;

    #[test]
    fn every_self_rating_stays_with_its_date() {
        let mut skill = Skill::default();
        skill.rate(2, Instant(0));
        skill.rate(4, Instant(90 * DAY));
        assert_eq!(skill.ratings, [Rating { at: Instant(0), level: 2 }, Rating { at: Instant(90 * DAY), level: 4 }]);
    }

    #[test]
    fn a_second_thought_within_the_hour_corrects_the_rating() {
        let mut skill = Skill::default();
        skill.rate(2, Instant(0));
        skill.rate(3, Instant(1000));
        assert_eq!(skill.ratings, [Rating { at: Instant(0), level: 3 }]);
    }
}
