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

open_enum! {
    /// What the customer may do with this parcel now. A client offers no other.
    ParcelAction {
        /// `GET /v1/orders/{id}/parcels/{parcel_id}/delivery.ics` has something to put in a calendar.
        AddToCalendar = "add_to_calendar",
        Vote = "vote",
    }
}

open_enum! {
    /// What the shop does about a parcel nobody hears of.
    ShopAct {
        AskCarrier = "ask_carrier",
        /// Sends again or pays back.
        PutRight = "put_right",
    }
}

open_enum! {
    StopKind { Origin = "origin", Hub = "hub", PickupPoint = "pickup_point", Destination = "destination", }
}

open_enum! {
    StopState { Passed = "passed", Here = "here", Ahead = "ahead", }
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
    /// With `late` or `stalled`: since when, and what the shop does when.
    pub silence: Option<Silence>,
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
    /// Where it came through, origin first, to be drawn as a line; empty where too little is known.
    /// Absent at access level `stub`.
    #[serde(default)]
    pub journey: Vec<Stop>,
    #[serde(default)]
    pub actions: Vec<ParcelAction>,
    /// What the customer said about the delivery. Absent at access levels `stub` and `gift`.
    pub vote: Option<DeliveryVote>,
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

/// A parcel is late or nobody reports on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Silence {
    /// The newest report; absent where there was none.
    pub last_report_at: Option<Instant>,
    /// Whole days since then.
    pub days: u32,
    /// What the shop does next.
    pub act: ShopAct,
    /// On this day at the latest, unless the parcel moves first.
    pub acts_on: Day,
}

/// A place on the way. Only the destination has no name: it is where the customer is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Stop {
    pub kind: StopKind,
    pub state: StopState,
    /// As the carrier writes it.
    pub place: Option<String>,
    /// First report from there.
    pub at: Option<Instant>,
}

/// `POST /v1/orders/{id}/parcels/{parcel_id}/vote`, and its answer. A second vote replaces the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DeliveryVote {
    pub good: bool,
    /// At most 500 characters.
    #[serde(default)]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 500))]
    pub text: Option<String>,
}

/// A point where the customer collects the parcel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Pickup {
    pub name: String,
    /// Postal lines, in the order written on an envelope.
    pub address: Vec<String>,
    pub hours: Vec<OpeningHours>,
    /// IANA name of the zone the hours are told in: `Europe/Sofia`.
    pub time_zone: Option<String>,
    /// That zone's offset now, `+02:00`.
    pub offset: Option<String>,
    /// Last day of collection.
    pub until_on: Option<Day>,
    /// When the point closes on that day, where its hours are known.
    pub until_at: Option<Instant>,
    /// Shown at the counter, to be read by a person.
    pub code: Option<String>,
    /// To be shown as a QR code; absent where the point reads none.
    pub qr: Option<String>,
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
