//! Apologies for writing at all.
//!
//! They ask the reader to comfort the writer, and say that the letter is a burden before it has been read.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ANY, Check, Rule, Severity};
use crate::domain::letter::LetterKind;

pub(super) const RULE: Rule = Rule { id: "over-apology", severity: Severity::Look, check: Check::Letter(ANY, check) };

const APOLOGY: &[&str] = &[
    "do/don't/not ?not ?really want/mean/wish to ?_ bother/disturb/impose/intrude/trouble",
    "don't/not deserve",
    "hate to ?_ ask/bother/disturb/impose",
    "hate myself",
    "i'm/am ?just ?only ?a nobody",
    "i'm/i ?am no one",
    "i'm/am not important",
    "i ?_ know i'm/i ?am only/just a/an",
    "i ?_ know i'm/i ?am ?probably ?the ?_ last/annoying/bothering/disturbing/wasting/intruding/imposing/troubling",
    "a/such/being ?a ?_ nuisance/pest/burden",
    "adding to the/your pile/inbox/load",
    "must/probably/surely ?be ?already ?heartily ?so ?have ?get tired/sick/fed of me/my/people/seeing/hearing",
    "scold me",
    "simple/small man/woman/person like me",
    "waste/wasting/stealing/steal/robbing/taking ?up your ?_ ?_ time/evening/morning/day/attention",
    "who am i to",
    "how presumptuous",
    "hundred ?_ ?_ ?_ better things/emails/letters/requests/of",
];

/// Words of sorrow.
const SORRY: &[&str] = &[
    "apologies/apologise/apologize/apology/sorry",
    "beg/ask/crave/begging your/for pardon/forgiveness/indulgence",
    "excuse/forgive/pardon me/my/the/this/a/it/us ?_",
    "feel/felt/feeling ?_ ?_ ?_ awful/ashamed/awkward/bad/cheeky/dreadful/embarrassed/guilty/rude/silly/stupid/terrible/uncomfortable/wretched/foolish",
    "am/i'm ?_ ?_ ashamed/embarrassed/mortified/aware",
    "excuse/forgive/pardon/forgiveness ?it ?this ?please",
];

/// What they are sorry for: that they write at all.
const FOR_WRITING: &str = "adding/amateur/annoy/annoying/annoyance/ask/asking/boldness/bother/bothering/botheration/breaking/burden/burdening/barging/contact/contacting/cold/dare/\
    disturb/disturbance/disturbing/email/emailing/emails/evening/filling/fill/ignorance/impose/imposing/imposition/inbox/inconvenience/interrupt/interrupting/interruption/intrude/\
    intruding/intrusion/letter/mail/message/messages/messaging/nuisance/pest/pester/pestering/question/reaching/sending/stealing/steal/stranger/summer/taking/take/time/trouble/troubling/dump/dumping/land/landing/mithering/hassle/hassling/nag/nagging/\
    write/writing/wrote/hundredth/hundred/beginner's/disrupt/disrupting/presume/presuming/unasked/again/liberty/name/day/invading/spam/spamming/ramble/rambling/text/texting/disturbs/wasting/knock/knocking/person/foolish/silly/stupid/sight";

/// What one may be sorry for: an appointment missed, another's grief.
const OTHERWISE: &str = "miss/missed/missing/late/hear/heard/delay/died/passed/loss/lost/ill/illness/printed/mistake/wrong/forgot/forgetting/quiet/cancel/cancelled/\
    canceled/postpone/postponed/accent/accents/misspelled/typo/father/mother/fall/broke/fault/slow/short/misunderstanding/minutes/notice/about";

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (at, part) in letter.body() {
        let mut hits: Vec<Hit> = part.unquoted(APOLOGY);
        hits.retain(|hit| !part.words.before(hit.words.start, 3, "not/haven't/without/rather"));
        hits.extend(part.unquoted(SORRY).iter().filter_map(|hit| for_writing(part, hit)));
        crate::domain::order::by_key(&mut hits, |hit| (hit.words.start, std::cmp::Reverse(hit.words.end)));
        hits.dedup_by(|next, kept| next.words.start < kept.words.end);
        // After silence one soft clause is right.
        let few =
            letter.draft.kind == LetterKind::CheckIn && hits.len() == 1 && hits.iter().all(|hit| hit.words.len() < 3);
        if !few {
            notes.extend(hits.iter().map(|hit| note(at, part, hit)));
        }
    }
    notes
}

/// Sorrow that is for the letter: what follows in the sentence says so, and nothing says that it is for something else.
fn for_writing(part: &Part<'_>, hit: &Hit) -> Option<Hit> {
    let words = &part.words;
    let mut near =
        (hit.words.start..hit.words.end + 14).take_while(|at| *at < hit.words.end || !words.ends_after(*at - 1));
    let first = near.find(|at| words.is(*at, FOR_WRITING) || (*at >= hit.words.end && words.is(*at, OTHERWISE)));
    let denied = words.before(hit.words.start, 4, "not/no/never/nobody/without/don't")
        || words.before(hit.words.start, 2, "he/she/they/you");
    let alone = words.sentence_of(hit.words.start).len() <= 4
        && !words.is(hit.words.end, "about/for/that/to")
        && !words.sentence_has(hit.words.start, "english/spelling/typing/handwriting");
    let written = first.filter(|at| words.is(*at, FOR_WRITING));
    let end = written.map_or(hit.words.end, |at| hit.words.end.max(at + 1));
    let told = hit.words.start..end;
    (!denied && (written.is_some() || alone)).then(|| Hit { span: words.span(&told), words: told })
}

/// Words that say nothing beside an apology.
const EMPTY: &str = "a/about/again/all/am/at/do/first/for/i/i'm/just/like/me/of/on/please/really/so/such/terribly/this/to/truly/\
    very/with/writing/you/your";

/// A sentence that does nothing but apologise can go.
fn note(at: usize, part: &Part<'_>, hit: &Hit) -> Note {
    let note = Note::on(at, hit.span.clone());
    let sentence = part.words.sentences().into_iter().find(|sentence| sentence.words.end >= hit.words.end);
    let says_more = |at: &usize| !hit.words.contains(at) && !part.words.is(*at, EMPTY);
    let Some(sentence) = sentence.filter(|sentence| sentence.words.clone().filter(says_more).count() <= 1) else {
        return note;
    };
    let next = part.words.span(&(sentence.words.end..sentence.words.end + 1)).start;
    note.fix(sentence.span.start..next, "")
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn apologies_for_writing_fire() {
        fires(
            "over-apology",
            "opening",
            &[
                "Sorry to bother you.",
                "I am so sorry to disturb you on a weekend.",
                "Sorry for taking your time.",
                "Apologies for the intrusion.",
                "I know I am nobody, but I liked your talk.",
                "I know I’m just a student.",
                "I hate to bother you with this.",
                "I don’t want to waste your time.",
                "Forgive me for writing to you.",
                "Who am I to ask?",
                "I apologise in advance for the long message.",
            ],
        );
    }

    #[test]
    fn sympathy_and_regard_do_not() {
        quiet(
            "over-apology",
            "opening",
            &[
                "I was sorry to hear that the summit was moved.",
                "I know you are very busy, so I will be short.",
                "I am just starting in product.",
                "I know your time is limited.",
                "I was sorry that I missed your talk.",
            ],
        );
    }

    #[test]
    fn a_sentence_of_nothing_else_can_go() {
        mends(
            "over-apology",
            "opening",
            &[
                ("Sorry to bother you. I liked your talk.", "I liked your talk."),
                ("I am so sorry to bother you. I liked your talk.", "I liked your talk."),
            ],
        );
    }
}
