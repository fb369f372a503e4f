//! Reading orders.

mod list;
mod read;
