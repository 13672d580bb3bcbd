//! The rows of a table: RFC 4180, and what programs make of it.

use crate::exchange::{encoding::Letters, people::LONGEST_PERSON};

/// A row that says something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Its number among all rows, from 1, as a spreadsheet counts them.
    pub(super) place: usize,
    pub(super) cells: Vec<String>,
    /// A quote in it was opened and not closed where it should be.
    pub(super) is_broken: bool,
    /// It has more letters than we read.
    pub(super) is_too_long: bool,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Reads rows. Empty ones are counted and passed over.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    letters: Letters<'a>,
    delimiter: char,
    place: usize,
    /// How many letters may still be read twice: a quote that is not closed is read again as a letter.
    patience: usize,
}

/// How a cell ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Row,
    File,
}

/// The most cells of a row that are kept.
const MOST_CELLS: usize = 1_000;

impl<'a> Rows<'a> {
    pub(super) const fn of(letters: Letters<'a>, delimiter: char, length: usize) -> Self {
        Self { letters, delimiter, place: 0, patience: length.saturating_mul(2).saturating_add(LONGEST_PERSON * 16) }
    }

    /// Whether reading was given up, because the quotes can't be told apart.
    pub(super) const fn is_tangled(&self) -> bool {
        self.patience == 0
    }

    fn row(&mut self) -> Option<Row> {
        let mut row = Row::default();
        let mut ahead = self.letters.clone();
        ahead.next()?;
        self.place += 1;
        row.place = self.place;
        let mut length = 0;
        loop {
            let mut cell = String::new();
            let end = self.cell(&mut cell, &mut row.is_broken);
            length += cell.len();
            row.is_too_long |= length > LONGEST_PERSON || row.cells.len() >= MOST_CELLS;
            if !row.is_too_long {
                row.cells.push(cell);
            }
            if end != End::Cell {
                return Some(row);
            }
        }
    }

    fn cell(&mut self, cell: &mut String, is_broken: &mut bool) -> End {
        let before = self.letters.clone();
        if !*is_broken && self.letters.clone().next() == Some('"') {
            self.letters.next();
            if let Some(end) = self.quoted(cell) {
                return end;
            }
            // The row ends where its line ends, so that it takes none of the others with it.
            *is_broken = true;
            self.letters = before;
            cell.clear();
        }
        self.bare(cell)
    }

    /// A cell up to the next delimiter or the end of the line.
    fn bare(&mut self, cell: &mut String) -> End {
        while let Some(letter) = self.letters.next() {
            match letter {
                '\n' => return End::Row,
                '\r' => {
                    self.pass('\n');
                    return End::Row;
                }
                _ if letter == self.delimiter => return End::Cell,
                _ => add(cell, letter),
            }
        }
        End::File
    }

    fn pass(&mut self, letter: char) -> bool {
        let mut ahead = self.letters.clone();
        let is_there = ahead.next() == Some(letter);
        if is_there {
            self.letters = ahead;
        }
        is_there
    }

    /// A cell behind its opening quote. `None` when the quote is not closed where one would be.
    fn quoted(&mut self, cell: &mut String) -> Option<End> {
        let (mut read, mut has_lines) = (0, false);
        while let Some(letter) = self.letters.next() {
            read += 1;
            if letter == '"' && !self.pass('"') {
                return self.closed(cell, has_lines);
            }
            has_lines |= letter == '\n' || letter == '\r';
            add(cell, letter);
            if read > LONGEST_PERSON {
                break;
            }
        }
        self.patience = self.patience.saturating_sub(read);
        None
    }

    /// What comes after a closing quote: an end, or letters that somebody forgot to quote.
    fn closed(&mut self, cell: &mut String, has_lines: bool) -> Option<End> {
        let mut ahead = self.letters.clone();
        let is_end =
            |letter: Option<char>| letter.is_none_or(|letter| "\r\n".contains(letter) || letter == self.delimiter);
        let next = ahead.find(|letter| *letter != ' ' || self.delimiter == ' ');
        if is_end(next) {
            return Some(self.bare(&mut String::new()));
        }
        if has_lines {
            // This quote opens a cell of a later row; it was never meant to close this one.
            self.patience = self.patience.saturating_sub(cell.len());
            return None;
        }
        Some(self.bare(cell))
    }
}

/// One byte more than a person may have is enough to know that it is too much.
fn add(cell: &mut String, letter: char) {
    if cell.len() <= LONGEST_PERSON {
        cell.push(letter);
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        loop {
            if self.is_tangled() {
                return None;
            }
            let row = self.row()?;
            if !row.is_blank() || row.is_broken || row.is_too_long {
                return Some(row);
            }
        }
    }
}
