//! What a shop takes back and on which terms: data, checked when it is read and kept by version.
//!
//! Three whole ones lie beside: `policy/fashion.json`, `policy/electronics.json`, `policy/food.json`.
//! Deliberately absent: thresholds and fixed sums given per return; with them it would pay to split one.

mod check;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::reason::{Kind, ReasonRule, Resolution, STANDARD};
use super::warranty::WarrantyRule;
use super::window::{Extension, last_day};
use crate::money::Currency;
use crate::terms::PhotoRule;

pub use check::{PolicyError, PolicyFault};

/// Minor units by currency. An order in a currency that is not listed is charged nothing.
pub type Amounts = BTreeMap<Currency, i64>;

/// A shop's own. Shares are in basis points: 1,000 is ten per cent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Kept with every request: what was accepted then holds.
    pub version: String,
    /// Days in which something may be sent back, counted from the delivery of the order's last item.
    pub days: u16,
    /// Other days for some categories; the longest that fits counts.
    pub windows: Vec<CategoryWindow>,
    pub seasons: Vec<Season>,
    pub extension: Extension,
    /// In the order to show.
    pub reasons: Vec<ReasonRule>,
    /// In the order to show.
    pub methods: Vec<MethodRule>,
    pub non_returnable: Vec<NonReturnable>,
    /// What makers promise beyond the law.
    pub warranties: Vec<WarrantyRule>,
    pub bundles: BundleRule,
    pub free_lines: FreeLineRule,
    pub dearer_variants: DearerRule,
    /// What somebody who got it as a present may choose; empty: only the buyer sends things back.
    pub gift_resolutions: Vec<Resolution>,
    pub shipping_back: ShippingBack,
    /// Discounts, by how their labels begin, whose codes can be used again when nothing of the order stays; the shop's
    /// back end sees to it.
    pub reissued_coupons: Vec<String>,
    /// Of the price, where the shop does not answer for the reason.
    pub restocking_bps: u16,
    /// On top of store credit.
    pub credit_bonus_bps: u16,
    /// Of the price, where an item stays with the customer.
    pub keep_bps: u16,
    pub comment_max_chars: u16,
    /// Per item.
    pub photos_max: u16,
    /// How long goods are held for an exchange that is not sent off yet.
    pub hold_minutes: u16,
    /// A return that was agreed to and not sent within so many days lapses.
    pub send_within_days: u16,
    /// From the receipt of the goods to the money.
    pub refund_workdays: u16,
    pub withdrawal: WithdrawalTerms,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryWindow {
    pub categories: Vec<String>,
    pub days: u16,
}

/// What was ordered in a season may come back until its end, if that is later: presents for a feast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Season {
    pub placed_from_on: Date,
    /// Last day.
    pub placed_to_on: Date,
    /// Last day.
    pub until_on: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    Label,
    QrDropoff,
    OwnCarrier,
    Store,
    /// Nothing is sent back.
    None,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodRule {
    pub method: Method,
    /// Taken off what is paid back for goods the customer chose not to keep, never more than that.
    #[serde(default)]
    pub fee: Amounts,
    /// ISO 3166-1 alpha-2 codes of addresses it is offered to; empty: all.
    #[serde(default)]
    pub countries: Vec<String>,
}

/// Why goods are not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    FinalSale,
    Hygiene,
    Perishable,
    MadeToOrder,
    Digital,
    GiftCard,
    Hazardous,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NonReturnable {
    #[serde(default)]
    pub products: Vec<String>,
    #[serde(default)]
    pub categories: Vec<String>,
    pub why: WhyNot,
}

/// How a bundle comes back where the shop does not answer for the reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BundleRule {
    #[default]
    Parts,
    Whole,
}

/// What becomes of a present that came with lines of which nothing stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FreeLineRule {
    #[default]
    Stays,
    ComesBack,
}

/// What becomes of an exchange for a variant that costs more: nothing is paid through a return.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DearerRule {
    /// It is shown and can't be chosen.
    #[default]
    Block,
    /// It is given for what was paid; the shop bears the difference.
    ShopPays,
}

/// When the costs of delivery are paid back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShippingBack {
    Never,
    /// Once everything that was paid for has come back, in one return or in several.
    #[default]
    WholeOrder,
}

/// The right of withdrawal, at least what the law gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WithdrawalTerms {
    /// At least 14. Source: Directive 2011/83/EU, Article 9(1).
    pub days: u16,
    /// The customer was told of the right; otherwise the period is twelve months longer.
    /// Source: Directive 2011/83/EU, Article 10(1).
    pub instructed: bool,
    /// Of the least expensive delivery on offer, by currency; where it is not listed, all of what delivery cost.
    /// Source: Directive 2011/83/EU, Article 13(2).
    pub standard_shipping: Amounts,
}

impl Policy {
    /// The last day for goods of a category, of an order that was placed and delivered on these days.
    pub fn last_day(&self, category: Option<&str>, placed_on: Date, delivered_on: Date) -> Date {
        let fits = |window: &&CategoryWindow| {
            category.is_some_and(|known| window.categories.iter().any(|one| one == known))
        };
        let own = self.windows.iter().filter(fits).map(|window| window.days).max();
        let last = last_day(delivered_on, own.unwrap_or(self.days), &self.extension);
        let in_season =
            self.seasons.iter().filter(|one| (one.placed_from_on..=one.placed_to_on).contains(&placed_on));
        in_season.map(|season| season.until_on).fold(last, Date::max)
    }

    /// Reasons that can be chosen, in the order to show.
    pub fn reasons_for<'a>(&'a self, category: Option<&'a str>) -> impl Iterator<Item = &'a ReasonRule> {
        self.reasons.iter().filter(move |rule| !rule.retired && rule.is_for(category))
    }

    /// A reason by its handle, retired ones too: of several the one that names the category.
    pub fn reason(&self, handle: &str, category: Option<&str>) -> Option<&ReasonRule> {
        let same = || self.reasons.iter().filter(|rule| rule.handle == handle);
        let fits = same().filter(|rule| rule.is_for(category)).max_by_key(|rule| !rule.categories.is_empty());
        fits.or_else(|| same().next())
    }

    /// Methods an address is offered, in the order to show.
    pub fn methods_for<'a>(&'a self, country: &'a str) -> impl Iterator<Item = &'a MethodRule> {
        let fits = move |rule: &&MethodRule| {
            rule.countries.is_empty() || rule.countries.iter().any(|one| one == country)
        };
        self.methods.iter().filter(fits)
    }

    pub fn why_not(&self, product_id: &str, category: Option<&str>) -> Option<WhyNot> {
        let fits = |rule: &&NonReturnable| {
            rule.products.iter().any(|one| one == product_id)
                || category.is_some_and(|known| rule.categories.iter().any(|one| one == known))
        };
        self.non_returnable.iter().find(fits).map(|rule| rule.why)
    }
}

impl MethodRule {
    pub fn fee_minor(&self, currency: Currency) -> i64 {
        self.fee.get(&currency).copied().unwrap_or(0)
    }
}

impl Default for Policy {
    /// What a careful shop would do: thirty days, every standard reason, a label at no cost.
    fn default() -> Self {
        let rule = |method| MethodRule { method, fee: Amounts::new(), countries: Vec::new() };
        Self {
            version: "1".into(),
            days: 30,
            windows: Vec::new(),
            seasons: Vec::new(),
            extension: Extension { weekends: true, holidays_of: Vec::new() },
            reasons: STANDARD.iter().map(|known| usual(known.handle)).collect(),
            methods: vec![rule(Method::Label), rule(Method::OwnCarrier)],
            non_returnable: Vec::new(),
            warranties: Vec::new(),
            bundles: BundleRule::default(),
            free_lines: FreeLineRule::default(),
            dearer_variants: DearerRule::default(),
            reissued_coupons: Vec::new(),
            gift_resolutions: vec![Resolution::StoreCredit],
            shipping_back: ShippingBack::default(),
            restocking_bps: 0,
            credit_bonus_bps: 0,
            keep_bps: 0,
            comment_max_chars: 2_000,
            photos_max: 5,
            hold_minutes: 30,
            send_within_days: 14,
            refund_workdays: 5,
            withdrawal: WithdrawalTerms::default(),
        }
    }
}

impl Default for WithdrawalTerms {
    fn default() -> Self {
        Self { days: 14, instructed: true, standard_shipping: Amounts::new() }
    }
}

/// A standard reason as most shops have it: what arrived broken, wrong or not at all is a claim.
fn usual(handle: &str) -> ReasonRule {
    let claim = super::reason::standard(handle).is_some_and(|known| known.claim.is_some());
    let defect = matches!(handle, "defective" | "not-as-described");
    let mut resolutions = vec![Resolution::RefundOriginal, Resolution::StoreCredit];
    if matches!(handle, "too-small" | "too-large" | "color" | "style") {
        resolutions.push(Resolution::ExchangeVariant);
    }
    if defect || claim {
        resolutions.push(Resolution::Replacement);
    }
    ReasonRule {
        handle: handle.to_owned(),
        names: BTreeMap::new(),
        categories: Vec::new(),
        resolutions,
        photos: if defect || claim { PhotoRule::Required } else { PhotoRule::Off },
        comment: if handle == "changed-mind" { PhotoRule::Off } else { PhotoRule::Optional },
        fault: None,
        kind: if claim { Kind::Claim } else { Kind::Return },
        retired: false,
    }
}

#[cfg(test)]
mod tests;
