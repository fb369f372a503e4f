//! What has to hold for a shop and an order beyond their shape.
//!
//! Deliberately absent: what holds for every order, wherever it comes from; the model says that.

use std::collections::BTreeSet;

use aftersale_model::Order;
use aftersale_model::hours;

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
    if let Some(fault) = order.check().err().and_then(|faults| faults.into_iter().next()) {
        return Err(garbled(file, &authored(&fault.path), fault.why));
    }
    let sum = order.totals().total.minor;
    if sum != charged_minor {
        let why = format!("the parts add up to {sum} minor units, the total says {charged_minor}");
        return Err(garbled(file, "total", why));
    }
    Ok(())
}

/// A place in the model's document as it is called in the file.
fn authored(path: &str) -> String {
    const NAMES: [(&str, &str); 5] = [
        (".minor", ".amount"),
        ("_minor", ""),
        (".line_id", ".line"),
        (".return_id", ".return"),
        (".parcel_id", ".parcel"),
    ];
    NAMES.iter().fold(path.to_owned(), |path, (model, file)| path.replace(model, file))
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
