//! What a shop offers, read once per page.

use serde::{Deserialize, Serialize};

use crate::order::Contact;

open_enum! {
    /// A part of the contract a shop serves.
    Level { Track = "track", Returns = "returns", Reviews = "reviews", Loyalty = "loyalty", Live = "live", }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Config {
    /// Version of the contract: `"1"`.
    pub api_version: String,
    pub levels: Vec<Level>,
    pub shop_name: String,
    /// BCP 47, the shop's main language first.
    pub locales: Vec<String>,
    /// ISO 4217
    pub currency: String,
    pub contact: Contact,
    pub policies: Vec<Policy>,
    pub return_reasons: Vec<ReturnReason>,
    pub limits: Limits,
}

/// A text the customer agrees to, by version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Policy {
    /// `returns`, `privacy`
    pub kind: String,
    pub version: String,
    pub url: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReturnReason {
    /// Stable kebab-case: `too-small`.
    pub handle: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Limits {
    pub photo_max_bytes: u32,
    pub photos_per_item: u32,
    pub code_digits: u32,
    /// Seconds
    pub code_expires_in: u32,
}
