//! The statutory withdrawal: its labels, what it reaches, the declaration, and the keys of its receipts.

pub mod declare;
pub mod keys;
pub mod labels;
pub mod withdrawable;
