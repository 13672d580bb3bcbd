//! A subject that could stand over any mail.
//!
//! The subject decides whether a mail is opened now, later or never. A topic in a few words is enough.

use super::draft::{Letter, Note};
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "subject-vague", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// A subject of nothing but these words is vague.
const VAGUE: &str = "a/about/advice/an/and/ask/asking/assistance/call/career/chat/coffee/collaboration/connect/\
    connecting/connection/email/favor/favour/follow/following/for/from/good/greetings/guidance/have/hello/help/hey/hi/i/\
    important/inquiry/enquiry/introducing/introduction/let's/looking/meet/meeting/mentee/mentor/mentoring/mentorship/\
    message/morning/my/myself/need/needed/networking/note/of/opportunities/opportunity/our/out/please/possible/\
    potential/query/question/questions/quick/re/reaching/regarding/request/requesting/seeking/small/some/someone/\
    subject/support/talk/thank/thanks/the/there/time/to/touch/up/update/urgent/want/with/you/your";

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let Some((at, part)) = letter.subject().filter(|(_, part)| !part.is_blank()) else { return Vec::new() };
    let vague = (0..part.words.len()).all(|word| part.words.is(word, VAGUE));
    let start = part.text.len() - part.text.trim_start().len();
    if vague { vec![Note::on(at, start..part.end().end)] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn subjects_for_any_mail_fire() {
        fires(
            "subject-vague",
            "subject",
            &[
                "Hello",
                "hi there",
                "Question",
                "Quick question",
                "A quick question for you",
                "Mentorship",
                "Request for mentorship",
                "Seeking your guidance",
                "Reaching out",
                "Re: Introduction",
                "???",
                "Coffee chat",
                "Thank you",
            ],
        );
    }

    #[test]
    fn subjects_with_a_topic_do_not() {
        quiet(
            "subject-vague",
            "subject",
            &[
                "A question about “Decisions, not dashboards”",
                "Your talk at the freight summit",
                "Question on pricing",
                "From data to product: two questions",
                "Thank you for the advice on pricing",
                "",
            ],
        );
    }
}
