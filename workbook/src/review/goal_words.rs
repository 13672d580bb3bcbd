//! A goal taken apart: the words of time, what is to change, and the signs by which one would see it.

use super::draft::Part;
use super::words::{Hit, Words};
use std::ops::Range;

/// A day, a span or an event by which something is to be.
const WHEN: &[&str] = &[
    "by/before/until/till/til/around/in/this/next/from/to/end/of/since january/february/march/april/may/june/july/august/september/october/november/december/jan/feb/mar/apr/jun/jul/aug/sep/sept/oct/nov/dec",
    "january/february/march/april/june/july/august/september/october/november/december",
    "# may/jan/feb/mar/apr/jun/jul/aug/sep/sept/oct/nov/dec",
    "by/before/until/till/in/at/around/over/during ?my ?the ?next ?this ?coming spring/summer/autumn/winter/fall/christmas/easter/ramadan/eid/diwali/hanukkah/midsummer/thanksgiving/harvest/graduation",
    "by/before/until/till ?the ?my ?our ?next/first/last/second/final/coming/new ?_ rain/rains/harvest/review/exam/exams/audit/term/semester/season/conference/holidays/holiday/vacation/deadline/birthday/wedding/anniversary/meeting/inspection/launch/opening/election/trial/interview/festival/fair/show/move/birth/leave/retirement/appraisal",
    "by/before/until/till ?the/this/next ?end/beginning/start/middle/close ?of ?the/this/next/my/our/# week/month/quarter/year/term/semester/season/summer/spring/autumn/winter/apprenticeship/placement/probation/contract/course/training/internship/school/studies/project/pilot",
    "end/beginning/start/middle/close of ?the/this/next/my/our _",
    "by/before/until/till/in/on monday/tuesday/wednesday/thursday/friday/saturday/sunday",
    "by/before/until/till then/tomorrow/next/week/age/day/the",
    "before/until/when/by/once i/we/my/our/they/she/he",
    "before/until ?the ?_ ends/begins/starts/opens/closes",
    "within/in/over/during/for/after/throughout ?the/a/an/my ?next/coming/following/first/last ?# day/days/week/weeks/month/months/year/years/quarter/quarters/term/semester/half/decade/weekends/shifts",
    "within a/one/the ?_ day/week/month/year/quarter",
    "# day/days/week/weeks/month/months/year/years/quarter/quarters from/time/long",
    "this/next/coming/each/every/following week/month/year/quarter/term/semester/season/spring/summer/autumn/winter/half ?until",
    "this/next monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend",
    "the coming/next ?# week/weeks/month/months/year/years/shifts/semester/term/quarter",
    "today/tonight/tomorrow",
    "week/kw #",
    "q1/q2/q3/q4/h1/h2",
    "by/in/until/before/till/end/of #",
    "on ?the # ?of january/february/march/april/may/june/july/august/september/october/november/december",
    "# weeks/months/days/years",
    "years end",
    "turn #",
    "at the age/end/latest",
    "deadline",
];

/// Words that change nothing one could see.
const CHANGE: &[&str] = &[
    "achieve/achieved/reach/meet ?_ ?_ ?_ ?_ ?_ goals/goal/targets/potential/dreams/success/balance/objectives",
    "advance/boost/further/develop/progress ?in ?with my ?own career/myself/profession",
    "be/become/becoming/feel/feeling/get/grow/being/stay ?a ?an ?far ?much ?even ?a ?bit ?little more/less/better/happier/stronger/calmer/fitter/wiser/healthier/bolder/braver/faster/easier/closer/stricter/kinder",
    "be/become/becoming/being ?a ?an ?the ?really ?very ?highly assertive/better/best/calm/comfortable/competent/confident/effective/efficient/expert/good/great/happy/important/independent/influential/inspiring/leader/patient/person/productive/professional/proactive/recognised/recognized/respected/role/senior/strong/strategic/success/successful/top/trusted/useful/valuable/visible/well/skilled/knowledgeable/experienced/organised/organized",
    "be/being ?taken/seen/noticed/recognised/recognized/respected ?_ more ?seriously",
    "being/be ?the ?a best/better",
    "better at/in/with _",
    "better sales/leader/teacher/person/listener/work/communication/results/life/balance",
    "brush up",
    "broaden/widen/expand/enrich/deepen ?my/our ?own/professional _",
    "build/develop/strengthen/grow/gain/have/show/get/find ?a ?my ?more ?some ?better ?own ?professional brand/confidence/experience/leadership/network/presence/relationship/relationships/reputation/resilience/skills/initiative/knowledge/orientation/clarity/direction/focus/visibility/insight/balance/discipline/courage/authority/responsibility/passion/purpose/voice/style",
    "communicate ?_ ?_ better/effectively/clearly/well",
    "confident/confidence",
    "delegate/argue/worry/work/listen/speak/read/learn/write/talk/network/plan/save/focus/care ?_ ?_ ?_ more/less/better",
    "develop/improve/improving/enhance/increase/strengthen/sharpen/better/polish/deepen/upgrade/optimise/optimize/refine _",
    "develop/grow/growing/evolve/progress/reinvent/challenge/find/better/realise/realize myself",
    "do/give/try/be my ?very best",
    "excel/flourish/thrive/shine/succeed",
    "feel ?_ ?_ at/comfortable/safe/ready/less/more/better/valued",
    "find ?my ?a ?out passion/purpose/calling/meaning/way/path",
    "get/getting/become ?more used/better/comfortable/familiar/into/ahead/somewhere",
    "grow ?as/in/into/professionally/personally ?a",
    "have/get/make/create ?a ?an ?more ?of ?bigger ?greater ?real ?positive ?meaningful difference/impact/change",
    "know ?my way ?around",
    "learn more/better/a/to/about/how _",
    "make the most/progress/better ?of",
    "more/less/better ?_ ?_ balance/work/life/confidence/money/responsibility/influence/success/respect/freedom/discipline/impact/time",
    "next level",
    "open myself",
    "pay/give more attention",
    "reach/realise/unlock/fulfil/fulfill my ?full potential",
    "speak/write/present/teach/lead/work/negotiate/manage/cook/draw/sell ?_ ?_ ?_ ?_ with ?more ?greater confidence/ease/authority",
    "speak up ?more",
    "step up",
    "strong/stronger/successful/success",
    "take ?on more responsibility/initiative/ownership/risks/seriously",
    "to be ?a success",
    "try/start/begin to be/get/delegate/listen/understand/pay",
    "understand/know ?_ ?_ ?_ ?_ ?_ ?_ ?_ better/more/well/deeply",
    "work/working on my ?_ _",
    "orientation",
    "move up/forward",
];

/// What shows that it is reached: an end, a proof, a witness.
const SIGN: &[&str] = &[
    "#",
    "which/that means ?that",
    "meaning ?that",
    "so that",
    "such that",
    "that is",
    "measured/shown/proven/confirmed/counted/checked/signed/tested/judged by/with/in",
    "without _",
    "until i/we/they/my/he/she",
    "alone",
    "no longer",
    "does/do not have/need ?to",
    "signed/accepted/published/certificate/diploma/licence/license/passed/certified",
    "once/twice/each/every/daily/weekly/monthly",
    "is/are online",
    "on my/our own",
    "half/double/first",
];

/// A situation, a skill or a person that one can picture.
const PICTURE: &[&str] = &[
    "at/before/during/for/in/inside/on/to/when/while/with/of/around/about/under/towards a/an/each/every/our/my/the/these/this/those/three/two/#/monday*/tuesday*/friday*/english/customs",
    "before/in/at/on/during/for/with/to/from/around/about/under lectures/meetings/customs/negotiations/presentations/patients/customers/suppliers/parents/clients/pupils/interviews/reviews/calls/front/arguments/english/r/python/sql/excel",
    "by/so/until _ ?_ i/we/people/they",
    "how i/we",
    "when/while/where/whenever i/we/people/they/someone/he/she",
    "meeting/meetings/review/reviews/standup/interview/interviews/negotiation/negotiate/negotiating/workshop/demo/report/exam/call/calls/presentation/presentations/lecture/lectures/budget/sheet/pupils/patients/customers/suppliers/phone/teacher/manager/german/english/spanish/french/code/excel",
];

/// A goal as its rules read it.
#[derive(Debug)]
pub(super) struct Goal<'a, 'b> {
    part: &'b Part<'a>,
    when: Vec<Hit>,
}

impl<'a, 'b> Goal<'a, 'b> {
    /// Takes a goal apart.
    pub(super) fn of(part: &'b Part<'a>) -> Self {
        let mut when = part.words.all(WHEN);
        when.retain(|hit| is_date(&part.words, hit));
        Self { part, when }
    }

    /// Whether it says by when.
    pub(super) fn has_date(&self) -> bool {
        !self.when.is_empty()
    }

    /// The words that change nothing one could see, if nothing else in the goal can be seen.
    pub(super) fn unseen(&self) -> Option<Range<usize>> {
        let words = &self.part.words;
        let first = words.first(CHANGE)?;
        let sign = words.all(SIGN).into_iter().any(|hit| !self.is_time(&hit.words));
        let listed =
            words.len() > 0 && (0..words.len()).any(|at| words.gap_after(at).starts_with(':') && at + 3 < words.len());
        (!sign && !listed).then_some(first.span)
    }

    /// The words of change, if nothing says where or in what.
    pub(super) fn vague(&self) -> Option<Range<usize>> {
        let words = &self.part.words;
        let first = words.first(CHANGE)?;
        let empty = words.has(EMPTY);
        let placed =
            words.all(PICTURE).into_iter().any(|hit| !self.is_time(&hit.words) && hit.words.end > first.words.start);
        let told = self.unseen().is_none() && !(empty && words.has(&["targets/goals/objectives"]));
        (!told && (empty || !placed)).then_some(first.span)
    }

    fn is_time(&self, words: &Range<usize>) -> bool {
        self.when.iter().any(|when| when.words.start < words.end && words.start < when.words.end)
    }
}

/// Empty even with a place beside them.
const EMPTY: &[&str] = &[
    "best version",
    "make a ?_ difference",
    "next level",
    "work life balance",
    "person in my field/life/area",
    "broaden ?my horizons",
    "my ?_ ?_ targets/potential/goals/objectives",
    "passion/purpose",
    "success in ?my ?_ life/career",
    "in ?my ?_ ?_ life/career/profession/future",
];

/// "before ten o'clock" and "in less than 24 hours" are no dates of a goal.
fn is_date(words: &Words<'_>, hit: &Hit) -> bool {
    let (start, end) = (hit.words.start, hit.words.end);
    let clock = words.is(end, "o'clock/am/pm/minutes/hours/a/metres/meters/per/cent/percent")
        || words.gap_after(end - 1).starts_with([':', '%']);
    let hour =
        words.is(end - 1, "ten/nine/eight/seven/six/five/eleven/twelve") && words.is(start, "by/before/until/till");
    let bare = words.is(start, "in/of/from/to") && words.is(end - 1, "#") && words.get(end - 1).len() != 4;
    let by_the = words.is(start, "by/before/until/till") && words.is(end - 1, "the") && !words.is(end, "time/day/end/year/summer/first/start/beginning/new/next/holidays/rains/rainy/wedding/harvest/exam/elections/#");
    !(clock || hour || bare || by_the)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> [bool; 3] {
        let part = Part::new("goal", text);
        let goal = Goal::of(&part);
        [goal.has_date(), goal.unseen().is_some(), goal.vague().is_some()]
    }

    #[test]
    fn a_goal_is_read_for_its_time_its_sign_and_its_picture() {
        for (text, date, unseen, vague) in [
            ("Be a better leader.", false, true, true),
            ("By 30 June I have held three parent evenings alone.", true, false, false),
            ("To speak with more confidence at customs hearings.", false, true, false),
            ("Take my career to the next level by December.", true, true, true),
            ("I bake a loaf that the customers buy before ten o’clock.", false, false, false),
            ("By 2027 I wish to be a respected person in my field.", true, true, true),
            ("Before the first rains, the new store has a roof.", true, false, false),
        ] {
            assert_eq!(read(text), [date, unseen, vague], "{text}");
        }
    }
}
