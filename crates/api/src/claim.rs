//! Something is wrong with a parcel: what a customer may claim, the claim they make, and what became of it.

use serde::{Deserialize, Serialize};

use crate::parcel::ParcelLine;
use crate::value::{Day, Instant};

open_enum! {
    ClaimReason { NotReceived = "not_received", Damaged = "damaged", Wrong = "wrong", Missing = "missing", }
}

open_enum! {
    ClaimState { Open = "open", InReview = "in_review", Approved = "approved", Declined = "declined", Closed = "closed", }
}

open_enum! {
    /// What the customer gets, once a claim is approved.
    ClaimResolution {
        RefundOriginal = "refund_original",
        StoreCredit = "store_credit",
        Replacement = "replacement",
    }
}

open_enum! {
    /// Whether a reason goes with photos.
    PhotoRule { Off = "off", Optional = "optional", Required = "required", }
}

open_enum! {
    /// Why a reason can't be chosen now.
    ClaimBlock {
        /// From `from_on` it can.
        TooEarly = "too_early",
        /// Since the end of `until_on` it can't.
        TooLate = "too_late",
        /// A claim of this reason for this parcel is open.
        AlreadyOpen = "already_open",
        /// The parcel has not been delivered.
        NotDelivered = "not_delivered",
        /// The parcel waits for the customer at a pickup point, or goes back to the shop.
        NotMissing = "not_missing",
    }
}

/// A claim, with its own state. Absent at access levels `stub` and `gift`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Claim {
    pub id: String,
    /// The reference a customer quotes: `C-1001-1`.
    pub number: String,
    pub reason: ClaimReason,
    pub state: ClaimState,
    pub parcel_id: Option<String>,
    /// What the claim is about; empty where it is about all of the parcel.
    pub lines: Vec<ParcelLine>,
    /// The customer's own words.
    pub text: Option<String>,
    /// How many photos came with it.
    pub photos: u32,
    pub opened_at: Instant,
    /// When the shop answers at the latest; absent once it has.
    pub answer_by_on: Option<Day>,
    /// With `approved`.
    pub resolution: Option<ClaimResolution>,
    /// Oldest first; the first is the opening.
    pub timeline: Vec<ClaimStep>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ClaimStep {
    pub at: Instant,
    pub state: ClaimState,
    /// The shop's own words, in the order's language.
    pub note: Option<String>,
}

/// What may be claimed now. A client offers no other, and asks for photos as each reason says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Claimable {
    /// Outbound parcels that left.
    pub parcels: Vec<ClaimableParcel>,
    /// Photos per claim.
    pub photos_max: u32,
    /// Of one photo, in bytes.
    pub photo_max_bytes: u32,
    /// Of `text`, in characters.
    pub text_max_chars: u32,
    /// A claim made today is answered by the end of this day.
    pub answer_by_on: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ClaimableParcel {
    pub parcel_id: String,
    /// Every reason, in the order to show; one that can't be chosen is shown with its `block`.
    pub choices: Vec<ClaimChoice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ClaimChoice {
    pub reason: ClaimReason,
    pub photos: PhotoRule,
    /// Whether the customer says which items; otherwise it is about all of the parcel.
    pub by_line: bool,
    /// Absent: can be chosen.
    pub block: Option<ClaimBlock>,
    pub from_on: Option<Day>,
    /// Last day.
    pub until_on: Option<Day>,
}

/// `POST /v1/orders/{id}/claims`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ClaimRequest {
    /// An unknown one is refused with `validation_failed`.
    pub reason: ClaimReason,
    pub parcel_id: String,
    /// Lines of that parcel with at most its quantities; needed where the choice says `by_line`, else empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<ParcelLine>,
    /// At most `text_max_chars`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 2000))]
    pub text: Option<String>,
    /// Ids of uploads made with the same access, each for one claim.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<String>,
}

/// The answer of `POST /v1/uploads`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Upload {
    pub id: String,
    /// Of the stored picture, re-encoded without metadata.
    pub width: u32,
    pub height: u32,
    pub bytes: u32,
    /// Seconds until an upload that no claim or review names is thrown away.
    pub expires_in: u32,
}
