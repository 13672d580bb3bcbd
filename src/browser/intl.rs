//! What the browser knows of languages and zones: plurals, dates, numbers, graphemes, offsets.

use northstar_workbook::domain::time::Instant;

/// How a moment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// "Wednesday 18 November"
    LongDay,
    /// "18 November 2026"
    Day,
    /// "18 Nov"
    ShortDay,
    /// "20:30"
    Time,
    /// "Wed 18 Nov, 20:30"
    DayAndTime,
}

#[cfg(target_arch = "wasm32")]
mod real {
    use super::{Instant, Shape};
    use crate::browser::clock;
    use js_sys::{Array, Intl, Object, Reflect};
    use northstar_workbook::domain::zone_name::{canonical, other_names};
    use std::cell::RefCell;
    use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

    #[wasm_bindgen]
    extern "C" {
        type Dates;
        // An unknown zone throws here, where js_sys would have it be a panic.
        #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DateTimeFormat", catch)]
        fn new(language: &str, options: &Object) -> Result<Dates, JsValue>;
        #[wasm_bindgen(method)]
        fn format(this: &Dates, milliseconds: f64) -> String;

        // Browsers that lack it throw, too.
        #[wasm_bindgen(js_namespace = Intl, js_name = supportedValuesOf, catch)]
        fn supported_values_of(what: &str) -> Result<Array, JsValue>;

        type Segmenter;
        #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "Segmenter", catch)]
        fn new(languages: &Array, options: &Object) -> Result<Segmenter, JsValue>;
        #[wasm_bindgen(method)]
        fn segment(this: &Segmenter, text: &str) -> JsValue;
    }

    thread_local! {
        /// Formatters and rules by what they are for. Making one takes the browser as long as a hundred uses of it.
        static KEPT: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
    }

    /// More than any screen needs at once.
    const MOST_KEPT: usize = 64;

    fn kept<T: JsCast>(name: String, make: impl FnOnce() -> Option<T>) -> Option<T> {
        let known = KEPT.with_borrow(|kept| kept.iter().find(|(other, _)| *other == name).map(|(_, one)| one.clone()));
        if let Some(known) = known {
            return Some(known.unchecked_into());
        }
        let made: JsValue = make()?.into();
        KEPT.with_borrow_mut(|kept| {
            if kept.len() >= MOST_KEPT {
                kept.clear();
            }
            kept.push((name, made.clone()));
        });
        Some(made.unchecked_into())
    }

    fn options(pairs: &[(&str, &str)]) -> Object {
        let object = Object::new();
        for (name, value) in pairs {
            let _plain_object = Reflect::set(&object, &(*name).into(), &(*value).into());
        }
        object
    }

    fn shape(shape: Shape) -> &'static [(&'static str, &'static str)] {
        match shape {
            Shape::LongDay => &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
            Shape::Day => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
            Shape::ShortDay => &[("day", "numeric"), ("month", "short")],
            Shape::Time => &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")],
            Shape::DayAndTime => &[
                ("weekday", "short"),
                ("day", "numeric"),
                ("month", "short"),
                ("hour", "2-digit"),
                ("minute", "2-digit"),
                ("hourCycle", "h23"),
            ],
        }
    }

    fn formatter(language: &str, pairs: &[(&str, &str)], zone: &str) -> Option<Dates> {
        // Whoever travels takes the browser to another zone while the app is open.
        let second = if zone.is_empty() { clock::now().0 / 1000 } else { 0 };
        let wanted = pairs.iter().map(|(name, value)| format!("{name} {value} ")).collect::<String>();
        kept(format!("dates {language} {zone} {second} {wanted}"), || {
            let options = options(pairs);
            if zone.is_empty() {
                return Dates::new(language, &options).ok();
            }
            // A browser may know a renamed zone by its other name alone.
            std::iter::once(zone).chain(other_names(zone)).find_map(|name| {
                Reflect::set(&options, &"timeZone".into(), &name.into()).ok()?;
                Dates::new(language, &options).ok()
            })
        })
    }

    /// The browser's dates end 100 million days from 1970, and asking beyond that is an exception. A file from elsewhere
    /// may name any moment.
    const FARTHEST: i64 = 100_000_000 * northstar_workbook::domain::time::DAY;

    #[expect(clippy::cast_precision_loss, reason = "the farthest moment fits 53 bits")]
    fn milliseconds(at: Instant) -> f64 {
        at.0.clamp(-FARTHEST, FARTHEST) as f64
    }

    /// The tag that dates and numbers follow: the person's own English where they have one, and day before month otherwise.
    fn locale(language: &str) -> String {
        if language != "en" {
            return language.to_owned();
        }
        let own = crate::browser::page::language().filter(|own| own.starts_with("en-"));
        own.unwrap_or_else(|| "en-GB".to_owned())
    }

    pub(super) fn format(at: Instant, how: Shape, language: &str, zone: &str) -> String {
        let language = locale(language);
        let formatter = formatter(&language, shape(how), zone).or_else(|| formatter(&language, shape(how), ""));
        formatter.map(|formatter| formatter.format(milliseconds(at))).unwrap_or_default()
    }

    pub(super) fn zone() -> String {
        let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
        let name = Reflect::get(&options, &"timeZone".into()).ok().and_then(|name| name.as_string());
        canonical(&name.unwrap_or_default()).to_owned()
    }

    pub(super) fn zones() -> Vec<String> {
        let zones = supported_values_of("timeZone").unwrap_or_default();
        zones.iter().filter_map(|zone| zone.as_string()).collect()
    }

    pub(super) fn offset(zone: &str, at: Instant) -> Option<i32> {
        if zone.is_empty() {
            let west = js_sys::Date::new(&JsValue::from_f64(milliseconds(at))).get_timezone_offset();
            #[expect(clippy::cast_possible_truncation, reason = "no zone is a day away")]
            return Some(-west.round() as i32);
        }
        let pairs = [
            ("year", "numeric"),
            ("month", "numeric"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "numeric"),
            ("hourCycle", "h23"),
        ];
        // Month, day, year, hour, minute. Its parts one by one would take several times as long.
        let text = formatter("en-US", &pairs, zone)?.format(milliseconds(at));
        let mut numbers =
            text.split(|sign: char| !sign.is_ascii_digit()).filter_map(|digits| digits.parse::<u32>().ok());
        let mut next = || numbers.next();
        let (month, day, year, hour, minute) = (next()?, next()?, next()?, next()?, next()?);
        let day = chrono::NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        let minutes = i64::from(day.to_epoch_days()) * 1440 + i64::from(hour * 60 + minute);
        i32::try_from(minutes - at.0.div_euclid(60_000)).ok()
    }

    pub(super) fn plural(language: &str, count: i64) -> Option<String> {
        let rules = kept(format!("plural {language}"), || {
            Some(Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new()))
        })?;
        #[expect(clippy::cast_precision_loss, reason = "counts are small")]
        rules.select(count as f64).as_string()
    }

    pub(super) fn number(language: &str, count: i64) -> Option<String> {
        let format = kept(format!("number {language}"), || {
            Some(Intl::NumberFormat::new(&Array::of1(&language.into()), &Object::new()).format())
        })?;
        #[expect(clippy::cast_precision_loss, reason = "counts are small")]
        format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(count as f64)).ok()?.as_string()
    }

    pub(super) fn graphemes(text: &str) -> Option<usize> {
        let segmenter = Segmenter::new(&Array::new(), &options(&[("granularity", "grapheme")])).ok()?;
        let segments = js_sys::try_iter(&segmenter.segment(text)).ok()??;
        Some(segments.count())
    }
}

/// Writes a moment for people. An empty or unknown zone means that of this browser.
#[must_use]
pub fn format(at: Instant, how: Shape, language: &str, zone: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    return real::format(at, how, language, zone);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (language, zone);
        let local = at.local(0);
        let (day, time) = (northstar_workbook::domain::time::iso_date(local.date()), local.time());
        let time = northstar_workbook::domain::time::iso_time(time);
        match how {
            Shape::Time => time,
            Shape::DayAndTime => format!("{day} {time}"),
            Shape::LongDay | Shape::Day | Shape::ShortDay => day,
        }
    }
}

/// The zone of this browser, by its name of today ("Africa/Lagos").
#[must_use]
pub fn zone() -> String {
    #[cfg(target_arch = "wasm32")]
    return real::zone();
    #[cfg(not(target_arch = "wasm32"))]
    "UTC".to_owned()
}

/// Every zone that the browser knows by name; none where it can't tell.
#[must_use]
pub fn zones() -> Vec<String> {
    #[cfg(target_arch = "wasm32")]
    return real::zones();
    #[cfg(not(target_arch = "wasm32"))]
    Vec::new()
}

/// Whether the browser knows a zone, by any of its names.
#[must_use]
pub fn knows(zone: &str) -> bool {
    cfg!(not(target_arch = "wasm32")) || offset(zone, Instant(0)).is_some()
}

/// Minutes east of UTC of a zone at a moment; `None` for a zone that the browser does not know. Empty means the zone
/// of this browser.
#[must_use]
pub fn offset(zone: &str, at: Instant) -> Option<i32> {
    #[cfg(target_arch = "wasm32")]
    return real::offset(zone, at);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = at;
        (zone.is_empty() || zone == "UTC").then_some(0)
    }
}

/// Seconds east of UTC of a zone at a moment, as [`offset`] knows them: whole minutes.
#[must_use]
pub fn offset_seconds(zone: &str, at: Instant) -> Option<i32> {
    offset(zone, at).map(|minutes| minutes * 60)
}

/// The plural category of a count in a language ("one", "few", "other" …).
#[must_use]
pub fn plural(language: &str, count: i64) -> String {
    #[cfg(target_arch = "wasm32")]
    return real::plural(language, count).unwrap_or_default();
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = language;
        if count == 1 { "one" } else { "other" }.to_owned()
    }
}

/// A whole number as the language writes it.
#[must_use]
pub fn number(language: &str, count: i64) -> String {
    #[cfg(target_arch = "wasm32")]
    return real::number(language, count).unwrap_or_else(|| count.to_string());
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = language;
        count.to_string()
    }
}

/// How many characters a person sees in a text.
#[must_use]
pub fn graphemes(text: &str) -> usize {
    #[cfg(target_arch = "wasm32")]
    return real::graphemes(text).unwrap_or_else(|| text.chars().count());
    #[cfg(not(target_arch = "wasm32"))]
    text.chars().count()
}
