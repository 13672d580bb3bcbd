//! Words without what differs between two ways to write the same: case, marks, dots and spaces.

/// Folds a text: lower case, Latin letters without their marks, and one space in the place of all that is neither
/// letter nor digit.
pub(in crate::exchange) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            // What is in the middle of a word and no letter: O’Neil, Ana-Lucía's marks that stand alone.
            '\'' | '’' | '.' | '\u{300}'..='\u{36f}' => {}
            _ if letter.is_alphanumeric() => folded.push_str(plain(letter).unwrap_or(letter.encode_utf8(&mut [0; 4]))),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The plain letters of a Latin one with marks.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ả' | 'ạ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ế' | 'ệ' => "e",
        'ğ' | 'ģ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ļ' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ọ' | 'ồ' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn two_ways_to_write_the_same_fold_to_one() {
        for (one, other) in [
            ("José  Ñúñez", "jose nunez"),
            ("Müller-Groß, Inc.", "MULLER GROSS INC"),
            ("Zoe\u{308}", "Zoë"),
            ("O’Neil", "ONeil"),
            ("E-mail 1 - Value", "e mail 1 value"),
            ("田中 花子", "田中　花子"),
            (" \t", ""),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }
}
