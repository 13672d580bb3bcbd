//! Feedback that a camera could not have recorded.
//!
//! "Good job lately" is kind and teaches nothing. A day, a place and an act let the other see the moment again.

use super::draft::{Note, Part};
use super::words::Words;
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "vague", severity: Severity::Look, check: Check::Feedback(check) };

/// A moment that can be found again.
const WHEN: &[&str] = &[
    "monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday*",
    "mon/tue/tues/wed/thu/thur/thurs/fri/sat/sun",
    "yesterday*/today*/tonight",
    "this morning/afternoon/evening/noon/lunch ?time",
    "last night/evening",
    "january/february/march/april/june/july/august/september/october/november/december",
    "jan/feb/apr/jun/jul/aug/sep/sept/oct/nov/dec #",
    "# may",
    "may #",
    "christmas/easter/eid/diwali/ramadan",
    "# am/pm/o'clock",
    "an hour/week ago",
    "# minutes/hours/days/weeks ago",
    "right/just/immediately after/before",
    "an/one hour ago",
];

/// Where a feeling or a result is only praised or blamed.
const HAZE: &[&str] = &[
    "a ?_ ?_ difference/effect/impact/impression/influence",
    "a bad/good/great/nice/weird/strange feeling/mood/atmosphere/vibe",
    "affected/affects the/us/everyone/me/our ?_ ?team/morale/mood/work",
    "atmosphere/mood/morale/energy/vibe suffered/was/is/got/changed/improved/dropped/went",
    "it/that/this was/is ?not ?very/really/so/quite/super/extremely/just ?not bad/good/great/helpful/nice/terrible/useful/unhelpful/problematic/important/difficult/inspiring/amazing/frustrating/annoying/negative/positive/disappointing/fine/okay/ok",
    "showed/shows me how ?_ you",
    "things ?_ got/became/went/are/were better/worse/well/wrong/bad/difficult",
    "everything/it/things went/worked ?_ ?_ better/worse/well/wrong/badly/fine/smoothly",
    "made/makes everything/things/it ?_ better/worse/harder/easier/difficult",
    "negative/positive/bad/good consequences/results/outcome",
    "team spirit/morale/dynamics",
    "it helped/helps ?a ?lot ?us ?me ?the ?team ?everyone ?very ?much",
];

/// Verbs that say nothing of what was done.
const SAYS_NOTHING: &str = "are/aren't/be/been/were/weren't/was/did/do/don't/didn't/handled/handle/managed/manage/showed/show/demonstrated/\
    demonstrate/behaved/behave/acted/act/performed/perform/communicated/communicate/supported/support/helped/help/contributed/\
    contribute/coped/cope/dealt/deal/led/improved/improve/excelled/need/should/could/can/must/have/had/made/make/seemed/seem/appeared/\
    appear/always/never/constantly/think/thought/know/knew/believe/want/wanted/feel/felt/care/cared/lack/lacked/rocked/nailed/shone/stepped/went/gave/worked/work/tried/try/get/got/understand/understood/inspire/inspired/motivate/motivated/keep/kept/really/often/sometimes/usually/also/just/simply/truly/so/again/still/well/not/take/took/disappointed/impressed/failed/struggled";

/// Adverbs between "you" and its verb.
const ADVERB: &str = "always/never/constantly/also/just/simply/then/often/again/really/still/only/even/suddenly/quickly/slowly/first/twice/once/kindly/calmly/quietly/openly/usually/regularly/already";

fn check(text: &Part<'_>) -> Vec<Note> {
    let is_vague = match text.id {
        "situation" => !has_moment(text),
        "impact" => !tells_result(text) && text.words.has(HAZE) || is_bare(text),
        _ => !tells_act(text),
    };
    let whole = text.words.span(&(0..text.words.len()));
    if is_vague && !whole.is_empty() { vec![Note::on(0, whole)] } else { Vec::new() }
}

fn has_moment(text: &Part<'_>) -> bool {
    let clock = (0..text.words.len()).any(|at| {
        text.words.get(at).starts_with(|c: char| c.is_ascii_digit())
            && text.words.gap_after(at).starts_with([':', '/', '.'])
    });
    clock || text.words.has(WHEN)
}

/// A judgement alone: "Great.", "Not good."
fn is_bare(text: &Part<'_>) -> bool {
    text.words.len() <= 3 && !text.words.has(&["i/we/my/us/our _"])
}

/// What the one who speaks did, had to do, felt or lost.
fn tells_result(text: &Part<'_>) -> bool {
    let words = &text.words;
    let counted = (0..words.len()).any(|at| words.is(at, "#") && !words.is(at, "one"));
    counted
        || words
            .has(&["i/we/i'd/he/she/they/customer/customers/client/clients/guest/guests/parents ?_ _", "my/our _ _"])
            && !words.has(&["showed me how"])
}

/// An act that a camera would have recorded.
fn tells_act(text: &Part<'_>) -> bool {
    let words = &text.words;
    if !text.quotations.is_empty() || (0..words.len()).any(|at| words.is(at, "#") && !words.is(at, "one")) {
        return true;
    }
    (0..words.len()).any(|at| is_act(words, at))
}

/// A verb of the reader's, after "you" or joined by "and" to one, that says what was done.
fn is_act(words: &Words<'_>, at: usize) -> bool {
    let subject = words.is(at, "you/u/you're/you've/you'd");
    let joined = words.is(at, "and/then/but") && at > 0;
    if !subject && !joined {
        return false;
    }
    let mut verb = at + 1;
    while words.is(verb, ADVERB) || (subject && words.is(verb, "are/were/have/had/did/do/not")) {
        verb += 1;
    }
    let said = words.get(verb);
    let past = said.ends_with("ed") || said.ends_with("ing") || IRREGULAR.split('/').any(|form| form == said);
    let present = subject && words.before(verb, 2, "always/never/constantly/often/not/do/did/you") && !said.is_empty();
    let empty = words.is(verb, SAYS_NOTHING);
    let thing =
        words.is(verb, "took/take/made/make/gave/give/get/got/keep/kept/went/had/have") && has_thing(words, verb + 1);
    let idle = is_quality(said);
    thing || ((past || (present && !idle)) && !empty)
}

/// "gave the report to", "took the marker", "made a careless cut on the left panel", but not "took ownership".
fn has_thing(words: &Words<'_>, at: usize) -> bool {
    words.is(at, "the/my/his/her/our/their/a/an/me/him/us/them/two/three/out/off/home/away")
        && !words.is(at + 1, "good/great/brilliant/bad/strong/weak/poor/nice/best/excellent/effort/initiative")
        && !words.is(at + 2, "good/great/job/effort/impression/performance/truly")
}

fn is_quality(word: &str) -> bool {
    [
        "ful", "ive", "ous", "less", "able", "ible", "ant", "ent", "al", "late", "so", "too", "very", "a", "an", "the",
        "not", "good", "great", "bad", "rude", "lazy", "my", "our",
    ]
    .iter()
    .any(|ending| {
        if ending.len() > 3 || ["ful", "ive", "ous"].contains(ending) {
            word.ends_with(ending)
        } else {
            word == *ending
        }
    })
}

const IRREGULAR: &str = "said/told/left/read/wrote/spoke/came/sat/stood/took/put/cut/brought/threw/drew/drove/ate/drank/sent/\
    sang/rang/ran/shut/hung/held/spent/stopped/let/laid/lay/hid/hit/broke/began/fell/forgot/found/paid/sold/bought/caught/taught/\
    met/won/lost/set/shook/slept/spread/tore/woke/wore/rose/built/bit/blew/chose/fed/flew/froze/gave/rolled/typed/cut/quit/swore/swept";

#[cfg(test)]
mod tests {
    use super::super::{draft::Part, trial::quiet_on};

    fn told(id: &'static str, text: &str) -> bool {
        !super::check(&Part::new(id, text)).is_empty()
    }

    #[test]
    fn what_no_camera_saw_fires() {
        for (part, text) in [
            ("situation", "Sometimes in our meetings."),
            ("situation", "recently on the phone"),
            ("behavior", "You handled it well."),
            ("behavior", "You showed leadership and took ownership."),
            ("impact", "It was really helpful."),
            ("impact", "The atmosphere suffered."),
        ] {
            assert!(told(part, text), "{text}");
        }
    }

    #[test]
    fn a_moment_an_act_and_a_result_do_not() {
        for (part, text) in [
            ("situation", "Wed 18:40, checkout 4."),
            ("situation", "Right after the second bell on Monday, form 3 classroom."),
            ("behavior", "You nodded."),
            ("behavior", "You said nothing from the first slide to the last."),
            ("behavior", "You coughed, looked at the clock and said “Next.”"),
            ("impact", "I said yes to the second course."),
            ("impact", "I felt lost and asked my cousin."),
        ] {
            assert!(!told(part, text), "{text}");
        }
        quiet_on("vague", &[""]);
    }
}
