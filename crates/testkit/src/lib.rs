//! Test help: the fixtures of a widget, and its HTML made readable. Development only.
//!
//! Deliberately absent: rendering; each widget renders itself.

mod fixture;
mod html;

pub use fixture::{Fixture, fixtures};
pub use html::{attributes, pretty, texts};
