//! `/v1/loyalty`

pub mod entries;
pub mod read;
pub mod redeem;
pub mod undo;
