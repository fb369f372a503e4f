//! What the shop offers.

mod read;
