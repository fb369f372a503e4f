//! `GET /.well-known/aftersale-receipt-keys.json`: what a receipt is checked with, for anyone who has one.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::state::AppState;

pub async fn read(State(app): State<AppState>) -> impl IntoResponse {
    Json(app.receipts.published().clone())
}
