//! The golden rule: ask for a talk, never for a mentor.
//!
//! "Will you be my mentor?" asks a stranger for a promise without an end, so the easy answer is no answer. A talk of
//! twenty minutes on one topic is easy to accept, and mentorships begin that way. People say the same without the word:
//! they look for somebody who takes their hand, year by year, and ask the reader to be that person. So the rule weighs
//! who is to do what for whom and for how long, and leaves alone a letter that only speaks of mentoring.

use super::draft::{Letter, Note, Part};
use super::reading::{self, Actor};
use super::words::{Hit, Sentence};
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "golden-rule", severity: Severity::First, check: Check::Letter(ANY, check) };

macro_rules! mentor {
    () => {
        "mentor/mentors/coach/guide/adviser/advisor/sponsor/guru/sensei/shifu/sifu/ustad/tutor/counsellor/counselor/\
         godfather/godmother/godparent/patron/patroness/master/shepherd/compass/lighthouse/covering/helper/sis/sister/brother/bro/\
         father/mother/mama/papa/auntie/confidant/beacon/star"
    };
}
macro_rules! mentee {
    () => {
        "mentee/mentees/protege/proteges/apprentice/disciple/shishya/chela/pupil/student/daughter/son/child/understudy/\
         padawan/follower/sister/brother/godchild/godson/goddaughter/learner"
    };
}

/// These ask for it by its name.
const NAMED: &[&str] = &[
    concat!(
        "accept/accepting/adopt/adopting/take/taking/have/having/consider/considering/see/treat/receive/count me ?on as ?a/an/your/one ?of ?your ?own ?_ ",
        mentee!()
    ),
    "accepting/taking ?on ?any/new/more ?new/more mentee/mentees/proteges",
    "act/serve/stand as ?a/an/my/our/the ?_ ?_ mentor/coach/guide/adviser/advisor/godfather/godmother/sponsor ?to ?for",
    "agree/agreeing/willing/open/available/happy/ready/interested/consider/considering ?to/for/in ?be/become/being/becoming ?a/my/our ?_ mentor/mentoring",
    "ask/seek/seeking/request/requesting/want/need/asking/desire/desiring/crave/beg/begging ?for ?to ?have your ?kind/esteemed/able/valuable/personal mentorship/mentoring/tutelage/apprenticeship",
    concat!("be/become/becoming/being/stay/remain/staying ?like my/our ?very ?own ?_ ?_ ?_ ", mentor!()),
    concat!("be/become/becoming/being ?like a ?_ ?_ ", mentor!(), " to/for/of ?someone ?like me/us/mine/somebody"),
    concat!("be/become/becoming/being ?one ?of your ?very ?own ?next ?_ ?_ ", mentee!()),
    "become/be/being a mentor/mentoring",
    "coach/coaching/mentor/mentoring/guide/guiding someone/somebody/people/juniors/beginners like me/myself",
    "find in you ?a ?my mentor/guide/coach",
    "form/join/begin/start/enter/build/establish/have ?into ?a ?an ?_ ?_ mentor/mentorship/mentoring/mentee ?mentee/mentor relationship/partnership/bond/arrangement",
    "join/begin/start/enter/establish ?into ?a ?an ?_ mentorship/mentoring ?relationship ?with",
    concat!(
        "have/get/want/need/like/love/having/wish/choose/chosen/chose ?to ?have you ?to ?be as ?a/an/my/our ?personal ?_ ",
        mentor!()
    ),
    "make a ?_ ?_ mentor for me",
    "mentor like/such ?as you/yourself",
    "mentor of mine",
    "mentor mentee",
    "mentorship/mentoring/mentor from you/yourself",
    "mentor/mentoring me/us ?please ?through ?in ?on",
    "ongoing/long/regular/formal/informal/official ?term mentoring/mentorship ?relationship",
    "provide/offer/give/grant/extend me/us ?with ?your/some/any/the ?_ mentorship/mentoring",
    "room/time/space/capacity/seat/place/slot/spot ?free ?open/available for ?just ?a/an/one/another ?new/more/another mentee/protege",
    "sign/enrol/enroll me up ?as ?your ?_ mentee/protege",
    "take/taking me ~ under your wing/wings",
    "taken into/under your guidance/wing/wings/tutelage/care/mentorship",
    "to be/come/sit/learn/grow/work/train/stay/study/shelter under your ?_ wing/wings/tutelage/mentorship/guidance/feet/umbrella/shadow/care",
    "under your ?kind/able/esteemed wing/wings/tutelage/mentorship",
    "want/wish/like/love/beg/ask/request/allow to be under you",
    "want/wish/like/love/beg/ask to ?_ sit at your feet",
    "welcome/appreciate/love/like/value/enjoy/be ?to ?_ ?have ?receive your mentorship/mentoring",
    "your/you role as my mentor",
    "you ?to ?_ mentor/shepherd/groom/mould/mold me/us",
    "need/want/seek/dream/dreaming/looking/search/searching ?of ?for ?just a/an ?_ ?_ big/older/elder/wise sister/brother/sis/bro",
    "you/you're my person for",
    "place/put/lay/leave/entrust my ?whole ?entire career/future/life/destiny/path/profession/growth ?_ in/into/to ?under your hands/hand/care",
    "give/offer/entrust/hand/submit me/myself to you",
    "not/n't let go of me",
    "keep you as/in ?my",
    "may/can/could i keep you",
    "take ?up ?the/full ?_ responsibility of/for my ?_ upliftment/growth/career/future/development/success",
    "be/being/become ?the ?my ?_ wind beneath",
    "be/been/being ?_ in my corner",
    "you my ?_ yoda/gandalf/dumbledore/miyagi",
    "adopt me",
];

/// These ask somebody else for it, through the reader.
const THROUGH: &[&str] =
    &["ask them/him/her/your ?_ if/whether ~ ?_ mentor/mentoring/coach", "find/get me a/an/my ?_ mentor"];

/// These ask when the writer is the one who looks.
const LOOKING: &[&str] = &[
    "hope/hoping/want/wish/trying/like/love to find/have/get a/an/my ?_ ?_ mentor",
    "looking/searching/look/search/hunting for/to ?find/have/get ?a/an/my/some/the/that ?right ?_ ?_ ?_ mentor/mentors/mentorship/sensei/guru",
    "in search/need/want of a/an/some ?_ ?_ mentor/mentorship/guru/mentoring",
    "need/want/wanting/lack/require/could ?do ?with ?use a/an/some ?_ ?_ mentor/mentoring/mentorship",
    "seeking/seek ?for ?a/an/some ?_ ?_ mentor/mentors/mentorship/mentoring",
    "someone/somebody/person/one/anyone ?who to/can/could/would/will ?_ guide/coach/mentor/shape/groom me/us",
];

/// What a mentor does, for the writer.
const CARE: &[&str] = &[
    "accompany/accompanies/accompanying me/my",
    "accept/take/adopt/receive me ?on ?in",
    "advise/advises/advising/counsel/direct/lead/leads me",
    "be/being/stay/stays/remain/walk/stand/stands/walks/staying/standing/walking ?_ there/beside/alongside/behind/with/by ?for ?my me/side",
    "call/calls/calling me out",
    "check/checks/checking ?in on/with me/my",
    "correct/corrects/correcting me/my",
    "develop/develops/build/builds/grow/raise/raises/raising/train/trains/nurture/groom/grooms/grooming/shape/shapes/shaping/mould/moulds/mold/molds/molding/moulding/form/polish/prepare/prepares/steer/steers/steering/shepherd/nurturing me/my",
    "disciple/tutor/handhold/champion/sponsor/back/uplift/elevate/lift/push/pull me",
    "draw/draws/show/shows/open/opens/light/point ?to ?for me ?_ the/a/all ?_ way/road/path/doors/door/ropes/direction/eyes",
    "give/gives/share ?me ?with ?your constant/continuous/continued/regular/ongoing/steady/lifelong guidance/advice/support/direction",
    "go over/through everything with me",
    "guide/guides/guiding/coach/coaches/coaching me/us",
    "have/has/got/watch/watches/watching my back/growth/progress/steps",
    "hold/holds/holding/take/takes/taking my hand",
    "i ?_ ?_ come/turn/go/run/ring/call/text/ask to you/whom",
    "in my corner",
    "invest/investing in me/my",
    "keep/keeps/keeping an/his/her/your eye on me/how/my",
    "keep/keeps/keeping/hold/holds/holding me accountable/honest/straight/focused/grounded",
    "learn/learning everything/all ?_ from you",
    "let your hand/word be",
    "level/levels me up",
    "look/looks/looking ?out over/after/for me/my",
    "make/makes/making me into ?a ?an",
    "open/opens ?to me ?_ ?_ doors/eyes",
    "open/opens my eyes",
    "order my steps",
    "person/one/somebody/someone ?that ?whom ?who i can/could/may ?always turn/go/come/call/lean/rely/ring/run/talk/ask",
    "pour into me",
    "put me/my ~ right/path/track",
    "shoot/tell ?it ?to me ?it straight/honestly",
    "somebody/someone/person/one to turn/ring/call/run/lean/go/look ?to ?up ?on",
    "stand/stands/stick/sticks ?by ?around me/for",
    "stick/sticks/stay/hang around",
    "support/supports/supporting/help/helping me/us ?to grow",
    "talk me off/through everything",
    "take/taking charge of me/my",
    "teach/teaches/teaching me everything/all/always/the",
    "tell/tells/telling/says/say me ?_ ?, what/where/which/when ?house ?to ?is ?_ do/go/right/choose/study/take/wrong/i",
    "under you/your",
    "what to do w/with everything",
    "whose/your counsel/advice i/to",
    "walk ?this ?the ?_ journey/path/road with me",
    "watch/watches ?over me/my",
    "you in",
    "you ?can ?will ?_ steer/tell/command/direct/decide/choose",
    "upliftment",
    "father/mother/parent/elder/sister/brother to/of/for me",
    "father/mother in this/the/my",
    "sounding board",
    "report to you",
    "my guide/compass/anchor/teacher/lighthouse/rock",
    "your pupil/disciple/student/protege/apprentice",
];

/// Time without an end.
const OPEN: &[&str] = &[
    "after monday/friday/this/that",
    "all/whole/entire/rest my/of/the ?_ career/path/life/journey/way/years",
    "along/on the/my/this ?_ way/journey/path/road",
    "always/forever/lifelong/indefinitely/permanently/permanent/continually/continuously",
    "as long as/it",
    "as ?and ?when ?i/things/stuff/questions ?i grow/go/come/comes/arise/rise/climb/progress/advance/develop",
    "at every/each ?and ?every step/stage/turn",
    "before every/each/any ?big ?_ decision/step/move",
    "each/every ?and ?every ?single step/stage/month/week/decision/move",
    "for ?the/my/always/good/ever life/always/ever/good/years/keeps",
    "for ?the/a ?next ?few/many/coming/several years",
    "for/in/over the/a long/foreseeable run/haul/term/future/time",
    "from cadet/trainee/junior/bottom/drawing/here/now/today/zero/start/scratch/pms ?office ?_ until/till/to/up/on/onward/onwards/forward/upwards",
    "from ?this/that/here/now/today ?day/month/semester/week/year/on/out on/onward/onwards/forward/forth",
    "from ?this semester/day/month/year/week/point onward/onwards/on/forward",
    "from now/here/today on/onward/onwards/forward/till/until/out",
    "from/starting this day/month/year/week",
    "in/for/over/during/through/throughout the ?_ coming/next/following/many years/months/decade",
    "in the/all years/months/days to/ahead/that",
    "in/through/throughout/during/of/with/for/on my/this/the ?whole/entire/professional/academic/real/estate/own ?_ ?_ career/journey/life/path/profession/growth/industry/trade/road/field",
    "long term/run/haul",
    "month by/after/to month",
    "my ?entire/whole/professional/own career/growth/future/destiny/path/life/journey/development",
    "never ending",
    "no/without ?a ?any ?fixed end/limit/date",
    "ongoing/standing",
    "over/for the ?next/coming ?few/# years/months",
    "regular/regularly/weekly/monthly/every week/every month",
    "step by step",
    "until/till/til i ?too ?_ ?_ ?_ become/am/stand/reach/make/retire/can/get/know",
    "until/till chief/i/the",
    "up to chief/the",
    "week/year/day by/after/in week/year/day",
    "whenever/wherever/whatever i/i'm/life",
    "years to come",
    "once a/every month/week",
    "for as long",
    "into three stores",
    "one time thing",
    "properly",
    "for all of it",
];

/// Somebody is looked for.
const SOUGHT: &[&str] = &[
    "a person/human/woman/man/soul of/who/who's/whom/with/that/i",
    "someone/somebody/anyone ?older ?wiser ?_ ?in ?the ?trade who/whom/whose/to/that/in/with/older/like/who'd",
    "the one who/to/that/whom",
    "one who takes/will/can/would",
    "somebody/someone in my",
];

/// And the reader is to be the one.
const THAT_ONE: &[&str] = &[
    "accept/take ?on this/the/that role/task/part/place",
    "be ?for ?me that/this/the ?very ?special one/person/somebody/someone/woman/man/friend/voice ?for/to ?me",
    "that/this/it is/was/were/could/might/would ?be you",
    "you are/were/could/can/would/will/shall/may/might/should/to ?be ?the ?that ?this one/person/somebody/someone",
    "you are that someone/somebody/person",
    "you'd/you would/could be perfect/ideal/it/great",
    "of/it you ?that i ?have thought/think",
    "could ?it be you",
    "be you",
    "making/make it/this official/permanent/regular",
    "you in",
];

/// How people say that they want it.
const WANT: &[&str] = &[
    "accept/consent/agree/acceptance",
    "ask/asking/request/requesting/requested/beg/plead/pray/prayer/implore/beseech",
    "can/could/would/will/may/might/shall/cud/wud you/u/i/we",
    "desire/desiring/dream/dreaming",
    "happy/honored/honoured/glad/thrilled/grateful/delighted/over ?the ?moon if/to/for ?that ?you",
    "hope/hoped/hopes/hoping",
    "how/what about/would/if ?you",
    "i/i'd ?_ ?would ?really ?be/like/love",
    "kindly/please/pls/plz",
    "looking/searching/search/seek/seeking/need/want/wish/wanted/after",
    "thought/think/thinking",
    "wonder/wondering",
    "you in",
    "do/are you",
    "want that",
    "we could/can/might/should",
];

/// Said of what has been, or with a no.
const TURNED: &[&str] = &[
    "agreed/agreeing/offered to",
    "no need/wish/intention/plan to/for/of",
    "not ?here/writing ?for ?to a/ask/asking/looking/expecting/expect/request/requesting/seeking/search/need/want",
    "never/n't/don't/won't/isn't/didn't/wouldn't ?really ?want ?to ask/asking/looking/expect/expecting/need/want/seek/mean/search",
    "rather than",
    "instead of",
    "thank/thanks/grateful/thankful/gratitude ?you for",
    "used to",
    "when i/we joined/started/began/first",
    "story/book/article/talk/post/chapter/advice/question/piece/guide/essay/episode about/of/on",
    "you/they/he/she/office/manager/boss ?_ ?last ?month asked/told/invited me/if/whether",
    "i ?_ ?have ?already have/found ?_ a",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.all() {
        let mut named = named(part);
        if named.is_empty() {
            named.extend(weighed(part));
        }
        notes.extend(named.into_iter().map(|hit| Note::on(at, hit.span)));
    }
    notes
}

/// Whether a part asks for a mentor.
pub(super) fn asks(part: &Part<'_>) -> bool {
    !named(part).is_empty() || weighed(part).is_some()
}

/// The asks that use a name for it.
fn named(part: &Part<'_>) -> Vec<Hit> {
    let asks = |hit: &Hit| stands(part, hit) && reading::actor(&part.words, hit.words.start) != Actor::Other;
    let mut found: Vec<Hit> =
        part.words.all(NAMED).into_iter().filter(|hit| asks(hit) && asked_now(part, hit)).collect();
    found.extend(
        part.words
            .all(THROUGH)
            .into_iter()
            .filter(|hit| stands(part, hit) && part.words.sentence_asks(hit.words.start)),
    );
    found.extend(part.words.all(LOOKING).into_iter().filter(|hit| asks(hit) && writer_looks(part, hit)));
    found
}

/// A heading or a label ("Your article on being a mentor") asks nobody: some word of asking has to be near.
fn asked_now(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    let sentence = words.sentence_of(hit.words.start);
    let commands = words.begins(hit.words.start) && !words.get(hit.words.start).ends_with("ing");
    let wants = words.within(&sentence, WANT).is_some() || words.sentence_asks(hit.words.start);
    commands || (wants && !reading::is_past(words, hit))
}

/// "I am looking for", but not "my sister is looking for" or "I was looking for one when …".
fn writer_looks(part: &Part<'_>, hit: &Hit) -> bool {
    let start = hit.words.start;
    let words = &part.words;
    let mine = words.begins(start) || words.before(start, 8, "i/i'm/i've/i'd/im/we/we're/me/my/currently");
    mine && !words.before(start, 3, "was/were/people/who/analysts/had/been")
        || (mine && words.before(start, 3, "have/i've") && !words.before(start, 3, "people/who"))
}

/// Neither quoted nor turned into its opposite.
fn stands(part: &Part<'_>, hit: &Hit) -> bool {
    !is_turned(part, hit) && !reading::is_denied(&part.words, hit.words.start) && !part.is_quoted(&hit.span)
}

fn is_turned(part: &Part<'_>, hit: &Hit) -> bool {
    let near = hit.words.start.saturating_sub(12)..hit.words.start + 1;
    let turned = part.words.within(&near, TURNED);
    turned.is_some_and(|turned| (turned.words.end..hit.words.start).all(|word| !part.words.ends_after(word)))
}

/// Without a name for it: what a mentor does, without an end, and the reader is wanted for it. Two sentences that stand
/// together are read as one.
fn weighed(part: &Part<'_>) -> Option<Hit> {
    let sentences = part.words.sentences();
    let kept = |patterns: &[&str]| {
        let mut hits = part.words.all(patterns);
        hits.retain(|hit| stands(part, hit) && !reading::is_past(&part.words, hit));
        hits
    };
    let (care, open, sought, that_one) = (kept(CARE), kept(OPEN), kept(SOUGHT), kept(THAT_ONE));
    if care.is_empty() && that_one.is_empty() {
        return None;
    }
    let mut want = part.words.all(WANT);
    want.retain(|hit| stands(part, hit));
    let pairs = sentences.iter().enumerate().map(|(at, first)| (first, sentences.get(at + 1)));
    pairs
        .filter_map(|(first, next)| {
            let within = |hits: &[Hit], sentence: &Sentence| {
                let mut inside: Vec<usize> = hits
                    .iter()
                    .filter(|hit| sentence.words.start <= hit.words.start && hit.words.end <= sentence.words.end)
                    .map(|hit| hit.words.start)
                    .collect();
                inside.dedup();
                inside.len()
            };
            let both = |hits: &[Hit]| within(hits, first) + next.map_or(0, |next| within(hits, next));
            let wanted = both(&want) > 0;
            let cared = within(&care, first);
            let for_good = cared >= 1
                && within(&open, first) >= 1
                && (cared + within(&open, first) >= 3 || within(&want, first) >= 1);
            let person = within(&sought, first) >= 1 && (both(&that_one) >= 1 || (cared >= 1 && both(&open) >= 1));
            let much = both(&care) >= 3 && both(&open) + both(&sought) >= 1;
            let one = both(&that_one) >= 1 && both(&care) >= 1 && both(&open) + both(&sought) >= 1;
            let reached = wanted && (for_good || person || much || one);
            let hit = care.iter().chain(&that_one).chain(&sought).find(|hit| sentence_holds(first, hit) && (reached));
            hit.cloned()
        })
        .next()
}

fn sentence_holds(sentence: &Sentence, hit: &Hit) -> bool {
    sentence.words.start <= hit.words.start && hit.words.end <= sentence.words.end
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
