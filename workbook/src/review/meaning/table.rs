//! The table of what was learnt, unpacked once.

use super::index::Index;
use std::iter;
use std::sync::OnceLock;

/// What was learnt, as `build/meaning.rs` packs it: how many keys, their distances, their meanings, their weights.
const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/meaning.bin"));

/// The number of a meaning, and how much a feature speaks for it.
pub(super) type Weight = (u8, i8);

/// The weights of a feature; none where nothing was learnt of it.
pub(super) fn weights_of(key: u32) -> &'static [Weight] {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::unpack(PACKED)).weights_of(key)
}

#[derive(Debug)]
struct Table {
    keys: Index,
    /// Where the weights of each key begin, and at last where they end.
    begins: Vec<usize>,
    weights: Vec<Weight>,
}

impl Table {
    fn unpack(mut bytes: &[u8]) -> Self {
        let keys = Index::unpack(&mut bytes);
        let (meanings, weights) = bytes.split_at(bytes.len() / 2);
        // The last weight of a key says so.
        let ends = meanings.iter().enumerate().filter(|(_, meaning)| **meaning & 0x80 != 0).map(|(at, _)| at + 1);
        let begins = iter::once(0).chain(ends).collect();
        let weight = |(meaning, weight): (&u8, &u8)| (meaning & 0x7f, i8::from_le_bytes([*weight]));
        Self { keys, begins, weights: meanings.iter().zip(weights).map(weight).collect() }
    }

    fn weights_of(&self, key: u32) -> &[Weight] {
        let weights = || {
            let at = self.keys.find(key)?;
            self.weights.get(*self.begins.get(at)?..*self.begins.get(at + 1)?)
        };
        weights().unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn what_is_packed_comes_out_again() {
        // Key 5 with two weights, key 305 with one.
        let table = Table::unpack(&[2, 0, 1, 5, 44, 1, 0x82, 0x80, 16, 0xf0, 127]);
        assert_eq!(table.weights_of(5), [(1, 16), (2, -16)]);
        assert_eq!(table.weights_of(305), [(0, 127)]);
        assert!(table.weights_of(6).is_empty());
    }

    #[test]
    fn a_table_that_was_cut_short_is_read_as_far_as_it_goes() {
        for packed in [&[][..], &[1], &[1, 0], &[0xff, 0xff], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff]] {
            assert!(Table::unpack(packed).weights_of(5).is_empty());
        }
    }
}
