//! A pasted text that tells of one person: a link, lines with labels, or the top of a profile page as it is copied.

use super::{
    csv,
    people::{Fact, Form, Found, Gather, Refusal, fold, line},
    vcard,
};

/// The longest text that is read as words, in bytes.
const LONGEST: usize = 64 * 1024;
/// The most words of a name, and the most letters.
const LONGEST_NAME: (usize, usize) = (6, 70);
/// What stands between a role and a place of work, in several languages.
const AT: [&str; 10] = [" at ", " @ ", " @", " bei ", " chez ", " presso ", " bij ", " hos ", " – ", " - "];
/// What stands between a name and a headline in one line.
const BETWEEN: [&str; 4] = [" | ", " – ", " - ", ", "];
/// What begins something else behind a headline.
const ENDS: [&str; 4] = [" | ", " · ", " • ", " ~ "];
/// Lines of a profile page that say nothing about the person, folded.
const NOISE: &str = "connect|message|more|follow|following|pending|contact info|save in sales navigator|view profile|\
    open to work|premium|verified|he him|she her|they them|he they|she they|mutual connections|add profile section|\
    share profile|visit my website|book an appointment|profile|see more|show all|highlights|featured|contact|nachricht|\
    vernetzen|folgen|se connecter|suivre|conectar|seguir|mensaje|enviar mensagem";
/// Headings below which the person speaks about themself, folded.
const ABOUT: &str = "about|info|infos|acerca de|sobre|a propos|informazioni|summary";
/// Headings that end that, folded.
const SECTIONS: &str = "experience|activity|education|skills|featured|licenses certifications|interests|recommendations|\
    volunteering|languages|top skills|services|publications|projects|honors awards|courses|erfahrung|formation|experiencia";

/// Reads what was pasted: a card file, rows of a table, or words about one person.
///
/// # Errors
/// When nobody is found in it, with the reason.
pub fn read(text: &str) -> Result<Found, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    if vcard::is_one(text.as_bytes()) {
        return vcard::read(text.as_bytes());
    }
    if let Some(found) = table(text) {
        return Ok(found);
    }
    if text.len() > LONGEST {
        return Err(Refusal::TooLarge);
    }
    let mut found = Found::new(Form::Words);
    found.take(1, Ok(person(text)))?;
    if found.people.is_empty() { Err(Refusal::NoNames) } else { Ok(found) }
}

/// Rows that begin with known headings: at least two of them, so that a sentence is none.
fn table(text: &str) -> Option<Found> {
    let table = csv::Table::look(text.as_bytes()).ok()?;
    let holds: Vec<Option<Fact>> = table.columns().iter().map(|column| column.holds).collect();
    let is_table = table.columns().iter().all(|column| !column.heading.is_empty() || column.holds.is_none())
        && holds.iter().flatten().count() > 1
        && text.lines().count() > 1;
    if is_table { table.read(&holds).ok() } else { None }
}

/// What the words tell.
fn person(text: &str) -> Gather {
    let mut facts = Gather::default();
    let mut reader = Reader::default();
    for raw in text.lines() {
        let line = line(raw);
        if !line.is_empty() {
            reader.read(&line, &mut facts);
        }
    }
    facts.add(Fact::Notes, &reader.about.join("\n"));
    if facts.lacks(Fact::Name) && facts.lacks(Fact::First) {
        let name = name_in(&reader.profile);
        facts.add(Fact::Name, &name);
    }
    facts
}

/// Where reading stands.
#[derive(Default)]
struct Reader {
    has_headline: bool,
    section: Section,
    about: Vec<String>,
    /// The profile page, from which a name can be guessed.
    profile: String,
}

/// What part of a page it is.
#[derive(Default, PartialEq, Eq)]
enum Section {
    #[default]
    Top,
    About,
    /// What is long and about other things.
    Rest,
}

impl Reader {
    fn read(&mut self, line: &str, facts: &mut Gather) {
        let folded = fold(line);
        if is_one_of(&folded, ABOUT) {
            self.section = Section::About;
        } else if is_one_of(&folded, SECTIONS) {
            self.section = Section::Rest;
        } else if self.section == Section::About {
            self.about.push(line.to_owned());
        } else if self.section == Section::Top {
            self.top(line, &folded, facts);
        }
    }

    fn top(&mut self, line: &str, folded: &str, facts: &mut Gather) {
        if labelled(line, facts) {
            self.has_headline |= !facts.lacks(Fact::Role);
            return;
        }
        let rest = self.addresses(line, facts);
        let rest = rest.trim_matches(|letter: char| letter.is_whitespace() || ",;·|–-<>()".contains(letter));
        if rest.is_empty() || is_noise(folded) {
            return;
        }
        if facts.lacks(Fact::Name) && facts.lacks(Fact::First) {
            return self.first(rest, facts);
        }
        if !self.has_headline {
            self.has_headline = true;
            headline(rest, facts);
        } else if facts.lacks(Fact::Place) && is_place(rest) {
            facts.add(Fact::Place, rest.split(" · ").next().unwrap_or(rest));
        }
    }

    /// The first line that says something: a name, or a name and a headline.
    fn first(&mut self, line: &str, facts: &mut Gather) {
        let line = line.split(" · ").next().unwrap_or(line);
        let line = line.strip_suffix(" | LinkedIn").unwrap_or(line);
        let cut = BETWEEN.iter().filter_map(|between| line.find(between).map(|at| (at, at + between.len()))).min();
        let (name, after) = cut.map_or((line, ""), |(end, begin)| {
            (line.get(..end).unwrap_or_default(), line.get(begin..).unwrap_or_default())
        });
        // "Leila Haddad (She/Her)"
        let name = name.split(" (").next().unwrap_or(name);
        if is_name(name) {
            facts.add(Fact::Name, name);
            if !after.trim().is_empty() {
                self.has_headline = true;
                headline(after, facts);
            }
        } else if !self.has_headline && self.profile.is_empty() {
            // A text that begins with something else than a name is kept whole.
            facts.add(Fact::Notes, line);
        }
    }

    /// Takes the addresses out of a line and gives what is left.
    fn addresses(&mut self, line: &str, facts: &mut Gather) -> String {
        let mut rest = Vec::new();
        for word in line.split(' ') {
            let bare = word.trim_matches(|letter: char| "<>()[],;\"".contains(letter)).trim_end_matches('.');
            let is_page = bare.starts_with("https://") || bare.starts_with("http://") || bare.starts_with("www.");
            if is_page || bare.contains("linkedin.com/in/") {
                facts.add(Fact::Link, bare);
                self.profile = bare.to_owned();
            } else if csv::is_mail(bare.trim_start_matches("mailto:")) {
                facts.add(Fact::Email, bare);
            } else {
                rest.push(word);
            }
        }
        rest.join(" ")
    }
}

/// "Company: Safar Travel".
fn labelled(line: &str, facts: &mut Gather) -> bool {
    let Some((label, value)) = line.split_once(": ") else { return false };
    let Some(fact) = csv::fact_of(label) else { return false };
    facts.add(fact, value);
    true
}

/// "Head of Product at Safar Travel | Speaker".
fn headline(text: &str, facts: &mut Gather) {
    let cut = ENDS.iter().filter_map(|end| text.find(end)).min();
    let (first, others) = cut.and_then(|cut| text.split_at_checked(cut)).unwrap_or((text, ""));
    let at = AT.iter().filter_map(|at| first.split_once(at)).next();
    let (role, organisation) = at.unwrap_or((first, ""));
    facts.add(Fact::Role, role);
    facts.add(Fact::Organisation, organisation);
    facts.add(Fact::Notes, others.trim_start_matches([' ', '|', '·', '•', '~']));
}

fn is_one_of(folded: &str, list: &str) -> bool {
    list.split('|').any(|known| known == folded)
}

fn is_noise(folded: &str) -> bool {
    let is_count = folded.chars().next().is_some_and(|letter| letter.is_ascii_digit())
        && ["connections", "followers", "connection", "degree connection", "kontakte", "follower", "relations"]
            .iter()
            .any(|word| folded.ends_with(word));
    let is_degree = ["1st", "2nd", "3rd", "1", "2", "3", "1er", "2e", "3e"].contains(&folded);
    is_one_of(folded, NOISE) || is_count || is_degree || folded.ends_with("degree connection") || folded.is_empty()
}

fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let is_short = words <= LONGEST_NAME.0 && text.chars().count() <= LONGEST_NAME.1;
    let is_sentence = text.ends_with(['.', '!', '?']) && words > 3;
    is_short
        && !is_sentence
        && text.chars().any(char::is_alphabetic)
        && !text.chars().any(|letter| letter.is_ascii_digit())
}

/// "Beirut, Lebanon", "Greater Lyon Area".
fn is_place(text: &str) -> bool {
    let place = text.split(" · ").next().unwrap_or(text);
    let is_short = place.split_whitespace().count() <= 7 && place.chars().count() <= 80;
    let says_so = ["area", "region", "umgebung", "metropolitan area"].iter().any(|word| fold(place).ends_with(word));
    let has_info = fold(text).ends_with("contact info");
    is_short && !place.ends_with('.') && (place.contains(", ") || says_so || has_info)
}

/// The name that a profile's address is made of: `linkedin.com/in/leila-haddad-4a1b2c`.
fn name_in(profile: &str) -> String {
    let path = profile.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = path.split_once("/in/").map_or("", |(_, last)| last);
    let words = last.split(['-', '_', '.']).filter(|word| !word.is_empty());
    let words = words.filter(|word| word.chars().all(char::is_alphabetic)).map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        first + letters.as_str()
    });
    words.take(LONGEST_NAME.0).collect::<Vec<_>>().join(" ")
}
