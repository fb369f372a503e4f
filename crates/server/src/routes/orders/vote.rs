//! `POST /v1/orders/{id}/parcels/{parcel_id}/vote`: how a delivery went. A second vote takes the place of the first.

use aftersale_api::Code;
use aftersale_api::operations::VOTE_ON_DELIVERY;
use aftersale_api::parcel::DeliveryVote;
use aftersale_model::ask::may_vote;
use aftersale_model::order::Vote;
use aftersale_store::Effect;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::bearer::OrderBearer;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::{OnOrder, Write};
use crate::state::AppState;

const TEXT_MAX_CHARS: usize = 500;

pub async fn vote(
    State(app): State<AppState>,
    bearer: OrderBearer,
    path: Result<Path<(String, String)>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path((id, parcel_id)) = path?;
    let token = bearer.full(&id)?;
    let said: DeliveryVote = write.read_shaped()?;
    let text = body::words(said.text, TEXT_MAX_CHARS, "/text")?;
    let said = DeliveryVote { good: said.good, text };
    let about = OnOrder {
        operation: VOTE_ON_DELIVERY.id,
        order_id: id,
        subject: token.jti,
        uploads: Vec::new(),
        status: StatusCode::OK,
    };
    let now = app.clock.now();
    write
        .on_order(app, about, move |held| {
            let parcel = held.order.parcels.iter().find(|parcel| parcel.id == parcel_id);
            let parcel = parcel.ok_or_else(|| ApiError::new(Code::NotFound))?;
            if !may_vote(&held.order, parcel, now) {
                return Err(ApiError::new(Code::VoteNotPossible));
            }
            let vote = Vote { parcel_id, good: said.good, text: said.text.clone(), at: now };
            Ok((Some(Effect::Vote(vote)), said))
        })
        .await
}
