//! Points that were folded before, kept while folding again would give the same.
//!
//! What a customer has follows from the ledger, from their orders and from the time. The store's mark tells each time
//! whether either of the first two was written, by whichever server; the ledger tells until when time changes nothing.

use std::sync::Arc;

use aftersale_store::PointsMark;
use jiff::{SignedDuration, Timestamp};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::Points;

/// Entries and orders of all that is kept.
const WEIGHT_MAX: u64 = 100_000;
const CUSTOMERS: usize = 4_096;
/// What an order means may change with the time alone, and a back end may tell of more: looked at again after that.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_secs(60);

/// One per process. Losing it costs time only.
pub struct FoldedPoints(Cache<String, Arc<Folded>, Weight>);

struct Folded {
    points: Points,
    mark: PointsMark,
}

#[derive(Clone)]
struct Weight;

impl Weighter<String, Arc<Folded>> for Weight {
    fn weight(&self, _: &String, folded: &Arc<Folded>) -> u64 {
        let points = &folded.points;
        (1 + points.kept.entries.len() + points.orders.len()) as u64
    }
}

impl Default for FoldedPoints {
    fn default() -> Self {
        Self(Cache::with_weighter(CUSTOMERS, WEIGHT_MAX, Weight))
    }
}

impl FoldedPoints {
    pub fn get(&self, customer_id: &str, mark: &PointsMark, now: Timestamp) -> Option<Points> {
        let folded = self.0.get(customer_id)?;
        let ledger = &folded.points.ledger;
        let again = ledger.at.saturating_add(LOOK_AGAIN).unwrap_or(ledger.at);
        let holds = ledger.at <= now && now < ledger.until.min(again);
        (holds && folded.mark == *mark).then(|| folded.points.clone())
    }

    pub fn keep(&self, customer_id: &str, mark: PointsMark, points: &Points) {
        let folded = Folded { points: points.clone(), mark };
        self.0.insert(customer_id.to_owned(), Arc::new(folded));
    }
}
