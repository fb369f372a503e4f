//! Words, dates and money in a customer's language: the same in the browser (Intl) and natively (ICU).
//!
//! `Words` is a language's table plus the formats of a locale; its methods never fail and never panic.
//! Feature `compile` is for build scripts and makes the tables from Fluent files.
//! No texts live here, no time zones, and nothing that reads the clock.
//!
//! What a formatter refuses (an amount that is no number, a 31 April) is refused before either side sees it,
//! so both answer alike; and both give spaces one form, which `words.rs` explains.

#[cfg(feature = "words")]
mod accepted;
#[cfg(all(feature = "words", target_arch = "wasm32"))]
mod browser;
#[cfg(feature = "compile")]
pub mod compile;
#[cfg(all(feature = "words", not(target_arch = "wasm32")))]
mod native;
mod offset;
#[cfg(feature = "words")]
mod template;
#[cfg(feature = "words")]
mod words;

pub use offset::offset;
#[cfg(feature = "words")]
pub use words::Words;
