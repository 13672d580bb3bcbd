//! Idioms, slang and pictures from sports and kitchens.
//!
//! Half of a global audience reads them word by word. The plain words beside each say the same to everybody. The list is
//! `content/en/idioms.toml`; a line more is all that a new idiom needs.

use super::draft::{Letter, Note, Part};
use super::words::{Hit, beginnings, first_element, is_open};
use super::{ANY, Check, Rule, Severity};
use crate::domain::order;
use crate::domain::plainness::Plainness;
use std::sync::{LazyLock, OnceLock};

pub(super) const RULE: Rule = Rule { id: "idiom", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// What is said, in plain words, how many it confuses (1 most, 2 many, 3 few), and the words beside which it is meant
/// as it stands.
type Idiom = (&'static str, &'static str, u8, &'static str);

static IDIOMS: LazyLock<Vec<Idiom>> = LazyLock::new(|| LINES.lines().filter_map(idiom).collect());

/// An idiom a line, its fields with tabs between them.
const LINES: &str = include_str!(concat!(env!("OUT_DIR"), "/idioms.txt"));

fn idiom(line: &'static str) -> Option<Idiom> {
    let (said, rest) = line.split_once('\t')?;
    let (plain, rest) = rest.split_once('\t')?;
    let (strength, beside) = rest.split_once('\t')?;
    Some((said, plain, strength.parse().ok()?, beside))
}

/// The weakest idioms that are told: what confuses only a few is left alone, unless the reader needs plainer words.
const fn told(plainness: Plainness) -> u8 {
    match plainness {
        Plainness::Little => 1,
        Plainness::Normal => 2,
        Plainness::Most => 3,
    }
}

/// Said of words that are meant as they stand.
const PLAINLY: &[&str] = &[
    "actually wet/out/in/on/there/under",
    "i mean of/the/in/on",
    "by which i mean the real",
    "in its/the ?very ?most literal/plainest/plain/real/true sense/meaning",
    "in the ?very ?most literal/plainest/plain/real/true",
    "itself with my/his/her",
    "literally",
    "no metaphor/idiom/pun",
    "the real one/thing",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let literal = letter.all().any(|(_, part)| part.words.has(PLAINLY));
    let weakest = told(letter.draft.facts.plainness);
    let mut notes = Vec::new();
    for (at, part) in letter.all().filter(|_| !literal) {
        let meant = |(idiom, hit): &(&Idiom, Hit)| {
            idiom.2 <= weakest && !part.is_quoted(&hit.span) && !stands(letter, part, idiom, hit)
        };
        let found = (0..part.words.len()).flat_map(|word| begun(part, word)).filter(meant);
        notes.extend(found.map(|(idiom, hit)| note(at, part, idiom, hit)));
    }
    order::by_key(&mut notes, |note| (note.part, note.span.start, usize::MAX - note.span.end));
    notes.dedup_by(|next, kept| next.part == kept.part && next.span.start < kept.span.end);
    notes
}

/// The idioms that begin with a word, with where they end.
fn begun(part: &Part<'_>, word: usize) -> impl Iterator<Item = (&'static Idiom, Hit)> {
    let index = index();
    let words = &part.words;
    let first = words.get(word);
    let from = index.closed.partition_point(|begun| begun.first < first);
    let same = index.closed.iter().skip(from).take_while(move |begun| begun.first == first);
    let may = same.filter(move |begun| words.begins_with(word + 1, begun.next));
    let closed = may.filter_map(move |begun| Some((begun.idiom, words.match_after(word, begun.rest)?)));
    closed.chain(index.open.iter().filter_map(move |idiom| Some((*idiom, words.match_at(word, idiom.0)?))))
}

/// The idioms by the words that they begin with, so that a text is read once and not once for each idiom.
struct Index {
    /// Those that begin with a given word, in the order of these words.
    closed: Vec<Begun>,
    /// Those that may begin with more than some given words.
    open: Vec<&'static Idiom>,
}

/// An idiom whose first word is there.
struct Begun {
    first: &'static str,
    /// With which letters the next word can begin: thousands of idioms begin with "a", "the" or "in".
    next: u32,
    /// What is to follow.
    rest: &'static str,
    idiom: &'static Idiom,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let begun = |idiom: &'static Idiom| {
            let (words, rest) = first_element(idiom.0);
            let next = beginnings(first_element(rest).0);
            words.split('/').map(move |first| Begun { first, next, rest, idiom })
        };
        let (open, closed): (Vec<_>, Vec<_>) = IDIOMS.iter().partition(|idiom| {
            let (first, _) = first_element(idiom.0);
            is_open(first) || first.contains(['*', '_', '#'])
        });
        let mut closed: Vec<Begun> = closed.into_iter().flat_map(begun).collect();
        closed.sort_by_key(|begun| begun.first);
        Index { closed, open }
    })
}

/// Whether the words are meant as they stand: others of their trade are beside them.
fn stands(letter: &Letter<'_>, part: &Part<'_>, (_, _, _, beside): &Idiom, hit: &Hit) -> bool {
    let near = hit.words.start.saturating_sub(40)..(hit.words.end + 40).min(part.words.len());
    let of_trade = |part: &Part<'_>, mut words: std::ops::Range<usize>| {
        words.any(|at| !hit.words.contains(&at) && part.words.is(at, beside))
    };
    let in_subject = || letter.subject().is_some_and(|(_, subject)| of_trade(subject, 0..subject.words.len()));
    !beside.is_empty() && (of_trade(part, near) || in_subject())
}

fn note(at: usize, part: &Part<'_>, (said, plain, _, _): &Idiom, hit: Hit) -> Note {
    let plain = in_form(said, plain, part.words.get(hit.words.start));
    let capital = part.text.get(hit.span.clone()).is_some_and(|text| text.starts_with(char::is_uppercase));
    let with = if capital { capitalised(&plain) } else { plain.clone() };
    Note::on(at, hit.span.clone()).fill("plain", plain).fix(hit.span, with)
}

/// The plain words in the form of the verb: "touched base" becomes "talked".
fn in_form(said: &str, plain: &str, verb: &str) -> String {
    let (forms, _) = said.split_once(' ').unwrap_or((said, ""));
    let (plain_forms, rest) = plain.split_once(' ').unwrap_or((plain, ""));
    if !plain_forms.contains('/') {
        return plain.to_owned();
    }
    let place = forms.split('/').position(|form| form == verb).unwrap_or(0);
    let form = plain_forms.split('/').nth(place).or_else(|| plain_forms.split('/').next()).unwrap_or(plain_forms);
    if rest.is_empty() { form.to_owned() } else { [form, " ", rest].concat() }
}

/// With a capital first letter, for English words.
pub(super) fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::trial::{FACTS, fires, mends, quiet, told as says, with};
    use super::super::{Draft, Facts};
    use super::{IDIOMS, Plainness, in_form, told};
    use crate::domain::letter::LetterKind;

    /// One way to say an idiom.
    fn said(pattern: &str) -> String {
        let words = pattern.split(' ').filter(|word| !word.starts_with('?') && *word != "~");
        let one = |word: &str| word.split('/').next().unwrap().replace('_', "it").replace('#', "two");
        words.map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_idiom_fires_and_its_plain_words_do_not() {
        let told = || IDIOMS.iter().filter(|idiom| idiom.2 <= told(Plainness::Normal));
        let texts: Vec<String> = told().map(|idiom| format!("We said: {}, and so on.", said(idiom.0))).collect();
        fires("idiom", "who", &texts.iter().map(String::as_str).collect::<Vec<_>>());
        let plain: Vec<String> =
            told().map(|idiom| format!("We said: {}, and so on.", in_form(idiom.0, idiom.1, ""))).collect();
        quiet("idiom", "who", &plain.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn the_plainer_the_words_have_to_be_the_more_idioms_are_told() {
        for strength in 1..=3 {
            let idiom = IDIOMS.iter().find(|idiom| idiom.2 == strength).unwrap();
            let text = format!("We said: {}, and so on.", said(idiom.0));
            for plainness in Plainness::ALL {
                let facts = Facts { plainness, ..FACTS };
                let found =
                    with(LetterKind::FirstAsk, &[("who", &text)], |draft| says("idiom", &Draft { facts, ..*draft }));
                assert_eq!(!found.is_empty(), strength <= told(plainness), "{plainness:?}: {text}");
            }
        }
    }

    #[test]
    fn the_list_is_large_and_each_line_has_its_place() {
        assert!(IDIOMS.len() >= 250, "{}", IDIOMS.len());
        for (said, plain, strength, _) in IDIOMS.iter() {
            assert!((1..=3).contains(strength) && !plain.is_empty() && said != plain, "{said}");
            let forms = |text: &str| text.split(' ').next().map_or(0, |first| first.split('/').count());
            assert!(forms(plain) == 1 || forms(plain) == forms(said), "{said}: {plain}");
            assert!(!plain.split_once(' ').is_some_and(|(_, rest)| rest.contains('/')), "{said}: {plain}");
        }
    }

    #[test]
    fn the_file_is_in_order() {
        let source = include_str!("../../../content/en/idioms.toml");
        let mut before = "";
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let key = line.split(" = ").next().unwrap();
            let begins = line.starts_with('[') || line.is_empty();
            assert!(begins || before < key, "{key} stands after {before}");
            before = if begins { "" } else { key };
        }
    }

    #[test]
    fn plain_words_do_not_fire() {
        quiet(
            "idiom",
            "who",
            &[
                "I touch the screen, and the base moves.",
                "The fruit hangs low.",
                "The north has a star player.",
                "I read “Low-hanging fruit” twice.",
                "Could you open the box of plates?",
                "I reach out to you, and look forward to a coffee chat.",
                "I check in with my team, follow up, and catch up with them.",
                "In the orchard the low-hanging fruit is picked last.",
                "I am learning the ropes in the plainest sense.",
                "The rain came through the roof and onto the oven.",
                "We ran out of gas in the kitchen.",
                "The truck changed lanes.",
                "Locusts wiped out our crop.",
                "The bread is in the bag.",
                "There is a roof over my head.",
            ],
        );
    }

    #[test]
    fn the_fix_says_it_plainly() {
        mends(
            "idiom",
            "who",
            &[
                ("I would like to touch base.", "I would like to talk."),
                ("We touched base in May.", "We talked in May."),
                ("We took the low-hanging fruit 🍎 first.", "We took the easy first steps 🍎 first."),
                ("We want to move the needle on delays.", "We want to make a difference on delays."),
            ],
        );
    }
}
