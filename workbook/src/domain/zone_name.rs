//! Names of time zones. Some were renamed, and browsers disagree on which of the names to use.

/// One renamed zone a line: `Asia/Calcutta|Asia/Kolkata`.
const RENAMED: &str = include_str!("../../../content/zones.txt");

/// Every name that went out of use, with the one of today.
pub fn renamed() -> impl Iterator<Item = (&'static str, &'static str)> {
    RENAMED.lines().filter_map(|line| line.split_once('|'))
}

/// The name of today of a zone: "Asia/Kolkata" for "Asia/Calcutta". It is the one that is kept.
#[must_use]
pub fn canonical(zone: &str) -> &str {
    renamed().find(|(old, _)| *old == zone).map_or(zone, |(_, today)| today)
}

/// What else a zone is called, for a browser that does not know it by the name given.
pub fn other_names(zone: &str) -> impl Iterator<Item = &str> {
    renamed().filter_map(move |(old, today)| match () {
        () if old == zone => Some(today),
        () if today == zone => Some(old),
        () => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_kept_by_its_name_of_today() {
        for (zone, today) in [
            ("Asia/Calcutta", "Asia/Kolkata"),
            ("Europe/Kiev", "Europe/Kyiv"),
            ("Europe/Kyiv", "Europe/Kyiv"),
            ("US/Pacific", "America/Los_Angeles"),
            ("Mars/Olympus", "Mars/Olympus"),
            ("", ""),
        ] {
            assert_eq!(canonical(zone), today);
        }
    }

    #[test]
    fn a_browser_can_be_asked_by_either_name() {
        assert_eq!(other_names("Asia/Calcutta").collect::<Vec<_>>(), ["Asia/Kolkata"]);
        assert_eq!(other_names("Europe/Kyiv").collect::<Vec<_>>(), ["Europe/Kiev"]);
        assert_eq!(other_names("Africa/Lagos").count(), 0);
    }

    #[test]
    fn no_name_of_today_is_an_old_one_and_none_is_there_twice() {
        let old: Vec<&str> = renamed().map(|(old, _)| old).collect();
        assert!(old.len() > 100 && old.len() == RENAMED.lines().count());
        for (place, (name, today)) in renamed().enumerate() {
            assert!(!old.contains(&today), "{today} was renamed itself");
            assert!(!old[..place].contains(&name), "{name} is there twice");
        }
    }
}
