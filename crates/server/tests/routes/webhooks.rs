//! What other services send in.

mod tracking;
