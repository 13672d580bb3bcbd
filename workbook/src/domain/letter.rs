//! Letters: drafts, what was sent, and the silence after.

use super::{calendar::Taken, id::Id, kind::Kind, time::Instant, version::Version};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a letter is for. Each kind has a file of its own in `content/<lang>/letters`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterKind {
    /// The first message to a person: a small ask.
    #[default]
    FirstAsk,
    /// A later note to somebody who has answered before.
    FollowUp,
    /// One gentle, no-pressure line after silence.
    CheckIn,
    /// Thanks within a day of a meeting.
    ThankYou,
    /// Thanks between meetings, for one thing that helped.
    SpecificThanks,
    /// What came of their advice.
    ReportBack,
    /// What to talk about, a day before a meeting.
    Agenda,
    /// A mentor asks for the agenda.
    AgendaRequest,
    /// Asks somebody to bring the writer together with somebody they know.
    IntroductionRequest,
    /// Thanks to whoever made an introduction.
    IntroducerThanks,
    /// Says kindly that the two do not fit.
    Mismatch,
    /// Proposes a smaller form when time is short.
    LowTime,
    /// Ends a mentorship well. Offered, never due.
    Closing,
    /// A few lines after the end.
    StayingInTouch,
    /// A mentor says no.
    GracefulNo,
    /// A mentor's first letter after a yes.
    Welcome,
}

impl LetterKind {
    /// Every kind, in the order of a mentorship; what only a mentor writes comes last.
    pub const ALL: [Self; 16] = [
        Self::FirstAsk,
        Self::FollowUp,
        Self::CheckIn,
        Self::ThankYou,
        Self::SpecificThanks,
        Self::ReportBack,
        Self::Agenda,
        Self::AgendaRequest,
        Self::IntroductionRequest,
        Self::IntroducerThanks,
        Self::Mismatch,
        Self::LowTime,
        Self::Closing,
        Self::StayingInTouch,
        Self::GracefulNo,
        Self::Welcome,
    ];

    /// The name in storage and in `content/`; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstAsk => "first-ask",
            Self::FollowUp => "follow-up",
            Self::CheckIn => "check-in",
            Self::ThankYou => "thank-you",
            Self::SpecificThanks => "specific-thanks",
            Self::ReportBack => "report-back",
            Self::Agenda => "agenda",
            Self::AgendaRequest => "agenda-request",
            Self::IntroductionRequest => "introduction-request",
            Self::IntroducerThanks => "introducer-thanks",
            Self::Mismatch => "mismatch",
            Self::LowTime => "low-time",
            Self::Closing => "closing",
            Self::StayingInTouch => "staying-in-touch",
            Self::GracefulNo => "graceful-no",
            Self::Welcome => "welcome",
        }
    }

    /// Whether an answer is hoped for. The others ask for nothing, and their silence says nothing.
    #[must_use]
    pub const fn hopes_for_answer(self) -> bool {
        matches!(
            self,
            Self::FirstAsk
                | Self::FollowUp
                | Self::CheckIn
                | Self::AgendaRequest
                | Self::IntroductionRequest
                | Self::LowTime
                | Self::Welcome
        )
    }

    /// Whether only somebody who mentors writes it.
    #[must_use]
    pub const fn is_mentors(self) -> bool {
        matches!(self, Self::AgendaRequest | Self::GracefulNo | Self::Welcome)
    }
}

/// How a letter sounds. Each tone has wordings of its own in the kind's content file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Friendly and short.
    #[default]
    Plain,
    /// As to somebody one knows.
    Warm,
    /// As to somebody one addresses with a title.
    Formal,
}

impl Tone {
    /// Every tone, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Warm, Self::Formal];

    /// The name in storage; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Warm => "warm",
            Self::Formal => "formal",
        }
    }
}

/// How a letter travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Mail, with a subject.
    #[default]
    Email,
    /// A LinkedIn invitation note of a free account.
    #[serde(rename = "linkedin-200")]
    LinkedIn200,
    /// A LinkedIn invitation note of a paid account.
    #[serde(rename = "linkedin-300")]
    LinkedIn300,
    /// A direct message.
    Message,
    /// The form of a platform: each part is pasted by itself.
    Form,
}

impl Channel {
    /// Every channel, in the order of the switch.
    pub const ALL: [Self; 5] = [Self::Email, Self::LinkedIn200, Self::LinkedIn300, Self::Message, Self::Form];

    /// The name in storage and in `content/`; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::LinkedIn200 => "linkedin-200",
            Self::LinkedIn300 => "linkedin-300",
            Self::Message => "message",
            Self::Form => "form",
        }
    }

    /// Whether this channel carries a subject line.
    #[must_use]
    pub const fn has_subject(self) -> bool {
        matches!(self, Self::Email)
    }
}

/// A draft and its history. The parts and their order come from the kind's content file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// What it is for.
    pub kind: LetterKind,
    /// Who it is for.
    pub person: Option<Id>,
    /// The meeting it belongs to (a thank-you), if any.
    pub meeting: Option<Id>,
    /// How it will travel.
    pub channel: Channel,
    /// How its offered wordings sound.
    pub tone: Tone,
    /// The text of each part by its id ("subject", "opening", "who", "ask", "ease").
    pub parts: BTreeMap<String, String>,
    /// The wording that was last used or turned down for each part: another offer is made only when it differs.
    pub offers: BTreeMap<String, String>,
    /// Rules that the person has set aside for this letter.
    pub dismissed: Vec<String>,
    /// Each sending, with the text as it went.
    pub sent: Vec<Sent>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// Days of quiet before a check-in is due; 0 means as usual.
    pub wait: u32,
    /// When the person chose to write a second check-in.
    pub second: Option<Instant>,
    /// What the person's own calendar was given of its check-in.
    pub taken: Option<Taken>,
    /// Earlier texts, the oldest first.
    pub versions: Vec<Version>,
    /// When it was begun.
    pub created: Instant,
}

/// A letter as it went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// When.
    pub at: Instant,
    /// How.
    pub channel: Channel,
    /// The subject, where there was one.
    pub subject: String,
    /// The exact text.
    pub text: String,
}

/// What became of a sent letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// When it was noted.
    pub at: Instant,
    /// What.
    pub what: Reply,
}

/// An answer, or the choice to wait no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// They said yes.
    Yes,
    /// They answered, and it was something else.
    Other,
    /// They said no.
    No,
    /// No answer; let it rest.
    Rest,
}

impl Kind for Letter {
    const NAME: &'static str = "letter";
    const FREE_TEXT: &'static [&'static str] = &["parts", "sent"];
}

impl Letter {
    /// The text of a part.
    #[must_use]
    pub fn part(&self, id: &str) -> &str {
        self.parts.get(id).map_or("", String::as_str)
    }

    /// The last sending.
    #[must_use]
    pub fn last_sent(&self) -> Option<&Sent> {
        self.sent.last()
    }
}
