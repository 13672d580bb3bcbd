//! Words of one family, `workbook/meaning/families.txt`: what is learnt of a nurse holds for a welder.

use super::features::{key, stem};
use super::index::Index;
use std::sync::OnceLock;

/// A line a family: its name, a colon, its words.
const FAMILIES: &str = include_str!("../../../meaning/families.txt");

/// Small words say who does what to whom, so they stand for themselves.
const SMALL: &str = "^ ? . # #few #many \" i me my mine you your we us our he him his she her they them it its this that these those who whom whose \
    what which how when where why whether if and or but nor so than as because while until since for of to from in into on \
    at by with without about over under through after before between along up out off down be am is are was were been being \
    have has had having do does did done will would can could may might shall should must not no never a an the some any all \
    every each both many much more most few other one someone somebody anyone there here then now too also just only very \
    please let 's";

/// Stands for a word that is of no family.
const NONE: &str = "_";

/// The family of a word as it stands, or else of its stem, of which these are the keys.
pub(super) fn of(word: u32, stem: u32) -> Family {
    let known = Known::get();
    known.words.find(word).or_else(|| known.stems.find(stem)).unwrap_or(known.none)
}

/// A family.
#[derive(Clone, Copy, Debug)]
pub(super) struct Family {
    /// Its name, or the small word itself.
    pub(super) name: &'static str,
    /// The key of its name.
    pub(super) key: u32,
}

impl Family {
    fn new(name: &'static str) -> Self {
        Self { name, key: key(name) }
    }

    /// Whether it is more than the name for a word that nobody knows.
    pub(super) fn is_known(self) -> bool {
        self.name != NONE
    }
}

/// Families by the keys of words.
struct List {
    keys: Index,
    families: Vec<Family>,
}

impl List {
    /// Of two words with one key, the first counts.
    fn new(mut list: Vec<(u32, Family)>) -> Self {
        list.sort_by_key(|(key, _)| *key);
        list.dedup_by_key(|(key, _)| *key);
        let (keys, families) = list.into_iter().unzip();
        Self { keys: Index::new(keys), families }
    }

    fn find(&self, key: u32) -> Option<Family> {
        self.families.get(self.keys.find(key)?).copied()
    }
}

/// Words, and their stems, each with its family.
struct Known {
    words: List,
    stems: List,
    none: Family,
}

impl Known {
    fn get() -> &'static Self {
        static KNOWN: OnceLock<Known> = OnceLock::new();
        KNOWN.get_or_init(Self::read)
    }

    fn read() -> Self {
        let of_line = |line: &'static str| {
            let (name, words) = line.split_once(": ").unwrap_or(("", line));
            words.split_whitespace().map(move |word| (word, Family::new(name)))
        };
        let small = SMALL.split_whitespace().map(|word| (word, Family::new(word)));
        let all: Vec<_> = small.chain(FAMILIES.lines().flat_map(of_line)).collect();
        let words = all.iter().map(|(word, family)| (key(word), *family)).collect();
        let stems = all.iter().map(|(word, family)| (key(stem(word)), *family)).collect();
        Self { words: List::new(words), stems: List::new(stems), none: Family::new(NONE) }
    }
}
