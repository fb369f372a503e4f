//! `GET /v1/loyalty/entries`: the history of a customer's points, newest first.

use aftersale_api::Code;
use aftersale_api::operations::LIST_LOYALTY_ENTRIES;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Extension, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;

use crate::audit::{self, Note};
use crate::bearer::CustomerBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::loyalty::Points;
use crate::observe::RequestId;
use crate::state::AppState;
use crate::views::loyalty::{Telling, entries, language};

const PAGE: usize = 50;

#[derive(Deserialize)]
pub struct Page {
    cursor: Option<String>,
    /// BCP 47
    locale: Option<String>,
}

pub async fn list(
    State(app): State<AppState>,
    CustomerBearer(customer): CustomerBearer,
    page: Result<Query<Page>, QueryRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Query(Page { cursor, locale }) = page?;
    let points = Points::of(&app, &customer.sub).await?;
    let now = app.clock.now();
    let lang = language(&app, locale.as_deref(), &points.orders);
    let telling = Telling::new(&app, &lang, &points.orders, now)?;
    let told = entries(&telling, &points.kept.entries, &points.ledger, cursor.as_deref(), PAGE).ok_or_else(
        || ApiError::new(Code::MalformedRequest).detail("`cursor` is not one this server gave."),
    )?;
    let note = Note {
        operation: LIST_LOYALTY_ENTRIES.id,
        order_id: None,
        subject: &audit::customer(&app, &customer),
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(now, note);
    conditional::answer(&headers, &told)
}
