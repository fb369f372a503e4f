//! `GET /v1/preferences`

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::whose;
use crate::bearer::AnyBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::preferences::{shown, today};
use crate::state::AppState;

pub async fn read(
    State(app): State<AppState>,
    bearer: AnyBearer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let whose = whose(&app, &bearer).await?;
    let known = app.store.preferences(&whose.customer).await?;
    conditional::answer(&headers, &shown(&known, whose.email.as_deref(), today(&app)))
}
