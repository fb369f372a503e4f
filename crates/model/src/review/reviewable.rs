//! What of an order may be reviewed, and why something may not.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::terms::ReviewTerms;
use super::{Review, Subject};
use crate::Order;
use crate::order::Line;
use crate::parcel::{Direction, Parcel};

#[derive(Clone, Debug, PartialEq)]
pub struct Reviewable<'a> {
    /// One for each product, in the order of its first line; what was cancelled whole is left out.
    pub products: Vec<ReviewableProduct<'a>>,
    /// Whether the delivery is asked about: something came, and it was not answered yet.
    pub delivery: bool,
    pub shop: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReviewableProduct<'a> {
    /// The first of the product's lines.
    pub line: &'a Line,
    pub category: Option<&'a str>,
    pub block: Option<Block>,
}

/// Why something can't be reviewed now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Block {
    #[error("nothing of it has arrived yet")]
    NotDelivered,
    #[error("a return of it is open")]
    ReturnOpen,
    #[error("a claim about it is open")]
    ClaimOpen,
    #[error("the days in which it could be reviewed are over")]
    WindowEnded,
}

impl Order {
    /// What may be reviewed at `now`. `reviews`: those of this order.
    pub fn reviewable(&self, terms: &ReviewTerms, reviews: &[Review], now: Timestamp) -> Reviewable<'_> {
        let mut products: BTreeMap<&str, usize> = BTreeMap::new();
        let mut found: Vec<(ReviewableProduct<'_>, Vec<&Line>)> = Vec::new();
        let cancelled = self.cancelled_at.is_some_and(|at| at <= now);
        for line in self.lines.iter().filter(|line| !cancelled && line.cancelled < line.quantity) {
            if let Some(at) = products.get(line.product_id.as_str()).copied() {
                if let Some((_, lines)) = found.get_mut(at) {
                    lines.push(line);
                }
                continue;
            }
            products.insert(&line.product_id, found.len());
            let goods = self.goods.iter().find(|goods| goods.line_id == line.id);
            let category = goods.and_then(|goods| goods.category.as_deref());
            found.push((ReviewableProduct { line, category, block: None }, vec![line]));
        }
        let products: Vec<ReviewableProduct<'_>> = found
            .into_iter()
            .map(|(product, lines)| ReviewableProduct { block: self.block(&lines, terms, now), ..product })
            .collect();
        let asks = |wanted: bool, subject: Subject| {
            wanted
                && products.iter().any(|product| product.block.is_none())
                && !reviews.iter().any(|review| review.subject == subject)
        };
        let delivery = asks(terms.delivery, Subject::Delivery);
        let shop = asks(terms.shop, Subject::Shop);
        Reviewable { products, delivery, shop }
    }

    fn block(&self, lines: &[&Line], terms: &ReviewTerms, now: Timestamp) -> Option<Block> {
        let of = |line_id: &str| lines.iter().any(|line| line.id == line_id);
        let has = |parcel: &Parcel| parcel.lines.iter().any(|line| of(&line.line_id));
        let outbound = || self.parcels.iter().filter(|parcel| parcel.direction == Direction::Outbound);
        let arrived = outbound().filter(|parcel| has(parcel));
        let Some(last) = arrived.filter_map(|parcel| self.seen(parcel, now).delivered_at()).max() else {
            return Some(Block::NotDelivered);
        };
        let mut open = self.returns.iter().filter(|back| back.state.is_open());
        if open.any(|back| back.lines.iter().any(|line| of(&line.line_id))) {
            return Some(Block::ReturnOpen);
        }
        let mut claims = self.claims.iter().filter(|claim| claim.is_open_at(now));
        let about = |parcel_id: &str| outbound().any(|parcel| parcel.id == parcel_id && has(parcel));
        if claims.any(|claim| match claim.lines.is_empty() {
            true => claim.parcel_id.as_deref().is_none_or(about),
            false => claim.lines.iter().any(|line| of(&line.line_id)),
        }) {
            return Some(Block::ClaimOpen);
        }
        let within = SignedDuration::from_hours(24 * i64::from(terms.within_days));
        (now.duration_since(last) > within).then_some(Block::WindowEnded)
    }
}

#[cfg(test)]
mod tests;
