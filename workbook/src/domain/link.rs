//! Links that a person typed: which of them may be opened, and where they really lead.
//!
//! A link is shown with its host, and its address is put together anew from that very host, so that the words never
//! name another place than the one it leads to. What is doubtful stays plain text.

use std::fmt::Write;

/// A link that may be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address to open.
    pub href: String,
    /// Where it leads: the host, in the letters of the wire where it is not plain (`xn--…`), with its port; of a mail
    /// link the address.
    pub host: String,
}

/// Reads a text that is meant as a link. A page of the web may come without its `https://`.
#[must_use]
pub fn read(text: &str) -> Option<Link> {
    let text = text.trim();
    if text.chars().any(is_hidden) || text.contains(['\\', '<', '>', '"', '`']) {
        return None;
    }
    if let Some(rest) = after(text, "https://") {
        return page(rest);
    }
    if let Some(address) = after(text, "mailto:") {
        return mail(address);
    }
    // Without a scheme, only what can be nothing else: `example.org/talk`.
    let authority = text.split(['/', '?', '#']).next().unwrap_or_default();
    let has_scheme = authority.split_once(':').is_some_and(|(_, port)| !is_port(port));
    if authority.contains('.') && !has_scheme { page(text) } else { None }
}

/// The first link among other words, which must say `https://` or `mailto:`.
#[must_use]
pub fn find(text: &str) -> Option<Link> {
    let words = text.split_whitespace().map(|word| word.trim_start_matches('(').trim_end_matches([',', '.', ';', ')']));
    let mut links = words.filter(|word| after(word, "https://").is_some() || after(word, "mailto:").is_some());
    links.find_map(read)
}

fn after<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let start = text.get(..scheme.len())?;
    if start.eq_ignore_ascii_case(scheme) { text.get(scheme.len()..) } else { None }
}

fn page(rest: &str) -> Option<Link> {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (name, port) = match authority.split_once(':') {
        Some((name, port)) if is_port(port) => (name, Some(port)),
        Some(_) => return None,
        None => (authority, None),
    };
    let mut host = host(name)?;
    if let Some(port) = port.filter(|port| *port != "443") {
        let _never_fails = write!(host, ":{port}");
    }
    Some(Link { href: format!("https://{host}{path}"), host })
}

fn mail(address: &str) -> Option<Link> {
    let (local, domain) = address.split_once('@')?;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".!#$'*+-/=^_{|}~".contains(letter);
    let host = host(domain)?;
    let fits = !local.is_empty() && local.chars().all(plain);
    let shown = format!("{local}@{host}");
    // In a link, these would begin something else than an address.
    let local = local.replace('#', "%23").replace('/', "%2F");
    fits.then(|| Link { href: format!("mailto:{local}@{host}"), host: shown })
}

fn is_port(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit()) && text.parse::<u16>().is_ok()
}

/// A host in the letters of the wire. `None` where it is none, or another than it seems.
fn host(name: &str) -> Option<String> {
    let labels = name.strip_suffix('.').unwrap_or(name).split('.').map(label).collect::<Option<Vec<_>>>()?;
    let last = labels.last()?;
    let is_number = last.bytes().all(|digit| digit.is_ascii_digit()) || last.starts_with("0x");
    // Browsers read many spellings of a number as an address; only the usual one says which.
    if is_number && (labels.len() != 4 || !labels.iter().all(|part| is_octet(part))) {
        return None;
    }
    let host = labels.join(".");
    (labels.len() > 1 && host.len() <= 253).then_some(host)
}

fn is_octet(text: &str) -> bool {
    text.parse::<u8>().is_ok_and(|number| number.to_string() == text)
}

fn label(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || is_letter(letter);
    if text.is_empty() || text.starts_with('-') || text.ends_with('-') || !text.chars().all(fits) {
        return None;
    }
    let label = if text.is_ascii() { text } else { format!("xn--{}", punycode(&text)?) };
    (label.len() <= 63).then_some(label)
}

/// Letters of other scripts and their signs; not what looks like a dot, a slash or a letter of the West.
fn is_letter(letter: char) -> bool {
    !letter.is_ascii()
        && !matches!(letter, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{fe00}'..='\u{ffff}')
}

/// What can't be seen, or turns around what can.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || letter.is_whitespace()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A label in plain letters, by RFC 3492.
fn punycode(label: &str) -> Option<String> {
    let letters: Vec<u32> = label.chars().map(u32::from).collect();
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let plain = u32::try_from(out.len()).ok()?;
    if plain > 0 {
        out.push('-');
    }
    let (mut next, mut delta, mut bias, mut done) = (128u32, 0u32, 72u32, plain);
    while usize::try_from(done).ok()? < letters.len() {
        let least = letters.iter().copied().filter(|letter| *letter >= next).min()?;
        delta = delta.checked_add((least - next).checked_mul(done + 1)?)?;
        next = least;
        for letter in &letters {
            if *letter < next {
                delta = delta.checked_add(1)?;
            }
            if *letter == next {
                write_number(delta, bias, &mut out);
                bias = adapted(delta, done + 1, done == plain);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        next += 1;
    }
    Some(out)
}

/// A number in digits of which each says whether another follows.
fn write_number(mut number: u32, bias: u32, out: &mut String) {
    for place in (36..).step_by(36) {
        let least = (place as u32).saturating_sub(bias).clamp(1, 26);
        if number < least {
            break;
        }
        out.push(digit(least + (number - least) % (36 - least)));
        number = (number - least) / (36 - least);
    }
    out.push(digit(number));
}

fn digit(number: u32) -> char {
    char::from_digit((number + 10) % 36, 36).unwrap_or('a')
}

fn adapted(delta: u32, letters: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / letters;
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<(String, String)> {
        read(text).map(|link| (link.host, link.href))
    }

    #[test]
    fn what_may_be_opened_is_shown_with_its_real_host() {
        let table = [
            ("https://example.org", "example.org", "https://example.org"),
            (" https://example.org/a?b=c#d \n", "example.org", "https://example.org/a?b=c#d"),
            ("HTTPS://EXAMPLE.org/Path", "example.org", "https://example.org/Path"),
            ("example.org/talk", "example.org", "https://example.org/talk"),
            ("example.org:8443/talk", "example.org:8443", "https://example.org:8443/talk"),
            ("https://example.org:443/", "example.org", "https://example.org/"),
            ("https://example.org.", "example.org", "https://example.org"),
            ("https://192.0.2.7:8080/x", "192.0.2.7:8080", "https://192.0.2.7:8080/x"),
            ("https://example.org/@name", "example.org", "https://example.org/@name"),
            ("https://example.org/a:b", "example.org", "https://example.org/a:b"),
            ("example.org/https://other.example", "example.org", "https://example.org/https://other.example"),
            ("https://bücher.example/ö", "xn--bcher-kva.example", "https://xn--bcher-kva.example/ö"),
            ("https://BÜCHER.example", "xn--bcher-kva.example", "https://xn--bcher-kva.example"),
            ("https://例え.テスト", "xn--r8jz45g.xn--zckzah", "https://xn--r8jz45g.xn--zckzah"),
            ("https://مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv", "https://xn--mgbh0fb.xn--kgbechtv"),
            // A Cyrillic а in a known name is seen for what it is.
            ("https://аpple.example", "xn--pple-43d.example", "https://xn--pple-43d.example"),
            ("mailto:ana@example.org", "ana@example.org", "mailto:ana@example.org"),
            ("MailTo:Ana.B+x@Example.org", "Ana.B+x@example.org", "mailto:Ana.B+x@example.org"),
        ];
        for (text, host, href) in table {
            assert_eq!(shown(text), Some((host.into(), href.into())), "{text:?}");
        }
    }

    #[test]
    fn what_is_doubtful_stays_text() {
        let table = [
            "",
            " ",
            "Café Central",
            "Anna",
            "e.g. this",
            "ana@example.org",
            "http://example.org",
            "ftp://example.org",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "JavaScript:alert(1)//example.org",
            "java\tscript:alert(1)",
            "data:text/html,<b>x</b>",
            "vbscript:x.y",
            "blob:https://example.org/1",
            "intent://example.org",
            "tel:+123",
            "//example.org",
            "https:example.org",
            "https:/example.org",
            "https:///example.org",
            "https://",
            "https://.",
            "https://example",
            "https://localhost",
            "https://bank.example@evil.example",
            "https://bank.example:x@evil.example",
            "bank.example@evil.example/x",
            "https://bank.example\\@evil.example",
            "https:\\\\evil.example",
            "https://bank.example%2Eevil.example",
            "https://ex ample.org",
            "ht\ntps://example.org",
            "https://exa\u{200b}mple.org",
            "https://\u{202e}gro.elpmaxe",
            "https://example.org/\u{202e}fdp.exe",
            "https://example\u{3002}org",
            "https://example．org",
            "https://ｅxample.org",
            "https://example.org\u{ff0f}x.evil.example",
            "https://a\u{2044}b.example",
            "https://[::1]/",
            "https://3232235521",
            "https://0x7f.1",
            "https://127.1",
            "https://0177.0.0.1",
            "https://256.1.1.1",
            "https://1.2.3.4.5",
            "https://example.org:",
            "https://example.org:x",
            "https://example.org:99999",
            "https://-a.example",
            "https://a_b.example",
            "https://a..example",
            "mailto:",
            "mailto:ana",
            "mailto:@example.org",
            "mailto:ana@example.org?bcc=evil@example.com",
            "mailto:ana@example.org,evil@example.com",
            "mailto:a b@example.org",
            "https://example.org/\"onclick",
            "<https://example.org>",
            "\u{feff}https://example.org",
        ];
        for text in table {
            assert_eq!(shown(text), None, "{text:?}");
        }
        let long = "a".repeat(64);
        assert_eq!(shown(&format!("https://{long}.example")), None);
    }

    #[test]
    fn a_link_is_found_among_other_words() {
        for (text, found) in [
            ("Video call: https://meet.example/abc.", Some("https://meet.example/abc")),
            ("(HTTPS://meet.example/abc)", Some("https://meet.example/abc")),
            ("https://a@b.example or https://meet.example", Some("https://meet.example")),
            ("http://meet.example", None),
            ("javascript:alert(1)", None),
            ("Room 2.14, Café Central", None),
        ] {
            assert_eq!(find(text).map(|link| link.href).as_deref(), found, "{text}");
        }
    }
}
