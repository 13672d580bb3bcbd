//! The journey as a chart of seven stars. A star lights only for something real; nothing is counted that was not done.

use super::{
    goal::Horizon,
    letter::{Letter, LetterKind},
    meeting::Meeting,
    overview::Overview,
};

/// A stage of the way; the last is the person's own long-term goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Goals and a persona.
    Reflect,
    /// People who could help.
    Find,
    /// A first message.
    ReachOut,
    /// A conversation.
    Meet,
    /// What came of it, and being in touch again.
    Grow,
    /// Helping someone in turn.
    PayForward,
    /// The long-term goal.
    NorthStar,
}

impl Stage {
    /// Every stage in the order of the way.
    pub const ALL: [Self; 7] =
        [Self::Reflect, Self::Find, Self::ReachOut, Self::Meet, Self::Grow, Self::PayForward, Self::NorthStar];

    /// The name in settings and in messages; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reflect => "reflect",
            Self::Find => "find",
            Self::ReachOut => "reach-out",
            Self::Meet => "meet",
            Self::Grow => "grow",
            Self::PayForward => "pay-forward",
            Self::NorthStar => "north-star",
        }
    }
}

/// How a star is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Something real was done here.
    Lit,
    /// The first one that is not lit: where the person is.
    Current,
    /// Further on.
    ToCome,
}

/// One star of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Star {
    /// Its stage.
    pub stage: Stage,
    /// How it is drawn.
    pub light: Light,
    /// Steps done.
    pub done: usize,
    /// Steps that there are; 0 where the app has none yet.
    pub steps: usize,
}

/// The chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey<'a> {
    /// The seven stars in order.
    pub stars: [Star; 7],
    /// The first long-term goal in the person's own words; empty when there is none yet.
    pub north_star: &'a str,
}

/// Reads the chart from the records.
#[must_use]
pub fn journey<'a>(of: &Overview<'a>) -> Journey<'a> {
    let mut current = None;
    let stars = Stage::ALL.map(|stage| {
        let (lit, steps) = look_at(of, stage);
        let light = if lit {
            Light::Lit
        } else if *current.get_or_insert(stage) == stage && stage != Stage::NorthStar {
            Light::Current
        } else {
            Light::ToCome
        };
        Star { stage, light, done: steps.iter().filter(|done| **done).count(), steps: steps.len() }
    });
    let goal = of.goals_of(Horizon::Long).next();
    Journey { stars, north_star: goal.map_or("", |(_, goal)| goal.text.trim()) }
}

/// Whether a stage is lit, and its steps.
fn look_at(of: &Overview<'_>, stage: Stage) -> (bool, Vec<bool>) {
    match stage {
        Stage::Reflect => reflect(of),
        Stage::Find => find(of),
        Stage::ReachOut => reach_out(of),
        Stage::Meet => meet(of),
        Stage::Grow => grow(of),
        // Nothing that the workbook holds today could light these two.
        Stage::PayForward | Stage::NorthStar => (false, Vec::new()),
    }
}

fn reflect(of: &Overview<'_>) -> (bool, Vec<bool>) {
    let short = of.goals_of(Horizon::Short).next().is_some();
    let long = of.goals_of(Horizon::Long).next().is_some();
    let skill = of.skills.iter().any(|(_, skill)| !skill.name.trim().is_empty());
    let persona = of.has_persona();
    ((short || long) && persona, vec![short, long, skill, persona])
}

fn find(of: &Overview<'_>) -> (bool, Vec<bool>) {
    let named = of.people.iter().any(|(_, person)| !person.name.trim().is_empty());
    let known = of.people.iter().any(|(_, person)| !person.work.trim().is_empty());
    let ways = |ways: [&String; 3]| ways.iter().any(|way| !way.trim().is_empty());
    let reached = of.people.iter().any(|(_, person)| ways([&person.email, &person.link, &person.reach]));
    (named, vec![named, known, reached])
}

fn reach_out(of: &Overview<'_>) -> (bool, Vec<bool>) {
    let any = |test: &dyn Fn(&Letter) -> bool| of.letters_of(LetterKind::FirstAsk).any(|(_, letter)| test(letter));
    let sent = any(&|letter| letter.last_sent().is_some());
    let begun = sent || any(&|letter| letter.parts.values().any(|text| !text.trim().is_empty()));
    let answered = any(&|letter| letter.outcome.is_some());
    (sent, vec![begun, sent, answered])
}

fn meet(of: &Overview<'_>) -> (bool, Vec<bool>) {
    let any = |test: &dyn Fn(&Meeting) -> bool| of.meetings.iter().any(|(_, meeting)| test(meeting));
    let held = any(&|meeting| meeting.ended.is_some());
    let prepared = any(&|meeting| !meeting.agenda.is_empty());
    (held, vec![!of.meetings.is_empty(), prepared, held])
}

fn grow(of: &Overview<'_>) -> (bool, Vec<bool>) {
    let held = of.meetings.iter().filter_map(|(id, meeting)| Some((id, meeting, meeting.ended?)));
    let (mut kept, mut thanked, mut again) = (false, false, false);
    for (id, meeting, ended) in held {
        kept |= meeting.takeaways.iter().any(|takeaway| !takeaway.trim().is_empty());
        let thanks = of.thanks_for(id, meeting).filter(|(_, letter)| letter.last_sent().is_some());
        thanked |= thanks.is_some();
        let same = |person: &Option<super::id::Id>| person.is_some() && *person == meeting.person;
        again |= of.meetings.iter().any(|(_, next)| same(&next.person) && next.ended.is_some_and(|end| end > ended));
        again |= of.letters.iter().any(|(_, letter)| {
            let later = letter.last_sent().is_some_and(|sent| sent.at > ended);
            letter.kind != LetterKind::ThankYou && same(&letter.person) && later
        });
    }
    (again, vec![kept, thanked, again])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        goal::Goal, id::Id, letter::Sent, person::Person, persona::Line, safekeeping::Unkept, settings::Settings,
        time::Instant,
    };

    #[derive(Default)]
    struct Book {
        goals: Vec<(Id, Goal)>,
        lines: Vec<(Id, Line)>,
        people: Vec<(Id, Person)>,
        letters: Vec<(Id, Letter)>,
        meetings: Vec<(Id, Meeting)>,
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    impl Book {
        fn read<T>(&self, look: impl Fn(&Journey<'_>) -> T) -> T {
            let overview = Overview {
                unkept: Unkept::default(),
                questions: &[],
                goals: &self.goals,
                skills: &[],
                lines: &self.lines,
                people: &self.people,
                letters: &self.letters,
                meetings: &self.meetings,
                settings: &Settings::default(),
                begins: &|_| None,
            };
            look(&journey(&overview))
        }

        fn lights(&self) -> String {
            let sign = |star: &Star| match star.light {
                Light::Lit => '*',
                Light::Current => 'o',
                Light::ToCome => '.',
            };
            self.read(|journey| journey.stars.iter().map(sign).collect())
        }

        fn reflect(mut self) -> Self {
            let goal = Goal { horizon: Horizon::Long, text: " lead a product team ".into(), ..Goal::default() };
            self.goals.push((id("g"), goal));
            self.lines.push((id("l"), Line { text: "Made the move".into(), ..Line::default() }));
            self
        }

        fn find(mut self) -> Self {
            self.people.push((id("leila"), Person { name: "Leila".into(), ..Person::default() }));
            self
        }

        fn send(mut self, at: i64) -> Self {
            let sent = vec![Sent { at: Instant(at), ..Sent::default() }];
            self.letters.push((id("a"), Letter { person: Some(id("leila")), sent, ..Letter::default() }));
            self
        }

        fn meet(mut self, at: i64) -> Self {
            let meeting = Meeting { person: Some(id("leila")), ended: Some(Instant(at)), ..Meeting::default() };
            self.meetings.push((id("m"), meeting));
            self
        }
    }

    #[test]
    fn each_star_lights_for_something_real() {
        let table = [
            (Book::default(), "o......"),
            (Book::default().reflect(), "*o....."),
            (Book::default().reflect().find(), "**o...."),
            (Book::default().reflect().find().send(1), "***o..."),
            (Book::default().reflect().find().send(1).meet(2), "****o.."),
            (Book::default().reflect().find().send(1).meet(2).meet(3), "*****o."),
        ];
        for (book, expected) in table {
            assert_eq!(book.lights(), expected);
        }
    }

    #[test]
    fn any_part_can_be_the_first() {
        assert_eq!(Book::default().meet(2).lights(), "o..*...");
    }

    #[test]
    fn a_persona_without_a_goal_does_not_light_the_first_star() {
        let book = Book { goals: Vec::new(), ..Book::default().reflect() };
        assert_eq!(book.lights(), "o......");
        assert_eq!(book.read(|journey| (journey.stars[0].done, journey.stars[0].steps)), (1, 4));
    }

    #[test]
    fn the_north_star_is_the_long_term_goal() {
        assert_eq!(Book::default().reflect().read(|journey| journey.north_star.to_owned()), "lead a product team");
        assert_eq!(Book::default().read(|journey| journey.north_star.to_owned()), "");
    }
}
