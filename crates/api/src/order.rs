//! An order as a customer may see it.

use serde::{Deserialize, Serialize};

use crate::parcel::{Parcel, ParcelLine};
use crate::value::{Day, Instant, Money};

open_enum! {
    /// How much of the order the token's holder may see. Fields per level are an allow-list.
    Access {
        /// State, items, parcels without numbers or names.
        Stub = "stub",
        /// All of one order.
        Order = "order",
        /// All orders of one customer.
        Account = "account",
    }
}

open_enum! {
    OrderState {
        Placed = "placed",
        Packed = "packed",
        PartlyShipped = "partly_shipped",
        Shipped = "shipped",
        PartlyDelivered = "partly_delivered",
        Delivered = "delivered",
        Cancelled = "cancelled",
    }
}

open_enum! {
    /// What the customer may do now. A client offers no other.
    Action {
        Cancel = "cancel",
        OpenClaim = "open_claim",
        RequestReturn = "request_return",
        Withdraw = "withdraw",
        Review = "review",
        ContactShop = "contact_shop",
    }
}

open_enum! {
    ReturnState {
        Requested = "requested",
        Open = "open",
        InTransit = "in_transit",
        PartiallyReceived = "partially_received",
        Received = "received",
        Closed = "closed",
        Declined = "declined",
        Canceled = "canceled",
        Expired = "expired",
    }
}

open_enum! {
    ClaimReason { NotReceived = "not_received", Damaged = "damaged", Wrong = "wrong", Missing = "missing", }
}

open_enum! {
    ClaimState { Open = "open", InReview = "in_review", Approved = "approved", Declined = "declined", Closed = "closed", }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Order {
    pub id: String,
    /// As the customer knows it: `1001`.
    pub number: String,
    pub access: Access,
    pub state: OrderState,
    pub placed_at: Instant,
    /// The day at the shop when this was answered; "today" and "tomorrow" are told from it.
    pub today_on: Day,
    pub cancelled_at: Option<Instant>,
    /// BCP 47 language the order was placed in.
    pub locale: Option<String>,
    pub lines: Vec<Line>,
    /// Absent at access level `stub`.
    pub totals: Option<Totals>,
    /// Outbound first, each group in the order it was made.
    pub parcels: Vec<Parcel>,
    pub returns: Vec<ReturnSummary>,
    pub claims: Vec<ClaimSummary>,
    pub next_steps: Vec<NextStep>,
    pub guides: Vec<Guide>,
    pub accessories: Vec<Accessory>,
    /// Absent at access level `stub`.
    pub address: Option<Address>,
    pub contact: Option<Contact>,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Line {
    pub id: String,
    pub product_id: String,
    pub name: String,
    /// "Blue, 42"
    pub variant: Option<String>,
    pub image_url: Option<String>,
    pub url: Option<String>,
    /// Pieces ordered.
    pub quantity: u32,
    /// Pieces in a parcel that left.
    pub fulfilled: u32,
    pub returned: u32,
    pub cancelled: u32,
    /// Charged for the whole line before order discounts. Absent at access level `stub`.
    pub total: Option<Money>,
}

/// As charged: `lines` − `discounts` + `shipping` (+ `taxes` that are not included) = `total`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Totals {
    pub lines: Money,
    pub discounts: Vec<Discount>,
    pub shipping: Money,
    pub taxes: Vec<Tax>,
    pub total: Money,
    pub refunded: Option<Money>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Discount {
    /// A code or campaign name as the customer knows it.
    pub label: String,
    /// Taken off, positive.
    pub amount: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Tax {
    /// Per cent, decimal string: `"25"`, `"5.5"`.
    pub rate: String,
    pub amount: Money,
    /// Already part of the prices (most of the world), or added on top.
    pub included: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReturnSummary {
    pub id: String,
    pub number: String,
    pub state: ReturnState,
    pub lines: Vec<ParcelLine>,
    pub refund: Option<Money>,
    /// When the money should be on the customer's account.
    pub refund_expected_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ClaimSummary {
    pub id: String,
    pub reason: ClaimReason,
    pub state: ClaimState,
    pub parcel_id: Option<String>,
    /// When the shop answers at the latest.
    pub answer_by_on: Option<Day>,
}

/// One of at most three dated steps of "what happens next".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NextStep {
    pub code: String,
    pub on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Guide {
    pub title: String,
    pub url: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Accessory {
    pub product_id: String,
    pub name: String,
    pub url: String,
    pub image_url: Option<String>,
    pub price: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Address {
    pub name: String,
    /// Postal lines below the name, in the order written on an envelope.
    pub lines: Vec<String>,
}

/// How to reach the shop about this order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Contact {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub url: Option<String>,
}

/// One page of a customer's orders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OrderPage {
    pub orders: Vec<OrderBrief>,
    /// Give as `cursor` for the next page; absent on the last.
    pub next_cursor: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OrderBrief {
    pub id: String,
    pub number: String,
    pub state: OrderState,
    pub placed_at: Instant,
    pub total: Money,
}
