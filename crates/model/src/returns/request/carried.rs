//! What carriers report about a request's own parcels: that it is on its way, and that it is back at the shop.
//!
//! Which reports there are decides, neither their order nor how often one came. What was scanned before the return was
//! asked for is another parcel's: numbers are used again, and a customer may tell the one their order came with.
//! Deliberately absent: what was in the parcel; the shop says that when it has unpacked it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Actor, ReturnRequest, State, Step};
use crate::carrier::normal_number;
use crate::parcel::{Direction, Event, Parcel, ParcelStatus};
use crate::tracking::Report;

impl ReturnRequest {
    /// Takes the steps that follow from the reports about its parcels: `parcels` are the order's, and `zone` is where a
    /// clock without a zone is read.
    pub(crate) fn take_in(&mut self, parcels: &[Parcel], reports: &[Report], zone: &TimeZone) {
        let scanned: Vec<Vec<Event>> = self
            .numbers(parcels)
            .into_iter()
            .map(|number| self.scans(number, reports, zone))
            .filter(|scans| !scans.is_empty())
            .collect();
        let Some(left_at) = scanned.iter().flatten().map(|scan| scan.at.at).min() else { return };
        if self.state() == State::Open {
            self.carried(State::InTransit, left_at);
        }
        // With several parcels, the last one makes it whole.
        let arrived: Option<Vec<Timestamp>> = scanned.iter().map(|scans| arrived_at(scans)).collect();
        if let Some(at) = arrived.and_then(|all| all.into_iter().max())
            && self.state() == State::InTransit
        {
            self.carried(State::Received, at);
        }
    }

    /// Of the parcel its customer told of, and of those the shop lists for it, as [`normal_number`] writes them.
    fn numbers(&self, parcels: &[Parcel]) -> BTreeSet<String> {
        let own = |parcel: &&Parcel| {
            parcel.direction == Direction::Return && parcel.return_id.as_ref() == Some(&self.id)
        };
        let listed = parcels.iter().filter(own).filter_map(|parcel| parcel.tracking_number.as_ref());
        listed.chain(&self.tracking_number).map(|number| normal_number(number)).collect()
    }

    /// What a carrier did with the parcel since the return was asked for.
    fn scans(&self, number: String, reports: &[Report], zone: &TimeZone) -> Vec<Event> {
        let mut parcel = Parcel {
            id: self.id.clone(),
            direction: Direction::Return,
            carrier: None,
            tracking_number: Some(number),
            lines: Vec::new(),
            shipped_at: None,
            events: Vec::new(),
            promises: Vec::new(),
            pickup: None,
            return_id: Some(self.id.clone()),
        };
        parcel.take_in(reports, zone);
        parcel.events.retain(|event| event.status.has_left() && event.at.at >= self.requested_at);
        parcel.events
    }

    fn carried(&mut self, to: State, at: Timestamp) {
        // What the table has no step for stays as it is.
        let _ = self.step(Step { at, to, by: Actor::Carrier, note: None });
    }
}

/// A parcel that the shop did not get is delivered to its sender.
fn arrived_at(scans: &[Event]) -> Option<Timestamp> {
    if scans.iter().any(|scan| scan.status == ParcelStatus::ReturnToSender) {
        return None;
    }
    let delivered = scans.iter().filter(|scan| scan.status == ParcelStatus::Delivered);
    delivered.map(|scan| scan.at.at).min()
}

#[cfg(test)]
mod tests;
