//! A letter as it goes out: its parts put together, signed, counted, and made shorter where a channel is narrow.
//!
//! Nothing is ever cut. A text that is too long says by how much, and the short version leaves out whole sentences.

use super::letter::Channel;

/// What goes into a letter, besides the way that it travels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manuscript<'a> {
    /// The parts in the order of the letter, as (id, text). The part named `subject` is the subject line.
    pub parts: &'a [(&'a str, &'a str)],
    /// How the reader is greeted ("Leila"): a greeting with this name stands on a line of its own.
    pub greeting: &'a str,
    /// The name that it is signed with; empty leaves it unsigned.
    pub signed: &'a str,
}

/// A letter put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composed {
    /// The subject line, on one line; empty where the channel has none.
    pub subject: String,
    /// The text, with `\n` between lines.
    pub body: String,
}

/// The part that is no part of the body.
const SUBJECT: &str = "subject";

impl Manuscript<'_> {
    /// The whole letter, as this channel carries it.
    #[must_use]
    pub fn compose(&self, channel: Channel) -> Composed {
        let subject = if channel.has_subject() { self.subject() } else { String::new() };
        let body = if is_note(channel) { self.as_note(&self.body()) } else { self.as_pages() };
        Composed { subject, body }
    }

    /// The letter in as few words as it takes to fit, by leaving out whole sentences.
    ///
    /// The greeting, the first sentence of the first part and the question itself stay to the end. When even they do
    /// not fit, they are what comes back: the counter says how much is over.
    #[must_use]
    pub fn shorten(&self, fits: impl Fn(&str) -> bool) -> String {
        let whole = self.body();
        let mut kept: Vec<Vec<&str>> = whole.iter().map(|text| sentences(text)).collect();
        loop {
            let texts: Vec<String> = kept.iter().map(|part| part.join(" ")).collect();
            let texts: Vec<&str> = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            let note = self.as_note(&texts);
            if fits(&note) || !drop_one(&mut kept) {
                return note;
            }
        }
    }

    fn subject(&self) -> String {
        let subject = self.parts.iter().find(|(id, _)| *id == SUBJECT);
        subject.map(|(_, text)| one_line(text)).unwrap_or_default()
    }

    /// The texts of the body's parts, trimmed, without the empty ones.
    fn body(&self) -> Vec<&str> {
        let body = self.parts.iter().filter(|(id, _)| *id != SUBJECT);
        body.map(|(_, text)| text.trim()).filter(|text| !text.is_empty()).collect()
    }

    /// Paragraphs with blank lines between, the greeting and the name on lines of their own.
    fn as_pages(&self) -> String {
        let body = self.body();
        let mut paragraphs: Vec<String> = Vec::with_capacity(body.len() + 2);
        for (place, text) in body.iter().enumerate() {
            match split_greeting(text, self.greeting).filter(|_| place == 0) {
                Some((greeting, rest)) => paragraphs.extend([greeting.to_owned(), capitalised(rest)]),
                None => paragraphs.push((*text).to_owned()),
            }
        }
        if let Some(name) = self.name_to_sign(&body) {
            paragraphs.push(name.to_owned());
        }
        paragraphs.join("\n\n")
    }

    /// One paragraph: a note has no room for blank lines.
    fn as_note(&self, texts: &[&str]) -> String {
        let mut note = texts.iter().map(|text| one_line(text)).collect::<Vec<_>>().join(" ");
        if let Some(name) = self.name_to_sign(texts) {
            note.push(' ');
            note.push_str(name);
        }
        note
    }

    /// The name, unless the letter is empty or the person has signed it already.
    fn name_to_sign(&self, texts: &[&str]) -> Option<&str> {
        let name = self.signed.trim();
        let last_line = texts.last()?.lines().next_back().unwrap_or_default().trim();
        let bare = last_line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let signed = bare == name || name.split_whitespace().next() == Some(bare);
        (!name.is_empty() && !signed).then_some(name)
    }
}

const fn is_note(channel: Channel) -> bool {
    matches!(channel, Channel::LinkedIn200 | Channel::LinkedIn300)
}

/// Leaves out what is missed least of what is left. `false` when nothing more can go.
///
/// First each part that does not ask shrinks to its first sentence, from the end to the front; then those parts go, but
/// never the first; at last the sentences around the question.
fn drop_one(parts: &mut [Vec<&str>]) -> bool {
    let is_asking = |part: &[&str]| part.iter().any(|sentence| asks(sentence));
    if let Some(part) = parts.iter_mut().rev().find(|part| part.len() > 1 && !is_asking(part)) {
        part.pop();
        return true;
    }
    let spare = |part: &&mut Vec<&str>| !part.is_empty() && !is_asking(part);
    if let Some(part) = parts.iter_mut().skip(1).rev().find(spare) {
        part.clear();
        return true;
    }
    for part in parts.iter_mut().rev().filter(|part| part.len() > 1) {
        let question = part.iter().position(|sentence| asks(sentence)).unwrap_or_default();
        if let Some(place) = (0..part.len()).rev().find(|place| *place != question) {
            part.remove(place);
            return true;
        }
    }
    false
}

fn asks(sentence: &str) -> bool {
    sentence.contains(['?', '？', '؟'])
}

/// The greeting that a text begins with ("Dear Leila,") and what follows it on the same line.
///
/// It is known by the reader's name before the first comma, in any language.
fn split_greeting<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    const LONGEST: usize = 6;
    let first_line = text.lines().next()?;
    let comma = first_line.find([',', '，', '،', ':'])?;
    let (greeting, rest) = text.split_at_checked(comma)?;
    let named = !name.trim().is_empty() && greeting.contains(name.trim());
    if !named || greeting.split_whitespace().count() > LONGEST {
        return None;
    }
    let mark = rest.chars().next()?.len_utf8();
    let greeting = text.get(..comma + mark)?;
    let rest = text.get(comma + mark..)?.trim_start();
    (!rest.is_empty()).then_some((greeting, rest))
}

/// The text with a capital at its start, where that is the whole difference to its first word.
pub(crate) fn capitalised(text: &str) -> String {
    let first_word = text.split_whitespace().next().unwrap_or_default();
    let mixed = first_word.chars().skip(1).any(char::is_uppercase);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() && !mixed => first.to_uppercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

/// The text on one line, with single spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences of a text, trimmed, each with its final mark and closing quotes.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        // A greeting on a line of its own belongs to what follows it.
        let line_end = c == '\n' && !text.get(..at).unwrap_or_default().trim_end().ends_with([',', '，', '،']);
        if !line_end && !is_final(c) {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((next_at, next)) = chars.next_if(|(_, next)| is_final(*next) || is_closing(*next)) {
            end = next_at + next.len_utf8();
        }
        let ends_here = line_end || is_wide(c) || chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        if !ends_here || (c == '.' && shortens(text.get(start..at).unwrap_or_default())) {
            continue;
        }
        found.extend(text.get(start..end));
        start = end;
    }
    found.extend(text.get(start..));
    found.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

fn is_final(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '।') || is_wide(c)
}

/// Marks that end a sentence without a space behind them.
fn is_wide(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」')
}

/// Whether the full stop after this text belongs to a title or an initial ("Dr.", "J.").
fn shortens(before: &str) -> bool {
    const TITLES: [&str; 10] = ["Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Jr", "Sr", "e.g", "i.e"];
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    initial || TITLES.contains(&word)
}

/// What a channel counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Words, as a reader counts them.
    #[default]
    Words,
    /// UTF-16 code units: most letters are one, most emoji two or more.
    Utf16,
    /// Characters as a reader sees them.
    Graphemes,
}

impl Unit {
    /// Reads the name that content files use: `words`, `utf16` or `graphemes`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "words" => Some(Self::Words),
            "utf16" => Some(Self::Utf16),
            "graphemes" => Some(Self::Graphemes),
            _ => None,
        }
    }

    /// How many of this unit a text has. `graphemes` counts the characters that a reader sees.
    pub fn count(self, text: &str, graphemes: impl Fn(&str) -> usize) -> usize {
        match self {
            Self::Words => words(text),
            Self::Utf16 => text.encode_utf16().count(),
            Self::Graphemes => graphemes(text),
        }
    }
}

/// How many words a text has. A dash or a bullet on its own is not a word.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// How a text stands to a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// So much is spare; 0 is a text that just fits.
    Spare(usize),
    /// So much is over.
    Over(usize),
}

impl Room {
    /// Compares a count with a limit.
    #[must_use]
    pub const fn of(count: usize, limit: usize) -> Self {
        if count <= limit { Self::Spare(limit - count) } else { Self::Over(count - limit) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: [(&str, &str); 5] = [
        ("subject", "A question about\n“Decisions, not dashboards”"),
        ("opening", "Dear Leila, I have watched your talk twice. Ending every chart with a choice stayed with me. "),
        ("who", "I am a data analyst in Bengaluru. You made the move that I hope to make."),
        ("ask", "Would you be open to a 20-minute call in the next few weeks? I have two questions."),
        ("ease", "If now is not a good time, I understand. Thank you for reading."),
    ];

    fn manuscript() -> Manuscript<'static> {
        Manuscript { parts: &PARTS, greeting: "Leila", signed: "Kavya Rao" }
    }

    fn shorter_than(limit: usize) -> impl Fn(&str) -> bool {
        move |text| text.encode_utf16().count() <= limit
    }

    #[test]
    fn a_mail_has_a_subject_a_greeting_paragraphs_and_a_name() {
        let mail = manuscript().compose(Channel::Email);
        assert_eq!(mail.subject, "A question about “Decisions, not dashboards”");
        let paragraphs: Vec<&str> = mail.body.split("\n\n").collect();
        assert_eq!(paragraphs.len(), 6, "{}", mail.body);
        assert_eq!(paragraphs.first(), Some(&"Dear Leila,"));
        assert_eq!(paragraphs.last(), Some(&"Kavya Rao"));
    }

    #[test]
    fn a_note_is_one_paragraph_without_a_subject() {
        let note = manuscript().compose(Channel::LinkedIn300);
        assert_eq!(note.subject, "");
        assert!(note.body.starts_with("Dear Leila, I have watched"));
        assert!(note.body.ends_with("Thank you for reading. Kavya Rao"));
        assert!(!note.body.contains('\n'));
    }

    #[test]
    fn empty_parts_leave_no_gap() {
        let parts = [("opening", "Dear Leila,\n\nthank you."), ("who", "  "), ("ask", "Shall we talk?")];
        let mail = Manuscript { parts: &parts, greeting: "Leila", signed: "" }.compose(Channel::Email);
        assert_eq!(mail.body, "Dear Leila,\n\nThank you.\n\nShall we talk?");
        assert_eq!(Manuscript::default().compose(Channel::Email), Composed::default());
    }

    #[test]
    fn an_empty_letter_is_not_signed() {
        let mail = Manuscript { parts: &[("opening", " ")], greeting: "", signed: "Kavya" }.compose(Channel::Email);
        assert_eq!(mail.body, "");
    }

    #[test]
    fn a_letter_that_is_signed_already_is_not_signed_twice() {
        for ending in ["Thank you.\nKavya", "Thank you.\n\n— Kavya Rao"] {
            let parts = [("ease", ending)];
            let mail = Manuscript { parts: &parts, greeting: "", signed: "Kavya Rao" }.compose(Channel::Email);
            assert_eq!(mail.body, ending);
        }
    }

    #[test]
    fn only_a_greeting_with_the_name_gets_its_own_line() {
        assert_eq!(split_greeting("Hi Leila, your talk", "Leila"), Some(("Hi Leila,", "your talk")));
        assert_eq!(split_greeting("尊敬的李明，您好", "李明"), Some(("尊敬的李明，", "您好")));
        assert_eq!(split_greeting("Last week, I read your article", "Leila"), None);
        assert_eq!(split_greeting("I was glad to hear what Leila said about us, and wrote", "Leila"), None);
        assert_eq!(split_greeting("Dear Leila,", "Leila"), None);
        assert_eq!(split_greeting("Dear friend, hello", ""), None);
    }

    #[test]
    fn a_shorter_version_leaves_out_whole_sentences_and_keeps_the_question() {
        let whole = manuscript().shorten(|_| true);
        for limit in [300, 200] {
            let note = manuscript().shorten(shorter_than(limit));
            assert!(note.encode_utf16().count() <= limit, "{note}");
            assert!(note.contains("Would you be open to a 20-minute call in the next few weeks?"), "{note}");
            assert!(note.starts_with("Dear Leila, I have watched your talk twice."), "{note}");
            assert!(note.contains("I have two questions."), "{note}");
            assert!(sentences(&note).iter().all(|sentence| whole.contains(sentence)), "{note}");
        }
    }

    #[test]
    fn a_letter_that_asks_nothing_keeps_its_first_sentence() {
        let parts = [("opening", "Thank you. It helped."), ("next", "I will write. Soon.")];
        let note = Manuscript { parts: &parts, greeting: "", signed: "" }.shorten(|_| false);
        assert_eq!(note, "Thank you.");
    }

    #[test]
    fn what_cannot_be_made_to_fit_is_not_cut() {
        let note = manuscript().shorten(|_| false);
        assert_eq!(
            note,
            "Dear Leila, I have watched your talk twice. \
             Would you be open to a 20-minute call in the next few weeks? Kavya Rao"
        );
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let table: [(&str, &[&str]); 7] = [
            ("One. Two? Three", &["One.", "Two?", "Three"]),
            ("I met Dr. Haddad. She spoke.", &["I met Dr. Haddad.", "She spoke."]),
            ("I wrote to J. K. Ito. Yes.", &["I wrote to J. K. Ito.", "Yes."]),
            ("You said “begin.” I began.", &["You said “begin.”", "I began."]),
            ("谢谢您。您有空吗？好", &["谢谢您。", "您有空吗？", "好"]),
            ("Version 1.5 is out\nThanks", &["Version 1.5 is out", "Thanks"]),
            ("Dear Leila,\n\nthank you.", &["Dear Leila,\n\nthank you."]),
        ];
        for (text, expected) in table {
            assert_eq!(sentences(text), expected);
        }
    }

    #[test]
    fn each_unit_counts_as_its_channel_does() {
        let text = "Hi 👩‍🔬 – a test";
        assert_eq!(Unit::Words.count(text, str::len), 3);
        assert_eq!(Unit::Utf16.count(text, str::len), 17);
        assert_eq!(Unit::Graphemes.count(text, |_| 12), 12);
        assert_eq!(Unit::parse("utf16"), Some(Unit::Utf16));
        assert_eq!(Unit::parse("bytes"), None);
    }

    #[test]
    fn room_says_how_much_is_spare_or_over() {
        assert_eq!(Room::of(300, 300), Room::Spare(0));
        assert_eq!(Room::of(312, 300), Room::Over(12));
    }

    #[test]
    fn a_capital_is_set_only_where_it_is_safe() {
        assert_eq!(capitalised("thank you"), "Thank you");
        assert_eq!(capitalised("iOS apps"), "iOS apps");
        assert_eq!(capitalised("école"), "École");
        assert_eq!(capitalised(""), "");
    }
}
