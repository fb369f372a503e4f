//! `DELETE /v1/reviews/{review_id}`: its author takes it back, with its photos, whenever they like.

use aftersale_api::Code;
use aftersale_api::operations::DELETE_REVIEW;
use aftersale_api::review::{ReviewDeleteRequest, ReviewDeleted};
use aftersale_store::ReviewWrite;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{OnOrder, Write};
use crate::loyalty::Points;
use crate::review::terms;
use crate::state::AppState;

pub async fn delete(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let order_id = bearer.0.sub.clone();
    let token = bearer.full(&order_id)?;
    terms(&app)?;
    let ReviewDeleteRequest {} = write.read_shaped()?;
    // What it brought stays, so it has to be noted while the review is there.
    if app.profile.loyalty.is_some()
        && let Some(order) = app.store.order(&order_id).await?
        && !order.customer.id.is_empty()
    {
        Points::of(&app, &order.customer.id).await?;
    }
    let about = OnOrder {
        operation: DELETE_REVIEW.id,
        order_id,
        subject: token.jti,
        uploads: Vec::new(),
        status: StatusCode::OK,
    };
    write
        .on_review(app, about, move |held| {
            let known = held.reviews.iter().any(|review| review.id == id);
            let gone = known.then(|| ReviewWrite::Delete(id.clone()));
            let gone = gone.ok_or_else(|| ApiError::new(Code::NotFound))?;
            Ok((Some(gone), ReviewDeleted { id }))
        })
        .await
}
