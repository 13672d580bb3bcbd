//! Pieces that several places share and that know the workbook, as the parts do not.

pub mod about_me;
pub mod calendar_file;
pub mod check_in;
pub mod findings;
pub mod late;
pub mod link_out;
pub mod named;
pub mod paper;
pub mod person_chooser;
pub mod zone_chooser;
