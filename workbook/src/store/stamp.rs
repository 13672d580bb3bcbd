//! When a field was written, by a clock that never runs backwards.

use crate::domain::time::{HOUR, Instant};

/// Who wrote: a random number that each opening of the app draws anew, so that no two tabs share one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Device(u32);

impl Device {
    /// From random bits.
    #[must_use]
    pub const fn random(bits: u64) -> Self {
        Self(bits as u32 & DEVICES)
    }
}

/// A moment of a hybrid logical clock: milliseconds (45 bits), a counter (10 bits) and the device (30 bits). Stamps
/// compare like their texts, which have 17 digits of base 32. The zero stamp is before all others and is no text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(u128);

const COUNTER_AT: u32 = 30;
const MS_AT: u32 = 40;
const DEVICES: u32 = (1 << COUNTER_AT) - 1;
const LATEST_MS: u128 = (1 << 45) - 1;
const DIGITS: u32 = 17;

/// How far ahead of our clock a stamp may be. Clocks of devices differ by minutes; a zone set wrong makes it hours.
const AHEAD: i64 = HOUR;

impl Stamp {
    /// Letters of its text.
    pub(super) const LENGTH: usize = DIGITS as usize;
    /// Before everything.
    pub const ZERO: Self = Self(0);

    /// The first stamp of a moment.
    #[must_use]
    pub fn at(moment: Instant) -> Self {
        Self(u128::try_from(moment.0).unwrap_or_default().min(LATEST_MS) << MS_AT)
    }

    /// Reads 17 digits; anything else is [`Stamp::ZERO`].
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut digits = text.chars().map(|digit| digit.to_digit(32));
        let number = digits.try_fold(0, |number: u128, digit| Some((number << 5) | u128::from(digit?)));
        if text.len() == Self::LENGTH { Self(number.unwrap_or_default()) } else { Self::ZERO }
    }

    /// The digits; empty for [`Stamp::ZERO`].
    #[must_use]
    pub fn to_text(self) -> String {
        if self == Self::ZERO {
            return String::new();
        }
        let digit = |place: u32| char::from_digit((self.0 >> (place * 5)) as u32 & 31, 32).unwrap_or('0');
        (0..DIGITS).rev().map(digit).collect()
    }

    /// The first stamp of the latest moment that is believed.
    pub(super) fn latest(now: Instant) -> Self {
        Self::at(now.plus(AHEAD))
    }

    /// The first stamp of the same moment that counts one further.
    pub(super) const fn next(self) -> Self {
        Self(((self.0 >> COUNTER_AT) + 1) << COUNTER_AT)
    }

    /// When it was given.
    #[must_use]
    pub fn moment(self) -> Instant {
        Instant(i64::try_from(self.0 >> MS_AT).unwrap_or(i64::MAX))
    }

    /// Who gave it.
    #[must_use]
    pub const fn device(self) -> Device {
        Device(self.0 as u32 & DEVICES)
    }

    /// This stamp, or the latest that is believed at `now`. Without a limit, one wrong clock would win for ever.
    ///
    /// What is not believed is no longer taken for its device's: else one of several such stamps would pass for having
    /// been seen by all who saw another.
    #[must_use]
    pub fn clamped(self, now: Instant) -> Self {
        let latest = Self::latest(now);
        if self.0 >> MS_AT <= latest.0 >> MS_AT {
            return self;
        }
        let mixed = ((self.0 >> COUNTER_AT) as u64 ^ u64::from(self.device().0)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(latest.0 | u128::from(Device::random(mixed >> COUNTER_AT).0))
    }
}

/// Gives stamps, each later than all that it gave or saw before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    device: Device,
    last: Stamp,
}

impl Clock {
    pub(super) const fn new(device: Device) -> Self {
        Self { device, last: Stamp::ZERO }
    }

    pub(super) const fn device(&self) -> Device {
        self.device
    }

    pub(super) fn tick(&mut self, now: Instant) -> Stamp {
        // The counter carries into the milliseconds when it is full.
        let next = (self.last.0 >> COUNTER_AT) + 1;
        let moment = (Stamp::at(now).0 >> COUNTER_AT).max(next);
        self.last = Stamp((moment << COUNTER_AT) | u128::from(self.device.0));
        self.last
    }

    pub(super) fn observe(&mut self, seen: Stamp) {
        self.last = self.last.max(seen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_sort_like_their_texts_and_read_back() {
        let mut clock = Clock::new(Device::random(u64::MAX));
        let moments = [1_795_000_000_000, 1_795_000_000_000, 1_794_999_999_000, 1_795_000_000_001];
        let stamps = moments.map(|ms| clock.tick(Instant(ms)));
        assert!(stamps.is_sorted_by(|a, b| a < b));
        assert!(stamps.map(Stamp::to_text).is_sorted_by(|a, b| a < b));
        for stamp in stamps {
            assert_eq!(Stamp::parse(&stamp.to_text()), stamp);
        }
    }

    #[test]
    fn a_text_that_is_no_stamp_is_before_everything() {
        for text in ["", "0", "zzzzzzzzzzzzzzzzz", "é2345678901234567", "000000000000000000000001"] {
            assert_eq!(Stamp::parse(text), Stamp::ZERO, "{text:?}");
        }
        assert_eq!(Stamp::ZERO.to_text(), "");
    }

    #[test]
    fn a_clock_that_saw_a_later_stamp_goes_on_from_there() {
        let mut ahead = Clock::new(Device::random(1));
        let seen = ahead.tick(Instant(5_000));
        let mut behind = Clock::new(Device::random(0));
        behind.observe(seen);
        assert!(behind.tick(Instant(1_000)) > seen);
    }

    #[test]
    fn a_stamp_of_a_far_future_is_taken_for_one_of_the_next_hour() {
        let far = Clock::new(Device::default()).tick(Instant(4_000_000_000_000));
        let now = Instant(1_795_000_000_000);
        let clamped = far.clamped(now);
        assert!(clamped > Stamp::at(now) && clamped < Clock::new(Device::default()).tick(now.plus(HOUR)).max(far));
        assert_eq!(Stamp::at(now).clamped(now), Stamp::at(now));
    }
}
