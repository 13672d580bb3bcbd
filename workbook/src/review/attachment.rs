//! Something attached to a first letter.
//!
//! Many people open no file from a stranger, and a link or one line says as much. Where a file was agreed on, this is
//! only a reminder that the letter travels without it: the mail program has to add it.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "attachment", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Of a file, but for the senses below.
const ATTACHED: &[&str] = &[
    "attach/attached/attaching/attachment/attachments/pfa/herewith/encl",
    "enclose/enclosed/enclosing/enclosure/enclosures",
    "annexed/appended",
    "as/in ?an ?the annex",
    "annex # / below",
];

/// Sent with a letter in other words.
const SENT: &[&str] = &[
    "join/joined/joining/adding/add/added/put/include/included/including/sending/send/sent ?here ?you ?i'm ?_ ?_ ?_ ?_ ?_ ?_ with/to/along/in this/the/with ?this letter/mail/email/message",
    "find #/my/the/our/some ?_ ?_ file/files/paper/papers/document/documents/page/pages/sheet/sheets ?_ with this/the mail/email/letter/message",
    "join/joining here my/a/the",
    "file/folder/pdf/zip/document/photos/slides/certificates/sheet/cv/resume/portfolio/drawing/drawings/picture/pictures/transcript ?_ ?_ with/to/comes/in/under/below ?with this ?mail/letter/email/message",
    "include/including/adding/add/append/appending/joining my/our/a/the/two/three/some ?_ ?_ cv/resume/portfolio/transcript/transcripts/certificate/certificates/photo/photos/drawing/drawings/sketch/deck/slides/pdf/draft ?here ?below ?too ?also",
    "cv/resume/portfolio/transcript/transcripts/certificates/photos/deck/slides/draft/pdf is/are ?also included/below/joined/added/underneath",
    "sending/send ?you ?over my/our/the/a/two/three/some ?_ ?_ cv/resume/portfolio/transcript/certificates/photos/pictures/deck/slides/draft/pdf/drawing/drawings along/with/here/too/herewith/so",
    "find/see/view my/our/the/a ?_ ?_ cv/resume/portfolio/transcript/certificates/deck/draft below/underneath/included/here",
    "with my/our ?_ cv/resume/portfolio/certificates/transcript/deck/draft included/added/below",
    "accompanying/accompanied document/documents/file/files/photo/photos/letter/drawing/drawings/pdf/cv/deck/sheet",
    "in the file/folder/pdf/zip that/with",
    "together/along with/in this mail/letter/email/message ?as ?a",
    "i ?_ joined/put/send/sending ?you ?with ?here my/the/a cv/portfolio/resume/certificates/photos/pdf",
    "i ?also ?have/i've uploaded/dropped my/our/the/a/two/three/some ?_ cv/resume/portfolio/photos/pictures/deck/slides/draft/pdf/file/files here/below/in/to",
];

/// What is attached in other senses: a garage, a trainee, a heart.
const OTHER: &[&str] = &[
    "attached garage/house/bathroom/shed/flat/barn/kitchen/greenhouse/office/unit/school/clinic/hospital",
    "work/industrial/clinical/school/student/field/research/summer/emotional/secure/insecure/foreign/month/months/week/weeks attachment",
    "attachment theory/styles/style/disorder/point/points/parenting/to/of/at/in/with/bond/issues/officer/programme/program/period/year",
    "on ?_ ?_ attachment",
    "very/deeply/emotionally/so/too/more/quite/still/grown/grew/become/became/get/got/getting/rather/overly/fondly/strongly attached",
    "no/any/with/without ?many ?no strings attached",
    "attached to/at/with a/an/the/my/our/his/her/your/their/that/those/it/one/him/them/each/every/this/these",
    "attach/attaching/attached ?much ?great ?little ?so ?more ?any ?no importance/value/weight/meaning/blame/significance/conditions/names/labels/much",
    "enclosed garden/gardens/space/spaces/water/bay/reservoirs/area/areas/courtyard/yard/porch/by/in/within/field/fields/pen/run/cab/valley",
    "an/the/new/old/bird/rabbit/cattle/goat/deer/elephant/big/small enclosure/enclosures",
    "enclosures/enclosure of/for/at/act/with",
    "attach/attaching/attached ?the ?a ?_ ?_ rope/ropes/sensor/sensors/hinge/bracket/wire/wires/hook/strap/straps/label/labels/handle/trailer/lead/leads/hose/line/wheel/wheels/electrodes/pump",
    "_ attached to/with screws/glue/glued/bolts/nails/walls/ropes/trees",
];
/// A file that is attached "to this mail" is one all the same.
const TO_LETTER: &[&str] =
    &["attached/attaching/attach ?_ ?_ ?_ ?_ to/with/in this/the/my email/mail/letter/message/note"];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.body() {
        let other = part.words.all(OTHER);
        let to_letter = part.words.all(TO_LETTER);
        let real = |hit: &Hit| {
            let within = |known: &Hit| known.words.start < hit.words.end && hit.words.start < known.words.end;
            (to_letter.iter().any(within) || !other.iter().any(within)) && !is_denied(part, hit)
        };
        let mut hits: Vec<Hit> = part.unquoted(ATTACHED).into_iter().chain(part.unquoted(SENT)).filter(real).collect();
        crate::domain::order::by_key(&mut hits, |hit| hit.words.start);
        hits.dedup_by(|next, kept| next.words.start < kept.words.end);
        notes.extend(hits.into_iter().map(|hit| Note::on(at, hit.span)));
    }
    notes
}

/// Words of what is not done yet.
const OFFERS: &str = "can/could/will/i'll/shall/should/would/may/might/if/happy/glad/want/to/please/i'd";

/// "I haven't attached a CV", "I can attach one", "the file that you attached", "attached nothing", "I forgot to attach".
fn is_denied(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    let at = hit.words.start;
    let not = words.before(
        at,
        3,
        "not/haven't/hasn't/isn't/don't/didn't/never/won't/wouldn't/cannot/can't/no/nothing/nor/aren't",
    ) || words.before(at, 1, "without/needn't")
        || words.before(at, 2, "without/instead") && !words.is(at, "attached/enclosed");
    let nothing = (hit.words.start..hit.words.end + 2)
        .take_while(|near| *near == at || !words.ends_after(*near - 1))
        .any(|near| words.is(near, "nothing/not/no/haven't/neither"));
    let offered = (words.before(at, 3, OFFERS) || hit.words.clone().any(|at| words.is(at, OFFERS)))
        && (at..hit.words.end).any(|at| words.is(at, "attach/enclose/include/add/send/join/attachment/append/put"));
    let yours = words.before(at, 3, "you/you've/you'd/your")
        && !words.before(at, 3, "find/see/send/sending/for/to/show/give/sent/bring");
    let past = words.before(at, 2, "his/her/their/she/he/they");
    not || nothing || offered || yours || past
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn files_fire() {
        fires(
            "attachment",
            "who",
            &[
                "My CV is attached.",
                "Please find attached my portfolio.",
                "Enclosed are four pages of the herd book.",
                "PFA two photos of our setting.",
                "I put with this letter my portfolio.",
                "Photos of three apples are joined to this letter.",
                "A copy is in the attachment.",
                "Photos of three apples without name are joined to this letter.",
                "CV attached.",
                "You will find my CV attached.",
                "I have attached my résumé for your reference.",
                "Attached: two pages of the plan.",
                "I’m attaching the deck so that you can see the numbers.",
                "Kindly find enclosed herewith my bio-data.",
                "See the attached PDF for details.",
                "I include my CV below.",
                "My portfolio is included in this email.",
                "I’m sending you my transcript along with this.",
                "The accompanying document shows the figures.",
                "I attached to this mail the drawing of the hinge.",
                "Please see my resume below.",
                "As you will see from the enclosed, we are small.",
            ],
        );
    }

    #[test]
    fn other_senses_do_not() {
        quiet(
            "attachment",
            "who",
            &[
                "I am on industrial attachment at a switchyard.",
                "I haven’t attached a CV, as this isn’t about work.",
                "The house has an attached garage.",
                "I am very attached to this town.",
                "I build footbridges round enclosed reservoirs.",
                "I was attached to an engineer regiment.",
                "I can attach the file if you wish.",
                "If you like I will attach a drawing next time.",
                "Thank you for the list that you attached.",
                "Your attachment opened without trouble.",
                "I have attached nothing today.",
                "There is no attachment to this mail.",
                "We attach the rope to the tree first.",
                "I attach great importance to clean tools.",
                "The goats live in an enclosure behind the mill.",
                "Your paper on attachment in foster care helped us.",
                "It came with no strings attached.",
                "I became attached to the old way of counting.",
                "I left it out instead of attaching it.",
                "I added a chapter to the thesis.",
                "I put the kettle on and read your letter.",
                "She attached a note to the door.",
            ],
        );
    }
}
