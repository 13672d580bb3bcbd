//! Class names: what the user interface uses is defined in `style/`, and what is defined there is used.

use std::collections::BTreeSet;

use super::source::{self, Source};

/// Classes that need no rule of their own: they name a part for tests and for people's own styles.
const USED_WITHOUT_A_RULE: [&str; 2] = ["choice-list", "field"];

#[test]
fn every_class_in_the_interface_has_a_rule() {
    let defined = defined();
    let mut missing = Vec::new();
    for file in interface() {
        for class in used(&file.text) {
            if !defined.contains(&class) && !USED_WITHOUT_A_RULE.contains(&class.as_str()) {
                missing.push(format!("{} uses `.{class}`, and no file in style/ defines it", file.path));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}

#[test]
fn every_rule_is_for_a_class_that_the_interface_has() {
    let mut words: BTreeSet<String> = BTreeSet::new();
    for file in interface() {
        words.extend(used(&file.text));
        // A class may be chosen in code, so any word of any string counts.
        words.extend(file.strings().iter().flat_map(|text| text.split_whitespace().map(str::to_owned)));
    }
    let idle: Vec<_> = defined().into_iter().filter(|class| !words.contains(class)).collect();
    assert!(idle.is_empty(), "no file in src/ui uses these classes of style/: {idle:?}");
}

#[test]
fn nothing_in_the_interface_breaks_the_content_security_policy() {
    for file in interface() {
        for forbidden in ["style=\"", "style=format!", "style=move", "inner_html"] {
            assert!(
                !file.shipped().contains(forbidden),
                "{} has `{forbidden}`; use a class or `style:name=`",
                file.path
            );
        }
    }
}

fn interface() -> Vec<Source> {
    source::files("src/ui", "rs")
}

/// The classes that the views name: `class="a b"`, `class=("a", on)` and `class:a=on`.
fn used(text: &str) -> Vec<String> {
    let mut classes = Vec::new();
    for open in ["class=\"", "class=(\"", "class={\""] {
        let values = text.split(open).skip(1).filter_map(|rest| rest.split('"').next());
        classes.extend(values.flat_map(str::split_whitespace).map(str::to_owned));
    }
    let switched = text.split(" class:").skip(1);
    classes.extend(switched.map(|rest| rest.chars().take_while(|letter| is_of_name(*letter)).collect::<String>()));
    classes.retain(|class| !class.is_empty());
    classes
}

/// The classes in the selectors of every stylesheet.
fn defined() -> BTreeSet<String> {
    source::files("style", "css").iter().flat_map(|file| classes(&file.text)).collect()
}

fn classes(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut prelude = String::new();
    for letter in without_comments(css).chars() {
        match letter {
            '{' => {
                if !prelude.trim_start().starts_with('@') {
                    let names = prelude.split('.').skip(1);
                    let names = names.map(|rest| rest.chars().take_while(|letter| is_of_name(*letter)).collect());
                    found.extend(names.filter(|name: &String| name.starts_with(|first: char| first.is_alphabetic())));
                }
                prelude.clear();
            }
            '}' | ';' => prelude.clear(),
            other => prelude.push(other),
        }
    }
    found
}

fn without_comments(css: &str) -> String {
    let mut pieces = css.split("/*");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once("*/").map_or("", |(_, after)| after))
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_')
}

#[test]
fn classes_are_found_in_views_and_in_rules() {
    let view = "<p class=\"a b-c\" class=(\"d\", on) class:e__f=on>";
    assert_eq!(used(view), ["a", "b-c", "d", "e__f"]);
    let css = "@layer x.y { /* .no */ .a, p.b-c:hover > .d { margin: .5rem; &.e { color: red } } }";
    assert_eq!(classes(css), ["a", "b-c", "d", "e"]);
}
