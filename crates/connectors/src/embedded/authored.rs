//! What stands in the folder's files, as a person writes it.
//!
//! Products and customers are named by id, money is a decimal string in the order's currency, times are RFC 3339.
//! Deliberately absent: names per line and picture addresses, which come from the product, and any sum that can be
//! worked out, but for `total`, which says what was charged and is checked.

use std::collections::BTreeMap;

use aftersale_model::Currency;
use aftersale_model::claim::{ClaimReason, ClaimResolution, ClaimState};
use aftersale_model::help::Worded;
use aftersale_model::order::{Customer, GuidePhase, ReturnState};
use aftersale_model::parcel::{
    Confidence, Delivery, Direction, EstimateSource, IncidentReason, OpeningHours, ParcelStatus,
};
use aftersale_model::returns::goods::BundlePart;
use aftersale_model::returns::policy::Method;
use aftersale_model::returns::request::{Actor, By, State};
use aftersale_model::returns::{Kind, Resolution};
use aftersale_model::withdrawal::Exemption;
use jiff::civil;
use serde::Deserialize;

use super::moment::Moment;
use crate::ShopProfile;

/// `shop.json`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shop {
    pub profile: ShopProfile,
    /// The moment the orders are told from.
    pub anchor: Moment,
    /// Put before a product's `image`.
    pub images_url: String,
    /// Put before the id of a product without a page of its own, where one is offered.
    #[serde(default)]
    pub products_url: String,
}

/// `products.json`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    pub id: String,
    /// English, and what a language without its own name shows.
    pub name: String,
    /// By BCP 47 language.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    pub image: Option<String>,
    pub url: Option<String>,
    #[serde(default)]
    pub guides: Vec<Guide>,
    /// Ids of products that fit this one.
    #[serde(default)]
    pub accessories: Vec<String>,
    /// For one piece, by currency; what has none in an order's currency is not offered with it.
    #[serde(default)]
    pub prices: BTreeMap<Currency, String>,
    /// A handle of the shop's, as its policy names it: `ceramics`.
    pub category: Option<String>,
    /// Sold as not to be taken back.
    #[serde(default)]
    pub final_sale: bool,
    /// Nothing is sent that could come back.
    #[serde(default)]
    pub digital: bool,
    /// Why the right of withdrawal does not reach it.
    pub exempt: Option<Exemption>,
    /// What one can be exchanged for.
    #[serde(default)]
    pub variants: Vec<Variant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub id: String,
    /// By BCP 47 language, as an order's line writes it.
    pub name: Worded,
    /// Pieces the shop has.
    pub stock: u32,
    /// Where one piece costs otherwise than the product.
    #[serde(default)]
    pub prices: BTreeMap<Currency, String>,
}

/// Words by BCP 47 language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    pub phase: GuidePhase,
    pub title: Worded,
    #[serde(default)]
    pub text: Worded,
    pub url: Option<String>,
}

/// `customers.json`
pub type Customers = Vec<Customer>;

/// `orders/<number>.json`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    pub number: String,
    pub customer: String,
    pub placed_at: Moment,
    pub packed_at: Option<Moment>,
    pub cancelled_at: Option<Moment>,
    pub locale: String,
    pub currency: Currency,
    pub address: aftersale_model::order::Address,
    pub lines: Vec<Line>,
    #[serde(default)]
    pub discounts: Vec<Discount>,
    pub shipping: String,
    #[serde(default)]
    pub taxes: Vec<Tax>,
    /// Charged in the end: lines − discounts + shipping (+ taxes that are not included).
    pub total: String,
    pub refunded: Option<String>,
    #[serde(default)]
    pub parcels: Vec<Parcel>,
    #[serde(default)]
    pub returns: Vec<Return>,
    /// Returns with everything that was asked and what became of it.
    #[serde(default)]
    pub requests: Vec<Request>,
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// What was promised at checkout.
    pub promised: Option<Estimate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub id: String,
    pub product: String,
    pub variant: Option<String>,
    pub quantity: u32,
    #[serde(default)]
    pub returned: u32,
    #[serde(default)]
    pub cancelled: u32,
    /// For one piece.
    pub unit: String,
    /// Per cent, one of the order's taxes.
    pub tax: Option<String>,
    #[serde(default)]
    pub final_sale: bool,
    /// Went back of its price while the pieces stayed.
    pub reduced: Option<String>,
    pub bundle: Option<BundlePart>,
    /// Ids of lines it came with as a present.
    #[serde(default)]
    pub free_with: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discount {
    pub label: String,
    pub amount: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tax {
    pub rate: String,
    pub amount: String,
    #[serde(default = "yes")]
    pub included: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    pub id: String,
    #[serde(default = "outbound")]
    pub direction: Direction,
    pub carrier: Option<String>,
    pub tracking_number: Option<String>,
    pub lines: Vec<Pieces>,
    pub shipped_at: Option<Moment>,
    #[serde(default)]
    pub events: Vec<Event>,
    pub pickup: Option<Pickup>,
    /// `id` of the return this parcel belongs to.
    #[serde(rename = "return")]
    pub return_id: Option<String>,
}

/// So many pieces of one of the order's lines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pieces {
    pub line: String,
    pub quantity: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Without an offset: the carrier did not give one, and the shop's zone is a guess.
    pub at: Moment,
    pub status: ParcelStatus,
    pub incident: Option<IncidentReason>,
    pub text: Option<String>,
    pub text_lang: Option<String>,
    pub place: Option<String>,
    pub estimate: Option<Estimate>,
    pub delivered: Option<Delivery>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    pub from: Moment,
    pub to: Moment,
    #[serde(default)]
    pub hours: bool,
    pub source: EstimateSource,
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pickup {
    pub name: String,
    pub address: Vec<String>,
    pub hours: Vec<OpeningHours>,
    pub time_zone: Option<String>,
    pub until_on: Option<civil::Date>,
    pub code: Option<String>,
    pub qr: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Return {
    pub id: String,
    pub number: String,
    pub state: ReturnState,
    pub lines: Vec<Pieces>,
    pub refund: Option<String>,
    pub refund_expected_on: Option<civil::Date>,
}

/// What it pays is worked out from the order and the policy.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub id: String,
    pub number: String,
    pub requested_at: Moment,
    #[serde(default)]
    pub kind: Kind,
    #[serde(default)]
    pub by: By,
    pub method: Method,
    pub items: Vec<RequestItem>,
    #[serde(default)]
    pub steps: Vec<RequestStep>,
    pub tracking_number: Option<String>,
    pub refunded: Option<Refunded>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestItem {
    pub line: String,
    pub quantity: u32,
    pub reason: String,
    pub resolution: Resolution,
    pub variant: Option<String>,
    pub comment: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestStep {
    pub at: Moment,
    pub to: State,
    pub by: Actor,
    pub note: Option<String>,
}

/// All of what was promised.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refunded {
    pub at: Moment,
    pub arrives_on: Option<civil::Date>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub id: String,
    pub number: String,
    pub reason: ClaimReason,
    pub parcel: Option<String>,
    #[serde(default)]
    pub lines: Vec<Pieces>,
    pub text: Option<String>,
    pub opened_at: Moment,
    pub answer_by_on: Option<civil::Date>,
    #[serde(default)]
    pub steps: Vec<ClaimStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimStep {
    pub at: Moment,
    pub state: ClaimState,
    pub note: Option<String>,
    pub resolution: Option<ClaimResolution>,
}

fn yes() -> bool {
    true
}

fn outbound() -> Direction {
    Direction::Outbound
}
