//! Keys of 24 bits in their order, and where each stands among them.

/// How many of the lowest bits of a key share a shelf: some ten keys, of which one is soon found.
const SHELF: u32 = 12;
/// So many shelves there are.
const SHELVES: usize = 1 << (24 - SHELF);

/// Keys in their order. They are hashes, so they spread over the shelves evenly.
#[derive(Debug, Default)]
pub(super) struct Index {
    keys: Vec<u32>,
    /// Where each shelf begins, and at last where the keys end.
    begins: Vec<usize>,
}

impl Index {
    /// Takes keys that stand in their order.
    pub(super) fn new(keys: Vec<u32>) -> Self {
        let mut begins = Vec::with_capacity(SHELVES + 1);
        for (at, key) in keys.iter().enumerate() {
            while begins.len() <= shelf(*key).min(SHELVES) {
                begins.push(at);
            }
        }
        begins.resize(SHELVES + 1, keys.len());
        Self { keys, begins }
    }

    /// Takes the keys from the front of some bytes: how many there are, their distances without the lowest bytes, the
    /// lowest bytes.
    pub(super) fn unpack(bytes: &mut &[u8]) -> Self {
        let count = take_number(bytes).unwrap_or_default();
        let highs: Vec<u32> = (0..count).map_while(|_| take_number(bytes)).collect();
        let (lows, rest) = bytes.split_at_checked(highs.len()).unwrap_or_default();
        *bytes = rest;
        let mut key: u32 = 0;
        let next = |(high, low): (&u32, &u8)| {
            key = key.wrapping_add(high << 8 | u32::from(*low));
            key
        };
        Self::new(highs.iter().zip(lows).map(next).collect())
    }

    /// How many keys there are.
    pub(super) const fn len(&self) -> usize {
        self.keys.len()
    }

    /// The place of a key.
    pub(super) fn find(&self, key: u32) -> Option<usize> {
        let (from, to) = (*self.begins.get(shelf(key))?, *self.begins.get(shelf(key) + 1)?);
        let at = self.keys.get(from..to)?.iter().position(|known| *known == key)?;
        Some(from + at)
    }
}

const fn shelf(key: u32) -> usize {
    (key >> SHELF) as usize
}

/// A number of seven bits a byte, the lowest first.
fn take_number(bytes: &mut &[u8]) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        if byte & 0x80 == 0 {
            return Some(number);
        }
        shift += 7;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn each_key_is_found_at_its_place_and_no_other() {
        let keys = vec![0, 5, 4095, 4096, 70_000, 0x00ff_ffff];
        let index = Index::new(keys.clone());
        for (at, key) in keys.iter().enumerate() {
            assert_eq!(index.find(*key), Some(at), "{key}");
        }
        for none in [1, 4097, 69_999, 0x00ff_fffe, 0x0100_0000, u32::MAX] {
            assert_eq!(index.find(none), None, "{none}");
        }
    }

    #[test]
    fn nothing_is_found_where_nothing_is() {
        assert_eq!(Index::new(Vec::new()).find(0), None);
        assert_eq!(Index::default().find(7), None);
    }
}
