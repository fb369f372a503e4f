//! `GET /openapi.json`: the contract, as checked in.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

pub async fn read() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], aftersale_api::openapi::CHECKED_IN)
}
