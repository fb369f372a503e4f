//! What is kept about an order beside the shop's own document: what the customer did here, and what carriers reported.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::Order;
use crate::claim::Claim;
use crate::order::{Return, Vote};
use crate::returns::ReturnRequest;
use crate::tracking::Report;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Aftermath {
    pub cancelled_at: Option<Timestamp>,
    pub claims: Vec<Claim>,
    pub votes: Vec<Vote>,
    pub requests: Vec<ReturnRequest>,
    /// About any number; those of this order's parcels and of its returns' are taken.
    pub reports: Vec<Report>,
}

impl Order {
    /// The shop's document with everything that is kept beside it. Neither the order of a list nor a repetition matters.
    pub fn with(mut self, kept: &Aftermath) -> Self {
        self.cancelled_at = self.cancelled_at.into_iter().chain(kept.cancelled_at).min();
        for claim in &kept.claims {
            // A claim the shop knows as well is the shop's.
            if !self.claims.iter().any(|known| known.id == claim.id) {
                self.claims.push(claim.clone());
            }
        }
        self.claims.sort_by(|a, b| (a.opened_at, &a.id).cmp(&(b.opened_at, &b.id)));
        let mut votes: BTreeMap<String, Vote> = BTreeMap::new();
        for vote in self.votes.drain(..).chain(kept.votes.iter().cloned()) {
            match votes.get(&vote.parcel_id) {
                Some(known) if (known.at, known.good) >= (vote.at, vote.good) => {}
                _ => drop(votes.insert(vote.parcel_id.clone(), vote)),
            }
        }
        self.votes = votes.into_values().collect();
        let zone = self.zone();
        self.take_requests(&kept.requests, &kept.reports, &zone);
        for parcel in &mut self.parcels {
            parcel.take_in(&kept.reports, &zone);
        }
        self
    }

    /// Of a request that the shop knows as well, the one that has come further; all of them stand among `returns`.
    fn take_requests(&mut self, kept: &[ReturnRequest], reports: &[Report], zone: &TimeZone) {
        let far = |request: &ReturnRequest| {
            (request.steps.len(), request.received.len(), request.refunded.is_some())
        };
        for request in kept {
            match self.requests.iter_mut().find(|known| known.id == request.id) {
                Some(known) if far(known) >= far(request) => {}
                Some(known) => *known = request.clone(),
                None => self.requests.push(request.clone()),
            }
        }
        self.requests.sort_by(|a, b| (a.requested_at, &a.id).cmp(&(b.requested_at, &b.id)));
        for request in &mut self.requests {
            request.take_in(&self.parcels, reports, zone);
        }
        let listed: Vec<Return> = self.requests.iter().filter_map(|request| self.listed(request)).collect();
        for listed in listed {
            match self.returns.iter_mut().find(|known| known.id == listed.id) {
                Some(known) => {
                    let told = known.refund_expected_on;
                    *known = listed;
                    known.refund_expected_on = known.refund_expected_on.or(told);
                }
                None => self.returns.push(listed),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::ClaimReason;
    use crate::order::OrderState;
    use crate::parcel::{LocalInstant, ParcelStatus};
    use crate::sample::{claim, on, order, parcel, under_way};
    use crate::tracking::{Said, Scan, Source, Told};

    fn vote(good: bool, hour: i8) -> Vote {
        Vote { parcel_id: "p1".into(), good, text: None, at: on(19, hour) }
    }

    fn delivered(hour: i8) -> Report {
        let at = on(19, hour);
        Report {
            source: Source::Karrio,
            tracking_number: "RR123456785SE".into(),
            carrier: None,
            received_at: at,
            said: Said::Scan(Scan {
                at: Told::Instant(LocalInstant { at, offset_s: 3600 }),
                status: ParcelStatus::Delivered,
                incident: None,
                text: None,
                text_lang: None,
                place: None,
                delivered: None,
            }),
        }
    }

    #[test]
    fn what_is_kept_is_laid_over_the_shops_document() {
        let kept = Aftermath {
            cancelled_at: None,
            claims: vec![claim(ClaimReason::Wrong, on(19, 13))],
            votes: vec![vote(true, 13), vote(false, 14), vote(true, 12)],
            requests: Vec::new(),
            reports: vec![delivered(12), delivered(12)],
        };
        let told = under_way().with(&kept);
        assert_eq!(told.state_at(on(19, 15)), OrderState::Delivered);
        assert_eq!(told.claims.len(), 1);
        assert_eq!(told.votes, [vote(false, 14)]);
        let mut mixed = kept.clone();
        mixed.votes.reverse();
        mixed.reports.reverse();
        mixed.claims.push(mixed.claims[0].clone());
        assert_eq!(under_way().with(&mixed), told);
    }

    #[test]
    fn the_shops_own_word_about_a_claim_counts() {
        let known = Order { claims: vec![claim(ClaimReason::Damaged, on(18, 9))], ..under_way() };
        let kept = Aftermath { claims: vec![claim(ClaimReason::Wrong, on(18, 9))], ..Aftermath::default() };
        assert_eq!(known.clone().with(&kept), known);
    }

    #[test]
    fn called_off_at_the_first_word() {
        let shops = Order { cancelled_at: Some(on(16, 14)), ..order(vec![parcel(Vec::new())]) };
        let kept = Aftermath { cancelled_at: Some(on(16, 12)), ..Aftermath::default() };
        assert_eq!(shops.clone().with(&kept).cancelled_at, Some(on(16, 12)));
        assert_eq!(shops.clone().with(&Aftermath::default()), shops);
    }
}
