//! A small network that reads the words of a sentence in their order: each filter looks for one thing in one to five
//! words that follow each other, and what it saw best speaks for a meaning or against it (Kim, "Convolutional Neural
//! Networks for Sentence Classification", 2014).
//!
//! A word is 24 numbers that say what it is like, so that what was learnt of a ladder holds for a staircase that no
//! example has. All numbers are whole: the same letter has the same scores on each machine.

use super::index::Index;
use super::{Meaning, Score};
use std::sync::OnceLock;

/// What was learnt, as `build/network.rs` packs it.
const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/network.bin"));

/// So many numbers say what a word is like.
pub const DIRECTIONS: usize = 24;
/// So many words each filter looks at.
pub const WIDTHS: [usize; 4] = [1, 2, 3, 5];
/// So many filters of each width.
pub const FILTERS: usize = 96;
/// So many filters.
pub const ALL_FILTERS: usize = WIDTHS.len() * FILTERS;
/// So many places has a word among those of the filters, by width.
const PLACES: usize = WIDTHS[0] + WIDTHS[1] + WIDTHS[2] + WIDTHS[3];
/// A column is one filter's look at one of its words. They stand by width, by place, by filter.
pub const COLUMNS: usize = PLACES * FILTERS;
/// What a filter sees in a word is halved so often: then the sum of five words has room in 16 bits.
pub const SHIFT: u32 = 3;
/// The scale of a meaning is in units of two to minus this.
pub const SCALE: u32 = 24;
/// The largest number that says what a word is like: odd ones up to this, on both sides of zero.
pub const LEVEL: i16 = 15;
/// The largest number of a column: a word is seen as 24 products, which 16 bits must hold.
pub const TAP: i16 = 90;

/// What a sentence means, by its words' keys in their order: one score for each meaning.
pub(super) fn read(said: impl Iterator<Item = u32>) -> [Score; Meaning::ALL.len()] {
    Network::get().read(said)
}

/// Whether a word has numbers of its own.
pub(super) fn knows(said: u32) -> bool {
    Network::get().words.find(said).is_some()
}

#[derive(Debug)]
struct Network {
    words: Index,
    /// The place of the word that stands for all others.
    unknown: usize,
    /// For each word its numbers, two a byte.
    levels: Vec<u8>,
    /// For each direction a row of columns.
    taps: Vec<i16>,
    /// How easily each filter sees what it looks for.
    biases: Vec<i16>,
    judges: Vec<Judge>,
    /// What the filters see in a word, once somebody has said it.
    seen: Vec<OnceLock<Seen>>,
}

/// What the filters see in a word: for each place that it can have among their words, all filters of that width.
type Seen = Box<[[i16; FILTERS]; PLACES]>;

/// How much each filter speaks for a meaning.
#[derive(Debug)]
struct Judge {
    scale: i32,
    always: Score,
    weights: Vec<i16>,
}

impl Network {
    fn get() -> &'static Self {
        static NETWORK: OnceLock<Network> = OnceLock::new();
        NETWORK.get_or_init(|| Self::unpack(PACKED))
    }

    fn unpack(mut bytes: &[u8]) -> Self {
        let words = Index::unpack(&mut bytes);
        let count = words.len();
        let signed = |byte: &u8| i16::from(i8::from_le_bytes([*byte]));
        let levels = take(&mut bytes, count * DIRECTIONS / 2).to_vec();
        let taps = take(&mut bytes, DIRECTIONS * COLUMNS).iter().map(signed).collect();
        let biases = (0..ALL_FILTERS).map(|_| i16::from_le_bytes(take_array(&mut bytes))).collect();
        let mut judge = || {
            let [scale, always] = [(); 2].map(|()| i32::from_le_bytes(take_array(&mut bytes)));
            Judge { scale, always, weights: take(&mut bytes, ALL_FILTERS).iter().map(signed).collect() }
        };
        let judges = Meaning::ALL.iter().map(|_| judge()).collect();
        let seen = (0..count).map(|_| OnceLock::new()).collect();
        let unknown = words.find(super::features::key("_")).unwrap_or_default();
        Self { words, unknown, levels, taps, biases, judges, seen }
    }

    fn read(&self, said: impl Iterator<Item = u32>) -> [Score; Meaning::ALL.len()] {
        let words: Vec<&Seen> = said.filter_map(|key| self.see(self.words.find(key).unwrap_or(self.unknown))).collect();
        let best = self.strongest(&words);
        let mut scores = [0; Meaning::ALL.len()];
        for (score, judge) in scores.iter_mut().zip(&self.judges) {
            let products = best.iter().zip(&judge.weights).map(|(best, weight)| i32::from(*best) * i32::from(*weight));
            let sum: i32 = products.sum();
            let sum = (i64::from(sum) * i64::from(judge.scale)) >> SCALE;
            *score = judge.always + Score::try_from(sum).unwrap_or_default();
        }
        scores
    }

    fn see(&self, word: usize) -> Option<&Seen> {
        Some(self.seen.get(word)?.get_or_init(|| self.look_at(word)))
    }

    fn look_at(&self, word: usize) -> Seen {
        let packed = self.levels.chunks_exact(DIRECTIONS / 2).nth(word).unwrap_or_default();
        let levels = packed.iter().flat_map(|two| [two & 0xf, two >> 4]).map(|level| i16::from(level) * 2 - LEVEL);
        let mut seen = Box::new([[0; FILTERS]; PLACES]);
        for (level, row) in levels.zip(self.taps.chunks_exact(COLUMNS)) {
            for (sum, tap) in seen.as_flattened_mut().iter_mut().zip(row) {
                *sum += level * tap;
            }
        }
        seen.as_flattened_mut().iter_mut().for_each(|sum| *sum >>= SHIFT);
        seen
    }

    /// How clearly each filter saw what it looks for, where it saw it best; a filter may look beyond both ends.
    fn strongest(&self, words: &[&Seen]) -> Vec<i16> {
        let mut strongest = Vec::with_capacity(self.biases.len());
        let mut first = 0;
        for width in WIDTHS {
            let mut best = [i16::MIN; FILTERS];
            for from in 0..words.len() + width - 1 {
                let mut sums = [0; FILTERS];
                let places = (0..width).filter_map(|place| {
                    let word = words.get((from + place).checked_sub(width - 1)?)?;
                    word.get(first + place)
                });
                for seen in places {
                    for (sum, seen) in sums.iter_mut().zip(seen) {
                        *sum += seen;
                    }
                }
                for (best, sum) in best.iter_mut().zip(sums) {
                    *best = sum.max(*best);
                }
            }
            strongest.extend(best);
            first += width;
        }
        for (best, bias) in strongest.iter_mut().zip(&self.biases) {
            *best = best.saturating_add(*bias).max(0);
        }
        strongest
    }
}

fn take<'a>(bytes: &mut &'a [u8], count: usize) -> &'a [u8] {
    let (taken, rest) = bytes.split_at_checked(count).unwrap_or_default();
    *bytes = rest;
    taken
}

fn take_array<const N: usize>(bytes: &mut &[u8]) -> [u8; N] {
    take(bytes, N).try_into().unwrap_or([0; N])
}

#[cfg(test)]
mod tests {
    use super::super::features::key;
    use super::{Network, PACKED};
    use crate::review::meaning::Meaning;

    fn mentor_ask(words: &str) -> i32 {
        let scores = Network::unpack(PACKED).read(words.split(' ').map(key));
        scores.get(Meaning::MentorAsk as usize).copied().unwrap_or_default()
    }

    #[test]
    fn words_in_another_order_mean_something_else() {
        for (asked, told) in [
            ("^ will you be my mentor ?", "^ will i be your mentor ?"),
            ("^ i ask you to guide me .", "^ you ask me to guide you ."),
        ] {
            let scores = [asked, told].map(mentor_ask);
            assert!(scores.first() > scores.last(), "{asked} {scores:?}");
        }
    }

    #[test]
    fn a_word_that_no_example_has_counts_like_its_neighbours() {
        let [usual, rare] = ["mentor", "strategist"].map(|word| mentor_ask(&format!("^ will you be my {word} ?")));
        assert!(usual > 0 && rare > 0, "{usual} {rare}");
    }

    #[test]
    fn without_a_word_or_a_network_nothing_is_meant() {
        assert_eq!(Network::unpack(&[]).read([1, 2].into_iter()), [0; Meaning::ALL.len()]);
        assert!(mentor_ask("") < 0);
    }
}
