//! Above everybody: list or board, and whom to show in which order.

use super::{folk::Wanted, stages::stage_name};
use crate::{
    browser::dom,
    state::App,
    ui::parts::{
        field::Field,
        segmented::{Segment, Segmented},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        settings::{PeopleOrder, Settings},
        stage::Stage,
    },
    text::t,
};

const LIST: &str = "list";
const BOARD: &str = "board";

/// The switch between list and board. It is remembered.
pub(super) fn switch(app: App) -> AnyView {
    let chosen = Signal::derive(move || if app.settings().board { BOARD } else { LIST }.to_owned());
    let segment = |id: &str, label: &str| Segment { id: id.to_owned(), label: label.to_owned(), limit: String::new() };
    let choose =
        Callback::new(move |id: String| app.edit::<Settings>(&Id::me(), |settings| settings.board = id == BOARD));
    view! {
        <Segmented
            name="people-view"
            legend=t::people_view()
            segments=vec![segment(LIST, t::people_view_list()), segment(BOARD, t::people_view_board())]
            chosen=chosen
            on_choose=choose
        />
    }
    .into_any()
}

/// The fields that narrow everybody down, and the order, which is remembered.
pub(super) fn filters(app: App, wanted: Wanted) -> AnyView {
    let mut stages = vec![("", t::people_stage_any())];
    stages.extend(Stage::ALL.map(|stage| (stage.name(), stage_name(stage))));
    let orders = PeopleOrder::ALL.map(|order| (order.name(), order_name(order)())).to_vec();
    let order = Memo::new(move |_| app.settings().order);
    let by_fit =
        move || (order.get() == PeopleOrder::Fit).then(|| view! { <p class="meta">{t::people_order_fit_why()}</p> });
    let put_in_order = Callback::new(move |name: String| {
        app.edit::<Settings>(&Id::me(), |settings| settings.order = PeopleOrder::of_name(&name));
    });
    let at_stage = Callback::new(move |name| wanted.stage.set(name));
    view! {
        <div class="people__filters">
            <Field
                id="people-filter"
                label=t::people_filter()
                value=wanted.text
                on_input=Callback::new(move |text| wanted.text.set(text))
            />
            {select("people-stage", t::people_stage(), stages, wanted.stage.into(), at_stage)}
            {select("people-order", t::people_order(), orders, Signal::derive(move || order.get().name().to_owned()), put_in_order)}
        </div>
        {by_fit}
    }
    .into_any()
}

const fn order_name(order: PeopleOrder) -> fn() -> &'static str {
    match order {
        PeopleOrder::Newest => t::people_order_newest,
        PeopleOrder::Name => t::people_order_name,
        PeopleOrder::Fit => t::people_order_fit,
    }
}

fn select(
    id: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    value: Signal<String>,
    choose: Callback<String>,
) -> AnyView {
    let option = |(id, name): (&'static str, &'static str)| {
        let selected = value.with_untracked(|value| value == id);
        view! {
            <option value=id selected=selected>
                {name}
            </option>
        }
        .into_any()
    };
    let options = options.into_iter().map(option).collect_view();
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label}
            </label>
            <select class="field__box" id=id on:change=move |event| choose.run(dom::value_of(&event))>
                {options}
            </select>
        </div>
    }
    .into_any()
}
