//! Reviews: sent, changed and taken back by who bought, and read by anybody once they are published.

pub mod change;
pub mod delete;
pub mod list;
pub mod photo;
pub mod send;
