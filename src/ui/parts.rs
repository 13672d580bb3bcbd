//! The design system: parts that know nothing of mentorship. One part is one file here and one block of `parts.css`.

pub mod banner;
pub mod choice;
pub mod combobox;
pub mod dialog;
pub mod disclosure;
pub mod empty_state;
pub mod field;
pub mod finding;
pub mod icon;
pub mod page_header;
pub mod segmented;
pub mod select;
pub mod status_line;
pub mod toast;
