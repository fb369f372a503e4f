//! The statutory withdrawal.

mod declare;
mod keys;
mod labels;
mod withdrawable;
