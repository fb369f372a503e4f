//! What other services send in.

pub mod tracking;
