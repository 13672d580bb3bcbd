//! Something attached to a first letter.
//!
//! Many people open no file from a stranger, and a link or one line says as much. Where a file was agreed on, this is
//! only a reminder that the letter travels without it: the mail program has to add it.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "attachment", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Always of a file.
const ATTACHED: &[&str] = &[
    "annex/annexed/appended/pfa",
    "as an/a attachment/enclosure/annex",
    "attach/attaching",
    "attached ?_ ?is/are ?please ?find ?you ?_ my/a/an/the/our/some/two/three/four/photos/photo/copy/cv/resume/file/files/here/herewith/below/to/for/as/with",
    "attachment/attachments/enclosure/enclosures/enclosed/enclose/enclosing/encl",
    "find/see/have ?my ?the ?_ ?_ ?_ ?_ attached/enclosed/appended/annexed",
    "is/are/i've/have/have/was/were ?also ?been ?now attached/enclosed/appended/annexed",
    "join/joined/joining/adding/add/put/include/included/including/sending/send/sent ?here ?you ?i'm ?_ ?_ ?_ ?_ ?_ ?_ with/to/along/in this/the/with ?this letter/mail/email/message",
    "join here my/a/the",
    "file/folder/pdf/zip/document/photos/slides/certificates/sheet ?_ ?_ with/to/comes/in/under/below ?with this ?mail/letter/email/message",
    "in the file/folder/pdf/zip that/with/attached",
    "see/view ?the ?my ?_ ?_ ?both below/attached/attachment",
    "together/along with/in this ?mail/letter/email/message ?as ?a",
    "i ?_ joined/put/send/sending ?you ?with ?here my/the/a cv/portfolio/resume/certificates/photos/pdf",
    "herewith",
];

/// What is attached in other senses: a garage, a trainee, a heart.
const OTHER: &[&str] = &[
    "attached garage/house/to/bathroom/shed",
    "industrial/clinical/school attachment",
    "on ?_ ?industrial attachment",
    "very/deeply/emotionally/so attached",
    "no strings attached",
    "attached to/with a/an/the/my/our/his/her ?_ ?_ regiment/unit/hospital/university/school/ministry/brigade/team/office/ward/battalion/college/embassy",
    "enclosed garden/space/water/bay/reservoirs/area/courtyard/yard/porch",
    "attachment theory/styles/style/disorder/point/points",
    "attach ?the ?_ ?_ rope/ropes/sensor/hinge/bracket/wire/hook/strap/straps/label/handle",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.body() {
        let other = part.words.all(OTHER);
        let real = |hit: &Hit| {
            let elsewhere =
                other.iter().any(|other| other.words.start < hit.words.end && hit.words.start < other.words.end);
            !elsewhere && !is_denied(part, hit)
        };
        let mut hits: Vec<Hit> = part.unquoted(ATTACHED).into_iter().filter(real).collect();
        hits.dedup_by(|next, kept| next.words.start < kept.words.end);
        notes.extend(hits.into_iter().map(|hit| Note::on(at, hit.span)));
    }
    notes
}

/// "I haven't attached a CV", "not added here", "the file that you attached".
fn is_denied(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    words.before(
        hit.words.start + 1,
        5,
        "not/haven't/without/no/didn't/never/nothing/won't/you/your/if/shall/should/can/could",
    ) || hit.words.clone().any(|at| words.is(at, "not/haven't/no"))
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
            ],
        );
    }
}
