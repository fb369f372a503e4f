//! What a return does to its customer's points, told before it is asked for.
//!
//! It is what [`facts`] would note if the money of the return were back now, so the two can't disagree.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::entry::{Entry, What};
use super::facts::facts;
use super::ledger::Ledger;
use super::programme::{Programme, Tier};
use crate::Order;
use crate::returns::Settlement;
use crate::returns::policy::Policy;
use crate::returns::request::{Actor, RequestTerms, ReturnRequest, State, Step, Wish};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consequences<'a> {
    /// Of what the order earned.
    pub taken_back: u64,
    /// Of those: not there any more, so that the next points settle them.
    pub owed: u64,
    /// Of what was spent on a code that was used with the order.
    pub given_back: u64,
    /// From the one they have to a lower one.
    pub tier: Option<(&'a Tier, &'a Tier)>,
}

impl Programme {
    /// `entries`: all of the order's customer, with what their orders mean noted. `None` where nothing changes.
    pub fn consequences(
        &self,
        order: &Order,
        policy: &Policy,
        entries: &[Entry],
        zone: &TimeZone,
        (wish, settlement): (&Wish, &Settlement),
        now: Timestamp,
    ) -> Option<Consequences<'_>> {
        let mut then = order.clone();
        then.requests.push(paid_back(wish, settlement, now));
        let mut all = entries.to_vec();
        all.extend(facts(self, &then, policy, entries, now).into_iter().filter(is_money));
        let (before, after) = (Ledger::fold(entries, now).totals, Ledger::fold(&all, now).totals);
        let sums = |wanted: &dyn Fn(&What) -> u64| -> u64 {
            all.iter().skip(entries.len()).map(|entry| wanted(&entry.what)).sum()
        };
        let taken_back = sums(&|what| if let What::TakenBack { points, .. } = what { *points } else { 0 });
        let given_back = sums(&|what| if let What::GivenBack { points, .. } = what { *points } else { 0 });
        let tier_of = |entries: &[Entry]| self.standing(entries, zone, now).map(|standing| standing.tier);
        let tier = tier_of(entries).zip(tier_of(&all)).filter(|(from, to)| to.from_points < from.from_points);
        let owed = after.owed.saturating_sub(before.owed);
        let found = Consequences { taken_back, owed, given_back, tier };
        (taken_back > 0 || given_back > 0 || tier.is_some()).then_some(found)
    }
}

fn is_money(entry: &Entry) -> bool {
    matches!(entry.what, What::TakenBack { .. } | What::GivenBack { .. })
}

/// As it will be kept once it is over.
fn paid_back(wish: &Wish, settlement: &Settlement, now: Timestamp) -> ReturnRequest {
    ReturnRequest {
        // No kept request has an empty one.
        id: String::new(),
        number: String::new(),
        wish: wish.clone(),
        settlement: settlement.clone(),
        requested_at: now,
        steps: vec![Step { at: now, to: State::Closed, by: Actor::Shop, note: None }],
        received: Vec::new(),
        tracking_number: None,
        refunded: None,
        terms: RequestTerms::default(),
    }
}

#[cfg(test)]
mod tests;
