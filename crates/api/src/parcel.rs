//! A parcel on its way to the customer, or back to the shop.

use serde::{Deserialize, Serialize};

use crate::value::{Day, Instant};

open_enum! {
    /// Where a parcel is. Terms follow Karrio's tracking status.
    ParcelStatus {
        /// A label exists, the carrier has not scanned the parcel yet.
        Pending = "pending",
        PickedUp = "picked_up",
        InTransit = "in_transit",
        OutForDelivery = "out_for_delivery",
        ReadyForPickup = "ready_for_pickup",
        DeliveryFailed = "delivery_failed",
        DeliveryDelayed = "delivery_delayed",
        OnHold = "on_hold",
        Delivered = "delivered",
        ReturnToSender = "return_to_sender",
        Cancelled = "cancelled",
        /// The carrier gave no usable status.
        Unknown = "unknown",
    }
}

open_enum! {
    /// Why a parcel failed, waits, is late or goes back.
    IncidentReason {
        Damaged = "damaged",
        Lost = "lost",
        Customs = "customs",
        Carrier = "carrier",
        Retailer = "retailer",
        /// The recipient: absent, refused, or asked for another day.
        Consignee = "consignee",
        Address = "address",
        Weather = "weather",
    }
}

open_enum! {
    Direction {
        Outbound = "outbound",
        /// From the customer back to the shop.
        Return = "return",
    }
}

open_enum! {
    /// Who made a promise.
    EstimateSource { Carrier = "carrier", Shop = "shop", }
}

open_enum! {
    /// How far a promise can be trusted; a low one is never shown as a single day.
    Confidence { High = "high", Medium = "medium", Low = "low", }
}

open_enum! {
    /// Whether the hours of an estimate mean something.
    Precision { Day = "day", Hour = "hour", }
}

open_enum! {
    /// Where a parcel was left.
    Handover {
        Recipient = "recipient",
        Neighbour = "neighbour",
        SafePlace = "safe_place",
        Mailbox = "mailbox",
        Reception = "reception",
        PickupPoint = "pickup_point",
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Parcel {
    pub id: String,
    pub direction: Direction,
    pub status: ParcelStatus,
    /// Set with `delivery_failed`, `delivery_delayed`, `on_hold`, `return_to_sender`, and on any status for `damaged` and `lost`.
    pub incident: Option<IncidentReason>,
    /// The promised range has passed.
    pub late: bool,
    /// The carrier has been silent longer than the shop allows.
    pub stalled: bool,
    /// Absent at access level `stub`.
    pub carrier: Option<Carrier>,
    /// As printed on the label. Absent where the shop ships without tracking, and at access level `stub`.
    pub tracking_number: Option<String>,
    /// The carrier's own page for this number.
    pub tracking_url: Option<String>,
    pub lines: Vec<ParcelLine>,
    pub shipped_at: Option<Instant>,
    pub estimate: Option<Estimate>,
    pub delivered: Option<Delivered>,
    /// Absent at access level `stub`.
    pub pickup: Option<Pickup>,
    /// Newest first.
    pub events: Vec<Event>,
    /// The return this parcel belongs to, where `direction` is `return`.
    pub return_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Carrier {
    /// Lower-case handle: `postnord`, `dhl`, `ups`.
    pub code: String,
    /// As the carrier writes it.
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ParcelLine {
    pub line_id: String,
    /// Pieces of that line in this parcel, at least 1.
    pub quantity: u32,
}

/// A promise is a range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Estimate {
    pub from: Instant,
    /// Not before `from`.
    pub to: Instant,
    pub precision: Precision,
    pub source: EstimateSource,
    pub confidence: Confidence,
    pub updated_at: Instant,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Event {
    pub occurred_at: Instant,
    /// `false`: the carrier gave a local time without a zone; the offset written is a guess.
    pub offset_known: bool,
    pub status: ParcelStatus,
    /// The carrier's own words. Like `place`, absent at access level `stub`.
    pub text: Option<String>,
    /// BCP 47 language of `text`.
    pub text_lang: Option<String>,
    pub place: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Delivered {
    pub at: Instant,
    pub to: Handover,
    /// A name or a place: "Sjöberg, 2nd floor", "behind the shed". Absent at access level `stub`.
    pub detail: Option<String>,
    pub signed_by: Option<String>,
}

/// A point where the customer collects the parcel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Pickup {
    pub name: String,
    /// Postal lines, in the order written on an envelope.
    pub address: Vec<String>,
    pub hours: Vec<OpeningHours>,
    /// Last day of collection.
    pub until_on: Option<Day>,
    /// Shown at the counter.
    pub code: Option<String>,
}

/// Local opening hours for a run of weekdays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OpeningHours {
    /// ISO weekday, Monday is 1.
    pub from_weekday: u8,
    pub to_weekday: u8,
    /// `08:00`
    pub opens: String,
    /// `20:00`
    pub closes: String,
}
