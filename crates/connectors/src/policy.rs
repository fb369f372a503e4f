//! A shop's policy for returns: a file of its own, checked whole before anything is served.

use std::path::Path;

use aftersale_model::returns::Policy;

use crate::ShopError;
use crate::embedded::folder::{Folder, garbled};

/// Reads a policy; whatever is wrong with it is told at once, each with its place.
pub fn read(file: &Path) -> Result<Policy, ShopError> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    in_folder(&Folder::new(folder), &name)
}

pub(crate) fn in_folder(folder: &Folder, file: &str) -> Result<Policy, ShopError> {
    let policy: Policy = folder.read(file)?;
    policy.check().map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        garbled(file, ".", told.join("; "))
    })?;
    Ok(policy)
}
