//! How far a caller may see, and how a guest proves an order is theirs.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    Stub,
    Order,
    Account,
}

/// How long a one-time code works. Source: the contract, "six digits, 10 minutes, five tries, single use".
pub const CODE_LIFETIME: SignedDuration = SignedDuration::from_mins(10);
pub const CODE_TRIES: u32 = 5;
pub const CODE_DIGITS: usize = 6;

/// What a guest gives besides the order number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactKey {
    Email(String),
    Phone(String),
    Postcode(String),
}

/// A one-time code waiting for its answer. The code itself is kept only as a hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    pub id: String,
    /// `None`: no order matched; answering always fails, and takes the same time.
    pub order_id: Option<String>,
    pub code_hash: Vec<u8>,
    pub expires_at: Timestamp,
    pub tries_left: u32,
    pub used_at: Option<Timestamp>,
}
