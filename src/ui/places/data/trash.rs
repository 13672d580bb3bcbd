//! The trash: what was deleted can be put back for thirty days, or be deleted for good.

use super::entry::{AT_ONCE, action, count, entry, more};
use crate::{
    browser::{clock, page, timer},
    state::{App, Toast, use_app},
    ui::{
        parts::{dialog::Dialog, disclosure::Disclosure},
        pieces::named::{kind_of, named},
        when,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::time::DAY,
    store::{IN_TRASH, Key},
    text::t,
};

/// Up to so many are shown without opening anything.
const FEW: usize = 5;

/// What is asked before anything goes for good.
#[derive(Clone, Copy)]
struct Question {
    /// About these, a key a line.
    keys: RwSignal<String>,
    open: RwSignal<bool>,
}

impl Question {
    fn ask(self, keys: String) {
        self.keys.set(keys);
        self.open.set(true);
    }
}

/// The section.
pub(super) fn trash() -> AnyView {
    let app = use_app();
    let list = Memo::new(move |_| listed(app));
    let is_empty = Memo::new(move |_| list.with(String::is_empty));
    let question = Question { keys: RwSignal::default(), open: RwSignal::new(false) };
    let gone = RwSignal::new(String::new());
    let content = move || {
        if is_empty.get() {
            view! { <p class="data__more">{t::trash_empty()}</p> }.into_any()
        } else {
            filled(app, list, question)
        }
    };
    view! {
        <section>
            <h2 class="section-title" id="trash" tabindex="-1">
                {t::trash_heading()}
            </h2>
            <p class="lead">{t::trash_why()}</p>
            {content}
            <p class="data__said" role="status">
                {move || gone.get()}
            </p>
            {dialog(app, question, gone)}
        </section>
    }
    .into_any()
}

/// The keys of what lies in the trash, a line each, the last deleted first; followed.
fn listed(app: App) -> String {
    app.merged.track();
    app.saving.track();
    let list = app.with_store(|store| {
        let trash = store.trash(clock::now());
        trash.into_iter().map(|trashed| trashed.key.as_str().to_owned() + "\n").collect()
    });
    list.unwrap_or_default()
}

fn filled(app: App, list: Memo<String>, question: Question) -> AnyView {
    let drawn = RwSignal::new(AT_ONCE);
    let title = move || t::trash_count(count(list));
    let rows = move || {
        let shown = usize::try_from(drawn.get()).unwrap_or_default();
        keys(&list.get()).into_iter().take(shown).map(|key| row(app, key, question)).collect_view()
    };
    let all = move |_| question.ask(list.get_untracked());
    view! {
        <Disclosure title=Signal::derive(title) open=list.with_untracked(|list| list.lines().count()) <= FEW>
            <ul class="entries">{rows}</ul>
            <div class="dock">
                {more(list, drawn)}
                <button type="button" class="text-button" on:click=all>
                    {t::trash_discard_all()}
                </button>
            </div>
        </Disclosure>
    }
    .into_any()
}

fn keys(lines: &str) -> Vec<Key> {
    lines.lines().filter_map(Key::parse).collect()
}

fn name_of(app: App, key: &Key) -> String {
    let fields = app.with_store(|store| store.record(key).map(|record| record.fields().clone())).flatten();
    named(app, key, &fields.unwrap_or_default())
}

fn row(app: App, key: Key, question: Question) -> AnyView {
    let name = name_of(app, &key);
    let deleted = app.with_store(|store| store.deleted_at(&key)).flatten().unwrap_or_default();
    let left = IN_TRASH - clock::now().since(deleted);
    let facts = t::trash_facts(kind_of(&key), &when::day(deleted), &t::trash_left((left + DAY - 1) / DAY));
    let (back, ask) = (t::trash_put_back_of(&name), t::trash_discard_of(&name));
    let of = key.as_str().to_owned();
    let actions = view! {
        {action(t::trash_put_back(), back, move || put_back(app, &key))}
        {action(t::trash_discard(), ask, move || question.ask(of.clone()))}
    };
    entry(name, facts, None, actions.into_any())
}

fn put_back(app: App, key: &Key) {
    let name = name_of(app, key);
    if app.change_store(|store| store.restore_from_trash(key, clock::now())) != Some(true) {
        return;
    }
    stay();
    let key = key.clone();
    let undo = move || {
        app.change_store(|store| store.delete(&key, clock::now()));
    };
    app.toast.set(Some(Toast::with_undo(t::trash_is_back(&name), t::trash_undo(), undo)));
}

/// A line went, and its button with it: the focus stays in the section.
fn stay() {
    timer::next_frame(|| {
        page::focus("#trash");
    });
}

fn dialog(app: App, Question { keys: asked, open }: Question, gone: RwSignal<String>) -> AnyView {
    let is_one = move || asked.with(|asked| asked.lines().count() == 1);
    let title = Signal::derive(move || if is_one() { t::trash_ask_one() } else { t::trash_ask_all() }.to_owned());
    let sure = move || match keys(&asked.get()).as_slice() {
        [key] => t::trash_sure_one(&name_of(app, key)),
        keys => t::trash_sure_all(i64::try_from(keys.len()).unwrap_or_default()),
    };
    let keep = move || if is_one() { t::trash_keep() } else { t::trash_keep_all() };
    let discard = move |_| {
        let keys = keys(&asked.get_untracked());
        open.set(false);
        let count = app.change_store(|store| store.discard(&keys)).unwrap_or_default();
        gone.set(t::trash_gone(i64::try_from(count).unwrap_or_default()));
        stay();
    };
    view! {
        <Dialog open=open title=title>
            <p dir="auto">{sure}</p>
            <div class="dock">
                <button type="button" class="button button--fill" on:click=move |_| open.set(false)>
                    {keep}
                </button>
                <button type="button" class="button" on:click=discard>
                    {t::trash_discard()}
                </button>
            </div>
        </Dialog>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::{id::Id, person::Person};

    fn shown(before: impl FnOnce(App)) -> String {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        provide_context(app);
        before(app);
        trash().to_html()
    }

    fn lose(app: App, name: String, number: u64) {
        let id = Id::random(number);
        app.put_back(&id, Person { name, ..Person::default() });
        app.remove::<Person>(&id);
    }

    #[test]
    fn an_empty_trash_says_what_it_is_for() {
        let html = shown(|_| ());
        assert!(html.contains(t::trash_empty()) && !html.contains("class=\"entry\""), "{html}");
    }

    #[test]
    fn what_was_deleted_is_there_with_its_name_its_kind_and_the_days_that_are_left() {
        let html = shown(|app| lose(app, "Leila <b>Haddad</b>".into(), 1));
        let facts = t::trash_facts(t::kind_person(), t::when_today(), &t::trash_left(30));
        assert!(html.contains("Leila &lt;b&gt;Haddad") && html.contains(&facts), "{html}");
        assert!(html.contains("open"), "one entry needs no opening");
    }

    #[test]
    fn of_a_long_list_the_first_lines_are_drawn_and_the_rest_on_demand() {
        let html = shown(|app| (0..120).for_each(|number| lose(app, format!("Person {number}"), number)));
        assert_eq!(html.matches("class=\"entry\"").count(), 50);
        assert!(html.contains(&t::trash_count(120)) && html.contains(&t::trash_more("50")), "{html}");
    }
}
