//! What carrier services report, and how any set of reports becomes a parcel's events.
//!
//! Reports come twice, late, out of order, with clocks that are off and without a zone. What comes out depends on the
//! set of reports alone: neither on their order nor on how often one came.
//! Deliberately absent: the services' own formats; those are read by the connectors.

use std::collections::BTreeMap;

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::carrier::normal_number;
use crate::parcel::{
    Confidence, Delivery, Estimate, EstimateSource, Event, IncidentReason, LocalInstant, Parcel,
    ParcelStatus, Promise,
};

/// Who sent a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Aftership,
    Easypost,
    Karrio,
}

/// One thing a service told about a tracking number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub source: Source,
    /// As [`normal_number`] writes it.
    pub tracking_number: String,
    /// Handle of a row in [`crate::carrier`], where the service's name for the carrier is known.
    pub carrier: Option<String>,
    /// When it reached us, by our clock.
    pub received_at: Timestamp,
    pub said: Said,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    Scan(Scan),
    Promise(Promised),
}

/// Something happened to the parcel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scan {
    pub at: Told,
    pub status: ParcelStatus,
    pub incident: Option<IncidentReason>,
    /// The carrier's own words and, where known, their BCP 47 language.
    pub text: Option<String>,
    pub text_lang: Option<String>,
    pub place: Option<String>,
    pub delivered: Option<Delivery>,
}

/// The parcel should come between two moments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promised {
    pub told_at: Told,
    pub from: Told,
    pub to: Told,
    pub hours: bool,
    pub confidence: Confidence,
}

/// A moment as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    Instant(LocalInstant),
    /// By a clock whose zone was not told.
    Clock(civil::DateTime),
}

/// The easternmost offset in use, Kiribati's.
const EASTERNMOST_S: i64 = 14 * 3600;
/// Offsets are multiples of a quarter of an hour.
const QUARTER_S: i64 = 15 * 60;

impl Report {
    /// Two reports with one identity are one, whenever they came.
    pub fn identity(&self) -> String {
        let said = match &self.said {
            Said::Scan(scan) => format!("scan {scan:?}"),
            Said::Promise(promised) => format!("promise {promised:?}"),
        };
        format!("{:?} {} {said}", self.source, self.tracking_number)
    }
}

impl Told {
    /// As an instant. What is told without a zone is read in `zone`, and nothing happened after it was reported.
    fn reached_us(self, received_at: Timestamp, zone: &TimeZone) -> (LocalInstant, bool) {
        match self {
            Self::Instant(told) => (LocalInstant { at: told.at.min(received_at), ..told }, true),
            Self::Clock(clock) => {
                let guess = in_zone(clock, zone);
                let held = if guess.at > received_at { further_east(clock, received_at) } else { guess };
                (held, false)
            }
        }
    }

    fn ahead(self, zone: &TimeZone) -> LocalInstant {
        match self {
            Self::Instant(told) => told,
            Self::Clock(clock) => in_zone(clock, zone),
        }
    }
}

impl Parcel {
    /// Takes in the reports about this parcel's number, on top of what the shop itself knows.
    ///
    /// `zone` is where a clock without a zone is read. Call it on the shop's document, not on its own result.
    pub fn take_in(&mut self, reports: &[Report], zone: &TimeZone) {
        let Some(number) = self.tracking_number.as_deref().map(normal_number) else { return };
        let mut first: BTreeMap<String, &Report> = BTreeMap::new();
        for report in reports.iter().filter(|report| report.tracking_number == number) {
            let known = first.entry(report.identity()).or_insert(report);
            if report.received_at < known.received_at {
                *known = report;
            }
        }
        let mut scans: BTreeMap<_, Vec<Event>> = BTreeMap::new();
        for (identity, report) in &first {
            match &report.said {
                Said::Scan(scan) => {
                    scans.entry(same_words(report, scan, identity)).or_default().push(event(
                        scan,
                        report.received_at,
                        zone,
                    ));
                }
                Said::Promise(promised) => {
                    self.promises.push(promise(promised, report.received_at, zone));
                }
            }
        }
        // A scan that was told again with a better status is one scan.
        let mut told: Vec<Event> = scans
            .into_values()
            .filter_map(|same| same.into_iter().max_by(crate::parcel::arrival_order))
            .collect();
        let picked_up = |event: &Event| event.status == ParcelStatus::PickedUp;
        if !told.iter().chain(&self.events).any(picked_up) {
            name_the_first_scan(&mut told);
        }
        if self.carrier.is_none() {
            self.carrier = first.values().filter_map(|report| report.carrier.clone()).min();
        }
        let left = told.iter().filter(|event| event.status.has_left()).map(|event| event.at);
        self.shipped_at = self.shipped_at.into_iter().chain(left).min();
        self.events.extend(told);
    }
}

impl ParcelStatus {
    /// The carrier has, or had, the parcel in its hands.
    pub fn has_left(self) -> bool {
        !matches!(self, Self::Pending | Self::Unknown | Self::Cancelled)
    }
}

/// What one service says in the same words about the same moment and place; without words every scan stands alone.
fn same_words(report: &Report, scan: &Scan, identity: &str) -> (Source, String) {
    let said = match &scan.text {
        Some(text) => format!("{:?} {text} {:?}", scan.at, scan.place),
        None => identity.to_owned(),
    };
    (report.source, said)
}

/// The first thing a carrier does with a parcel is to take it, whatever its report calls that.
fn name_the_first_scan(events: &mut [Event]) {
    let first = events
        .iter_mut()
        .filter(|event| event.status.has_left())
        .min_by(|a, b| crate::parcel::arrival_order(a, b));
    if let Some(event) = first.filter(|event| event.status == ParcelStatus::InTransit) {
        event.status = ParcelStatus::PickedUp;
    }
}

fn event(scan: &Scan, received_at: Timestamp, zone: &TimeZone) -> Event {
    let (at, offset_known) = scan.at.reached_us(received_at, zone);
    Event {
        at,
        offset_known,
        status: scan.status,
        incident: scan.incident,
        text: scan.text.clone(),
        text_lang: scan.text_lang.clone(),
        place: scan.place.clone(),
        estimate: None,
        delivered: scan.delivered.clone().filter(|_| scan.status == ParcelStatus::Delivered),
    }
}

fn promise(promised: &Promised, received_at: Timestamp, zone: &TimeZone) -> Promise {
    let (from, to) = (promised.from.ahead(zone), promised.to.ahead(zone));
    Promise {
        told_at: promised.told_at.reached_us(received_at, zone).0,
        estimate: Estimate {
            from: from.min(to),
            to: to.max(from),
            hours: promised.hours,
            source: EstimateSource::Carrier,
            confidence: promised.confidence,
        },
    }
}

fn in_zone(clock: civil::DateTime, zone: &TimeZone) -> LocalInstant {
    let told = zone.to_zoned(clock).or_else(|_| TimeZone::UTC.to_zoned(clock));
    match told {
        Ok(zoned) => LocalInstant { at: zoned.timestamp(), offset_s: zoned.offset().seconds() },
        Err(_) => LocalInstant { at: Timestamp::UNIX_EPOCH, offset_s: 0 },
    }
}

/// The clock's hour kept, in the nearest zone to the east where that hour had come by `received_at`.
fn further_east(clock: civil::DateTime, received_at: Timestamp) -> LocalInstant {
    let utc = in_zone(clock, &TimeZone::UTC).at;
    let ahead_s = utc.duration_since(received_at).as_secs();
    let offset_s = (ahead_s + QUARTER_S - 1).div_euclid(QUARTER_S) * QUARTER_S;
    let offset = i32::try_from(offset_s).ok().and_then(|seconds| Offset::from_seconds(seconds).ok());
    match offset.filter(|_| offset_s <= EASTERNMOST_S) {
        Some(offset) => LocalInstant {
            at: utc.saturating_sub(SignedDuration::from_secs(offset_s)).unwrap_or(received_at),
            offset_s: offset.seconds(),
        },
        // No zone is that far east: the clock was wrong.
        None => LocalInstant { at: received_at, offset_s: 0 },
    }
}

#[cfg(test)]
mod tests;
