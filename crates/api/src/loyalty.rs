//! Level L4: points a customer has and why, what they can be turned into, and how they come about.
//!
//! Points are whole. Deliberately absent: anything that names the customer.

use serde::{Deserialize, Serialize};

use crate::value::{Day, Instant, Money};

open_enum! {
    /// What an entry of the history is about.
    EntryKind {
        Earned = "earned",
        /// Pending points became available.
        Released = "released",
        /// Money went back for what had earned them.
        TakenBack = "taken_back",
        Spent = "spent",
        GivenBack = "given_back",
        Expired = "expired",
        /// New points that paid what was owed.
        Settled = "settled",
        /// The programme's rules are others from then on; no points move.
        RulesChanged = "rules_changed",
    }
}

open_enum! {
    /// What pending points wait for while their day is not known.
    PointsWait { Delivery = "delivery", Return = "return", }
}

open_enum! {
    /// Why expiry stands still.
    ExpiryStop { Late = "late", Return = "return", Claim = "claim", }
}

open_enum! {
    /// How near the expiry is, by the shop's own thresholds.
    ExpiryWarning { Soon = "soon", LastChance = "last_chance", }
}

open_enum! {
    CodeState {
        Unused = "unused",
        Used = "used",
        Expired = "expired",
        /// Changed back into points.
        Undone = "undone",
    }
}

open_enum! {
    WayKind { Order = "order", Review = "review", Join = "join", Birthday = "birthday", }
}

open_enum! {
    /// Why a reward can't be had now.
    RewardBlock { Tier = "tier", NotEnough = "not_enough", }
}

open_enum! {
    /// How the points of an order stand.
    EarningState {
        /// Nobody has them: an account would.
        WouldEarn = "would_earn",
        Pending = "pending",
        Available = "available",
        /// All of them went back with the money.
        TakenBack = "taken_back",
    }
}

/// The answer of `GET /v1/loyalty`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Loyalty {
    pub name: PointsName,
    /// The day at the shop when this was answered.
    pub today_on: Day,
    /// Which state of the ledger this is; a redemption may name it.
    pub head: String,
    pub available: u32,
    pub pending: u32,
    /// To be taken back and not there: only where nothing is available or pending. The next points pay it.
    pub owed: u32,
    /// What the available points are worth, by `worth_rule`. Absent: no reward is by amount in this currency.
    pub worth: Option<Money>,
    pub worth_rule: Option<WorthRule>,
    /// The next pending points whose day is known.
    pub releasing: Option<PointsOn>,
    /// The available points that expire next.
    pub expiring: Option<Expiring>,
    /// Expiry stands still for these reasons; empty: it does not.
    pub stopped: Vec<ExpiryStop>,
    /// What `available` and `pending` consist of: what is left of each lot sums to them. Available ones first, of those
    /// the first to expire first, which is how they are spent.
    pub lots: Vec<Lot>,
    pub tier: Option<TierStanding>,
    /// In the order to show.
    pub ways: Vec<Way>,
    /// In the order to show.
    pub rewards: Vec<Reward>,
    /// Codes, newest first; of those that can't be used any more, the newest fifty.
    pub wallet: Vec<WalletCode>,
}

/// The shop's own name for points, in the language asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PointsName {
    /// BCP 47 language of these words.
    pub lang: String,
    pub title: String,
    /// One for each plural category of the language that whole numbers fall into (CLDR), `other` last.
    pub counted: Vec<CountedForm>,
    /// Absent: the widget's own.
    pub icon_url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CountedForm {
    /// `zero`, `one`, `two`, `few`, `many` or `other`.
    pub category: String,
    /// With `{n}` where the number stands: `{n} moments`.
    pub text: String,
}

/// So many points are worth so much, rounded down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WorthRule {
    pub points: u32,
    pub pays: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PointsOn {
    pub points: u32,
    /// The first day on which they are available.
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Expiring {
    pub points: u32,
    /// The last day on which they can be used.
    pub on: Day,
    /// From today to `on`.
    pub days: u32,
    pub warning: Option<ExpiryWarning>,
}

/// Points that share their cause and their dates. `points` − `spent` − `expired` − `taken_back` = `left`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Lot {
    /// What they are for: the order's number, the way's name, or the shop's own words.
    pub cause: Cause,
    pub earned_at: Instant,
    pub points: u32,
    pub spent: u32,
    pub expired: u32,
    pub taken_back: u32,
    pub left: u32,
    pub available: bool,
    /// The first day on which they are available, while they are pending and it is known.
    pub releases_on: Option<Day>,
    pub waits_for: Option<PointsWait>,
    /// The last day on which they can be used; absent: for ever, or not known yet.
    pub expires_on: Option<Day>,
    /// How `points` came about; they add up to it.
    pub terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Cause {
    /// With an order.
    pub order_id: Option<String>,
    pub order_number: Option<String>,
    /// Without one: what for, in the language asked for.
    pub text: Option<String>,
}

/// `paid` ÷ `per` × `rate` × `percent` ÷ 100 × `tier_percent` ÷ 100, rounded as the shop does, gives `points`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Term {
    pub name: String,
    /// After discounts; absent where points are given as such.
    pub paid: Option<Money>,
    pub rate: u32,
    pub per: Option<Money>,
    /// Of the product or its category; 100 is the ordinary rate.
    pub percent: u32,
    /// Of the tier; 100 is the ordinary rate.
    pub tier_percent: u32,
    pub points: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TierStanding {
    pub handle: String,
    pub name: String,
    pub benefits: Vec<String>,
    /// Earned within the period that counts, without what was taken back.
    pub points: u32,
    /// Of the tier itself.
    pub from_points: u32,
    pub next: Option<NextTier>,
    /// The last day it is kept for sure; absent: for good.
    pub kept_until_on: Option<Day>,
    /// The tier that follows then if nothing more is earned; absent where that is the same.
    pub then: Option<String>,
    /// Months in which points count, and for which a tier is kept.
    pub months: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NextTier {
    pub name: String,
    pub from_points: u32,
    /// To be earned within the period.
    pub missing: u32,
    pub benefits: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Way {
    pub handle: String,
    pub kind: WayKind,
    pub name: String,
    /// The same whatever is said; absent with an order, which earns by its amount.
    pub points: Option<u32>,
    /// With an order: so many points …
    pub rate: Option<u32>,
    /// … for so much.
    pub per: Option<Money>,
    pub done: bool,
    pub url: Option<String>,
}

/// Either `points` for `pays`, or from `min` to `max` by `step`, worth what `worth_rule` says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Reward {
    pub handle: String,
    pub name: String,
    pub conditions: Option<String>,
    pub points: Option<u32>,
    pub pays: Option<Money>,
    pub min: Option<u32>,
    /// The most that can be chosen at all; what the customer has may be less.
    pub max: Option<u32>,
    pub step: Option<u32>,
    /// The goods have to cost so much at least.
    pub min_order: Option<Money>,
    /// How many days a code can be used; absent: for ever.
    pub code_valid_days: Option<u32>,
    pub block: Option<RewardBlock>,
    /// Name of the lowest tier that may have it.
    pub tier: Option<String>,
    /// With `not_enough`: how many more it takes.
    pub missing: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WalletCode {
    /// Of the redemption.
    pub id: String,
    pub code: String,
    pub name: String,
    pub points: u32,
    pub pays: Money,
    pub state: CodeState,
    pub redeemed_at: Instant,
    /// The last day on which it can be used; absent: for ever.
    pub expires_on: Option<Day>,
    pub min_order: Option<Money>,
    pub conditions: Option<String>,
    /// It may go back to points; a client offers that only then.
    pub undoable: bool,
}

/// The answer of `GET /v1/loyalty/entries`, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct EntryPage {
    pub entries: Vec<LedgerEntry>,
    pub next_cursor: Option<String>,
}

/// One step of the history. From the first to any, `points` sum to its `balance` and `pending` to its
/// `pending_balance`; the newest has what `GET /v1/loyalty` says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct LedgerEntry {
    pub id: String,
    pub at: Instant,
    pub kind: EntryKind,
    /// Change of what is available.
    pub points: i32,
    /// Change of what is pending.
    pub pending: i32,
    /// Available after it.
    pub balance: u32,
    pub pending_balance: u32,
    pub cause: Cause,
    /// With a redemption.
    pub code: Option<String>,
    /// Of points that are earned: the first day on which they are available, and the last to use them.
    pub releases_on: Option<Day>,
    pub waits_for: Option<PointsWait>,
    pub expires_on: Option<Day>,
    /// By lot: the changes sum to `points` + `pending`.
    pub parts: Vec<EntryPart>,
    /// Of points that are earned: how they came about.
    pub terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct EntryPart {
    pub cause: Cause,
    pub points: i32,
    /// The lot's last day.
    pub expires_on: Option<Day>,
}

/// `POST /v1/loyalty/redemptions`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RedemptionRequest {
    /// Handle of the reward.
    pub reward: String,
    pub points: u32,
    /// The `head` that was shown: where the ledger is another by now, nothing is redeemed (`points_changed`), so that
    /// two tabs redeem once. Absent: whatever it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
    /// BCP 47 language of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 35))]
    pub locale: Option<String>,
}

/// `POST /v1/loyalty/redemptions/{redemption_id}/undo`
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UndoRequest {
    /// BCP 47 language of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 35))]
    pub locale: Option<String>,
}

/// The answer of both: the code as it then is, and what the customer then has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Redemption {
    pub code: WalletCode,
    pub available: u32,
    pub pending: u32,
    pub head: String,
}

/// The answer of `GET /v1/orders/{id}/earnings`: what an order earned, or would with an account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OrderEarnings {
    pub order_id: String,
    pub name: PointsName,
    pub state: EarningState,
    /// Without what was taken back.
    pub points: u32,
    pub taken_back: u32,
    /// By the worth of one point; absent where no reward is by amount in this currency.
    pub worth: Option<Money>,
    pub releases_on: Option<Day>,
    pub waits_for: Option<PointsWait>,
    pub terms: Vec<Term>,
    /// Where somebody without an account joins.
    pub join_url: Option<String>,
}

#[cfg(test)]
mod tests;
