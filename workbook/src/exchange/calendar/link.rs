//! Links that open a calendar on the web with an entry filled in. Nothing is sent before they are pressed.

use super::{Entry, Span};
use crate::{
    domain::{
        link::Link,
        rules::{Address, GOOGLE, LONGEST_LINK, OFFICE, OUTLOOK},
        time::Instant,
    },
    exchange::percent,
};
use chrono::Timelike;

/// A calendar on the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Web {
    /// Google's.
    Google,
    /// Microsoft's, of a person.
    Outlook,
    /// Microsoft's, of a firm or a school.
    Office,
}

/// Longer links are refused on the way by some browsers and servers.
const LONGEST: usize = LONGEST_LINK as usize;
/// The most that a title or a place takes of a link, in bytes.
const SHORT: usize = 400;

/// The link for an entry that lasts from one moment to another; `None` for a whole day.
#[must_use]
pub fn link(web: Web, entry: &Entry) -> Option<Link> {
    let Span::Time(start, end) = entry.span else { return None };
    let Address { host, path, title, place, description } = match web {
        Web::Google => GOOGLE,
        Web::Outlook => OUTLOOK,
        Web::Office => OFFICE,
    };
    let mut href = format!("https://{host}{path}");
    if web == Web::Google {
        href.extend(["&dates=", &plain(start, false), "/", &plain(end, false)]);
    } else {
        href.extend(["&startdt=", &plain(start, true), "&enddt=", &plain(end, true)]);
    }
    push(title, &entry.title, SHORT, false, &mut href);
    push(place, &entry.place, SHORT, false, &mut href);
    let room = LONGEST.saturating_sub(href.len());
    push(description, &entry.description, room, web != Web::Google, &mut href);
    Some(Link { href, host: host.to_owned() })
}

/// `20261121T150000Z`, or `2026-11-21T15:00:00Z`.
fn plain(at: Instant, is_marked: bool) -> String {
    let utc = at.local(0);
    let (day, colon) = (crate::domain::time::iso_date(utc.date()), if is_marked { ":" } else { "" });
    let day = if is_marked { day } else { day.replace('-', "") };
    format!("{day}T{:02}{colon}{:02}{colon}{:02}Z", utc.hour(), utc.minute(), utc.second())
}

/// Adds a field with as much of its text as there is room for. Microsoft's reads the description as markup.
fn push(name: &str, text: &str, room: usize, is_markup: bool, out: &mut String) {
    const MORE: &str = "%E2%80%A6";
    let (mut value, mut letter_of) = (String::new(), [0; 4]);
    for letter in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
        let before = value.len();
        let letter: &str = match letter {
            '\n' if is_markup => "<br>",
            '&' if is_markup => "&amp;",
            '<' if is_markup => "&lt;",
            '>' if is_markup => "&gt;",
            _ if letter.is_control() && letter != '\n' => continue,
            _ => letter.encode_utf8(&mut letter_of),
        };
        percent::push(letter, "", &mut value);
        if name.len() + value.len() + MORE.len() > room {
            value.truncate(before);
            value.push_str(MORE);
            break;
        }
    }
    if !value.is_empty() && name.len() + value.len() <= room {
        out.extend([name, &value]);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::uid, *};
    use crate::domain::time::MINUTE;
    use proptest::prelude::*;

    /// 21 November 2026, 15:00 UTC.
    const AT: Instant = Instant(1_795_273_200_000);

    fn talk(title: &str, place: &str, description: &str) -> Entry {
        Entry {
            uid: uid("leila", ""),
            span: Span::Time(AT, AT.plus(20 * MINUTE)),
            title: title.into(),
            description: description.into(),
            place: place.into(),
            alarms: Vec::new(),
            is_busy: true,
            is_off: false,
        }
    }

    #[test]
    fn each_calendar_gets_the_moments_in_its_own_way() {
        let entry = talk("Talk with Leila", "https://meet.example/a?b=c", "20:30 & <15:00>\nHow?");
        let link = |web| link(web, &entry).unwrap();
        let google = "https://calendar.google.com/calendar/render?action=TEMPLATE&dates=20261121T150000Z/20261121T152000Z\
            &text=Talk%20with%20Leila&location=https%3A%2F%2Fmeet.example%2Fa%3Fb%3Dc\
            &details=20%3A30%20%26%20%3C15%3A00%3E%0AHow%3F";
        assert_eq!(link(Web::Google), Link { href: google.into(), host: "calendar.google.com".into() });
        let outlook = "https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent\
            &startdt=2026-11-21T15:00:00Z&enddt=2026-11-21T15:20:00Z\
            &subject=Talk%20with%20Leila&location=https%3A%2F%2Fmeet.example%2Fa%3Fb%3Dc\
            &body=20%3A30%20%26amp%3B%20%26lt%3B15%3A00%26gt%3B%3Cbr%3EHow%3F";
        assert_eq!(link(Web::Outlook).href, outlook);
        assert_eq!(link(Web::Office).href, outlook.replace("outlook.live.com", "outlook.office.com"));
    }

    #[test]
    fn what_is_empty_is_left_out_and_a_day_has_no_link() {
        let entry = talk("Talk", "", "");
        assert!(link(Web::Google, &entry).unwrap().href.ends_with("152000Z&text=Talk"));
        let day = Entry { span: Span::Day(AT.local(0).date()), ..entry };
        assert_eq!(link(Web::Google, &day), None);
    }

    proptest! {
        #[test]
        fn no_text_brings_a_field_of_its_own_or_makes_a_link_too_long(
            title in "(?s).{0,200}", place in "(?s).{0,200}", description in "(?s)(.|\n|&|<){0,600}",
        ) {
            let entry = talk(&title, &place, &description);
            for web in [Web::Google, Web::Outlook, Web::Office] {
                let link = link(web, &entry).unwrap();
                prop_assert!(link.href.len() <= LONGEST, "{}", link.href.len());
                prop_assert!(link.href.chars().all(|c| c.is_ascii_alphanumeric() || "-._~%:/?=&".contains(c)));
                prop_assert!(link.href.matches('&').count() <= 6);
                let start = format!("https://{}/", link.host);
                prop_assert!(link.href.starts_with(&start));
            }
        }
    }
}
