//! An ask without an edge.
//!
//! "Pick your brain", "any advice", "whenever I have questions": a reader can't see where it ends, so it is safer not
//! to begin. A length and a topic make the same wish small.

use super::draft::{Letter, Note, Part};
use super::{ANY, Check, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "unbounded-ask", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Without an edge wherever they stand, with words that have one where they can simply take their place.
const ANYWHERE: &[(&str, &str)] = &[
    ("all your advice/knowledge/experience/tips/secrets/wisdom", ""),
    ("any ?kind/sort ?of ?_ advice/guidance/help/support/tips/suggestions/wisdom", ""),
    ("as much ?_ as i/you/possible", ""),
    ("everything/anything you know", ""),
    ("whenever you've/you ?have/got ?have ?got a ?spare minute/moment/sec", ""),
    ("text/message/ring/call/ask/whatsapp you whenever/as/when/anytime", ""),
    ("any time i/we/my", ""),
    ("keep/stay in ?regular touch with you ?regularly", ""),
    ("ongoing advice/guidance/help/support/relationship/conversation/contact/basis", ""),
    ("learn from you ?as/regularly/every", ""),
    ("on a regular/weekly/monthly/ongoing/long basis", ""),
    ("pick your brain", "ask you two questions"),
    ("picking your brain", "asking you two questions"),
    ("pick your brains", "ask you two questions"),
    ("some of your ?precious/valuable time", "20 minutes of your time"),
    ("whenever i ~ question/questions/help/stuck/advice/doubt/doubts/need", ""),
    ("your guidance and/or support", ""),
    ("share your wisdom/knowledge/experience/journey with", ""),
    ("long term guidance/support/relationship/advice", ""),
];

/// Without an edge in a sentence that asks; elsewhere they tell of habits.
const IN_REQUEST: &[&str] = &[
    "continuous/continuously",
    "every day/week/month/fortnight/monday/tuesday/wednesday/thursday/friday/saturday/sunday/other/evening/morning/weekend",
    "each week/month/day/sunday/saturday/friday",
    "daily",
    "standing call/meeting/slot/video/date",
    "from time to time",
    "monthly/weekly/biweekly/fortnightly",
    "now and then",
    "ongoing",
    "once/twice a week/month/fortnight",
    "regular/regularly",
    "whenever",
    "your advice/guidance/help/support",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.body() {
        for (pattern, edged) in ANYWHERE {
            let hits = part.words.matches(pattern).into_iter().filter(|hit| !part.is_quoted(&hit.span));
            notes.extend(hits.map(|hit| mended(Note::on(at, hit.span), edged)));
        }
    }
    for request in &letter.requests {
        let Some(part) = letter.parts.get(request.part) else { continue };
        let hit = part.words.within(&request.sentence.words, IN_REQUEST);
        let open = hit.filter(|hit| {
            if is_told(part, &hit.words) || part.is_quoted(&hit.span) {
                return false;
            }
            let flexible = part.words.is(hit.words.start, "whenever") && part.id == "ease";
            let topic = part.words.is(hit.words.start, "your") && part.words.is(hit.words.end, "on/about/to/for/in");
            !(flexible || topic)
        });
        notes.extend(open.map(|hit| Note::on(request.part, hit.span)));
    }
    notes
}

/// "I also do not ask for a meeting each week" asks for none; what is free "every evening" is the writer; and what came
/// of advice is told.
fn is_told(part: &Part<'_>, hit: &Range<usize>) -> bool {
    let words = &part.words;
    let own = words.before(hit.start, 6, "free/available/home/off/i'm/which/since/was/were/it/changing/thought");
    let listens = words.is(hit.start, "regular/regularly") && words.before(hit.start, 8, "talks/post/posts");
    let came =
        words.is(hit.start, "your") && words.before(hit.start, 6, "of/thank/thanks/came/on/after/followed/took/take");
    let quotes =
        words.sentence_of(hit.start).take_while(|at| *at < hit.start).any(|at| words.gap_after(at).contains(':'));
    super::reading::is_denied(words, hit.start) || own || listens || came || quotes
}

fn mended(note: Note, edged: &str) -> Note {
    let span = note.span.clone();
    if edged.is_empty() { note } else { note.fix(span, edged) }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn asks_without_an_end_fire() {
        fires(
            "unbounded-ask",
            "ask",
            &[
                "I want to learn as much as I can from you.",
                "Could I pick your brain?",
                "Would you share any advice?",
                "I would be grateful for any kind of guidance.",
                "Could I write to you whenever I have a question?",
                "Could we have ongoing conversations?",
                "Could we talk regularly?",
                "Would you be open to a weekly call?",
                "Could we speak once a month?",
                "I would like your guidance and support.",
                "Could I have some of your valuable time?",
                "Tell me everything you know. Would you?",
                "Could you help me from time to time?",
                "Would you give me your advice?",
            ],
        );
    }

    #[test]
    fn habits_and_bounded_asks_do_not() {
        quiet(
            "unbounded-ask",
            "ask",
            &[
                "Would you be open to a 20-minute call? I have two questions about your first year.",
                "I regularly read your posts. Could we talk for 20 minutes?",
                "I write a weekly report. Would you answer one question about it?",
                "Could I have your advice on one slide?",
                "Could we talk for 15 minutes about how you plan?",
            ],
        );
        quiet(
            "unbounded-ask",
            "ease",
            &["Whenever it suits you is fine for me.", "Would a time work whenever you are back?"],
        );
    }

    #[test]
    fn the_fix_gives_it_an_edge() {
        mends("unbounded-ask", "ask", &[("Could I pick your brain?", "Could I ask you two questions?")]);
    }
}
