//! A shop's programme for points: a file of its own, checked whole before anything is served; and what customers had
//! before, where the shop says so.

use std::collections::BTreeMap;

use aftersale_model::loyalty::entry::{Entry, What};
use aftersale_model::loyalty::programme::Programme;
use jiff::{SignedDuration, Timestamp};

use crate::ShopError;
use crate::embedded::folder::{Folder, garbled};

/// By customer id.
pub(crate) type Opening = BTreeMap<String, Vec<Entry>>;

/// Reads a programme; whatever is wrong with it is told at once, each with its place.
pub(crate) fn in_folder(folder: &Folder, file: &str) -> Result<Programme, ShopError> {
    let programme: Programme = folder.read(file)?;
    programme.check().map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        garbled(file, ".", told.join("; "))
    })?;
    Ok(programme)
}

/// What customers had before the orders of the folder, with all times moved by whole days.
pub(crate) fn opening(folder: &Folder, file: &str, days: i32) -> Result<Opening, ShopError> {
    let mut opening: Opening = folder.read(file)?;
    let by = SignedDuration::from_hours(24 * i64::from(days));
    let moved = |at: &mut Timestamp| *at = at.saturating_add(by).unwrap_or(*at);
    for entry in opening.values_mut().flatten() {
        moved(&mut entry.at);
        match &mut entry.what {
            What::Earned(earned) => {
                earned.releases_at.iter_mut().for_each(moved);
                earned.expires_at.iter_mut().for_each(moved);
            }
            What::Rescheduled { releases_at, expires_at, .. } => {
                releases_at.iter_mut().for_each(moved);
                expires_at.iter_mut().for_each(moved);
            }
            What::Spent(spent) => spent.expires_at.iter_mut().for_each(moved),
            What::GivenBack { keeps_until, .. } => keeps_until.iter_mut().for_each(moved),
            What::TakenBack { .. } | What::Used { .. } | What::Stopped { .. } | What::Resumed { .. } => {}
        }
    }
    Ok(opening)
}
