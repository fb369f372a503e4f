//! Returns: what may come back, what it pays, asking for it, and what becomes of it.

pub mod cancel;
pub mod hold;
pub mod label;
pub mod quote;
pub mod read;
pub mod request;
pub mod returnable;
pub mod tell_number;
