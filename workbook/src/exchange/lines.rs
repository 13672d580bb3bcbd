//! The lines of card and calendar files, folded as both formats ask for.

/// The most bytes of a line before it is folded, and of each line that goes on from it.
const LINE: usize = 75;

/// Adds a line and its end. A long one goes on in lines that begin with a space, which readers take away again.
pub(super) fn fold(line: &str, out: &mut String) {
    let (mut rest, mut room) = (line, LINE);
    while rest.len() > room {
        let Some((piece, behind)) = rest.split_at_checked(cut(rest, room)) else { break };
        out.extend([piece, "\r\n "]);
        (rest, room) = (behind, LINE - 1);
    }
    out.extend([rest, "\r\n"]);
}

/// Where to cut, at most `room` bytes in: never within a character, and, where that can be had, not at a place that
/// some programs put together wrongly.
fn cut(text: &str, room: usize) -> usize {
    let (mut last, mut best, mut before) = (0, 0, '\\');
    for (at, letter) in text.char_indices().take_while(|(at, _)| *at <= room) {
        last = at;
        if !clings(before, letter) {
            best = at;
        }
        before = letter;
    }
    if best > room / 2 { best } else { last }
}

/// Whether two letters had better stay on one line: a space beside a fold is often trimmed away, a backslash says what
/// comes after it, and a mark that follows the space of a fold makes one letter with it in some languages' strings.
fn clings(before: char, letter: char) -> bool {
    const MARKS: [(char, char); 7] = [
        ('\u{300}', '\u{36f}'),
        ('\u{591}', '\u{5c7}'),
        ('\u{610}', '\u{65f}'),
        ('\u{200c}', '\u{200f}'),
        ('\u{20d0}', '\u{20ff}'),
        ('\u{fe00}', '\u{fe2f}'),
        ('\u{1f3fb}', '\u{1f3ff}'),
    ];
    // The scripts of India have their vowel signs at the same places of their blocks.
    let is_sign = ('\u{900}'..'\u{e00}').contains(&letter) && (0x3c..=0x4d).contains(&(u32::from(letter) & 0x7f));
    let is_mark = is_sign || MARKS.iter().any(|(from, to)| (*from..=*to).contains(&letter));
    is_mark || before == '\\' || before == '\u{200d}' || before.is_whitespace() || letter.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold(line, &mut out);
        out
    }

    #[test]
    fn a_short_line_stays_as_it_is() {
        for line in ["", "SUMMARY:Talk", &"a".repeat(LINE)] {
            assert_eq!(folded(line), format!("{line}\r\n"));
        }
    }

    #[test]
    fn a_long_line_is_cut_where_no_program_stumbles() {
        let before = "a".repeat(LINE - 1);
        for (behind, rest) in [
            ("bc", "c"),
            (" bc", "a bc"),
            ("b cd", "b cd"),
            ("\\nc", "\\nc"),
            ("e\u{301}c", "e\u{301}c"),
            ("👩\u{200d}🚀c", "👩\u{200d}🚀c"),
            ("👍🏽c", "👍🏽c"),
            ("कि", "कि"),
        ] {
            let out = folded(&format!("{before}{behind}"));
            let (line, found) = out.split_once("\r\n ").unwrap();
            assert!(line.len() <= LINE);
            assert_eq!(found, format!("{rest}\r\n"), "{behind}");
        }
    }

    #[test]
    fn a_line_without_a_good_place_is_cut_all_the_same() {
        for letter in [" ", "\u{301}", "\\", "😀", "👩\u{200d}"] {
            let line = letter.repeat(300);
            let out = folded(&line);
            assert_eq!(out.replace("\r\n ", ""), format!("{line}\r\n"), "{letter:?}");
            assert!(out.split("\r\n").all(|line| line.len() <= LINE), "{letter:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_folded_unfolds_to_the_same(line in r"([a-z \\;,é😀\u{301}\u{200d}\t]|[^\r\n]){0,300}") {
            let out = folded(&line);
            prop_assert!(out.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert_eq!(out.replace("\r\n ", ""), format!("{line}\r\n"));
        }
    }
}
