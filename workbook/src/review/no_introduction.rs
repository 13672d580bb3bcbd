//! A first message that doesn't say who writes.
//!
//! A reader decides in a moment whether they can help. One sentence with a role and a reason lets them.

use super::draft::{Letter, Note, Part};
use super::words::{Hit, Words};
use super::{Check, FIRST_ASK, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule =
    Rule { id: "no-introduction", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// Ways to say it that need no role.
const INTRODUCES: &[&str] = &[
    "i'm/im ?currently/now/also ?_ in/at/from/with/on/part/working/studying/based/finishing/training/leading/retraining/learning/doing/writing ?as ?at ?for ?from ?to ?my ?a ?the _",
    "i am ?currently/now/also ?_ in/at/from/with/on/part/working/studying/based/finishing/training/leading/retraining/learning/doing/writing ?as ?at ?for ?from ?to ?my ?a ?the _",
    "i'm/im ?currently/now/also one/part of",
    "i am ?currently/now/also one/part of",
    "i'm/im ?_ sixteen/seventeen/eighteen/nineteen/twenty/thirty/#",
    "i am ?_ sixteen/seventeen/eighteen/nineteen/twenty/thirty/#",
    "i/i've/we ?have ?recently/just became/begun/began/finished/graduated/joined/moved/started/studied/switched/worked/trained/qualified/left/opened/spent",
    "i/i've/we ?have ?been ?_ working/studying/teaching/running/keeping/farming/making/building/splitting/firing/driving/picking/nursing/cooking/training",
    "i've/i ?have been a/an/at/in/part/the/with",
    "i take care of the/a/our/#",
    "i look after the/a/our/#",
    "i ?also ?now plan/handle/develop/design/build/sell/repair/grow/breed/analyse/analyze/coordinate/research/study/test/train/teach/nurse/farm/weld/paint/sew/cook/bake/code/weave/tutor/sculpt/fish/interpret/translate _",
    "i ?also ?now keep the/a/my/our/his/her/their/#/bees/sheep/goats/chickens/records",
    "i ?also ?now do _ ?_ in/at/for/on",
    "in/from/at _ ?_ here",
    "my ?day ?full ?main job/trade/profession/occupation/studies/field/work/rounds is/are/in/as/at",
    "my ?own self _",
    "my ?work/shifts/days ?shifts as/at ?a/an/the",
    "for a/my living",
    "since/for ?the ?last ?over ?almost ?nearly # years ?i ?have ?now ?work/worked/run/keep/teach/am/i/in",
    "i ?have ?_ work/worked/works ?_ as/at/for/in/with/on",
    "our/my ?_ ?_ ?_ bakery/brigade/branch/cafe/chapel/choir/class/classroom/clinic/club/company/congregation/cooperative/crew/crews/customers/department/factory/farm/firm/flock/garage/hospital/kitchen/lab/laboratory/library/lodge/museum/office/orchard/parish/patients/plant/practice/pupils/restaurant/rig/salon/school/shed/shop/site/stall/store/students/studio/team/trainees/unit/ward/workshop/yard/foundry/nicu/icu/thesis/phd/dissertation/degree/apprenticeship/internship/boat/vineyard/nursery/greenhouse/forge/mill/warehouse/depot",
    "#/first/second/third/fourth/fifth/final/last year ?of ?_ ?in ?my apprentice*/student/training/school/course/degree/study/trainee/phd/medical/nursing",
    "form #",
    "undersigned",
    "this is _ ?_ from/at",
    "we/i met/worked/studied",
    "where i ?also ?now run/work/teach/study/serve/volunteer/keep/manage/lead",
    "i ?_ run/own/manage/lead/head/supervise/operate",
    "# years/yrs in _",
    "_ here in",
    "from a/an/my ?_ ?_ ?_ in",
];

/// Endings of the names of trades.
const ENDINGS: [&str; 16] = [
    "ist", "ian", "smith", "wright", "ologist", "keeper", "worker", "maker", "grower", "driver", "teacher", "monger",
    "seller", "man", "woman", "hand",
];

/// Trades and places in life whose names end as other words do.
const ROLES: &str = "accountant/actor/actress/actuary/admin/adviser/alum/alumna/alumnus/analyst/apprentice/architect/artist/assistant/associate/\
    auditor/author/aspirant/attendant/bachelor/baker/banker/barber/barista/biochemist/boatbuilder/bookbinder/bookkeeper/boxer/bricklayer/brewer/broker/builder/butcher/buyer/cabinetmaker/captain/carer/\
    caregiver/carpenter/cashier/caterer/cellist/ceo/cfo/chaplain/chef/chemist/cleaner/clerk/climber/co-founder/coach/cobbler/coder/composer/\
    conductor/consultant/controller/cook/coordinator/copywriter/corporal/counsellor/counselor/courier/cto/curator/dad/dancer/deacon/dealer/deckhand/dentist/dentistry/\
    designer/dev/developer/dietitian/director/dispatcher/diver/docker/doctor/doula/drafter/draughtsman/dressmaker/dyer/editor/electrician/\
    employee/engineer/engr/entrepreneur/executive/factor/farmer/father/filmmaker/firefighter/fisher/fisherman/fitter/florist/forager/foreman/forester/founder/freelancer/freshman/gardener/\
    girl/boy/glazier/goldsmith/graduate/grandmother/grocer/grower/guard/guide/hairdresser/handyman/head/headteacher/helper/herder/hotelier/housekeeper/hunter/hygienist/inspector/installer/instructor/\
    intern/interpreter/investor/janitor/jeweller/joiner/journalist/judge/junior/keeper/labourer/laborer/landlord/lawyer/lead/leader/learner/lecturer/librarian/lieutenant/\
    linguist/locksmith/logger/luthier/machinist/maker/manager/marketer/mason/master/matron/mechanic/medic/member/mentee/merchant/midwife/migrant/miller/miner/minister/model/monk/mother/mum/mom/\
    musician/newcomer/nun/nurse/nutritionist/officer/operator/optician/organiser/organizer/owner/packer/painter/paralegal/paramedic/parent/partner/pastor/pathologist/peeler/pensioner/photographer/physio/\
    pilot/planner/plasterer/player/plumber/po/pm/postdoc/postman/potter/practitioner/preacher/presenter/priest/principal/printer/producer/professor/programmer/\
    prosecutor/pupil/rancher/realtor/receptionist/recruiter/refugee/registrar/reporter/researcher/resident/retiree/returner/rider/rn/roaster/roofer/runner/sailor/salesperson/\
    salesman/scholar/scientist/sculptor/seamstress/secretary/security/sergeant/server/shepherd/shoemaker/signaller/singer/soldier/solicitor/sommelier/specialist/sre/stonemason/stoker/\
    strategist/student/steward/stewardess/supervisor/supplier/surgeon/surveyor/tailor/tanner/tattooist/teacher/tech/technician/technologist/teller/tester/therapist/tiler/tour/trader/trainee/trainer/translator/treasurer/\
    tutor/typist/undergrad/undergraduate/upholsterer/user/usher/vendor/vet/veteran/veterinarian/volunteer/waiter/waitress/warden/weaver/welder/widow/wife/worker/writer/zookeeper/phd/msc/mba/bsc/freshgrad/grad/corps/\
    sophomore/postgraduate/postgrad/schoolgirl/schoolboy/teenager/amateur/hobbyist/beekeeper/smallholder/winemaker/vintner/novice/prefect/lady/guy";

/// What one can be without saying who one is.
const NOTHING: &str = "fan/admirer/follower/reader/listener/lover/believer/stranger/nobody/beginner/subscriber/supporter/viewer/human/hero/legend/genius/\
    big/huge/great/long/person/woman/man/mentor/everything/anything";

/// What people do beside their work.
const NO_WORK: &str = "a/also/always/am/agree/and/apologise/apologize/appreciate/ask/beg/believe/bet/bought/call/came/can/cannot/can't/come/could/could've/count/did/didn't/do/don't/dream/expect/feel/follow/found/gather/get/got/\
    guess/had/have/haven't/hear/heard/hope/humbly/imagine/just/keep/kiss/know/laughed/learn/like/listen/listened/look/looked/love/loved/may/mean/met/might/must/need/never/note/often/only/owe/plead/pray/promise/read/\
    really/realise/realize/recall/remain/remember/request/respect/said/saw/say/search/see/seek/send/shall/should/still/stumbled/suppose/take/thank/think/thought/trust/try/tried/truly/understand/understood/use/used/\
    want/wanted/was/wasn't/watch/watched/were/will/wish/won't/wonder/worship/would/wouldn't/write/wrote/admire/accept/assure/enjoyed/enjoy/join/enclose/attach/told/tell/went/wait/visited/attended/sit/sat/stand/cried/tested/then/too/simply/sincerely/cant/dont/seem/stood/sort/kind/half/ran/stopped/spent/drove/slept/ate/drank/left/lost/took/opened/fell/felt/brought/held/went/came/made/put/ring/rang/borrowed/copied/printed/showed/give/gave/finish/finished/mention/realised/noticed/live/lived/grew/carry/carried/repeat/repeated/measured/cut/built";

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.body().any(|(_, part)| introduction(part).is_some()) {
        return Vec::new();
    }
    let missing = letter.place("who").filter(|(at, _)| letter.reached(*at));
    missing.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// The words that introduce the writer.
pub(super) fn introduction(part: &Part<'_>) -> Option<Hit> {
    let words = &part.words;
    let told = words.all(INTRODUCES).into_iter().find(|hit| introduces(part, hit));
    told.or_else(|| found(words, &(0..words.len()).filter_map(|at| role_at(words, at)).collect::<Vec<_>>()))
        .or_else(|| found(words, &(0..words.len()).filter_map(|at| work_at(words, at)).collect::<Vec<_>>()))
        .or_else(|| signature(part))
}

fn found(words: &Words<'_>, all: &[Range<usize>]) -> Option<Hit> {
    all.first().map(|range| Hit { span: words.span(range), words: range.clone() })
}

/// "I am a big fan" and "I am at your disposal" say nothing of who writes.
fn introduces(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    let quoted = part.is_quoted(&hit.span);
    let intends = words.is(hit.words.start, "i") && words.is(hit.words.end - 1, "to/your/you/that/it/on");
    let empty = (hit.words.start..hit.words.end + 3).any(|at| words.is(at, NOTHING) && at < hit.words.start + 7);
    let courtesy = words.within_words(
        hit,
        "awe/love/touch/need/search/hope/disposal/writing/lucky/sure/hurry/peace/debt/doing/haste/tears/trouble",
    ) || (hit.words.end..hit.words.end + 3)
        .any(|at| words.is(at, "disposal/debt/awe/touch/need/you/love/hurry/hopes"))
        || !words.is(hit.words.start, "this")
            && words.is(hit.words.end - 1, "with/on/in/at/from/to/for/as")
            && words.is(hit.words.end, "your/you/the/this")
            && !words.is(hit.words.start, "our/my")
            && !words.before(hit.words.end + 1, 4, "work/working/study/studying/train/training");
    let yours = words.is(hit.words.start, "our/my") && words.within_words(hit, "your");
    !(quoted || intends || empty || courtesy || yours)
}

/// A role after "I am", "as a", at the beginning of a letter ("HVAC tech in Houston here").
fn role_at(words: &Words<'_>, at: usize) -> Option<Range<usize>> {
    if !is_role(words.get(at)) || words.is(at, NOTHING) {
        return None;
    }
    let from = at.saturating_sub(9);
    let start = (from..at).rev().take_while(|before| !words.ends_after(*before)).find(|before| {
        let am = words.is(*before, "i'm/im")
            || words.is(*before, "am") && words.is(before.wrapping_sub(1), "i")
            || words.is(*before, "i") && words.is(*before + 1, "am/was/be/became")
            || words.is(*before, "become/became") && words.before(*before, 3, "i/i've/have")
            || words.is(*before, "name") && words.is(before.wrapping_sub(1), "my")
            || words.is(*before, "myself/self/undersigned/fellow/new");
        let as_a = words.is(*before, "as/being")
            && words.is(*before + 1, "a/an/the/one/single/young")
            && at <= *before + 6
            && !words.is(before.wrapping_sub(1), "you/me/same/well/such/soon/not");
        am || as_a
    })?;
    // "I am sure that a nurse knows": what comes between belongs to another clause.
    let between = (start + 1..at).any(|word| words.is(word, "sure/that/who/whose/if/because/when/you/your/glad/grateful/aware/told/asking/writing/certain/searching/looking"));
    (!between).then_some(start..at + 1)
}

/// A trade told by its work: "I light school musicals in Ballarat".
fn work_at(words: &Words<'_>, at: usize) -> Option<Range<usize>> {
    let starts = words.is(at, "i/we")
        && (words.begins(at)
            || words.before(at, 1, "and/where/here/but/because/since/so")
            || at > 0 && words.gap_after(at - 1).contains([',', ';', ':', '\n', '(']));
    let verb = at + 1 + usize::from(words.is(at + 1, "also/now/currently/mostly/mainly/both"));
    let said = words.get(verb);
    let is_work = !said.is_empty()
        && !words.is(verb, NO_WORK)
        && !said.ends_with("ed")
        && !said.ends_with("n't")
        && said.len() > 1
        && said.bytes().all(|b| b.is_ascii_alphabetic());
    let placed = (verb + 1..verb + 9)
        .take_while(|word| !words.ends_after(*word - 1))
        .any(|word| words.is(word, "in/at/for/on/of/near/with/the/to/from/as"));
    (starts && is_work && placed).then_some(at..verb + 1)
}

/// "Gord Paulson, school librarian, Flin Flon".
fn signature(part: &Part<'_>) -> Option<Hit> {
    let words = &part.words;
    let line = (0..words.len()).rev().find(|at| words.gap_after(*at).contains('\n')).map_or(0, |at| at + 1);
    let from = line.max(words.len().saturating_sub(12));
    let role = (from..words.len()).find(|at| is_role(words.get(*at)) && !words.is(*at, NOTHING) && *at > from)?;
    let apart = words.gap_after(from).contains(',')
        || (from..role).any(|at| words.gap_after(at).contains([',', '–', '-', '(', '|', '/']));
    apart.then(|| Hit { span: words.span(&(role..role + 1)), words: role..role + 1 })
}

fn is_role(word: &str) -> bool {
    let ends = word.len() > 5 && ENDINGS.iter().any(|ending| word.ends_with(ending));
    ends || ROLES.split('/').any(|role| role == word || word.strip_suffix("'s").is_some_and(|word| word == role))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_stranger_without_a_word_on_themselves_fires() {
        fires(
            "no-introduction",
            "who",
            &[
                "",
                "Product is where the interesting questions are.",
                "I am a big fan of what you do.",
                "You made the move that people in data dream of.",
                "I have been applying everywhere.",
            ],
        );
    }

    #[test]
    fn a_line_on_oneself_does_not() {
        quiet(
            "no-introduction",
            "who",
            &[
                "I’m an analyst in Lagos.",
                "My name is Kavya and I plan routes.",
                "I work in support and learn to code.",
                "As a nurse in Manila, I see this daily.",
                "I recently joined a hospital as its first data person.",
                "I have been a teacher for six years.",
                "This is Kavya from the freight group.",
                "I lead a team of three.",
                "I am junior data analyst, Lagos.",
            ],
        );
    }
}
