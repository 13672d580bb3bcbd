//! The weights that were learnt, `meaning/weights.txt`, packed as tightly as brotli can't.

/// The meanings in the order of the library.
const MEANINGS: &str = include_str!("../meaning/meanings.txt");

/// The table as bytes, like beside like, so that they pack well: how many keys there are, the distances of the keys without
/// their lowest bytes, the lowest bytes, the meanings, and the weights.
///
/// # Errors
/// The line that can't be read.
pub(crate) fn compile(text: &str) -> Result<Vec<u8>, String> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#')).map(line).collect::<Result<Vec<_>, _>>()?;
    lines.sort_unstable();
    lines.retain(|(_, weights)| !weights.is_empty());
    let bytes = pack_keys(lines.iter().map(|(key, _)| *key))?;
    let [mut meanings, mut all] = [const { Vec::new() }; 2];
    for (_, weights) in &lines {
        // The last weight of a key says so with the highest bit of its meaning.
        for (at, (meaning, weight)) in weights.iter().enumerate() {
            let last = if at + 1 == weights.len() { 0x80 } else { 0 };
            meanings.push(u8::try_from(*meaning).map_err(|_| "there are too many meanings")? | last);
            all.push(weight.to_le_bytes()[0]);
        }
    }
    Ok([bytes, meanings, all].concat())
}

/// Keys in their order: how many there are, their distances without the lowest bytes, the lowest bytes.
pub(crate) fn pack_keys(keys: impl ExactSizeIterator<Item = u32>) -> Result<Vec<u8>, String> {
    let [mut bytes, mut lows] = [const { Vec::new() }; 2];
    push_number(u32::try_from(keys.len()).map_err(|_| "there are too many keys")?, &mut bytes);
    let mut before = 0;
    for key in keys {
        push_number((key - before) >> 8, &mut bytes);
        lows.push((key - before).to_le_bytes()[0]);
        before = key;
    }
    Ok([bytes, lows].concat())
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn push_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A line: the key, the name of the feature, and a weight for each meaning that it tells something of.
fn line(line: &str) -> Result<(u32, Vec<(usize, i8)>), String> {
    let refuse = || format!("workbook/meaning/weights.txt: this line can't be read: {line}");
    let mut fields = line.split('\t');
    let key = fields.next().and_then(|key| u32::from_str_radix(key, 16).ok()).ok_or_else(refuse)?;
    let weight = |field: &str| {
        let (meaning, weight) = field.split_once(' ').ok_or_else(refuse)?;
        let number = MEANINGS.lines().position(|known| known == meaning);
        Ok((number, weight.parse().map_err(|_| refuse())?))
    };
    let weights = fields.skip(1).map(weight).collect::<Result<Vec<_>, String>>()?;
    // A meaning that is gone takes its weights with it, so that the learner can be built to write the table anew.
    Ok((key, weights.into_iter().filter_map(|(number, weight)| Some((number?, weight))).collect()))
}
