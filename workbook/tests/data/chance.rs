//! Chance that can be repeated: the number of a case decides all that happens in it.

/// The numbers of the cases to try: as many as are given, or as NORTHSTAR_CASES says; from zero, or from where
/// NORTHSTAR_FROM says that an earlier run ended.
pub(crate) fn cases(cases: u64) -> std::ops::Range<u64> {
    let set = |name| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let from = set("NORTHSTAR_FROM").unwrap_or_default();
    from..from + set("NORTHSTAR_CASES").unwrap_or(cases)
}

/// SplitMix64.
pub(crate) struct Chance(u64);

#[allow(dead_code, reason = "no test needs all of it")]
impl Chance {
    pub(crate) const fn of(case: u64) -> Self {
        Self(case.wrapping_mul(0xd134_2543_de82_ef95).wrapping_add(1))
    }

    pub(crate) const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.bits() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// Happens this often in a hundred times.
    pub(crate) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
