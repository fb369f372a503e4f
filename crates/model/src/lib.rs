//! Orders, parcels, returns and the rules that bind them.
//!
//! Deliberately absent: I/O, a clock (every rule that depends on time takes `now`), and anything of the wire.

pub mod access;
pub mod aftermath;
pub mod ask;
pub mod calendar;
pub mod carrier;
pub mod claim;
pub mod help;
pub mod hours;
pub mod loyalty;
pub mod money;
pub mod notice;
pub mod order;
pub mod parcel;
pub mod preferences;
pub mod returns;
pub mod review;
#[cfg(test)]
mod sample;
pub mod terms;
pub mod totals;
pub mod tracking;
pub mod withdrawal;
mod workdays;

pub use aftermath::Aftermath;
pub use money::{Currency, Money};
pub use order::Order;
pub use parcel::Parcel;
