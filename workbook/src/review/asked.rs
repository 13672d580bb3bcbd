//! What a letter asks for, in its own words: the meeting that comes of it begins with that.

use super::Draft;
use super::draft::Letter;
use crate::domain::compose::sentences;

/// How many minutes a letter asks for, where it says so.
#[must_use]
pub fn asked_minutes(draft: &Draft<'_>) -> Option<u32> {
    Letter::new(draft).asked_durations().into_iter().map(|(_, duration)| duration.minutes).find(|minutes| *minutes > 0)
}

/// What a letter asks to talk about, in its own words; empty where it does not say. The last sentence that names it
/// counts, and the ask before the subject.
#[must_use]
pub fn asked_topic(draft: &Draft<'_>) -> String {
    let of = |id: &str| draft.parts.iter().find(|part| part.id == id).map_or("", |part| part.text);
    let topic = ["ask", "line", "subject"].iter().find_map(|id| sentences(of(id)).into_iter().rev().find_map(topic_of));
    topic.unwrap_or_default().to_owned()
}

/// What stands after "about" or "about this:".
fn topic_of(sentence: &str) -> Option<&str> {
    let (_, topic) = sentence.split_once(" about ")?;
    let topic = topic.strip_prefix("this:").unwrap_or(topic);
    let topic = topic.trim().trim_end_matches(['.', '?', '!', '…']).trim_end();
    (!topic.is_empty()).then_some(topic)
}
