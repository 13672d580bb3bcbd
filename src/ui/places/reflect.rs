//! Reflect: worksheets, one question a page, the answers to check, and the mentor persona that is drafted from them.

mod answers;
mod asked;
mod blank_sheets;
mod examples;
mod field;
mod firsts;
mod margin;
mod persona;
mod question;
mod slots;
mod summary;
mod worksheet;
mod worksheets;
mod written;

pub use question::question;
pub use summary::summary;
pub use worksheet::worksheet;
pub use worksheets::worksheets;
