//! Level L2: what may come back of an order, what is paid for it, the request, and what became of it.
//!
//! Deliberately absent: the statutory withdrawal, which is kept apart; see [`crate::withdrawal`].

mod settlement;
mod warranty;

use serde::{Deserialize, Serialize};

use crate::claim::{ClaimReason, PhotoRule};
use crate::order::{Guide, ReturnState, ReturnSummary};
use crate::parcel::ParcelLine;
use crate::value::{Day, Instant, Money};

pub use settlement::{PointsEffect, SettledLine, Settlement, TierChange};
pub use warranty::Warranty;

open_enum! {
    /// What a request asks for. A claim has its own operation.
    RequestKind { Return = "return", Exchange = "exchange", Claim = "claim", Withdrawal = "withdrawal", }
}

open_enum! {
    /// What the customer gets for an item.
    Resolution {
        RefundOriginal = "refund_original",
        StoreCredit = "store_credit",
        ExchangeVariant = "exchange_variant",
        /// The same again, or a part of it.
        Replacement = "replacement",
        Repair = "repair",
        /// The item stays with the customer, who gets a part of its price back.
        Keep = "keep",
    }
}

open_enum! {
    /// How the goods go back.
    ReturnMethod {
        Label = "label",
        QrDropoff = "qr_dropoff",
        OwnCarrier = "own_carrier",
        Store = "store",
        /// Nothing is sent back.
        None = "none",
    }
}

open_enum! {
    /// A page of the wizard. A client shows them in the order told and leaves out what it does not know.
    ReturnStep {
        Road = "road",
        Items = "items",
        Reason = "reason",
        Resolution = "resolution",
        Method = "method",
        Check = "check",
    }
}

open_enum! {
    /// What a customer comes with.
    RoadKind { ChangedMind = "changed_mind", SomethingWrong = "something_wrong", NeverArrived = "never_arrived", }
}

open_enum! {
    /// Why nothing of a line can come back.
    ReturnBlock {
        Cancelled = "cancelled",
        /// Since the end of `until_on`.
        WindowEnded = "window_ended",
        NotDelivered = "not_delivered",
        AlreadyReturned = "already_returned",
        /// All that is left is in a claim that is open.
        InClaim = "in_claim",
        /// Another part of its bundle can't come back.
        BundleBlocked = "bundle_blocked",
        /// Only the buyer sends things back.
        BuyerOnly = "buyer_only",
        FinalSale = "final_sale",
        Hygiene = "hygiene",
        Perishable = "perishable",
        MadeToOrder = "made_to_order",
        Digital = "digital",
        GiftCard = "gift_card",
        Hazardous = "hazardous",
    }
}

open_enum! {
    /// Why a variant can't be chosen.
    VariantBlock {
        Same = "same",
        /// It costs more than what was bought; for who got it as a present, more or less.
        OtherPrice = "other_price",
        OutOfStock = "out_of_stock",
        NotEnough = "not_enough",
    }
}

open_enum! {
    /// What the customer may do with a request. A client offers no other.
    ReturnAction {
        Cancel = "cancel",
        Label = "label",
        Qr = "qr",
        PackingSlip = "packing_slip",
        TellNumber = "tell_number",
    }
}

open_enum! {
    /// Why a request can't be called off.
    CancelBlock {
        OnItsWay = "on_its_way",
        Received = "received",
        MoneySent = "money_sent",
        Over = "over",
        Withdrawal = "withdrawal",
    }
}

/// The answer of `GET /v1/orders/{id}/returnable`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Returnable {
    pub order_id: String,
    pub order_number: String,
    /// The day at the shop when this was answered.
    pub today_on: Day,
    pub steps: Vec<ReturnStep>,
    /// In the order to show; one that is not open is shown with its days.
    pub roads: Vec<Road>,
    pub rights: Rights,
    /// Every line of the order; those that can't come back have their `block`.
    pub lines: Vec<ReturnableLine>,
    /// Requests made before, newest first.
    pub returns: Vec<ReturnSummary>,
    /// For what was bought: what may help before anything is sent.
    pub guides: Vec<Guide>,
    /// Every reason of any line, in the order to show.
    pub reasons: Vec<ReturnReasonChoice>,
    /// Those the address is offered, in the order to show.
    pub methods: Vec<MethodChoice>,
    /// The version a request says it accepted.
    pub policy_version: String,
    pub policy_url: Option<String>,
    /// On top of store credit, per cent, decimal: `"5"`. Absent: no bonus.
    pub credit_bonus: Option<String>,
    /// Of a comment, in characters.
    pub comment_max_chars: u32,
    /// Per item.
    pub photos_max: u32,
    /// Of one photo, in bytes.
    pub photo_max_bytes: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Road {
    pub kind: RoadKind,
    pub open: bool,
    /// The first day, where it opens later.
    pub from_on: Option<Day>,
    /// The last day, as far as it is known.
    pub until_on: Option<Day>,
}

/// Last days, each absent as long as it is not known; most until all of the order has been delivered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Rights {
    /// By law, without a reason.
    pub withdraw_until_on: Option<Day>,
    /// By the shop's policy.
    pub return_until_on: Option<Day>,
    /// By law, for what was not as it should be.
    pub guarantee_until_on: Option<Day>,
    /// By a maker's own promise, the longest of any line's.
    pub warranty_until_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReturnableLine {
    pub line_id: String,
    pub name: String,
    pub variant: Option<String>,
    pub image_url: Option<String>,
    /// The outbound parcel it comes or came in, the last of several: what a claim about it names.
    pub parcel_id: Option<String>,
    /// Pieces of it in that parcel: a claim names so many at most.
    pub claimable: u32,
    /// Pieces that may come back; 0 exactly where there is a `block`.
    pub quantity: u32,
    /// The last day; absent until all of the order has been delivered.
    pub until_on: Option<Day>,
    pub block: Option<ReturnBlock>,
    /// Lines it comes back with: the rest of its bundle, or what a present came with.
    pub goes_with: Vec<String>,
    /// Handles of its reasons, in the order to show.
    pub reasons: Vec<String>,
    /// What it can be exchanged for, live; empty where nothing is.
    pub variants: Vec<VariantChoice>,
    /// What its maker promises beyond the law; absent where nothing is, and at access level `gift`.
    pub warranty: Option<Warranty>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReturnReasonChoice {
    /// Stable kebab-case: `too-small`.
    pub handle: String,
    /// In the order's language.
    pub name: String,
    pub photos: PhotoRule,
    pub comment: PhotoRule,
    /// In the order to show, none of them chosen beforehand.
    pub resolutions: Vec<Resolution>,
    /// It opens a claim of this reason instead, by `POST /v1/orders/{id}/claims`.
    pub claim: Option<ClaimReason>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct VariantChoice {
    pub id: String,
    pub name: String,
    /// Pieces nobody else holds.
    pub free: u32,
    /// Goes back for a piece to the means of payment, because it costs less. Absent where it doesn't.
    pub refund: Option<Money>,
    pub block: Option<VariantBlock>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MethodChoice {
    pub method: ReturnMethod,
    /// Taken off what is paid back for goods the customer chose not to keep; absent where it costs nothing.
    pub fee: Option<Money>,
}

/// `POST /v1/orders/{id}/returns/quote`, which stores nothing, and `POST /v1/orders/{id}/returns`, which does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnWish {
    /// `return` or `exchange`; an unknown one is refused with `validation_failed`.
    pub kind: RequestKind,
    pub items: Vec<ReturnItem>,
    pub method: ReturnMethod,
    /// Of the `returnable` that was shown.
    pub policy_version: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnItem {
    pub line_id: String,
    pub quantity: u32,
    /// A handle of the line's `reasons`.
    pub reason: String,
    pub resolution: Resolution,
    /// With `exchange_variant`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant_id: Option<String>,
    /// At most `comment_max_chars`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 2000))]
    pub comment: Option<String>,
    /// Ids of uploads made with the same access.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<String>,
}

/// `POST /v1/orders/{id}/reservations`: holds pieces of a variant while its customer decides. Holding again for the same
/// line takes the place of what was held once that is all that could come back of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HoldRequest {
    pub line_id: String,
    pub variant_id: String,
    pub quantity: u32,
    /// `id` of what is held already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation_id: Option<String>,
}

/// Pieces that are held. A request sent in time has them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Reservation {
    pub id: String,
    /// Not held any more from then on.
    pub until: Instant,
}

/// The answer of `POST /v1/orders/{id}/returns` and of `GET /v1/returns/{return_id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Return {
    pub id: String,
    /// The reference a customer quotes: `R-1001-1`.
    pub number: String,
    pub order_id: String,
    pub kind: RequestKind,
    pub state: ReturnState,
    pub items: Vec<ReturnedItem>,
    pub method: ReturnMethod,
    pub policy_version: String,
    /// As quoted when it was asked for.
    pub settlement: Settlement,
    pub requested_at: Instant,
    /// Oldest first; the first is the request.
    pub timeline: Vec<ReturnEvent>,
    /// The last day to send the goods, while they are waited for.
    pub send_by_on: Option<Day>,
    /// The last day on which the money arrives, as far as it is known.
    pub refund_by_on: Option<Day>,
    /// What a drop-off point's scanner reads.
    pub qr: Option<String>,
    pub tracking_number: Option<String>,
    pub received: Vec<ParcelLine>,
    pub actions: Vec<ReturnAction>,
    /// Without the action `cancel`: why not.
    pub cancel_block: Option<CancelBlock>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReturnedItem {
    pub line_id: String,
    pub quantity: u32,
    /// Absent for a withdrawal.
    pub reason: Option<String>,
    /// In the order's language; one that is no longer offered still has its name.
    pub reason_name: Option<String>,
    pub resolution: Resolution,
    pub variant: Option<String>,
    pub comment: Option<String>,
    /// How many photos came with it.
    pub photos: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReturnEvent {
    pub at: Instant,
    pub state: ReturnState,
    /// The shop's own words, in the order's language.
    pub note: Option<String>,
}

/// `POST /v1/returns/{return_id}/cancel`. The answer is the return as it then is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnCancelRequest {}

/// `POST /v1/returns/{return_id}/tracking-number`: the goods were sent by a carrier of the customer's own choice.
/// The answer is the return as it then is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrackingNumberRequest {
    /// As it stands on the receipt; 4 to 40 letters and digits, spaces and hyphens between them.
    #[cfg_attr(not(target_arch = "wasm32"), schema(min_length = 4, max_length = 60))]
    pub tracking_number: String,
}

#[cfg(test)]
mod tests;
