//! The bank of questions: searched, narrowed down, or three drawn by chance.

use super::said;
use crate::{
    browser::{clock, dom},
    state::App,
    ui::{
        parts::{disclosure::Disclosure, field::Field, icon::Icon, select::select},
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::{Meeting, Side},
        question::OwnQuestion,
        time::Instant,
    },
    guide::{self, model::BankQuestion},
    text::t,
};

/// So many are shown before one asks for more.
const SHOWN: usize = 6;
/// So many are drawn.
const DRAWN: usize = 3;
/// Questions of this kind of help fit every kind.
const ANY: &str = "any";

const DRAW: &str = "bank-draw";

/// What the bank is narrowed down to. Empty means everything; whose questions they are is always said.
#[derive(Clone, Copy)]
struct Filter {
    phase: RwSignal<String>,
    kind: RwSignal<String>,
    role: RwSignal<String>,
    words: RwSignal<String>,
    /// The ids of those that were drawn; none while the list is shown.
    drawn: RwSignal<Vec<&'static str>>,
    whole: RwSignal<bool>,
}

/// A question of an agenda: the id in the bank that it came from, and its words.
type Chosen = (String, String);

/// A question that can be chosen.
struct Offer {
    text: String,
    why: String,
    from: String,
    own: Option<Id>,
}

impl Offer {
    fn of_bank(question: &BankQuestion) -> Self {
        let BankQuestion { id, text, why, .. } = question.clone();
        Self { text, why, from: id, own: None }
    }

    fn of_person(id: Id, question: &OwnQuestion) -> Self {
        Self { text: question.text.clone(), why: t::meetings_bank_own().into(), from: String::new(), own: Some(id) }
    }
}

/// The bank, folded away until it is wanted.
pub(super) fn bank(app: App, id: &Id) -> AnyView {
    let first = app.is_first_talk(id, &app.peek::<Meeting>(id));
    let filter = Filter {
        phase: RwSignal::new(if first { "first".to_owned() } else { String::new() }),
        kind: RwSignal::new(String::new()),
        role: RwSignal::new(app.peek::<Meeting>(id).side.id().to_owned()),
        words: RwSignal::new(String::new()),
        drawn: RwSignal::new(Vec::new()),
        whole: RwSignal::new(false),
    };
    let id = id.clone();
    let meeting = id.clone();
    let chosen = Memo::new(move |_| {
        let agenda = app.read::<Meeting>(&meeting);
        agenda.agenda.iter().map(|item| (item.from.clone(), item.text.clone())).collect::<Vec<_>>()
    });
    view! {
        <Disclosure title=t::meetings_bank()>
            {filters(app, &id, filter)}
            {move || offers(app, &id, filter, chosen)}
        </Disclosure>
    }
    .into_any()
}

fn filters(app: App, id: &Id, filter: Filter) -> AnyView {
    let guide = guide::current();
    let phases = guide.meeting.phase.iter().map(|phase| (phase.id.as_str(), phase.label.as_str()));
    let kinds = guide.question("guidance", "kinds").map(|question| question.option.as_slice()).unwrap_or_default();
    let kinds = kinds.iter().map(|kind| (kind.id.as_str(), kind.label.as_str()));
    let id = id.clone();
    let draw = move |_| filter.drawn.set(draw(&left(app, &id, filter), clock::random_bits()));
    let draw_word =
        move || if filter.drawn.get().is_empty() { t::meetings_bank_draw() } else { t::meetings_bank_draw_again() };
    let all = move || {
        let all = move |_| {
            filter.drawn.set(Vec::new());
            dom::focus(DRAW);
        };
        let is_drawn = !filter.drawn.get().is_empty();
        is_drawn
            .then(|| view! { <button type="button" class="text-button" on:click=all>{t::meetings_bank_all()}</button> })
    };
    let search = Callback::new(move |words| {
        filter.drawn.set(Vec::new());
        filter.words.set(words);
    });
    view! {
        <div class="bank__filters">
            {narrowing("bank-phase", t::meetings_bank_phase(), t::meetings_bank_phase_any(), phases, filter.phase, filter)}
            {narrowing("bank-kind", t::meetings_bank_kind(), t::meetings_bank_kind_any(), kinds, filter.kind, filter)}
            {role(filter)}
            <Field id="bank-search" label=t::meetings_bank_search() value=filter.words on_input=search />
        </div>
        <div class="bank__actions">
            <button type="button" class="button" id=DRAW on:click=draw>
                {draw_word}
            </button>
            {all}
        </div>
    }
    .into_any()
}

/// A list that narrows the bank down.
fn narrowing<'a>(
    id: &'static str,
    label: &'static str,
    any: &'static str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
    chosen: RwSignal<String>,
    filter: Filter,
) -> AnyView {
    let choose = Callback::new(move |value| {
        filter.drawn.set(Vec::new());
        chosen.set(value);
    });
    let options = std::iter::once(("", any)).chain(options).map(|(value, name)| (value.to_owned(), name.to_owned()));
    select(id, label, options.collect(), chosen.into(), choose)
}

/// Whose questions are shown.
fn role(filter: Filter) -> AnyView {
    let names = [(Side::Mentee, t::meetings_bank_role_mentee()), (Side::Mentor, t::meetings_bank_role_mentor())];
    let options = names.map(|(side, name)| (side.id().to_owned(), name.to_owned()));
    let choose = Callback::new(move |value| {
        filter.drawn.set(Vec::new());
        filter.role.set(value);
    });
    select("bank-role", t::meetings_bank_role(), options.into(), filter.role.into(), choose)
}

fn offers(app: App, id: &Id, filter: Filter, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let all = offered(app, filter);
    if all.is_empty() {
        return view! { <p class="meta">{t::meetings_bank_none()}</p> }.into_any();
    }
    let whole = filter.whole.get();
    let shown = if whole { all.len() } else { SHOWN };
    let hidden = i64::try_from(all.len().saturating_sub(SHOWN)).unwrap_or_default();
    let word = if whole { t::meetings_bank_fewer().to_owned() } else { t::meetings_bank_more(hidden) };
    let more = (hidden > 0).then(|| {
        view! {
            <button type="button" class="text-button" on:click=move |_| filter.whole.set(!whole)>
                {word}
            </button>
        }
    });
    let before = app.asked_before(id);
    let rows = all.into_iter().take(shown).map(|offer| row(app, id, offer, &before, chosen));
    view! {
        <ul>{rows.collect_view()}</ul>
        {more}
    }
    .into_any()
}

fn offered(app: App, filter: Filter) -> Vec<Offer> {
    let drawn = filter.drawn.get();
    if !drawn.is_empty() {
        let questions = drawn.iter().filter_map(|id| guide::current().bank_question(id));
        return questions.map(Offer::of_bank).collect();
    }
    let (phase, kind, role, words) = (filter.phase.get(), filter.kind.get(), filter.role.get(), filter.words.get());
    let own = app.all::<OwnQuestion>();
    let own = own.into_iter().filter(|(_, own)| holds(&own.text, &words)).map(|(id, own)| Offer::of_person(id, &own));
    own.chain(fitting(&phase, &kind, &role, &words).map(Offer::of_bank)).collect()
}

/// The questions of one side that fit a phase, a kind of help and some words.
fn fitting(phase: &str, kind: &str, role: &str, words: &str) -> impl Iterator<Item = &'static BankQuestion> {
    guide::current().questions.iter().filter(move |question| {
        let fits_phase = phase.is_empty() || question.phase == phase;
        let fits_kind = kind.is_empty() || question.guidance == kind || question.guidance == ANY;
        let fits = fits_phase && fits_kind && question.role == role;
        fits && (holds(&question.text, words) || holds(&question.why, words))
    })
}

fn holds(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// Those that can be drawn: not chosen yet, not asked in a talk before, and others than last time.
fn left(app: App, id: &Id, filter: Filter) -> Vec<&'static str> {
    let agenda = &app.peek::<Meeting>(id).agenda;
    let last = filter.drawn.get_untracked();
    let [phase, kind, role, words] =
        [filter.phase, filter.kind, filter.role, filter.words].map(|part| part.get_untracked());
    let ids = fitting(&phase, &kind, &role, &words).map(|question| question.id.as_str());
    let asked = untrack(|| app.asked_before(id));
    let is_new = |question: &str| !asked.iter().any(|(before, _)| before == question);
    ids.filter(|id| !last.contains(id) && !agenda.iter().any(|item| item.from == *id) && is_new(id)).collect()
}

/// Draws three by chance.
fn draw(pool: &[&'static str], chance: u64) -> Vec<&'static str> {
    let mut pool = pool.to_vec();
    let mut chance = chance;
    let mut drawn = Vec::new();
    while drawn.len() < DRAWN && !pool.is_empty() {
        let size = pool.len() as u64;
        drawn.push(pool.swap_remove((chance % size) as usize));
        chance /= size;
    }
    drawn
}

fn row(app: App, id: &Id, offer: Offer, before: &[(String, Instant)], chosen: Memo<Vec<Chosen>>) -> AnyView {
    let Offer { text, why, from, own } = offer;
    let asked = before.iter().find(|(question, _)| *question == from && !from.is_empty()).map(|(_, at)| {
        let name = said::name_or_them(app, &app.read::<Meeting>(id));
        view! { <p class="meta">{t::meetings_bank_asked(&when::written(*at, Shape::Day), &name)}</p> }
    });
    let name = t::meetings_bank_which(&text);
    let forget = own.map(|own| forget(app, own, name.clone()));
    let (wanted, meeting, words) = ((from.clone(), text.clone()), id.clone(), text.clone());
    let place = Memo::new(move |_| chosen.get().iter().position(|chosen| is_same(chosen, &wanted)));
    // The button stays where it is, so that the focus does too: pressed once more it takes the question out again.
    let press = move |_| match place.get_untracked() {
        Some(place) => app.drop_question(&meeting, place),
        None => app.choose_question(&meeting, &words, &from),
    };
    let is_chosen = move || place.get().is_some();
    view! {
        <li class="bank__row">
            <div class="bank__words">
                <p class="words-to-say" dir="auto">
                    {text}
                </p>
                <p class="row__why">{why}</p>
                {asked}
            </div>
            <div class="bank__do">
                <button
                    type="button"
                    class="button"
                    class:bank__chosen=is_chosen
                    aria-pressed=move || if is_chosen() { "true" } else { "false" }
                    on:click=press
                >
                    {move || is_chosen().then(|| Icon::Check.view())}
                    <span>{t::meetings_bank_choose()}<span class="hidden-text">{name}</span></span>
                </button>
                {forget}
            </div>
        </li>
    }
    .into_any()
}

fn forget(app: App, own: Id, name: String) -> AnyView {
    let forget = move |_| {
        let (said, undo) = (t::meetings_bank_forgotten().to_owned(), t::meetings_undo_remove().to_owned());
        app.remove_with_undo::<OwnQuestion>(&own, said, undo);
    };
    view! {
        <button type="button" class="text-button text-button--small" on:click=forget>
            <span>{t::meetings_bank_forget()}<span class="hidden-text">{name}</span></span>
        </button>
    }
    .into_any()
}

/// A question of the bank stays the same when its words are changed; one's own is its words.
fn is_same((from, text): &Chosen, (wanted, words): &Chosen) -> bool {
    if wanted.is_empty() { text == words } else { from == wanted }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_different_questions_are_drawn_while_there_are_three() {
        let pool = ["a", "b", "c", "d"];
        for chance in [0, 1, 7, 1_000_003, u64::MAX] {
            let mut drawn = draw(&pool, chance);
            drawn.sort_unstable();
            drawn.dedup();
            assert_eq!(drawn.len(), 3, "{chance}");
        }
        assert_eq!(draw(&["a"], 5), ["a"]);
        assert!(draw(&[], 5).is_empty());
    }

    #[test]
    fn a_kind_of_help_also_brings_the_questions_that_fit_every_kind() {
        let kinds: std::collections::BTreeSet<_> =
            fitting("first", "career", "mentee", "").map(|question| question.guidance.as_str()).collect();
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["any", "career"]);
        assert!(fitting("", "", "mentee", "WORK first").count() > 0);
        assert_eq!(fitting("", "", "mentee", "zebra").count(), 0);
    }
}
