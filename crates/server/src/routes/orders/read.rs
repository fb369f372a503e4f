//! `GET /v1/orders/{id}`: one order, as far as the token reaches.

use aftersale_api::Code;
use aftersale_api::operations::READ_ORDER;
use aftersale_model::Order;
use aftersale_model::access::Access;
use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use crate::audit::Note;
use crate::bearer::OrderBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::observe::RequestId;
use crate::state::{App, AppState};
use crate::tokens::OrderClaims;
use crate::views;

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
    conditional::answer(&headers, &found?)
}

/// A token for one order learns nothing about another, not even whether it exists.
async fn look_up(app: &App, claims: &OrderClaims, id: &str) -> Result<aftersale_api::Order, ApiError> {
    if claims.sub != id {
        return Err(ApiError::new(Code::InsufficientAccess));
    }
    let order = app.store.order(id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    shown(app, &order, claims.level).await
}

/// The order as its page shows it, with what the customer may be asked.
pub async fn shown(app: &App, order: &Order, level: Access) -> Result<aftersale_api::Order, ApiError> {
    let now = app.clock.now();
    let mut seen = views::order(order, level, &app.profile, now);
    // Few orders have anything to ask; only then it matters what was asked before.
    if level >= Access::Order && views::ask(order, &[], now).is_some() {
        seen.ask = views::ask(order, &app.store.asked(&order.id).await?, now);
    }
    Ok(seen)
}
