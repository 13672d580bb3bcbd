//! Cities of the world with their time zones, found by what people call them.

use crate::{
    domain::zone_name::{canonical, renamed},
    review::words::folded,
};

/// One city a line: `Bengaluru|India|Asia/Kolkata|Bangalore, ಬೆಂಗಳೂರು, BLR`.
const PLACES: &str = include_str!("../../../content/places.txt");

/// So many are shown at most.
pub const MOST: usize = 40;

/// Somewhere, and whose clock is used there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// "Bengaluru"
    pub city: String,
    /// "India"; empty where only a zone is known.
    pub country: String,
    /// Its name of today: "Asia/Kolkata".
    pub zone: String,
}

/// Tells how many minutes east of UTC the clocks of a zone are today; `None` when nobody knows the zone.
pub type OffsetToday<'a> = &'a dyn Fn(&str) -> Option<i32>;

struct Listed {
    city: &'static str,
    country: &'static str,
    zone: &'static str,
    also: &'static str,
}

impl Listed {
    fn place(&self) -> Place {
        Place { city: self.city.to_owned(), country: self.country.to_owned(), zone: self.zone.to_owned() }
    }

    /// How well it fits what was typed, the best first: the city itself, another name of it, its country, a word of
    /// any of them.
    fn rank(&self, wanted: &str) -> Option<u8> {
        let city = plain(self.city);
        if city == wanted {
            return Some(0);
        }
        let whole = format!("{city} {}", plain(self.country));
        if whole.starts_with(wanted) {
            return Some(1);
        }
        let also: Vec<String> = self.also.split(',').map(plain).collect();
        match () {
            () if also.iter().any(|name| name == wanted) => Some(1),
            () if also.iter().any(|name| name.starts_with(wanted)) => Some(2),
            () if plain(self.country).starts_with(wanted) => Some(3),
            () if has_word(&whole, wanted) || also.iter().any(|name| has_word(name, wanted)) => Some(4),
            () if has_word(&plain(self.zone), wanted) => Some(5),
            () => None,
        }
    }
}

fn listed() -> impl Iterator<Item = Listed> {
    PLACES.lines().filter_map(|line| {
        let mut parts = line.splitn(4, '|');
        let mut next = || parts.next();
        Some(Listed { city: next()?, country: next()?, zone: next()?, also: next()? })
    })
}

/// The places that fit what was typed, the likeliest first: a city, a country, a zone, another name of them, or a
/// distance from UTC. `zones` are those that the browser knows; they are found by name even where no city is listed.
#[must_use]
pub fn search(typed: &str, zones: &[String], offset_today: OffsetToday<'_>) -> Vec<Place> {
    if let Some(minutes) = offset(typed) {
        return at_offset(minutes, offset_today);
    }
    let wanted = plain(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, Place)> =
        listed().filter_map(|listed| Some((listed.rank(&wanted)?, listed.place()))).collect();
    let unlisted = zones.iter().map(|zone| canonical(zone)).filter(|zone| has_word(&plain(zone), &wanted));
    let old = renamed().filter(|(old, _)| has_word(&plain(old), &wanted)).map(|(_, today)| today);
    for zone in unlisted.chain(old) {
        if !found.iter().any(|(_, place)| place.zone == zone) {
            found.push((6, of_zone(zone)));
        }
    }
    crate::domain::order::by_key(&mut found, |(rank, _)| *rank);
    found.into_iter().map(|(_, place)| place).take(MOST).collect()
}

/// The place that a zone is named after.
#[must_use]
pub fn of_zone(zone: &str) -> Place {
    let zone = canonical(zone);
    let name = zone.rsplit('/').next().unwrap_or_default().replace('_', " ");
    let wanted = plain(&name);
    let named = |listed: &Listed| {
        listed.zone == zone
            && (plain(listed.city) == wanted || listed.also.split(',').any(|also| plain(also) == wanted))
    };
    let known = listed().find(named).map(|listed| listed.place());
    let region = || zone.rsplit_once('/').map_or(String::new(), |(region, _)| region.replace('_', " "));
    known.unwrap_or_else(|| Place { country: region(), city: name, zone: zone.to_owned() })
}

/// The place that somebody wrote down as theirs, if it is in this zone: "Bengaluru" for "bangalore" in Asia/Kolkata.
#[must_use]
pub fn in_zone(written: &str, zone: &str) -> Option<Place> {
    let (wanted, zone) = (plain(written.split(',').next().unwrap_or_default()), canonical(zone));
    if wanted.is_empty() {
        return None;
    }
    let called =
        |listed: &Listed| plain(listed.city) == wanted || listed.also.split(',').any(|also| plain(also) == wanted);
    listed().find(|listed| listed.zone == zone && called(listed)).map(|listed| listed.place())
}

/// One place of each zone that is so many minutes east of UTC today.
fn at_offset(minutes: i32, offset_today: OffsetToday<'_>) -> Vec<Place> {
    let mut asked: Vec<(&str, bool)> = Vec::new();
    let mut found = Vec::new();
    if minutes == 0 {
        found.push(of_zone("UTC"));
    }
    for listed in listed() {
        let known = asked.iter().find(|(zone, _)| *zone == listed.zone).map(|(_, fits)| *fits);
        let fits = known.unwrap_or_else(|| {
            let fits = offset_today(listed.zone) == Some(minutes);
            asked.push((listed.zone, fits));
            fits
        });
        if fits && found.len() < MOST {
            found.push(listed.place());
        }
    }
    found
}

/// Reads "+5:30", "UTC+5:30", "GMT-3", "UTC" as minutes east of UTC.
fn offset(typed: &str) -> Option<i32> {
    let lower: String = typed.to_ascii_lowercase().chars().filter(|letter| !letter.is_whitespace()).collect();
    let named = lower.strip_prefix("utc").or_else(|| lower.strip_prefix("gmt"));
    let rest = named.unwrap_or(&lower);
    if rest.is_empty() {
        return named.map(|_| 0);
    }
    let (sign, digits) = match rest.chars().next()? {
        '+' => (1, rest.get(1..)?),
        '-' => (-1, rest.get(1..)?),
        '−' | '–' => (-1, rest.get('–'.len_utf8()..)?),
        _ => return None,
    };
    let (hours, minutes) = match digits.split_once([':', '.']) {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() > 2 => digits.split_at_checked(digits.len() - 2)?,
        None => (digits, "0"),
    };
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| text.len() <= 2).map(i32::from);
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Words without case, accents and signs, with one space between.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in folded(text).chars() {
        match letter {
            '\'' | '.' => {}
            _ if letter.is_ascii_punctuation() || letter.is_whitespace() => {
                if !plain.ends_with(' ') && !plain.is_empty() {
                    plain.push(' ');
                }
            }
            _ => plain.push(letter),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Whether a word of a text begins with what was typed, or several do.
fn has_word(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, _)| at == 0 || text.get(..at).is_some_and(|before| before.ends_with(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str) -> Vec<String> {
        let zones = ["America/Indiana/Knox".to_owned(), "Asia/Choibalsan".to_owned(), "Asia/Calcutta".to_owned()];
        let offset = |zone: &str| match zone {
            "Asia/Kolkata" | "Asia/Colombo" => Some(330),
            "America/Sao_Paulo" => Some(-180),
            _ => None,
        };
        search(typed, &zones, &offset).into_iter().map(|place| format!("{}, {}", place.city, place.zone)).collect()
    }

    #[test]
    fn a_place_is_found_by_what_people_call_it() {
        for (typed, first) in [
            ("beng", "Bengaluru, Asia/Kolkata"),
            ("Bangalore", "Bengaluru, Asia/Kolkata"),
            ("bombay", "Mumbai, Asia/Kolkata"),
            ("sao paulo", "São Paulo, America/Sao_Paulo"),
            ("SÃO P", "São Paulo, America/Sao_Paulo"),
            ("Zurich", "Zurich, Europe/Zurich"),
            ("zür", "Zurich, Europe/Zurich"),
            ("kiev", "Kyiv, Europe/Kyiv"),
            ("Київ", "Kyiv, Europe/Kyiv"),
            ("san francisco", "San Francisco, America/Los_Angeles"),
            ("nepal", "Kathmandu, Asia/Kathmandu"),
            ("Lagos, Nigeria", "Lagos, Africa/Lagos"),
            ("st johns, canada", "St. John’s, America/St_Johns"),
            ("knox", "Knox, America/Indiana/Knox"),
            ("choib", "Choibalsan, Asia/Choibalsan"),
            ("UTC", "UTC, UTC"),
        ] {
            assert_eq!(found(typed).first().map(String::as_str), Some(first), "{typed}");
        }
    }

    #[test]
    fn a_place_is_found_by_its_zone_of_either_name() {
        for typed in ["Asia/Kolkata", "Asia/Calcutta", "asia kolk"] {
            assert!(found(typed).iter().any(|place| place.ends_with("Asia/Kolkata")), "{typed} {:?}", found(typed));
        }
        assert!(found("US/Pacific").contains(&"Los Angeles, America/Los_Angeles".to_owned()));
    }

    #[test]
    fn a_place_is_found_by_its_distance_from_utc() {
        for typed in ["+5:30", "UTC+5:30", "gmt +0530", "UTC +05.30"] {
            assert!(found(typed).contains(&"Bengaluru, Asia/Kolkata".to_owned()), "{typed}");
        }
        for typed in ["GMT-3", "−3", "UTC–03:00"] {
            assert!(found(typed).contains(&"São Paulo, America/Sao_Paulo".to_owned()), "{typed}");
        }
        assert!(found("+5:30").iter().all(|place| place.ends_with("Asia/Kolkata") || place.ends_with("Asia/Colombo")));
    }

    #[test]
    fn what_is_no_place_finds_nothing() {
        for typed in ["", " ", "Atlantis", "+99", "UTC+5:99", "--", "+"] {
            assert_eq!(found(typed), [""; 0], "{typed:?}");
        }
    }

    #[test]
    fn a_city_that_begins_so_comes_before_a_country_and_a_word_inside() {
        let all = found("mexico");
        assert_eq!(all.first().map(String::as_str), Some("Mexico City, America/Mexico_City"));
        assert!(found("jose").iter().any(|place| place.starts_with("San Jos")));
        assert!(found("a").len() == MOST);
    }

    #[test]
    fn a_zone_is_called_after_its_city() {
        for (zone, city, country) in [
            ("Asia/Calcutta", "Kolkata", "India"),
            ("America/Sao_Paulo", "São Paulo", "Brazil"),
            ("America/Yellowknife", "Yellowknife", "America"),
            ("UTC", "UTC", ""),
            ("", "", ""),
        ] {
            let place = of_zone(zone);
            assert_eq!((place.city.as_str(), place.country.as_str()), (city, country), "{zone}");
        }
        assert_eq!(in_zone("bangalore, Karnataka", "Asia/Calcutta").unwrap().city, "Bengaluru");
        for written in ["Lagos", "", " ", ","] {
            assert_eq!(in_zone(written, "Asia/Kolkata"), None);
            assert_eq!(in_zone(written, "Europe/London"), None);
        }
    }

    #[test]
    fn every_line_is_whole_and_none_is_there_twice() {
        let all: Vec<Listed> = listed().collect();
        assert!(all.len() >= 600 && all.len() == PLACES.lines().count());
        for (place, one) in all.iter().enumerate() {
            let same = |other: &Listed| (other.city, other.country) == (one.city, one.country);
            assert!(!all[..place].iter().any(same), "{} is there twice", one.city);
            assert!(!one.city.is_empty() && !one.country.is_empty() && canonical(one.zone) == one.zone, "{}", one.city);
        }
        for one in all.iter().step_by(9) {
            assert_eq!(search(one.city, &[], &|_| None).iter().filter(|found| **found == one.place()).count(), 1);
        }
    }
}
