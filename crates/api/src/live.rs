//! What changed, as it changes: the stream of `GET /v1/events`. It carries ids only; what they name is then read.

use serde::{Deserialize, Serialize};

/// Wait before connecting again, unless the stream's `retry` says otherwise; a client adds jitter and backs off.
pub const RETRY_MS: u32 = 3_000;
/// At least this often something comes, a comment if nothing else; silence of twice as long is a broken stream.
pub const HEARTBEAT_S: u32 = 20;
/// How long a server can continue from an event's id.
pub const RESUMABLE_S: u32 = 3_600;

open_enum! {
    /// The `event` field of a message. An unknown one is to be passed over.
    LiveEvent {
        /// First of every connection; its `id` is where the stream stands, so that a break before the next message
        /// loses nothing. Read again what is shown: the answer is `304` where nothing changed.
        Hello = "hello",
        /// `data` is an [`OrderChanged`].
        OrderChanged = "order-changed",
        /// The id given can't be continued from: read again all that is shown.
        Reset = "reset",
    }
}

/// Everything about the order may have changed: its parcels, claims, returns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OrderChanged {
    pub order_id: String,
}
