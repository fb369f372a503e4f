//! The page a customer is led to before they accept the policy for returns.

use std::sync::Arc;

use aftersale_api::Code;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Extension, Query, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::response::Response;
use minijinja::{Value, context};
use serde::Deserialize;

use super::Demo;
use super::pages::render;
use crate::error::ApiError;
use crate::state::AppState;

#[derive(Deserialize)]
pub struct Wish {
    lang: Option<String>,
}

/// `policy.html`: `lang`, `policy`.
pub async fn show(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    wish: Result<Query<Wish>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Query(wish) = wish?;
    let policy = app.profile.returns.as_ref().ok_or_else(|| ApiError::new(Code::NotFound))?;
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|list| list.to_str().ok()).unwrap_or_default();
    let lang = wish.lang.unwrap_or_else(|| first_known(accepted, &app.profile.locales));
    render(
        &app,
        &demo,
        "policy.html",
        "/returns-policy",
        context! { lang, policy => Value::from_serialize(policy) },
    )
}

/// The first language a browser lists that the shop speaks, else the shop's own.
fn first_known(accepted: &str, locales: &[String]) -> String {
    let plain = |tag: &str| tag.split([';', '-']).next().unwrap_or_default().trim().to_ascii_lowercase();
    let known = accepted.split(',').map(plain).find(|tag| locales.iter().any(|locale| plain(locale) == *tag));
    known.or_else(|| locales.first().cloned()).unwrap_or_else(|| "en".into())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("sv-SE,sv;q=0.9,en;q=0.8", "sv")]
    #[case("fi, de-AT;q=0.9", "de")]
    #[case("fi", "en")]
    #[case("", "en")]
    fn a_browser_is_answered_in_a_language_it_knows(#[case] accepted: &str, #[case] lang: &str) {
        assert_eq!(first_known(accepted, &["en", "de", "sv"].map(Into::into)), lang);
    }
}
