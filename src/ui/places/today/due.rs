//! What is due, in words, and what its button does.

use crate::{
    browser::clock,
    state::{App, Toast},
    ui::{history, route::Route, when},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::{Letter, LetterKind, Reply},
        meeting::{Meeting, Side},
        next_step::{Due, Urgency, What},
        person::Person,
    },
    guide,
    text::t,
};

/// Something due as it is said.
pub(super) struct Said {
    pub(super) title: String,
    pub(super) why: String,
    pub(super) button: &'static str,
}

/// Says what is due.
pub(super) fn say(app: App, due: &Due) -> Said {
    let said = |title: String, why: &str, button: &'static str| Said { title, why: why.into(), button };
    match &due.what {
        What::ThankYou { meeting, draft } => said(
            t::today_thank_title(&met(app, meeting)),
            if due.urgency == Urgency::Today { t::today_thank_why() } else { t::today_thank_late_why() },
            if draft.is_some() { t::today_thank_draft_do() } else { t::today_thank_do() },
        ),
        What::Meet { meeting } => {
            said(t::today_meet_title(&met(app, meeting)), t::today_meet_why(), t::today_meet_do())
        }
        What::LookBack { meeting } => {
            said(t::today_look_back_title(&met(app, meeting)), t::today_look_back_why(), t::today_look_back_do())
        }
        What::PrepareMeeting { meeting } => {
            said(t::today_prepare_title(&met(app, meeting)), t::today_prepare_why(), t::today_prepare_do())
        }
        What::SendPoints { meeting } => match app.read::<Meeting>(meeting).side {
            Side::Mentee => {
                said(t::today_points_title(&met(app, meeting)), t::today_points_why(), t::today_points_do())
            }
            Side::Mentor => said(t::today_ask_title(&met(app, meeting)), t::today_ask_why(), t::today_ask_do()),
        },
        What::CheckIn { letter, .. } => {
            said(t::today_check_in_title(&reader(app, letter)), t::today_check_in_why(), t::today_check_in_do())
        }
        What::LetRest { letter } => {
            said(t::today_let_rest_title(&reader(app, letter)), t::today_let_rest_why(), t::today_let_rest_do())
        }
        What::NoteReply { letter } => {
            said(t::today_reply_title(&reader(app, letter)), t::today_reply_why(), t::today_reply_do())
        }
        What::StayInTouch { meeting } => {
            said(t::today_in_touch_title(&met(app, meeting)), t::today_in_touch_why(), t::today_in_touch_do())
        }
        What::FinishDraft { letter } => {
            said(t::today_draft_title(&reader(app, letter)), t::today_draft_why(), t::today_draft_do())
        }
        What::AnswerQuestion { worksheet, question } => say_question(app, worksheet, question),
        What::DraftPersona => said(t::today_persona_title().into(), t::today_persona_why(), t::today_persona_do()),
        What::WriteFirst { person } => {
            said(t::today_write_title(&name(app, Some(person))), t::today_write_why(), t::today_write_do())
        }
        What::Search => said(t::today_search_title().into(), t::today_search_why(), t::today_search_do()),
        What::AddPerson => said(t::today_add_title().into(), t::today_add_why(), t::today_add_do()),
        What::BackUp => said(t::today_back_up_title().into(), t::today_back_up_why(), t::today_back_up_do()),
    }
}

fn say_question(app: App, worksheet: &str, question: &str) -> Said {
    let guide = guide::current();
    let untouched = guide.worksheets.first().is_some_and(|first| first.id == worksheet)
        && app.with_store(|store| store.iter("answer").next().is_none()).unwrap_or_default();
    if untouched {
        return Said {
            title: t::today_answer_start_title().into(),
            why: t::today_answer_start_why().into(),
            button: t::today_answer_start_do(),
        };
    }
    let title = guide.worksheet(worksheet).map(|worksheet| worksheet.title.as_str()).unwrap_or_default();
    let asks = guide.question(worksheet, question).map(|question| question.title.as_str()).unwrap_or_default();
    Said { title: t::today_answer_title(title), why: t::today_answer_why(asks), button: t::today_answer_do() }
}

/// How near it is: a line, and a second quieter one.
pub(super) fn nearness(due: &Due) -> (String, String) {
    let now = clock::now();
    let quiet = || match (&due.what, due.since) {
        (What::CheckIn { .. } | What::LetRest { .. } | What::NoteReply { .. }, Some(since)) => {
            t::today_days_quiet(now.days_since(since))
        }
        _ => String::new(),
    };
    match (due.urgency, due.at) {
        (Urgency::Today, Some(at)) if at > now => (when::day(at), when::left(at.since(now))),
        (Urgency::Today, _) => (t::when_today().into(), quiet()),
        (Urgency::Soon, Some(at)) if at > now => (when::written(at, when::Shape::DayAndTime), String::new()),
        (Urgency::Soon, _) => (t::today_this_week().into(), quiet()),
        (Urgency::Whenever, _) => (t::today_any_time().into(), quiet()),
    }
}

/// Does what the button says.
pub(super) fn act(app: App, what: &What) {
    let to = match what {
        What::ThankYou { draft: Some(letter), .. } | What::CheckIn { draft: Some(letter), .. } => {
            Route::Letter(letter.clone())
        }
        What::ThankYou { meeting, .. } | What::LookBack { meeting } => Route::After(meeting.clone()),
        What::Meet { meeting } => Route::Live(meeting.clone()),
        What::PrepareMeeting { meeting } | What::SendPoints { meeting } => Route::Meeting(meeting.clone()),
        What::StayInTouch { meeting } => match &app.peek::<Meeting>(meeting).person {
            Some(person) => Route::Person(person.clone()),
            None => Route::Meeting(meeting.clone()),
        },
        What::CheckIn { letter, draft: None } => {
            let person = app.peek::<Letter>(letter).person.clone();
            Route::Letter(app.begin_letter(LetterKind::CheckIn, person, None))
        }
        What::LetRest { letter } => return let_rest(app, letter),
        What::NoteReply { letter } | What::FinishDraft { letter } => Route::Letter(letter.clone()),
        What::AnswerQuestion { worksheet, question } => match (Id::parse(worksheet), Id::parse(question)) {
            (Some(worksheet), Some(question)) => Route::Question(worksheet, question),
            _ => Route::Reflect,
        },
        What::DraftPersona => Route::Summary,
        What::WriteFirst { person } => {
            Route::Letter(app.begin_letter(LetterKind::FirstAsk, Some(person.clone()), None))
        }
        What::Search => Route::Find,
        What::AddPerson => Route::People,
        What::BackUp => Route::Data,
    };
    history::go(&to);
}

fn let_rest(app: App, letter: &Id) {
    app.note_outcome(letter, Some(Reply::Rest));
    let letter = letter.clone();
    let undo = move || app.note_outcome(&letter, None);
    app.toast.set(Some(Toast::with_undo(t::today_rested(), t::today_rested_undo(), undo)));
}

fn met(app: App, meeting: &Id) -> String {
    name(app, app.read::<Meeting>(meeting).person.as_ref())
}

fn reader(app: App, letter: &Id) -> String {
    name(app, app.read::<Letter>(letter).person.as_ref())
}

fn name(app: App, person: Option<&Id>) -> String {
    let person = person.and_then(|person| app.find::<Person>(person));
    let name = person.map(|person| person.greeted_as().to_owned()).unwrap_or_default();
    if name.is_empty() { t::today_someone().into() } else { name }
}
