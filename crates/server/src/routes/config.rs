//! What the shop offers.

pub mod read;
