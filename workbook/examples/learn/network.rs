//! Learns the network of `review/meaning/network.rs`: gradients by hand, steps by Adam (Kingma and Ba, 2015, algorithm 1).
//! It begins with what words are like in general (`meaning/words.txt`), so that words which no example has are near those
//! that some have.

use crate::Example;
use northstar_workbook::review::meaning::{
    Meaning,
    network::{ALL_FILTERS, COLUMNS, DIRECTIONS, FILTERS, LEVEL, SCALE, SHIFT, TAP, WIDTHS},
};
use std::{array, collections::HashMap, fmt::Write};

/// How often all sentences are read.
const ROUNDS: u32 = 12;
/// How many sentences are read before a step.
const BATCH: usize = 64;
/// How far a step goes at first; the last ones are close to none.
const STEP: f32 = 0.003;
/// Steps of words are smaller: they know something already.
const WORD_STEP: f32 = 0.0015;
/// So seldom is a word, or what a filter saw, left out while learning: the rest has to do without.
const LEFT_OUT: f32 = 0.1;
/// How much of the past Adam remembers of the slopes, and of their squares.
const PAST: [f32; 2] = [0.9, 0.999];
/// How many deviations the largest level of a word stands for.
const SPAN: f32 = 2.7;
/// The unit of a score: sixteenths.
const UNIT: f32 = 16.0;

const MEANINGS: usize = Meaning::ALL.len();
/// The word that stands for all that are not known.
const UNKNOWN: &str = "_";

type Word = [f32; DIRECTIONS];

/// The words of `words.txt`, by their keys.
pub(crate) struct Vocabulary {
    names: Vec<(u32, String)>,
    numbers: HashMap<u32, usize>,
    unknown: usize,
    like: Vec<Word>,
}

impl Vocabulary {
    /// Reads the lines of `words.txt`: a word, and one of 64 letters for each direction.
    pub(crate) fn read(text: &str, key: impl Fn(&str) -> u32) -> Self {
        let mut all = Self { names: Vec::new(), numbers: HashMap::new(), unknown: 0, like: Vec::new() };
        for (name, letters) in text.lines().filter_map(|line| line.split_once('\t')) {
            let mut letters = letters.bytes().map(|letter| (f32::from(letter.saturating_sub(b'0')) / 31.5 - 1.0) * 1.2);
            let key = key(name);
            if all.numbers.contains_key(&key) {
                continue;
            }
            if name == UNKNOWN {
                all.unknown = all.like.len();
            }
            all.numbers.insert(key, all.like.len());
            all.names.push((key, name.to_owned()));
            all.like.push(array::from_fn(|_| letters.next().unwrap_or_default()));
        }
        all
    }

    /// The number of a word.
    pub(crate) fn number(&self, key: u32) -> usize {
        self.numbers.get(&key).copied().unwrap_or(self.unknown)
    }
}

/// The network while it learns. Everything is a long row of numbers, for Adam.
pub(crate) struct Network {
    words: Vec<Word>,
    /// By columns, as the network in use has them.
    taps: Vec<Word>,
    biases: Vec<f32>,
    weights: Vec<[f32; ALL_FILTERS]>,
    always: Vec<f32>,
}

/// What filters saw in a sentence.
struct Sight {
    /// The words, of which some are left out.
    words: Vec<usize>,
    /// For each filter how clear it was, and the first of its words, counted from so many before the first as it is wide.
    best: Vec<(f32, usize)>,
}

/// Always the same numbers that look like chance.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn new() -> Self {
        Self(1)
    }

    /// Puts numbers into another order.
    pub(crate) fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }

    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % count
    }

    fn share(&mut self) -> f32 {
        f32::from(u16::try_from(self.below(1 << 16)).unwrap_or_default()) / 65_536.0
    }

    /// Between minus a bound and the bound.
    fn around(&mut self, bound: f32) -> f32 {
        (self.share() * 2.0 - 1.0) * bound
    }
}

/// The width, the first column and the first filter of each group of filters.
fn groups() -> impl Iterator<Item = (usize, usize, usize)> {
    WIDTHS.into_iter().scan((0, 0), |(column, filter), width| {
        let group = (width, *column, *filter);
        *column += width * FILTERS;
        *filter += FILTERS;
        Some(group)
    })
}

/// Learns from some sentences, always in the same order.
pub(crate) fn learn(examples: &[&Example], vocabulary: &Vocabulary) -> Network {
    let mut chance = Chance::new();
    let mut network = Network::new(vocabulary, &mut chance);
    let mut slopes = Slopes::new(&network);
    let mut memory = Memory::new(&network);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let steps = order.len().div_ceil(BATCH) * ROUNDS as usize;
    for _ in 0..ROUNDS {
        chance.shuffle(&mut order);
        for batch in order.chunks(BATCH) {
            for example in batch.iter().filter_map(|at| examples.get(*at)) {
                network.study(example, vocabulary.unknown, &mut chance, &mut slopes);
            }
            let pace = (1.0 - memory.taken as f32 / steps as f32).max(0.02);
            memory.step(&mut network, &mut slopes, pace);
        }
    }
    network
}

impl Network {
    fn new(vocabulary: &Vocabulary, chance: &mut Chance) -> Self {
        let mut taps = Vec::with_capacity(COLUMNS);
        let mut biases = Vec::with_capacity(ALL_FILTERS);
        for (width, _, _) in groups() {
            let bound = ((width * DIRECTIONS) as f32).sqrt().recip();
            taps.extend((0..width * FILTERS).map(|_| -> Word { array::from_fn(|_| chance.around(bound)) }));
            biases.extend((0..FILTERS).map(|_| chance.around(bound)));
        }
        let bound = (ALL_FILTERS as f32).sqrt().recip();
        let weights = (0..MEANINGS).map(|_| array::from_fn(|_| chance.around(bound))).collect();
        Self { words: vocabulary.like.clone(), taps, biases, weights, always: vec![0.0; MEANINGS] }
    }

    fn word(&self, number: usize) -> &Word {
        self.words.get(number).unwrap_or(&[0.0; DIRECTIONS])
    }

    fn look(&self, words: Vec<usize>) -> Sight {
        let seen: Vec<Vec<f32>> =
            words.iter().map(|word| self.taps.iter().map(|tap| dot(self.word(*word), tap)).collect()).collect();
        let mut best = Vec::with_capacity(ALL_FILTERS);
        for (width, first_column, first_filter) in groups() {
            let mut clearest = [(f32::MIN, 0); FILTERS];
            for from in 0..words.len() + width - 1 {
                let mut sums = [0.0; FILTERS];
                for place in 0..width {
                    let columns = first_column + place * FILTERS..first_column + (place + 1) * FILTERS;
                    let word = (from + place).checked_sub(width - 1).and_then(|at| seen.get(at));
                    for (sum, seen) in sums.iter_mut().zip(word.and_then(|word| word.get(columns)).unwrap_or_default())
                    {
                        *sum += seen;
                    }
                }
                for (clearest, sum) in clearest.iter_mut().zip(sums) {
                    if sum > clearest.0 {
                        *clearest = (sum, from);
                    }
                }
            }
            let biases = self.biases.get(first_filter..).unwrap_or_default();
            best.extend(clearest.iter().zip(biases).map(|((sum, from), bias)| ((sum + bias).max(0.0), *from)));
        }
        Sight { words, best }
    }

    /// How sure it is of each meaning, as the logarithm of the odds.
    pub(crate) fn scores(&self, words: &[usize]) -> Vec<f32> {
        let sight = self.look(words.to_vec());
        let best: [f32; ALL_FILTERS] = array::from_fn(|at| sight.best.get(at).map_or(0.0, |(best, _)| *best));
        self.weights.iter().zip(&self.always).map(|(weights, always)| dot(weights, &best) + always).collect()
    }

    /// Reads a sentence and adds up which way each number should go.
    fn study(&self, example: &Example, unknown: usize, chance: &mut Chance, slopes: &mut Slopes) {
        let mut kept = |word: &usize| if chance.share() < LEFT_OUT { unknown } else { *word };
        let sight = self.look(example.words.iter().map(&mut kept).collect());
        let best: [f32; ALL_FILTERS] = array::from_fn(|at| {
            let best = sight.best.get(at).map_or(0.0, |(best, _)| *best);
            if best == 0.0 || chance.share() < LEFT_OUT { 0.0 } else { best / (1.0 - LEFT_OUT) }
        });
        let mut back = [0.0; ALL_FILTERS];
        for meaning in &example.asked {
            let number = *meaning as usize;
            let (Some(weights), Some(always)) = (self.weights.get(number), self.always.get(number)) else { continue };
            let likely = 1.0 / (1.0 + (-(dot(weights, &best) + always)).exp());
            let slope = likely - f32::from(u8::from(example.meanings.contains(meaning)));
            if let (Some(weights), Some(always)) = (slopes.weights.get_mut(number), slopes.always.get_mut(number)) {
                add(weights, slope, &best);
                *always += slope;
            }
            add(&mut back, slope, weights);
        }
        self.trace(&sight, &best, &back, slopes);
    }

    /// Takes what each filter should have seen back to its words.
    fn trace(&self, sight: &Sight, best: &[f32; ALL_FILTERS], back: &[f32; ALL_FILTERS], slopes: &mut Slopes) {
        for (width, first_column, first_filter) in groups() {
            for filter in 0..FILTERS {
                let number = first_filter + filter;
                let (Some(best), Some(back), Some((_, from))) =
                    (best.get(number), back.get(number), sight.best.get(number))
                else {
                    continue;
                };
                if *best == 0.0 {
                    continue;
                }
                let back = back / (1.0 - LEFT_OUT);
                if let Some(bias) = slopes.biases.get_mut(number) {
                    *bias += back;
                }
                for place in 0..width {
                    let word = (from + place).checked_sub(width - 1).and_then(|at| sight.words.get(at));
                    let column = first_column + place * FILTERS + filter;
                    let (Some(word), Some(tap), Some(slope)) =
                        (word, self.taps.get(column), slopes.taps.get_mut(column))
                    else {
                        continue;
                    };
                    add(slope, back, self.word(*word));
                    add(slopes.words.entry(*word).or_insert([0.0; DIRECTIONS]), back, tap);
                }
            }
        }
    }

    /// The lines of `network.txt`: whole numbers, so that the same letter has the same scores on each machine.
    pub(crate) fn lines(&self, vocabulary: &Vocabulary) -> String {
        let deviations: Word = array::from_fn(|direction| {
            let squares = self.words.iter().filter_map(|word| word.get(direction)).map(|number| number * number);
            (squares.sum::<f32>() / self.words.len().max(1) as f32).sqrt().max(f32::MIN_POSITIVE) * SPAN
        });
        let mut lines = String::new();
        for ((key, name), word) in vocabulary.names.iter().zip(&self.words) {
            let level = |(number, span): (&f32, &f32)| ((number / span * 7.5 + 7.5).round().clamp(0.0, 15.0)) as u32;
            let digits = word.iter().zip(&deviations).filter_map(|pair| char::from_digit(level(pair), 16));
            let _ = writeln!(lines, "word\t{key:08x}\t{name}\t{}", digits.collect::<String>());
        }
        // What a filter sees is so many times what it was while learning, beside the filter's own scale.
        let seen_unit = f32::from(LEVEL) / (1_u32 << SHIFT) as f32;
        let mut scales = Vec::with_capacity(ALL_FILTERS);
        for (width, first_column, first_filter) in groups() {
            for filter in 0..FILTERS {
                let columns = (0..width).filter_map(|place| self.taps.get(first_column + place * FILTERS + filter));
                let scaled = |tap: &Word| tap.iter().zip(&deviations).map(|(tap, span)| tap * span).collect::<Vec<_>>();
                let columns: Vec<Vec<f32>> = columns.map(scaled).collect();
                let scale = f32::from(TAP) / largest(columns.iter().flatten());
                let bias = self.biases.get(first_filter + filter).copied().unwrap_or_default();
                let bias = (bias * scale * seen_unit).round().clamp(f32::from(i16::MIN), f32::from(i16::MAX));
                let _ = write!(lines, "filter\t{bias:.0}");
                for column in columns {
                    let _ = write!(lines, "\t{}", whole(column.iter().map(|tap| tap * scale)));
                }
                lines.push('\n');
                scales.push(scale);
            }
        }
        for ((meaning, weights), always) in Meaning::ALL.iter().zip(&self.weights).zip(&self.always) {
            let weights: Vec<f32> = weights.iter().zip(&scales).map(|(weight, scale)| weight / scale).collect();
            let scale = 127.0 / largest(&weights);
            let unit = UNIT / seen_unit / scale * (1_u32 << SCALE) as f32;
            let numbers = whole(weights.iter().map(|weight| weight * scale));
            let _ = writeln!(lines, "meaning\t{}\t{unit:.0}\t{:.0}\t{numbers}", meaning.name(), always * UNIT);
        }
        lines
    }
}

fn largest<'a>(numbers: impl IntoIterator<Item = &'a f32>) -> f32 {
    numbers.into_iter().fold(f32::MIN_POSITIVE, |most, number| most.max(number.abs()))
}

fn whole(numbers: impl Iterator<Item = f32>) -> String {
    numbers.map(|number| format!("{}", number.round() as i32)).collect::<Vec<_>>().join(" ")
}

/// Eight sums beside each other, which a processor takes at once.
fn dot<const N: usize>(a: &[f32; N], b: &[f32; N]) -> f32 {
    let mut lanes = [0.0; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    lanes.iter().sum()
}

fn add<const N: usize>(to: &mut [f32; N], times: f32, what: &[f32; N]) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += times * what;
    }
}

/// Which way each number should go, added up over a batch.
struct Slopes {
    words: HashMap<usize, Word>,
    taps: Vec<Word>,
    biases: Vec<f32>,
    weights: Vec<[f32; ALL_FILTERS]>,
    always: Vec<f32>,
}

impl Slopes {
    fn new(network: &Network) -> Self {
        Self {
            words: HashMap::new(),
            taps: vec![[0.0; DIRECTIONS]; network.taps.len()],
            biases: vec![0.0; network.biases.len()],
            weights: vec![[0.0; ALL_FILTERS]; network.weights.len()],
            always: vec![0.0; network.always.len()],
        }
    }
}

/// What Adam remembers of one number: its slope, and the slope's square.
type Past = [f32; 2];

/// What Adam remembers.
struct Memory {
    words: Vec<Past>,
    taps: Vec<Past>,
    biases: Vec<Past>,
    weights: Vec<Past>,
    always: Vec<Past>,
    /// How many steps were taken.
    taken: u32,
}

impl Memory {
    fn new(network: &Network) -> Self {
        let none = |count| vec![[0.0; 2]; count];
        Self {
            words: none(network.words.as_flattened().len()),
            taps: none(network.taps.as_flattened().len()),
            biases: none(network.biases.len()),
            weights: none(network.weights.as_flattened().len()),
            always: none(network.always.len()),
            taken: 0,
        }
    }

    /// Takes a step and forgets the slopes. Of words only those that were read move.
    fn step(&mut self, network: &mut Network, slopes: &mut Slopes, pace: f32) {
        self.taken += 1;
        let young = PAST.map(|past| 1.0 - past.powi(i32::try_from(self.taken).unwrap_or(i32::MAX)));
        let go = |numbers: &mut [f32], slopes: &mut [f32], past: &mut [Past], step: f32| {
            for ((number, slope), [mean, square]) in numbers.iter_mut().zip(slopes).zip(past) {
                let slope = std::mem::take(slope) / BATCH as f32;
                *mean = PAST[0] * *mean + (1.0 - PAST[0]) * slope;
                *square = PAST[1] * *square + (1.0 - PAST[1]) * slope * slope;
                *number -= step * pace * (*mean / young[0]) / ((*square / young[1]).sqrt() + 1e-8);
            }
        };
        go(network.taps.as_flattened_mut(), slopes.taps.as_flattened_mut(), &mut self.taps, STEP);
        go(&mut network.biases, &mut slopes.biases, &mut self.biases, STEP);
        go(network.weights.as_flattened_mut(), slopes.weights.as_flattened_mut(), &mut self.weights, STEP);
        go(&mut network.always, &mut slopes.always, &mut self.always, STEP);
        for (number, mut slopes) in slopes.words.drain() {
            let past = self.words.get_mut(number * DIRECTIONS..(number + 1) * DIRECTIONS);
            if let (Some(word), Some(past)) = (network.words.get_mut(number), past) {
                go(word, &mut slopes, past, WORD_STEP);
            }
        }
    }
}
