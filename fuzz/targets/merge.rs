//! Any three states of a record: joined in any order, any grouping and however often, they give the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use northstar_fuzz::{
    heap,
    records::{Bytes, stamped},
};
use northstar_workbook::store::Record;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| heap::within(|| {
    let Some((mode, rest)) = bytes.split_first() else { return };
    let records: Vec<Record> = if mode % 4 == 0 {
        String::from_utf8_lossy(rest).split('\n').filter_map(Record::parse).collect()
    } else {
        let mut bytes = Bytes(rest);
        (0..3).filter_map(|_| Record::from_value(bytes.record())).collect()
    };
    let [one, two, rest @ ..] = records.as_slice() else { return };
    let three = rest.first().unwrap_or(one);
    any(one, two, three);
    if let [Some(one), Some(two), Some(three)] = [one, two, three].map(stamped) {
        of_clocks(&one, &two, &three);
    }
}));

/// Holds for all records, also where the same stamp stands for several values.
fn any(one: &Record, two: &Record, three: &Record) {
    assert_eq!(&one.merge(one), one);
    let merged = one.merge(two);
    assert_eq!(merged, two.merge(one));
    assert_eq!(Record::parse(&merged.to_text()).as_ref(), Some(&merged));
    let (left, right) = (merged.merge(three), one.merge(&two.merge(three)));
    assert_eq!((left.fields(), left.is_gone()), (right.fields(), right.is_gone()));
}

/// Holds for records as clocks stamp them.
fn of_clocks(one: &Record, two: &Record, three: &Record) {
    let merged = one.merge(two);
    assert_eq!(merged.merge(two), merged);
    assert_eq!(merged.merge(three), one.merge(&two.merge(three)));
    assert_eq!(&Record::default().merge(one), one);
    nothing_unseen_is_lost(one, two, &merged);
}

/// A value of one side that the other has not seen is there, shown or not.
fn nothing_unseen_is_lost(one: &Record, two: &Record, merged: &Record) {
    let (texts, known) = (texts(one), two.to_text());
    let kept = merged.to_text();
    for (text, stamp) in texts {
        let device = &stamp[11..];
        // The other side may have seen it only when it has an edit of the same writer.
        if !known.contains(device) {
            assert!(kept.contains(&text), "{text} is lost: {one:?} {two:?} {merged:?}");
        }
    }
}

/// The values that tell their path and stamp, as JSON texts, with their stamps; without those that are marked as replaced.
fn texts(record: &Record) -> Vec<(String, String)> {
    let fields = record.fields().values().flat_map(|value| match value {
        Value::Object(members) => members.values().cloned().collect(),
        other => vec![other.clone()],
    });
    let lost = record.to_value()["o"].clone();
    let named = fields.filter_map(|value| {
        let (path, stamp) = value.as_str()?.rsplit_once('@')?;
        let is_marked = lost.get(path).and_then(|values| values.get(stamp)) == Some(&Value::Null);
        let is_one = stamp.len() == 17 && stamp.is_ascii() && !is_marked;
        is_one.then(|| (value.to_string(), stamp.to_owned()))
    });
    named.collect()
}
