//! The golden rule: ask for a talk, never for a mentor.
//!
//! "Will you be my mentor?" asks a stranger for a promise without an end, so the easy answer is no answer. A talk of
//! twenty minutes on one topic is easy to accept, and mentorships begin that way. The rule knows the paraphrases, and
//! leaves alone a letter that only speaks of mentoring.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "golden-rule", severity: Severity::First, check: Check::Letter(ANY, check) };

/// These ask whoever says them.
const ASKING: &[&str] = &[
    "accept/accepting/take/taking/have/having/consider/considering/adopt me as ?a/an/your ?_ mentee/mentees/protege/apprentice/disciple",
    "accepting/taking ?on ?any/new/more ?new/more mentee/mentees/proteges",
    "agree/agreeing/willing/open/available/happy/ready/interested/consider/considering ?to/for/in ?be/become/being/becoming ?a/my/our/someone's mentor/mentoring",
    "be/become/becoming/being my/our ?_ ?_ ?_ mentor/mentors/sponsor/guru/coach",
    "be/become/becoming/being a ?_ mentor to/for/of me/us/mine/someone/somebody",
    "be/become/becoming/being your ?_ ?_ mentee/protege/apprentice/disciple",
    "be/become/being my guide/adviser/advisor/guiding",
    "become/be mentor ?of/for/to ?mine/me/us",
    "being a mentor to/for",
    "coaching/mentoring someone/somebody/people like me",
    "guide/coach me through/in/on my ?whole/entire/professional career/journey/path/life",
    "have/find/get/gain ?in you a/my mentor",
    "have/having/get/want/need/like/love you as ?a/my/our ?_ mentor",
    "join/begin/start/enter ?into a ?_ mentorship/mentoring ?relationship/partnership with you",
    "make a ?_ ?_ mentor for me",
    "mentor like/such ?as you/yourself",
    "mentor of mine",
    "mentor mentee",
    "mentorship/mentoring/mentor from you",
    "person/one/somebody/someone to ?_ guide/coach/mentor me/us",
    "provide/offer/give/grant me ?with ?your/some/any/the ?_ mentorship/mentoring",
    "room/time/space/capacity for ?a/an/one/another ?new/more/another mentee",
    "ask/seek/seeking/request/requesting/want/need/asking ?for your ?_ mentorship/mentoring",
    "take/taking/took me ~ under your/his/her/their wing",
    "under your/the ?_ wing/wings/tutelage/mentorship",
    "welcome/appreciate/love/like/value/enjoy your mentorship/mentoring",
    "your/you role as my mentor",
];

/// These ask when the sentence speaks to the reader.
const TO_YOU: &[&str] = &[
    "as my/our/a ?personal/career/own mentor",
    "be/become/being a/the/that/one ?_ mentor",
    "coach/coaching me",
    "mentor/mentoring me/us",
    "mentor/mentoring someone/somebody ?like",
    "serve/act as ?a/my/our ?_ mentor/coach",
];

/// These ask when the writer is the one who looks.
const I_LOOK: &[&str] = &[
    "hope/hoping/want/wish/trying/like to find/have/get a/my ?_ ?_ mentor",
    "looking/searching for/to ?find/have/get ?a/an/my/some ?_ ?_ ?_ mentor/mentors/mentorship",
    "in search of a/an ?_ ?_ mentor/mentorship",
    "need/want/wanting a/an ?_ ?_ mentor",
    "seeking/seek ?a/an ?_ ?_ mentor/mentors/mentorship",
];

/// "I am not asking you to be my mentor" doesn't ask, and "thank you for mentoring me" gives.
const TURNED: &[&str] = &[
    "agreed/agreeing to",
    "no need to",
    "not ?here/writing ?to ask/asking/looking/expecting/expect/request/requesting",
    "never/n't/don't/won't/isn't/didn't/wouldn't ask/asking/looking/expect/expecting",
    "rather than",
    "instead of",
    "thank/thanks ?you for",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.all() {
        let asking = part.words.all(ASKING);
        let to_you = part.words.all(TO_YOU).into_iter().filter(|hit| speaks_to_reader(part, hit));
        let looking = part.words.all(I_LOOK).into_iter().filter(|hit| writer_looks(part, hit));
        let found = asking.into_iter().chain(to_you).chain(looking);
        let asked = found.filter(|hit| !is_turned(part, hit) && !part.is_quoted(&hit.span));
        notes.extend(asked.map(|hit| Note::on(at, hit.span)));
    }
    notes
}

/// "Would you mentor me", "Please mentor me", "Mentor me", but not "my manager mentored me" or "she agreed to mentor me".
fn speaks_to_reader(part: &Part<'_>, hit: &Hit) -> bool {
    let start = hit.words.start;
    part.words.begins(start) || part.words.before(start, 9, "you/you'd/you're/u/please/pls/plz/someone/anyone/let's")
}

/// "I am looking for", but not "my sister is looking for" or "I was looking for one when …".
fn writer_looks(part: &Part<'_>, hit: &Hit) -> bool {
    let start = hit.words.start;
    let mine = part.words.begins(start) || part.words.before(start, 6, "i/i'm/i've/i'd/we/we're/me/currently");
    mine && !part.words.before(start, 2, "was/were/people/who/analysts")
}

fn is_turned(part: &Part<'_>, hit: &Hit) -> bool {
    let near = hit.words.start.saturating_sub(8)..hit.words.start;
    let turned = part.words.within(&near, TURNED);
    turned.is_some_and(|turned| (turned.words.end..hit.words.start).all(|word| !part.words.ends_after(word)))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn any_paraphrase_fires() {
        fires(
            "golden-rule",
            "ask",
            &[
                "Will you be my mentor?",
                "WOULD YOU BE MY MENTOR?",
                "Would you mentor me?",
                "Would you consider mentoring me?",
                "Could you become my mentor?",
                "I would be honoured if you became a mentor to me. Would you be a mentor to me?",
                "Could I be your mentee?",
                "I would love to become your next mentee.",
                "Would you take me under your wing?",
                "I hoped you could take me, a beginner, under your wing.",
                "I am looking for a mentor and hoped you could be the one.",
                "I’m currently searching for a mentor in product.",
                "I have been looking for an experienced mentor.",
                "I need a mentor, and you came to mind.",
                "Please mentor me.",
                "I want you as my mentor.",
                "I would love to have you as a mentor.",
                "Would you be open to mentoring me?",
                "Are you open to being a mentor?",
                "Would you be willing to be my long-term career mentor?",
                "Do you have room for another mentee?",
                "Are you taking on new mentees?",
                "I would really value your mentorship.",
                "I am seeking mentorship.",
                "I am writing to ask for your mentorship.",
                "I would like to start a mentorship with you.",
                "Could you offer me some mentorship?",
                "I always wanted a mentor like you.",
                "Would you serve as my mentor for a year?",
                "Would you accept me as your mentee?",
                "Could you guide me through my career?",
                "Would you be my career coach?",
                "If you don’t mind, would you be my mentor?",
                "Why not be my mentor?",
                "Have you ever thought of mentoring someone like me?",
                "I would like to learn under your tutelage.",
                "We could form a mentor-mentee relationship.",
                "can u mentor me pls",
                "I would be glad if you would consider having me as a mentee.",
                "I think you could be the person to guide me.",
            ],
        );
    }

    #[test]
    fn speaking_of_mentoring_does_not() {
        quiet(
            "golden-rule",
            "who",
            &[
                "I mentor students on weekends.",
                "Your article on mentoring helped me plan my year.",
                "My former mentor told me about your team.",
                "I am a mentor at a coding school.",
                "Your mentorship programme taught me how to ask.",
                "My manager used to mentor me, and he named you.",
                "My sister is looking for a mentor. I am not.",
                "I was looking for a mentor when I read your post.",
                "I am not asking you to be my mentor. I have two questions.",
                "Rather than asking you to mentor me, I have one question.",
                "I read “Will you be my mentor? Don’t ask that” twice.",
                "Your mentee Ana Lima told me about your talk.",
                "You mentor many analysts, and I would like to know how you choose.",
                "Would you be open to a 20-minute call about how you mentor new analysts?",
                "We built a tool for people who are looking for a mentor.",
                "The mentor of my team knows you.",
            ],
        );
    }
}
