//! `POST /v1/shop/reviews/{review_id}/reject`: it is not shown, and its author is told why.

use aftersale_api::Code;
use aftersale_api::moderation::RejectRequest;
use aftersale_api::operations::REJECT_REVIEW;
use aftersale_api::review::RejectionReason;
use aftersale_model::review::{Reason, Review, Verdict};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::body::words;
use crate::error::ApiError;
use crate::moderation::{Decision, Moderator};
use crate::state::AppState;

/// In characters.
const NOTE_MAX: usize = 500;

pub async fn reject(
    State(app): State<AppState>,
    _: Moderator,
    id: Result<Path<String>, PathRejection>,
    decision: Decision,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let RejectRequest { version, reason, note } = decision.read()?;
    let reason = read(&reason)?;
    let note = words(note, NOTE_MAX, "/note")?;
    if reason == Reason::Other && note.is_none() {
        return Err(ApiError::new(Code::ValidationFailed).at("/note", "required"));
    }
    let verdict = Verdict::Rejected(reason);
    let reject = move |review: &Review, now| Ok(review.decide(verdict, note.clone(), now));
    decision.on(&app, REJECT_REVIEW, &id, version, reject).await
}

fn read(reason: &str) -> Result<Reason, ApiError> {
    match RejectionReason::read(reason) {
        RejectionReason::PersonalData => Ok(Reason::Personal),
        RejectionReason::Offensive => Ok(Reason::Language),
        RejectionReason::OffTopic => Ok(Reason::Topic),
        RejectionReason::Advertising => Ok(Reason::Advertising),
        RejectionReason::Rights => Ok(Reason::Rights),
        RejectionReason::Illegal => Ok(Reason::Illegal),
        RejectionReason::Other if reason == RejectionReason::Other.as_str() => Ok(Reason::Other),
        RejectionReason::Other => Err(ApiError::new(Code::ValidationFailed).at("/reason", "invalid")),
    }
}
