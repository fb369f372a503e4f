//! The embedded shop: a folder of JSON files, read once and kept in memory.
//!
//! The folder holds `shop.json`, `products.json`, `customers.json`, `scenarios.json`, `help.json` where there is help, and
//! one file per order in `orders/`; [`authored`] says what stands in them. `policy.json`, `loyalty.json` and `points.json`,
//! what customers earned before, `reviews.json` and `earlier-reviews.json` may lie there too.
//! Deliberately absent: writing. What customers do is kept by the server's own store.

mod amount;
mod authored;
mod back;
mod check;
pub(crate) mod folder;
mod moment;
mod offers;
mod order;
mod parcel;
mod scenario;

use std::path::Path;

use aftersale_model::Order;
use aftersale_model::loyalty::Entry;
use aftersale_model::returns::exchange::Variant;
use aftersale_model::review::Review;
use async_trait::async_trait;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::{Shop, ShopError, ShopProfile, loyalty, policy, reviews};
use folder::Folder;
use moment::Shift;

pub use scenario::Scenario;

/// Reviews received before.
const EARLIER: &str = "earlier-reviews.json";

/// A shop whose orders were written around one day, the anchor, and can be told on any other.
pub struct EmbeddedShop {
    profile: ShopProfile,
    orders: Vec<Order>,
    scenarios: Vec<Scenario>,
    anchor_at: Timestamp,
    catalogue: order::Catalogue,
    points: loyalty::Opening,
    reviews: Vec<Review>,
}

impl EmbeddedShop {
    /// Reads `folder` with every time as written.
    pub fn open(folder: &Path) -> Result<Self, ShopError> {
        Self::read(folder, None)
    }

    /// Reads `folder` with all times moved by whole days, so that the anchor's day is the shop's day at `now`.
    ///
    /// Hours stay as written: what happens at 17:00 still does. See [`Self::anchor_at`] for the clock to go with it.
    pub fn open_at(folder: &Path, now: Timestamp) -> Result<Self, ShopError> {
        Self::read(folder, Some(now))
    }

    /// The moment the orders are told from: a demo that starts its clock here shows every scenario as described,
    /// at whatever hour it is started. What has a later time in the data happens when the clock gets there.
    pub fn anchor_at(&self) -> Timestamp {
        self.anchor_at
    }

    /// What the orders are there to show, in the order to list them.
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    fn read(folder: &Path, now: Option<Timestamp>) -> Result<Self, ShopError> {
        let folder = Folder::new(folder);
        let mut shop: authored::Shop = folder.read("shop.json")?;
        if folder.has("help.json") {
            shop.profile.help = folder.read("help.json")?;
        }
        if folder.has("policy.json") {
            shop.profile.returns = Some(policy::in_folder(&folder, "policy.json")?);
        }
        check::profile(&shop.profile)?;
        let zone = TimeZone::get(&shop.profile.time_zone)
            .map_err(|why| folder::garbled("shop.json", "profile.time_zone", why))?;
        let days = now.map_or(0, |now| shop.anchor.days_until(now, &zone));
        let shift = Shift { zone, days };
        let mut points = loyalty::Opening::default();
        if folder.has("loyalty.json") {
            let mut programme = loyalty::in_folder(&folder, "loyalty.json")?;
            for rules in &mut programme.rules {
                rules.from_on = shift.date(rules.from_on);
            }
            shop.profile.loyalty = Some(programme);
        }
        if folder.has("reviews.json") {
            shop.profile.reviews = Some(reviews::in_folder(&folder, "reviews.json")?);
        }
        if folder.has("points.json") {
            points = loyalty::opening(&folder, "points.json", days)?;
        }
        let catalogue = order::Catalogue::read(&folder, &shop)?;
        let mut reviews = Vec::new();
        if let (true, Some(terms)) = (folder.has(EARLIER), &shop.profile.reviews) {
            let category = |id: &str| catalogue.product(id).map(|product| product.category.as_deref());
            reviews = crate::reviews::earlier(&folder, EARLIER, days, terms, category)?;
        }
        let files = folder.list("orders")?;
        let mut orders = Vec::with_capacity(files.len());
        for file in &files {
            orders.push(order::build(file, folder.read(file)?, &catalogue, &shop.profile, &shift)?);
        }
        for order in &orders {
            back::variants_of(&catalogue, order)?;
        }
        check::told_apart(&files, &orders)?;
        orders.sort_by(|a, b| a.placed_at.cmp(&b.placed_at).then_with(|| a.number.cmp(&b.number)));
        let scenarios = scenario::read(&folder, &orders)?;
        let anchor_at = shift.instant(&shop.anchor).at;
        Ok(Self { anchor_at, profile: shop.profile, orders, scenarios, catalogue, points, reviews })
    }
}

#[async_trait]
impl Shop for EmbeddedShop {
    async fn profile(&self) -> Result<ShopProfile, ShopError> {
        Ok(self.profile.clone())
    }

    async fn orders(&self) -> Result<Vec<Order>, ShopError> {
        Ok(self.orders.clone())
    }

    async fn order_by_number(&self, number: &str) -> Result<Option<Order>, ShopError> {
        Ok(self.orders.iter().find(|order| order.number == number).cloned())
    }

    async fn points(&self, customer_id: &str) -> Result<Vec<Entry>, ShopError> {
        Ok(self.points.get(customer_id).cloned().unwrap_or_default())
    }

    async fn reviews(&self) -> Result<Vec<Review>, ShopError> {
        Ok(self.reviews.clone())
    }

    async fn variants(&self, order: &Order) -> Result<Vec<Variant>, ShopError> {
        back::variants_of(&self.catalogue, order)
    }
}
