//! The compact form of messages, and how blanks are filled.
//!
//! A message is its words with marks in between: [`BLANK`] and a digit stand for an argument; [`PLURAL`], a digit and
//! branches up to [`END`] stand for a choice by number. A branch is [`BRANCH`], its category or exact number,
//! [`CHOSEN`], its words. `build.rs` writes this form; arguments are never read for marks.

const BLANK: char = '\u{1}';
const PLURAL: char = '\u{2}';
const BRANCH: char = '\u{3}';
const END: char = '\u{4}';
const CHOSEN: char = '\u{5}';

/// What fills a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words, often typed by a person.
    Text(&'a str),
    /// A number that is counted or printed.
    Number(i64),
}

/// The plural categories of Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// As for 0 in Arabic.
    Zero,
    /// As for 1 in English.
    One,
    /// As for 2 in Arabic.
    Two,
    /// As for 3 in Polish.
    Few,
    /// As for 5 in Polish.
    Many,
    /// Everything else; every language has it.
    Other,
}

impl Plural {
    const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The category as CLDR and the browser name it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of a name; an unknown name is [`Plural::Other`].
    #[must_use]
    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|plural| plural.name() == name).unwrap_or(Self::Other)
    }
}

/// How a language counts and prints numbers. The browser brings those of `Intl`.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The category of a number.
    pub plural: fn(i64) -> Plural,
    /// The number in the language's digits and grouping.
    pub number: fn(i64) -> String,
}

impl Rules {
    /// English categories, plain digits.
    pub const ENGLISH: Self =
        Self { plural: |n| if n == 1 { Plural::One } else { Plural::Other }, number: |n| n.to_string() };
}

/// A message with its blanks filled. What no argument fills stays empty.
pub(super) fn fill(message: &str, args: &[Arg<'_>], isolate: bool, rules: &Rules) -> String {
    let mut out = String::new();
    Filling { args, isolate, rules }.write(message, &mut out);
    out
}

struct Filling<'a> {
    args: &'a [Arg<'a>],
    isolate: bool,
    rules: &'a Rules,
}

impl Filling<'_> {
    fn write(&self, words: &str, out: &mut String) {
        let mut rest = words.chars();
        while let Some(letter) = rest.next() {
            match letter {
                BLANK => match self.arg(rest.next()) {
                    Some(Arg::Text(text)) if self.isolate => out.extend(["\u{2068}", text, "\u{2069}"]),
                    Some(Arg::Text(text)) => out.push_str(text),
                    Some(Arg::Number(number)) => out.push_str(&(self.rules.number)(number)),
                    None => {}
                },
                PLURAL => {
                    let arg = self.arg(rest.next());
                    let (branches, after) = rest.as_str().split_once(END).unwrap_or((rest.as_str(), ""));
                    self.write(self.choose(branches, arg), out);
                    rest = after.chars();
                }
                _ => out.push(letter),
            }
        }
    }

    fn arg(&self, digit: Option<char>) -> Option<Arg<'_>> {
        let index = digit?.to_digit(10)?;
        self.args.get(usize::try_from(index).ok()?).copied()
    }

    fn choose<'w>(&self, branches: &'w str, arg: Option<Arg<'_>>) -> &'w str {
        let branch = |wanted: &str| {
            let mut branches = branches.split(BRANCH).filter_map(|branch| branch.split_once(CHOSEN));
            branches.find(|(name, _)| *name == wanted).map(|(_, words)| words)
        };
        let chosen = match arg {
            Some(Arg::Number(n)) => branch(&n.to_string()).or_else(|| branch((self.rules.plural)(n).name())),
            _ => None,
        };
        chosen.or_else(|| branch(Plural::Other.name())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAYS: &str = "Due \u{2}0\u{3}0\u{5}today\u{3}one\u{5}in \u{1}0 day\u{3}other\u{5}in \u{1}0 days\u{4}.";

    fn english(message: &str, args: &[Arg<'_>]) -> String {
        fill(message, args, false, &Rules::ENGLISH)
    }

    #[test]
    fn a_number_chooses_its_exact_branch_then_its_category_then_other() {
        for (number, said) in [
            (0, "Due today."),
            (1, "Due in 1 day."),
            (2, "Due in 2 days."),
            (-1, "Due in -1 days."),
            (11, "Due in 11 days."),
        ] {
            assert_eq!(english(DAYS, &[Arg::Number(number)]), said);
        }
    }

    #[test]
    fn a_language_with_its_own_rules_counts_and_prints_by_them() {
        let polish = Rules { plural: |_| Plural::Few, number: |n| format!("<{n}>") };
        let message = "\u{2}0\u{3}few\u{5}\u{1}0 dni\u{3}other\u{5}?\u{4}";
        assert_eq!(fill(message, &[Arg::Number(3)], false, &polish), "<3> dni");
        let unknown = "\u{2}0\u{3}one\u{5}1\u{3}other\u{5}many\u{4}";
        assert_eq!(fill(unknown, &[Arg::Number(3)], false, &polish), "many");
    }

    #[test]
    fn what_no_argument_fills_stays_empty() {
        assert_eq!(english("Hello \u{1}0.", &[]), "Hello .");
        assert_eq!(english("Hello \u{1}", &[]), "Hello ");
        assert_eq!(english(DAYS, &[]), "Due in  days.");
        assert_eq!(english(DAYS, &[Arg::Text("x")]), "Due in x days.");
        assert_eq!(english("\u{2}0", &[]), "");
    }

    #[test]
    fn typed_text_is_kept_as_it_is_even_with_marks_in_it() {
        let typed = "\u{1}0 {x} \u{2}";
        assert_eq!(english("For \u{1}0", &[Arg::Text(typed)]), format!("For {typed}"));
    }

    #[test]
    fn typed_text_is_isolated_only_where_words_run_from_right_to_left() {
        let args = [Arg::Text("Ana"), Arg::Number(2)];
        assert_eq!(english("\u{1}0 \u{1}1", &args), "Ana 2");
        assert_eq!(fill("\u{1}0 \u{1}1", &args, true, &Rules::ENGLISH), "\u{2068}Ana\u{2069} 2");
    }

    #[test]
    fn a_category_is_found_by_the_name_that_browsers_give_it() {
        for plural in Plural::ALL {
            assert_eq!(Plural::parse(plural.name()), plural);
        }
        assert_eq!(Plural::parse("several"), Plural::Other);
    }
}
