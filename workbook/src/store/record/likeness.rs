//! Telling which of two texts a third one goes on from.

use serde_json::Value;

/// Whether `new` goes on from `shown`, or else from `own`. `None` when that can't be told.
pub(super) fn continued(new: &Value, shown: &Value, own: &Value) -> Option<bool> {
    match (distance(new, shown), distance(new, own)) {
        (Some(from_shown), Some(from_own)) if from_shown == from_own => (shown == own).then_some(true),
        (Some(from_shown), Some(from_own)) => Some(from_shown < from_own),
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        (None, None) => None,
    }
}

/// How many letters were typed or deleted to make `new` of `old`. `None` when it takes more than one key, or one swipe.
fn distance(new: &Value, old: &Value) -> Option<usize> {
    let (new, old) = (letters(new), letters(old));
    let shorter = new.len().min(old.len());
    let first = new.iter().zip(&old).take_while(|(a, b)| a == b).count();
    let last = new.iter().rev().zip(old.iter().rev()).take(shorter - first).take_while(|(a, b)| a == b).count();
    (shorter > 0 && first + last == shorter).then(|| new.len().abs_diff(old.len()))
}

fn letters(value: &Value) -> Vec<char> {
    match value {
        Value::String(text) => text.chars().collect(),
        other => other.to_string().chars().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_from_the_one_that_it_shares_most_with() {
        let table = [
            ("Lead a team of", "Lead a team", "Speak", Some(true)),
            ("Speak at one", "Lead a team", "Speak", Some(false)),
            // What begins alike but would have lost most of the other is the shorter one, typed on.
            ("ap", "apple pie", "a", Some(false)),
            ("ap", "a", "apple pie", Some(true)),
            ("Lead a steam", "Lead a team", "Lead a tram", Some(true)),
            // Written over, or pasted: from which of them nobody can tell.
            ("Lead the team", "Lead a team", "Lead our team", None),
            ("abc", "ac", "ab", None),
            ("zzz", "Lead a team", "Speak", None),
            ("", "Lead a team", "Speak", None),
            ("same", "same", "same", Some(true)),
        ];
        for (new, shown, own, expected) in table {
            assert_eq!(continued(&new.into(), &shown.into(), &own.into()), expected, "{new:?}");
        }
    }
}
