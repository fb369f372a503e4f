//! `GET /v1/orders/{id}/parcels/{parcel_id}/delivery.ics`: the delivery window for a calendar.

use aftersale_api::Code;
use aftersale_model::calendar::Entry;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::state::AppState;
use crate::text;
use crate::views::parcel::expected;

pub async fn read(
    State(app): State<AppState>,
    bearer: OrderBearer,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, ApiError> {
    let Path((id, parcel_id)) = path?;
    bearer.full(&id)?;
    let missing = || ApiError::new(Code::NotFound);
    let order = app.store.order(&id).await?.ok_or_else(missing)?;
    let parcel = order.parcels.iter().find(|parcel| parcel.id == parcel_id).ok_or_else(missing)?;
    let (estimate, told_at) = expected(&order, parcel, app.clock.now()).ok_or_else(missing)?;
    let words = text::words(&order.locale);
    let host = app.config.public_url.split("://").last().unwrap_or_default();
    let entry = Entry {
        uid: &format!("{parcel_id}.{id}@{host}"),
        estimate,
        told_at,
        summary: &text::calendar_summary(&words, &app.profile.name),
        description: Some(&text::about_order(&words, &order.number)),
        url: app.profile.url.as_deref(),
    };
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"delivery.ics\""),
        (CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, entry.to_ics(&order.zone())).into_response())
}
