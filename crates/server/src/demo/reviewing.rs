//! The page on which a customer reviews what they bought: what a link in a mail opens.

use std::sync::Arc;

use aftersale_api::Code;
use aftersale_model::access::Access;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Extension, Path, Query, State};
use axum::response::Response;
use minijinja::{Value, context};
use serde::Deserialize;
use serde_json::json;

use super::pages::render;
use super::script::DIST;
use super::{Demo, preview};
use crate::error::ApiError;
use crate::review::terms;
use crate::state::AppState;
use crate::views;

#[derive(Deserialize)]
pub struct Wish {
    lang: Option<String>,
    /// `mount`: the widget is not prerendered. `link`: nor does it know the order; the address tells it.
    view: Option<String>,
    /// Id of a product: only that one.
    product: Option<String>,
}

/// `review.html`: `number`, `lang`, `widget` (HTML).
pub async fn show(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    number: Result<Path<String>, PathRejection>,
    wish: Result<Query<Wish>, QueryRejection>,
) -> Result<Response, ApiError> {
    let (Path(number), Query(wish)) = (number?, wish?);
    let missing = || ApiError::new(Code::NotFound);
    let known = app.shop.order_by_number(&number).await?.ok_or_else(missing)?;
    let order = app.store.order(&known.id).await?.ok_or_else(missing)?;
    let now = app.clock.now();
    let token = app.tokens.mint_order(&order.id, Access::Order, now)?.token;
    let lang = wish.lang.unwrap_or_else(|| order.locale.clone());
    let mut attributes =
        vec![("order", order.id.as_str()), ("token", token.as_str()), ("lang", lang.as_str())];
    attributes.extend(wish.product.as_deref().map(|product| ("product", product)));
    let fallback = "<p>Write to us: we read all of it.</p>";
    let widget = match wish.view.as_deref() {
        Some("mount") => preview::element("review-form", &attributes, fallback),
        Some("link") => preview::element("review-form", &[("lang", &lang)], fallback),
        _ => {
            let reviews = app.store.reviews_of(&order.id).await?;
            let told = views::review::reviewable(&order, &reviews, terms(&app)?, &lang, now);
            let answer = json!({ "status": 200, "body": told });
            aftersale_prerender::render(&aftersale_prerender::Request {
                widget: "review-form",
                lang: &lang,
                attributes: &attributes,
                answer: &answer,
                fallback,
                dist: DIST,
                manifest: &demo.manifest(),
            })
        }
    };
    let path = format!("/orders/{number}/review");
    let widget = Value::from_safe_string(widget);
    render(&app, &demo, "review.html", &path, context! { number => known.number, lang, widget })
}
