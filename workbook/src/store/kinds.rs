//! The kinds of records that this version knows.

use super::record;
use crate::domain::{
    about::About,
    action::Action,
    advice::Advice,
    answer::Answer,
    find::Plan,
    goal::Goal,
    kind::{Fields, Kind, Migration},
    letter::Letter,
    meeting::Meeting,
    note::Note,
    person::Person,
    persona::Line,
    question::OwnQuestion,
    resource::Resource,
    settings::Settings,
    skill::Skill,
    touch::Touch,
};

/// What the store knows of a kind, so that it works on untyped fields for all of them.
#[derive(Clone, Copy, Debug)]
pub struct KindInfo {
    /// Its name in keys.
    pub name: &'static str,
    /// The steps from its first version to today's.
    pub migrations: &'static [Migration],
    /// The fields that hold a person's own sentences: of two versions none is ever dropped.
    pub free_text: &'static [&'static str],
    /// What the kind reads from fields, written as fields again: known fields, with defaults for absent ones.
    pub project: fn(&Fields) -> Fields,
}

/// Every kind.
pub static KINDS: [KindInfo; 16] = [
    KindInfo::of::<About>(),
    KindInfo::of::<Action>(),
    KindInfo::of::<Advice>(),
    KindInfo::of::<Answer>(),
    KindInfo::of::<Goal>(),
    KindInfo::of::<Letter>(),
    KindInfo::of::<Line>(),
    KindInfo::of::<Meeting>(),
    KindInfo::of::<Note>(),
    KindInfo::of::<Person>(),
    KindInfo::of::<Plan>(),
    KindInfo::of::<OwnQuestion>(),
    KindInfo::of::<Resource>(),
    KindInfo::of::<Settings>(),
    KindInfo::of::<Skill>(),
    KindInfo::of::<Touch>(),
];

impl KindInfo {
    /// Describes a kind.
    #[must_use]
    pub const fn of<K: Kind>() -> Self {
        Self {
            name: K::NAME,
            migrations: K::MIGRATIONS,
            free_text: K::FREE_TEXT,
            project: |fields| K::from_fields(fields).to_fields(),
        }
    }

    /// The version that is written today.
    #[must_use]
    pub fn version(&self) -> u32 {
        u32::try_from(self.migrations.len()).unwrap_or(u32::MAX - 1) + 1
    }
}

impl KindInfo {
    /// Whether the value at a path lies in a field of free text.
    pub(super) fn is_free_text(&self, path: &str) -> bool {
        self.free_text.contains(&record::split(path).0.as_str())
    }
}

/// The kind of a name, if this version knows it.
pub(super) fn find(kinds: &'static [KindInfo], name: &str) -> Option<&'static KindInfo> {
    kinds.iter().find(|kind| kind.name == name)
}
