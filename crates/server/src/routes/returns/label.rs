//! `GET /v1/returns/{return_id}/label.pdf`: the label and the packing slip, as often as they are asked for.

use aftersale_api::Code;
use aftersale_model::returns::request::RequestAction;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::state::AppState;
use crate::{label, returns, views};

/// Where the request lists neither a label nor a packing slip, there is nothing to print.
pub async fn read(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let own = bearer.0.sub.clone();
    let token = bearer.giftee(&own)?;
    let order = app.store.order(&own).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let request = returns::of(&order, &id, token.level)?;
    let prints = [RequestAction::Label, RequestAction::PackingSlip];
    if !request.actions().iter().any(|action| prints.contains(action)) {
        return Err(ApiError::new(Code::ActionNotAllowed));
    }
    let code = views::returns::qr(request);
    let label = label::of(&order, request, &app.profile, code);
    let name = file_name(&label.number);
    // Drawing takes milliseconds, too long for a thread that answers others.
    let drawn = tokio::task::spawn_blocking(move || label::pdf(&label)).await;
    let internal = |cause: String| ApiError::new(Code::Internal).cause(cause);
    let pdf = drawn.map_err(|error| internal(error.to_string()))?;
    let pdf = pdf.map_err(|error| internal(error.to_string()))?;
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")),
        // It has an address on it.
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, pdf).into_response())
}

fn file_name(number: &str) -> String {
    number.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}
