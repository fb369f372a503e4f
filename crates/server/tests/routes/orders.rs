//! Orders: read, listed, acted on.

mod calendar;
mod cancel;
mod claim;
mod gift;
mod help;
mod list;
mod read;
mod vote;
