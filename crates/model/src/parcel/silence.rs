//! A parcel nobody reports on, or that is past its promise: what the shop does about it, and when.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil};
use serde::{Deserialize, Serialize};

use super::{LocalInstant, ParcelStatus, Seen};
use crate::workdays::add_workdays;

/// How long silence is normal, and what follows when it is not. The shop's own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Patience {
    /// Days between the label and the first scan.
    pub before_first_scan_days: u16,
    /// Days between two reports on the way.
    pub on_the_way_days: u16,
    /// Workdays from the day a parcel is late or stalled until the shop asks the carrier.
    pub ask_carrier_workdays: u16,
    /// Workdays from then until the shop sends again or pays back.
    pub put_right_workdays: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    pub last_report_at: Option<LocalInstant>,
    /// Whole days since then.
    pub days: u32,
    pub act: ShopAct,
    pub acts_on: civil::Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShopAct {
    AskCarrier,
    /// Sends again or pays back.
    PutRight,
}

impl Default for Patience {
    fn default() -> Self {
        Self { before_first_scan_days: 5, on_the_way_days: 4, ask_carrier_workdays: 1, put_right_workdays: 5 }
    }
}

impl Patience {
    /// How long a parcel of that status may be silent; `None` where it is not expected to move.
    pub fn allows(&self, status: ParcelStatus) -> Option<SignedDuration> {
        let days = match status {
            ParcelStatus::Pending => self.before_first_scan_days,
            ParcelStatus::PickedUp
            | ParcelStatus::InTransit
            | ParcelStatus::OutForDelivery
            | ParcelStatus::Unknown => self.on_the_way_days,
            _ => return None,
        };
        Some(SignedDuration::from_hours(24 * i64::from(days)))
    }
}

impl Seen<'_> {
    /// `None` where the parcel is neither late nor stalled. `zone` is the shop's: days are its own.
    pub fn silence(&self, now: Timestamp, zone: &TimeZone, patience: Patience) -> Option<Silence> {
        let last = self.events.first().map(|event| event.at);
        let stalled_at = last
            .zip(patience.allows(self.status))
            .filter(|_| self.stalled)
            .and_then(|(last, allowed)| last.at.checked_add(allowed).ok());
        let late_at = self.estimate.filter(|_| self.late).map(|(promise, _)| promise.to.at);
        let since = stalled_at.into_iter().chain(late_at).min()?;
        let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
        let ask_on = add_workdays(day(since), patience.ask_carrier_workdays);
        let right_on = add_workdays(ask_on, patience.put_right_workdays);
        let (act, acts_on) =
            if day(now) <= ask_on { (ShopAct::AskCarrier, ask_on) } else { (ShopAct::PutRight, right_on) };
        let days = last.map_or(0, |last| now.duration_since(last.at).as_hours().max(0) / 24);
        Some(Silence { last_report_at: last, days: u32::try_from(days).unwrap_or(u32::MAX), act, acts_on })
    }
}

#[cfg(test)]
mod tests;
