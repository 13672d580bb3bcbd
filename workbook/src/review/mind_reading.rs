//! Feedback that claims to know the other's mind.
//!
//! Motives can't be seen, and a wrong guess ends the talk. What was done can be seen, and what it did to you is yours
//! to tell.

use super::draft::{Note, Part};
use super::words::{Hit, Words};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "mind-reading", severity: Severity::Look, check: Check::Feedback(check) };

/// What goes on in a mind.
const MIND: &[&str] = &[
    "as if you wanted/meant/hoped",
    "because you ?_ ?_ ?_ think/believe/want/wanted/hate/hated/feel/felt/were/thought/fear/feared/envy/like/dislike/know/knew/don't/didn't/couldn't/could/can't/look/lack/prefer",
    "deliberately/intentionally/purposely/secretly/spitefully/maliciously/wilfully/willfully/consciously/knowingly",
    "had ?already ?long decided/planned/hoped/intended/chosen ?_",
    "in order to ?_ ?_ hurt/humiliate/embarrass/punish/impress/annoy/provoke/shame",
    "in your mind/heart/head",
    "just/only/merely/simply to ?_ ?_ hurt/humiliate/embarrass/punish/impress/annoy/provoke/please/look/show/prove/avoid/get/make/win/shame/spite/test",
    "left/leaves you cold",
    "on purpose/spite",
    "out of jealousy/spite/envy/fear/pride/laziness/boredom/malice/revenge/anger/guilt",
    "to show/teach me/us/them/everyone/him/her ?a who/lesson/how/that",
    "to ?_ make me/us/him/her ?_ look/feel",
    "you ?_ ?_ believe/believed/think/thought/want/wanted/hate/hated/hope/hoped/intend/intended/mean/meant/despise/despised/envy/envied/resent/resented/wish/wished/enjoy/enjoyed/fear/feared/prefer/preferred/regret/regretted/love/loved/like/liked/dislike/disliked/assume/assumed/expect/expected/doubt/doubted/care/cared",
    "you ?_ ?obviously ?clearly ?just ?simply not/don't/didn't/couldn't/can't/never/doesn't ?_ care/want/like/respect/trust/value/believe/bother/mind/think/appreciate/take/stand",
    "you ?_ ?_ felt/feel",
    "you ?_ ?_ knew/know ?_ ?very ?well ?exactly ?that/how/what/it/i/we/the/better",
    "you ?_ ?_ look/looked down on/at/upon",
    "you ?_ ?_ planned/plotted/pretend/pretended/tried/try/trying",
    "you ?_ saw ?_ ?_ coming",
    "you were/are ?_ ?_ afraid/angry/ashamed/bored/annoyed/envious/happy/frustrated/glad/hoping/insecure/interested/irritated/jealous/nervous/offended/proud/pleased/scared/stressed/threatened/thinking/trying/uninterested/unhappy/upset/waiting/worried/wishing/relieved/embarrassed/tired/satisfied/disappointed/overwhelmed/amused",
    "your ?only ?real ?true goal/intention/aim/motive/plan/agenda/jealousy/envy/pride/ego/fear/contempt ?was/is",
];

/// Who says so themselves has told their mind; and a doubt claims nothing.
const TOLD: &str = "said/told/wrote/mentioned/explained/admitted/asked/asking/shared/whether/if/know/unsure/wonder/wondered/wondering/sure/guess/announced/confirmed/who/says/writes/ask/answered/replied/called";

fn check(text: &Part<'_>) -> Vec<Note> {
    text.unquoted(MIND).into_iter().filter(|hit| claims(&text.words, hit)).map(|hit| Note::on(0, hit.span)).collect()
}

fn claims(words: &Words<'_>, hit: &Hit) -> bool {
    let start = hit.words.start;
    let certain =
        words.before(start, 4, "know") && words.before(start, 5, "i") && !words.before(start, 5, "not/don't/didn't");
    let told = words.before(start, 8, TOLD) && !certain;
    // "because you asked": a word of the mind has to come.
    let acts = words.within_words(hit, "asked/said/gave/took/showed/sent/helped");
    let thanks = words.is(hit.words.end - 1, "like/love/mean/know/care") && words.before(start, 3, "would/what/how");
    let object = words.is(hit.words.end - 1, "like/trying/try/tried/care/mean")
        && words.is(hit.words.end, "this/these/of/again/on/twice/for/three");
    !(told || acts || thanks || object)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn motives_fire() {
        fires_on(
            "mind-reading",
            &[
                ("You don’t care about us.", "You don’t care"),
                ("You left my name off on purpose.", "on purpose"),
                ("You wanted to show off.", "You wanted"),
                ("When you were jealous of Kofi.", "you were jealous"),
            ],
        );
    }

    #[test]
    fn what_was_said_and_ones_own_feelings_do_not() {
        quiet_on(
            "mind-reading",
            &[
                "I felt lost and asked my cousin.",
                "You told me that you were angry about the rota.",
                "I was unsure whether you agreed.",
                "You stopped twice; I do not know what was on your mind.",
                "You said you did not want the night shifts any more.",
            ],
        );
    }
}
