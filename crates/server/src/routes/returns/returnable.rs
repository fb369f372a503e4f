//! `GET /v1/orders/{id}/returnable`: what may come back of an order, and how.

use aftersale_api::Code;
use aftersale_api::operations::READ_RETURNABLE;
use aftersale_api::returns::Returnable;
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
use crate::returns::{policy, stock};
use crate::state::{App, AppState};
use crate::views;

pub async fn read(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.giftee(&id)?;
    let order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let seen = see(&app, &order, token.level).await?;
    let note = Note {
        operation: READ_RETURNABLE.id,
        order_id: Some(&id),
        subject: &token.jti,
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(app.clock.now(), note);
    conditional::answer(&headers, &seen)
}

/// The answer, as far as `level` reaches.
pub async fn see(app: &App, order: &Order, level: Access) -> Result<Returnable, ApiError> {
    let (policy, now) = (policy(app)?, app.clock.now());
    let variants = app.shop.variants(order).await?;
    let ids: Vec<String> = variants.iter().map(|variant| variant.id.clone()).collect();
    let held = stock::others(order, &app.store.holdings(&ids, now).await?);
    let purchase = order.purchase(policy).with_variants(&variants);
    Ok(views::returns::returnable(&purchase, level, &app.profile, &held, now))
}
