//! What is kept, and what leaves and comes back as files, from outside. One program, so that it is linked once.

// Outside of the crate clippy does not see that these are tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::print_stdout)]

mod backup;
mod bad_bytes;
mod chance;
mod corpus;
mod edges;
mod inspect;
mod locked;
mod newer_data;
mod people_files;
mod people_plan;
#[path = "../../native/platform.rs"]
mod platform;
mod room;
mod second_versions;
mod store;
mod store_laws;
mod three_devices;
mod trash;
