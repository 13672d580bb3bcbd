//! How long this browser keeps what is stored, and what can be done about it.

use crate::browser::{lasting, timer};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// What the browser has answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// It was not asked, or can't be.
    None,
    Promised,
    NotPromised,
    Refused,
}

pub(super) fn lasting() -> AnyView {
    let answer = RwSignal::new(Answer::None);
    timer::when_done(lasting::is_promised(), move |promised| {
        let _gone = answer.try_set(match promised {
            Some(true) => Answer::Promised,
            Some(false) => Answer::NotPromised,
            None => Answer::None,
        });
    });
    let ask = move |_| {
        timer::when_done(lasting::ask(), move |promised| {
            let _gone = answer.try_set(if promised { Answer::Promised } else { Answer::Refused });
        });
    };
    let said = move || match answer.get() {
        Answer::None => ().into_any(),
        Answer::Promised => view! { <p class="data__more">{t::lasting_yes()}</p> }.into_any(),
        Answer::Refused => view! { <p class="data__more">{t::lasting_refused()}</p> }.into_any(),
        Answer::NotPromised => view! {
            <p class="data__more">
                {t::lasting_no()} " "
                <button type="button" class="text-button" on:click=ask>
                    {t::lasting_ask()}
                </button>
            </p>
        }
        .into_any(),
    };
    let week = lasting::forgets_after_a_week().then(|| view! { <p class="data__more">{t::lasting_week()}</p> });
    view! {
        <div role="status">{said}</div>
        {week}
    }
    .into_any()
}
