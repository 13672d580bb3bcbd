//! The network that was learnt, `meaning/network.txt`, packed: keys, two numbers of a word a byte, then the filters and
//! the meanings.

use crate::meaning::pack_keys;

/// The network as bytes, as `review/meaning/network.rs` unpacks them.
///
/// # Errors
/// The line that can't be read.
pub(crate) fn compile(text: &str) -> Result<Vec<u8>, String> {
    let (mut words, mut filters, mut judges) = (Vec::new(), Vec::new(), Vec::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let read = match fields.next() {
            Some("word") => word(fields).map(|word| words.push(word)),
            Some("filter") => filter(fields).map(|filter| filters.push(filter)),
            Some("meaning") => judge(fields).map(|judge| judges.push(judge)),
            _ => None,
        };
        read.ok_or_else(|| format!("workbook/meaning/network.txt: this line can't be read: {line}"))?;
    }
    words.sort_unstable();
    words.dedup_by_key(|(key, _)| *key);
    let keys = pack_keys(words.iter().map(|(key, _)| *key))?;
    let levels: Vec<u8> = words.into_iter().flat_map(|(_, levels)| levels).collect();
    let biases: Vec<u8> = filters.iter().flat_map(|(bias, _)| bias.to_le_bytes()).collect();
    Ok([keys, levels, rows(&filters), biases, judges.concat()].concat())
}

/// The key and the numbers, two a byte.
fn word<'a>(mut fields: impl Iterator<Item = &'a str>) -> Option<(u32, Vec<u8>)> {
    let key = u32::from_str_radix(fields.next()?, 16).ok()?;
    let _name = fields.next()?;
    let levels: Vec<u8> =
        fields.next()?.chars().map(|digit| digit.to_digit(16)?.try_into().ok()).collect::<Option<_>>()?;
    Some((key, levels.chunks(2).map(|two| two.iter().rev().fold(0, |byte, level| byte << 4 | level)).collect()))
}

/// The bias, and for each word that the filter looks at what it looks for.
fn filter<'a>(mut fields: impl Iterator<Item = &'a str>) -> Option<(i16, Vec<Vec<u8>>)> {
    let bias = fields.next()?.parse().ok()?;
    Some((bias, fields.map(numbers).collect::<Option<_>>()?))
}

/// The scale, what always counts, and the weights of the filters.
fn judge<'a>(mut fields: impl Iterator<Item = &'a str>) -> Option<Vec<u8>> {
    let _name = fields.next()?;
    let [scale, always]: [i32; 2] = [fields.next()?.parse().ok()?, fields.next()?.parse().ok()?];
    Some([scale.to_le_bytes().to_vec(), always.to_le_bytes().to_vec(), numbers(fields.next()?)?].concat())
}

fn numbers(text: &str) -> Option<Vec<u8>> {
    text.split(' ').map(|number| number.parse::<i8>().ok().map(|number| number.to_le_bytes()[0])).collect()
}

/// The columns, a row a direction: by how many words the filters look at, by which of them, by filter.
fn rows(filters: &[(i16, Vec<Vec<u8>>)]) -> Vec<u8> {
    let widths = filters.chunk_by(|(_, a), (_, b)| a.len() == b.len());
    let columns: Vec<&Vec<u8>> = widths
        .flat_map(|alike| {
            let places = 0..alike.first().map_or(0, |(_, taps)| taps.len());
            places.flat_map(move |place| alike.iter().filter_map(move |(_, taps)| taps.get(place)))
        })
        .collect();
    let directions = 0..columns.first().map_or(0, |column| column.len());
    directions.flat_map(|direction| columns.iter().filter_map(move |column| column.get(direction)).copied()).collect()
}
