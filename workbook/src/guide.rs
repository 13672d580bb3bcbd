//! The typed content of the workbook: worksheets, letters, questions, the words of each check.
//!
//! It is written in `content/<lang>/` by people who know mentorship, checked and compiled by `build.rs`, and read here
//! once. Nothing in this floor decides anything.

pub mod model;
