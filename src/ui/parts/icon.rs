//! Icons: 20 x 20, one pen. They are decoration: a word always stands beside or under them, or names the control.

use leptos::prelude::*;

/// Every icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A rising sun.
    Today,
    /// An open book.
    Workbook,
    /// Two people.
    People,
    /// Two speech bubbles.
    Meetings,
    /// Two sliders.
    Settings,
    /// Three lines.
    More,
    /// Back, against the reading direction.
    Back,
    /// On, with the reading direction.
    Chevron,
    /// A tick.
    Check,
    /// A cross.
    Close,
    /// A plus.
    Add,
    /// A clock.
    Clock,
    /// A letter.
    Mail,
    /// Two sheets.
    Copy,
    /// A printer.
    Print,
    /// A pencil.
    Pencil,
    /// An octagon with a mark: change this first.
    Stop,
    /// A circle with an i: worth a look.
    Info,
    /// A circle with a tick: works well.
    Good,
    /// An arrow out of a tray.
    Share,
    /// An arrow into a tray.
    Download,
    /// A bin.
    Remove,
    /// A pair of quote marks.
    Advice,
    /// A flag.
    Action,
    /// A closed book.
    Resource,
    /// Two linked rings.
    Introduction,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Today => {
                "M3 15.5h14M6 12.5a4 4 0 0 1 8 0M10 3.5v2M4.5 6l1.3 1.3M15.5 6l-1.3 1.3M2.5 11.5h1.2M16.3 11.5h1.2"
            }
            Self::Workbook => {
                "M10 5.2C8.4 4 6 3.6 2.8 3.8v11.4c3.2-.2 5.6.2 7.2 1.4 1.6-1.2 4-1.6 7.2-1.4V3.8C14 3.6 11.6 4 10 5.2Zm0 0v11.4"
            }
            Self::People => {
                "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c.3-3 2.6-4.5 5.5-4.5s5.2 1.5 5.5 4.5M13 3.8a3 3 0 0 1 0 5.4M15 12.4c1.7.6 2.8 2 3 4.1"
            }
            Self::Meetings => "M2.8 3.8h9.4v6.4H7l-2.4 2.2v-2.2H2.8ZM14.7 8h2.5v6.2h-1.6v2.3l-2.5-2.3H8.5v-1.5",
            Self::Settings => {
                "M2.5 6.5h6M12.5 6.5h5M2.5 13.5h2M8.5 13.5h9M10.5 8.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6.5 15.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"
            }
            Self::More => "M3 5.5h14M3 10h14M3 14.5h14",
            Self::Back => "M17 10H3.5M8.5 4.8 3.3 10l5.2 5.2",
            Self::Chevron => "m7.5 4.5 5.5 5.5-5.5 5.5",
            Self::Check => "m4 10.5 4 4 8-9",
            Self::Close => "m5 5 10 10M15 5 5 15",
            Self::Add => "M10 4v12M4 10h12",
            Self::Clock => "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.6 1.7",
            Self::Mail => "M2.8 4.8h14.4v10.4H2.8ZM3 5.2l7 5.6 7-5.6",
            Self::Copy => "M7 6.5h9.5V17H7ZM13 6.5V3.2H3.5v10.5H7",
            Self::Print => "M5.5 7.5V3h9v4.5M5.5 14h-3V7.5h15V14h-3M5.5 11.5h9V17h-9Z",
            Self::Pencil => "m3.5 16.5.9-3.6L13.6 3.7l2.7 2.7-9.2 9.2ZM11.5 5.8l2.7 2.7",
            Self::Stop => "M6.9 2.8h6.2l4.1 4.1v6.2l-4.1 4.1H6.9l-4.1-4.1V6.9ZM10 6.2v4.6M10 13.5v.2",
            Self::Info => "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 9.3v4.2M10 6.5v.2",
            Self::Good => "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM6.8 10.2l2.3 2.3 4.2-4.7",
            Self::Share => "M10 12V3M6.8 6 10 2.8 13.2 6M5.5 9.5h-2v7.5h13V9.5h-2",
            Self::Download => "M10 3v9.5M6.5 9.3 10 12.8l3.5-3.5M3.5 13v4h13v-4",
            Self::Remove => "M3.5 5.5h13M8 5.5V3.3h4v2.2M5.3 5.5l.8 11.5h7.8l.8-11.5",
            Self::Advice => "M8.5 6C5.5 6.8 4 8.8 4 12v2h4.5v-4.5H6M16.5 6c-3 .8-4.5 2.8-4.5 6v2h4.5v-4.5H14",
            Self::Action => "M5 17.5V3h10.5L13 6.75l2.5 3.75H5",
            Self::Resource => "M4.5 15.5v-11a2 2 0 0 1 2-2h9v11.5h-9a1.75 1.75 0 0 0 0 3.5h9V14",
            Self::Introduction => {
                "M7.5 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12.5 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z"
            }
        }
    }

    /// Whether it points along the reading direction and turns with it.
    const fn mirrors(self) -> bool {
        matches!(self, Self::Back | Self::Chevron)
    }

    /// The icon at 20 pixels.
    #[must_use]
    pub fn view(self) -> AnyView {
        let class = if self.mirrors() { "icon icon--mirrors" } else { "icon" };
        view! {
            <svg class=class width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
                <path d=self.path() />
            </svg>
        }
        .into_any()
    }
}

/// The four-pointed star of the wordmark, the persona's crest and a must-have line.
#[must_use]
pub fn star() -> AnyView {
    view! {
        <svg class="star" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 1Q10.9 9.1 19 10 10.9 10.9 10 19 9.1 10.9 1 10 9.1 9.1 10 1Z" />
        </svg>
    }
    .into_any()
}
