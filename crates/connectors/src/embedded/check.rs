//! What has to hold for a shop and an order beyond their shape.

use std::collections::{BTreeMap, BTreeSet};

use aftersale_model::Order;
use aftersale_model::hours;
use aftersale_model::parcel::{Direction, ParcelLine};

use super::folder::garbled;
use crate::{ShopError, ShopProfile};

/// Hours are hours, and every question has an answer.
pub fn profile(profile: &ShopProfile) -> Result<(), ShopError> {
    for (at, run) in profile.hours.iter().enumerate() {
        if !hours::is_well_formed(run) {
            let why = "weekdays are 1, Monday, to 7, hours as 09:00 to 17:00, the earlier first";
            return Err(garbled("shop.json", &format!("profile.hours[{at}]"), why));
        }
    }
    let mut ids = BTreeSet::new();
    for (at, entry) in profile.help.iter().enumerate() {
        if !ids.insert(&entry.id) {
            return Err(garbled(
                "help.json",
                &format!("[{at}].id"),
                format!("{:?} stands here twice", entry.id),
            ));
        }
        if entry.question.is_empty() || entry.answer.is_empty() {
            return Err(garbled("help.json", &format!("[{at}]"), "a question and its answer need words"));
        }
    }
    Ok(())
}

/// One order in itself; `charged_minor` is what its file says was charged.
pub fn order(file: &str, order: &Order, charged_minor: i64) -> Result<(), ShopError> {
    pieces(file, order)?;
    total(file, order, charged_minor)
}

/// Ids are told apart, pieces belong to a line and are not more than were ordered, a promise begins before it ends.
fn pieces(file: &str, order: &Order) -> Result<(), ShopError> {
    let wrong = |place: &str, why: String| Err(garbled(file, place, why));
    let mut lines = BTreeMap::new();
    for (at, line) in order.lines.iter().enumerate() {
        if lines.insert(line.id.as_str(), line).is_some() {
            return wrong(&format!("lines[{at}].id"), format!("{:?} stands here twice", line.id));
        }
        if line.quantity == 0 {
            return wrong(&format!("lines[{at}].quantity"), "nothing was ordered".into());
        }
        if line.returned.saturating_add(line.cancelled) > line.quantity {
            return wrong(&format!("lines[{at}]"), "more came back or was cancelled than was ordered".into());
        }
    }
    let mut left: BTreeMap<&str, u32> =
        lines.iter().map(|(id, line)| (*id, line.quantity - line.cancelled)).collect();
    let mut ids = BTreeSet::new();
    for (at, parcel) in order.parcels.iter().enumerate() {
        if !ids.insert(&parcel.id) {
            return wrong(&format!("parcels[{at}].id"), format!("{:?} stands here twice", parcel.id));
        }
        if let Some(id) = &parcel.return_id
            && !order.returns.iter().any(|back| &back.id == id)
        {
            return wrong(&format!("parcels[{at}].return"), format!("there is no return {id:?}"));
        }
        for (piece, taken) in parcel.lines.iter().enumerate() {
            let place = format!("parcels[{at}].lines[{piece}]");
            known(file, &place, &lines, taken)?;
            if parcel.direction == Direction::Outbound {
                let left = left.entry(&taken.line_id).or_default();
                match left.checked_sub(taken.quantity) {
                    Some(rest) => *left = rest,
                    None => {
                        return wrong(
                            &place,
                            format!("more of line {:?} is sent than was ordered", taken.line_id),
                        );
                    }
                }
            }
        }
        for (event, told) in parcel.events.iter().enumerate() {
            if told.estimate.as_ref().is_some_and(|estimate| estimate.to.at < estimate.from.at) {
                return wrong(
                    &format!("parcels[{at}].events[{event}].estimate"),
                    "it ends before it begins".into(),
                );
            }
        }
    }
    for (at, back) in order.returns.iter().enumerate() {
        for (piece, taken) in back.lines.iter().enumerate() {
            known(file, &format!("returns[{at}].lines[{piece}]"), &lines, taken)?;
        }
    }
    Ok(())
}

/// The parts add up to what was charged, and no more than that went back.
fn total(file: &str, order: &Order, charged_minor: i64) -> Result<(), ShopError> {
    let sum = order.totals().total.minor;
    if sum != charged_minor {
        let why = format!("the parts add up to {sum} minor units, the total says {charged_minor}");
        return Err(garbled(file, "total", why));
    }
    if order.refunded_minor > charged_minor {
        return Err(garbled(file, "refunded", "more went back than was charged"));
    }
    Ok(())
}

/// `files` and `orders` belong together: no two orders share a number, no two parcels a tracking number.
pub fn told_apart(files: &[String], orders: &[Order]) -> Result<(), ShopError> {
    let mut numbers = BTreeSet::new();
    let mut tracking = BTreeSet::new();
    for (file, order) in files.iter().zip(orders) {
        if !numbers.insert(&order.number) {
            return Err(garbled(file, "number", "another order has it too"));
        }
        for (at, parcel) in order.parcels.iter().enumerate() {
            if let Some(number) = &parcel.tracking_number
                && !tracking.insert((&parcel.carrier, number))
            {
                return Err(garbled(
                    file,
                    &format!("parcels[{at}].tracking_number"),
                    "another parcel has it too",
                ));
            }
        }
    }
    Ok(())
}

fn known<T>(file: &str, place: &str, lines: &BTreeMap<&str, T>, taken: &ParcelLine) -> Result<(), ShopError> {
    if !lines.contains_key(taken.line_id.as_str()) {
        return Err(garbled(file, &format!("{place}.line"), format!("there is no line {:?}", taken.line_id)));
    }
    if taken.quantity == 0 {
        return Err(garbled(file, &format!("{place}.quantity"), "at least one piece"));
    }
    Ok(())
}
