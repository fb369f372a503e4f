//! What carrier services send in. Their bodies are theirs; only the answer is this contract's.

use serde::{Deserialize, Serialize};

open_enum! {
    /// Whose shape and signature a delivery has: the `{source}` of `POST /v1/webhooks/tracking/{source}`.
    TrackingSource { Aftership = "aftership", Easypost = "easypost", Karrio = "karrio", }
}

/// What became of the reports in one delivery. Replays, duplicates and disorder change nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TrackingReceived {
    /// Reports that are new here. One for a number no order has yet is kept until one has.
    pub new: u32,
    /// Reports known from an earlier delivery.
    pub known: u32,
}
