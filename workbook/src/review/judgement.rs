//! Feedback that names a trait instead of an act.
//!
//! "Lazy" invites a defence, and so does "gifted" if nobody knows what for. What a camera would have recorded can be
//! done again, or left.

use super::draft::{Note, Part};
use super::words::Hit;
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "judgement", severity: Severity::Look, check: Check::Feedback(check) };

const TRAIT: &[&str] = &[
    "aggressive/amateur/amateurish/annoying/antisocial/arrogant/arrogance/awful/awkward/bossy/brilliant/careless/carelessness/\
     chaotic/childish/clueless/clumsy/cold/cocky/condescending/coward/cowardly/cowardice/cruel/defensive/dictator/dishonest/\
     disloyal/disorganised/disorganized/disrespectful/dumb/egocentric/egoist/egoistic/egotistical/exemplary/fake/foolish/genius/gifted/\
     greedy/hardworking/harsh/heartless/hopeless/hostile/hypocrite/hypocritical/idiot/idiotic/ignorant/immature/immaturity/\
     impolite/impossible/inappropriate/incompetent/incompetence/inconsiderate/indifferent/inept/insensitive/insolent/intolerable/irresponsible/lame/\
     lazy/laziness/lazybones/loser/manipulative/mean/messy/moody/naive/narcissist/narcissistic/nasty/negligent/obnoxious/passive/\
     pathetic/petty/pigheaded/pompous/pushy/reckless/ridiculous/rude/rudeness/ruthless/selfish/selfishness/shameful/shameless/\
     silly/slob/sloppy/sloppiness/smug/spineless/stingy/stubborn/stupid/superficial/tactless/talented/terrible/thoughtless/toxic/\
     treacherous/tyrant/unacceptable/unbearable/uncaring/uncooperative/undisciplined/unfair/unfriendly/ungrateful/unhelpful/\
     unkind/unmotivated/unprepared/unprofessional/unprofessionalism/unreasonable/unreliable/useless/vain/weak/worthless/bully/show-off/snob/diva/disgraceful/\
     hysterical/overemotional/oversensitive/patronising/patronizing/slacker/star/superstar/wonderful/fantastic/amazing/awesome/perfect/disgusting",
    "a bad/born/great/natural/poor/real/true/terrible colleague/leader/teacher/manager/listener/talent/nurse/person/boss/person/artist/speaker/host/professional/mother/father/man/woman/friend",
    "a disgrace/natural/pain/nightmare/joke/saint/hero/mess",
    "bad attitude/manners/leadership",
    "being ?so ?too ?really difficult/dramatic/emotional/sensitive/cold/lazy/a",
    "control freak",
    "drama queen",
    "know it all",
    "not ?simply ?just ?very ?at ?all a reliable/professional/serious/trustworthy/competent/mature/team ?player",
    "not ?simply ?just ?very ?at ?all reliable/professional/serious/trustworthy/competent/mature/committed/interested",
    "poor/bad attitude/character/judgement/judgment",
    "show ?off",
    "so/too/too/very/really difficult/dramatic/emotional/sensitive/full",
    "your attitude/character/personality/ego/incompetence/laziness/arrogance",
    "no respect/manners/decency/class/shame",
    "lack/lacked/lacks/lacking ?of ?any respect/professionalism/commitment/discipline/empathy/manners",
];

/// Whoever reports what another said doesn't judge.
const SAID: &str = "said/says/called/calls/wrote/write/asked/told/complained/read/named/shouted";
/// Traits of things, in the sense of a trade.
const TERMS: &[&str] = &[
    "lazy evaluation/loading/eye/river/susan",
    "cold calls/call/soup/water/store/chain/room/drink/tea/coffee/weather",
    "weak signal/acid/password/pulse/coffee/tea",
    "mean value/time/temperature/by/that/it",
    "passive income/voice/house",
    "star rating/review/reviews",
    "perfect/dumb bell/bells/pitch",
];

fn check(text: &Part<'_>) -> Vec<Note> {
    let own = |hit: &Hit| {
        let words = &text.words;
        // "The customer said that the job was amateurish": said by somebody else than the one who writes.
        let reported = words.before(hit.words.start, 10, SAID) && !words.before(hit.words.start, 2, "your/such");
        let mine =
            words.before(hit.words.start, 4, "i/i'm") && words.before(hit.words.start, 3, "felt/feel/was/being/am/i'm");
        let term =
            TERMS.iter().any(|term| words.matches(term).iter().any(|found| found.words.start == hit.words.start));
        !(reported || mine || term)
    };
    text.unquoted(TRAIT).into_iter().filter(own).map(|hit| Note::on(0, hit.span)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn labels_fire() {
        fires_on(
            "judgement",
            &[
                ("You were rude to the supplier.", "rude"),
                ("You are simply not reliable.", "not reliable"),
                ("You are a born teacher.", "a born teacher"),
                ("When you were being difficult.", "being difficult"),
            ],
        );
    }

    #[test]
    fn acts_and_the_words_of_others_do_not() {
        quiet_on(
            "judgement",
            &[
                "You said, “That was a lazy answer,” and turned the page.",
                "The customer phoned and said the paint job was amateurish.",
                "In the seminar on lazy evaluation in room 204.",
                "You closed the door and sat down.",
                "My daughter asked me why I was being so grumpy.",
            ],
        );
    }
}
