//! `GET /v1/loyalty`: a customer's points, and why they are so many.

use aftersale_api::operations::READ_LOYALTY;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Extension, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;

use crate::audit::{self, Note};
use crate::bearer::CustomerBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::loyalty::Points;
use crate::observe::RequestId;
use crate::routes::withdrawals::labels::Wanted;
use crate::state::AppState;
use crate::views::loyalty::language;

pub async fn read(
    State(app): State<AppState>,
    CustomerBearer(customer): CustomerBearer,
    wanted: Result<Query<Wanted>, QueryRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Query(wanted) = wanted?;
    let points = Points::of(&app, &customer.sub).await?;
    let now = app.clock.now();
    let lang = language(&app, wanted.locale.as_deref(), &points.orders);
    let told = points.told(&app, &lang, now)?;
    let note = Note {
        operation: READ_LOYALTY.id,
        order_id: None,
        subject: &audit::customer(&app, &customer),
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(now, note);
    conditional::answer(&headers, &*told)
}
