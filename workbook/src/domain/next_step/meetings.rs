//! What a meeting asks for: to be prepared, to be held, to be thanked for, and to be followed by another.

use super::{Due, Urgency, What};
use crate::domain::{
    brief::form,
    id::Id,
    letter::{Letter, LetterKind},
    meeting::{Again, Form, Meeting, Side},
    overview::Overview,
    rules::{AGENDA_BEFORE, IN_TOUCH, THANK_WITHIN},
    time::{DAY, HOUR, Instant},
};
use std::ops::RangeInclusive;

/// After this time a missing thank-you is not mentioned again.
const THANKS_FADE: i64 = 21 * DAY;
/// After this time a meeting without a look back is not mentioned again.
const LOOK_BACK_FADES: i64 = 30 * DAY;
/// A meeting is "soon" from this time on.
const PREPARE_WITHIN: i64 = 3 * DAY;
/// A prepared meeting comes up this long before it begins.
const MEET_WITHIN: i64 = 12 * HOUR;
/// An unprepared one gives way to the meeting itself this long before it begins.
const TOO_LATE_TO_PREPARE: i64 = HOUR;
/// Questions that make a meeting prepared.
const ENOUGH_QUESTIONS: usize = 3;
/// Points go out while there is time to think about them; then the meeting itself is next.
const SEND_WITHIN: RangeInclusive<i64> = MEET_WITHIN + 1..=PREPARE_WITHIN;

/// What a meeting asks for now.
pub(super) fn around(of: &Overview<'_>, id: &Id, meeting: &Meeting, now: Instant) -> Option<Due> {
    match meeting.ended {
        None if meeting.cancelled.is_some() => None,
        Some(ended) => thank_you(of, id, meeting, ended, now).or_else(|| stay_in_touch(of, id, meeting, ended, now)),
        None => before_meeting(of, id, meeting, now),
    }
}

fn thank_you(of: &Overview<'_>, id: &Id, meeting: &Meeting, ended: Instant, now: Instant) -> Option<Due> {
    let letter = of.thanks_for(id, meeting);
    let sent = letter.is_some_and(|(_, letter)| letter.last_sent().is_some());
    if sent || now.since(ended) > THANKS_FADE {
        return None;
    }
    let due = ended.plus(i64::from(THANK_WITHIN) * HOUR);
    Some(Due {
        what: What::ThankYou { meeting: id.clone(), draft: letter.map(|(id, _)| id.clone()) },
        urgency: if now <= due { Urgency::Today } else { Urgency::Soon },
        at: Some(due),
        since: Some(ended),
    })
}

fn stay_in_touch(of: &Overview<'_>, id: &Id, meeting: &Meeting, ended: Instant, now: Instant) -> Option<Due> {
    /// Letters of the days after a meeting still belong to it.
    const AFTERGLOW: i64 = 7 * DAY;
    let [one, two, three] = IN_TOUCH;
    let days = match meeting.again? {
        Again::OneMonth => one,
        Again::TwoMonths => two,
        Again::ThreeMonths => three,
        Again::Open => return None,
    };
    let at = ended.plus(i64::from(days) * DAY);
    let theirs = |person: &Option<Id>| person.is_some() && *person == meeting.person;
    let wrote = of.letters.iter().any(|(_, letter)| {
        theirs(&letter.person) && letter.last_sent().is_some_and(|sent| sent.at > ended.plus(AFTERGLOW))
    });
    let met = of
        .meetings
        .iter()
        .any(|(other, next)| other != id && theirs(&next.person) && next.created > ended && next.cancelled.is_none());
    (now >= at && !wrote && !met).then(|| Due {
        what: What::StayInTouch { meeting: id.clone() },
        urgency: Urgency::Soon,
        at: Some(at),
        since: Some(ended),
    })
}

fn before_meeting(of: &Overview<'_>, id: &Id, meeting: &Meeting, now: Instant) -> Option<Due> {
    let begins = (of.begins)(meeting);
    let over = of.planned_end(meeting).filter(|end| *end <= now);
    if let Some(end) = over {
        return (now.since(end) <= LOOK_BACK_FADES).then(|| Due {
            what: What::LookBack { meeting: id.clone() },
            urgency: if now.since(end) <= DAY { Urgency::Today } else { Urgency::Soon },
            at: Some(end),
            since: Some(end),
        });
    }
    let left = begins.map(|begins| begins.since(now));
    let prepared = meeting.agenda.iter().filter(|item| !item.text.trim().is_empty()).count() >= enough(meeting);
    let too_late = left.is_some_and(|left| left <= TOO_LATE_TO_PREPARE);
    if !prepared && !too_late {
        let urgency = match left {
            Some(left) if left <= DAY => Urgency::Today,
            Some(left) if left > PREPARE_WITHIN => Urgency::Whenever,
            _ => Urgency::Soon,
        };
        // A day before, so that the other person can look at the questions in peace.
        let at = begins.map(|begins| begins.plus(-i64::from(AGENDA_BEFORE) * HOUR));
        return Some(Due { what: What::PrepareMeeting { meeting: id.clone() }, urgency, at, since: None });
    }
    if let Some(begins) =
        begins.filter(|_| left.is_some_and(|left| SEND_WITHIN.contains(&left)) && has_to_send(of, id, meeting))
    {
        let at = begins.plus(-i64::from(AGENDA_BEFORE) * HOUR);
        let urgency = if at.since(now) <= DAY { Urgency::Today } else { Urgency::Soon };
        return Some(Due { what: What::SendPoints { meeting: id.clone() }, urgency, at: Some(at), since: None });
    }
    left.is_some_and(|left| left <= MEET_WITHIN).then(|| Due {
        what: What::Meet { meeting: id.clone() },
        urgency: Urgency::Today,
        at: begins,
        since: None,
    })
}

/// Whether the points of a talk, or a mentor's question for them, are still to go out: a day before is kind to both.
fn has_to_send(of: &Overview<'_>, id: &Id, meeting: &Meeting) -> bool {
    let kind = match meeting.side {
        Side::Mentee => LetterKind::Agenda,
        Side::Mentor => LetterKind::AgendaRequest,
    };
    let went = |(_, letter): (&Id, &Letter)| letter.meeting.as_ref() == Some(id) && letter.last_sent().is_some();
    meeting.person.is_some() && meeting.points_sent.is_none() && !of.letters_of(kind).any(went)
}

/// Questions that make a meeting prepared: ten minutes hold one, and a mentor needs no more than that.
fn enough(meeting: &Meeting) -> usize {
    let is_short = form(meeting, false) == Form::TenMinutes;
    if is_short || meeting.side == Side::Mentor { 1 } else { ENOUGH_QUESTIONS }
}
