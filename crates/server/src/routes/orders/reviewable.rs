//! `GET /v1/orders/{id}/reviewable`: what of an order may be reviewed, and what is asked about it.

use aftersale_api::Code;
use aftersale_api::operations::READ_REVIEWABLE;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Extension, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;

use crate::audit::Note;
use crate::bearer::OrderBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::observe::RequestId;
use crate::review::terms;
use crate::routes::withdrawals::labels::Wanted;
use crate::state::AppState;
use crate::views;

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
    let (terms, now) = (terms(&app)?, app.clock.now());
    let order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let reviews = app.store.reviews_of(&id).await?;
    let lang = wanted.locale.filter(|lang| !lang.is_empty()).unwrap_or_else(|| order.locale.clone());
    let told = views::review::reviewable(&order, &reviews, terms, &lang, now);
    let note = Note {
        operation: READ_REVIEWABLE.id,
        order_id: Some(&id),
        subject: &token.jti,
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(now, note);
    conditional::answer(&headers, &told)
}
