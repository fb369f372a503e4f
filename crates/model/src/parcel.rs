//! Parcels and what their carriers report.

mod journey;
mod seen;
mod silence;

use jiff::{Timestamp, civil, tz::Offset};
use serde::{Deserialize, Serialize};

pub use journey::{Stop, StopKind, StopState};
pub use seen::Seen;
pub(crate) use seen::arrival_order;
pub use silence::{Patience, ShopAct, Silence};

/// Where a parcel is. Terms follow Karrio's tracking status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParcelStatus {
    Pending,
    PickedUp,
    InTransit,
    OutForDelivery,
    ReadyForPickup,
    DeliveryFailed,
    DeliveryDelayed,
    OnHold,
    Delivered,
    ReturnToSender,
    Cancelled,
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentReason {
    Damaged,
    Lost,
    Customs,
    Carrier,
    Retailer,
    Consignee,
    Address,
    Weather,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Outbound,
    Return,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EstimateSource {
    Carrier,
    Shop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handover {
    Recipient,
    Neighbour,
    SafePlace,
    Mailbox,
    Reception,
    PickupPoint,
}

/// A moment with the offset it was told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LocalInstant {
    pub at: Timestamp,
    /// Seconds east of UTC.
    pub offset_s: i32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parcel {
    pub id: String,
    pub direction: Direction,
    /// Handle of a row in [`crate::carrier`]; `None` where the shop delivers itself or does not say.
    pub carrier: Option<String>,
    pub tracking_number: Option<String>,
    pub lines: Vec<ParcelLine>,
    pub shipped_at: Option<LocalInstant>,
    /// Everything known, any order; rules look at what had happened by `now`.
    pub events: Vec<Event>,
    /// Promises that came on their own, beside any report.
    #[serde(default)]
    pub promises: Vec<Promise>,
    pub pickup: Option<Pickup>,
    pub return_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParcelLine {
    pub line_id: String,
    pub quantity: u32,
}

/// One report of the carrier or the shop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub at: LocalInstant,
    /// `false`: the carrier gave a local time without a zone.
    #[serde(default = "yes")]
    pub offset_known: bool,
    pub status: ParcelStatus,
    #[serde(default)]
    pub incident: Option<IncidentReason>,
    /// The carrier's own words and their BCP 47 language.
    #[serde(default)]
    pub text: Option<String>,
    #[serde(default)]
    pub text_lang: Option<String>,
    #[serde(default)]
    pub place: Option<String>,
    /// A promise made with this report; the newest one counts.
    #[serde(default)]
    pub estimate: Option<Estimate>,
    /// With `delivered`.
    #[serde(default)]
    pub delivered: Option<Delivery>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Estimate {
    pub from: LocalInstant,
    pub to: LocalInstant,
    /// The hours mean something; otherwise only the days do.
    pub hours: bool,
    pub source: EstimateSource,
    pub confidence: Confidence,
}

/// When an estimate was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Promise {
    pub told_at: LocalInstant,
    pub estimate: Estimate,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Delivery {
    pub to: Handover,
    #[serde(default)]
    pub detail: Option<String>,
    #[serde(default)]
    pub signed_by: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pickup {
    pub name: String,
    pub address: Vec<String>,
    pub hours: Vec<OpeningHours>,
    /// IANA name of the zone of the hours; the shop's where it is not told.
    #[serde(default)]
    pub time_zone: Option<String>,
    pub until_on: Option<civil::Date>,
    pub code: Option<String>,
    /// What the point's scanner reads, where it has one.
    #[serde(default)]
    pub qr: Option<String>,
}

/// Local opening hours; weekdays by ISO, Monday is 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpeningHours {
    pub from_weekday: u8,
    pub to_weekday: u8,
    pub opens: String,
    pub closes: String,
}

fn yes() -> bool {
    true
}

impl LocalInstant {
    /// RFC 3339 with seconds and offset.
    pub fn rfc3339(&self) -> String {
        let offset = Offset::from_seconds(self.offset_s).unwrap_or(Offset::UTC);
        self.at.display_with_offset(offset).to_string()
    }
}
