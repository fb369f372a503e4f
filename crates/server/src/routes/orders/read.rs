//! `GET /v1/orders/{id}`: one order, as far as the token reaches.

use aftersale_api::Code;
use aftersale_api::operations::READ_ORDER;
use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use crate::audit::Note;
use crate::bearer::OrderBearer;
use crate::conditional::{self, Rendered};
use crate::error::ApiError;
use crate::observe::RequestId;
use crate::rendered;
use crate::state::{App, AppState};
use crate::tokens::OrderClaims;

pub async fn read(
    State(app): State<AppState>,
    OrderBearer(claims): OrderBearer,
    id: Result<Path<String>, PathRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let found = look_up(&app, &claims, &id).await;
    let note = Note {
        operation: READ_ORDER.id,
        order_id: Some(&claims.sub),
        subject: &claims.jti,
        outcome: found.as_ref().err().map_or("ok", |error| error.code.as_str()),
        request_id: &request_id.0,
    };
    app.read_audit.note(app.clock.now(), note);
    Ok(conditional::respond(&headers, found?))
}

/// A token for one order learns nothing about another, not even whether it exists.
async fn look_up(app: &App, claims: &OrderClaims, id: &str) -> Result<Rendered, ApiError> {
    if claims.sub != id {
        return Err(ApiError::new(Code::InsufficientAccess));
    }
    rendered::order(app, id, claims.level).await?.ok_or_else(|| ApiError::new(Code::NotFound))
}
