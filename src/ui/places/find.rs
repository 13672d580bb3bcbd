//! Where to look for people: whom, on which ways, and with which words.

mod plan;
mod term;

use crate::{
    state::{App, use_app},
    ui::{
        parts::{icon::Icon, page_header::PageHeader},
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        find::{Plan, SearchChannel},
        id::Id,
        order,
        persona::{Line, Rank},
    },
    guide::{self, model::SearchPlan},
    text::t,
};

/// The place `#/find`.
pub fn find() -> AnyView {
    let app = use_app();
    let back = (Route::People.href(), t::people_title().to_owned());
    let rows = guide::current().find.plan.iter().map(|plan| row(app, plan)).collect_view();
    view! {
        <div class="column">
            <PageHeader title=t::find_title() lead=t::find_lead() back=Some(back) />
            {whom(app)}
            <h2 class="section-title">{t::find_ways()}</h2>
            <ul class="rows">{rows}</ul>
            <div class="dock">
                <a class="button button--fill" href=Route::Channels.href()>
                    {t::find_open()}
                </a>
                <a class="text-button" href=Route::People.href()>
                    {t::find_people()}
                </a>
            </div>
        </div>
    }
    .into_any()
}

/// The place `#/find/channels`.
pub fn channels() -> AnyView {
    let app = use_app();
    let back = (Route::Find.href(), t::find_title().to_owned());
    let plans = guide::current().find.plan.iter().map(|plan| plan::plan(app, plan)).collect_view();
    view! {
        <div class="column">
            <PageHeader title=t::find_channels_title() lead=t::find_channels_lead() back=Some(back) />
            <p class="meta">{t::find_term_note()}</p>
            {plans}
        </div>
    }
    .into_any()
}

/// The must-haves of the persona, or the way to one.
fn whom(app: App) -> AnyView {
    /// Enough to have somebody before one's eyes.
    const SHOWN: usize = 4;
    let lines = move || {
        let mut lines = app.all::<Line>();
        lines.retain(|(_, line)| !line.removed && line.rank != Rank::Avoid && !line.text.trim().is_empty());
        order::by_key(&mut lines, |(_, line)| (line.rank, line.aspect, line.order));
        lines.truncate(SHOWN);
        lines
    };
    let content = move || {
        let lines = lines();
        let (link, says) = if lines.is_empty() {
            (t::find_who_do(), Some(view! { <p class="lead">{t::find_who_open()}</p> }))
        } else {
            (t::find_who_change(), None)
        };
        let lines = lines.into_iter().map(|(_, line)| view! { <li dir="auto">{line.text.clone()}</li> }.into_any());
        view! {
            {says}
            <ul class="find__whom">{lines.collect_view()}</ul>
            <a class="text-button text-button--small" href=Route::Summary.href()>
                {link}
            </a>
        }
    };
    view! {
        <section>
            <h2 class="section-title">{t::find_who()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn row(app: App, plan: &'static SearchPlan) -> AnyView {
    let done = move || {
        let ticked = Id::parse(&plan.id).map(|id| app.read::<Plan>(&id));
        let is_done = |step: &str| ticked.as_ref().is_some_and(|ticked| ticked.is_done(step));
        let done = plan.step.iter().filter(|step| is_done(&step.id)).count();
        t::find_steps_done(number(done), number(plan.step.len()))
    };
    view! {
        <li>
            <a class="row" href=Route::Channels.href()>
                <span>
                    <span class="row__what">{plan.title.clone()}</span>
                    <span class="row__why">{done}</span>
                </span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}

/// What a way of searching is called.
pub(super) fn channel_name(channel: SearchChannel) -> &'static str {
    guide::current().search_plan(channel.name()).map_or("", |plan| plan.title.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_is_ticked_is_counted_and_every_way_is_there() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        provide_context(app);
        let plan = &guide::current().find.plan[0];
        let all = number(plan.step.len());
        assert!(find().to_html().contains(&t::find_steps_done(0, all)));
        let id = Id::parse(&plan.id).unwrap();
        app.edit::<Plan>(&id, |ticked| {
            ticked.steps.insert(plan.step[0].id.clone(), true);
        });
        assert!(find().to_html().contains(&t::find_steps_done(1, all)));
        let html = channels().to_html();
        for channel in SearchChannel::ALL {
            assert!(!channel_name(channel).is_empty() && html.contains(channel.name()), "{channel:?}");
        }
    }
}
