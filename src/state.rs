//! The signals between the workbook and the interface: one [`App`] context, reads that follow changes, writes that are
//! domain operations, and autosave. It never names the browser's own types and renders nothing.

pub mod app;
pub mod autosave;
pub mod book;
pub mod brief;
pub mod contacts;
pub mod fairness;
pub mod folder;
pub mod glance;
pub mod letters;
pub mod meetings;
pub mod people;
pub mod safekeeping;
pub mod sample;
pub mod saving;
pub mod sorting;
pub mod talks;
pub mod toast;

#[cfg(test)]
mod tests;

pub use app::{App, use_app};
pub use saving::Saving;
pub use toast::Toast;
