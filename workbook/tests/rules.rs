//! The figures that reminders and calendars go by: what the build refuses, each problem named.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it is wrong")]

#[path = "../build/calendar.rs"]
mod calendar;

const RULE: &str = "[[rule]]\nid = \"alarm\"\nsays = \"It rings.\"\nvalue = 10\nunit = \"minutes\"\nas_of = 2026-11-22\nsource = \"Us\"\n";
const ADDRESS: &str = "[[address]]\nid = \"google\"\nhost = \"h\"\npath = \"/\"\ntitle = \"t\"\nplace = \"p\"\ndescription = \"d\"\nas_of = 2026-11-22\nsource = \"Us\"\n";

#[test]
fn a_figure_becomes_a_constant_with_its_source() {
    let rust = calendar::compile(&format!("{RULE}{ADDRESS}")).unwrap();
    for line in [
        "/// It rings. In minutes.\npub const ALARM: u32 = 10;",
        "(\"alarm\", \"2026-11-22\", \"Us\")",
        "title: \"&t=\"",
    ] {
        assert!(rust.contains(line), "{line}: {rust}");
    }
    let several = calendar::compile(&format!("{}{ADDRESS}", RULE.replace("10", "[5, 10]"))).unwrap();
    assert!(several.contains("pub const ALARM: [u32; 2] = [5, 10];"), "{several}");
}

#[test]
fn a_figure_without_a_source_a_day_a_unit_or_a_name_of_its_own_is_refused() {
    let broken = [
        ("source = \"Us\"", "source = \" \"", "a source"),
        ("as_of = 2026-11-22", "as_of = 10:00:00", "the day"),
        ("unit = \"minutes\"", "unit = \"moons\"", "the unit"),
        ("id = \"alarm\"", "id = \"Alarm\"", "an id"),
        ("id = \"alarm\"", "id = \"google\"", "of its own"),
        ("value = 10", "value = []", "a value"),
        ("value = 10", "value = -1", "content/calendar.toml"),
        ("says = \"It rings.\"", "says = \"\"", "what it is for"),
    ];
    for (good, bad, named) in broken {
        let problem = calendar::compile(&format!("{}{ADDRESS}", RULE.replacen(good, bad, 1))).unwrap_err();
        assert!(problem.contains(named), "{bad}: {problem}");
    }
}
