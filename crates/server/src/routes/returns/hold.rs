//! `POST /v1/orders/{id}/reservations`: holds a variant while its customer decides.

use aftersale_api::Code;
use aftersale_api::operations::HOLD_VARIANT;
use aftersale_api::returns::{HoldRequest, Reservation};
use aftersale_model::returns::exchange::Variant;
use aftersale_store::{Effect, Held};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{Beside, OnOrder, Write};
use crate::returns::refusal::block_code;
use crate::returns::stock::{self, Hold};
use crate::returns::{by, policy};
use crate::state::{App, AppState};
use crate::views;

pub async fn hold(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.giftee(&id)?;
    policy(&app)?;
    let wanted: HoldRequest = write.read_shaped()?;
    let order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let variants = app.shop.variants(&order).await?;
    let about = OnOrder {
        operation: HOLD_VARIANT.id,
        order_id: id,
        subject: token.jti,
        uploads: Vec::new(),
        status: StatusCode::CREATED,
    };
    let (now, state) = (app.clock.now(), app.clone());
    let named = Beside { variants: vec![wanted.variant_id.clone()], ..Beside::default() };
    let by = by(token.level);
    write
        .on_order_with(app, about, named, move |held| decide(&state, &held, &wanted, by, &variants, now))
        .await
}

fn decide(
    app: &App,
    held: &Held,
    wanted: &HoldRequest,
    by: aftersale_model::returns::request::By,
    variants: &[Variant],
    now: Timestamp,
) -> Result<(Option<Effect>, Reservation), ApiError> {
    let purchase = held.order.purchase(policy(app)?).with_variants(variants);
    let lines = purchase.returnable(by, now);
    let line = lines.iter().find(|line| line.line.id == wanted.line_id);
    let line = line.ok_or_else(|| ApiError::new(Code::ValidationFailed).at("/line_id", "invalid"))?;
    if let Some(block) = line.block {
        let (code, told) = block_code(block);
        return Err(ApiError::new(code).at("/line_id", told));
    }
    let wish = Hold {
        line_id: &wanted.line_id,
        variant_id: &wanted.variant_id,
        quantity: wanted.quantity,
        by,
        reservation_id: wanted.reservation_id.as_deref(),
    };
    let reservation = stock::hold(&purchase, &wish, line.quantity, &held.holdings, now)?;
    let until =
        reservation.until.ok_or_else(|| ApiError::new(Code::Internal).cause("held without an end"))?;
    let seen = Reservation { id: reservation.id.clone(), until: views::instant(until, &held.order.zone()) };
    Ok((Some(Effect::Hold { line_id: wanted.line_id.clone(), reservation }), seen))
}
