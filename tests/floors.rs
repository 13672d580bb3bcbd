//! The rules of ARCHITECTURE.md that Cargo can't hold: which floor may name which, and the habits of the house.

#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may stop where it stands"
)]

#[path = "floors/habits.rs"]
mod habits;
#[path = "floors/source.rs"]
mod source;
#[path = "floors/styles.rs"]
mod styles;

use source::Source;

/// One floor: where its files are, and what none of them may name.
struct Floor {
    files: &'static str,
    /// Paths. A rule also covers what lies under its path.
    never: &'static [&'static str],
    /// Exceptions to the paths above.
    but: &'static [&'static str],
}

const LEPTOS: [&str; 5] = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_storage"];

/// In the order of ARCHITECTURE.md: a floor may use only what stands above it.
const FLOORS: [Floor; 10] = [
    Floor {
        files: "workbook/src/text",
        never: &["crate::domain", "crate::review", "crate::guide", "crate::store", "crate::exchange"],
        but: &[],
    },
    Floor {
        files: "workbook/src/domain",
        never: &[
            "crate::review",
            "crate::guide",
            "crate::store",
            "crate::exchange",
            "std::time",
            "std::env",
            "std::fs",
            "chrono::Utc",
            "chrono::Local",
            "rand",
            "getrandom",
        ],
        but: &[],
    },
    Floor { files: "workbook/src/review", never: &["crate::guide", "crate::store", "crate::exchange"], but: &[] },
    Floor { files: "workbook/src/guide", never: &["crate::store", "crate::exchange"], but: &[] },
    Floor { files: "workbook/src/store", never: &["crate::exchange"], but: &[] },
    Floor { files: "workbook/src/exchange", never: &[], but: &[] },
    Floor {
        files: "src/browser",
        never: &["crate::state", "crate::ui", "northstar_workbook"],
        // Times, names of zones and ids have no meaning of their own, and the traits of storage and of locking are what this floor is
        // there for.
        but: &[
            "northstar_workbook::exchange::platform",
            "northstar_workbook::domain::time",
            "northstar_workbook::domain::zone_name",
            "northstar_workbook::domain::id",
            "northstar_workbook::store",
            "northstar_workbook::text",
        ],
    },
    Floor {
        files: "src/state",
        never: &["crate::ui", "web_sys", "js_sys", "wasm_bindgen", "gloo_storage", "leptos::view", "leptos::web_sys"],
        but: &[],
    },
    Floor {
        files: "src/ui",
        never: &["serde", "serde_json", "web_sys", "js_sys", "wasm_bindgen", "gloo_storage", "leptos::web_sys"],
        but: &[],
    },
    Floor { files: "src/ui/parts", never: &["northstar_workbook"], but: &["northstar_workbook::text"] },
];

#[test]
fn a_floor_names_only_what_stands_above_it() {
    let mut broken = Vec::new();
    for floor in &FLOORS {
        for file in source::rust_files().iter().filter(|file| is_of(file, floor.files)) {
            let workbook = file.path.starts_with("workbook/");
            let never = floor.never.iter().chain(workbook.then_some(&LEPTOS).into_iter().flatten());
            for rule in never {
                let named = file.paths().into_iter().find(|path| {
                    source::lies_under(path, rule) && !floor.but.iter().any(|but| source::lies_under(path, but))
                });
                broken.extend(named.map(|path| format!("{} names `{path}`, and {} may not", file.path, floor.files)));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn only_the_user_interface_draws_and_it_never_knows_a_storage_key() {
    let mut broken = Vec::new();
    for file in source::rust_files() {
        if !is_of(&file, "src/ui") && file.path != "src/lib.rs" && file.code().contains("view!") {
            broken.push(format!("{} draws with `view!`: that is for src/ui", file.path));
        }
        if is_of(&file, "src/ui") && file.strings().iter().any(|text| text.starts_with("northstar/")) {
            broken.push(format!("{} knows a storage key: that is for src/browser and the store", file.path));
        }
    }
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

fn is_of(file: &Source, floor: &str) -> bool {
    file.path.strip_prefix(floor).is_some_and(|rest| rest.starts_with(['/', '.']))
}
