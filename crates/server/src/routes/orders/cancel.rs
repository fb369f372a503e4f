//! `POST /v1/orders/{id}/cancel`: all of an order, before it is packed.

use aftersale_api::Code;
use aftersale_api::operations::CANCEL_ORDER;
use aftersale_api::order::CancelRequest;
use aftersale_model::Aftermath;
use aftersale_model::order::OrderState;
use aftersale_store::Effect;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{OnOrder, Write};
use crate::state::AppState;
use crate::views;

pub async fn cancel(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.full(&id)?;
    let CancelRequest {} = write.read_shaped()?;
    let about = OnOrder {
        operation: CANCEL_ORDER.id,
        order_id: id,
        subject: token.jti,
        uploads: Vec::new(),
        status: StatusCode::OK,
    };
    let (now, state) = (app.clock.now(), app.clone());
    write
        .on_order(app, about, move |held| {
            if held.order.state_at(now) == OrderState::Cancelled {
                return Err(ApiError::new(Code::ActionNotAllowed));
            }
            if !held.order.may_cancel(now) {
                return Err(ApiError::new(Code::TooLateToCancel));
            }
            let kept = Aftermath { cancelled_at: Some(now), ..Aftermath::default() };
            let after = held.order.with(&kept);
            Ok((Some(Effect::Cancel(now)), views::order(&after, token.level, &state.profile, now)))
        })
        .await
}
