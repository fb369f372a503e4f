//! `POST /v1/orders/{id}/returns/quote`: what a return pays. Nothing is stored, so it needs no key.

use aftersale_api::Code;
use aftersale_api::returns::{PointsEffect, ReturnWish};
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::returns::{Policy, Settlement, Wish};
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, PathRejection};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::bearer::OrderBearer;
use crate::body;
use crate::error::ApiError;
use crate::loyalty::{Points, zone};
use crate::returns::{by, policy, refusal, stock, wish};
use crate::state::AppState;
use crate::views;

pub async fn quote(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.giftee(&id)?;
    let policy = policy(&app)?;
    body::check_type(&headers)?;
    let body = body.map_err(|refused| ApiError::of_status(refused.into_response().status()))?;
    let wish = wish::read(body::read_shaped::<ReturnWish>(&body)?, by(token.level))?;
    let now = app.clock.now();
    let order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let named: Vec<String> = wish.items.iter().filter_map(|item| item.variant_id.clone()).collect();
    let variants = if named.is_empty() { Vec::new() } else { app.shop.variants(&order).await? };
    let purchase = order.purchase(policy).with_variants(&variants);
    let settlement = purchase.quote(&wish, now).map_err(|why| refusal::of(why, &wish, &order))?;
    if !named.is_empty() {
        let holdings = app.store.holdings(&named, now).await?;
        stock::keep(&purchase, &wish, &holdings, now)?;
    }
    let mut told = views::returns::settlement(&order, &settlement, token.level);
    if token.level >= Access::Order {
        told.points = points(&app, &order, policy, (&wish, &settlement)).await?;
    }
    let no_store = [(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"))];
    Ok((no_store, Json(told)).into_response())
}

/// A guest has no points to lose.
async fn points(
    app: &AppState,
    order: &Order,
    policy: &Policy,
    about: (&Wish, &Settlement),
) -> Result<Option<PointsEffect>, ApiError> {
    let Some(programme) = app.profile.loyalty.as_ref().filter(|_| !order.customer.id.is_empty()) else {
        return Ok(None);
    };
    let (now, known) = (app.clock.now(), Points::of(app, &order.customer.id).await?);
    let found = programme.consequences(order, policy, &known.kept.entries, &zone(app), about, now);
    found.map(|found| views::loyalty::effect(app, order, &found, now)).transpose()
}
