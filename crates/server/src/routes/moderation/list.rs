//! `GET /v1/shop/reviews`: what waits to be looked at, or was decided about.

use aftersale_api::moderation::ModerationPage;
use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;

use crate::error::ApiError;
use crate::moderation::{Cursor, Moderator, state};
use crate::state::AppState;
use crate::views;

const PAGE: u32 = 20;

#[derive(Deserialize)]
pub struct Wish {
    state: Option<String>,
    cursor: Option<String>,
}

pub async fn list(
    State(app): State<AppState>,
    _: Moderator,
    wish: Result<Query<Wish>, QueryRejection>,
) -> Result<Json<ModerationPage>, ApiError> {
    let Query(wish) = wish?;
    let state = state(wish.state.as_deref())?;
    let after: Option<Cursor> = wish.cursor.as_deref().map(str::parse).transpose()?;
    let after = after.as_ref().map(|Cursor(at, id)| (*at, id.as_str()));
    let found = app.store.reviews_in(state, after, PAGE + 1).await?;
    Ok(Json(views::moderation::page(&app, found, PAGE as usize).await?))
}
