//! What a person owns and what may happen to it. Pure: the time and new ids are arguments.
//!
//! A record kind is one file that tells its whole life: type, defaults and migrations.

pub mod id;
pub mod kind;
pub mod link;
pub mod order;
pub mod time;
pub mod zone;
pub mod zone_name;

pub mod about;
pub mod action;
pub mod advice;
pub mod answer;
pub mod calendar;
pub mod find;
pub mod goal;
pub mod letter;
pub mod meeting;
pub mod note;
pub mod person;
pub mod persona;
pub mod plainness;
pub mod question;
pub mod resource;
pub mod rules;
pub mod settings;
pub mod skill;
pub mod touch;

pub mod brief;
pub mod compose;
pub mod fit;
pub mod fitting;
pub mod journey;
pub mod next_step;
pub mod overlap;
pub mod overview;
pub mod proposal;
pub mod safekeeping;
pub mod silence;
pub mod stage;
pub mod timer;
pub mod version;
