//! The figures that reminders and calendars go by. They stand in `content/calendar.toml`, each with who says so and the
//! day on which it was last checked.

/// A calendar on the web that opens with an entry filled in: its address, and what its fields are called there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// "calendar.google.com"
    pub host: &'static str,
    /// What follows the host, up to the fields.
    pub path: &'static str,
    /// Before the title: "&text=".
    pub title: &'static str,
    /// Before the place.
    pub place: &'static str,
    /// Before the description.
    pub description: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/calendar.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            meeting::{Again, calendar::Reminders},
            time::parse_date,
        },
        text::t,
    };

    #[test]
    fn every_figure_has_a_source_and_a_day_that_is_past() {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
        let today = chrono::NaiveDate::from_epoch_days(i32::try_from(now / 86_400).unwrap()).unwrap();
        assert_eq!(SOURCES.len(), 19);
        for (id, day, source) in SOURCES {
            let day = parse_date(day).unwrap_or_else(|| panic!("{id}: {day}"));
            // A day of slack: where the figure was checked it may be tomorrow already.
            assert!(day <= today.succ_opt().unwrap() && day >= parse_date("2026-11-01").unwrap(), "{id}: {day}");
            assert!(source.len() > 5, "{id}");
        }
    }

    #[test]
    fn what_is_usual_is_among_what_can_be_chosen() {
        assert!(ALARMS.contains(&ALARM) && CHECK_INS.contains(&CHECK_IN_AFTER));
        assert!(MORNING < NIGHT && NIGHT < 24 && AGENDA_BEFORE >= THANK_WITHIN.min(24));
        const { assert!(TALKS <= MOST_TALKS && REMINDER_LASTS <= TALK_LASTS) };
        for list in [&ALARMS[..], &REPEATS, &NEXT_TALK, &IN_TOUCH, &CHECK_INS] {
            assert!(list.is_sorted() && list.iter().all(|value| *value > 0), "{list:?}");
        }
        let usual = Reminders::default();
        assert_eq!((usual.alarm, usual.times), (Some(ALARM), TALKS));
        let weeks = [Again::OneMonth, Again::TwoMonths, Again::ThreeMonths].map(|again| again.weeks().unwrap());
        assert_eq!(weeks, NEXT_TALK.map(u64::from));
    }

    #[test]
    fn the_texts_say_what_the_figures_are() {
        let holds = |text: &str, figure: u32| assert!(text.contains(&figure.to_string()), "{figure}: {text}");
        holds(t::meetings_calendar_agenda_gloss(), AGENDA_BEFORE);
        holds(t::meetings_calendar_thanks_gloss(), THANK_WITHIN);
        holds(t::meetings_calendar_times_hint(), MOST_TALKS);
        holds(t::meetings_calendar_quarter(), REPEATS[3]);
        assert!(MORNING == 9 && t::meetings_calendar_thanks_gloss().contains("nine"));
        assert_eq!(REPEATS[..3], [1, 2, 4], "“every week”, “every two weeks”, “every four weeks”");
    }

    #[test]
    fn links_lead_to_hosts_over_https_and_name_each_field_once() {
        for address in [GOOGLE, OUTLOOK, OFFICE] {
            assert!(address.host.contains('.') && !address.host.contains('/') && address.path.starts_with('/'));
            let fields = [address.title, address.place, address.description];
            assert!(fields.iter().all(|field| field.starts_with('&') && field.ends_with('=')), "{fields:?}");
            assert!(fields.iter().all(|field| fields.iter().filter(|other| other == &field).count() == 1));
        }
    }
}
