//! `GET /v1/reviews/{review_id}/photos/{photo_id}`: a photo of a published review, for anybody.

use aftersale_api::Code;
use aftersale_model::review::ReviewState;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;
use crate::state::AppState;

/// What is published may be taken back: a copy is good for an hour.
const CACHE: &str = "public, max-age=3600";

pub async fn read(
    State(app): State<AppState>,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, ApiError> {
    let Path((review_id, photo_id)) = path?;
    let unknown = || ApiError::new(Code::NotFound);
    let review = app.store.review(&review_id).await?.ok_or_else(unknown)?;
    let shown = review.state() == ReviewState::Published;
    if !shown || !review.said.photos.iter().any(|photo| photo.upload_id == photo_id) {
        return Err(unknown());
    }
    let bytes = app.photos.bytes(&photo_id).await?.ok_or_else(unknown)?;
    Ok(([(CONTENT_TYPE, "image/jpeg"), (CACHE_CONTROL, CACHE)], bytes).into_response())
}
