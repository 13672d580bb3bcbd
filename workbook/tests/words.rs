//! The texts' compiler, called with texts of the tests' own: what it refuses, and in which words.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may stop here")]

#[allow(unreachable_pub, reason = "the build script's own module")]
#[path = "../build/compile.rs"]
mod compile;

use compile::{Compiled, File, Sources, compile};
use serde_json::Value;
use std::path::Path;

const NAMES: &str = "language-name = English\nlanguage-pseudo = Stretched\n";
const GOALS: &str = r#"
    id = "goals"
    title = "Your goals"
    lead = "Where you want to go."
    minutes = 5
    [[question]]
    id = "short"
    field = "short-goals"
    title = "What comes next?"
    short = "Next"
"#;

/// Sources of files by path.
fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        let file = File { path: (*path).to_owned(), text: (*text).to_owned() };
        let tag = path.split('/').nth(1).unwrap().to_owned();
        let root = if path.starts_with("locales") { &mut sources.locales } else { &mut sources.content };
        root.entry(tag).or_default().push(file);
    }
    sources
}

fn problems(files: &[(&str, &str)]) -> Vec<String> {
    compile(&sources(files)).err().unwrap_or_default()
}

/// Asserts that exactly one problem is found and that it says all of `words`.
#[track_caller]
fn refused(files: &[(&str, &str)], words: &[&str]) {
    let problems = problems(files);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    for word in words {
        assert!(problems[0].contains(word), "{word:?} in {:?}", problems[0]);
    }
}

fn project() -> Compiled {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    compile(&Sources::read(&root.join("locales"), &root.join("content")).unwrap()).unwrap()
}

fn guide(compiled: &Compiled, tag: &str) -> Value {
    let pack = compiled.packs.iter().find(|pack| pack.tag == tag).unwrap();
    let guide = serde_json::from_str::<Value>(&pack.json).unwrap()["guide"].clone();
    if tag == "en" {
        // What comes with the program is the pack's own content.
        assert_eq!(guide, serde_json::from_str::<Value>(&compiled.guide).unwrap());
    }
    guide
}

#[test]
fn a_message_becomes_a_function_with_typed_arguments_and_its_text_as_documentation() {
    let texts = "today-title = Today\ntoday-hello = Hello { $name }\ntoday-room = { NUMBER($left) } left\n\
                 today-due = { $days ->\n    [0] Due today\n    [one] Due in { $days } day\n   *[other] Due in { $days } days\n } for { $name }\n";
    let functions = compile(&sources(&[("locales/en/today.ftl", texts)])).unwrap().functions;
    for line in [
        "pub fn today_title() -> &'static str",
        "pub fn today_hello(r#name: &str) -> String",
        "pub fn today_room(r#left: i64) -> String",
        "pub fn today_due(r#days: i64, r#name: &str) -> String",
        r#"#[doc = "{days; 0: Due today; one: Due in {days} day; other: Due in {days} days} for {name}"]"#,
    ] {
        assert!(functions.contains(line), "{line}\n{functions}");
    }
}

#[test]
fn a_message_that_we_cannot_format_is_refused() {
    for (text, says) in [
        ("today-x = { -brand } works", "only { $name }"),
        ("today-x = { today-y }", "only { $name }"),
        ("today-x = { DATETIME($at) }", "only { $name }"),
        ("today-x = Text\n    .label = Label", "attributes are not used"),
        ("today-x =\n    .label = Label", "attributes are not used"),
        ("-brand = Northstar", "terms are not used"),
        (
            "today-x = { $n ->\n    [one] One\n   *[other] { $m ->\n       *[other] x\n    }\n }",
            "choice inside a choice",
        ),
        ("today-x = { $n ->\n   *[other] Many\n }", "category [one] is missing"),
        ("today-x = { $n ->\n    [one] One\n   *[many] Many\n }", "star belongs to [other]"),
        ("today-x = { $n ->\n    [one] One\n    [few] Few\n   *[other] Many\n }", "no plural category [few]"),
        ("today-x = { $n ->\n    [red] One\n   *[other] Many\n }", "neither a plural category"),
        ("today-x = { $n ->\n    [one] One\n    [one] One\n   *[other] Many\n }", "written twice"),
        ("today-x = { $Name }", "no name for a blank"),
        ("today-x = { $self }", "no name for a blank"),
        ("today-x = { $a }{ $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }", "more than 7 blanks"),
        ("today = Today", "name of its place"),
        ("todayTitle-x = Today", "name of its place"),
    ] {
        refused(&[("locales/en/today.ftl", text)], &["locales/en/today.ftl", says]);
    }
}

#[test]
fn a_line_that_is_not_fluent_is_named_by_file_and_line() {
    refused(
        &[("locales/en/today.ftl", "today-a = A\n\ntoday-b { x\n")],
        &["locales/en/today.ftl, line 3", "not Fluent"],
    );
}

#[test]
fn a_key_that_is_written_twice_is_refused_even_in_two_files() {
    let files = [("locales/en/a.ftl", "today-a = A"), ("locales/en/b.ftl", "today-a = B")];
    refused(&files, &["locales/en/b.ftl, today-a", "written twice"]);
}

#[test]
fn a_language_has_the_keys_and_blanks_of_english() {
    let english = "today-a = A { $name }\ntoday-b = B\n";
    for (german, words) in [
        ("today-b = B", ["today-a is missing", "locales/en/today.ftl"]),
        ("today-a = A { $name }\ntoday-b = B\ntoday-c = C", ["today-c", "English has no such key"]),
        ("today-a = A\ntoday-b = B", ["today-a", "$name is missing"]),
        ("today-a = A { $name }{ $nom }\ntoday-b = B", ["today-a", "English knows no $nom"]),
    ] {
        refused(&[("locales/en/today.ftl", english), ("locales/de/today.ftl", german)], &words);
    }
}

#[test]
fn a_language_needs_the_plural_categories_of_its_own_grammar() {
    let english = "today-n = { $n ->\n    [one] One\n   *[other] Many\n }";
    let files = [("locales/en/today.ftl", english), ("locales/pl/today.ftl", english)];
    // The message is not read, so it is also missing.
    let problems = problems(&files);
    assert!(
        problems[0].contains("locales/pl/today.ftl, today-n: the plural category [few] is missing"),
        "{problems:?}"
    );
}

#[test]
fn a_language_that_the_compiler_does_not_know_is_named_with_what_to_do() {
    refused(&[("locales/en/a.ftl", "a-b = C"), ("locales/tlh/a.ftl", "a-b = C")], &["locales/tlh", "languages.rs"]);
    refused(&[("locales/en/a.ftl", "a-b = C"), ("content/de/review.toml", "")], &["content/de", "both folders"]);
}

#[test]
fn content_with_a_field_that_the_model_lacks_is_refused_with_file_and_line() {
    let text = GOALS.replace("minutes = 5", "minutes = 5\n    colour = \"red\"");
    let path = "content/en/worksheets/01-goals.toml";
    refused(&[(path, &text)], &[path, "line 6", "colour"]);
    refused(&[(path, &GOALS.replace("minutes = 5", ""))], &[path, "minutes"]);
    refused(&[("content/en/colours.toml", "")], &["content/en/colours.toml", "no part of the content"]);
    refused(
        &[("content/en/channels.toml", "[[chanel]]\nid = \"email\"\nlabel = \"Mail\"\nunit = \"words\"")],
        &["[[channel]]"],
    );
}

#[test]
fn an_id_is_kebab_case_unique_among_its_neighbours_and_not_retired() {
    let path = "content/en/worksheets/01-goals.toml";
    refused(&[(path, &GOALS.replace("\"short\"", "\"shortGoal\""))], &["worksheets.goals.shortGoal", "small letters"]);
    let twice = format!("{GOALS}{}", &GOALS[GOALS.find("    [[question]]").unwrap()..]);
    refused(&[(path, &twice)], &["worksheets.goals.short", "used twice"]);

    let mut retired = sources(&[(path, GOALS)]);
    retired.retired = "# long ago\nworksheets.goals.short # asked too early\n".to_owned();
    let problems = compile(&retired).unwrap_err();
    assert!(problems.len() == 1 && problems[0].contains("retired"), "{problems:?}");
}

#[test]
fn a_blank_that_nothing_fills_is_refused_outside_of_the_review() {
    let meeting = |line: &str| format!("live = []\nclosing_line = \"{line}\"\ncheck = []\nphase = []\nform = []");
    assert_eq!(problems(&[("content/en/meeting.toml", &meeting("{minutes} are over."))]), Vec::<String>::new());
    refused(
        &[("content/en/meeting.toml", &meeting("{hours} are over."))],
        &["meeting.closing_line", "{hours}", "minutes"],
    );
    refused(&[("content/en/meeting.toml", &meeting("{minutes are over."))], &["meeting.closing_line", "stands alone"]);
    refused(&[("content/en/meeting.toml", &meeting("minutes} are over."))], &["meeting.closing_line", "stands alone"]);
    let review = "[too-long]\ntitle = \"Shorten it\"\nreason = \"It has {count} words.\"";
    assert_eq!(problems(&[("content/en/review.toml", review)]), Vec::<String>::new());
}

#[test]
fn a_name_that_points_nowhere_is_refused() {
    let question = |phase: &str| {
        format!(
            "[[question]]\nid = \"a\"\ntext = \"What?\"\nphase = \"{phase}\"\nguidance = \"any\"\nrole = \"mentee\"\nwhy = \"It opens.\""
        )
    };
    assert_eq!(problems(&[("content/en/questions/a.toml", &question("first"))]), Vec::<String>::new());
    refused(&[("content/en/questions/a.toml", &question("last"))], &["questions.a.phase", "\"last\"", "closure"]);

    let persona = "long_goal = []\nshort_goal = []\nskill = []\n[answer.\"goals.long\"]\nrank = \"must\"\naspect = \"skills\"\ntext = \"{text}\"";
    let worksheet = ("content/en/worksheets/01-goals.toml", GOALS);
    refused(&[worksheet, ("content/en/persona.toml", persona)], &["persona.toml", "goals.long", "no such question"]);

    let option =
        format!("{GOALS}\n[[question.option]]\nid = \"a\"\nlabel = \"A\"\nspeaks_for = {{ formal = \"Yes.\" }}");
    refused(&[(worksheet.0, &option)], &["option a", "\"formal\"", "no type"]);

    let letter = "id = \"first-ask\"\ntitle = \"First\"\nlead = \"Ask.\"\nwords = [80, 180]\n[[part]]\nid = \"ask\"\nlabel = \"Ask\"\n\
                  help = \"Small.\"\n[[example]]\nwho = \"A\"\nfrom = \"B\"\nto = \"C\"\nparts = { ease = \"Thanks.\" }";
    refused(&[("content/en/letters/first-ask.toml", letter)], &["first-ask", "\"ease\"", "no part"]);
    let counter = letter
        .replace("[[example]]", "[[part.counter]]\ntext = \"x\"\nrule = \"no-such\"\n[[example]]")
        .replace("ease", "ask");
    let review = "[too-long]\ntitle = \"Shorten it\"\nreason = \"It is long.\"";
    let files = [("content/en/letters/first-ask.toml", counter.as_str()), ("content/en/review.toml", review)];
    refused(&files, &["letters.first-ask", "no rule \"no-such\""]);
}

#[test]
fn a_language_has_the_content_ids_of_english() {
    let english =
        [("locales/en/a.ftl", NAMES), ("locales/de/a.ftl", NAMES), ("content/en/worksheets/01-goals.toml", GOALS)];
    let with = |text: &str| problems(&[&english[..], &[("content/de/worksheets/01-goals.toml", text)]].concat());
    assert_eq!(with(GOALS), Vec::<String>::new());
    let renamed = with(&GOALS.replace("\"short\"", "\"next\""));
    assert_eq!(renamed.len(), 2, "{renamed:?}");
    assert!(renamed[0].contains("worksheets.goals.short is missing") && renamed[1].contains("worksheets.goals.next"));
}

#[test]
fn the_sample_holds_records_and_nothing_else() {
    let path = "content/en/sample.toml";
    let record = "[[record]]\nkind = \"about\"\nid = \"me\"\n[record.fields]\nname = \"Ana\"";
    let sample = compile(&sources(&[(path, record)])).unwrap().sample;
    assert_eq!(sample, r#"[{"fields":{"name":"Ana"},"id":"me","kind":"about"}]"#);
    refused(&[(path, "[[record]]\nkind = \"about\"")], &[path, "id"]);
}

#[test]
fn each_language_is_listed_by_its_own_name() {
    let files = [("locales/en/a.ftl", NAMES), ("locales/de/a.ftl", &NAMES.replace("English", "Deutsch"))];
    let list = compile(&sources(&files)).unwrap().packs_rs;
    for name in [r#"tag: "en", name: "English""#, r#"tag: "de", name: "Deutsch""#, r#"tag: "qps", name: "Stretched""#] {
        assert!(list.contains(name), "{name}\n{list}");
    }
}

#[test]
fn nothing_at_all_is_a_valid_beginning() {
    let compiled = compile(&Sources::default()).unwrap();
    let tags = compiled.packs.iter().map(|pack| pack.tag.as_str()).collect::<Vec<_>>();
    assert_eq!(tags, ["en", "qps"]);
}

#[test]
fn the_pseudo_language_keeps_every_id_name_and_blank_of_the_projects_content() {
    let compiled = project();
    let (english, pseudo) = (guide(&compiled, "en"), guide(&compiled, "qps"));
    let mut lengths = (0, 0);
    compare("", &english, &pseudo, &mut lengths);
    let (short, long) = lengths;
    assert!(short == 0 || (130..=155).contains(&(long * 100 / short)), "{long} of {short}");
}

/// Walks two contents side by side; adds the lengths of the texts that a person reads.
fn compare(field: &str, english: &Value, pseudo: &Value, lengths: &mut (usize, usize)) {
    match (english, pseudo) {
        (Value::String(text), Value::String(stretched)) => {
            let codes = [
                "id", "field", "rule", "checked", "rank", "aspect", "unit", "phase", "guidance", "role", "side",
                "forms",
            ];
            if codes.contains(&field) {
                return assert_eq!(text, stretched, "{field}");
            }
            let blanks = |text: &str| -> Vec<String> {
                text.split('{').skip(1).map(|part| part.split('}').next().unwrap().to_owned()).collect()
            };
            assert_eq!(blanks(text), blanks(stretched));
            lengths.0 += text.chars().count();
            lengths.1 += stretched.chars().count();
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len());
            ours.iter().zip(theirs).for_each(|(ours, theirs)| compare(field, ours, theirs, lengths));
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            assert!(ours.keys().eq(theirs.keys()));
            ours.iter().zip(theirs).for_each(|((name, ours), (_, theirs))| compare(name, ours, theirs, lengths));
        }
        _ => assert_eq!(english, pseudo),
    }
}

#[test]
fn a_stretched_text_keeps_its_edges_and_gets_longer_even_without_vowels() {
    let texts = "a-b = { \" \" }Try{ \"  \" }\na-c = { $name } · { $n ->\n    [one] TV\n   *[other] TVs\n }\n";
    let compiled = compile(&sources(&[("locales/en/a.ftl", texts)])).unwrap();
    let pack = compiled.packs.iter().find(|pack| pack.tag == "qps").unwrap();
    let messages = serde_json::from_str::<Value>(&pack.json).unwrap()["messages"].clone();
    let words = messages[0].as_str().unwrap();
    assert!(words.starts_with(' ') && words.ends_with("  ") && words.chars().count() > 6, "{words:?}");
    assert!(messages[1].as_str().unwrap().contains("ŢVš"), "{messages}");
}
