//! `POST /v1/reviews`: a review of a product, the delivery or the shop.
//!
//! What was written is taken also while a return or a claim is open: it may have waited on the device since before.

use aftersale_api::Code;
use aftersale_api::operations::SEND_REVIEW;
use aftersale_api::review::{NewReview, Review as Wire};
use aftersale_model::review::{Block, Review, Said, Subject};
use aftersale_store::{HeldReviews, ReviewWrite};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use uuid::Uuid;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{OnOrder, Write};
use crate::review::{read, refusal, terms};
use crate::state::{App, AppState};
use crate::views;

pub async fn send(
    State(app): State<AppState>,
    bearer: OrderBearer,
    write: Write,
) -> Result<Response, ApiError> {
    let order_id = bearer.0.sub.clone();
    let token = bearer.full(&order_id)?;
    terms(&app)?;
    let (subject, said) = read(write.read_shaped::<NewReview>()?)?;
    let about = OnOrder {
        operation: SEND_REVIEW.id,
        order_id,
        subject: token.jti,
        uploads: said.photos.iter().map(|photo| photo.upload_id.clone()).collect(),
        status: StatusCode::CREATED,
    };
    let (now, state) = (app.clock.now(), app.clone());
    write.on_review(app.clone(), about, move |held| decide(&state, &held, subject, said, now)).await
}

fn decide(
    app: &App,
    held: &HeldReviews,
    subject: Subject,
    mut said: Said,
    now: Timestamp,
) -> Result<(Option<ReviewWrite>, Wire), ApiError> {
    let (terms, order) = (terms(app)?, &held.order);
    let reviewable = order.reviewable(terms, &held.reviews, now);
    let product = match &subject {
        Subject::Product(id) => {
            let product = reviewable.products.iter().find(|product| product.line.product_id == *id);
            let wrong = || ApiError::new(Code::ValidationFailed).at("/product_id", "invalid");
            Some(product.ok_or_else(wrong)?)
        }
        Subject::Delivery | Subject::Shop => None,
    };
    let asked = match subject {
        Subject::Product(_) => true,
        Subject::Delivery => terms.delivery,
        Subject::Shop => terms.shop,
    };
    if !asked {
        return Err(ApiError::new(Code::ValidationFailed).at("/subject", "not_offered"));
    }
    said.check(&subject, product.and_then(|product| product.category), terms)
        .map_err(|faults| refusal(&faults))?;
    if held.reviews.iter().any(|review| review.subject == subject) {
        return Err(ApiError::new(Code::ReviewExists));
    }
    let over = |block: Option<Block>| matches!(block, Some(Block::NotDelivered | Block::WindowEnded));
    let closed = match product {
        Some(product) => over(product.block),
        None => reviewable.products.iter().all(|product| over(product.block)),
    };
    if closed {
        return Err(ApiError::new(Code::ReviewNotPossible));
    }
    // A photo that waited too long is gone; the words are not.
    said.photos.retain(|photo| held.uploads.contains(&photo.upload_id));
    if said.locale.is_empty() {
        said.locale = order.locale.clone();
    }
    let review = Review {
        id: Uuid::now_v7().to_string(),
        order_id: order.id.clone(),
        subject,
        variant: product.and_then(|product| product.line.variant.clone()),
        shown_name: said.name_style.shown(&order.customer.name),
        said,
        incentive: !terms.incentive.is_empty(),
        sent_at: now,
        edited_at: None,
        decided: None,
        reply: None,
    };
    let told = views::review::own(order, &review, terms, now);
    Ok((Some(ReviewWrite::Put(Box::new(review))), told))
}
