//! How a parcel stood at a moment: a pure function of what had been reported by then.
//!
//! The order in which reports came in does not matter, nor how often one came.

use std::cmp::Ordering;

use jiff::Timestamp;

use super::{Delivery, Estimate, Event, IncidentReason, LocalInstant, Parcel, ParcelStatus, Patience};

/// A parcel at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen<'a> {
    pub status: ParcelStatus,
    pub incident: Option<IncidentReason>,
    /// The promised range has passed.
    pub late: bool,
    /// The carrier has been silent for longer than [`Patience`] allows.
    pub stalled: bool,
    /// The newest promise and when it was made; none once nothing is coming any more.
    pub estimate: Option<(&'a Estimate, LocalInstant)>,
    pub delivered: Option<(LocalInstant, &'a Delivery)>,
    /// Newest first, each report once.
    pub events: Vec<&'a Event>,
}

impl Seen<'_> {
    /// Something is wrong: late, silent, held, failed, damaged, lost, going back, called off.
    pub fn has_problem(&self) -> bool {
        self.late
            || self.stalled
            || self.incident.is_some()
            || matches!(
                self.status,
                ParcelStatus::DeliveryFailed
                    | ParcelStatus::DeliveryDelayed
                    | ParcelStatus::OnHold
                    | ParcelStatus::ReturnToSender
                    | ParcelStatus::Cancelled
            )
    }

    pub fn delivered_at(&self) -> Option<Timestamp> {
        let last = self.events.iter().find(|event| event.status == ParcelStatus::Delivered)?;
        (self.status == ParcelStatus::Delivered).then_some(last.at.at)
    }
}

impl Parcel {
    /// With the usual patience.
    pub fn at(&self, now: Timestamp) -> Seen<'_> {
        self.at_with(now, Patience::default())
    }

    pub fn at_with(&self, now: Timestamp, patience: Patience) -> Seen<'_> {
        let events = self.reported(now);
        let last_word = last_word(&events);
        let deciding = last_word.or_else(|| events.first().copied());
        let status = deciding.map_or(ParcelStatus::Pending, |event| event.status);
        let delivery = deciding.filter(|event| event.status == ParcelStatus::Delivered);
        let delivered = delivery.and_then(|event| Some((event.at, event.delivered.as_ref()?)));
        let coming = !is_final(status);
        let estimate = self.newest_promise(&events, now).filter(|_| coming);
        let late = coming
            && status != ParcelStatus::ReadyForPickup
            && estimate.is_some_and(|(promise, _)| promise.to.at < now);
        Seen {
            status,
            incident: deciding.and_then(|event| event.incident),
            late,
            stalled: self.is_stalled(status, &events, now, patience),
            estimate,
            delivered,
            events,
        }
    }

    /// Whether it had left by `now`.
    pub fn has_left(&self, now: Timestamp) -> bool {
        self.shipped_at.is_some_and(|shipped| shipped.at <= now)
    }

    /// Newest first; among reports of one moment the one further along comes first.
    fn reported(&self, now: Timestamp) -> Vec<&Event> {
        let mut events: Vec<&Event> = self.events.iter().filter(|event| event.at.at <= now).collect();
        events.sort_by(|a, b| key(b).cmp(&key(a)));
        events.dedup_by(|a, b| key(a) == key(b));
        events
    }

    /// A promise repeated without a change is as old as its first telling.
    fn newest_promise<'a>(
        &'a self,
        events: &[&'a Event],
        now: Timestamp,
    ) -> Option<(&'a Estimate, LocalInstant)> {
        let alone = self.promises.iter().map(|promise| (promise.told_at, &promise.estimate));
        let with_reports = events.iter().filter_map(|event| Some((event.at, event.estimate.as_ref()?)));
        let mut promises: Vec<_> =
            alone.filter(|(told_at, _)| told_at.at <= now).chain(with_reports).collect();
        promises.sort_unstable_by(|a, b| b.cmp(a));
        let (_, newest) = *promises.first()?;
        let since = promises.iter().take_while(|(_, estimate)| *estimate == newest).last()?.0;
        Some((newest, since))
    }

    /// A parcel without a number is not reported on, so its silence means nothing.
    fn is_stalled(
        &self,
        status: ParcelStatus,
        events: &[&Event],
        now: Timestamp,
        patience: Patience,
    ) -> bool {
        let last = events.first().filter(|_| self.tracking_number.is_some());
        let allowed = patience.allows(status);
        last.zip(allowed).is_some_and(|(last, allowed)| now.duration_since(last.at.at) > allowed)
    }
}

/// Oldest first; among reports of one moment the one further along comes last.
pub(crate) fn arrival_order(a: &Event, b: &Event) -> Ordering {
    key(a).cmp(&key(b))
}

/// Nothing comes to the customer any more.
fn is_final(status: ParcelStatus) -> bool {
    matches!(status, ParcelStatus::Delivered | ParcelStatus::ReturnToSender | ParcelStatus::Cancelled)
}

/// The report after which nothing else counts, however late other scans are sent.
///
/// Delivered stays delivered until somebody says it goes back. What goes back ends with a delivery too, the one to the
/// sender: only a delivery that names who took it in counts as the customer's.
fn last_word<'a>(newest_first: &[&'a Event]) -> Option<&'a Event> {
    let mut finals = newest_first.iter().copied().filter(|event| is_final(event.status));
    let newest = finals.next()?;
    if newest.status == ParcelStatus::Delivered && newest.delivered.is_none() {
        return finals.find(|event| event.status == ParcelStatus::ReturnToSender).or(Some(newest));
    }
    Some(newest)
}

/// All of a report, so that the order of two that differ in anything is known, and none is dropped for another.
fn key(event: &Event) -> impl Ord + '_ {
    let words = (&event.text, &event.text_lang, &event.place);
    (
        event.at.at,
        rank(event.status),
        event.incident,
        words,
        &event.estimate,
        &event.delivered,
        event.at.offset_s,
        event.offset_known,
    )
}

/// How far along a status is, to order reports of one moment.
fn rank(status: ParcelStatus) -> u8 {
    match status {
        ParcelStatus::Unknown => 0,
        ParcelStatus::Pending => 1,
        ParcelStatus::PickedUp => 2,
        ParcelStatus::InTransit => 3,
        ParcelStatus::OnHold => 4,
        ParcelStatus::DeliveryDelayed => 5,
        ParcelStatus::OutForDelivery => 6,
        ParcelStatus::DeliveryFailed => 7,
        ParcelStatus::ReadyForPickup => 8,
        ParcelStatus::Delivered => 9,
        ParcelStatus::ReturnToSender => 10,
        ParcelStatus::Cancelled => 11,
    }
}

#[cfg(test)]
mod tests;
