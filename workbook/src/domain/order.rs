//! Putting lists in order, with one sorting routine in the program instead of one per type of list.

use std::cmp::Ordering;

/// Orders a list by a key and leaves equals as they stand, as `sort_by_key` does.
///
/// The standard library's sort is compiled anew for every type, at some three kilobytes each. This one sorts places
/// and moves the things afterwards; it asks for a key more often, so keys should be cheap.
pub fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    let compare = |a: usize, b: usize| list.get(a).map(&key).cmp(&list.get(b).map(&key));
    for (place, from) in swaps(list.len(), &compare) {
        list.swap(place, from);
    }
}

/// The swaps that, one after the other, put a list in order.
fn swaps(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut sorted: Vec<usize> = (0..length).collect();
    sorted.sort_by(|a, b| compare(*a, *b));
    // `now[thing]` is where a thing lies after the swaps so far, `lies[place]` what lies at a place.
    let mut now: Vec<usize> = (0..length).collect();
    let mut lies = now.clone();
    let mut swaps = Vec::with_capacity(length);
    for (place, thing) in sorted.into_iter().enumerate() {
        let (Some(from), Some(other)) = (now.get(thing).copied(), lies.get(place).copied()) else { continue };
        if from == place {
            continue;
        }
        swaps.push((place, from));
        lies.swap(place, from);
        now.swap(thing, other);
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn a_list_is_ordered_as_the_standard_library_orders_it() {
        let mut seed = 7_u32;
        for length in [0, 1, 2, 3, 10, 57, 400] {
            let mut next = || {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed >> 28
            };
            let mut ours: Vec<(u32, usize)> = (0..length).map(|place| (next(), place)).collect();
            let mut theirs = ours.clone();
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }
}
