//! `GET /v1/orders/{id}/earnings`: what an order earned, or would with an account.

use std::sync::Arc;

use aftersale_api::Code;
use aftersale_api::operations::READ_EARNINGS;
use aftersale_model::loyalty::Ledger;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Extension, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;

use crate::audit::Note;
use crate::bearer::OrderBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::loyalty::{Points, programme};
use crate::observe::RequestId;
use crate::routes::withdrawals::labels::Wanted;
use crate::state::AppState;
use crate::views::loyalty::{earnings, language};

/// An order without a customer is a guest's.
pub async fn read(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (Path(id), Query(wanted)) = (id?, wanted?);
    let token = bearer.full(&id)?;
    let (programme, now) = (programme(&app)?, app.clock.now());
    let order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let ledger = if order.customer.id.is_empty() {
        Arc::new(Ledger::fold(&[], now))
    } else {
        Points::of(&app, &order.customer.id).await?.ledger
    };
    let would = programme.earns(&order, 100).filter(|_| order.customer.id.is_empty());
    let lang = language(&app, wanted.locale.as_deref(), std::slice::from_ref(&order));
    let told = earnings(&app, &order, &ledger, would, &lang)?;
    let told = told.ok_or_else(|| ApiError::new(Code::NotFound).detail("It earns no points."))?;
    let note = Note {
        operation: READ_EARNINGS.id,
        order_id: Some(&id),
        subject: &token.jti,
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(now, note);
    conditional::answer(&headers, &told)
}
