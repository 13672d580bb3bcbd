//! Values that lost to others which had not seen them, and what a record has seen.
//!
//! An edit replaces the value that the writer saw. When two copies meet, a value that the other copy has seen and replaced
//! is done with; one that it never saw is kept beside the later value. So nothing is lost by merging, in any order.

use super::{
    Record,
    field::order,
    likeness::continued,
    path::{path, split},
};
use crate::domain::{
    kind::{Fields, Migration},
    order::by_key,
    time::{DAY, Instant},
};
use crate::store::{Device, Stamp};
use serde_json::Value;
use std::{cmp::Reverse, collections::BTreeSet};

/// After this time an edit that was replaced is forgotten. A copy that still has it then comes back beside the later
/// value instead of giving way to it.
const REMEMBERED: i64 = 180 * DAY;
/// The most devices whose replaced edits a record remembers.
const MOST_DEVICES: usize = 64;
/// The most values of fields other than free text that a record keeps after they lost.
const LONGEST_HISTORY: usize = 12;

/// A value that was written without knowledge of the later one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unseen {
    pub(crate) path: String,
    pub(crate) stamp: Stamp,
    pub(crate) value: Value,
}

/// All edits that went into a record: the last of each device stands for those before. In the order of devices.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Seen(Vec<Stamp>);

impl Seen {
    /// Of any stamps: the last of each device.
    pub(super) fn of(mut stamps: Vec<Stamp>) -> Self {
        stamps.retain(|stamp| *stamp != Stamp::ZERO);
        by_key(&mut stamps, |stamp| (stamp.device(), Reverse(*stamp)));
        stamps.dedup_by_key(|stamp| stamp.device());
        Self(stamps)
    }

    pub(super) fn has(&self, stamp: Stamp) -> bool {
        self.place(stamp.device()).ok().and_then(|place| self.0.get(place)).is_some_and(|last| *last >= stamp)
    }

    pub(super) fn note(&mut self, stamp: Stamp) {
        match self.place(stamp.device()) {
            Ok(place) => self.0.iter_mut().skip(place).take(1).for_each(|last| *last = stamp.max(*last)),
            Err(place) => self.0.insert(place, stamp),
        }
    }

    pub(super) fn stamps(&self) -> impl Iterator<Item = Stamp> {
        self.0.iter().copied()
    }

    /// Reads stamps that are written one after the other. `None` when the text is not that.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let stamp =
            |digits| Some(Stamp::parse(std::str::from_utf8(digits).ok()?)).filter(|stamp| *stamp != Stamp::ZERO);
        text.as_bytes().chunks(Stamp::LENGTH).map(stamp).collect::<Option<_>>().map(Self::of)
    }

    fn place(&self, device: Device) -> Result<usize, usize> {
        self.0.binary_search_by_key(&device, |last| last.device())
    }
}

impl Unseen {
    /// Not a value, but a mark that the value shown with this stamp was replaced.
    pub(super) fn is_mark(&self) -> bool {
        self.value.is_null()
    }

    /// The value at the place where migrations put it; where it was when they make something else of it.
    pub(super) fn migrated<'a>(&self, steps: impl Iterator<Item = &'a Migration>) -> Self {
        let (name, member) = split(&self.path);
        let value = match member {
            Some(member) => Value::Object(Fields::from_iter([(member, self.value.clone())])),
            None => self.value.clone(),
        };
        let mut alone = Fields::from_iter([(name, value)]);
        steps.for_each(|step| (step.run)(&mut alone));
        let places = alone.iter().flat_map(|(name, value)| match value {
            Value::Object(members) => {
                members.iter().map(|(member, value)| (path(name, Some(member)), value)).collect::<Vec<_>>()
            }
            value => vec![(path(name, None), value)],
        });
        let found = places.into_iter().find(|(_, value)| **value == self.value).map(|(path, _)| path);
        Self { path: found.unwrap_or_else(|| self.path.clone()), ..self.clone() }
    }
}

/// Reads what [`write`] wrote. `None` when it is anything else.
pub(super) fn read(value: Value) -> Option<Vec<Unseen>> {
    let mut unseen = Vec::new();
    let Value::Object(paths) = value else { return None };
    for (path, values) in paths {
        let Value::Object(values) = values else { return None };
        for (stamp, value) in values {
            let stamp = Some(Stamp::parse(&stamp)).filter(|stamp| *stamp != Stamp::ZERO)?;
            unseen.push(Unseen { path: path.clone(), stamp, value });
        }
    }
    Some(unseen)
}

/// By path and stamp.
pub(super) fn write(unseen: &[Unseen]) -> Value {
    let mut paths = Fields::new();
    for Unseen { path, stamp, value } in unseen {
        let values = paths.entry(path.as_str()).or_insert_with(|| Fields::new().into());
        if let Value::Object(values) = values {
            values.insert(stamp.to_text(), value.clone());
        }
    }
    paths.into()
}

impl Record {
    /// Values that lost to others which had not seen them, in the order of paths and then of time.
    pub(crate) fn unseen(&self) -> impl Iterator<Item = &Unseen> {
        self.unseen.iter().filter(|unseen| !unseen.is_mark())
    }

    /// Where a value stands now: the value itself, and when it was written.
    pub(crate) fn shown(&self, path: &str) -> (Option<&Value>, Stamp) {
        (self.value_at(path), self.stamp(path))
    }

    /// Keeps, of the values that both copies have or that one of them has not seen, those that `self` does not show.
    pub(super) fn keep_unseen(&mut self, one: &Self, two: &Self) {
        self.seen = Seen::of(one.seen.stamps().chain(two.seen.stamps()).collect());
        let lives = |path: &str, stamp| match (one.holds(path, stamp), two.holds(path, stamp)) {
            (true, true) => true,
            (true, false) => !two.seen.has(stamp),
            (false, true) => !one.seen.has(stamp),
            (false, false) => false,
        };
        let here = [one, two].into_iter().flat_map(|record| record.values().into_iter().chain(record.unseen.clone()));
        let lost = here.filter(|value| !self.shows(&value.path, value.stamp) && lives(&value.path, value.stamp));
        // Only damage makes the latest value one that was replaced. The mark keeps it from coming back as unseen.
        let replaced = self.values().into_iter().filter(|value| !lives(&value.path, value.stamp));
        let marks = replaced.map(|value| Unseen { value: Value::Null, ..value });
        self.set_unseen(lost.chain(marks).collect());
    }

    /// Takes these in the place of all others, in order. Two values of one path and stamp come about only by damage.
    pub(super) fn set_unseen(&mut self, mut unseen: Vec<Unseen>) {
        unseen.retain(|new| match self.shown(&new.path) {
            (Some(value), stamp) if stamp == new.stamp => new.is_mark() && says_something(value),
            _ => !new.is_mark(),
        });
        by_key(&mut unseen, |unseen| (unseen.path.clone(), unseen.stamp));
        unseen.dedup_by(|next, first| {
            let is_same = first.stamp == next.stamp && first.path == next.path;
            if is_same && order(&first.value, &next.value).is_lt() {
                std::mem::swap(first, next);
            }
            is_same
        });
        self.unseen = unseen;
    }

    /// After an edit: what it replaced was seen. That is the value that stood there, unless it had just taken the place
    /// of one of this device's own and the writer goes on from that one.
    pub(super) fn keep_what_was_not_read(&mut self, before: &Self, stamp: Stamp, typed: &[Unseen]) {
        let mut kept = std::mem::take(&mut self.unseen);
        for path in kept.iter().chain(typed).map(|unseen| unseen.path.clone()).collect::<BTreeSet<_>>() {
            let (new, at) = self.shown(&path);
            let (shown, shown_at) = before.shown(&path);
            if at != stamp || shown_at == stamp {
                continue;
            }
            let is_own = |unseen: &&Unseen| unseen.path == path && unseen.stamp.device() == stamp.device();
            let own = kept.iter().chain(typed).filter(is_own).max_by_key(|own| own.stamp).cloned();
            if let (Some(new), Some(shown), Some(own)) = (new, shown, own) {
                let goes_on = continued(new, shown, &own.value);
                if goes_on != Some(true) && shown_at != Stamp::ZERO && says_something(shown) {
                    kept.push(Unseen { path: path.clone(), stamp: shown_at, value: shown.clone() });
                }
                if goes_on == Some(false) {
                    kept.retain(|unseen| *unseen != own);
                }
            }
            kept.retain(|unseen| unseen.path != path || Some(&unseen.value) != new);
        }
        self.set_unseen(kept);
    }

    /// What `device` wrote here and what `later`, a state that knows of it, no longer has.
    pub(crate) fn replaced_by(&self, later: &Self, device: Device) -> Vec<Unseen> {
        let own = self.values().into_iter().chain(self.unseen().cloned());
        own.filter(|own| own.stamp.device() == device && !later.holds(&own.path, own.stamp)).collect()
    }

    /// The fields in which other values lost than in `before`.
    pub(super) fn newly_unseen(&self, before: &Self) -> BTreeSet<String> {
        let news = |here: &Self, there: &Self| {
            let new = here.unseen().filter(|unseen| !there.holds(&unseen.path, unseen.stamp));
            new.map(|unseen| split(&unseen.path).0).collect::<Vec<_>>()
        };
        news(self, before).into_iter().chain(news(before, self)).collect()
    }

    /// Lets go of the oldest values in the history: of those whose field is not free text.
    pub(crate) fn bound_history(&mut self, is_history: &dyn Fn(&str) -> bool) {
        let lost = self.unseen.iter().filter(|unseen| is_history(&unseen.path)).map(|unseen| unseen.stamp);
        let mut stamps: Vec<Stamp> = lost.collect();
        by_key(&mut stamps, |stamp| *stamp);
        let Some(first) = stamps.len().checked_sub(LONGEST_HISTORY).and_then(|first| stamps.get(first)).copied() else {
            return;
        };
        self.unseen.retain(|unseen| unseen.stamp >= first || !is_history(&unseen.path));
    }

    /// Lets go of replaced edits that are too old or too many to remember.
    pub(crate) fn forget(&mut self, now: Instant) {
        let known = self.implied();
        let mut explicit: Vec<Stamp> = self.seen.stamps().filter(|stamp| !known.has(*stamp)).collect();
        by_key(&mut explicit, |stamp| *stamp);
        let from = Stamp::at(now.plus(-REMEMBERED));
        let over = explicit.len().saturating_sub(MOST_DEVICES);
        let kept = explicit.into_iter().skip(over).filter(|stamp| *stamp > from);
        self.seen = Seen::of(kept.chain(known.stamps()).collect());
    }

    /// Has seen what it holds.
    pub(super) fn note_implied(&mut self) {
        self.seen = Seen::of(self.implied().stamps().chain(self.seen.stamps()).collect());
    }

    /// What a record with these values must have seen.
    fn implied(&self) -> Seen {
        Seen::of(self.stamps.values().copied().chain(self.unseen.iter().map(|unseen| unseen.stamp)).collect())
    }

    /// What has to be written of the edits that were seen: those that its values don't tell.
    pub(super) fn seen_text(&self) -> String {
        let known = self.implied();
        self.seen.stamps().filter(|stamp| !known.has(*stamp)).map(Stamp::to_text).collect()
    }

    /// The values that are shown and would be missed.
    fn values(&self) -> Vec<Unseen> {
        let shown = self.value_paths().into_iter().filter_map(|path| {
            let (value, stamp) = self.shown(&path);
            let value = value.filter(|value| stamp != Stamp::ZERO && says_something(value))?.clone();
            Some(Unseen { path, stamp, value })
        });
        shown.collect()
    }

    fn value_at(&self, path: &str) -> Option<&Value> {
        match split(path) {
            (name, None) => self.fields.get(&name).filter(|value| !value.is_object()),
            (name, Some(member)) => self.fields.get(&name)?.get(&member),
        }
    }

    fn shows(&self, path: &str, stamp: Stamp) -> bool {
        self.stamp(path) == stamp && self.value_at(path).is_some()
    }

    /// Whether a value of this path and stamp is there, shown or not.
    pub(super) fn holds(&self, path: &str, stamp: Stamp) -> bool {
        let place = self.unseen.binary_search_by(|unseen| (unseen.path.as_str(), unseen.stamp).cmp(&(path, stamp)));
        let found = place.ok().and_then(|place| self.unseen.get(place));
        let is_shown = || self.shows(path, stamp) && self.value_at(path).is_some_and(says_something);
        found.map_or_else(is_shown, |found| !found.is_mark())
    }
}

/// Whether a value would be missed.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    }
}
