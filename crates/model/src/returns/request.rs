//! A request as a customer sends it and as it is kept.

mod carried;
mod progress;

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use super::policy::{Method, Policy};
use super::reason::{Kind, Resolution};
use super::settlement::Settlement;
use crate::parcel::ParcelLine;

pub use progress::{CancelBlock, NotAsked, NotOurs, NotReceivable, RequestAction, TRANSITIONS, Transition};

/// Who asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    #[default]
    Buyer,
    /// Who got it as a present, and is told no price.
    Recipient,
}

/// What a customer sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    #[serde(default)]
    pub kind: Kind,
    #[serde(default)]
    pub by: By,
    /// The order of the items means nothing.
    pub items: Vec<WishItem>,
    pub method: Method,
    /// The policy that was shown and accepted.
    pub policy_version: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WishItem {
    pub line_id: String,
    pub quantity: u32,
    /// A reason's handle; a withdrawal has none.
    #[serde(default)]
    pub reason: Option<String>,
    pub resolution: Resolution,
    /// With an exchange.
    #[serde(default)]
    pub variant_id: Option<String>,
    /// The customer's own words.
    #[serde(default)]
    pub comment: Option<String>,
    /// Ids of uploads.
    #[serde(default)]
    pub photos: Vec<String>,
}

/// A request as it is kept: what was asked, what was promised for it, what was done about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReturnRequest {
    pub id: String,
    /// The reference a customer quotes: `R-1001-1`.
    pub number: String,
    pub wish: Wish,
    /// As quoted when it was asked for.
    pub settlement: Settlement,
    pub requested_at: Timestamp,
    /// What happened since, oldest first.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// What the shop has unpacked so far.
    #[serde(default)]
    pub received: Vec<ParcelLine>,
    /// The parcel on its way back.
    #[serde(default)]
    pub tracking_number: Option<String>,
    #[serde(default)]
    pub refunded: Option<Refunded>,
    /// What the policy it was made under promised.
    #[serde(default)]
    pub terms: RequestTerms,
}

/// As in [`super::Policy`] when it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestTerms {
    pub send_within_days: u16,
    pub refund_workdays: u16,
}

/// Money that went back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refunded {
    pub at: Timestamp,
    pub minor: i64,
    /// The last day on which it arrives.
    pub arrives_on: Option<civil::Date>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub at: Timestamp,
    pub to: State,
    pub by: Actor,
    /// The shop's own words.
    #[serde(default)]
    pub note: Option<String>,
}

/// Where a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Not sent yet; only the customer sees it.
    Draft,
    /// Sent, and not agreed to yet.
    Requested,
    /// Agreed to: the goods may be sent.
    Open,
    InTransit,
    PartiallyReceived,
    Received,
    Closed,
    Declined,
    Canceled,
    Expired,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    Customer,
    Shop,
    /// A scan of the parcel.
    Carrier,
    /// A last day that went by.
    Clock,
}

impl State {
    /// Its goods came back or will.
    pub fn is_alive(self) -> bool {
        !matches!(self, Self::Draft | Self::Declined | Self::Canceled | Self::Expired)
    }
}

impl ReturnRequest {
    /// A request that was kept was sent: it begins as requested.
    pub fn state(&self) -> State {
        self.steps.last().map_or(State::Requested, |step| step.to)
    }

    pub fn is_alive(&self) -> bool {
        self.state().is_alive()
    }

    pub(super) fn received_of(&self, line_id: &str) -> u32 {
        let same = self.received.iter().filter(|one| one.line_id == line_id);
        same.fold(0, |sum, one| one.quantity.saturating_add(sum))
    }
}

impl Default for RequestTerms {
    fn default() -> Self {
        Self::of(&Policy::default())
    }
}

impl RequestTerms {
    pub fn of(policy: &Policy) -> Self {
        Self { send_within_days: policy.send_within_days, refund_workdays: policy.refund_workdays }
    }
}

impl Wish {
    pub(super) fn pieces_of(&self, line_id: &str) -> u32 {
        let same = self.items.iter().filter(|item| item.line_id == line_id);
        same.fold(0, |sum, item| item.quantity.saturating_add(sum))
    }
}

impl Resolution {
    /// The piece's price goes back, as money or as credit.
    pub fn pays_back(self) -> bool {
        matches!(self, Self::RefundOriginal | Self::StoreCredit)
    }

    /// The piece leaves the customer.
    pub fn sends_back(self) -> bool {
        self != Self::Keep
    }
}
