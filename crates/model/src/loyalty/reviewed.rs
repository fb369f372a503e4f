//! What a review brings: points as soon as it was sent, whatever its stars and whether it is published.
//!
//! Of one subject of one order once: who takes a review back and writes another gets nothing for it.
//! Source: 16 CFR 465.4, incentives may not depend on a sentiment.

use super::entry::{Cause, Earned, Entry, What};
use super::programme::{Programme, WayKind};
use crate::Order;
use crate::review::{Review, Subject};

/// What is to be added to `entries` for the reviews of an order.
pub fn reviewed(programme: &Programme, order: &Order, reviews: &[Review], entries: &[Entry]) -> Vec<Entry> {
    let way = programme.ways.iter().find(|way| way.kind == WayKind::Review);
    let Some((way, points)) = way.and_then(|way| Some((way, way.points?))).filter(|(_, points)| *points > 0)
    else {
        return Vec::new();
    };
    let earned = |review: &Review| {
        let lot = lot_of(review);
        let rules = programme.rules_on(order.today(review.sent_at))?;
        let known = entries.iter().any(|entry| entry.id == lot);
        (!known).then(|| Entry {
            id: lot.clone(),
            at: review.sent_at,
            what: What::Earned(Earned {
                lot,
                points: points.into(),
                cause: Cause::Way { handle: way.handle.clone(), order_id: Some(order.id.clone()) },
                version: rules.version.clone(),
                releases_at: Some(review.sent_at),
                expires_at: rules.expires_at(review.sent_at, &order.zone()),
                waits_for: None,
                terms: Vec::new(),
            }),
        })
    };
    reviews.iter().filter(|review| review.order_id == order.id).filter_map(earned).collect()
}

fn lot_of(review: &Review) -> String {
    match &review.subject {
        Subject::Product(id) => format!("review:{}:product:{id}", review.order_id),
        Subject::Delivery => format!("review:{}:delivery", review.order_id),
        Subject::Shop => format!("review:{}:shop", review.order_id),
    }
}

#[cfg(test)]
mod tests;
