//! A field that finds: what is typed is looked up, and one of what is found is chosen. Keys as in WAI-ARIA's pattern.

use crate::browser::dom;
use leptos::{ev, html, prelude::*};
use northstar_workbook::text::t;

/// Something to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// What is reported.
    pub value: String,
    /// What it is called.
    pub name: String,
    /// What tells it from others of that name; may be empty.
    pub gloss: String,
}

/// What a combobox is about.
pub struct Combobox {
    /// Unique on the page.
    pub id: String,
    /// What is asked for.
    pub label: String,
    /// One line that helps.
    pub hint: String,
    /// What stands in it while nobody types.
    pub shown: Signal<String>,
    /// What is found for a text; for an empty one what is likely.
    pub find: Callback<String, Vec<Listed>>,
    /// What to say when nothing is found.
    pub none: &'static str,
    /// Called with the value of what was chosen.
    pub on_choose: Callback<String>,
}

/// Where somebody is in it.
#[derive(Clone, Copy)]
struct State {
    /// What they typed since they came; `None` before the first key.
    typed: RwSignal<Option<String>>,
    open: RwSignal<bool>,
    /// The place in the list that the arrow keys are at.
    active: RwSignal<Option<usize>>,
    list: Memo<Vec<Listed>>,
    on_choose: Callback<String>,
}

impl State {
    fn close(self) {
        self.open.set(false);
        self.typed.set(None);
        self.active.set(None);
    }

    fn choose(self, place: usize) {
        let chosen = self.list.with_untracked(|list| list.get(place).map(|listed| listed.value.clone()));
        self.close();
        if let Some(value) = chosen {
            self.on_choose.run(value);
        }
    }

    /// What a key does; `false` leaves it to the browser.
    fn press(self, key: &str, id: &str) -> bool {
        let (open, active) = (self.open.get_untracked(), self.active.get_untracked());
        let to = match (key, open) {
            ("ArrowDown" | "ArrowUp", false) => {
                self.open.set(true);
                None
            }
            ("ArrowDown", true) => Some(active.map_or(0, |at| at + 1)),
            ("ArrowUp", true) => Some(active.and_then(|at| at.checked_sub(1)).unwrap_or(usize::MAX)),
            ("Home", true) if active.is_some() => Some(0),
            ("End", true) if active.is_some() => Some(usize::MAX),
            ("Enter", true) => {
                // Whoever typed a whole name need not reach for the arrows.
                let first = self.typed.get_untracked().map(|_| 0);
                match active.or(first) {
                    Some(place) => self.choose(place),
                    None => self.close(),
                }
                return true;
            }
            ("Escape", true) => {
                self.close();
                return true;
            }
            _ => return false,
        };
        self.go(to, id);
        true
    }

    /// Goes to a place in the list; after the last comes the first.
    fn go(self, to: Option<usize>, id: &str) {
        let last = self.list.with_untracked(Vec::len).checked_sub(1);
        let Some((to, last)) = to.zip(last) else { return };
        let place = match to {
            usize::MAX => last,
            beyond if beyond > last => 0,
            place => place,
        };
        self.active.set(Some(place));
        dom::reveal(&option_id(id, place));
    }
}

fn option_id(id: &str, place: usize) -> String {
    format!("{id}-option-{place}")
}

/// A field that finds.
pub fn combobox(of: Combobox) -> AnyView {
    let (typed, open) = (RwSignal::new(None::<String>), RwSignal::new(false));
    let find = of.find;
    let list = Memo::new(move |_| if open.get() { find.run(typed.get().unwrap_or_default()) } else { Vec::new() });
    let state = State { typed, open, active: RwSignal::new(None), list, on_choose: of.on_choose };
    let hint = (!of.hint.is_empty())
        .then(|| view! { <p class="field__hint" id=format!("{}-hint", of.id)>{of.hint.clone()}</p> });
    view! {
        <div class="field combobox">
            <label class="field__label" for=of.id.clone()>
                {of.label.clone()}
            </label>
            {hint}
            {input(&of, state)}
            {options(&of.id, of.label.clone(), state)}
            {said(state, of.none)}
        </div>
    }
    .into_any()
}

fn input(of: &Combobox, state: State) -> AnyView {
    let State { typed, open, active, list, .. } = state;
    let (shown, id) = (of.shown, of.id.clone());
    let node = NodeRef::<html::Input>::new();
    let text = move || typed.get().unwrap_or_else(|| shown.get());
    let keys = {
        let id = id.clone();
        move |event: ev::KeyboardEvent| {
            if !event.alt_key() && !event.ctrl_key() && state.press(&event.key(), &id) {
                event.prevent_default();
                event.stop_propagation();
            }
        }
    };
    let input = move |event: ev::Event| {
        typed.set(Some(dom::value_of(&event)));
        active.set(None);
        open.set(true);
    };
    let options = id.clone();
    let at = move || active.get().map(|place| option_id(&options, place));
    let focused = id.clone();
    view! {
        <input
            class="field__box"
            type="text"
            role="combobox"
            id=id.clone()
            node_ref=node
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            value=shown.get_untracked()
            prop:value=text
            aria-autocomplete="list"
            aria-controls=format!("{id}-list")
            aria-expanded=move || if open.get() && list.with(|list| !list.is_empty()) { "true" } else { "false" }
            aria-activedescendant=at
            aria-describedby=(!of.hint.is_empty()).then(|| format!("{id}-hint"))
            on:input=input
            on:keydown=keys
            on:focus=move |_| dom::select(&focused, 0, u32::from(u16::MAX))
            on:click=move |_| open.set(true)
            on:blur=move |_| state.close()
        />
    }
    .into_any()
}

fn options(id: &str, label: String, state: State) -> AnyView {
    let own = id.to_owned();
    let rows = move || {
        let list = state.list.get();
        list.into_iter()
            .enumerate()
            .map(|(place, listed)| option(option_id(&own, place), place, listed, state))
            .collect_view()
    };
    view! {
        <ul
            class="combobox__list"
            role="listbox"
            id=format!("{id}-list")
            aria-label=label
            hidden=move || state.list.with(Vec::is_empty)
            // The field keeps the focus while something is pressed here.
            on:mousedown=|event| event.prevent_default()
        >
            {rows}
        </ul>
    }
    .into_any()
}

fn option(id: String, place: usize, listed: Listed, state: State) -> AnyView {
    let is_active = move || state.active.get() == Some(place);
    let gloss = (!listed.gloss.is_empty()).then(|| view! { <span class="combobox__gloss">{listed.gloss}</span> });
    view! {
        <li
            class="combobox__option"
            role="option"
            id=id
            aria-selected=move || if is_active() { "true" } else { "false" }
            on:click=move |_| state.choose(place)
        >
            <span>{listed.name}</span>
            {gloss}
        </li>
    }
    .into_any()
}

/// What was found, for ears; and for eyes too when that is nothing.
fn said(state: State, none: &'static str) -> AnyView {
    let has_typed = move || state.open.get() && state.typed.get().is_some_and(|text| !text.trim().is_empty());
    let found = Memo::new(move |_| has_typed().then(|| state.list.with(Vec::len)));
    let words = move || match found.get() {
        None => String::new(),
        Some(0) => none.to_owned(),
        Some(count) => t::combobox_found(i64::try_from(count).unwrap_or_default()),
    };
    view! {
        <p class=move || if found.get() == Some(0) { "field__hint" } else { "hidden-text" } role="status">
            {words}
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str) -> Listed {
        Listed { value: name.to_lowercase(), name: name.to_owned(), gloss: String::new() }
    }

    fn state(chosen: RwSignal<String>) -> State {
        let (typed, open) = (RwSignal::new(None), RwSignal::new(false));
        let list =
            Memo::new(move |_| if open.get() { vec![listed("One"), listed("Two"), listed("Three")] } else { vec![] });
        let on_choose = Callback::new(move |value| chosen.set(value));
        State { typed, open, active: RwSignal::new(None), list, on_choose }
    }

    #[test]
    fn the_keys_of_the_pattern_open_go_choose_and_close() {
        let owner = Owner::new();
        owner.set();
        for (keys, wanted) in [
            (&["ArrowDown", "ArrowDown", "Enter"][..], "one"),
            (&["ArrowDown", "ArrowDown", "ArrowDown", "Enter"], "two"),
            (&["ArrowUp", "ArrowUp", "Enter"], "three"),
            (&["ArrowDown", "ArrowUp", "ArrowDown", "Enter"], "one"),
            (&["ArrowDown", "ArrowDown", "End", "Enter"], "three"),
            (&["ArrowDown", "ArrowUp", "Home", "Enter"], "one"),
            (&["ArrowDown", "ArrowDown", "Escape", "Enter"], ""),
            (&["ArrowDown", "Enter"], ""),
        ] {
            let chosen = RwSignal::new(String::new());
            let state = state(chosen);
            for key in keys {
                state.press(key, "field");
            }
            assert_eq!(chosen.get_untracked(), wanted, "{keys:?}");
            assert!(!state.open.get_untracked());
        }
        let chosen = RwSignal::new(String::new());
        let state = state(chosen);
        assert!(!state.press("Home", "field") && !state.press("Enter", "field") && !state.press("a", "field"));
        state.open.set(true);
        state.typed.set(Some("o".into()));
        assert!(state.press("Enter", "field"));
        assert_eq!(chosen.get_untracked(), "one");
    }
}
