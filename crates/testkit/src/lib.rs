//! Test help: the fixtures of a widget, its HTML made readable, and a Postgres to test on. Development only.
//!
//! Deliberately absent: rendering; each widget renders itself.

mod fixture;
mod html;
#[cfg(feature = "postgres")]
pub mod postgres;

pub use fixture::{Fixture, fixtures};
pub use html::{attributes, pretty, texts};
