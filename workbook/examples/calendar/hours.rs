//! From when until when a meeting lasts.

use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{AmbiguousOffset, Offset, TimeZone},
};
use northstar_workbook::domain::time::Instant;

/// The hours of a meeting.
pub(crate) struct Hours {
    pub(crate) start: Instant,
    pub(crate) end: Instant,
    /// What is to be said of them, where the clocks change.
    pub(crate) note: Option<String>,
}

/// Finds the moments of a start and an end on the clocks of a zone.
pub(crate) fn hours(start: &str, end: &str, zone: &str) -> Result<Hours, String> {
    let clocks = crate::zones::zone(zone).ok_or_else(|| {
        let zone = short(zone);
        format!("Nobody knows the time zone \"{zone}\". Zones are named like Asia/Kolkata or America/Los_Angeles.")
    })?;
    let (start, end) = (read("start", start)?, read("end", end)?);
    let zone = clocks.iana_name().unwrap_or(zone).to_owned();
    let (begin, mut finish) = (Shown::of(start, &clocks), Shown::of(end, &clocks));
    if finish.taken()? <= begin.taken()? && start > end {
        finish.take_last();
    }
    let notes: Vec<String> = [begin.note(&zone)?, finish.note(&zone)?].into_iter().flatten().collect();
    let (from, until) = (begin.taken()?, finish.taken()?);
    if until <= from {
        return Err(too_early(start, end, &notes));
    }
    Ok(Hours { start: from, end: until, note: (!notes.is_empty()).then(|| notes.join(" ")) })
}

fn too_early(start: DateTime, end: DateTime, notes: &[String]) -> String {
    let mut said = format!("The end, {}, has to lie after the start, {}.", written(end), written(start));
    for note in notes {
        said.push(' ');
        said.push_str(note);
    }
    said
}

/// Reads `2026-11-21T20:30`, and nothing that only looks like it. Seconds are taken, too.
fn read(name: &str, text: &str) -> Result<DateTime, String> {
    let shape = |text: &str| -> Option<DateTime> {
        let form = "0000-00-00T00:00:00".get(..text.len())?;
        let fits = |(letter, form): (u8, u8)| if form == b'0' { letter.is_ascii_digit() } else { letter == form };
        let is_so = text.bytes().zip(form.bytes()).all(fits) && [16, 19].contains(&text.len());
        if is_so { text.parse().ok() } else { None }
    };
    shape(text)
        .filter(|time| time.year() > 0 && text.get(17..) != Some("60"))
        .ok_or_else(|| format!("\"{name}\" is \"{}\", which is no date and time like 2026-11-21T20:30.", short(text)))
}

/// When the clocks of a zone show a time.
struct Shown {
    local: DateTime,
    offsets: AmbiguousOffset,
    is_last: bool,
}

impl Shown {
    fn of(local: DateTime, zone: &TimeZone) -> Self {
        Self { local, offsets: zone.to_ambiguous_timestamp(local).offset(), is_last: false }
    }

    /// Takes the second of two hours.
    fn take_last(&mut self) {
        self.is_last = matches!(self.offsets, AmbiguousOffset::Fold { .. });
    }

    /// The moment that is meant.
    fn taken(&self) -> Result<Instant, String> {
        let offset = match self.offsets {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Fold { after, .. } if self.is_last => after,
            AmbiguousOffset::Fold { before, .. } | AmbiguousOffset::Gap { before, .. } => before,
        };
        Ok(Instant(self.at(offset)?.as_millisecond()))
    }

    fn at(&self, offset: Offset) -> Result<Timestamp, String> {
        let at = offset.to_timestamp(self.local).ok();
        let is_fine = |at: &Timestamp| (1..=9999).contains(&Offset::UTC.to_datetime(*at).year());
        at.filter(is_fine).ok_or_else(|| format!("{} lies outside of the years 1 to 9999.", written(self.local)))
    }

    /// What is to be said of a time that the clocks skip or show twice.
    fn note(&self, zone: &str) -> Result<Option<String>, String> {
        let local = written(self.local);
        Ok(match self.offsets {
            AmbiguousOffset::Unambiguous { .. } => None,
            AmbiguousOffset::Gap { before, after } => {
                let earlier = written(before.to_datetime(self.at(after)?));
                let later = written(after.to_datetime(self.at(before)?));
                Some(format!(
                    "{local} does not exist in {zone}: the clocks are put forward over it. The nearest times are \
                     {earlier} and {later}; {later} is taken."
                ))
            }
            AmbiguousOffset::Fold { before, after } => {
                let taken = if self.is_last { "second" } else { "first" };
                Some(format!(
                    "{local} comes twice in {zone}, as the clocks are put back: first at {} UTC, then at {} UTC. \
                     The {taken} is taken.",
                    written(Offset::UTC.to_datetime(self.at(before)?)),
                    written(Offset::UTC.to_datetime(self.at(after)?)),
                ))
            }
        })
    }
}

/// `2026-11-21T20:30`
fn written(time: DateTime) -> String {
    let text = time.to_string();
    text.strip_suffix(":00").unwrap_or(&text).to_owned()
}

/// A text from outside, as much of it as a sentence can hold.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let shown = text.chars().filter(|letter| !letter.is_control());
    if text.chars().count() > MOST { shown.take(MOST).chain(['…']).collect() } else { shown.collect() }
}
