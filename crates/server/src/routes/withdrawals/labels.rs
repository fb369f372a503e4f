//! `GET /v1/withdrawals/labels`: the words of the law on the two buttons, for a page that knows no order.

use aftersale_api::withdrawal::WithdrawalLabels;
use aftersale_model::withdrawal::labels;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;

use crate::conditional;
use crate::error::ApiError;
use crate::shop_key::ShopKey;
use crate::state::AppState;

#[derive(Deserialize)]
pub struct Wanted {
    /// BCP 47
    pub locale: Option<String>,
}

/// In the language asked for, else in the shop's; where the law's words are not known in it, in English.
pub async fn read(
    State(app): State<AppState>,
    _: ShopKey,
    wanted: Result<Query<Wanted>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Query(wanted) = wanted?;
    let shops = app.profile.locales.first().map(String::as_str).unwrap_or_default();
    conditional::answer(&headers, &told(wanted.locale.as_deref().unwrap_or(shops)))
}

pub fn told(locale: &str) -> WithdrawalLabels {
    let known = labels(locale);
    WithdrawalLabels { lang: known.language.into(), entry: known.entry.into(), confirm: known.confirm.into() }
}
