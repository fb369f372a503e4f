//! What holds for every operation.

mod access;
mod cors;
mod idempotency;
mod limits;
mod logs;
pub mod mail;
mod problems;
pub mod queue;
mod random;
mod rendered;
mod smtp;
mod table;
