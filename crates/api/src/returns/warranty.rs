//! What a maker promises of its own will, beside what the law gives.

use serde::{Deserialize, Serialize};

use super::Resolution;
use crate::value::Day;

/// Source: Directive (EU) 2019/771, Article 17.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Warranty {
    /// The last day.
    pub until_on: Day,
    /// In the order to show.
    pub gives: Vec<Resolution>,
    /// The guarantee by law is over: a claim of the reason `damaged`, by `POST /v1/orders/{id}/claims`, goes under it.
    pub open: bool,
}
