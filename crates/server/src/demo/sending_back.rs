//! The page on which a customer sends something back, and sees what became of it.

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
use crate::routes::returns::returnable;
use crate::state::AppState;

#[derive(Deserialize)]
pub struct Wish {
    lang: Option<String>,
    /// `recipient`: as who got it as a present. Otherwise as the buyer.
    r#as: Option<String>,
    /// `mount`: the widget is not prerendered.
    view: Option<String>,
    /// Id of a line that is chosen from the start.
    item: Option<String>,
    /// Id of a return, to see what became of it.
    r#return: Option<String>,
}

/// `return.html`: `number`, `lang`, `widget` (HTML), `gift`.
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
    let gift = wish.r#as.as_deref() == Some("recipient");
    let level = if gift { Access::Gift } else { Access::Order };
    let token = app.tokens.mint_order(&order.id, level, app.clock.now())?.token;
    let lang = wish.lang.unwrap_or_else(|| order.locale.clone());
    let mut attributes =
        vec![("order", order.id.as_str()), ("token", token.as_str()), ("lang", lang.as_str())];
    attributes.extend(wish.item.as_deref().map(|item| ("item", item)));
    attributes.extend(wish.r#return.as_deref().map(|id| ("return", id)));
    let fallback = "<p>Write to us, and we send you what is needed.</p>";
    // What became of a return is asked for in the browser.
    let mounted = wish.view.as_deref() == Some("mount") || wish.r#return.is_some();
    let widget = if mounted {
        preview::element("return-request", &attributes, fallback)
    } else {
        let answer = json!({ "status": 200, "body": returnable::see(&app, &order, level).await? });
        aftersale_prerender::render(&aftersale_prerender::Request {
            widget: "return-request",
            lang: &lang,
            attributes: &attributes,
            answer: &answer,
            fallback,
            dist: DIST,
            manifest: &demo.manifest(),
        })
    };
    let path = format!("/orders/{number}/return");
    let widget = Value::from_safe_string(widget);
    render(&app, &demo, "return.html", &path, context! { number => known.number, lang, widget, gift })
}

/// As [`show`], for a customer without a link: `lang`, `widget`, which asks who it is.
pub async fn begin(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    wish: Result<Query<Wish>, QueryRejection>,
) -> Result<Response, ApiError> {
    let Query(wish) = wish?;
    let lang = wish.lang.or_else(|| app.profile.locales.first().cloned()).unwrap_or_else(|| "en".into());
    let mut attributes = vec![("lang", lang.as_str())];
    attributes.extend(wish.item.as_deref().map(|item| ("item", item)));
    attributes.extend(wish.r#return.as_deref().map(|id| ("return", id)));
    let widget = aftersale_prerender::render(&aftersale_prerender::Request {
        widget: "return-request",
        lang: &lang,
        attributes: &attributes,
        answer: &serde_json::Value::Null,
        fallback: "<p>Write to us, and we send you what is needed.</p>",
        dist: DIST,
        manifest: &demo.manifest(),
    });
    let widget = Value::from_safe_string(widget);
    render(&app, &demo, "return.html", "/return", context! { lang, widget })
}
