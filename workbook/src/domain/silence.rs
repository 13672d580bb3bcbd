//! Silence after a letter: when one gentle check-in makes sense, when it is time to rest, and what the person's own
//! letters tell about how long answers take.

use super::{
    id::Id,
    letter::{Letter, LetterKind, Reply},
    order,
    rules::CHECK_IN_AFTER,
    time::{DAY, Instant},
};
use std::cmp::Reverse;

/// So long after a sending it is worth asking whether an answer came.
const ASK_AFTER: i64 = 3 * DAY;

impl Letter {
    /// How long this letter's silence is left alone.
    #[must_use]
    pub fn quiet_for(&self) -> i64 {
        i64::from(self.wait_days()) * DAY
    }

    /// The same in days.
    #[must_use]
    pub const fn wait_days(&self) -> u32 {
        if self.wait == 0 { CHECK_IN_AFTER } else { self.wait }
    }
}

/// What followed a letter that had no answer yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckIns {
    /// When each check-in went.
    pub went: Vec<Instant>,
    /// One that is being written.
    pub draft: Option<Id>,
    /// Whether one of them was answered.
    pub answered: bool,
}

/// What makes sense for a letter in silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Wait.
    Wait,
    /// Say whether an answer came.
    Note,
    /// Write one gentle line.
    CheckIn,
    /// Let it rest; a second line only if the person chooses it.
    Rest,
}

impl CheckIns {
    /// The check-ins among letters that followed this one's sending.
    pub fn after<'a>(letter: &Letter, sent: Instant, letters: impl IntoIterator<Item = (&'a Id, &'a Letter)>) -> Self {
        let mut found = Self::default();
        let mut drafts = Vec::new();
        for (id, check_in) in letters {
            if check_in.kind != LetterKind::CheckIn || check_in.person != letter.person {
                continue;
            }
            match check_in.last_sent() {
                Some(last) if last.at >= sent => {
                    found.went.push(last.at);
                    found.answered |= check_in.outcome.is_some_and(|outcome| outcome.what != Reply::Rest);
                }
                None if check_in.created >= sent => drafts.push((check_in.created, id)),
                _ => {}
            }
        }
        order::by_key(&mut found.went, |at| *at);
        let since = found.went.last().copied().unwrap_or(sent);
        let newer = drafts.into_iter().filter(|(created, _)| *created >= since);
        found.draft = newer.max_by_key(|(created, _)| Reverse(*created)).map(|(_, id)| id.clone());
        found
    }

    /// The moment from which the silence counts.
    #[must_use]
    pub fn since(&self, sent: Instant) -> Instant {
        self.went.last().copied().unwrap_or(sent)
    }

    /// What makes sense now.
    #[must_use]
    pub fn next(&self, letter: &Letter, sent: Instant, now: Instant) -> Step {
        let quiet = now.since(self.since(sent));
        let second = letter.second.is_some_and(|chosen| chosen >= sent);
        match self.went.len() {
            0 if quiet >= letter.quiet_for() => Step::CheckIn,
            0 if quiet >= ASK_AFTER => Step::Note,
            // Chosen by the person, so there is nothing more to wait for.
            1 if second => Step::CheckIn,
            1.. if quiet >= letter.quiet_for() => Step::Rest,
            _ => Step::Wait,
        }
    }

    /// The moment from which that makes sense.
    #[must_use]
    pub fn due(&self, letter: &Letter, sent: Instant, step: Step) -> Instant {
        let wait = if step == Step::Note { ASK_AFTER } else { letter.quiet_for() };
        self.since(sent).plus(wait)
    }
}

/// When the check-in after a letter is due: a moment that can be planned. `None` when nothing is waited for any more,
/// since an answer came or a check-in went.
pub fn check_in_due<'a>(letter: &Letter, letters: impl IntoIterator<Item = (&'a Id, &'a Letter)>) -> Option<Instant> {
    let sent = letter.last_sent().filter(|_| letter.kind == LetterKind::FirstAsk && letter.outcome.is_none())?.at;
    let check_ins = CheckIns::after(letter, sent, letters);
    (check_ins.went.is_empty() && !check_ins.answered).then(|| check_ins.due(letter, sent, Step::CheckIn))
}

/// The first message that a check-in is about: the last one that went to the same person before it.
pub fn asked_before<'a>(check_in: &Letter, letters: impl IntoIterator<Item = (&'a Id, &'a Letter)>) -> Option<&'a Id> {
    let went = check_in.last_sent()?.at;
    let asked = letters.into_iter().filter(|(_, letter)| {
        letter.kind == LetterKind::FirstAsk && letter.person.is_some() && letter.person == check_in.person
    });
    let sent = asked.filter_map(|(id, letter)| Some((letter.last_sent()?.at, id)));
    sent.filter(|(at, _)| *at <= went).max_by_key(|(at, _)| *at).map(|(_, id)| id)
}

/// How long answers took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Curve {
    /// How many answers came within each stretch of [`STRETCHES`].
    pub counts: [u32; 5],
    /// Half of the answers came within so many days.
    pub half: i64,
    /// Nine in ten came within so many days.
    pub most: i64,
}

/// Stretches of days: up to and with this day. The last has no end.
pub const STRETCHES: [i64; 5] = [1, 3, 7, 14, i64::MAX];
/// Fewer answers say nothing.
pub const ENOUGH: usize = 5;

impl Curve {
    /// Reads it from letters that ask; `None` while there are too few answers.
    pub fn of<'a>(letters: impl IntoIterator<Item = &'a Letter>) -> Option<Self> {
        let mut days: Vec<i64> = letters.into_iter().filter_map(days_to_answer).collect();
        if days.len() < ENOUGH {
            return None;
        }
        order::by_key(&mut days, |days| *days);
        let within = |tenths: usize| days.get((days.len() * tenths).div_ceil(10).saturating_sub(1)).copied();
        let mut counts = [0; 5];
        for day in &days {
            let stretch = STRETCHES.iter().position(|end| day <= end);
            if let Some(count) = stretch.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        Some(Self { counts, half: within(5)?.max(1), most: within(9)?.max(1) })
    }
}

/// Days from the first sending to the answer.
fn days_to_answer(letter: &Letter) -> Option<i64> {
    let asks = matches!(letter.kind, LetterKind::FirstAsk | LetterKind::FollowUp | LetterKind::IntroductionRequest);
    let answer = letter.outcome.filter(|outcome| asks && outcome.what != Reply::Rest)?;
    let sent = letter.sent.iter().rev().find(|sent| sent.at <= answer.at)?;
    Some(answer.at.days_since(sent.at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::letter::{Outcome, Sent};

    const NOW: Instant = Instant(1_800_000_000_000);

    fn id(name: &str) -> Id {
        Id::parse(name).unwrap()
    }

    fn ago(days: i64) -> Instant {
        NOW.plus(-days * DAY)
    }

    fn letter(kind: LetterKind, sent: Option<i64>) -> Letter {
        let sent = sent.map(|days| Sent { at: ago(days), ..Sent::default() }).into_iter().collect();
        Letter { kind, person: Some(id("leila")), sent, created: ago(30), ..Letter::default() }
    }

    fn step(asked: &Letter, others: &[Letter]) -> Step {
        let ids: Vec<Id> = (0..others.len()).map(|n| id(&format!("n{n}"))).collect();
        let sent = asked.last_sent().unwrap().at;
        CheckIns::after(asked, sent, ids.iter().zip(others)).next(asked, sent, NOW)
    }

    #[test]
    fn one_check_in_is_due_and_then_it_rests() {
        let asked = |days| letter(LetterKind::FirstAsk, Some(days));
        assert_eq!(
            [1, 3, 6, 7, 40].map(|days| step(&asked(days), &[])),
            [Step::Wait, Step::Note, Step::Note, Step::CheckIn, Step::CheckIn,]
        );
        let check_in = |days| letter(LetterKind::CheckIn, Some(days));
        assert_eq!(step(&asked(20), &[check_in(3)]), Step::Wait);
        assert_eq!(step(&asked(20), &[check_in(7)]), Step::Rest);
    }

    #[test]
    fn a_second_one_is_due_only_when_it_was_chosen_and_a_third_never() {
        let mut asked = letter(LetterKind::FirstAsk, Some(30));
        let check_in = |days| letter(LetterKind::CheckIn, Some(days));
        assert_eq!(step(&asked, &[check_in(12)]), Step::Rest);
        asked.second = Some(ago(2));
        assert_eq!(step(&asked, &[check_in(12)]), Step::CheckIn);
        assert_eq!(step(&asked, &[check_in(12), check_in(1)]), Step::Wait);
        assert_eq!(step(&asked, &[check_in(20), check_in(9)]), Step::Rest);
        // A letter that was sent anew begins anew.
        asked.second = Some(ago(40));
        assert_eq!(step(&asked, &[check_in(12)]), Step::Rest);
    }

    #[test]
    fn the_days_are_the_persons() {
        let mut asked = letter(LetterKind::FirstAsk, Some(8));
        asked.wait = 14;
        assert_eq!(step(&asked, &[]), Step::Note);
        asked.wait = 5;
        assert_eq!(step(&asked, &[]), Step::CheckIn);
    }

    #[test]
    fn the_draft_of_a_check_in_is_the_oldest_since_the_last_one_went() {
        let asked = letter(LetterKind::FirstAsk, Some(30));
        let draft = |days| Letter { created: ago(days), ..letter(LetterKind::CheckIn, None) };
        let others = [draft(29), letter(LetterKind::CheckIn, Some(12)), draft(3), draft(5)];
        let ids = ["a", "b", "c", "d"].map(id);
        let found = CheckIns::after(&asked, ago(30), ids.iter().zip(&others));
        assert_eq!((found.went.len(), found.draft), (1, Some(id("d"))));
    }

    #[test]
    fn a_check_in_can_be_planned_until_it_went_or_an_answer_came() {
        let mut asked = letter(LetterKind::FirstAsk, Some(2));
        let due = |asked: &Letter, others: &[(&Id, &Letter)]| check_in_due(asked, others.iter().copied());
        assert_eq!(due(&asked, &[]), Some(ago(2 - 7)));
        asked.wait = 14;
        assert_eq!(due(&asked, &[]), Some(ago(2 - 14)));
        assert_eq!(due(&asked, &[(&id("one"), &letter(LetterKind::CheckIn, Some(1)))]), None);
        asked.outcome = Some(Outcome { at: ago(1), what: Reply::Other });
        assert_eq!(due(&asked, &[]), None);
        assert_eq!(due(&letter(LetterKind::FirstAsk, None), &[]), None);
        assert_eq!(due(&letter(LetterKind::FollowUp, Some(2)), &[]), None);
    }

    #[test]
    fn a_check_in_knows_the_letter_that_it_is_about() {
        let letters = [
            (id("old"), letter(LetterKind::FirstAsk, Some(90))),
            (id("new"), letter(LetterKind::FirstAsk, Some(20))),
            (id("late"), letter(LetterKind::FirstAsk, Some(1))),
        ];
        let all = || letters.iter().map(|(id, letter)| (id, letter));
        assert_eq!(asked_before(&letter(LetterKind::CheckIn, Some(5)), all()), Some(&id("new")));
        assert_eq!(asked_before(&letter(LetterKind::CheckIn, None), all()), None);
    }

    #[test]
    fn five_answers_make_a_curve() {
        let answered = |days: i64, what| {
            let outcome = Some(Outcome { at: ago(40 - days), what });
            Letter { outcome, ..letter(LetterKind::FirstAsk, Some(40)) }
        };
        let mut letters: Vec<Letter> = [0, 2, 3, 6].map(|days| answered(days, Reply::Yes)).into();
        letters.push(answered(30, Reply::Rest));
        assert_eq!(Curve::of(&letters), None);
        letters.push(answered(20, Reply::No));
        assert_eq!(Curve::of(&letters), Some(Curve { counts: [1, 2, 1, 0, 1], half: 3, most: 20 }));
    }
}
