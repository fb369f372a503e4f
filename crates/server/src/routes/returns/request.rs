//! `POST /v1/orders/{id}/returns`: asks for a return.
//!
//! Every rule is asked while nobody else can write to the order or hold more of the variants it names: of two that race,
//! one is made. The reference server agrees at once; a shop that looks first takes that step itself.

use aftersale_api::Code;
use aftersale_api::operations::REQUEST_RETURN;
use aftersale_api::returns::{Return, ReturnWish};
use aftersale_model::access::Access;
use aftersale_model::returns::Wish;
use aftersale_model::returns::exchange::Variant;
use aftersale_model::returns::request::{Actor, State as Stage, Step};
use aftersale_store::{Effect, Held};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use uuid::Uuid;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{Beside, OnOrder, Write};
use crate::returns::refusal::at_item;
use crate::returns::{by, lapses_at, policy, refusal, stock, wish};
use crate::state::{App, AppState};
use crate::views;

pub async fn request(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.giftee(&id)?;
    policy(&app)?;
    let wish = wish::read(write.read_shaped::<ReturnWish>()?, by(token.level))?;
    let order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let named: Vec<String> = wish.items.iter().filter_map(|item| item.variant_id.clone()).collect();
    let variants = if named.is_empty() { Vec::new() } else { app.shop.variants(&order).await? };
    let about = OnOrder {
        operation: REQUEST_RETURN.id,
        order_id: id,
        subject: token.jti,
        uploads: wish::photos(&wish).into_iter().map(|(_, photo)| photo.clone()).collect(),
        status: StatusCode::CREATED,
    };
    let (now, state) = (app.clock.now(), app.clone());
    let beside = Beside { variants: named, ..Beside::default() };
    write
        .on_order_with(app, about, beside, move |held| {
            decide(&state, &held, wish, token.level, &variants, now)
        })
        .await
}

fn decide(
    app: &App,
    held: &Held,
    wish: Wish,
    level: Access,
    variants: &[Variant],
    now: Timestamp,
) -> Result<(Option<Effect>, Return), ApiError> {
    let order = &held.order;
    let policy = policy(app)?;
    let purchase = order.purchase(policy).with_variants(variants);
    purchase.check(&wish, now).map_err(|why| refusal::of(why, &wish, order))?;
    let unknown = wish::photos(&wish).into_iter().find(|(_, photo)| !held.uploads.contains(photo));
    if let Some((at, _)) = unknown {
        let wrong = at_item(at, "photos", "invalid");
        return Err(ApiError::new(Code::UploadUnknown).at(wrong.pointer, &wrong.code));
    }
    let holds = stock::keep(&purchase, &wish, &held.holdings, now)?;
    let asked = purchase.request(wish.clone(), Uuid::now_v7().to_string(), now);
    let mut request = asked.map_err(|why| refusal::of(why, &wish, order))?;
    let agreed = Step { at: now, to: Stage::Open, by: Actor::Shop, note: None };
    request.step(agreed).map_err(|why| ApiError::new(Code::Internal).cause(why))?;
    let seen = views::returns::request(order, &request, level, Some(policy), variants);
    let lapses_at = lapses_at(order, &request);
    Ok((Some(Effect::Return { request: Box::new(request), lapses_at, holds }), seen))
}
