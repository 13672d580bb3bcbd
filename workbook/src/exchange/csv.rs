//! Tables: text with a cell between two delimiters, as address books and spreadsheets write it.
//!
//! Nothing says which delimiter, which encoding and which columns a table has, so they are found by looking at its
//! first rows, and the person may say otherwise. A formula is text here, and goes out as text.

mod headings;
mod rows;
mod write;

pub use write::write;

use super::{
    encoding::Letters,
    people::{Fact, Form, Found, Gather, LONGEST_FILE, Refusal, Why},
};
use headings::fact;
use rows::{Row, Rows};

/// What may stand between two cells.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];
/// So many rows are looked at to find the headings: some programs write notes above them.
const LOOKED_AT: usize = 12;
/// The most columns.
const MOST_COLUMNS: usize = 500;

/// A table whose shape is known.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    bytes: &'a [u8],
    delimiter: char,
    /// How many rows go before the headings, or before the first of somebody.
    above: usize,
    headed: bool,
    columns: Vec<Column>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading; empty where it has none.
    pub heading: String,
    /// What stands in its first cell that is not empty.
    pub example: String,
    /// What it holds, as far as that is known.
    pub holds: Option<Fact>,
}

impl<'a> Table<'a> {
    /// Finds the delimiter and the columns.
    ///
    /// # Errors
    /// `Unknown` when it is no table: no heading that we know, and no two columns.
    pub fn look(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if bytes.len() > LONGEST_FILE {
            return Err(Refusal::TooLarge);
        }
        let mut best: Option<(usize, usize, Self)> = None;
        for delimiter in DELIMITERS {
            let (known, cells, table) = Self::with(bytes, delimiter)?;
            if best.as_ref().is_none_or(|(most, wide, _)| (known, cells) > (*most, *wide)) {
                best = Some((known, cells, table));
            }
        }
        match best {
            Some((0, 0 | 1, _)) | None => Err(Refusal::Unknown),
            Some((_, _, table)) if table.columns.len() > MOST_COLUMNS => Err(Refusal::TooLarge),
            Some((_, _, table)) => Ok(table),
        }
    }

    /// The table with this delimiter, how many of its headings are known, and how many cells most rows have at least.
    fn with(bytes: &'a [u8], delimiter: char) -> Result<(usize, usize, Self), Refusal> {
        let mut rows = Rows::of(Letters::of(bytes), delimiter, bytes.len());
        let first: Vec<Row> = rows.by_ref().take(LOOKED_AT).collect();
        if rows.is_tangled() {
            return Err(Refusal::Broken);
        }
        let known = |row: &Row| row.cells.iter().filter(|cell| fact(cell, &row.cells).is_some()).count();
        let counts: Vec<usize> = first.iter().map(known).collect();
        let most = counts.iter().copied().max().unwrap_or_default();
        let at = counts.iter().position(|count| *count == most).unwrap_or_default();
        // One word that we know may be a word in a sentence; at the top of the table it is a heading.
        let has_headings = most > 1 || (most == 1 && at == 0);
        let above = if has_headings { at } else { 0 };
        let empty = Vec::new();
        let headings = first.get(at).filter(|_| has_headings).map_or(&empty, |row| &row.cells);
        let below = first.get(above + usize::from(has_headings)..).unwrap_or_default();
        let columns = columns(headings, below);
        let mut cells: Vec<usize> = first.get(at..).unwrap_or_default().iter().map(|row| row.cells.len()).collect();
        cells.sort_unstable();
        let cells = cells.get(cells.len() / 2).copied().unwrap_or_default();
        let known = if has_headings { most } else { 0 };
        Ok((known, cells, Self { bytes, delimiter, above, headed: has_headings, columns }))
    }

    /// Its columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Whether its first row names the columns, as far as can be told: the headings may be in a language that we don't know.
    #[must_use]
    pub const fn is_headed(&self) -> bool {
        self.headed
    }

    /// The same table, as the person says: its first row names the columns, or it is somebody.
    #[must_use]
    pub fn headed(self, headed: bool) -> Self {
        Self { headed, ..self }
    }

    /// Whether a column holds names, as far as can be told.
    #[must_use]
    pub fn has_names(&self) -> bool {
        names_somebody(self.columns.iter().map(|column| column.holds))
    }

    /// Reads the people, with what each column holds.
    ///
    /// # Errors
    /// When nothing can be taken, with the reason.
    pub fn read(&self, holds: &[Option<Fact>]) -> Result<Found, Refusal> {
        if !names_somebody(holds.iter().copied()) {
            return Err(Refusal::NoNames);
        }
        let mut found = Found::new(Form::Table);
        let mut rows = Rows::of(Letters::of(self.bytes), self.delimiter, self.bytes.len());
        for row in rows.by_ref().skip(self.above + usize::from(self.headed)) {
            found.take(row.place, self.one(row, holds))?;
        }
        match (rows.is_tangled(), found.people.is_empty() && found.refused.is_empty()) {
            (true, _) => Err(Refusal::Broken),
            (_, true) => Err(Refusal::Empty),
            _ => Ok(found),
        }
    }

    fn one(&self, row: Row, holds: &[Option<Fact>]) -> Result<Gather, Why> {
        if row.is_broken {
            return Err(Why::Quotes);
        }
        if row.is_too_long {
            return Err(Why::TooLong);
        }
        let has_more = |cell: &String| !cell.trim().is_empty();
        if row.cells.get(self.columns.len()..).is_some_and(|cells| cells.iter().any(has_more)) {
            return Err(Why::Ragged);
        }
        let mut facts = Gather::default();
        for (cell, holds) in row.cells.iter().zip(holds) {
            let Some(fact) = holds else { continue };
            let cell = shown(cell);
            // Google puts several addresses into one cell, we put several pages into one.
            let between = match fact {
                Fact::Email | Fact::Reach => " ::: ",
                Fact::Link => "\n",
                _ => {
                    facts.add(*fact, cell);
                    continue;
                }
            };
            for value in cell.split(between).flat_map(|part| part.split(" ::: ")) {
                facts.add(*fact, value);
            }
        }
        Ok(facts)
    }
}

fn names_somebody(mut holds: impl Iterator<Item = Option<Fact>>) -> bool {
    holds.any(|fact| matches!(fact, Some(Fact::Name | Fact::First | Fact::Last)))
}

/// The columns below these headings; without headings, by what stands in them.
fn columns(headings: &[String], below: &[Row]) -> Vec<Column> {
    let width = if headings.is_empty() { below.iter().map(|row| row.cells.len()).max() } else { Some(headings.len()) };
    let column = |place: usize| {
        let heading = headings.get(place).cloned().unwrap_or_default();
        let cells = below.iter().filter_map(|row| row.cells.get(place)).map(|cell| cell.trim());
        let example: String =
            cells.clone().find(|cell| !cell.is_empty()).unwrap_or_default().chars().take(60).collect();
        let holds = if headings.is_empty() { guessed(&example) } else { fact(&heading, headings) };
        Column { heading: heading.trim().to_owned(), example, holds }
    };
    let mut columns: Vec<Column> = (0..width.unwrap_or_default().min(MOST_COLUMNS + 1)).map(column).collect();
    if headings.is_empty() {
        name_the_first(&mut columns);
    }
    columns
}

fn guessed(example: &str) -> Option<Fact> {
    match example {
        _ if example.contains(' ') => None,
        _ if example.starts_with("https://") || example.starts_with("http://") => Some(Fact::Link),
        _ if is_mail(example) => Some(Fact::Email),
        _ => None,
    }
}

/// What a label before a value says that it is.
pub(super) fn fact_of(label: &str) -> Option<Fact> {
    fact(label, &[])
}

/// Whether it is a mail address and nothing else.
pub(super) fn is_mail(text: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || "@._%+-".contains(letter);
    text.split('@').filter(|part| !part.is_empty()).count() == 2 && text.contains('@') && text.chars().all(fits)
}

/// In a table without headings that has a mail address or a page, the first column of words is taken for the names.
fn name_the_first(columns: &mut [Column]) {
    let is_of_people = columns.iter().any(|column| column.holds.is_some());
    let is_words = |column: &&mut Column| column.holds.is_none() && column.example.contains(char::is_alphabetic);
    if let Some(column) = columns.iter_mut().find(is_words).filter(|_| is_of_people) {
        column.holds = Some(Fact::Name);
    }
}

/// What a spreadsheet would take for a formula begins with one of these.
const BEGINS_FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(BEGINS_FORMULA)
}

/// A cell without the apostrophe that makes a formula text.
fn shown(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}
