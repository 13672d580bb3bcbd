//! The names of places in a record.

/// The path of a field or of a member of it: `parts.ask`. A dot or backslash in a name is preceded by a backslash.
pub(crate) fn path(name: &str, member: Option<&str>) -> String {
    let mut path = String::with_capacity(name.len() + member.map_or(0, str::len) + 1);
    let mut push = |name: &str| {
        for letter in name.chars() {
            if matches!(letter, '.' | '\\') {
                path.push('\\');
            }
            path.push(letter);
        }
    };
    push(name);
    if let Some(member) = member {
        let mut below = path;
        below.push('.');
        let member = self::path(member, None);
        below.push_str(&member);
        return below;
    }
    path
}

/// The field and the member of a path.
pub(crate) fn split(path: &str) -> (String, Option<String>) {
    let (mut name, mut member) = (String::new(), None::<String>);
    let mut letters = path.chars();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            '.' if member.is_none() => {
                member = Some(String::new());
                continue;
            }
            '\\' => letters.next().unwrap_or('\\'),
            other => other,
        };
        member.as_mut().unwrap_or(&mut name).push(letter);
    }
    (name, member)
}
