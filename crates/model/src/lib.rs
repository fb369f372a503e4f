//! Orders, parcels, returns and the rules that bind them.
//!
//! Deliberately absent: I/O, a clock (every rule that depends on time takes `now`), and anything of the wire.

pub mod access;
pub mod carrier;
pub mod claim;
pub mod money;
pub mod order;
pub mod parcel;
pub mod totals;

pub use money::{Currency, Money};
pub use order::Order;
pub use parcel::Parcel;
