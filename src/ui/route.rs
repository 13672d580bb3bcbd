//! The addresses of the app. They are public: links, shortcuts and tests use them, and they never change once released.

use northstar_workbook::domain::id::Id;

/// A place of the app.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The next best step.
    Today,
    /// All worksheets.
    Reflect,
    /// One worksheet: its questions.
    Worksheet(Id),
    /// One question of a worksheet.
    Question(Id, Id),
    /// Check your answers, and the persona card.
    Summary,
    /// Everybody.
    People,
    /// One person.
    Person(Id),
    /// The plan for looking for people.
    Find,
    /// The five ways of searching, step by step.
    Channels,
    /// Drafts and what was sent.
    Outreach,
    /// One letter in the composer.
    Letter(Id),
    /// All meetings.
    Meetings,
    /// One meeting: preparation.
    Meeting(Id),
    /// Notes while talking.
    Live(Id),
    /// The day after.
    After(Id),
    /// When several people can meet.
    Time,
    /// When to meet a person.
    TimeWith(Id),
    /// When to hold a meeting.
    TimeFor(Id),
    /// Backup, restore, storage health.
    Data,
    /// The way to another device.
    Moving,
    /// People brought in from other programs, and taken out.
    Contacts,
    /// Language, theme.
    Settings,
    /// Privacy, version.
    About,
    /// An address that does not exist.
    NotFound,
}

/// The four places of the bottom bar, and what lies behind the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Today.
    Today,
    /// Worksheets.
    Workbook,
    /// People and letters.
    People,
    /// Meetings.
    Meetings,
    /// Settings, data, about.
    Settings,
}

impl Route {
    /// Reads the part of an address after `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let parts: Vec<&str> = hash.trim_start_matches('/').trim_end_matches('/').split('/').collect();
        Self::of_parts(&parts).unwrap_or(Self::NotFound)
    }

    fn of_parts(parts: &[&str]) -> Option<Self> {
        Some(match *parts {
            [""] | ["today"] => Self::Today,
            ["reflect"] => Self::Reflect,
            ["reflect", "summary"] => Self::Summary,
            ["reflect", worksheet] => Self::Worksheet(Id::parse(worksheet)?),
            ["reflect", worksheet, question] => Self::Question(Id::parse(worksheet)?, Id::parse(question)?),
            ["people"] => Self::People,
            ["people", id] => Self::Person(Id::parse(id)?),
            ["find"] => Self::Find,
            ["find", "channels"] => Self::Channels,
            ["outreach"] => Self::Outreach,
            ["outreach", id] => Self::Letter(Id::parse(id)?),
            ["meetings"] => Self::Meetings,
            ["meetings", id] => Self::Meeting(Id::parse(id)?),
            ["meetings", id, "live"] => Self::Live(Id::parse(id)?),
            ["meetings", id, "after"] => Self::After(Id::parse(id)?),
            ["meetings", id, "time"] => Self::TimeFor(Id::parse(id)?),
            ["time"] => Self::Time,
            ["time", person] => Self::TimeWith(Id::parse(person)?),
            ["data"] => Self::Data,
            ["data", "move"] => Self::Moving,
            ["data", "people"] => Self::Contacts,
            ["settings"] => Self::Settings,
            ["about"] => Self::About,
            _ => return None,
        })
    }

    /// The address as a link: `#/today`.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Today => "#/today".to_owned(),
            Self::Reflect => "#/reflect".to_owned(),
            Self::Worksheet(worksheet) => format!("#/reflect/{worksheet}"),
            Self::Question(worksheet, question) => format!("#/reflect/{worksheet}/{question}"),
            Self::Summary => "#/reflect/summary".to_owned(),
            Self::People => "#/people".to_owned(),
            Self::Person(id) => format!("#/people/{id}"),
            Self::Find => "#/find".to_owned(),
            Self::Channels => "#/find/channels".to_owned(),
            Self::Outreach => "#/outreach".to_owned(),
            Self::Letter(id) => format!("#/outreach/{id}"),
            Self::Meetings => "#/meetings".to_owned(),
            Self::Meeting(id) => format!("#/meetings/{id}"),
            Self::Live(id) => format!("#/meetings/{id}/live"),
            Self::After(id) => format!("#/meetings/{id}/after"),
            Self::Time => "#/time".to_owned(),
            Self::TimeWith(person) => format!("#/time/{person}"),
            Self::TimeFor(id) => format!("#/meetings/{id}/time"),
            Self::Data => "#/data".to_owned(),
            Self::Moving => "#/data/move".to_owned(),
            Self::Contacts => "#/data/people".to_owned(),
            Self::Settings => "#/settings".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::NotFound => "#/not-found".to_owned(),
        }
    }

    /// Where the navigation marks that we are.
    #[must_use]
    pub fn section(&self) -> Option<Section> {
        match self {
            Self::Today => Some(Section::Today),
            Self::Reflect | Self::Worksheet(_) | Self::Question(..) | Self::Summary => Some(Section::Workbook),
            Self::Contacts
            | Self::People
            | Self::Person(_)
            | Self::Find
            | Self::Channels
            | Self::Outreach
            | Self::Letter(_) => Some(Section::People),
            Self::Meetings
            | Self::Meeting(_)
            | Self::Live(_)
            | Self::After(_)
            | Self::Time
            | Self::TimeWith(_)
            | Self::TimeFor(_) => Some(Section::Meetings),
            Self::Data | Self::Moving | Self::Settings | Self::About => Some(Section::Settings),
            Self::NotFound => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back_as_the_place_that_it_was_made_from() {
        let id = || Id::parse("0a1b2c").unwrap();
        let places = [
            Route::Today,
            Route::Reflect,
            Route::Worksheet(id()),
            Route::Question(id(), id()),
            Route::Summary,
            Route::People,
            Route::Person(id()),
            Route::Find,
            Route::Channels,
            Route::Outreach,
            Route::Letter(id()),
            Route::Meetings,
            Route::Meeting(id()),
            Route::Live(id()),
            Route::After(id()),
            Route::Time,
            Route::TimeWith(id()),
            Route::TimeFor(id()),
            Route::Data,
            Route::Moving,
            Route::Contacts,
            Route::Settings,
            Route::About,
            Route::NotFound,
        ];
        for place in places {
            assert_eq!(Route::parse(place.href().trim_start_matches('#')), place);
        }
    }

    #[test]
    fn an_empty_address_opens_today_and_an_unknown_one_says_so() {
        for (hash, place) in [
            ("", Route::Today),
            ("/", Route::Today),
            ("/today/", Route::Today),
            ("/nowhere", Route::NotFound),
            ("/people/Ümlaut", Route::NotFound),
            ("/people/a/b", Route::NotFound),
        ] {
            assert_eq!(Route::parse(hash), place, "{hash:?}");
        }
    }
}
