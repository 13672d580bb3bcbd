//! A letter as a mail link (RFC 6068).

use crate::domain::compose::Composed;

/// Longer links are cut or refused by some mail programs and browsers, so none is made.
const LONGEST: usize = 1_600;

/// The `mailto:` link that opens a letter in the person's own mail program, or `None` when it would be too long to
/// arrive whole. The address may be empty: the mail program then asks for it.
#[must_use]
pub fn link(address: &str, letter: &Composed) -> Option<String> {
    let mut link = String::from("mailto:");
    encode(address.trim(), true, &mut link);
    let mut mark = '?';
    for (name, text) in [("subject", &letter.subject), ("body", &letter.body)] {
        if !text.is_empty() {
            link.push(mark);
            link.push_str(name);
            link.push('=');
            encode(text, false, &mut link);
            mark = '&';
        }
    }
    (link.len() <= LONGEST).then_some(link)
}

/// Adds the text with everything percent-encoded that could mean something in a link. Lines end as mail ends them.
fn encode(text: &str, address: bool, out: &mut String) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let hex = |digit: u8| HEX.get(usize::from(digit)).copied().unwrap_or('0');
    for byte in text.replace("\r\n", "\n").replace('\r', "\n").bytes() {
        match byte {
            b'\n' => out.push_str("%0D%0A"),
            b'@' if address => out.push('@'),
            _ if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => out.push(char::from(byte)),
            _ => out.extend(['%', hex(byte >> 4), hex(byte & 15)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letter(subject: &str, body: &str) -> Composed {
        Composed { subject: subject.into(), body: body.into() }
    }

    #[test]
    fn a_link_carries_address_subject_and_lines() {
        let link = link(" leila@example.org ", &letter("A question", "Dear Leila,\n\nthank you.")).unwrap();
        let expected = "mailto:leila@example.org?subject=A%20question&body=Dear%20Leila%2C%0D%0A%0D%0Athank%20you.";
        assert_eq!(link, expected);
    }

    #[test]
    fn what_is_empty_is_left_out() {
        assert_eq!(link("", &letter("", "Hi")).as_deref(), Some("mailto:?body=Hi"));
        assert_eq!(link("a@b", &Composed::default()).as_deref(), Some("mailto:a@b"));
    }

    #[test]
    fn nothing_in_an_address_or_a_subject_becomes_a_field_of_its_own() {
        let link = link("a@b?bcc=c@d", &letter("x&cc=e#f", "100 % + é")).unwrap();
        assert_eq!(link, "mailto:a@b%3Fbcc%3Dc@d?subject=x%26cc%3De%23f&body=100%20%25%20%2B%20%C3%A9");
    }

    #[test]
    fn every_kind_of_line_end_is_the_one_of_mail() {
        for body in ["a\nb", "a\r\nb", "a\rb"] {
            assert_eq!(link("", &letter("", body)).as_deref(), Some("mailto:?body=a%0D%0Ab"));
        }
    }

    #[test]
    fn a_link_that_would_not_arrive_whole_is_not_made() {
        let room = LONGEST - "mailto:?body=".len();
        assert!(link("", &letter("", &"a".repeat(room))).is_some());
        assert_eq!(link("", &letter("", &"a".repeat(room + 1))), None);
        assert_eq!(link("", &letter("", &"é".repeat(room / 6 + 1))), None);
    }

    proptest! {
        #[test]
        fn a_link_holds_no_character_that_ends_it(subject in ".{0,60}", body in "(?s).{0,60}") {
            if let Some(link) = link("a@b", &letter(&subject, &body)) {
                let fine = |c: char| c.is_ascii_alphanumeric() || "-._~%@:?=&".contains(c);
                prop_assert!(link.chars().all(fine));
                prop_assert!(link.matches(['?', '&']).count() <= 2);
            }
        }
    }
}
