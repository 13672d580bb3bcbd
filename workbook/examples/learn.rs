//! Learns what sentences mean from `workbook/meaning/*.txt`, and writes `weights.txt` and `network.txt` there.
//!
//! `cargo run --release -p northstar-workbook --example learn [-- --try | -- --words]`
//!
//! Two readers learn. One is a network (`learn/network.rs`); the other is here: a logistic regression for each meaning, by
//! FTRL-Proximal (McMahan et al., "Ad click prediction: a view from the trenches", 2013, algorithm 1), whose L1 part leaves
//! out what tells little. With `--try` nothing is written: four fifths are learnt and the last fifth is judged, five times
//! over. `--words` tells how often each word is in the examples.

#[path = "../meaning/fingerprint.rs"]
mod fingerprint;
#[path = "learn/network.rs"]
mod network;

use network::{Chance, Network, Vocabulary};
use northstar_workbook::review::meaning::{Meaning, always, key, named, said};
use std::{
    collections::{BTreeMap, HashMap},
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
};

/// How fast a weight changes.
const RATE: f64 = 0.15;
/// What a weight must tell to be kept at all (L1), where there are many examples and where there are few.
const SPARSE: [f64; 2] = [15.0, 8.0];
/// So many examples are few.
const FEW: usize = 5000;
/// What holds weights small (L2).
const CALM: f64 = 0.05;
/// How often all sentences are read.
const ROUNDS: usize = 12;
/// The unit of the table: so many make one unit of the logarithm of the odds.
const UNIT: f64 = 16.0;
/// A weight below this is not worth its place in the table.
const LEAST: f64 = 2.0;
/// A pair of words that stands in fewer sentences is not learnt.
const SEEN: usize = 4;
/// How often the examples of the rules' own tests are read in one round.
const OWN: usize = 8;
/// How often those of questions, feedback and goals are: there are far fewer of them than of letters.
const SHORT: usize = 2;
/// How many parts the sentences are cut into for a try.
const PARTS: u32 = 5;

/// What the letters before a sentence mean, by the beginning of the file's name.
const CODES: &[(&str, &[Code])] = &[
    ("letters", LETTER),
    ("golden", SUBSTANCE),
    ("asks", SUBSTANCE),
    ("who-what", SUBSTANCE),
    ("tone", TONE),
    ("opening", &[('w', Meaning::Opening)]),
    ("questions", &[('c', Meaning::Closed), ('u', Meaning::LookUp), ('d', Meaning::Double), ('l', Meaning::Leading)]),
    (
        "feedback",
        &[
            ('j', Meaning::Judgement),
            ('v', Meaning::Vague),
            ('n', Meaning::Generalisation),
            ('m', Meaning::MindReading),
        ],
    ),
    ("goals", &[('v', Meaning::GoalVague), ('m', Meaning::GoalNotMeasurable), ('d', Meaning::GoalNoDate)]),
];
/// How the names of files begin whose lines are whole texts.
const SHORT_TEXTS: [&str; 3] = ["questions", "feedback", "goals"];
/// A letter, and what it says of a sentence.
type Code = (char, Meaning);
const ALL: [Code; 9] = [
    ('g', Meaning::MentorAsk),
    ('o', Meaning::OverAsk),
    ('s', Meaning::SmallAsk),
    ('p', Meaning::Purpose),
    ('e', Meaning::Ease),
    ('r', Meaning::Reference),
    ('i', Meaning::Introduction),
    ('k', Meaning::Pressure),
    ('f', Meaning::Flattery),
];
const LETTER: &[Code] = &ALL;
/// In files that nobody has read for their tone.
const SUBSTANCE: &[Code] = LETTER.split_at(7).0;
/// In files that nobody has read for anything else.
const TONE: &[Code] = LETTER.split_at(7).1;

/// A sentence: its features, the numbers of its words, which meanings were asked about, and which of them it has.
#[derive(Clone)]
struct Example {
    part: String,
    text: String,
    features: Vec<usize>,
    words: Vec<usize>,
    asked: Vec<Meaning>,
    meanings: Vec<Meaning>,
}

/// The features by number.
#[derive(Default)]
struct Features {
    numbers: HashMap<u32, usize>,
    names: Vec<(u32, String)>,
}

impl Features {
    fn number(&mut self, key: u32, name: String) -> usize {
        *self.numbers.entry(key).or_insert_with(|| {
            self.names.push((key, name));
            self.names.len() - 1
        })
    }
}

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("meaning");
    let asks = |what: &str| env::args().any(|argument| argument == what);
    let mut features = Features::default();
    let vocabulary = Vocabulary::read(&fs::read_to_string(folder.join("words.txt"))?, key);
    let mut examples = read(&folder, &mut features, &vocabulary)?;
    drop_rare(&mut examples, features.names.len());
    if asks("--words") {
        return count_words(&examples);
    }
    if asks("--try") {
        return judge(&examples, features.names.len(), &vocabulary);
    }
    learn_all(&folder, &examples, &features, &vocabulary)
}

fn count_words(examples: &[Example]) -> io::Result<()> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, word) in examples.iter().flat_map(|example| said(&example.part, &example.text)) {
        *counts.entry(word).or_default() += 1;
    }
    let mut out = io::stdout().lock();
    counts.iter().try_for_each(|(word, count)| writeln!(out, "{word}\t{count}"))
}

fn read(folder: &Path, features: &mut Features, vocabulary: &Vocabulary) -> io::Result<Vec<Example>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut examples = Vec::new();
    for file in files {
        let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or("");
        let Some((_, kind)) = CODES.iter().find(|(begin, _)| name.starts_with(begin)) else { continue };
        let times = match name {
            _ if name.ends_with("own") => OWN,
            _ if SHORT_TEXTS.iter().any(|short| name.starts_with(short)) => SHORT,
            _ => 1,
        };
        let text = fs::read_to_string(&file)?;
        let neighbours = if name.starts_with("letters") { neighbours(&text) } else { Vec::new() };
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        for line in lines.chain(neighbours.iter().map(String::as_str)) {
            let unreadable = || io::Error::other(format!("{name}: {line}"));
            let example =
                example(line, kind, name.starts_with("feedback"), features, vocabulary).ok_or_else(unreadable)?;
            examples.extend(std::iter::repeat_n(example, times));
        }
    }
    Ok(examples)
}

/// Each two sentences of a letter that follow each other, as one line: together they mean what either means. A line
/// `# kind english` begins a letter.
fn neighbours(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut in_letter, mut before): (bool, Option<(&str, &str)>) = (false, None);
    for line in text.lines() {
        in_letter |= line.starts_with('#');
        let second = line.split_once('|').filter(|_| in_letter && !line.starts_with('#'));
        if let (Some((first_codes, first)), Some((codes, second))) = (before, second) {
            // Without a full stop the first is a line of its own, as a greeting is.
            let gap = if first.ends_with(['.', '!', '?']) { ' ' } else { '\n' };
            found.push(format!("{first_codes}{codes}|{first}{gap}{second}"));
        }
        before = second;
    }
    found
}

/// A line: what it means, and the sentence; feedback says between them which part it is.
fn example(
    line: &str,
    kind: &[Code],
    is_feedback: bool,
    features: &mut Features,
    vocabulary: &Vocabulary,
) -> Option<Example> {
    let (codes, text) = line.split_once('|')?;
    let (part, text) = if is_feedback { text.split_once('|')? } else { ("", text) };
    let all = || kind.iter().map(|(_, meaning)| *meaning);
    let named_there = || kind.iter().filter(|(code, _)| codes.contains(*code)).map(|(_, meaning)| *meaning);
    // "+g" and "!g" tell of one meaning alone.
    let is_alone = codes.starts_with(['+', '!']);
    let asked = if is_alone { named_there().collect() } else { all().collect() };
    let meanings = if codes.starts_with('!') { Vec::new() } else { named_there().collect() };
    let found = named(part, text).into_iter().chain([always()]);
    let features = found.map(|(key, name)| features.number(key, name)).collect();
    let words = said(part, text).iter().map(|(key, _)| vocabulary.number(*key)).collect();
    Some(Example { part: part.to_owned(), text: text.to_owned(), features, words, asked, meanings })
}

fn drop_rare(examples: &mut [Example], count: usize) {
    let mut seen = vec![0; count];
    for feature in examples.iter().flat_map(|example| &example.features) {
        if let Some(seen) = seen.get_mut(*feature) {
            *seen += 1;
        }
    }
    for example in examples {
        example.features.retain(|feature| seen.get(*feature).is_some_and(|seen| *seen >= SEEN));
    }
}

/// What is learnt of one meaning.
struct Learner {
    sums: Vec<(f64, f64)>,
    sparse: f64,
}

impl Learner {
    fn new(count: usize, examples: usize) -> Self {
        let [many, few] = SPARSE;
        Self { sums: vec![(0.0, 0.0); count], sparse: if examples < FEW { few } else { many } }
    }

    fn weight(&self, feature: usize) -> f64 {
        let (z, n) = self.sums.get(feature).copied().unwrap_or_default();
        let rest = (z.abs() - self.sparse).max(0.0);
        -z.signum() * rest / ((1.0 + n.sqrt()) / RATE + CALM)
    }

    fn score(&self, features: &[usize]) -> f64 {
        features.iter().map(|feature| self.weight(*feature)).sum()
    }

    fn learn(&mut self, features: &[usize], is_so: bool) {
        let likely = 1.0 / (1.0 + (-self.score(features)).exp());
        let slope = likely - f64::from(u8::from(is_so));
        for feature in features {
            let weight = self.weight(*feature);
            if let Some((z, n)) = self.sums.get_mut(*feature) {
                let step = ((*n + slope * slope).sqrt() - n.sqrt()) / RATE;
                *z += slope - step * weight;
                *n += slope * slope;
            }
        }
    }
}

/// Learns one meaning from some sentences, always in the same order.
fn learn(examples: &[&Example], meaning: Meaning, count: usize) -> Learner {
    let mut learner = Learner::new(count, examples.len());
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut chance = Chance::new();
    for _ in 0..ROUNDS {
        chance.shuffle(&mut order);
        for example in order.iter().filter_map(|at| examples.get(*at)) {
            learner.learn(&example.features, example.meanings.contains(&meaning));
        }
    }
    learner
}

fn of_kind(examples: &[Example], meaning: Meaning) -> Vec<&Example> {
    examples.iter().filter(|example| example.asked.contains(&meaning)).collect()
}

fn learn_all(folder: &Path, examples: &[Example], features: &Features, vocabulary: &Vocabulary) -> io::Result<()> {
    let fingerprint = fingerprint::fingerprint(folder)?;
    let (weights, network) = thread::scope(|scope| {
        let network =
            scope.spawn(|| network::learn(&examples.iter().collect::<Vec<_>>(), vocabulary).lines(vocabulary));
        (weights(examples, features), network.join())
    });
    let network = network.map_err(|_| io::Error::other("the network could not be learnt"))?;
    writeln!(io::stdout(), "{} sentences, {} words and pairs", examples.len(), weights.lines().count())?;
    fs::write(folder.join("network.txt"), [fingerprint.as_str(), &network].concat())?;
    fs::write(folder.join("weights.txt"), fingerprint + &weights)
}

/// The lines of `weights.txt`.
fn weights(examples: &[Example], features: &Features) -> String {
    let mut table: BTreeMap<&str, (u32, String)> = BTreeMap::new();
    for meaning in Meaning::ALL {
        let learner = learn(&of_kind(examples, meaning), meaning, features.names.len());
        for (number, (key, name)) in features.names.iter().enumerate() {
            let weight = (learner.weight(number) * UNIT).round().clamp(-127.0, 127.0);
            if weight.abs() >= LEAST {
                let line = table.entry(name).or_insert_with(|| (*key, String::new()));
                line.1.push_str(&format!("\t{} {weight:+}", meaning.name()));
            }
        }
    }
    table.iter().map(|(name, (key, weights))| format!("{key:08x}\t{name}{weights}\n")).collect()
}

/// A sentence that was left out while the rest was learnt: how sure it is, whether it is so, and its words.
type Judged<'a> = (f64, bool, &'a str);

fn judge(examples: &[Example], count: usize, vocabulary: &Vocabulary) -> io::Result<()> {
    let only = env::args().find_map(|argument| argument.strip_prefix("--only=").map(str::to_owned));
    let networks = networks(examples, vocabulary);
    let mut out = io::stdout().lock();
    for meaning in Meaning::ALL.into_iter().filter(|meaning| only.as_deref().is_none_or(|only| only == meaning.name()))
    {
        let mut judged = left_out(examples, meaning, count, &networks);
        tell(&mut out, meaning, &judged)?;
        judged.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (score, is_so, text) in judged.iter().filter(|(score, is_so, _)| only.is_some() && (*score > 0.0) != *is_so)
        {
            writeln!(out, "{score:>6.1} {} {text}", if *is_so { "missed" } else { "WRONG " })?;
        }
    }
    Ok(())
}

/// The part of a sentence: what is read several times in a round must not be learnt and judged.
fn part_of(example: &Example) -> u32 {
    key(&example.text) % PARTS
}

/// For each part a network that has not read it.
fn networks(examples: &[Example], vocabulary: &Vocabulary) -> Vec<Network> {
    let learn = &|part: u32| {
        let rest: Vec<&Example> = examples.iter().filter(|example| part_of(example) != part).collect();
        network::learn(&rest, vocabulary)
    };
    thread::scope(|scope| {
        let learners: Vec<_> = (0..PARTS).map(|part| scope.spawn(move || learn(part))).collect();
        learners.into_iter().filter_map(|learner| learner.join().ok()).collect()
    })
}

fn left_out<'a>(examples: &'a [Example], meaning: Meaning, count: usize, networks: &[Network]) -> Vec<Judged<'a>> {
    let mut all = of_kind(examples, meaning);
    all.dedup_by(|a, b| a.text == b.text);
    let judged = (0..PARTS).zip(networks).flat_map(|(part, network)| {
        let rest: Vec<&Example> = all.iter().copied().filter(|example| part_of(example) != part).collect();
        let learner = learn(&rest, meaning, count);
        let judge = |example: &&'a Example| -> Judged<'a> {
            let second = network.scores(&example.words).get(meaning as usize).copied().unwrap_or_default();
            let score = f64::midpoint(learner.score(&example.features), f64::from(second));
            (score, example.meanings.contains(&meaning), &example.text)
        };
        all.iter().filter(|example| part_of(example) == part).map(judge).collect::<Vec<_>>()
    });
    judged.collect()
}

/// Precision, recall and F1 in percent, for some bounds of the score.
fn tell(out: &mut impl Write, meaning: Meaning, judged: &[Judged<'_>]) -> io::Result<()> {
    let real = judged.iter().filter(|(_, is_so, _)| *is_so).count();
    let percent = |part: usize, whole: usize| u32::try_from(part * 100 / whole.max(1)).unwrap_or_default();
    write!(out, "{:<20} {real:>4}/{:<5}", meaning.name(), judged.len())?;
    for bound in [-1.0, -0.5, 0.0, 0.5, 1.0, 2.0] {
        let told = || judged.iter().filter(|(score, _, _)| *score > bound);
        let (all, right) = (told().count(), told().filter(|(_, is_so, _)| *is_so).count());
        let [precision, recall, f1] = [percent(right, all), percent(right, real), percent(2 * right, all + real)];
        write!(out, "  {bound:>4}: P{precision:>3} R{recall:>3} F{f1:>3}")?;
    }
    writeln!(out)
}
