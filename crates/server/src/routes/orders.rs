//! Orders: read, listed, and what a customer may do about one.

pub mod calendar;
pub mod cancel;
pub mod claim;
pub mod earnings;
pub mod gift;
pub mod help;
pub mod list;
pub mod read;
pub mod reviewable;
pub mod vote;
