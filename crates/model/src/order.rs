//! An order as the shop has it: everything, including what a customer may not see.

mod at;
mod check;
mod next;
mod steady;

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::claim::Claim;
use crate::money::Currency;
use crate::parcel::{Estimate, Parcel, ParcelLine};
use crate::returns::{Goods, Policy, Purchase, ReturnRequest};
use crate::terms::Terms;

pub use at::{Action, OrderState};
pub use check::{OrderFault, Why};
pub use next::{NextStep, What};
pub use steady::Stretch;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    pub id: String,
    /// As the customer knows it.
    pub number: String,
    pub placed_at: Timestamp,
    pub packed_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
    /// IANA name of the zone the shop tells time in: `Europe/Stockholm`.
    pub time_zone: String,
    /// BCP 47
    pub locale: String,
    pub currency: Currency,
    pub customer: Customer,
    pub address: Address,
    pub lines: Vec<Line>,
    pub discounts: Vec<Discount>,
    pub shipping_minor: i64,
    pub taxes: Vec<Tax>,
    pub refunded_minor: i64,
    pub parcels: Vec<Parcel>,
    #[serde(default)]
    pub returns: Vec<Return>,
    #[serde(default)]
    pub claims: Vec<Claim>,
    #[serde(default)]
    pub guides: Vec<Guide>,
    #[serde(default)]
    pub accessories: Vec<Accessory>,
    /// What was promised at checkout; a parcel's own promise takes its place.
    #[serde(default)]
    pub promised: Option<Estimate>,
    #[serde(default)]
    pub votes: Vec<Vote>,
    #[serde(default)]
    pub terms: Terms,
    /// What is known of the lines beyond their price; a line that is not listed is ordinary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods: Vec<Goods>,
    /// Requests with everything that was asked and promised, oldest first; `returns` lists them too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<ReturnRequest>,
}

/// What the customer said about a delivery; the newest of a parcel counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Vote {
    pub parcel_id: String,
    pub good: bool,
    pub text: Option<String>,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Customer {
    pub id: String,
    pub name: String,
    pub email: Option<String>,
    /// E.164 where known.
    pub phone: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Address {
    pub name: String,
    /// Postal lines below the name, in the order written on an envelope.
    pub lines: Vec<String>,
    pub postcode: String,
    /// ISO 3166-1 alpha-2
    pub country: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub id: String,
    pub product_id: String,
    pub name: String,
    pub variant: Option<String>,
    pub image_url: Option<String>,
    pub url: Option<String>,
    pub quantity: u32,
    #[serde(default)]
    pub returned: u32,
    #[serde(default)]
    pub cancelled: u32,
    pub unit_minor: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Discount {
    pub label: String,
    /// Taken off, positive.
    pub minor: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tax {
    /// Per cent, decimal: `"25"`, `"5.5"`.
    pub rate: String,
    pub minor: i64,
    /// Already in the prices, or added on top.
    pub included: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnState {
    Requested,
    Open,
    InTransit,
    PartiallyReceived,
    Received,
    Closed,
    Declined,
    Canceled,
    Expired,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Return {
    pub id: String,
    pub number: String,
    pub state: ReturnState,
    pub lines: Vec<ParcelLine>,
    pub refund_minor: Option<i64>,
    pub refund_expected_on: Option<civil::Date>,
}

/// When a guide helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuidePhase {
    Waiting,
    Arrival,
    Use,
}

/// A care tip or a guide, in the order's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guide {
    pub title: String,
    pub text: Option<String>,
    pub url: Option<String>,
    pub phase: GuidePhase,
    pub product_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accessory {
    pub product_id: String,
    pub name: String,
    pub url: String,
    pub image_url: Option<String>,
    pub minor: i64,
}

impl Order {
    /// With what decides about its returns.
    pub fn purchase<'a>(&'a self, policy: &'a Policy) -> Purchase<'a> {
        Purchase { order: self, goods: &self.goods, policy, kept: &self.requests, variants: &[] }
    }
}

impl ReturnState {
    /// Something is still to happen: goods to arrive or money to go back.
    pub fn is_open(self) -> bool {
        self.is_alive() && self != Self::Closed
    }

    /// Goods are coming or came back; not declined, withdrawn or lapsed.
    pub fn is_alive(self) -> bool {
        !matches!(self, Self::Declined | Self::Canceled | Self::Expired)
    }
}
