//! An answer in short: a few lines, as a list of answers shows it.

use super::{
    asked::Asked,
    field::{level_name, weight_name},
    written::Written,
};
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::{Goal, Horizon},
        id::Id,
        time::Instant,
    },
    guide::model::{FieldKind, Question},
    text::t,
};
use std::collections::BTreeMap;

/// A list shows no more of a text than this, in characters.
const LONGEST: usize = 400;

/// What was answered, a line each; empty while nothing was.
pub(super) fn in_short(written: &Written, asked: Asked) -> Vec<String> {
    let lines = match asked.question.field {
        FieldKind::ShortGoals => goals(written, Horizon::Short),
        FieldKind::LongGoals => goals(written, Horizon::Long),
        FieldKind::Ladder => ladder(written, asked),
        FieldKind::Plan => plans(written),
        FieldKind::Skills => skills(written),
        _ => written.answer(asked).map(|answer| of_answer(asked.question, answer)).unwrap_or_default(),
    };
    lines.into_iter().map(|line| shortened(&line)).collect()
}

/// The first version where it differs from today's, with its date.
pub(super) fn at_first(written: &Written, asked: Asked) -> Vec<(Instant, String)> {
    match asked.question.field {
        FieldKind::ShortGoals => first_goals(written, Horizon::Short),
        FieldKind::LongGoals => first_goals(written, Horizon::Long),
        _ => {
            let first = written.answer(asked).and_then(Answer::first_if_changed);
            let first = first.map(|first| {
                let lines = lines(asked.question, &first.text, &first.choices, &first.weights);
                (first.at, shortened(&lines.join("; ")))
            });
            first.into_iter().collect()
        }
    }
}

fn of_answer(question: &Question, answer: &Answer) -> Vec<String> {
    lines(question, &answer.text, &answer.choices, &answer.weights)
}

fn lines(question: &Question, text: &str, choices: &[String], weights: &BTreeMap<String, u8>) -> Vec<String> {
    let chosen = question.option.iter().filter_map(|option| {
        let weight = weights.get(&option.id).copied().filter(|weight| *weight > 0);
        match weight {
            Some(weight) => Some(t::reflect_weighed(&option.label, weight_name(weight))),
            None => choices.contains(&option.id).then(|| option.label.clone()),
        }
    });
    let own = (!text.trim().is_empty()).then(|| text.to_owned());
    chosen.chain(own).collect()
}

fn goals(written: &Written, horizon: Horizon) -> Vec<String> {
    written.goals_of(horizon).map(|(_, goal)| goal.text.clone()).collect()
}

fn first_goals(written: &Written, horizon: Horizon) -> Vec<(Instant, String)> {
    let firsts = written.goals_of(horizon).filter_map(|(_, goal)| Some((goal, goal.first.as_ref()?)));
    let changed = firsts.filter(|(goal, first)| first.text != goal.text);
    changed.map(|(_, first)| (first.at, shortened(&first.text))).collect()
}

/// A step that leads to none of the long goals stands alone, if the person said so.
fn ladder(written: &Written, asked: Asked) -> Vec<String> {
    let alone = written.answer(asked).map(|answer| answer.choices.as_slice()).unwrap_or_default();
    let long = |id: &Id| written.goals.iter().find(|(other, _)| other == id).map(|(_, goal)| goal.text.as_str());
    let rung = |id: &Id, goal: &Goal| match goal.toward.as_ref().and_then(long) {
        Some(long) => Some(t::reflect_leads_to(&shortened(&goal.text), &shortened(long))),
        None if alone.iter().any(|alone| alone == id.as_str()) => {
            Some(t::reflect_leads_to(&shortened(&goal.text), t::reflect_stands_alone()))
        }
        None => None,
    };
    written.goals_of(Horizon::Short).filter_map(|(id, goal)| rung(id, goal)).collect()
}

fn plans(written: &Written) -> Vec<String> {
    let planned = |goal: &&Goal| !goal.when.trim().is_empty() || !goal.then.trim().is_empty();
    let goals = written.goals_of(Horizon::Short).map(|(_, goal)| goal).filter(planned);
    goals.map(|goal| t::reflect_planned(&shortened(&goal.when), &shortened(&goal.then))).collect()
}

fn skills(written: &Written) -> Vec<String> {
    let named = written.skills.iter().map(|(_, skill)| skill).filter(|skill| !skill.name.trim().is_empty());
    let said = named.map(|skill| match skill.level() {
        Some(level) => t::reflect_weighed(&shortened(&skill.name), level_name(level)),
        None => skill.name.clone(),
    });
    said.collect()
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_answer_is_shown_by_its_beginning() {
        let short = shortened(&"👩‍🌾 שלום ".repeat(20_000));
        assert!(short.ends_with('…') && short.chars().count() <= LONGEST + 1);
        assert_eq!(shortened(" as it is\n"), "as it is");
    }
}
