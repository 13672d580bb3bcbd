//! Openings that fit any letter to anybody.
//!
//! The first line is what a phone shows before a message is opened. A line that could go to anyone gives no reason to.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "generic-opening", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

const GENERIC: &[&str] = &[
    "came/come/stumbled across/upon/on your ?linkedin profile/linkedin/page/name",
    "dear/hello/hi sir/madam/sirs",
    "dear/hello/hi ?all ?the ?hiring manager/recipient/professional/connection",
    "found your profile",
    "greetings of/for the day",
    "hope all is well/good",
    "hope everything is well/good/fine/going",
    "hope this/my/the ?_ email/message/mail/note/letter/finds",
    "hope/hoping ~ doing/keeping well/good/great/fine/okay/safe",
    "hope you're/you ?are well/good/great/fine/safe",
    "hope you ?have/had/having a great/good/nice/wonderful day/week/weekend",
    "i'm/i ?am reaching/writing out ?to ?you because i need",
    "let me introduce myself",
    "looking at your profile",
    "my name is ~ and i am reaching",
    "saw/viewed/visited/reviewed/read your ?linkedin profile",
    "to whom it may concern",
    "to whomsoever it may concern",
    "trust this/you ~ well",
    "whom/whomsoever it may",
    "your profile caught/impressed/stood",
    "your impressive profile/background",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let Some((at, part)) = letter.first() else { return Vec::new() };
    let generic = part.words.all(GENERIC).into_iter().filter(|hit| !part.is_quoted(&hit.span) && !is_titled(part, hit));
    generic.map(|hit| Note::on(at, hit.span)).collect()
}

/// "Dear Sir Andrew" has a name.
fn is_titled(part: &Part<'_>, hit: &Hit) -> bool {
    let last = hit.words.end.saturating_sub(1);
    let is_capital = part.words.written(hit.words.end).starts_with(|c: char| c.is_ascii_uppercase());
    part.words.is(last, "sir/madam") && part.words.gap_after(last) == " " && is_capital
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_line_for_anybody_fires() {
        fires(
            "generic-opening",
            "opening",
            &[
                "I hope this email finds you well.",
                "Hope this message finds you in good health.",
                "Hi Leila, I hope you are doing well.",
                "Hi Leila, hope you’re well.",
                "Hope all is well with you.",
                "Dear Sir or Madam,",
                "Dear Sir/Madam,",
                "To whom it may concern,",
                "I came across your profile on LinkedIn.",
                "I stumbled upon your LinkedIn profile.",
                "I saw your profile and was impressed.",
                "Your profile caught my eye.",
                "Greetings of the day!",
                "I trust this message finds you well.",
                "Let me introduce myself.",
            ],
        );
    }

    #[test]
    fn a_line_for_this_reader_does_not() {
        quiet(
            "generic-opening",
            "opening",
            &[
                "Dear Leila, your talk at the freight summit changed my October review.",
                "I hope to move into product, as you did.",
                "I came across your article on freight data.",
                "Dear Sir Andrew, your paper helped us.",
                "I found your name in the thanks of a book.",
                "I hope your launch in Nairobi went well.",
                "You said that “I hope this email finds you well” tells readers nothing.",
            ],
        );
    }
}
