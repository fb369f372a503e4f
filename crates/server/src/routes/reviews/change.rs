//! `PATCH /v1/reviews/{review_id}`: what the review says from now on; the shop looks at it anew.

use aftersale_api::Code;
use aftersale_api::operations::CHANGE_REVIEW;
use aftersale_api::review::{Review as Wire, ReviewChange};
use aftersale_model::review::{Said, Subject};
use aftersale_store::{HeldReviews, ReviewWrite};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{OnOrder, Write};
use crate::review::{refusal, terms};
use crate::state::{App, AppState};
use crate::{review, views};

pub async fn change(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let order_id = bearer.0.sub.clone();
    let token = bearer.full(&order_id)?;
    terms(&app)?;
    let said = review::change(write.read_shaped::<ReviewChange>()?)?;
    let about = OnOrder {
        operation: CHANGE_REVIEW.id,
        order_id,
        subject: token.jti,
        uploads: said.photos.iter().map(|photo| photo.upload_id.clone()).collect(),
        status: StatusCode::OK,
    };
    let (now, state) = (app.clock.now(), app.clone());
    write.on_review(app, about, move |held| decide(&state, &held, &id, said, now)).await
}

/// A review of another order is as unknown as none at all.
fn decide(
    app: &App,
    held: &HeldReviews,
    id: &str,
    mut said: Said,
    now: Timestamp,
) -> Result<(Option<ReviewWrite>, Wire), ApiError> {
    let (terms, order) = (terms(app)?, &held.order);
    let known = held.reviews.iter().find(|review| review.id == id);
    let before = known.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let line = order.lines.iter().find(|line| before.subject == Subject::Product(line.product_id.clone()));
    let goods = line.and_then(|line| order.goods.iter().find(|goods| goods.line_id == line.id));
    let category = goods.and_then(|goods| goods.category.as_deref());
    said.check(&before.subject, category, terms).map_err(|faults| refusal(&faults))?;
    let had = |id: &String| before.said.photos.iter().any(|photo| photo.upload_id == *id);
    said.photos.retain(|photo| had(&photo.upload_id) || held.uploads.contains(&photo.upload_id));
    if said.locale.is_empty() {
        said.locale = before.said.locale.clone();
    }
    let shown = match said.name_style == before.said.name_style {
        true => before.shown_name.clone(),
        false => said.name_style.shown(&order.customer.name),
    };
    let after = before.change(said, shown, terms, now).map_err(|_| ApiError::new(Code::ActionNotAllowed))?;
    let told = views::review::own(order, &after, terms, now);
    Ok(((after != *before).then(|| ReviewWrite::Put(Box::new(after))), told))
}
