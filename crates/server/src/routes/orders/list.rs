//! `GET /v1/orders`: a customer's own orders, newest first.

use aftersale_api::operations::LIST_ORDERS;
use aftersale_api::{Code, order::OrderPage};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Extension, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;

use crate::audit::{self, Note};
use crate::bearer::CustomerBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::observe::RequestId;
use crate::state::AppState;
use crate::views;

const PAGE: u32 = 20;
const CURSOR_MAX: usize = 256;

#[derive(Deserialize)]
pub struct Page {
    cursor: Option<String>,
}

pub async fn list(
    State(app): State<AppState>,
    CustomerBearer(customer): CustomerBearer,
    page: Result<Query<Page>, QueryRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Query(Page { cursor }) = page?;
    let unknown = || ApiError::new(Code::MalformedRequest).detail("`cursor` is not one this server gave.");
    if cursor
        .as_ref()
        .is_some_and(|text| text.len() > CURSOR_MAX || !text.bytes().all(|b| b.is_ascii_graphic()))
    {
        return Err(unknown());
    }
    let now = app.clock.now();
    let page = app.store.orders_of(&customer.sub, cursor.as_deref(), PAGE).await?.ok_or_else(unknown)?;
    let note = Note {
        operation: LIST_ORDERS.id,
        order_id: None,
        subject: &audit::customer(&app, &customer),
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(now, note);
    let orders = page.orders.iter().map(|order| views::brief(order, now)).collect();
    conditional::answer(&headers, &OrderPage { orders, next_cursor: page.next_cursor })
}
