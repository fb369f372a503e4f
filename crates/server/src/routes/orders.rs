//! Reading orders.

pub mod list;
pub mod read;
