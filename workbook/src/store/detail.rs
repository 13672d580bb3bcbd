//! A value of any field, as far as it can be shown to a person.

use serde_json::Value;

/// What a value says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// It is empty or absent.
    Nothing,
    /// Yes or no.
    Answer(bool),
    /// A whole number; of others what stands before the point.
    Number(i64),
    /// A text, a day, an id.
    Text(String),
    /// Several, in order.
    Several(Vec<Self>),
}

impl Detail {
    pub(super) fn of(value: &Value) -> Self {
        let several = |values: &mut dyn Iterator<Item = &Value>| {
            let details: Vec<Self> = values.map(Self::of).filter(|detail| *detail != Self::Nothing).collect();
            if details.is_empty() { Self::Nothing } else { Self::Several(details) }
        };
        match value {
            Value::Null => Self::Nothing,
            Value::Bool(is) => Self::Answer(*is),
            Value::Number(number) => {
                let text = number.to_string();
                let whole = text.split(['.', 'e', 'E']).next().unwrap_or_default();
                number.as_i64().or_else(|| whole.parse().ok()).map_or(Self::Text(text.clone()), Self::Number)
            }
            Value::String(text) if text.trim().is_empty() => Self::Nothing,
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => several(&mut items.iter()),
            Value::Object(members) => several(&mut members.values()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_value_can_be_shown() {
        let text = |text: &str| Detail::Text(text.to_owned());
        let huge = serde_json::from_str("123456789012345678901").unwrap_or_default();
        let table = [
            (json!(null), Detail::Nothing),
            (json!("  \n"), Detail::Nothing),
            (json!(["", null]), Detail::Nothing),
            (json!({}), Detail::Nothing),
            (json!(false), Detail::Answer(false)),
            (json!(30), Detail::Number(30)),
            (json!(2.5), Detail::Number(2)),
            (huge, text("123456789012345678901")),
            (json!("Accra"), text("Accra")),
            (
                json!([{"a": "one", "b": 2}, ""]),
                Detail::Several(vec![Detail::Several(vec![text("one"), Detail::Number(2)])]),
            ),
        ];
        for (value, expected) in table {
            assert_eq!(Detail::of(&value), expected, "{value}");
        }
    }
}
