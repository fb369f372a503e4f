//! `POST /v1/shop/reviews/{review_id}/publish`: what was read is shown to everybody.

use aftersale_api::moderation::PublishRequest;
use aftersale_api::operations::PUBLISH_REVIEW;
use aftersale_model::review::{Review, Verdict};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::error::ApiError;
use crate::moderation::{Decision, Moderator};
use crate::state::AppState;

pub async fn publish(
    State(app): State<AppState>,
    _: Moderator,
    id: Result<Path<String>, PathRejection>,
    decision: Decision,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let PublishRequest { version } = decision.read()?;
    let publish = |review: &Review, now| Ok(review.decide(Verdict::Published, None, now));
    decision.on(&app, PUBLISH_REVIEW, &id, version, publish).await
}
