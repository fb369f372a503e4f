//! An order as a customer may see it.

use serde::{Deserialize, Serialize};

use crate::claim::{Claim, Claimable};
use crate::parcel::{Estimate, Parcel, ParcelLine};
use crate::value::{Day, Instant, Money};

open_enum! {
    /// How much of the order the token's holder may see. Fields per level are an allow-list.
    Access {
        /// State, items, parcels without numbers or names.
        Stub = "stub",
        /// What a gift's recipient may see: items, parcels with number and events, guides, the shop's contact.
        /// Never a price, an address, a name, a claim or a return.
        Gift = "gift",
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
        /// A link for the one who gets it as a present.
        ShareGift = "share_gift",
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
    /// What comes next, told with a day.
    NextStepCode {
        /// The shop packs the order.
        Pack = "pack",
        /// The carrier takes the parcel.
        HandOver = "hand_over",
        Deliver = "deliver",
        /// The customer collects the parcel, on `on` at the latest.
        Collect = "collect",
        /// The carrier comes again.
        NextAttempt = "next_attempt",
        /// The hold ends: customs, payment, a missing paper.
        Release = "release",
        /// The shop asks the carrier where the parcel is.
        AskCarrier = "ask_carrier",
        /// The shop sends again or pays back.
        PutRight = "put_right",
        /// The shop answers a claim.
        AnswerClaim = "answer_claim",
        /// Goods are back at the shop.
        ArriveBack = "arrive_back",
        /// Money is on the customer's account.
        Refund = "refund",
    }
}

open_enum! {
    /// When a guide helps.
    GuidePhase {
        /// While the parcel is on its way.
        Waiting = "waiting",
        /// When it is unpacked.
        Arrival = "arrival",
        /// From then on.
        Use = "use",
    }
}

open_enum! {
    AskKind { DeliveryVote = "delivery_vote", Review = "review", Newsletter = "newsletter", }
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
    /// What was promised at checkout, while something is still to be sent; a parcel then has its own.
    pub estimate: Option<Estimate>,
    /// Outbound first, each group in the order it was made.
    pub parcels: Vec<Parcel>,
    pub returns: Vec<ReturnSummary>,
    pub claims: Vec<Claim>,
    /// With the action `open_claim`.
    pub claimable: Option<Claimable>,
    /// What happens next, soonest first, three at most.
    pub next_steps: Vec<NextStep>,
    /// For what was bought, in the phase the order is in.
    pub guides: Vec<Guide>,
    /// What fits what was bought: three at most, none while something is wrong. Absent at access levels `stub` and `gift`.
    pub accessories: Vec<Accessory>,
    /// The one thing the customer may be asked here; absent while something is wrong, and when they were asked of late.
    pub ask: Option<Ask>,
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

/// One of at most three dated steps of "what happens next".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NextStep {
    pub code: NextStepCode,
    /// First day, where the step is a range.
    pub from_on: Option<Day>,
    /// The day, or the last one; absent where nobody knows.
    pub on: Option<Day>,
    /// The parcel it is about, where the order has several.
    pub parcel_id: Option<String>,
}

/// A care tip or a guide, in the order's language. Has a `text`, a `url`, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Guide {
    pub title: String,
    pub text: Option<String>,
    pub url: Option<String>,
    pub phase: GuidePhase,
    /// Absent where it is about the whole order.
    pub product_id: Option<String>,
}

/// An ask spends the order's budget once it is answered or mailed: at most one per order, and one per customer and week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Ask {
    pub kind: AskKind,
    /// With `delivery_vote`.
    pub parcel_id: Option<String>,
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

/// `POST /v1/orders/{id}/cancel`: all of the order, before it is packed. The answer is the order as it then is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelRequest {}

/// `POST /v1/orders/{id}/gift-link`
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GiftLinkRequest {}

/// A link for the one who gets it as a present. Its token opens the order at level `gift`, by `POST /v1/access/link`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct GiftLink {
    /// Goes into the fragment of a link to the shop's own page.
    pub link_token: String,
    /// Seconds.
    pub expires_in: u32,
    /// The whole link, where the server knows the shop's page.
    pub url: Option<String>,
}
