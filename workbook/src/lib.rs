//! Everything that a Northstar workbook is and does, without a browser and without a user interface.
//!
//! The modules are floors, in reading order; ARCHITECTURE.md says what each may use and what it must never name.

#![forbid(unsafe_code)]

pub mod domain;
pub mod exchange;
pub mod guide;
mod json;
pub mod review;
pub mod store;
pub mod text;
