//! The shop's own side of reviews: what waits to be looked at, and what is decided about it.
//!
//! Deliberately absent: stars, scales and whether it is recommended. Who checks a review does not know its rating.

use serde::{Deserialize, Serialize};

use crate::review::{RejectionReason, ReviewPhoto, ReviewState, ReviewSubject};
use crate::value::Instant;

/// The answer of `GET /v1/shop/reviews`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ModerationPage {
    /// Oldest first.
    pub reviews: Vec<ModeratedReview>,
    pub next_cursor: Option<String>,
}

/// A review as the shop sees it before, and after, it decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ModeratedReview {
    pub id: String,
    /// Names what was read; a decision is about this and nothing later.
    pub version: String,
    pub subject: ReviewSubject,
    pub product_id: Option<String>,
    /// Name of the product, as it was ordered.
    pub product: Option<String>,
    pub variant: Option<String>,
    pub text: String,
    /// BCP 47 language of the words.
    pub lang: String,
    /// As it would be published. Absent: no name.
    pub name: Option<String>,
    pub answers: Vec<ModeratedAnswer>,
    /// Their `url` opens with the moderation token.
    pub photos: Vec<ReviewPhoto>,
    pub sent_at: Instant,
    pub edited: bool,
    pub state: ReviewState,
    /// With `rejected`.
    pub reason: Option<RejectionReason>,
    /// With `rejected`: the shop's own words to the author.
    pub note: Option<String>,
    /// The shop's public answer.
    pub reply: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ModeratedAnswer {
    pub question: String,
    pub answer: String,
    /// For the shop alone; it is not published with the review.
    pub private: bool,
}

/// `POST /v1/shop/reviews/{review_id}/publish`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishRequest {
    /// Of what was read.
    pub version: String,
}

/// `POST /v1/shop/reviews/{review_id}/reject`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RejectRequest {
    /// Of what was read.
    pub version: String,
    /// One of the known reasons, or `other` with a note; closed here, because a word the server does not know would
    /// reach the author as no reason at all.
    #[cfg_attr(not(target_arch = "wasm32"), schema(value_type = RejectionReason))]
    pub reason: String,
    /// To the author, in the shop's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 500))]
    pub note: Option<String>,
}

/// `POST /v1/shop/reviews/{review_id}/reply`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplyRequest {
    /// Of what was read.
    pub version: String,
    /// Empty: no reply any more.
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 2000))]
    pub text: String,
}
