//! The ask budget: when a shop may ask something of its customer, or offer something for sale.
//!
//! One rule for every widget and every mail. Nothing is asked or sold while something is wrong with the order.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::Order;
use crate::order::OrderState;
use crate::parcel::{Direction, Parcel};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskKind {
    DeliveryVote,
    Review,
    Newsletter,
    /// A word that points are about to expire: by mail alone, and about no order.
    Points,
    /// A second mail about a review that was asked for by mail.
    ReviewReminder,
}

/// An ask that was made: mailed or answered. One that is only shown on a page is not made yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub kind: AskKind,
    pub order_id: String,
    pub at: Timestamp,
}

/// What may be asked on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask<'a> {
    pub kind: AskKind,
    /// With a delivery vote.
    pub parcel_id: Option<&'a str>,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotNow {
    #[error("something is wrong with the order")]
    Problem,
    #[error("there is nothing to ask about yet, or no longer")]
    NothingToAsk,
    #[error("this order's customer was asked about it before")]
    OrderAsked,
    #[error("this customer was asked less than a week ago")]
    WeekAsked,
}

const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// `history` holds every ask made to this customer, about any order, in any order.
pub fn may_ask(kind: AskKind, order: &Order, history: &[Asked], now: Timestamp) -> Result<(), NotNow> {
    if order.has_problem(now) {
        return Err(NotNow::Problem);
    }
    let about_it =
        |asked: &&Asked| asked.order_id == order.id && asked.kind != AskKind::Points && asked.at <= now;
    let before: Vec<AskKind> = history.iter().filter(about_it).map(|asked| asked.kind).collect();
    match (kind, before.as_slice()) {
        _ if voted(order, now) => return Err(NotNow::OrderAsked),
        (AskKind::ReviewReminder, []) => return Err(NotNow::NothingToAsk),
        (AskKind::ReviewReminder, [AskKind::Review]) | (_, []) => {}
        _ => return Err(NotNow::OrderAsked),
    }
    within_a_week(history, now)?;
    if is_ripe(kind, order, now) { Ok(()) } else { Err(NotNow::NothingToAsk) }
}

/// Whether a customer may be told by mail that points are about to expire; `orders` are all of theirs.
pub fn may_tell_of_points(orders: &[Order], history: &[Asked], now: Timestamp) -> Result<(), NotNow> {
    if orders.iter().any(|order| order.has_problem(now)) {
        return Err(NotNow::Problem);
    }
    within_a_week(history, now)
}

fn within_a_week(history: &[Asked], now: Timestamp) -> Result<(), NotNow> {
    let recent = |asked: &Asked| asked.at <= now && now.duration_since(asked.at) < WEEK;
    if history.iter().any(recent) { Err(NotNow::WeekAsked) } else { Ok(()) }
}

/// The one ask a page may show, of those the shop's terms name.
///
/// What was asked by mail is the same ask until it is answered: the mail's link leads to the page.
pub fn next_ask<'a>(order: &'a Order, history: &[Asked], now: Timestamp) -> Option<Ask<'a>> {
    let mailed = |kind: AskKind| {
        let same = |asked: &Asked| asked.kind == kind && asked.order_id == order.id && asked.at <= now;
        history.iter().any(same) && !order.has_problem(now) && !voted(order, now) && is_ripe(kind, order, now)
    };
    let kinds = &order.terms.asks.kinds;
    let asked = kinds.iter().find(|kind| mailed(**kind));
    let kind = *asked.or_else(|| kinds.iter().find(|kind| may_ask(**kind, order, history, now).is_ok()))?;
    let parcel_id = (kind == AskKind::DeliveryVote).then(|| votable(order, now)).flatten();
    Some(Ask { kind, parcel_id: parcel_id.map(|parcel| parcel.id.as_str()) })
}

fn voted(order: &Order, now: Timestamp) -> bool {
    order.votes.iter().any(|vote| vote.at <= now)
}

/// Whether anything may be offered for sale beside the order.
pub fn may_sell(order: &Order, now: Timestamp) -> bool {
    !order.has_problem(now)
}

/// The parcel delivered last, as long as its vote is of use.
fn votable(order: &Order, now: Timestamp) -> Option<&Parcel> {
    let delivered = order.parcels.iter().filter(|parcel| may_vote(order, parcel, now));
    delivered.max_by_key(|parcel| order.seen(parcel, now).delivered_at())
}

/// A customer may vote, and change their vote, without being asked.
pub fn may_vote(order: &Order, parcel: &Parcel, now: Timestamp) -> bool {
    let within = SignedDuration::from_hours(24 * i64::from(order.terms.asks.vote_within_days));
    let delivered = order.seen(parcel, now).delivered_at();
    parcel.direction == Direction::Outbound && delivered.is_some_and(|at| now.duration_since(at) <= within)
}

fn is_ripe(kind: AskKind, order: &Order, now: Timestamp) -> bool {
    match kind {
        AskKind::DeliveryVote => votable(order, now).is_some(),
        AskKind::Review | AskKind::ReviewReminder => order.delivered_at(now).is_some_and(|at| {
            let wait = SignedDuration::from_hours(24 * i64::from(order.terms.asks.review_after_days));
            now.duration_since(at) >= wait
        }),
        AskKind::Newsletter => order.state_at(now) == OrderState::Delivered,
        // No page asks that.
        AskKind::Points => false,
    }
}

#[cfg(test)]
mod tests;
