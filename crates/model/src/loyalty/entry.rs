//! What a ledger is made of. An entry says what happened and is never changed; what follows from it is worked out.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::money::Currency;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The same fact has the same id, however often it is noted.
    pub id: String,
    /// When it took effect, not when it was noted.
    pub at: Timestamp,
    #[serde(flatten)]
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    Earned(Earned),
    /// A lot's dates are others from now on; the newest holds.
    Rescheduled {
        lot: String,
        #[serde(default)]
        releases_at: Option<Timestamp>,
        #[serde(default)]
        expires_at: Option<Timestamp>,
        #[serde(default)]
        waits_for: Option<Wait>,
    },
    /// Money went back for what had earned them.
    TakenBack {
        lot: String,
        points: u64,
    },
    Spent(Spent),
    GivenBack {
        redemption: String,
        points: u64,
        why: Return,
        /// They can be used until then at least, whatever their own day.
        #[serde(default)]
        keeps_until: Option<Timestamp>,
    },
    /// A code was used with an order.
    Used {
        redemption: String,
        order_id: String,
    },
    /// Expiry stands still until the clock of that name is resumed.
    Stopped {
        clock: String,
        why: Stop,
    },
    Resumed {
        clock: String,
    },
}

/// A lot: points that share their cause and their dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Earned {
    pub lot: String,
    pub points: u64,
    pub cause: Cause,
    /// Of the programme they were earned by.
    pub version: String,
    /// Pending before; `None`: not known yet, see `waits_for`.
    #[serde(default)]
    pub releases_at: Option<Timestamp>,
    /// `None`: never, or not known before the release is.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    #[serde(default)]
    pub waits_for: Option<Wait>,
    /// How the points came about; they add up to them.
    #[serde(default)]
    pub terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Cause {
    Order {
        order_id: String,
        number: String,
    },
    /// A way to earn, by its handle.
    Way {
        handle: String,
        #[serde(default)]
        order_id: Option<String>,
    },
    /// The shop's own words.
    Shop {
        note: String,
    },
}

/// What pending points wait for while no day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wait {
    Delivery,
    Return,
}

/// One line of the arithmetic: an amount at a rate gives points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Of the order; `None` where it is a number of points given as such.
    #[serde(default)]
    pub line_id: Option<String>,
    pub name: String,
    /// What was paid for it, after discounts.
    pub paid_minor: i64,
    pub currency: Option<Currency>,
    /// So many points …
    pub rate_points: u64,
    /// … for so many minor units.
    pub per_minor: i64,
    /// Of product or category, 100 where it is the ordinary rate.
    pub percent: u32,
    /// Of the tier.
    pub tier_percent: u32,
    pub points: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spent {
    pub redemption: String,
    pub points: u64,
    /// Handle of the reward.
    pub reward: String,
    pub code: String,
    /// What the code is worth.
    pub worth_minor: i64,
    pub currency: Currency,
    /// The goods have to cost so much at least.
    #[serde(default)]
    pub min_order_minor: Option<i64>,
    /// `None`: it has no last day.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Return {
    /// The customer changed an unused code back.
    Undone,
    /// The order the code was used with was refunded, all or a part.
    Refunded { order_id: String },
}

/// Why expiry stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    Late,
    Return,
    Claim,
}

impl What {
    /// Of facts of one instant, which comes first: nothing is spent before it is earned.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Earned(_) => 0,
            Self::Rescheduled { .. } => 1,
            Self::Stopped { .. } => 2,
            Self::Resumed { .. } => 3,
            Self::TakenBack { .. } => 4,
            Self::Spent(_) => 5,
            Self::GivenBack { .. } => 6,
            Self::Used { .. } => 7,
        }
    }
}
