//! What has to hold for an order beyond its shape, asked when one is taken in.
//!
//! Deliberately absent: what only the source of an order can know, such as the total it was charged.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::tz::TimeZone;

use super::{Line, Order, Return};
use crate::access;
use crate::hours;
use crate::parcel::{Direction, Event, Parcel, ParcelLine, ParcelStatus};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderFault {
    /// As in the order's JSON: `parcels[1].lines[0].quantity`.
    pub path: String,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    #[error("is empty")]
    Empty,
    #[error(
        "can't be looked up: at most {} characters, and more than `#` and spaces",
        access::NUMBER_MAX_CHARS
    )]
    NotANumber,
    #[error("is not a time zone known here")]
    NotAZone,
    #[error("is before the order was placed")]
    BeforePlaced,
    #[error("stands here twice")]
    Twice,
    #[error("there is no {what} {id:?}")]
    Unknown { what: &'static str, id: String },
    #[error("nothing was ordered")]
    NothingOrdered,
    #[error("at least one piece")]
    NoPiece,
    #[error("more came back or was cancelled than was ordered")]
    MoreBack,
    #[error("more of line {line:?} is sent than was ordered and not cancelled: {taken} of {ordered}")]
    MoreSent { line: String, taken: u64, ordered: u64 },
    #[error("more of line {line:?} comes back than was ordered: {taken} of {ordered}")]
    MoreReturned { line: String, taken: u64, ordered: u64 },
    #[error("is below zero")]
    Negative,
    #[error("the sums do not fit")]
    OutOfRange,
    #[error("more came off than there was to pay")]
    NothingToPay,
    #[error("more went back than was charged")]
    RefundedMore,
    #[error("ends before it begins")]
    EndsFirst,
    #[error("belongs to a report of status delivered")]
    NotDelivered,
    #[error("goes with a parcel that comes back")]
    NotAReturn,
    #[error("a weekday is a number from 1, Monday, to 7")]
    NotAWeekday,
    #[error("hours are told as 08:00 to 20:00, the earlier first")]
    NotHours,
}

impl fmt::Display for OrderFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.path, self.why)
    }
}

impl std::error::Error for OrderFault {}

impl Order {
    /// Everything that is wrong, in the order of the document. Says nothing about people: safe to log.
    pub fn check(&self) -> Result<(), Vec<OrderFault>> {
        let mut faults = Faults(Vec::new());
        self.check_head(&mut faults);
        self.check_lines(&mut faults);
        self.check_amounts(&mut faults);
        self.check_parcels(&mut faults);
        self.check_aftermath(&mut faults);
        if faults.0.is_empty() { Ok(()) } else { Err(faults.0) }
    }

    fn check_head(&self, faults: &mut Faults) {
        faults.when(self.id.is_empty(), "id", Why::Empty);
        faults.when(access::normal_number(&self.number).is_none(), "number", Why::NotANumber);
        for (path, at) in [("packed_at", self.packed_at), ("cancelled_at", self.cancelled_at)] {
            faults.when(at.is_some_and(|at| at < self.placed_at), path, Why::BeforePlaced);
        }
        faults.when(TimeZone::get(&self.time_zone).is_err(), "time_zone", Why::NotAZone);
    }

    fn check_lines(&self, faults: &mut Faults) {
        faults.when(self.lines.is_empty(), "lines", Why::Empty);
        faults.told_apart("lines", self.lines.iter().map(|line| line.id.as_str()));
        for (at, line) in self.lines.iter().enumerate() {
            faults.when(line.quantity == 0, format!("lines[{at}].quantity"), Why::NothingOrdered);
            faults.when(line.unit_minor < 0, format!("lines[{at}].unit_minor"), Why::Negative);
            let gone = u64::from(line.returned) + u64::from(line.cancelled);
            faults.when(gone > u64::from(line.quantity), format!("lines[{at}]"), Why::MoreBack);
        }
    }

    fn check_amounts(&self, faults: &mut Faults) {
        for (at, discount) in self.discounts.iter().enumerate() {
            faults.when(discount.minor < 0, format!("discounts[{at}].minor"), Why::Negative);
        }
        faults.when(self.shipping_minor < 0, "shipping_minor", Why::Negative);
        for (at, tax) in self.taxes.iter().enumerate() {
            faults.when(tax.minor < 0, format!("taxes[{at}].minor"), Why::Negative);
        }
        faults.when(self.refunded_minor < 0, "refunded_minor", Why::Negative);
        match self.checked_totals() {
            Err(_) => faults.add("lines", Why::OutOfRange),
            Ok(totals) if totals.total.minor < 0 => faults.add("discounts", Why::NothingToPay),
            Ok(totals) => {
                faults.when(self.refunded_minor > totals.total.minor, "refunded_minor", Why::RefundedMore);
            }
        }
    }

    fn check_parcels(&self, faults: &mut Faults) {
        faults.told_apart("parcels", self.parcels.iter().map(|parcel| parcel.id.as_str()));
        let mut sent = Pieces::to_send(&self.lines);
        let mut back = Pieces::to_return(&self.lines);
        for (at, parcel) in self.parcels.iter().enumerate() {
            let path = format!("parcels[{at}]");
            let pieces = if parcel.direction == Direction::Outbound { &mut sent } else { &mut back };
            pieces.take(&path, &parcel.lines, faults);
            check_parcel(&path, parcel, &self.returns, faults);
        }
    }

    fn check_aftermath(&self, faults: &mut Faults) {
        faults.told_apart("returns", self.returns.iter().map(|back| back.id.as_str()));
        let mut pieces = Pieces::to_return(&self.lines);
        for (at, back) in self.returns.iter().enumerate() {
            // What was declined, withdrawn or has lapsed takes nothing back: the same piece may be asked for again.
            if back.state.is_alive() {
                pieces.take(&format!("returns[{at}]"), &back.lines, faults);
            }
            faults.when(
                back.refund_minor.is_some_and(|minor| minor < 0),
                format!("returns[{at}].refund_minor"),
                Why::Negative,
            );
        }
        faults.told_apart("claims", self.claims.iter().map(|claim| claim.id.as_str()));
        for (at, claim) in self.claims.iter().enumerate() {
            let known = |id: &String| self.parcels.iter().any(|parcel| &parcel.id == id);
            if let Some(id) = claim.parcel_id.as_ref().filter(|id| !known(id)) {
                let why = Why::Unknown { what: "parcel", id: id.clone() };
                faults.add(format!("claims[{at}].parcel_id"), why);
            }
        }
    }
}

fn check_parcel(path: &str, parcel: &Parcel, returns: &[Return], faults: &mut Faults) {
    if let Some(id) = &parcel.return_id {
        let known = returns.iter().any(|back| &back.id == id);
        let why = Why::Unknown { what: "return", id: id.clone() };
        faults.when(!known, format!("{path}.return_id"), why);
        let outbound = parcel.direction == Direction::Outbound;
        faults.when(outbound, format!("{path}.return_id"), Why::NotAReturn);
    }
    for (at, event) in parcel.events.iter().enumerate() {
        check_event(&format!("{path}.events[{at}]"), event, faults);
    }
    let runs = parcel.pickup.iter().flat_map(|pickup| &pickup.hours).enumerate();
    for (at, open) in runs {
        let week = 1..=7;
        let fits = week.contains(&open.from_weekday) && week.contains(&open.to_weekday);
        faults.when(!fits, format!("{path}.pickup.hours[{at}]"), Why::NotAWeekday);
        let told = hours::is_well_formed(open);
        faults.when(fits && !told, format!("{path}.pickup.hours[{at}]"), Why::NotHours);
    }
}

fn check_event(path: &str, event: &Event, faults: &mut Faults) {
    let backwards = event.estimate.as_ref().is_some_and(|promise| promise.to.at < promise.from.at);
    faults.when(backwards, format!("{path}.estimate"), Why::EndsFirst);
    let misplaced = event.delivered.is_some() && event.status != ParcelStatus::Delivered;
    faults.when(misplaced, format!("{path}.delivered"), Why::NotDelivered);
}

struct Faults(Vec<OrderFault>);

impl Faults {
    fn add(&mut self, path: impl Into<String>, why: Why) {
        self.0.push(OrderFault { path: path.into(), why });
    }

    fn when(&mut self, wrong: bool, path: impl Into<String>, why: Why) {
        if wrong {
            self.add(path, why);
        }
    }

    fn told_apart<'a>(&mut self, list: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            self.when(id.is_empty(), format!("{list}[{at}].id"), Why::Empty);
            self.when(!seen.insert(id), format!("{list}[{at}].id"), Why::Twice);
        }
    }
}

/// How many pieces of each line there are, and how many of them are taken.
struct Pieces<'a> {
    direction: Direction,
    of_line: BTreeMap<&'a str, (u64, u64)>,
}

impl<'a> Pieces<'a> {
    fn to_send(lines: &'a [Line]) -> Self {
        Self::new(Direction::Outbound, lines, |line| line.quantity.saturating_sub(line.cancelled))
    }

    fn to_return(lines: &'a [Line]) -> Self {
        Self::new(Direction::Return, lines, |line| line.quantity)
    }

    fn new(direction: Direction, lines: &'a [Line], there: impl Fn(&Line) -> u32) -> Self {
        let of_line = lines.iter().map(|line| (line.id.as_str(), (u64::from(there(line)), 0))).collect();
        Self { direction, of_line }
    }

    fn take(&mut self, path: &str, wanted: &[ParcelLine], faults: &mut Faults) {
        for (at, one) in wanted.iter().enumerate() {
            faults.when(one.quantity == 0, format!("{path}.lines[{at}].quantity"), Why::NoPiece);
            let line = one.line_id.clone();
            let Some((ordered, taken)) = self.of_line.get_mut(one.line_id.as_str()) else {
                faults.add(format!("{path}.lines[{at}].line_id"), Why::Unknown { what: "line", id: line });
                continue;
            };
            *taken += u64::from(one.quantity);
            let (taken, ordered) = (*taken, *ordered);
            let why = match self.direction {
                Direction::Outbound => Why::MoreSent { line, taken, ordered },
                Direction::Return => Why::MoreReturned { line, taken, ordered },
            };
            faults.when(taken > ordered, format!("{path}.lines[{at}]"), why);
        }
    }
}

#[cfg(test)]
mod tests;
