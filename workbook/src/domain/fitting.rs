//! Which letters make sense with a person now, read from what has happened between the two.

use super::{
    letter::{Letter, LetterKind, Reply},
    meeting::Meeting,
    time::{DAY, Instant},
};

/// What has happened with a person.
#[derive(Clone, Debug, Default)]
pub struct Between<'a> {
    /// The letters to them.
    pub letters: Vec<&'a Letter>,
    /// The meetings with them.
    pub meetings: Vec<&'a Meeting>,
    /// Whether they have made an introduction.
    pub introduced: bool,
}

/// So long after a meeting the thank-you comes first.
const FRESH: i64 = 3 * DAY;
/// After this time without a word, a few lines are in place.
const LONG_QUIET: i64 = 60 * DAY;

/// The kinds that fit, the best first. What is only ever offered (closing, staying in touch) comes last.
#[must_use]
pub fn fitting(of: &Between<'_>, now: Instant) -> Vec<LetterKind> {
    use LetterKind as Kind;
    let mut kinds = Vec::new();
    let last_met = of.meetings.iter().filter_map(|meeting| meeting.ended).max();
    let asked = of.last(Kind::FirstAsk);
    let outcome = asked.and_then(|letter| letter.outcome).map(|outcome| outcome.what);
    let is_answered = last_met.is_some() || matches!(outcome, Some(Reply::Yes | Reply::Other));
    let has_thanked = last_met.is_some_and(|met| of.last_sent(Kind::ThankYou).is_some_and(|at| at >= met));
    if last_met.is_some_and(|met| now.since(met) <= FRESH) && !has_thanked {
        kinds.push(Kind::ThankYou);
    }
    if of.introduced && of.last(Kind::IntroducerThanks).is_none() {
        kinds.push(Kind::IntroducerThanks);
    }
    if is_answered && of.meetings.iter().any(|meeting| meeting.is_ahead()) {
        kinds.extend([Kind::Agenda, Kind::FollowUp]);
    }
    if let Some(met) = last_met {
        if now.since(met) > LONG_QUIET {
            kinds.push(Kind::StayingInTouch);
        }
        kinds.extend([
            Kind::ReportBack,
            Kind::SpecificThanks,
            Kind::FollowUp,
            Kind::LowTime,
            Kind::IntroductionRequest,
            Kind::Mismatch,
            Kind::Closing,
            Kind::StayingInTouch,
        ]);
    }
    match (asked.and_then(Letter::last_sent), outcome) {
        _ if last_met.is_some() => {}
        (None, _) => kinds.extend([Kind::FirstAsk, Kind::IntroductionRequest]),
        (Some(sent), None) if now.since(sent.at) >= asked.map_or(0, Letter::quiet_for) => {
            kinds.extend([Kind::CheckIn, Kind::Closing]);
        }
        // Nothing fits while the first days pass.
        (Some(_), None) => {}
        (Some(_), Some(Reply::Rest)) => kinds.extend([Kind::Closing, Kind::StayingInTouch]),
        (Some(_), Some(_)) => kinds.extend([Kind::FollowUp, Kind::SpecificThanks, Kind::StayingInTouch]),
    }
    let mut once = Vec::with_capacity(kinds.len());
    kinds.retain(|kind| {
        !once.contains(kind) && {
            once.push(*kind);
            true
        }
    });
    kinds
}

impl<'a> Between<'a> {
    /// The letter of a kind that went last.
    fn last(&self, kind: LetterKind) -> Option<&'a Letter> {
        let sent = self.letters.iter().filter(|letter| letter.kind == kind && letter.last_sent().is_some());
        sent.max_by_key(|letter| letter.last_sent().map(|sent| sent.at)).copied()
    }

    fn last_sent(&self, kind: LetterKind) -> Option<Instant> {
        self.last(kind)?.last_sent().map(|sent| sent.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::letter::{Outcome, Sent};

    const NOW: Instant = Instant(1_800_000_000_000);

    fn ago(days: i64) -> Instant {
        NOW.plus(-days * DAY)
    }

    fn went(kind: LetterKind, days: i64, what: Option<Reply>) -> Letter {
        let outcome = what.map(|what| Outcome { at: ago(0), what });
        Letter { kind, sent: vec![Sent { at: ago(days), ..Sent::default() }], outcome, ..Letter::default() }
    }

    fn met(days: i64) -> Meeting {
        Meeting { ended: Some(ago(days)), ..Meeting::default() }
    }

    fn best(letters: &[Letter], meetings: &[Meeting]) -> Option<LetterKind> {
        let of = Between { letters: letters.iter().collect(), meetings: meetings.iter().collect(), introduced: false };
        fitting(&of, NOW).first().copied()
    }

    #[test]
    fn what_fits_best_follows_what_happened() {
        use LetterKind as Kind;
        let asked = |days, what| went(Kind::FirstAsk, days, what);
        for (letters, meetings, expected) in [
            (vec![], vec![], Kind::FirstAsk),
            (vec![Letter::default()], vec![], Kind::FirstAsk),
            (vec![asked(9, None)], vec![], Kind::CheckIn),
            (vec![asked(9, Some(Reply::Rest))], vec![], Kind::Closing),
            (vec![asked(9, Some(Reply::Yes))], vec![Meeting::default()], Kind::Agenda),
            (vec![asked(9, Some(Reply::Yes))], vec![met(1)], Kind::ThankYou),
            (vec![asked(9, None), went(Kind::ThankYou, 0, None)], vec![met(1)], Kind::ReportBack),
            (vec![asked(200, Some(Reply::Yes))], vec![met(90)], Kind::StayingInTouch),
        ] {
            assert_eq!(best(&letters, &meetings), Some(expected), "{letters:?}");
        }
    }

    #[test]
    fn the_days_after_a_letter_ask_for_nothing() {
        assert_eq!(best(&[went(LetterKind::FirstAsk, 2, None)], &[]), None);
    }

    #[test]
    fn an_introduction_is_thanked_for_and_no_kind_comes_twice() {
        let meetings = [met(100), Meeting::default()];
        let of = Between { meetings: meetings.iter().collect(), introduced: true, ..Between::default() };
        let kinds = fitting(&of, NOW);
        assert_eq!(kinds.first(), Some(&LetterKind::IntroducerThanks));
        assert!(kinds.iter().all(|kind| kinds.iter().filter(|other| *other == kind).count() == 1), "{kinds:?}");
    }
}
