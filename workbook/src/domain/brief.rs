//! The brief of last time: what two people said and promised, and what became of it, before they meet again.

use super::{
    action::Action,
    advice::Advice,
    id::Id,
    letter::{Letter, LetterKind},
    meeting::{Form, Meeting},
    note::{Note, Tag},
    overview::thanks_for,
    person::Person,
    resource::Resource,
    time::Instant,
};

/// A talk of at most so many minutes is one of the short ones.
const SHORT: u32 = 10;
/// Marks a point of an agenda that came from a piece of advice, from an action, or from the agenda before; what follows
/// is the id.
const ADVICE: &str = "advice/";
const ACTION: &str = "action/";
const AGENDA: &str = "agenda/";

/// The records that a brief is read from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// Meetings with anybody.
    pub meetings: &'a [(&'a Id, &'a Meeting)],
    /// Notes of any meeting.
    pub notes: &'a [(&'a Id, &'a Note)],
    /// Advice of anybody.
    pub advice: &'a [(&'a Id, &'a Advice)],
    /// Actions with anybody.
    pub actions: &'a [(&'a Id, &'a Action)],
    /// Resources from anybody.
    pub resources: &'a [(&'a Id, &'a Resource)],
    /// Letters to anybody.
    pub letters: &'a [(&'a Id, &'a Letter)],
    /// Everybody.
    pub people: &'a [(&'a Id, &'a Person)],
}

/// What to know before meeting somebody again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brief<'a> {
    /// The talk before, if there was one.
    pub last: Option<(&'a Id, &'a Meeting)>,
    /// Its notes, in the order in which they were written.
    pub notes: Vec<(&'a Id, &'a Note)>,
    /// Advice of theirs of which they have not been told yet, the oldest first.
    pub advice: Vec<(&'a Id, &'a Advice)>,
    /// What is still to be done, by either, the nearest day first.
    pub open: Vec<(&'a Id, &'a Action)>,
    /// What was done or read since the last talk, in the person's own words.
    pub done: Vec<&'a str>,
    /// Points of the last agenda that had no turn.
    pub left: Vec<&'a str>,
    /// Thanks that were not said yet.
    pub owed: Vec<Owed<'a>>,
}

/// Thanks that are still to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed<'a> {
    /// For the last talk.
    Talk(&'a Id),
    /// For having introduced this person.
    Introduction(&'a Id),
}

impl Brief<'_> {
    /// Whether there is nothing to remember: nobody has met yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The brief for a meeting with somebody; empty while nobody is named.
#[must_use]
pub fn brief<'a>(id: &Id, meeting: &Meeting, from: Sources<'a>) -> Brief<'a> {
    let Some(person) = meeting.person.as_ref() else { return Brief::default() };
    let last = before(id, meeting, from.meetings);
    let since = last.and_then(|(_, last)| last.ended);
    Brief {
        last,
        notes: last.map(|(last, _)| notes_of(last, from.notes)).unwrap_or_default(),
        advice: to_tell(person, meeting, from.advice),
        open: open(person, from.actions),
        done: since.map(|since| done(person, since, from)).unwrap_or_default(),
        left: last.map(|(_, last)| without_turn(last)).unwrap_or_default(),
        owed: owed(person, last, from),
    }
}

/// The last talk of the two that was over before this one.
fn before<'a>(id: &Id, meeting: &Meeting, all: &[(&'a Id, &'a Meeting)]) -> Option<(&'a Id, &'a Meeting)> {
    let is_earlier = |other: &Meeting| match (other.ended, meeting.ended) {
        (Some(other), Some(this)) => other < this,
        (ended, _) => ended.is_some(),
    };
    let theirs = all.iter().filter(|(other, held)| *other != id && held.person == meeting.person && is_earlier(held));
    theirs.max_by_key(|(_, held)| held.ended).copied()
}

/// The notes of one meeting, in the order in which they were written.
#[must_use]
pub fn notes_of<'a>(meeting: &Id, all: &[(&'a Id, &'a Note)]) -> Vec<(&'a Id, &'a Note)> {
    let own = all.iter().filter(|(_, note)| note.meeting.as_ref() == Some(meeting) && !note.text.trim().is_empty());
    let mut own: Vec<_> = own.copied().collect();
    own.sort_by_key(|(id, note)| (note.created, *id));
    own
}

fn to_tell<'a>(person: &Id, meeting: &Meeting, all: &[(&'a Id, &'a Advice)]) -> Vec<(&'a Id, &'a Advice)> {
    let is_before = |advice: &Advice| meeting.began.is_none_or(|began| advice.created < began);
    let theirs = all.iter().filter(|(_, advice)| {
        advice.person.as_ref() == Some(person) && advice.told.is_none() && !advice.text.trim().is_empty()
    });
    let mut theirs: Vec<_> = theirs.filter(|(_, advice)| is_before(advice)).copied().collect();
    theirs.sort_by_key(|(id, advice)| (advice.created, *id));
    theirs
}

fn open<'a>(person: &Id, all: &[(&'a Id, &'a Action)]) -> Vec<(&'a Id, &'a Action)> {
    let theirs = all.iter().filter(|(_, action)| {
        action.person.as_ref() == Some(person) && action.done.is_none() && !action.text.trim().is_empty()
    });
    let mut theirs: Vec<_> = theirs.copied().collect();
    theirs.sort_by_key(|(id, action)| (action.by.is_none(), action.by, action.created, *id));
    theirs
}

fn done<'a>(person: &Id, since: Instant, from: Sources<'a>) -> Vec<&'a str> {
    let is_new = |of: Option<&Id>, at: Option<Instant>| of == Some(person) && at.is_some_and(|at| at >= since);
    let actions = from.actions.iter().filter(|(_, action)| is_new(action.person.as_ref(), action.done));
    let actions = actions.map(|(_, action)| (action.done, action.text.trim()));
    let read = from.resources.iter().filter(|(_, resource)| is_new(resource.person.as_ref(), resource.done));
    let read = read.map(|(_, resource)| (resource.done, resource.text.trim()));
    let mut all: Vec<_> = actions.chain(read).filter(|(_, text)| !text.is_empty()).collect();
    all.sort();
    all.into_iter().map(|(_, text)| text).collect()
}

fn without_turn(meeting: &Meeting) -> Vec<&str> {
    let left = meeting.agenda.iter().filter(|item| !item.done).map(|item| item.text.trim());
    left.filter(|text| !text.is_empty()).collect()
}

fn owed<'a>(person: &Id, last: Option<(&'a Id, &'a Meeting)>, from: Sources<'a>) -> Vec<Owed<'a>> {
    let unthanked = last.filter(|(id, last)| {
        let thanks = thanks_for(from.letters.iter().copied(), id, last.person.as_ref(), last.ended);
        thanks.is_none_or(|(_, letter)| letter.last_sent().is_none())
    });
    let thanks = from
        .letters
        .iter()
        .filter(|(_, letter)| letter.kind == LetterKind::IntroducerThanks && letter.person.as_ref() == Some(person));
    let thanked = thanks.filter_map(|(_, letter)| letter.last_sent()).map(|sent| sent.at).max();
    let introduced = from.people.iter().filter(|(_, other)| other.introduced_by.as_ref() == Some(person));
    let introduced =
        introduced.filter(|(_, other)| thanked.is_none_or(|thanked| thanked < other.created)).map(|(id, _)| *id);
    unthanked.map(|(id, _)| Owed::Talk(id)).into_iter().chain(introduced.map(Owed::Introduction)).collect()
}

/// The notes of a tag.
pub fn tagged<'a>(notes: &[(&'a Id, &'a Note)], tag: Tag) -> impl Iterator<Item = (&'a Id, &'a Note)> {
    notes.iter().copied().filter(move |(_, note)| note.tag == Some(tag))
}

/// The sort of a meeting: what the person said, or what fits best.
#[must_use]
pub fn form(meeting: &Meeting, is_first: bool) -> Form {
    let fitting = match meeting.minutes {
        _ if is_first => Form::First,
        1..=SHORT => Form::TenMinutes,
        _ => Form::Regular,
    };
    meeting.form.unwrap_or(fitting)
}

/// Where a point of an agenda came from, if not from the bank of questions or from the person's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// What became of a piece of advice.
    Advice(Id),
    /// An action that is open.
    Action(Id),
    /// The agenda before.
    Agenda,
}

impl Carried {
    /// How the origin is kept with the point; permanent.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Advice(id) => format!("{ADVICE}{id}"),
            Self::Action(id) => format!("{ACTION}{id}"),
            Self::Agenda => AGENDA.to_owned(),
        }
    }

    /// Reads an origin; `None` for a question of the bank and for the person's own words.
    #[must_use]
    pub fn parse(from: &str) -> Option<Self> {
        let id = |prefix: &str| from.strip_prefix(prefix).and_then(Id::parse);
        let carried = id(ADVICE).map(Self::Advice).or_else(|| id(ACTION).map(Self::Action));
        carried.or_else(|| (from == AGENDA).then_some(Self::Agenda))
    }
}

/// The advice that was told of in a meeting: its points that had their turn.
pub fn told_in(meeting: &Meeting) -> impl Iterator<Item = Id> {
    let done = meeting.agenda.iter().filter(|item| item.done);
    done.filter_map(|item| match Carried::parse(&item.from) {
        Some(Carried::Advice(id)) => Some(id),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        letter::Sent,
        meeting::Item,
        time::{DAY, HOUR},
    };

    const NOW: Instant = Instant(1_795_000_000_000);

    fn id(name: &str) -> Id {
        Id::parse(name).unwrap()
    }

    fn ago(days: i64) -> Instant {
        NOW.plus(-days * DAY)
    }

    /// A workbook with one mentor, two talks behind and one ahead.
    #[derive(Default)]
    struct Book {
        meetings: Vec<(Id, Meeting)>,
        notes: Vec<(Id, Note)>,
        advice: Vec<(Id, Advice)>,
        actions: Vec<(Id, Action)>,
        resources: Vec<(Id, Resource)>,
        letters: Vec<(Id, Letter)>,
        people: Vec<(Id, Person)>,
    }

    fn lent<T>(all: &[(Id, T)]) -> Vec<(&Id, &T)> {
        all.iter().map(|(id, record)| (id, record)).collect()
    }

    impl Book {
        fn new() -> Self {
            let held = |days| Meeting { person: Some(id("leila")), ended: Some(ago(days)), ..Meeting::default() };
            let ahead = Meeting { person: Some(id("leila")), ..Meeting::default() };
            let other = Meeting { person: Some(id("noah")), ended: Some(ago(1)), ..Meeting::default() };
            let meetings = [("one", held(60)), ("two", held(30)), ("other", other), ("next", ahead)];
            Self { meetings: meetings.map(|(name, meeting)| (id(name), meeting)).into(), ..Self::default() }
        }

        fn read<T>(&self, of: &str, look: impl FnOnce(Brief<'_>) -> T) -> T {
            let meetings = lent(&self.meetings);
            let meeting = meetings.iter().find(|(name, _)| name.as_str() == of).unwrap().1;
            look(brief(
                &id(of),
                meeting,
                Sources {
                    meetings: &meetings,
                    notes: &lent(&self.notes),
                    advice: &lent(&self.advice),
                    actions: &lent(&self.actions),
                    resources: &lent(&self.resources),
                    letters: &lent(&self.letters),
                    people: &lent(&self.people),
                },
            ))
        }
    }

    #[test]
    fn last_time_is_the_last_talk_of_the_same_two() {
        let book = Book::new();
        let last = |of: &str| book.read(of, |brief| brief.last.map(|(id, _)| id.to_string()));
        assert_eq!(last("next").as_deref(), Some("two"));
        assert_eq!(last("two").as_deref(), Some("one"));
        assert_eq!(last("one"), None);
        assert!(book.read("one", |brief| brief.is_empty()));
    }

    #[test]
    fn its_notes_stand_as_they_were_written_and_empty_ones_are_left_out() {
        let mut book = Book::new();
        for (name, meeting, text, at) in
            [("b", "two", "later", 2), ("a", "two", "first", 1), ("c", "two", " ", 0), ("d", "one", "old", 3)]
        {
            let note = Note { meeting: Some(id(meeting)), text: text.into(), created: Instant(at), tag: None };
            book.notes.push((id(name), note));
        }
        let texts =
            book.read("next", |brief| brief.notes.iter().map(|(_, note)| note.text.clone()).collect::<Vec<_>>());
        assert_eq!(texts, ["first", "later"]);
    }

    #[test]
    fn advice_stays_until_its_giver_was_told() {
        let mut book = Book::new();
        let advice = |text: &str, told| Advice {
            person: Some(id("leila")),
            text: text.into(),
            told,
            created: ago(30),
            ..Advice::default()
        };
        book.advice.push((id("a"), advice("Show the choice first", None)));
        book.advice.push((id("b"), advice("Sleep", Some(ago(1)))));
        let texts = |book: &Book| {
            book.read("next", |brief| brief.advice.iter().map(|(_, advice)| advice.text.clone()).collect::<Vec<_>>())
        };
        assert_eq!(texts(&book), ["Show the choice first"]);
        // What is said in this very talk is no news of it.
        book.meetings[3].1.began = Some(ago(31));
        assert!(texts(&book).is_empty());
    }

    #[test]
    fn open_actions_come_by_their_day_and_what_was_done_since_is_news() {
        let mut book = Book::new();
        let action = |text: &str, by: Option<&str>, done| Action {
            person: Some(id("leila")),
            text: text.into(),
            by: by.and_then(crate::domain::time::parse_date),
            done,
            ..Action::default()
        };
        book.actions.push((id("a"), action("some day", None, None)));
        book.actions.push((id("b"), action("in December", Some("2026-12-04"), None)));
        book.actions.push((id("c"), action("in November", Some("2026-11-30"), None)));
        book.actions.push((id("d"), action("long ago", None, Some(ago(45)))));
        book.actions.push((id("e"), action("lately", None, Some(ago(2)))));
        let read =
            Resource { person: Some(id("leila")), text: "Her book".into(), done: Some(ago(3)), ..Resource::default() };
        book.resources.push((id("f"), read));
        book.read("next", |brief| {
            let open: Vec<_> = brief.open.iter().map(|(_, action)| action.text.as_str()).collect();
            assert_eq!(open, ["in November", "in December", "some day"]);
            assert_eq!(brief.done, ["Her book", "lately"]);
        });
    }

    #[test]
    fn thanks_are_owed_until_they_are_sent() {
        let mut book = Book::new();
        let owed = |book: &Book| {
            book.read("next", |brief| brief.owed.iter().map(|owed| format!("{owed:?}")).collect::<String>())
        };
        assert!(owed(&book).contains("Talk"));
        let sent = |at| vec![Sent { at, ..Sent::default() }];
        let letter = |kind, at| Letter { kind, person: Some(id("leila")), sent: sent(at), ..Letter::default() };
        let thanks = Letter { meeting: Some(id("two")), ..letter(LetterKind::ThankYou, ago(29)) };
        book.letters.push((id("thanks"), thanks));
        assert_eq!(owed(&book), "");
        let priya = Person { introduced_by: Some(id("leila")), created: ago(20), ..Person::default() };
        book.people.push((id("priya"), priya));
        assert!(owed(&book).contains("Introduction"));
        book.letters.push((id("early"), letter(LetterKind::IntroducerThanks, ago(25))));
        assert!(owed(&book).contains("Introduction"), "thanked for somebody else");
        book.letters.push((id("late"), letter(LetterKind::IntroducerThanks, ago(10))));
        assert_eq!(owed(&book), "");
    }

    #[test]
    fn the_sort_of_talk_is_the_one_that_fits_until_the_person_says_another() {
        let of = |minutes, is_first, said| form(&Meeting { minutes, form: said, ..Meeting::default() }, is_first);
        assert_eq!(of(20, true, None), Form::First);
        assert_eq!(of(10, true, None), Form::First);
        assert_eq!(of(10, false, None), Form::TenMinutes);
        assert_eq!(of(30, false, None), Form::Regular);
        assert_eq!(of(0, false, None), Form::Regular);
        assert_eq!(of(10, true, Some(Form::Review)), Form::Review);
    }

    #[test]
    fn a_point_of_the_agenda_remembers_where_it_came_from() {
        for carried in [Carried::Advice(id("a")), Carried::Action(id("b")), Carried::Agenda] {
            assert_eq!(Carried::parse(&carried.name()), Some(carried));
        }
        for other in ["", "hardest-part", "advice/", "action/no id"] {
            assert_eq!(Carried::parse(other), None, "{other}");
        }
        let item = |from: &str, done| Item { text: "x".into(), from: from.into(), done };
        let agenda = vec![item("advice/a", true), item("advice/b", false), item("action/c", true), item("", true)];
        let meeting = Meeting { agenda, began: Some(NOW.plus(-HOUR)), ..Meeting::default() };
        assert_eq!(told_in(&meeting).map(|id| id.to_string()).collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn points_that_had_no_turn_are_left() {
        let mut book = Book::new();
        let item = |text: &str, done| Item { text: text.into(), done, ..Item::default() };
        book.meetings[1].1.agenda = vec![item("asked", true), item("not yet", false), item(" ", false)];
        assert_eq!(book.read("next", |brief| brief.left.join("|")), "not yet");
    }
}
