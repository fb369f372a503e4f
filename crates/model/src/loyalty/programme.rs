//! What a shop's programme gives and on which terms: data, checked when it is read.
//!
//! A whole one lies beside: `programme/fair.json`.

mod check;
mod points;

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::money::Currency;
use crate::returns::policy::Amounts;

pub use check::{ProgrammeError, ProgrammeFault};
pub use points::{PointName, forms_of};

/// Texts by language, BCP 47.
pub type Texts = BTreeMap<String, String>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// What points are called, by language.
    pub points: BTreeMap<String, PointName>,
    /// A picture of one point; none: the widget's own.
    #[serde(default)]
    pub icon_url: Option<String>,
    /// Where somebody without an account joins.
    #[serde(default)]
    pub join_url: Option<String>,
    /// Where a customer sees their points; a path is one of the shop's own.
    #[serde(default)]
    pub page_url: Option<String>,
    /// By their first day; the last that has begun holds for what is earned.
    pub rules: Vec<Rules>,
    #[serde(default)]
    pub tiers: Vec<Tier>,
    #[serde(default)]
    pub tier_terms: TierTerms,
    /// In the order to show.
    #[serde(default)]
    pub ways: Vec<Way>,
    /// In the order to show.
    #[serde(default)]
    pub rewards: Vec<Reward>,
    /// Points that expire within so many days are warned of.
    #[serde(default = "thirty")]
    pub warn_days: u16,
    #[serde(default = "seven")]
    pub last_chance_days: u16,
    /// Points that come back with a refund can be used for so many days at least.
    #[serde(default = "thirty")]
    pub given_back_days: u16,
}

/// How points come about, from a day on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Kept with every lot.
    pub version: String,
    pub from_on: Date,
    /// What changed with it, in the shop's words; the first rules changed nothing.
    #[serde(default)]
    pub change: Texts,
    pub rate: Rate,
    /// Other rates for some goods; a product's own counts before its category's.
    #[serde(default)]
    pub rates: Vec<GoodsRate>,
    #[serde(default)]
    pub rounding: Rounding,
    pub release: Release,
    /// How long points can be used once they are released; absent: for ever.
    #[serde(default)]
    pub valid: Option<Valid>,
    /// What points are worth where a reward is by amount.
    pub worth: Worth,
}

/// So many points for an amount. An order in a currency that is not listed earns nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    pub points: u32,
    /// Minor units.
    pub per: Amounts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoodsRate {
    #[serde(default)]
    pub products: Vec<String>,
    #[serde(default)]
    pub categories: Vec<String>,
    /// Of the ordinary rate: 200 is twice as much, 0 is nothing.
    pub percent: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    #[serde(default)]
    pub to: Towards,
    /// The order's sum is rounded, or each line.
    #[serde(default)]
    pub each: Each,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Towards {
    #[default]
    Down,
    Nearest,
    Up,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Each {
    #[default]
    Order,
    Line,
}

/// When pending points become available: so many days after a day, at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    pub after: After,
    #[serde(default)]
    pub days: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum After {
    Order,
    Delivery,
    /// The last day on which any of it could come back.
    ReturnWindow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Valid {
    Days(u16),
    Months(u16),
}

/// So many points are worth an amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    pub points: u32,
    /// Minor units.
    pub pays: Amounts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    pub handle: String,
    pub names: Texts,
    /// Earned within the period, without what was taken back.
    pub from_points: u64,
    /// What is earned, of the ordinary.
    #[serde(default = "hundred")]
    pub earn_percent: u32,
    /// Sentences, by language.
    #[serde(default)]
    pub benefits: BTreeMap<String, Vec<String>>,
}

/// How a tier is reached and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TierTerms {
    /// What counts is earned within so many months; a tier is kept as long.
    pub months: u16,
    pub downgrade: Downgrade,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Downgrade {
    /// One tier down, however little was earned.
    OneStep,
    /// To what was earned.
    AsEarned,
}

/// A way to earn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    pub handle: String,
    pub kind: WayKind,
    pub names: Texts,
    /// The same whatever is said: a review with one star earns what one with five does.
    /// Source: 16 CFR 465.4, incentives may not depend on a sentiment. Absent with an order: see the rate.
    #[serde(default)]
    pub points: Option<u32>,
    #[serde(default)]
    pub url: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayKind {
    Order,
    Review,
    Join,
    Birthday,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reward {
    pub handle: String,
    pub names: Texts,
    /// What else has to be known, by language.
    #[serde(default)]
    pub conditions: Texts,
    pub kind: RewardKind,
    /// How many days its code can be used; absent: for ever.
    #[serde(default)]
    pub code_valid_days: Option<u16>,
    /// What the goods have to cost at least.
    #[serde(default)]
    pub min_order: Amounts,
    /// Handle of the lowest tier that may have it.
    #[serde(default)]
    pub tier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RewardKind {
    /// Always the same points for the same amount.
    Fixed { points: u32, pays: Amounts },
    /// As many points as the customer likes, by steps, for what they are worth.
    ByAmount { min: u32, max: u32, step: u32 },
}

/// Why a reward can't be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOffered {
    #[error("it is for a higher tier")]
    Tier,
    #[error("so many points can't be redeemed for it")]
    Points,
    #[error("it has no price in that currency")]
    Currency,
    #[error("there are not enough points")]
    NotEnough,
}

fn thirty() -> u16 {
    30
}

fn seven() -> u16 {
    7
}

fn hundred() -> u32 {
    100
}

impl Programme {
    /// Points can be turned into any amount, so that they have a worth at all.
    pub fn has_amounts(&self) -> bool {
        self.rewards.iter().any(|reward| matches!(reward.kind, RewardKind::ByAmount { .. }))
    }

    /// What points are called in that language, its plain form, English or any, and the language it is.
    pub fn name_in(&self, lang: &str) -> Option<(&str, &PointName)> {
        let plain = lang.split('-').next().unwrap_or(lang);
        let found = [lang, plain, "en"].into_iter().find_map(|lang| self.points.get_key_value(lang));
        found.or_else(|| self.points.iter().next()).map(|(lang, name)| (lang.as_str(), name))
    }

    /// Those in force on a day; `None` before the first.
    pub fn rules_on(&self, day: Date) -> Option<&Rules> {
        self.rules.iter().rev().find(|rules| rules.from_on <= day)
    }

    pub fn reward(&self, handle: &str) -> Option<&Reward> {
        self.rewards.iter().find(|reward| reward.handle == handle)
    }
}

impl Rules {
    /// What so many points are worth, rounded down to the minor unit. `None`: nothing in that currency.
    pub fn worth_minor(&self, points: u64, currency: Currency) -> Option<i64> {
        let pays = i128::from(*self.worth.pays.get(&currency)?);
        i64::try_from(i128::from(points) * pays / i128::from(self.worth.points.max(1))).ok()
    }

    /// In percent of the ordinary rate.
    pub fn percent(&self, product_id: &str, category: Option<&str>) -> u32 {
        let named = |rate: &&GoodsRate| rate.products.iter().any(|one| one == product_id);
        let kind =
            |rate: &&GoodsRate| category.is_some_and(|own| rate.categories.iter().any(|one| one == own));
        let found = self.rates.iter().find(named).or_else(|| self.rates.iter().find(kind));
        found.map_or(100, |rate| rate.percent)
    }

    /// The first instant at which points released then can't be used any more: a midnight of the shop.
    pub fn expires_at(&self, releases_at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let released = releases_at.to_zoned(zone.clone());
        let last = match self.valid? {
            Valid::Days(days) => released.checked_add(i64::from(days).days()),
            Valid::Months(months) => released.checked_add(i64::from(months).months()),
        };
        last.and_then(|last| last.start_of_day()).ok().map(|midnight| midnight.timestamp())
    }
}

impl Reward {
    /// What so many points of it pay, rounded down.
    pub fn pays(&self, points: u64, rules: &Rules, currency: Currency) -> Result<i64, NotOffered> {
        let worth = match &self.kind {
            RewardKind::Fixed { points: own, pays } if points == u64::from(*own) => {
                pays.get(&currency).copied()
            }
            RewardKind::ByAmount { min, max, step }
                if (u64::from(*min)..=u64::from(*max)).contains(&points)
                    && (points - u64::from(*min)).is_multiple_of(u64::from((*step).max(1))) =>
            {
                rules.worth_minor(points, currency)
            }
            _ => return Err(NotOffered::Points),
        };
        worth.filter(|minor| *minor > 0).ok_or(NotOffered::Currency)
    }

    /// The fewest points it takes.
    pub fn from_points(&self) -> u64 {
        match &self.kind {
            RewardKind::Fixed { points, .. } => (*points).into(),
            RewardKind::ByAmount { min, .. } => (*min).into(),
        }
    }
}

impl Default for TierTerms {
    fn default() -> Self {
        Self { months: 12, downgrade: Downgrade::OneStep }
    }
}

#[cfg(test)]
pub(super) mod tests;
