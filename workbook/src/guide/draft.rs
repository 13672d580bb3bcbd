//! The mentor persona, drafted from the answers: each line in words of its own, and each names what it comes from.

use super::{
    Guide,
    fill::{fill_with, small, tidy, without_lead_in},
    model::{FieldKind, LineWords, Phrases, Question},
};
use crate::domain::{
    answer::Answer,
    compose::{capitalised, sentences},
    goal::{Goal, Horizon},
    id::Id,
    order,
    persona::{Aspect, Line, Rank, Source},
    skill::Skill,
};

/// What the persona is drafted from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Answers<'a> {
    /// Answers to questions.
    pub answers: &'a [(Id, Answer)],
    /// Goals.
    pub goals: &'a [(Id, Goal)],
    /// Skills.
    pub skills: &'a [(Id, Skill)],
}

/// A weight from which on a weighed option counts as chosen.
const HEAVY: u8 = 3;
/// An answer longer than this, in characters, lends a line only its first sentence.
const LONG: usize = 90;

/// The lines that the answers give today, each under an id that is made from its source.
#[must_use]
pub fn draft(guide: &Guide, from: &Answers<'_>) -> Vec<(Id, Line)> {
    let mut draft = Draft { guide, from, lines: Vec::new() };
    draft.goals(Horizon::Long, &guide.persona.long_goal);
    for worksheet in &guide.worksheets {
        for question in &worksheet.question {
            draft.question(&worksheet.id, question);
        }
    }
    draft.skills();
    draft.goals(Horizon::Short, &guide.persona.short_goal);
    draft.lines
}

struct Draft<'a> {
    guide: &'a Guide,
    from: &'a Answers<'a>,
    lines: Vec<(Id, Line)>,
}

impl Draft<'_> {
    fn goals(&mut self, horizon: Horizon, words: &[LineWords]) {
        let mut goals: Vec<_> = self.from.goals.iter().filter(|(_, goal)| goal.horizon == horizon).collect();
        order::by_key(&mut goals, |(_, goal)| goal.order);
        let written = goals.into_iter().filter(|(_, goal)| !goal.text.trim().is_empty());
        for (place, (id, goal)) in written.enumerate() {
            let text = without_lead_in(&goal.text, &self.guide.phrases).to_owned();
            self.add(derived("goal", id), nth(words, place), &text, Source::Goal(id.clone()));
        }
    }

    fn skills(&mut self) {
        let mut skills: Vec<_> = self.from.skills.iter().collect();
        order::by_key(&mut skills, |(_, skill)| skill.order);
        let named = skills.into_iter().filter(|(_, skill)| !skill.name.trim().is_empty());
        for (place, (id, skill)) in named.enumerate() {
            self.add(
                derived("skill", id),
                nth(&self.guide.persona.skill, place),
                &skill.name,
                Source::Skill(id.clone()),
            );
        }
    }

    fn question(&mut self, worksheet: &str, question: &Question) {
        let id = Id::of_answer(worksheet, &question.id);
        let Some((_, answer)) = self.from.answers.iter().find(|(answered, _)| *answered == id) else { return };
        for option in &question.option {
            let weight = answer.weights.get(&option.id).copied().unwrap_or_default();
            let chosen = match question.field {
                FieldKind::Weights => weight >= HEAVY,
                _ => answer.choices.contains(&option.id),
            };
            if chosen {
                let line = Id::parse(&format!("from-{id}-{}", option.id));
                self.add(line, option.line.as_ref(), "", Source::Answer(id.clone()));
            }
        }
        let words = self.guide.persona.answer.get(id.as_str());
        self.add(Id::parse(&format!("from-{id}")), words, &answer.text, Source::Answer(id.clone()));
    }

    fn add(&mut self, id: Option<Id>, words: Option<&LineWords>, own: &str, source: Source) {
        let (Some(id), Some(words)) = (id, words) else { return };
        let own = gist(own);
        let own = if words.text.starts_with('{') { own } else { small(&own, &self.guide.phrases) };
        let Some(text) = fill_with(&words.text, |_| (!own.is_empty()).then(|| own.clone())) else { return };
        let aspect = aspect(&words.aspect);
        let order = self.lines.iter().filter(|(_, line)| line.aspect == aspect).count();
        let line = Line {
            rank: rank(&words.rank),
            aspect,
            drafted: text.clone(),
            text,
            source: Some(source),
            order: u32::try_from(order).unwrap_or_default(),
            ..Line::default()
        };
        self.lines.push((id, line));
    }
}

/// The id of a line from a record. A line of the sample leaves with the sample.
fn derived(kind: &str, id: &Id) -> Option<Id> {
    let sample = if id.is_sample() { "sample-" } else { "" };
    Id::parse(&format!("{sample}from-{kind}-{id}"))
}

/// The n-th wording; the last one for all that follow.
fn nth(words: &[LineWords], place: usize) -> Option<&LineWords> {
    words.get(place).or_else(|| words.last())
}

/// What a line can carry of an answer.
fn gist(text: &str) -> String {
    let whole = tidy(text);
    if whole.chars().count() <= LONG {
        return whole;
    }
    sentences(&whole).first().map_or(String::new(), |first| tidy(first))
}

fn rank(name: &str) -> Rank {
    match name {
        "must" => Rank::Must,
        "avoid" => Rank::Avoid,
        _ => Rank::Good,
    }
}

fn aspect(name: &str) -> Aspect {
    match name {
        "skills" => Aspect::Skills,
        "traits" => Aspect::Traits,
        _ => Aspect::Experience,
    }
}

/// What a new draft means for the persona as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A line that is not there yet.
    Add(Line),
    /// The line was not touched by the person: it simply follows its source.
    Follow(Line),
    /// The person changed the line, and its source says something new: offer it beside theirs.
    Offer(String),
    /// The source is gone, and the person did not touch the line: offer to take it out.
    OfferRemoval,
}

/// Compares the persona with a new draft. Lines that the person took out are not drafted again.
#[must_use]
pub fn changes(persona: &[(Id, Line)], draft: &[(Id, Line)]) -> Vec<(Id, Change)> {
    let find =
        |lines: &[(Id, Line)], id: &Id| lines.iter().find(|(other, _)| other == id).map(|(_, line)| line.clone());
    let mut changes: Vec<(Id, Change)> = Vec::new();
    for (id, new) in draft {
        let change = match find(persona, id) {
            Some(line) => line.redrafted(&new.text),
            None => Some(Change::Add(new.clone())),
        };
        changes.extend(change.map(|change| (id.clone(), change)));
    }
    let orphans = persona
        .iter()
        .filter(|(id, line)| line.source.is_some() && !line.removed && !line.is_edited() && find(draft, id).is_none());
    changes.extend(orphans.map(|(id, _)| (id.clone(), Change::OfferRemoval)));
    changes
}

impl Line {
    /// What a new draft of this line means.
    fn redrafted(&self, new: &str) -> Option<Change> {
        if self.removed || self.source.is_none() || self.drafted == new {
            return None;
        }
        if !self.is_edited() || self.text == new {
            return Some(Change::Follow(self.clone().take(new)));
        }
        (self.kept_over != new).then(|| Change::Offer(new.to_owned()))
    }
}

/// The persona in one sentence, from its first must-have; `None` when there is none.
#[must_use]
pub fn sentence(persona: &[(Id, Line)], phrases: &Phrases) -> Option<String> {
    let must = persona.iter().map(|(_, line)| line).filter(|line| line.rank == Rank::Must && !line.removed);
    let first = must.filter(|line| !line.text.trim().is_empty()).min_by_key(|line| (line.aspect, line.order))?;
    let text = tidy(&first.text);
    let (word, rest) = text.split_once(' ').unwrap_or((&text, ""));
    let word = word.to_lowercase();
    if !phrases.does.contains(&word) {
        return Some(format!("{}.", capitalised(&text)));
    }
    let line = format!("{word} {rest}");
    fill_with(&phrases.someone, |_| Some(line.trim_end().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::english;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn goal(text: &str) -> [(Id, Goal); 1] {
        [(id("g1"), Goal { horizon: Horizon::Long, text: text.into(), ..Goal::default() })]
    }

    fn drafted(text: &str) -> Vec<(Id, Line)> {
        draft(english(), &Answers { goals: &goal(text), ..Answers::default() })
    }

    #[test]
    fn each_line_has_words_of_its_own_and_names_its_source() {
        let skills = [(id("s1"), Skill { name: "Reading a budget.".into(), ..Skill::default() })];
        let answer = Answer { choices: vec!["direct".into()], text: "laughs easily".into(), ..Answer::default() };
        let answers = [(id("persona.traits"), answer)];
        let goals = goal("I want to run a ward");
        let lines = draft(english(), &Answers { answers: &answers, goals: &goals, skills: &skills });
        let of = |line: &str| lines.iter().find(|(other, _)| *other == id(line)).map(|(_, line)| line.clone()).unwrap();
        let long = of("from-goal-g1");
        assert!(long.text.ends_with(": run a ward"), "{}", long.text);
        assert_eq!(long.source, Some(Source::Goal(id("g1"))));
        assert!(of("from-skill-s1").text.ends_with(": reading a budget"));
        assert_eq!(of("from-persona.traits").text, "Laughs easily");
        assert_eq!(of("from-persona.traits-direct").source, Some(Source::Answer(id("persona.traits"))));
        let mut texts: Vec<_> = lines.iter().map(|(_, line)| &line.text).collect();
        texts.dedup();
        assert_eq!(texts.len(), lines.len());
    }

    #[test]
    fn nothing_is_drafted_from_nothing() {
        assert_eq!(draft(english(), &Answers::default()), []);
        assert_eq!(drafted(" "), []);
    }

    #[test]
    fn a_long_answer_lends_its_first_sentence() {
        let text = "Finance and the depots both agreed with my list, and then nothing happened. I wanted to ask who \
                    has to say yes first, and how one finds out in a company like ours";
        assert_eq!(gist(text), "Finance and the depots both agreed with my list, and then nothing happened");
    }

    #[test]
    fn a_changed_answer_never_overwrites_an_edited_line() {
        let old = drafted("run a ward");
        let new = drafted("lead a clinic");
        let new_text = new[0].1.text.clone();
        let with = |change: &dyn Fn(&mut Line)| {
            let mut persona = old.clone();
            change(&mut persona[0].1);
            changes(&persona, &new).into_iter().map(|(_, change)| change).collect::<Vec<_>>()
        };
        assert_eq!(with(&|_| ()), [Change::Follow(old[0].1.clone().take(&new_text))]);
        assert_eq!(with(&|line| line.text = "Mine".into()), [Change::Offer(new_text.clone())]);
        let turned_down = |line: &mut Line| {
            line.text = "Mine".into();
            line.keep_over(&new_text);
        };
        assert_eq!(with(&turned_down), []);
        assert_eq!(with(&|line| line.removed = true), []);
        assert_eq!(with(&|line| line.make_own()), []);
    }

    #[test]
    fn an_answer_that_did_not_change_says_nothing() {
        let mut persona = drafted("run a ward");
        assert_eq!(changes(&persona, &drafted("run a ward")), []);
        persona[0].1.text = "Mine".into();
        assert_eq!(changes(&persona, &drafted("run a ward")), []);
    }

    #[test]
    fn a_new_answer_adds_a_line() {
        let new = drafted("run a ward");
        assert_eq!(changes(&[], &new), [(new[0].0.clone(), Change::Add(new[0].1.clone()))]);
    }

    #[test]
    fn a_source_that_went_away_offers_to_take_out_only_an_unedited_line() {
        let mut persona = drafted("run a ward");
        assert_eq!(changes(&persona, &[]), [(id("from-goal-g1"), Change::OfferRemoval)]);
        persona[0].1.text = "Mine".into();
        assert_eq!(changes(&persona, &[]), []);
        let own = [(id("own"), Line { text: "Mine".into(), ..Line::default() })];
        assert_eq!(changes(&own, &[]), []);
    }

    #[test]
    fn a_line_from_a_sample_goal_leaves_with_the_sample() {
        assert!(derived("goal", &id("sample-goal-1")).unwrap().is_sample());
        assert!(!derived("goal", &id("g1")).unwrap().is_sample());
    }

    #[test]
    fn one_sentence_says_who_to_look_for() {
        let line = |text: &str, rank| [(id("l"), Line { text: text.into(), rank, ..Line::default() })];
        let say = |text: &str, rank| sentence(&line(text, rank), &english().phrases);
        assert_eq!(say("Has run a ward.", Rank::Must).as_deref(), Some("Someone who has run a ward."));
        assert_eq!(say("direct, and kind", Rank::Must).as_deref(), Some("Direct, and kind."));
        assert_eq!(say("Has run a ward", Rank::Good), None);
    }
}
