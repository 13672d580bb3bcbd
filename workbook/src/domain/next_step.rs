//! What is due, and the next best step: at most five things, never a nag.
//!
//! Everything here is derived from the records each time. Silence has a plan ([`super::silence`]): one gentle check-in
//! after a week, and after a week more the offer to let it rest. Where two have talked, their next meeting counts.

mod meetings;

use super::{
    id::Id,
    letter::{Letter, LetterKind},
    meeting::Meeting,
    order,
    overview::{Asked, Overview, Progress},
    silence::{CheckIns, Step},
    time::Instant,
};

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Thank for a meeting.
    ThankYou {
        /// The meeting.
        meeting: Id,
        /// The thank-you that was begun.
        draft: Option<Id>,
    },
    /// Go to a meeting that begins soon.
    Meet {
        /// The meeting.
        meeting: Id,
    },
    /// Say how a meeting went whose planned end is past.
    LookBack {
        /// The meeting.
        meeting: Id,
    },
    /// Choose questions for a meeting, and a time where there is none.
    PrepareMeeting {
        /// The meeting.
        meeting: Id,
    },
    /// Send the points of a talk a day before, or ask for them.
    SendPoints {
        /// The meeting.
        meeting: Id,
    },
    /// Write one gentle line after a week of silence.
    CheckIn {
        /// The letter that had no answer.
        letter: Id,
        /// The check-in that was begun.
        draft: Option<Id>,
    },
    /// The check-in had no answer either: let it rest.
    LetRest {
        /// The letter that had no answer.
        letter: Id,
    },
    /// Say whether an answer came.
    NoteReply {
        /// The letter.
        letter: Id,
    },
    /// Be in touch again, as it was meant after a meeting.
    StayInTouch {
        /// The meeting.
        meeting: Id,
    },
    /// Finish a first message.
    FinishDraft {
        /// The letter.
        letter: Id,
    },
    /// Answer a question of a worksheet.
    AnswerQuestion {
        /// The worksheet.
        worksheet: String,
        /// The question.
        question: String,
    },
    /// Have the persona drafted from the answers.
    DraftPersona,
    /// Write to someone for the first time.
    WriteFirst {
        /// The person.
        person: Id,
    },
    /// Look for people, as there is a persona and nobody yet.
    Search,
    /// Add someone who could help.
    AddPerson,
    /// Keep a copy outside of this browser.
    BackUp,
}

impl What {
    /// The name under which this is put off. It holds what it is about, so that putting off one letter leaves the
    /// others alone.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::ThankYou { meeting, .. } => format!("thank-you.{meeting}"),
            Self::Meet { meeting } => format!("meet.{meeting}"),
            Self::LookBack { meeting } => format!("look-back.{meeting}"),
            Self::PrepareMeeting { meeting } => format!("prepare.{meeting}"),
            Self::SendPoints { meeting } => format!("send-points.{meeting}"),
            Self::CheckIn { letter, .. } => format!("check-in.{letter}"),
            Self::LetRest { letter } => format!("let-rest.{letter}"),
            Self::NoteReply { letter } => format!("note-reply.{letter}"),
            Self::StayInTouch { meeting } => format!("stay-in-touch.{meeting}"),
            Self::FinishDraft { letter } => format!("finish-draft.{letter}"),
            Self::AnswerQuestion { .. } => "answer".to_owned(),
            Self::DraftPersona => "draft-persona".to_owned(),
            Self::WriteFirst { person } => format!("write-first.{person}"),
            Self::Search => "search".to_owned(),
            Self::AddPerson => "add-person".to_owned(),
            Self::BackUp => "back-up".to_owned(),
        }
    }

    /// Among things that are equally near, the smaller comes first.
    const fn rank(&self) -> u8 {
        match self {
            Self::Meet { .. } => 0,
            Self::ThankYou { .. } => 1,
            Self::LookBack { .. } => 2,
            Self::PrepareMeeting { .. } | Self::SendPoints { .. } => 3,
            Self::FinishDraft { .. } => 4,
            Self::CheckIn { .. } => 5,
            Self::LetRest { .. } => 6,
            Self::StayInTouch { .. } => 7,
            Self::AnswerQuestion { .. } => 8,
            Self::DraftPersona => 9,
            Self::WriteFirst { .. } => 10,
            Self::Search | Self::AddPerson => 11,
            Self::NoteReply { .. } => 12,
            Self::BackUp => 13,
        }
    }
}

/// How near something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// A day or less counts here.
    Today,
    /// In these days.
    Soon,
    /// It has time.
    Whenever,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub what: What,
    /// How near it is.
    pub urgency: Urgency,
    /// The moment that it is due; for what follows silence, the moment from which it makes sense.
    pub at: Option<Instant>,
    /// What it counts from: the end of the meeting, the last sending.
    pub since: Option<Instant>,
}

/// People to look at before the app stops suggesting more.
const ENOUGH_PEOPLE: usize = 3;
/// The most that Today shows.
const MOST: usize = 5;

/// What is due, nearest first; the first is the next best step. Empty when nothing needs the person today.
#[must_use]
pub fn due(of: &Overview<'_>, now: Instant) -> Vec<Due> {
    let mut all: Vec<Due> = Vec::new();
    for (id, meeting) in of.meetings {
        all.extend(meetings::around(of, id, meeting, now));
    }
    for (id, letter) in of.letters_of(LetterKind::FirstAsk) {
        all.extend(about_letter(of, id, letter, now));
    }
    all.extend(on_the_path(of));
    all.extend(backup(of, now));
    all.retain(|due| !is_put_off(of, &due.what, now));
    order::by_key(&mut all, |due| (due.urgency, due.what.rank(), due.at, due.since));
    all.truncate(MOST);
    all
}

fn is_put_off(of: &Overview<'_>, what: &What, now: Instant) -> bool {
    of.settings.snoozed.get(&what.key()).is_some_and(|until| *until > now)
}

fn about_letter(of: &Overview<'_>, id: &Id, letter: &Letter, now: Instant) -> Option<Due> {
    let Some(sent) = letter.last_sent() else {
        let begun = letter.parts.values().any(|text| !text.trim().is_empty());
        return begun.then(|| Due {
            what: What::FinishDraft { letter: id.clone() },
            urgency: Urgency::Whenever,
            at: None,
            since: Some(letter.created),
        });
    };
    if letter.outcome.is_some() || has_moved_on(of, id, letter, sent.at) {
        return None;
    }
    let check_ins = CheckIns::after(letter, sent.at, of.letters_of(LetterKind::CheckIn));
    if check_ins.answered {
        return None;
    }
    let step = check_ins.next(letter, sent.at, now);
    let what = match step {
        Step::Wait => return None,
        Step::Note => What::NoteReply { letter: id.clone() },
        Step::CheckIn => What::CheckIn { letter: id.clone(), draft: check_ins.draft.clone() },
        Step::Rest => What::LetRest { letter: id.clone() },
    };
    let urgency = if step == Step::CheckIn { Urgency::Soon } else { Urgency::Whenever };
    let at = Some(check_ins.due(letter, sent.at, step));
    Some(Due { what, urgency, at, since: Some(check_ins.since(sent.at)) })
}

/// Whether something newer with the same person has taken the place of waiting for this letter's answer.
fn has_moved_on(of: &Overview<'_>, id: &Id, letter: &Letter, sent: Instant) -> bool {
    let led_to = |meeting: &Meeting| {
        let theirs = meeting.person.is_some() && meeting.person == letter.person;
        meeting.letter.as_ref() == Some(id)
            || (theirs && (meeting.ended.is_some() || (meeting.is_ahead() && meeting.created >= sent)))
    };
    let newer = |(other, next): (&Id, &Letter)| {
        other != id
            && next.person.is_some()
            && next.person == letter.person
            && next.last_sent().is_some_and(|last| last.at > sent)
    };
    of.meetings.iter().any(|(_, meeting)| led_to(meeting)) || of.letters_of(LetterKind::FirstAsk).any(newer)
}

/// The next step inward (a question, the persona) and the next one outward (a person, a letter).
///
/// One of each at most. Nobody has to answer every question: once there is a persona, the rest of them keep quiet.
fn on_the_path(of: &Overview<'_>) -> impl Iterator<Item = Due> + use<> {
    let inward = (!of.has_persona()).then(|| next_question(of.questions).or_else(|| draft_persona(of))).flatten();
    let may_search = inward.is_none() && of.people.len() < ENOUGH_PEOPLE && is_only_waiting(of);
    let outward = first_unwritten(of).or_else(|| may_search.then(|| search(of)));
    let step = |what| Due { what, urgency: Urgency::Whenever, at: None, since: None };
    [inward, outward].into_iter().flatten().map(step)
}

fn search(of: &Overview<'_>) -> What {
    if of.has_persona() && of.people.is_empty() { What::Search } else { What::AddPerson }
}

fn next_question(questions: &[Asked<'_>]) -> Option<What> {
    let open = questions.iter().find(|asked| asked.state == Progress::Open)?;
    Some(What::AnswerQuestion { worksheet: open.worksheet.to_owned(), question: open.question.to_owned() })
}

fn draft_persona(of: &Overview<'_>) -> Option<What> {
    let answered = of.questions.iter().any(|asked| asked.state == Progress::Answered);
    answered.then_some(What::DraftPersona)
}

fn first_unwritten(of: &Overview<'_>) -> Option<What> {
    let known = |person: &Id| {
        of.letters.iter().any(|(_, letter)| letter.person.as_ref() == Some(person))
            || of.meetings.iter().any(|(_, meeting)| meeting.person.as_ref() == Some(person))
    };
    let (person, _) = of.people.iter().find(|(id, _)| !known(id))?;
    Some(What::WriteFirst { person: person.clone() })
}

/// Whether there is nobody yet to be in conversation with: no draft to finish and no meeting to come or to follow.
fn is_only_waiting(of: &Overview<'_>) -> bool {
    let writing = of.letters_of(LetterKind::FirstAsk).any(|(_, letter)| letter.last_sent().is_none());
    !writing && of.meetings.is_empty()
}

fn backup(of: &Overview<'_>, now: Instant) -> Option<Due> {
    let due = Due { what: What::BackUp, urgency: Urgency::Whenever, at: None, since: of.unkept.since };
    of.unkept.is_risky(now).then_some(due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        letter::{Outcome, Reply, Sent},
        meeting::{Again, Item, Side},
        person::Person,
        persona::Line,
        safekeeping::Unkept,
        settings::Settings,
        time::{DAY, HOUR},
    };

    const NOW: Instant = Instant(1_800_000_000_000);

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn ago(span: i64) -> Instant {
        NOW.plus(-span)
    }

    /// A workbook with a persona, so that only what a test adds is due.
    #[derive(Default)]
    struct Book {
        questions: Vec<Asked<'static>>,
        lines: Vec<(Id, Line)>,
        people: Vec<(Id, Person)>,
        letters: Vec<(Id, Letter)>,
        meetings: Vec<(Id, Meeting)>,
        settings: Settings,
        unkept: Unkept,
        begins: Option<Instant>,
    }

    impl Book {
        fn new() -> Self {
            let people = ["leila", "daniel", "ingrid"].map(|name| (id(name), Person::default())).to_vec();
            let line = Line { text: "Made the move".into(), ..Line::default() };
            Self { lines: vec![(id("line"), line)], people, ..Self::default() }
        }

        fn letter(mut self, name: &str, kind: LetterKind, created: Instant, sent: Option<Instant>) -> Self {
            let sent = sent.map(|at| Sent { at, ..Sent::default() }).into_iter().collect();
            let parts = [("opening".to_owned(), "Dear Leila,".to_owned())].into();
            let person = Some(id("leila"));
            self.letters.push((id(name), Letter { kind, person, parts, sent, created, ..Letter::default() }));
            self
        }

        fn first_ask(self, sent: Option<Instant>) -> Self {
            self.letter("ask", LetterKind::FirstAsk, ago(90 * DAY), sent)
        }

        fn check_in(self, created: Instant, sent: Option<Instant>) -> Self {
            self.letter("check", LetterKind::CheckIn, created, sent)
        }

        fn meeting(mut self, meeting: Meeting) -> Self {
            self.meetings.push((id("call"), Meeting { person: Some(id("daniel")), minutes: 20, ..meeting }));
            self
        }

        fn due_list(&self) -> Vec<Due> {
            let begins = |_: &Meeting| self.begins;
            let overview = Overview {
                questions: &self.questions,
                goals: &[],
                skills: &[],
                lines: &self.lines,
                people: &self.people,
                letters: &self.letters,
                meetings: &self.meetings,
                settings: &self.settings,
                unkept: self.unkept,
                begins: &begins,
            };
            due(&overview, NOW)
        }

        fn keys(&self) -> Vec<String> {
            let others = ["write-first.leila", "write-first.daniel", "write-first.ingrid"];
            let keys = self.due_list().into_iter().map(|due| due.what.key());
            keys.filter(|key| !others.contains(&key.as_str())).collect()
        }
    }

    fn over(span: i64) -> Meeting {
        Meeting { ended: Some(ago(span)), ..Meeting::default() }
    }

    #[test]
    fn of_a_meeting_that_was_called_off_nothing_is_due() {
        let planned = Meeting { person: Some(id("leila")), ..Meeting::default() };
        let off = Meeting { cancelled: Some(ago(DAY)), ..planned.clone() };
        let due = |meeting: Meeting| Book::new().meeting(meeting).keys();
        assert_ne!(due(planned), Book::new().keys());
        assert_eq!(due(off), Book::new().keys());
    }

    fn prepared() -> Meeting {
        let item = |text: &str| Item { text: text.into(), ..Item::default() };
        Meeting { agenda: ["one", "two", "three"].map(item).to_vec(), ..Meeting::default() }
    }

    #[test]
    fn an_empty_workbook_begins_with_the_first_question() {
        let asked = |question, state| Asked { worksheet: "goals", question, state };
        let questions = vec![asked("why", Progress::Skipped), asked("short", Progress::Open)];
        let book = Book { questions, ..Book::default() };
        assert_eq!(
            book.due_list().first().map(|due| due.what.clone()),
            Some(What::AnswerQuestion { worksheet: "goals".into(), question: "short".into() })
        );
        assert_eq!(book.due_list().len(), 1);
    }

    #[test]
    fn the_path_goes_from_questions_to_persona_to_people_to_a_letter() {
        let asked = |state| Asked { worksheet: "goals", question: "short", state };
        let answered = Book { questions: vec![asked(Progress::Answered)], ..Book::default() };
        assert_eq!(answered.keys(), ["draft-persona"]);
        let drafted = Book { lines: Book::new().lines, ..Book::default() };
        assert_eq!(drafted.keys(), ["search"]);
        let found = Book { people: vec![(id("priya"), Person::default())], ..drafted };
        assert_eq!(found.keys(), ["write-first.priya"]);
    }

    #[test]
    fn a_person_can_be_written_to_before_any_question_is_answered() {
        let open = Asked { worksheet: "goals", question: "short", state: Progress::Open };
        let book = Book { questions: vec![open], people: vec![(id("priya"), Person::default())], ..Book::default() };
        assert_eq!(book.keys(), ["answer", "write-first.priya"]);
    }

    #[test]
    fn questions_keep_quiet_once_there_is_a_persona() {
        let open = Asked { worksheet: "types", question: "frame", state: Progress::Open };
        assert!(Book { questions: vec![open], ..Book::new() }.keys().is_empty());
    }

    #[test]
    fn a_thank_you_is_due_within_a_day_of_the_real_end() {
        let list = Book::new().meeting(over(2 * HOUR)).due_list();
        let first = list.first().unwrap();
        assert_eq!(first.what, What::ThankYou { meeting: id("call"), draft: None });
        assert_eq!((first.urgency, first.at), (Urgency::Today, Some(ago(2 * HOUR).plus(DAY))));
    }

    #[test]
    fn a_late_thank_you_is_still_welcome_and_one_day_fades() {
        let late = Book::new().meeting(over(2 * DAY)).due_list();
        assert_eq!(late.first().map(|due| due.urgency), Some(Urgency::Soon));
        assert!(Book::new().meeting(over(22 * DAY)).keys().is_empty());
    }

    #[test]
    fn a_thank_you_goes_away_once_it_was_sent() {
        let with = |sent: Option<Instant>| {
            let mut book = Book::new().meeting(over(2 * HOUR)).letter("ty", LetterKind::ThankYou, ago(HOUR), sent);
            book.letters[0].1.meeting = Some(id("call"));
            book.due_list()
        };
        let draft = What::ThankYou { meeting: id("call"), draft: Some(id("ty")) };
        assert_eq!(with(None).first().map(|due| due.what.clone()), Some(draft));
        assert!(!with(Some(ago(1))).iter().any(|due| matches!(due.what, What::ThankYou { .. })));
    }

    #[test]
    fn silence_has_a_plan() {
        let table = [
            ("two days", Book::new().first_ask(Some(ago(2 * DAY))), vec![]),
            ("four days", Book::new().first_ask(Some(ago(4 * DAY))), vec!["note-reply.ask"]),
            ("a week", Book::new().first_ask(Some(ago(7 * DAY))), vec!["check-in.ask"]),
            (
                "a check-in in draft",
                Book::new().first_ask(Some(ago(9 * DAY))).check_in(ago(DAY), None),
                vec!["check-in.ask"],
            ),
            (
                "a check-in just sent",
                Book::new().first_ask(Some(ago(9 * DAY))).check_in(ago(DAY), Some(ago(DAY))),
                vec![],
            ),
            (
                "a check-in without an answer for a week",
                Book::new().first_ask(Some(ago(20 * DAY))).check_in(ago(8 * DAY), Some(ago(7 * DAY))),
                vec!["let-rest.ask"],
            ),
        ];
        for (case, book, expected) in table {
            assert_eq!(book.keys(), expected, "{case}");
        }
    }

    #[test]
    fn an_outcome_or_a_meeting_ends_the_waiting() {
        let mut answered = Book::new().first_ask(Some(ago(9 * DAY)));
        answered.letters[0].1.outcome = Some(Outcome { at: NOW, what: Reply::No });
        assert!(answered.keys().is_empty());
        let mut met = Book::new().first_ask(Some(ago(9 * DAY))).meeting(Meeting { created: NOW, ..prepared() });
        met.meetings[0].1.person = Some(id("leila"));
        assert!(met.keys().is_empty());
    }

    #[test]
    fn a_draft_that_was_begun_waits_to_be_finished() {
        assert_eq!(Book::new().first_ask(None).keys(), ["finish-draft.ask"]);
        let mut blank = Book::new().first_ask(None);
        blank.letters[0].1.parts.clear();
        assert!(blank.keys().is_empty());
    }

    #[test]
    fn a_meeting_is_prepared_then_held_then_looked_back_on() {
        let table = [
            ("no time yet", Meeting::default(), None, vec![("prepare.call", Urgency::Soon)]),
            ("in five days", Meeting::default(), Some(5 * DAY), vec![("prepare.call", Urgency::Whenever)]),
            ("in two days", Meeting::default(), Some(2 * DAY), vec![("prepare.call", Urgency::Soon)]),
            ("in ten hours", Meeting::default(), Some(10 * HOUR), vec![("prepare.call", Urgency::Today)]),
            ("in half an hour", Meeting::default(), Some(HOUR / 2), vec![("meet.call", Urgency::Today)]),
            ("prepared, in four days", prepared(), Some(4 * DAY), vec![]),
            ("prepared, in three days", prepared(), Some(3 * DAY), vec![("send-points.call", Urgency::Soon)]),
            ("prepared, in a day and a half", prepared(), Some(36 * HOUR), vec![("send-points.call", Urgency::Today)]),
            ("prepared and sent", Meeting { points_sent: Some(NOW), ..prepared() }, Some(2 * DAY), vec![]),
            ("prepared, in ten hours", prepared(), Some(10 * HOUR), vec![("meet.call", Urgency::Today)]),
            ("running", prepared(), Some(-HOUR / 6), vec![("meet.call", Urgency::Today)]),
            ("over by plan", prepared(), Some(-HOUR), vec![("look-back.call", Urgency::Today)]),
            ("over for days", prepared(), Some(-3 * DAY), vec![("look-back.call", Urgency::Soon)]),
            ("over for long", prepared(), Some(-40 * DAY), vec![]),
        ];
        for (case, meeting, begins, expected) in table {
            let book = Book { begins: begins.map(|span| NOW.plus(span)), ..Book::new().meeting(meeting) };
            let found: Vec<(String, Urgency)> = book
                .due_list()
                .into_iter()
                .filter(|due| !matches!(due.what, What::WriteFirst { .. }))
                .map(|due| (due.what.key(), due.urgency))
                .collect();
            let expected: Vec<(String, Urgency)> = expected.into_iter().map(|(key, near)| (key.into(), near)).collect();
            assert_eq!(found, expected, "{case}");
        }
    }

    #[test]
    fn points_go_out_once_and_a_mentor_asks_for_them() {
        let keys = |book: Book| Book { begins: Some(NOW.plus(2 * DAY)), ..book }.keys();
        let has = |book: Book| keys(book).contains(&"send-points.call".to_owned());
        let agenda = |kind, sent| {
            let mut book = Book::new().meeting(prepared()).letter("agenda", kind, ago(DAY), sent);
            book.letters[0].1.meeting = Some(id("call"));
            book
        };
        assert!(has(agenda(LetterKind::Agenda, None)));
        assert!(!has(agenda(LetterKind::Agenda, Some(ago(HOUR)))));
        assert!(has(agenda(LetterKind::AgendaRequest, Some(ago(HOUR)))));
        let mentor = |questions: usize| Meeting {
            side: Side::Mentor,
            agenda: prepared().agenda.into_iter().take(questions).collect(),
            ..Meeting::default()
        };
        assert!(has(Book::new().meeting(mentor(1))));
        assert!(!has(Book::new().meeting(mentor(0))), "first a question");
        let mut asked = agenda(LetterKind::AgendaRequest, Some(ago(HOUR)));
        asked.meetings[0].1.side = Side::Mentor;
        assert!(!has(asked));
    }

    #[test]
    fn a_next_contact_comes_up_when_it_was_meant_and_goes_once_it_happened() {
        let meant = |days| Meeting { again: Some(Again::TwoMonths), ..over(days * DAY) };
        assert!(Book::new().meeting(meant(50)).keys().is_empty());
        assert_eq!(Book::new().meeting(meant(61)).keys(), ["stay-in-touch.call"]);
        let mut wrote = Book::new().meeting(meant(61)).letter("hi", LetterKind::CheckIn, ago(DAY), Some(ago(DAY)));
        wrote.letters[0].1.person = Some(id("daniel"));
        assert!(wrote.keys().is_empty());
    }

    #[test]
    fn what_was_put_off_stays_away_until_then() {
        let mut book = Book::new().first_ask(Some(ago(9 * DAY)));
        book.settings.snoozed.insert("check-in.ask".into(), NOW.plus(HOUR));
        assert!(book.keys().is_empty());
        book.settings.snoozed.insert("check-in.ask".into(), NOW);
        assert_eq!(book.keys(), ["check-in.ask"]);
    }

    #[test]
    fn a_backup_is_mentioned_as_long_as_there_is_much_to_lose() {
        let with = |entries| Book { unkept: Unkept { entries, since: Some(ago(HOUR)) }, ..Book::new() }.keys();
        assert!(with(5).is_empty());
        assert_eq!(with(30), ["back-up"]);
    }

    #[test]
    fn the_nearest_comes_first_and_never_more_than_five() {
        let mut book = Book::new().first_ask(Some(ago(9 * DAY))).meeting(over(HOUR));
        for name in ["a", "b", "c", "d"] {
            book = book.letter(name, LetterKind::FirstAsk, ago(HOUR), None);
        }
        let keys: Vec<String> = book.due_list().into_iter().map(|due| due.what.key()).collect();
        assert_eq!(keys.len(), 5);
        assert_eq!(keys[..2], ["thank-you.call", "check-in.ask"]);
    }

    #[test]
    fn nothing_is_due_when_everything_has_its_time() {
        let book = Book::new().first_ask(Some(ago(DAY)));
        assert!(book.keys().is_empty());
    }
}
