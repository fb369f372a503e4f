//! `POST /v1/shop/reviews/{review_id}/reply`: the shop's public answer, or none any more.

use aftersale_api::Code;
use aftersale_api::moderation::ReplyRequest;
use aftersale_api::operations::REPLY_TO_REVIEW;
use aftersale_model::review::Review;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::body::words;
use crate::error::ApiError;
use crate::moderation::{Decision, Moderator};
use crate::state::AppState;

/// In characters.
const REPLY_MAX: usize = 2_000;

pub async fn reply(
    State(app): State<AppState>,
    _: Moderator,
    id: Result<Path<String>, PathRejection>,
    decision: Decision,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let ReplyRequest { version, text } = decision.read()?;
    let text = words(Some(text), REPLY_MAX, "/text")?;
    let reply =
        move |review: &Review, now| review.reply(text.clone(), now).map_err(|_| Code::ActionNotAllowed);
    decision.on(&app, REPLY_TO_REVIEW, &id, version, reply).await
}
