//! `GET /v1/shop/reviews/{review_id}/photos/{photo_id}`: a photo of a review, whatever its state.

use aftersale_api::Code;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;
use crate::moderation::Moderator;
use crate::state::AppState;

pub async fn read(
    State(app): State<AppState>,
    _: Moderator,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, ApiError> {
    let Path((review_id, photo_id)) = path?;
    let unknown = || ApiError::new(Code::NotFound);
    let review = app.store.review(&review_id).await?.ok_or_else(unknown)?;
    if !review.said.photos.iter().any(|photo| photo.upload_id == photo_id) {
        return Err(unknown());
    }
    let bytes = app.photos.bytes(&photo_id).await?.ok_or_else(unknown)?;
    Ok(([(CONTENT_TYPE, "image/jpeg")], bytes).into_response())
}
