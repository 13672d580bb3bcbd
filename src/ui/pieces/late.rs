//! Thanks to somebody for an hour outside of their working hours: only where it is one, on their own clock.

use northstar_workbook::{domain::proposal::Unkind, guide, text::t};

/// How an hour is for them: "so late in your day".
pub fn words(how: Unkind) -> Option<&'static str> {
    guide::current().phrases.late.get(how.name()).map(String::as_str)
}

/// "Leila, thank you for making time so late in your day."
pub fn thanks(name: &str, how: Unkind) -> Option<String> {
    let when = words(how)?;
    Some(if name.is_empty() { t::late_thanks_nobody(when) } else { t::late_thanks(name, when) })
}
