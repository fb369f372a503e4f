//! How a guest gets to one order: a look-up with a one-time code, or a signed link.

use serde::{Deserialize, Serialize};

use crate::order::Access;

/// An order number and exactly one of e-mail, phone, postcode.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccessRequest {
    /// At most 64 characters; space around it, case and a leading `#` do not matter.
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 64))]
    pub order_number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 254))]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 32))]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 16))]
    pub postcode: Option<String>,
    /// BCP 47 language for the mail with the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

/// The same answer whether the order exists or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ChallengeIssued {
    pub challenge_id: String,
    /// Seconds until the code stops working.
    pub expires_in: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeAnswer {
    /// Six digits; spaces between them do not matter.
    pub code: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkAnswer {
    /// The token of a signed link, carried in the link's fragment.
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 2048))]
    pub link_token: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AccessGranted {
    /// For `Authorization: Bearer`; keep it in memory only.
    pub access_token: String,
    /// Seconds.
    pub expires_in: u32,
    pub order_id: String,
    pub level: Access,
}
