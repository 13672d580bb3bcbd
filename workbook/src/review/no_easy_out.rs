//! No easy way to say no or later.
//!
//! A reader who may refuse without a reason is freer to say yes. Flexibility on the time does the same.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ASKS, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "no-easy-out", severity: Severity::Look, check: Check::Letter(ASKS, check) };

const WAY_OUT: &[&str] = &[
    "a no ~ accept/fine/good/okay/ok/welcome/well/also",
    "according to your _",
    "accept it/that/a/any/your/no ~ faith/refusal/answer/no/reasons/decision",
    "all can",
    "another/other/different/any ?other day/days/time/times/week/weeks/month/evening/moment/date/slot/hour",
    "any/most/whatever/whichever ?_ ?_ ?free ?other afternoon/afternoons/channel/date/dates/day/days/evening/evenings/format/hour/hours/means/medium/moment/month/morning/season/slot/slots/time/times/week/weekday/weekdays/weekend/weeks/way/form",
    "anytime/anyday",
    "around your ?_",
    "as it is ?less ?easier work/for",
    "as ?it ?you best ?suits/prefer/wish/please/like/convenient ?you",
    "as much as a call/meeting/talk",
    "as soon or as late",
    "at your ?own ?earliest leisure/convenience/pace/ease/disposal/discretion",
    "busy ?no/then ?season ?then ?no problem/ignore/just",
    "by/in/over/via/through/on ?a ?the phone/call/email/mail/letter/post/message/video/telephone/writing/person/zoom/text/audio ?call ?message or by/in/on/over/via/a/an/email/mail/letter/post/message/video/writing/text/audio/phone/paper/zoom/through/two/voice",
    "call/text/phone/email/mail/letter/card/postcard/voice or ?a ?an ?in ?by ?voice call/text/phone/email/mail/letter/note/card/postcard/writing/nothing/audio",
    "it/that/this/which/question/answer/i ?_ can/could/will/may/might/would ?also ?well ?very ?easily wait/shift/move/rearrange",
    "it/that/this/question ?_ can/will/would keep",
    "choice is yours/your",
    "clear conscience",
    "completely/fully/totally/entirely/perfectly/quite ?_ understand/fine/ok/okay/optional/alright",
    "day/hour/time/date/form/rest/choice ?and ?_ ?_ is/are ?entirely ?yours ?your ?for ?up ?to ?you ?choice/choose/decide",
    "free/can/may/could/welcome/prefer/like/rather/must/please/do ?to ?_ decline/refuse/say ?me ?you ?no ?this ?it ?so",
    "decline/refuse/say this/no/it/freely",
    "do not/don't/dont/needn't/never/not/please ?ever ?please feel obliged/pressured/pressure/bound/bad",
    "do/does not/n't ?_ ?_ have/need to answer/reply/respond/call/say",
    "don't/dont/not/never/needn't ?need ?please worry/bother/mind/trouble/hesitate/sweat ?yourself ?to ?if/about/for/at ?it",
    "don't/doesn't/dont/doesnt matter",
    "either/both/neither ?_ ?_ is/are/would/suits/works/way/suit/appeals",
    "else/or pick/name/choose/suggest a/any/another",
    "equally good/fine/welcome/well",
    "feel ?completely/totally free/comfortable",
    "fine/okay/ok/alright/cool/good/right/welcome/perfect/easy if/either/with/by/to/too/also/not/whatever",
    "fit ?in around/with/into",
    "flexible/flexibility",
    "for you to choose/decide/say/pick",
    "free ?on ?at ?in all/any/every/most/the ?whole",
    "give ?it ?this ?no second thought/another",
    "happy/glad/able/willing/easy ?also to ?_ adapt/adjust/accommodate/wait/work/fit/move/come",
    "harbour/hold/bear no",
    "i/i'll/i'd/we/we'd/we'll ?shall ?will ?would ?do ?can ?fully ?completely ?totally ?quite ?of ?course ?perfectly ?absolutely ?very ?well understand/respect/accept",
    "i/i'd/i'll ?will/can/could/would/'ll ?gladly ?easily adapt/adjust/accommodate/arrange/rearrange/shift/bend/follow",
    "if ?_ ?_ ?_ ?_ ?_ not/isn't/can't/cannot/cant/don't/dont/doesn't/doesnt/won't/wont/never/neither/no/nothing/unable",
    "if ?_ ?_ ?_ ?_ busy/full/occupied/later/better/easier/suits/prefer/rather/sooner/refuse/decline/wish/inconvenient/tired/swamped/unwell/impossible/hectic/flat",
    "if/when/where/whenever ?and ?ever ?when/if you/it/u have/feel/find/is ?the ?a ?some time/convenient/comfortable/possible/free/minute/moment",
    "if/when/where/as ?your ?the ?my ?_ time/schedule/health/work/duties/it ?and ?_ permits/permit/allows/allow/suits",
    "ignore/skip/disregard/delete ?this/it/me/my/the/that",
    "in ?any ?your own time/month/season/year",
    "is/are/be/would/works ?also ?absolutely/completely/equally/just/perfectly/totally/entirely/quite ?as fine/okay/ok/welcome/alright/enough/good ?with ?too ?also",
    "it's/it ?is ?all ?still ?entirely/totally ?completely up to you",
    "late reply/answer",
    "later ?date ?time is fine/good/ok/okay/works",
    "leave ?it ?this ?me ?unanswered be/it/this/unanswered/out",
    "let ?it ?this ?me rest/be/go/know",
    "name/pick/choose/suggest/propose/say/tell ?me ?a ?any ?the ?another when/time/day/hour/date/slot/another/other",
    "never mind",
    "neither ?is ?appeals also/fine/okay",
    "no/zero/without ?any/a/the ?real/great/big/such answer/biggie/bother/compulsion/dramas/expectation/expectations/feelings/force/harm/hard/haste/hurry/issue/issues/matter/need/obligation/offence/offense/panic/pressure/problem/problems/reply/response/rush/stress/strings/sweat/tension/trouble/urgency/wahala/worries/worry/prob/probs/reasons",
    "when/if no answer/reply ?_ comes",
    "with a no as/also/too",
    "as ?happy/cheerful/glad/grateful with a/no ?no",
    "with or without",
    "not/n't/never be/feel/take/have ?it ?in ?at ?the ?a ?all/least ?bit ?to hurt/offended/sad/disappointed/upset/annoyed/mind/hard/reply/answer/insulted/personally/explain",
    "not/n't mind ?in ?at ?the ?all/least/if/a",
    "not/n't ?going ?to chase/push/insist/follow/ask/press",
    "okay/ok if/also/po/lang",
    "on your ?own terms/time",
    "only if you/it",
    "or ?do don't",
    "or ?do ?just ?maybe ?whatever not/never/nothing/none",
    "or not/none ?at ?all",
    "pass ?this on/it",
    "please/pls/simply/just leave/ignore/skip/disregard/decline",
    "say/tell ?me so/no and/freely/frankly/if/too",
    "silence/none/no ?answer/reply ?is/would is/at/would/will/also",
    "some other day/time",
    "so would no",
    "suit/suits/convenient/works/easiest/easier/best/good/handy ?best ?better ?for ?to you/your",
    "take/takes ?_ ?_ as long as/time",
    "take ?all your ?own time/leisure",
    "then not/simply",
    "there's/there is no",
    "totally/absolutely/perfectly/completely/quite ?all fine/ok/okay/right/understandable",
    "understand/understood ?if/that/you/it/this/very/completely/entirely/perfectly",
    "whatever/whenever/whichever/however/wherever",
    "when ?you ?it ?ever you/your/the/is ?are ?have ?find ?a ?the free/time/moment/like/want/can/feel/suits/ashore/able/quiet/spare/over/season",
    "whether or not",
    "without a/any/reasons reply/answer/reason",
    "won't/will/would ?not ?n't ?completely ?be ?take hurt/offended/mind/sad/understand/chase/upset",
    "works/suits/good/fine/okay for you",
    "you/u can/may/could/are/to/also/always/simply/'re/must ?also ?always ?simply ?just choose/decide/pick/ignore/decline/refuse/free/name/set/skip/leave/needn't",
    "you/u choose/decide/pick/name ?me ?the ?a day/when/time/hour/date/how/and/it/slot",
    "you/u choose/decide/pick",
    "you're/you are ?completely/totally/perfectly free",
    "your/yours ?to ?own ?personal calendar/schedule/availability/convenience/timing/timetable/choice/pace/call/decide/choose/terms",
];

/// These leave nobody free, whatever words they hold.
const BOUND: &[&str] = &[
    "as/so/very/earliest ?soon ?early as/soon/possible/convenience",
    "at your earliest ?convenience",
    "i/we can ?_ ?call/ask/text/turn/ring/come ?him ?you any/anytime ?time",
    "as stuff/things/questions/they",
    "any ?_ ?kind/sort ?of advice/guidance/help/tips/suggestions/position/job/role/opportunity/question/questions",
    "know if you",
    "let me know ?when/how/what/the/your",
    "whatever you/i ?can ?say/teach/tell/do/get/know",
    "whenever i/there/we",
    "however ?i/a/we/busy/the",
    "if you do/did/will/are not help/answer/reply/respond",
    "tell me ?straight/what/which/how/why/so/the",
    "there is no/one one/way/other/doubt/comparison",
    "at any cost",
    "no doubt",
    "no ?_ answer/reply/response/line ?was/has/have/came",
    "no matter",
    "no one/other",
    "understand that/how/what/the/why/this",
    "every time/day",
    "all day/days/evening/time/times",
    "if ?_ not/don't ?want/give/help/answer",
    "any/another ?other way/form/one",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.body().any(|(_, part)| way_out(part).is_some()) {
        return Vec::new();
    }
    let place = letter.place("ease").filter(|(at, _)| letter.reached(*at));
    place.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// The words that leave the reader free. What the writer tells of themselves is not among them.
pub(super) fn way_out(part: &Part<'_>) -> Option<Hit> {
    if part.id == "who" || part.id == "opening" {
        return None;
    }
    let bound = part.words.all(BOUND);
    let free = |hit: &Hit| {
        let caught =
            bound.iter().any(|bound| bound.words.start <= hit.words.start && hit.words.end <= bound.words.end + 1);
        !caught && !part.is_quoted(&hit.span) && speaks_of_asking(part, hit)
    };
    part.words.all(WAY_OUT).into_iter().find(free)
}

/// The end of a letter is where the reader is left free: in its opening, "any day" tells of something else.
fn speaks_of_asking(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    let sentence = words.sentence_of(hit.words.start);
    let told = words.within(&sentence, TOLD).is_some();
    let future = words.within(&sentence, AHEAD).is_some() || words.sentence_asks(hit.words.start);
    future || !told
}

/// Said of what was.
const TOLD: &[&str] = &[
    "i ?_ _ed",
    "was/were/had/did/didn't/couldn't/came/went/took/made/read/saw/heard/found/kept/told/said/gave/changed/helped/noticed/tried/hung/hangs",
];
/// Said of what may come.
const AHEAD: &[&str] = &[
    "would/will/could/can/can't/may/might/i'll/i'd/shall/should/you'd/you'll/won't/wouldn't/please/kindly/just/if/am/i'm/is/are/works/suits/whenever/or/no/don't/dont/any/whatever/when/busy/needn't/prefer/choose/reply/answer",
];

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_closed_ending_fires() {
        fires(
            "no-easy-out",
            "ease",
            &["", "Thank you for reading.", "I look forward to your answer.", "I have no doubt that you can help."],
        );
    }

    #[test]
    fn an_open_ending_does_not() {
        quiet(
            "no-easy-out",
            "ease",
            &[
                "I am flexible and happy to work around your schedule.",
                "If this is not a good time, I understand.",
                "If this month is too full, I understand.",
                "No pressure at all.",
                "A no is also fine.",
                "There is no need to answer if you are busy.",
                "Any day that works for you works for me.",
                "I would completely understand.",
                "Whenever suits you best.",
                "Please feel free to say no.",
                "You choose the day and the hour.",
                "If this month is too full, next month is good too.",
            ],
        );
    }
}
