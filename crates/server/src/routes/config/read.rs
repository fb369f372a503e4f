//! `GET /v1/config`: what the shop offers, read once per page.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::conditional;
use crate::error::ApiError;
use crate::shop_key::ShopKey;
use crate::state::AppState;

pub async fn read(State(app): State<AppState>, _: ShopKey, headers: HeaderMap) -> Result<Response, ApiError> {
    conditional::answer(&headers, &app.shop_config)
}
