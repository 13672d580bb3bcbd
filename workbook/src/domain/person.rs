//! People: possible mentors, mentors, and whoever a letter or a meeting is for.

use super::{
    find::SearchChannel, fit::Fits, id::Id, kind::Kind, overlap::Hours, plainness::Plainness, stage::Moved,
    time::Instant,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Someone the person may write to or meet. Letters and meetings point here, so that nothing is typed twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Full name, in any script, as they write it.
    pub name: String,
    /// How to greet them ("Leila", "Dr. Haddad"); empty means the first word of the name.
    pub greeting: String,
    /// How the name is said, as the person would write it down ("LAY-la").
    pub pronunciation: String,
    /// What they do.
    pub role: String,
    /// Where they do it.
    pub organisation: String,
    /// Mail address.
    pub email: String,
    /// Profile or home page.
    pub link: String,
    /// Further links, one a line.
    pub links: String,
    /// Any other way to reach them.
    pub reach: String,
    /// Their talk, article or project.
    pub work: String,
    /// What struck the person in it.
    pub struck: String,
    /// Further talks, articles and projects, by a name that [`Self::next_work`] gives. Letters use the first, above.
    pub works: BTreeMap<String, String>,
    /// What struck the person in a further work, by the name of the work.
    pub strikes: BTreeMap<String, String>,
    /// Whether they speak of helping others grow.
    pub develops: Fits,
    /// Where they said or showed that.
    pub develops_evidence: String,
    /// How the two met, or how the person came upon them.
    pub met: String,
    /// Who made the introduction.
    pub introduced_by: Option<Id>,
    /// The note of a meeting that they were kept from.
    pub note: Option<Id>,
    /// The way of searching on which they were found.
    pub found: Option<SearchChannel>,
    /// The last move to a stage by hand.
    pub moved: Option<Moved>,
    /// Whether they are what a line of the persona says, by the line's id.
    pub fit: BTreeMap<String, Fits>,
    /// How the person knows that, by the line's id.
    pub evidence: BTreeMap<String, String>,
    /// Languages that they speak, as the person lists them.
    pub languages: String,
    /// How much plain language they need.
    pub plainness: Plainness,
    /// City, in the person's own words.
    pub place: String,
    /// Zone name as `Intl` knows it; empty when it is not known.
    pub zone: String,
    /// When they work, on their own clock; none means the usual hours.
    #[serde(with = "super::overlap::as_hours")]
    pub working: Option<Hours>,
    /// When they are up and a meeting is possible, though they would rather not; none means the usual hours.
    #[serde(with = "super::overlap::as_hours")]
    pub awake: Option<Hours>,
    /// Anything else worth remembering.
    pub notes: String,
    /// When they were added.
    pub created: Instant,
}

impl Kind for Person {
    const NAME: &'static str = "person";
    const FREE_TEXT: &'static [&'static str] =
        &["work", "struck", "works", "strikes", "develops_evidence", "met", "evidence", "notes"];
}

impl Person {
    /// How a letter greets them.
    #[must_use]
    pub fn greeted_as(&self) -> &str {
        let greeting = self.greeting.trim();
        if !greeting.is_empty() {
            return greeting;
        }
        self.name.split_whitespace().next().unwrap_or_default()
    }
    /// A name for a further work. Names stand in the order in which they were given, on several devices too.
    #[must_use]
    pub fn next_work(&self, now: Instant) -> String {
        let after_now = (0..).map(|later| format!("{:013}", now.plus(later).0.max(0)));
        after_now.take(self.works.len() + 1).find(|name| !self.works.contains_key(name)).unwrap_or_default()
    }

    /// Takes a further work out, with what struck the person in it.
    pub fn drop_work(&mut self, name: &str) {
        self.works.remove(name);
        self.strikes.remove(name);
    }

    /// Every talk, article and project with what struck the person in it; those without a word are left out.
    pub fn all_works(&self) -> impl Iterator<Item = (&str, &str)> {
        let strike = |name: &String| self.strikes.get(name).map_or("", String::as_str);
        let further = self.works.iter().map(move |(name, work)| (work.as_str(), strike(name)));
        let all = std::iter::once((self.work.as_str(), self.struck.as_str())).chain(further);
        all.map(|(work, struck)| (work.trim(), struck.trim()))
            .filter(|(work, struck)| !(work.is_empty() && struck.is_empty()))
    }

    /// Sets what the person thinks of one line of the persona; not knowing is the same as never having looked.
    pub fn set_fit(&mut self, line: &Id, fits: Fits) {
        match fits {
            Fits::Unknown => self.fit.remove(line.as_str()),
            known => self.fit.insert(line.as_str().to_owned(), known),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn works_stand_in_the_order_in_which_they_were_added() {
        let mut person = Person { work: "The talk".into(), ..Person::default() };
        for (at, work) in [(5, "one"), (5, "two"), (5, "three"), (1_000_000_000_000, "four"), (7, " ")] {
            let name = person.next_work(Instant(at));
            person.strikes.insert(name.clone(), format!("struck by {work}").replace("struck by  ", ""));
            person.works.insert(name, work.into());
        }
        let works: Vec<&str> = person.all_works().map(|(work, _)| work).collect();
        assert_eq!(works, ["The talk", "one", "two", "three", "four"]);
        let second = person.works.keys().nth(1).cloned().unwrap();
        person.drop_work(&second);
        assert_eq!(person.all_works().nth(2), Some(("three", "struck by three")));
        assert_eq!(person.strikes.len(), person.works.len());
    }

    #[test]
    fn a_person_of_before_reads_as_nothing_lost_and_nothing_known() {
        let fields =
            serde_json::json!({ "name": "Leila Haddad", "work": "A talk", "fit": { "a": "certainly", "b": "yes" } });
        let person = Person::from_fields(fields.as_object().unwrap());
        assert_eq!((person.name.as_str(), person.fit.len(), person.develops), ("Leila Haddad", 1, Fits::Unknown));
        assert_eq!(person.moved, None);
    }
}
