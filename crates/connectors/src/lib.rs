//! Where orders, customers and products come from: one trait, one module per real back end.
//!
//! Deliberately absent: what the shop does not keep itself (access codes, mails); that is in `store`.

pub mod embedded;
pub mod loyalty;
pub mod policy;
pub mod reviews;
pub mod tracking;

use async_trait::async_trait;

use aftersale_model::Order;
use aftersale_model::help::HelpEntry;
use aftersale_model::loyalty::{Entry, Programme};
use aftersale_model::parcel::OpeningHours;
use aftersale_model::returns::Policy;
use aftersale_model::returns::exchange::Variant;
use aftersale_model::review::{Review, ReviewTerms};
use aftersale_model::terms::Terms;

pub use embedded::{EmbeddedShop, Scenario};

/// Why a shop could not answer.
#[derive(Debug, thiserror::Error)]
pub enum ShopError {
    /// The back end can't be reached; the same call may succeed later.
    #[error("the shop's back end is not available: {0}")]
    Unavailable(String),
    /// What the back end said can't be understood; `at` says where.
    #[error("the shop's back end gave data that can't be read at {at}: {why}")]
    Garbled { at: String, why: String },
}

/// What the shop is called and how it is reached.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ShopProfile {
    pub name: String,
    /// BCP 47, the main one first.
    pub locales: Vec<String>,
    pub currency: aftersale_model::Currency,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub url: Option<String>,
    /// IANA name.
    pub time_zone: String,
    #[serde(default)]
    pub policies: Vec<ShopPolicy>,
    /// What the shop promises and how long it waits; goes with every order.
    #[serde(default)]
    pub terms: Terms,
    /// When somebody answers, in `time_zone`.
    #[serde(default)]
    pub hours: Vec<OpeningHours>,
    /// A message is answered within so many minutes of those hours.
    #[serde(default)]
    pub reply_open_minutes: Option<u32>,
    #[serde(default)]
    pub help: Vec<HelpEntry>,
    /// The shop's page with the order's widget, `{number}` standing for the order's: a signed link is this and
    /// `#aftersale=…`. One that starts with a slash is on the server's own address.
    #[serde(default)]
    pub order_page_url: Option<String>,
    /// The page with the form for reviews, written as `order_page_url`; `None`: the form is on the order's page.
    #[serde(default)]
    pub review_page_url: Option<String>,
    /// Where returns go, line by line, as it stands on a label.
    #[serde(default)]
    pub return_address: Vec<String>,
    /// What comes back and on which terms; `None`: returns are not asked for here.
    #[serde(skip)]
    pub returns: Option<Policy>,
    /// What points are given for and turned into; `None`: there are none here.
    #[serde(skip)]
    pub loyalty: Option<Programme>,
    /// What is asked in reviews and on which terms; `None`: there are none here.
    #[serde(skip)]
    pub reviews: Option<ReviewTerms>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ShopPolicy {
    pub kind: String,
    pub version: String,
    pub url: String,
}

/// A shop's back end. The server copies what it reads into its own store and answers customers from there.
#[async_trait]
pub trait Shop: Send + Sync + 'static {
    async fn profile(&self) -> Result<ShopProfile, ShopError>;

    /// Every order the server should know at start; a back end with many gives the recent ones.
    async fn orders(&self) -> Result<Vec<Order>, ShopError>;

    /// One order by its number as the customer knows it, asked for when the store does not have it.
    async fn order_by_number(&self, number: &str) -> Result<Option<Order>, ShopError>;

    /// What happened to a customer's points before the shop's programme was kept here, any order. Told again it is the
    /// same: an entry is known by its id.
    async fn points(&self, _customer_id: &str) -> Result<Vec<Entry>, ShopError> {
        Ok(Vec::new())
    }

    /// Reviews received before they were kept here, any order. Told again it is the same: a review is known by its id.
    async fn reviews(&self) -> Result<Vec<Review>, ShopError> {
        Ok(Vec::new())
    }

    /// Variants of an order's products, in its language and currency, with the pieces the shop counts now. A shop that
    /// exchanges nothing has none.
    async fn variants(&self, _order: &Order) -> Result<Vec<Variant>, ShopError> {
        Ok(Vec::new())
    }
}
