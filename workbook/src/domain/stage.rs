//! Where things stand with someone: derived from what was written and said, or moved by hand.
//!
//! Everything that happened is told in the order of its time, and a move by hand is one more event among the others. So
//! it wins over what came before, and gives way to what comes after.

use super::{
    id::Id,
    letter::{Letter, LetterKind, Reply},
    meeting::Meeting,
    order,
    person::Person,
    time::Instant,
    touch::Touch,
};
use serde::{Deserialize, Serialize};

/// Where things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Someone to think about.
    #[default]
    Idea,
    /// There were small contacts that asked for nothing.
    WarmingUp,
    /// A letter went.
    Asked,
    /// An answer came.
    Replied,
    /// They talked once.
    Met,
    /// They talked more than once.
    Ongoing,
    /// Nothing for now.
    Resting,
    /// It came to an end, or they said no.
    Closed,
}

impl Stage {
    /// Every stage, in the order of the board.
    pub const ALL: [Self; 8] = [
        Self::Idea,
        Self::WarmingUp,
        Self::Asked,
        Self::Replied,
        Self::Met,
        Self::Ongoing,
        Self::Resting,
        Self::Closed,
    ];

    /// The name in storage; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::WarmingUp => "warming-up",
            Self::Asked => "asked",
            Self::Replied => "replied",
            Self::Met => "met",
            Self::Ongoing => "ongoing",
            Self::Resting => "resting",
            Self::Closed => "closed",
        }
    }

    /// The stage of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// A move by hand: where to, and when. It is kept as one value, so that two devices can't mix two moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved(pub Stage, pub Instant);

/// What brought someone to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Nothing has happened yet.
    Nothing,
    /// A small contact.
    Touched,
    /// A letter went.
    Sent,
    /// What became of a letter.
    Came(Reply),
    /// They talked.
    Talked,
    /// It was moved by hand.
    Moved,
}

/// A stage with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The stage.
    pub stage: Stage,
    /// What brought them there.
    pub because: Because,
    /// When that was; the beginning of time where nothing happened.
    pub at: Instant,
}

/// Something that may change a stage.
#[derive(Clone, Copy, Debug)]
enum Event {
    Touched,
    Sent,
    Ended,
    Came(Reply),
    Talked,
    Moved(Stage),
}

/// What sending a letter of a kind is.
const fn sending(kind: LetterKind) -> Option<Event> {
    match kind {
        LetterKind::FirstAsk | LetterKind::FollowUp | LetterKind::CheckIn | LetterKind::IntroductionRequest => {
            Some(Event::Sent)
        }
        LetterKind::Closing | LetterKind::Mismatch | LetterKind::GracefulNo => Some(Event::Ended),
        _ => None,
    }
}

/// All that happened with everybody, by person and time.
#[derive(Clone, Debug, Default)]
pub struct Events<'a>(Vec<(&'a Id, Instant, Event)>);

impl<'a> Events<'a> {
    /// Gathers what letters, meetings and small contacts tell.
    #[must_use]
    pub fn of(
        letters: impl IntoIterator<Item = &'a Letter>,
        meetings: impl IntoIterator<Item = &'a Meeting>,
        touches: impl IntoIterator<Item = &'a Touch>,
    ) -> Self {
        let mut all = Vec::new();
        for touch in touches {
            all.extend(touch.person.as_ref().map(|person| (person, touch.created, Event::Touched)));
        }
        for letter in letters {
            let Some(person) = &letter.person else { continue };
            if let Some(event) = sending(letter.kind) {
                all.extend(letter.sent.iter().map(|sent| (person, sent.at, event)));
            }
            all.extend(letter.outcome.map(|outcome| (person, outcome.at, Event::Came(outcome.what))));
        }
        for meeting in meetings {
            let talked = meeting.person.as_ref().zip(meeting.ended);
            all.extend(talked.map(|(person, ended)| (person, ended, Event::Talked)));
        }
        order::by_key(&mut all, |(person, at, _)| (*person, *at));
        Self(all)
    }

    /// Where things stand with one person.
    #[must_use]
    pub fn standing(&self, id: &Id, person: &Person) -> Standing {
        let from = self.0.partition_point(|(other, ..)| *other < id);
        let theirs = self.0.iter().skip(from).take_while(|(other, ..)| *other == id);
        let mut now = Telling::default();
        let mut moved = person.moved;
        for (_, at, event) in theirs {
            if let Some(Moved(stage, when)) = moved.take_if(|moved| moved.1 < *at) {
                now.tell(Event::Moved(stage), when);
            }
            now.tell(*event, *at);
        }
        if let Some(Moved(stage, when)) = moved {
            now.tell(Event::Moved(stage), when);
        }
        now.standing
    }
}

/// The story so far.
struct Telling {
    standing: Standing,
    talks: usize,
}

impl Default for Telling {
    fn default() -> Self {
        let standing = Standing { stage: Stage::Idea, because: Because::Nothing, at: Instant(0) };
        Self { standing, talks: 0 }
    }
}

impl Telling {
    fn tell(&mut self, event: Event, at: Instant) {
        self.talks += usize::from(matches!(event, Event::Talked));
        let Some(stage) = leads_to(event, self.standing.stage, self.talks) else { return };
        let because = match event {
            Event::Touched => Because::Touched,
            Event::Sent | Event::Ended => Because::Sent,
            Event::Came(reply) => Because::Came(reply),
            Event::Talked => Because::Talked,
            Event::Moved(_) => Because::Moved,
        };
        self.standing = Standing { stage, because, at };
    }
}

/// Where an event leads from a stage; `None` when it changes nothing there.
fn leads_to(event: Event, from: Stage, talks: usize) -> Option<Stage> {
    let knows_each_other = matches!(from, Stage::Met | Stage::Ongoing);
    match event {
        Event::Moved(stage) => Some(stage),
        Event::Talked if talks > 1 || from == Stage::Ongoing => Some(Stage::Ongoing),
        Event::Talked => Some(Stage::Met),
        Event::Touched => matches!(from, Stage::Idea | Stage::WarmingUp).then_some(Stage::WarmingUp),
        Event::Came(Reply::Rest) => Some(Stage::Resting),
        Event::Ended => Some(Stage::Closed),
        // Between two who talk, a letter and its answer are everyday things.
        Event::Sent | Event::Came(_) if knows_each_other => None,
        Event::Sent => Some(Stage::Asked),
        Event::Came(Reply::No) => Some(Stage::Closed),
        Event::Came(Reply::Yes | Reply::Other) => Some(Stage::Replied),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::letter::{Outcome, Sent};

    type Row<'a> = (&'a [Letter], &'a [Meeting], &'a [Touch], Stage, Because, i64);
    type MovedRow<'a> = (Stage, i64, &'a [Letter], &'a [Meeting], Stage, Because);

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn letter(kind: LetterKind, sent: &[i64], outcome: Option<(i64, Reply)>) -> Letter {
        Letter {
            kind,
            person: Some(id("leila")),
            sent: sent.iter().map(|at| Sent { at: Instant(*at), ..Sent::default() }).collect(),
            outcome: outcome.map(|(at, what)| Outcome { at: Instant(at), what }),
            ..Letter::default()
        }
    }

    fn ask(sent: &[i64], outcome: Option<(i64, Reply)>) -> Letter {
        letter(LetterKind::FirstAsk, sent, outcome)
    }

    fn talk(ended: i64) -> Meeting {
        Meeting { person: Some(id("leila")), ended: Some(Instant(ended)), ..Meeting::default() }
    }

    fn touch(created: i64) -> Touch {
        Touch { person: Some(id("leila")), created: Instant(created), ..Touch::default() }
    }

    fn standing(letters: &[Letter], meetings: &[Meeting], touches: &[Touch], moved: Option<(Stage, i64)>) -> Standing {
        let person = Person { moved: moved.map(|(stage, at)| Moved(stage, Instant(at))), ..Person::default() };
        let events = Events::of(letters, meetings, touches);
        let nobody = events.standing(&id("nobody"), &Person::default());
        assert_eq!((nobody.stage, nobody.because), (Stage::Idea, Because::Nothing));
        events.standing(&id("leila"), &person)
    }

    #[test]
    fn letters_talks_and_small_contacts_lead_from_stage_to_stage() {
        use Because::{Came, Nothing, Sent, Talked, Touched};
        let check_in = letter(LetterKind::CheckIn, &[9], None);
        let thanks = letter(LetterKind::ThankYou, &[9], None);
        let end = letter(LetterKind::Closing, &[50], None);
        let open = Meeting { person: Some(id("leila")), ..Meeting::default() };
        let rows: [Row<'_>; 18] = [
            (&[], &[], &[], Stage::Idea, Nothing, 0),
            (&[ask(&[], None)], &[], &[], Stage::Idea, Nothing, 0),
            (std::slice::from_ref(&thanks), &[], &[], Stage::Idea, Nothing, 0),
            (&[], std::slice::from_ref(&open), &[], Stage::Idea, Nothing, 0),
            (&[], &[], &[touch(3)], Stage::WarmingUp, Touched, 3),
            (&[ask(&[5], None)], &[], &[touch(3), touch(7)], Stage::Asked, Sent, 5),
            (&[ask(&[5], None), check_in], &[], &[], Stage::Asked, Sent, 9),
            (&[ask(&[5], Some((8, Reply::Yes)))], &[], &[], Stage::Replied, Came(Reply::Yes), 8),
            (&[ask(&[5], Some((8, Reply::Other)))], &[], &[], Stage::Replied, Came(Reply::Other), 8),
            (&[ask(&[5], Some((8, Reply::No)))], &[], &[], Stage::Closed, Came(Reply::No), 8),
            (&[ask(&[5], Some((8, Reply::Rest)))], &[], &[touch(10)], Stage::Resting, Came(Reply::Rest), 8),
            (&[ask(&[5], Some((8, Reply::Rest))), ask(&[20], None)], &[], &[], Stage::Asked, Sent, 20),
            (&[ask(&[5], Some((8, Reply::Yes)))], &[talk(11)], &[], Stage::Met, Talked, 11),
            (&[ask(&[5, 20], None), thanks.clone()], &[talk(8)], &[], Stage::Met, Talked, 8),
            (&[ask(&[5], None)], &[talk(8), talk(30)], &[], Stage::Ongoing, Talked, 30),
            (
                &[ask(&[5], None), ask(&[40], Some((41, Reply::No)))],
                &[talk(8), talk(30)],
                &[],
                Stage::Ongoing,
                Talked,
                30,
            ),
            (std::slice::from_ref(&end), &[talk(8), talk(30)], &[], Stage::Closed, Sent, 50),
            (&[ask(&[40], Some((41, Reply::Rest)))], &[talk(8), talk(30)], &[], Stage::Resting, Came(Reply::Rest), 41),
        ];
        for (number, (letters, meetings, touches, stage, because, at)) in rows.into_iter().enumerate() {
            let expected = Standing { stage, because, at: Instant(at) };
            assert_eq!(standing(letters, meetings, touches, None), expected, "row {number}");
        }
    }

    #[test]
    fn a_move_by_hand_wins_until_something_newer_happens() {
        let rows: [MovedRow<'_>; 7] = [
            (Stage::Asked, 3, &[], &[], Stage::Asked, Because::Moved),
            (Stage::Closed, 9, &[ask(&[5], None)], &[], Stage::Closed, Because::Moved),
            (Stage::Closed, 3, &[ask(&[5], None)], &[], Stage::Asked, Because::Sent),
            (Stage::Idea, 9, &[ask(&[5], None)], &[talk(8)], Stage::Idea, Because::Moved),
            (Stage::Idea, 9, &[ask(&[5], None)], &[talk(8), talk(10)], Stage::Ongoing, Because::Talked),
            (Stage::Ongoing, 3, &[], &[talk(8)], Stage::Ongoing, Because::Talked),
            (Stage::Met, 5, &[ask(&[5], None)], &[], Stage::Met, Because::Moved),
        ];
        for (stage, at, letters, meetings, expected, because) in rows {
            let got = standing(letters, meetings, &[], Some((stage, at)));
            assert_eq!((got.stage, got.because), (expected, because), "{stage:?} at {at}");
        }
    }

    #[test]
    fn everybody_has_their_own_story() {
        let other = Letter { person: Some(id("amara")), ..ask(&[7], Some((9, Reply::No))) };
        let (letters, meetings) = ([ask(&[5], None), other], [talk(8)]);
        let events = Events::of(&letters, &meetings, &[]);
        let stage = |who: &str| events.standing(&id(who), &Person::default()).stage;
        assert_eq!([stage("amara"), stage("leila"), stage("zoe")], [Stage::Closed, Stage::Met, Stage::Idea]);
    }

    #[test]
    fn a_move_is_kept_as_one_value() {
        let moved = Moved(Stage::WarmingUp, Instant(7));
        assert_eq!(serde_json::to_value(moved).unwrap(), serde_json::json!(["warming-up", 7]));
        for stage in Stage::ALL {
            assert_eq!(Stage::of_name(stage.name()), Some(stage));
            assert_eq!(serde_json::to_value(stage).unwrap(), stage.name());
        }
    }
}
