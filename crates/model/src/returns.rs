//! Returns: a shop's policy, what may come back and until when, what is paid for it, and how a request goes on.
//!
//! Deliberately absent: storing, words, the counting of stock, and the statutory withdrawal, see [`crate::withdrawal`].

pub mod holidays;
pub mod policy;
pub mod reason;
pub mod window;

pub use policy::{Policy, PolicyError};
pub use reason::ReasonRule;
