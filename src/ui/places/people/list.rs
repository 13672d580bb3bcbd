//! The list: everybody in one column, as many at once as a screen holds.

use super::{
    folk::Folk,
    more,
    stages::stage_name,
    standing::{Dealings, Standing},
};
use crate::{
    browser::dom,
    state::App,
    ui::{parts::icon::Icon, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::domain::id::Id;

/// How many people are drawn at first.
const AT_ONCE: usize = 40;

/// The list.
pub(super) fn list(app: App, all: Memo<Vec<Folk>>) -> AnyView {
    let drawn = RwSignal::new(AT_ONCE);
    let rows = move || {
        let all = all.read();
        let some: Vec<&Folk> = all.iter().take(drawn.get()).collect();
        let dealings = Dealings::with(app, some.iter().map(|folk| &folk.id));
        some.iter().map(|folk| row(folk, &dealings.standing(&folk.id))).collect_view()
    };
    let count = Memo::new(move |_| all.read().len());
    let land = Callback::new(move |place: usize| {
        let first = all.with_untracked(|all| all.get(place).map(|folk| row_id(&folk.id)));
        first.iter().for_each(|id| dom::focus(id));
    });
    view! {
        <ul class="rows">{rows}</ul>
        {more::more(count, drawn, land)}
    }
    .into_any()
}

fn row_id(id: &Id) -> String {
    format!("row-{id}")
}

fn row(folk: &Folk, standing: &Standing) -> AnyView {
    let (stage, words) = (stage_name(folk.standing.stage), standing.words());
    // "Met" and "Met Nov 20" need not both be said.
    let words = words.strip_prefix(stage).map_or_else(|| words.clone(), |rest| rest.trim_start().to_owned());
    let small = |words: &str| {
        let words = words.to_owned();
        (!words.is_empty()).then(|| view! { <span class="row__why" dir="auto">{words}</span> })
    };
    view! {
        <li>
            <a class="row people__row" id=row_id(&folk.id) href=Route::Person(folk.id.clone()).href()>
                <span>
                    <span class="row__what" dir="auto">
                        {folk.name.clone()}
                    </span>
                    {small(&folk.what)}
                    {small(&folk.reasons)}
                </span>
                <span class="people__next">
                    <span class="people__stage">{stage}</span>
                    {words}
                </span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::{super::folk, *};
    use northstar_workbook::{
        domain::{
            letter::{Letter, Sent},
            person::Person,
            time::Instant,
        },
        text::t,
    };

    #[test]
    fn of_many_the_first_are_drawn_each_with_their_own_letter() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let add = |number: i64| {
            app.create(Person { name: format!("Person {number}."), created: Instant(number), ..Person::default() })
        };
        let ids: Vec<Id> = (0..100).map(add).collect();
        let sent = vec![Sent { at: crate::browser::clock::now(), ..Sent::default() }];
        app.create(Letter { person: ids.last().cloned(), sent, ..Letter::default() });
        let html = list(app, folk::folk(app, folk::Wanted::new())).to_html();
        assert_eq!(html.matches("people__row").count(), AT_ONCE);
        assert_eq!(html.matches(t::people_sent_today()).count(), 1);
        assert!(html.contains("Person 99.") && html.contains("Person 60.") && !html.contains("Person 59."), "{html}");
        assert!(html.contains(&t::trash_shown("40", "100")), "{html}");
    }
}
