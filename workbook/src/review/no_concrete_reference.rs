//! An opening that names nothing the reader has made, said or done.
//!
//! One concrete thing shows that the letter was written for this reader, and gives them something to answer to.

use super::draft::{Letter, Note, Part};
use super::words::{Hit, Words};
use super::{Check, FIRST_ASK, Facts, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule =
    Rule { id: "no-concrete-reference", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// What people make, that another can name.
const WORKS: &str = "accent/album/analysis/animation/annotation/annotations/answer/app/application/appendix/archive/article/atlas/audiobook/ballad/bench/blog/blueprint/blogpost/book/booklet/\
    bot/bread/breakdown/bridge/broadcast/brochure/building/bulletin/cabinet/calculator/calendar/campaign/carol/cartoon/catalog/catalogue/chair/channel/chapter/chart/charts/checklist/\
    class/clip/clinic/code/collection/column/comic/comment/commentary/concert/course/cover/cookbook/curriculum/dance/dashboard/database/dataset/deck/demo/demonstration/design/diagram/dictionary/dish/\
    dissertation/documentary/dossier/drama/drawing/drawings/dress/editorial/editing/episode/episodes/equation/essay/exhibition/exhibit/experiment/explanation/explainer/feature/festival/film/findings/footbridge/footage/formula/fork/framework/fresco/\
    gallery/game/garden/glossary/graph/graphic/greenhouse/guide/guideline/guidelines/hackathon/handbook/handout/hymn/illustration/index/infographic/initiative/installation/instructions/interview/invention/item/journal/keynote/kiln/kit/lab/label/ladder/\
    leaflet/lecture/lectures/lesson/lessons/letter/library/list/log/loom/lyrics/machine/magazine/manual/manuscript/map/maps/masterclass/matrix/memo/memoir/method/methods/model/monograph/motion/mural/museum/network/newsletter/note/notebook/notes/\
    novel/opera/organ/outfit/package/page/painting/pamphlet/panel/paper/papers/patent/patch/pattern/performance/photo/photograph/photos/piece/plan/play/playbook/playlist/plugin/podcast/poem/poems/policy/portrait/post/poster/posts/presentation/primer/product/\
    program/programme/project/proof/proposal/protocol/prototype/puppet/quilt/ramp/recipe/recipes/recital/record/recording/recordings/reel/reels/release/repo/report/reports/repository/research/restoration/results/review/roadmap/robot/rubric/ruling/schedule/scene/scheme/screenplay/\
    script/sculpture/segment/seminar/sermon/series/session/sheet/shop/shot/show/sign/signs/sketch/slide/slides/software/solo/song/speech/spreadsheet/stall/statement/statue/story/strategy/studio/study/submission/survey/symphony/system/table/tables/talk/talks/teardown/technique/template/test/testimony/\
    textbook/theorem/theory/thesis/thread/tip/tool/toolkit/tour/trail/translation/training/trap/traps/trial/tutorial/tutorials/typeface/tweet/tweets/uniform/video/videos/vlog/volume/watch/webinar/webcast/website/wiki/window/windows/wine/workbook/worksheet/workshop/zine/boat/breakthrough/case/column/\
    startup/turnaround/redesign/launch/merger/award/keynotes/cupping/loaf/soup/cake/nets/net/stickers/sticker/tag/visit/ad/advert/advertisement/prize/debate/hearing/judgment/judgement/verdict/op-ed/oped/bill/standard/spec/specification/rfc/textbook/q&a/ama/livestream/stream/live/story/remarks/presentations/lab/farm/field/vineyard/school";

/// Named only in general: nothing that one could look at.
const GENERAL: &str = "work/works/career/profile/journey/path/experience/experiences/background/achievement/achievements/stuff/content/success/advice/wisdom/knowledge/\
    time/company/industry/field/life/expertise/reputation/story/way/name/accomplishments/business/contributions/articles/blogs/books/papers/videos";

/// Ways to say what the reader did.
const CONCRETE: &[&str] = &[
    "how you/your ?_ ?_ built/began/brought/changed/cleaned/cut/designed/drew/explained/grew/handle/handled/led/made/managed/moved/ran/run/set/started/taught/turned/use/used",
    "introduced/recommended/referred/suggested ~ by",
    "is/was/has ~ introduced/suggested/recommended ?that ?i/me",
    "met/spoke/talked ?_ ?_ at/during/in/after",
    "our ?last ?_ chat/conversation/talk/call at/about/on/after/during/in/of",
    "what you ?_ built/made/wrote/said/designed/did at/for/in/about/on/to/with",
    "you ?_ ?once ?have ?had ?also ?kindly answered/asked/baked/began/brought/built/carved/coded/composed/conducted/cooked/cut/danced/demonstrated/described/designed/developed/directed/drew/edited/explained/filmed/fixed/found/founded/gave/\
     grew/illustrated/installed/interviewed/introduced/invented/launched/lead/lectured/led/made/mapped/measured/mentioned/moved/opened/organised/organized/painted/performed/photographed/planted/played/pointed/posted/presented/produced/proved/\
     published/put/ran/read/recommended/recorded/removed/repaired/restored/said/sang/saved/sewed/shared/shot/showed/sketched/solved/spoke/started/stood/suggested/talked/tapped/taught/tested/told/translated/uploaded/wore/worked/wrote/written",
    "you ?_ say/write/describe/explain/show/recommend/mention/draw/tie/add/leave/use/keep/build/cut/teach/put/compare/argue ?_ that/how/the/a/an/why/in/to/it/linseed/with",
    "saw/seen/heard/watched you/u ?_ on/at/in/explaining/speak/speaking/talk/talking/perform/play/playing/present/presenting/show",
    "you/u ?_ ?_ ?_ on/in ?the youtube/tv/ktn/bbc/radio/news/television/cnn",
    "your move/path/step/switch/change from/into/to",
    "your work/research/project/efforts/thinking/experience ?_ ?_ on/with/restoring/building",
    "read about your work ?_ as/at",
    "https/http/www",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let named = letter.body().any(|(_, part)| reference(part, &letter.draft.facts).is_some());
    if named {
        return Vec::new();
    }
    let missing =
        letter.place("opening").filter(|(at, part)| letter.reached(*at) && says_more_than_hello(letter, part));
    missing.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// While only "Dear Leila," stands there, the opening is yet to come.
fn says_more_than_hello(letter: &Letter<'_>, opening: &Part<'_>) -> bool {
    opening.id == "body" || opening.words.len() >= 8 || letter.len() >= opening.words.len() + 8
}

/// The bytes that name something concrete.
pub(super) fn reference(part: &Part<'_>, facts: &Facts<'_>) -> Option<Range<usize>> {
    if part.id == "ask" || part.id == "ease" {
        return None;
    }
    let words = &part.words;
    let quoted = part.quotations.iter().find(|quotation| names(part, quotation)).cloned();
    let named = || named_work(words, facts.to_work);
    let work = || (0..words.len()).find_map(|at| work_at(part, at));
    let concrete =
        || words.all(CONCRETE).into_iter().find(|hit| is_of_reader(part, hit)).map(|hit| part.phrase(&hit.words));
    quoted.or_else(named).or_else(work).or_else(concrete)
}

/// A title in quotation marks: not a single common word, and not a greeting that is only spoken of.
fn names(part: &Part<'_>, quotation: &Range<usize>) -> bool {
    let text = part.text.get(quotation.clone()).unwrap_or("");
    text.starts_with(|c: char| c.is_uppercase()) && !text.starts_with("I ") && !text.starts_with("To whom")
}

/// "your 2021 paper", "the talk that you gave", "that bridal video u posted".
fn work_at(part: &Part<'_>, at: usize) -> Option<Range<usize>> {
    let words = &part.words;
    if !words.is(at, WORKS) || words.is(at, GENERAL) {
        return None;
    }
    let yours = (at.saturating_sub(6)..at).rev().take_while(|word| !words.ends_after(*word)).find(|word| {
        words.is(*word, "your/ur/yours") && !words.is(*word + 1, "calendar/schedule/diary/inbox/time")
            || words.get(*word).ends_with("'s") && words.is(*word, "engineer's")
    });
    let theirs = || {
        let near = (at + 1..at + 9).take_while(|word| !words.ends_after(*word - 1)).any(|word| {
            words.is(word, "you/u/your") && !words.is(word + 1, "for/if/to/have/could/would/can/may/are/will")
        });
        let article = words.before(at, 4, "the/a/an/this/that/every/each/those/these/all");
        (near && article).then(|| at.saturating_sub(1))
    };
    let start = yours.or_else(theirs)?;
    let owner = words.is(start, "your/ur/yours");
    // "If your schedule allows it" and "your reply" are no work; nor is a blank a name.
    let blank = part.text.get(words.span(&(at..at + 1)).end..).is_some_and(is_blank);
    let middle = (start + 1..at)
        .any(|word| words.is(word, "in/of/at/from/with/about/to/into/by/for/time/schedule/reply/answer/i/me/my/we/help/and/profile/inbox/calendar/on"));
    let mine = words.is(at + 1, "for/to/with") && words.is(at + 2, "me/my")
        || words.is(at, "answer/letter/schedule/school/plan/list/comment/help")
            && !words.is(at + 1, "on/about/in/to/at/of/under/from");
    let other = mine || blank || (middle && owner);
    (!other).then(|| part.phrase(&(start..at + 1)))
}

/// Whether a blank or a choice of words stands where a name should.
fn is_blank(rest: &str) -> bool {
    let near: String = rest.chars().take(30).collect();
    let stop = near.find(['.', ',', '\n', '?', '!']).unwrap_or(near.len());
    near.get(..stop).is_some_and(|near| near.contains(['<', '_', '{', '[', '/']) || near.contains("XXX"))
}

/// Not what is asked for ("could you tell me how you …") and not what is praised in general.
fn is_of_reader(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    let asked = words.sentence_asks(hit.words.start)
        || words.before(hit.words.start, 6, "could/would/can/ask/tell/hear/know/learn/if/hope/love/like");
    let place =
        words.is(hit.words.start, "met/spoke/talked/our/https/http/www/introduced/recommended/referred/suggested");
    let general = words.is(hit.words.end, "so/everything/all/much/it") && words.is(hit.words.end - 1, "made/built/did");
    let blank = part.text.get(hit.span.end..).is_some_and(is_blank);
    (place || !asked) && !general && !blank
}

/// The stretch of text that says the name of the reader's work, or most of it.
fn named_work(words: &Words<'_>, work: &str) -> Option<Range<usize>> {
    const SMALL: &str = "a/an/and/at/by/for/from/how/in/is/of/on/or/our/talk/article/the/to/with/your/work/project";
    let work = Words::new(work);
    let telling: Vec<&str> = (0..work.len()).filter(|at| !work.is(*at, SMALL)).map(|at| work.get(at)).collect();
    let needed = telling.len().div_ceil(2).max(1);
    let window = work.len().max(4) + 4;
    let found: Vec<usize> = (0..words.len()).filter(|at| telling.contains(&words.get(*at))).collect();
    let close = found.windows(needed).find(|group| {
        let spread = group.last().zip(group.first()).map_or(0, |(last, first)| last - first);
        spread < window
    })?;
    let (first, last) = close.first().zip(close.last())?;
    Some(words.span(&(*first..*last + 1)))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{told, with};
    use crate::domain::letter::LetterKind;

    const NO_WHO: (&str, &str) = ("who", "I am a data analyst at a freight company.");

    #[test]
    fn admiration_without_a_thing_fires() {
        for text in [
            "Dear Leila, I admire your career and your work very much.",
            "Dear Leila, your articles are a great help to me every day.",
            "Dear Leila, I have been following you for a long time now.",
            "Dear Leila, you are an inspiration to all of us in data.",
            "",
        ] {
            let found =
                with(LetterKind::FirstAsk, &[("opening", text), NO_WHO], |draft| told("no-concrete-reference", draft));
            assert_eq!(found.len(), 1, "{text}");
        }
    }

    #[test]
    fn a_concrete_thing_does_not() {
        for text in [
            "Dear Leila, your talk on dashboards helped me.",
            "Dear Leila, I saw Decisions, not Dashboards last week and took notes.",
            "Dear Leila, I read “A map for analysts” on the train.",
            "Dear Leila, the project you led at Atlas cut our delays.",
            "Dear Leila, we met at the freight summit in March.",
            "Dear Leila, I listened to the podcast where you spoke of hiring.",
            "Dear Leila, Ana Lima suggested that I write to you. She told me how you built the team.",
            "Dear Leila, your move from data into product is the path that I want to take.",
            "Dear Leila, your recent keynote at the logistics summit stayed with me.",
        ] {
            let found =
                with(LetterKind::FirstAsk, &[("opening", text), NO_WHO], |draft| told("no-concrete-reference", draft));
            assert!(found.is_empty(), "{text}");
        }
    }
}
