//! The page on which a customer who is signed in sees their points. There is no sign-in: the address says who it is.
//!
//! The token is minted as any shop's own server would, from the shared secret; nothing else of this server is used.

use std::sync::Arc;

use aftersale_api::Code;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Extension, Query, State};
use axum::response::Response;
use jiff::Timestamp;
use jsonwebtoken::{EncodingKey, Header, encode};
use minijinja::{Value, context};
use serde::Deserialize;
use serde_json::json;

use super::pages::render;
use super::{Demo, preview};
use crate::config::CustomerTokenConfig;
use crate::error::ApiError;
use crate::state::AppState;

/// Whose points there are from the start.
const CUSTOMER: &str = "sofia-lindqvist";
const VALID_S: i64 = 15 * 60;

#[derive(Deserialize)]
pub struct Wish {
    lang: Option<String>,
    /// Id of a customer in `demo/data/customers.json`.
    customer: Option<String>,
    /// `expired`: it ran out a second ago. `none`: nobody is signed in.
    token: Option<String>,
    /// Of the element: `balance`, `next-reward`.
    variant: Option<String>,
}

/// `points.html`: `lang`, `widget` (HTML), `customer`.
pub async fn show(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    wish: Result<Query<Wish>, QueryRejection>,
) -> Result<Response, ApiError> {
    let Query(wish) = wish?;
    let lang = wish.lang.or_else(|| app.profile.locales.first().cloned()).unwrap_or_else(|| "en".into());
    let customer = wish.customer.unwrap_or_else(|| CUSTOMER.into());
    let token = match wish.token.as_deref() {
        Some("none") => None,
        Some("expired") => Some(mint(&app.config.customer_token, &customer, app.clock.now(), -1)?),
        _ => Some(mint(&app.config.customer_token, &customer, app.clock.now(), VALID_S)?),
    };
    let mut attributes = vec![("lang", lang.as_str())];
    attributes.extend(token.as_deref().map(|token| ("token", token)));
    attributes.extend(wish.variant.as_deref().map(|variant| ("variant", variant)));
    let widget = Value::from_safe_string(preview::element("loyalty-points", &attributes, ""));
    render(&app, &demo, "points.html", "/points", context! { lang, widget, customer })
}

fn mint(
    config: &CustomerTokenConfig,
    customer: &str,
    now: Timestamp,
    valid_s: i64,
) -> Result<String, ApiError> {
    let claims = json!({
        "iss": config.issuer, "aud": config.audience, "sub": customer, "exp": now.as_second() + valid_s,
    });
    let key = EncodingKey::from_secret(config.secret.as_bytes());
    encode(&Header::default(), &claims, &key)
        .map_err(|_| ApiError::new(Code::Internal).cause("a token could not be signed"))
}
