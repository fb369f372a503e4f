//! The page on which anybody reads what is published about a product, and search engines, too.

use std::sync::Arc;

use aftersale_api::Code;
use aftersale_store::{Listing, Sort};
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
use crate::routes::reviews::list::PAGE;
use crate::state::AppState;
use crate::views;

#[derive(Deserialize)]
pub struct Wish {
    lang: Option<String>,
    /// `mount`: the widget is not prerendered.
    view: Option<String>,
}

/// `products.html`: `lang`, `name`, `image`, `widget` (HTML).
pub async fn show(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    id: Result<Path<String>, PathRejection>,
    wish: Result<Query<Wish>, QueryRejection>,
) -> Result<Response, ApiError> {
    let (Path(id), Query(wish)) = (id?, wish?);
    let lang = wish.lang.or_else(|| app.profile.locales.first().cloned()).unwrap_or_else(|| "en".into());
    let product = product(&app.config.shop.folder, &id).ok_or_else(|| ApiError::new(Code::NotFound))?;
    let name = product["names"][lang.as_str()].as_str().or(product["name"].as_str()).unwrap_or_default();
    let attributes =
        [("product", id.as_str()), ("product-name", name), ("json-ld", ""), ("lang", lang.as_str())];
    let fallback = "<p>Write to us: we tell you what customers say.</p>";
    let widget = if wish.view.as_deref() == Some("mount") {
        preview::element("reviews", &attributes, fallback)
    } else {
        let listing = Listing { sort: Sort::Newest, stars: None, photos: false };
        let found = app.store.published(&id, listing, None, PAGE + 1).await?.unwrap_or_default();
        let summary = app.store.review_summary(&id).await?;
        let told = views::review::list(&app, terms(&app)?, &id, &summary, found, PAGE as usize, Some(&lang));
        aftersale_prerender::render(&aftersale_prerender::Request {
            widget: "reviews",
            lang: &lang,
            attributes: &attributes,
            answer: &json!({ "status": 200, "body": told }),
            fallback,
            dist: DIST,
            manifest: &demo.manifest(),
        })
    };
    let path = format!("/products/{id}/reviews");
    let (widget, image) = (Value::from_safe_string(widget), product["image"].as_str());
    render(&app, &demo, "products.html", &path, context! { lang, name, image, widget })
}

/// As the shop's own file has it: the API knows no products apart from orders.
fn product(folder: &std::path::Path, id: &str) -> Option<serde_json::Value> {
    let text = std::fs::read_to_string(folder.join("products.json")).ok()?;
    let all: Vec<serde_json::Value> = serde_json::from_str(&text).ok()?;
    all.into_iter().find(|product| product["id"] == id)
}
