//! Returns: a shop's policy, what may come back and until when, what is paid for it, and how a request goes on.
//!
//! Deliberately absent: storing, words, the counting of stock, and the statutory withdrawal, see [`crate::withdrawal`].

pub mod check;
pub mod exchange;
pub mod goods;
pub mod holidays;
mod paid;
pub mod policy;
pub mod reason;
pub mod request;
pub mod returnable;
pub mod roads;
#[cfg(test)]
pub(crate) mod sample;
pub mod settlement;
pub mod warranty;
pub mod window;

use crate::Order;
use exchange::Variant;

pub use check::Refused;
pub use goods::Goods;
pub(crate) use paid::shares;
pub use policy::{Policy, PolicyError};
pub use reason::{Kind, ReasonRule, Resolution};
pub use request::{ReturnRequest, Wish, WishItem};
pub use returnable::{Block, ReturnableLine};
pub use settlement::{Settlement, Unsettled};

/// An order with all that decides what may come back of it.
///
/// Every rule is a pure function of this, of the customer's wish and of the time: a quote and what is stored later
/// are the same.
#[derive(Clone, Copy, Debug)]
pub struct Purchase<'a> {
    pub order: &'a Order,
    /// What is known of its lines beyond their price; a line that is not listed is ordinary.
    pub goods: &'a [Goods],
    /// The one in force, or the one a kept request was made under.
    pub policy: &'a Policy,
    /// Requests made here, any order; those the shop's own document lists as well count once, as they are here.
    pub kept: &'a [ReturnRequest],
    /// What the shop has of the order's products, where an exchange is asked about.
    pub variants: &'a [Variant],
}

impl<'a> Purchase<'a> {
    pub fn with_variants(self, variants: &'a [Variant]) -> Self {
        Self { variants, ..self }
    }
}
