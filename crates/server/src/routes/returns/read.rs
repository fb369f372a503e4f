//! `GET /v1/returns/{return_id}`: one return, and how far it is.

use aftersale_api::Code;
use aftersale_api::operations::READ_RETURN;
use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use crate::audit::Note;
use crate::bearer::OrderBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::observe::RequestId;
use crate::returns;
use crate::state::AppState;
use crate::views;

/// The token says which order: another's return is as unknown as none at all.
pub async fn read(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let own = bearer.0.sub.clone();
    let token = bearer.giftee(&own)?;
    let order = app.store.order(&own).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let request = returns::of(&order, &id, token.level)?;
    let variants = app.shop.variants(&order).await?;
    let policy = app.profile.returns.as_ref();
    let seen = views::returns::request(&order, request, token.level, policy, &variants);
    let note = Note {
        operation: READ_RETURN.id,
        order_id: Some(&own),
        subject: &token.jti,
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(app.clock.now(), note);
    conditional::answer(&headers, &seen)
}
