//! `POST /v1/returns/{return_id}/cancel`: calls a return off, until the goods are sent.

use aftersale_api::Code;
use aftersale_api::operations::CANCEL_RETURN;
use aftersale_api::returns::ReturnCancelRequest;
use aftersale_model::returns::request::{Actor, State as Stage, Step};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::Response;

use super::tell_number::step;
use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{Beside, Write};
use crate::state::AppState;
use crate::views::same::Same;

pub async fn cancel(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let own = bearer.0.sub.clone();
    let token = bearer.giftee(&own)?;
    let ReturnCancelRequest {} = write.read_shaped()?;
    let now = app.clock.now();
    step(app, write, token, (CANCEL_RETURN, Beside::default()), id, move |request| {
        if let Some(block) = request.cancel_block() {
            return Err(ApiError::new(Code::ActionNotAllowed).at("", block.same().as_str()));
        }
        let off = Step { at: now, to: Stage::Canceled, by: Actor::Customer, note: None };
        request.step(off).map_err(|_| ApiError::new(Code::ActionNotAllowed))
    })
    .await
}
