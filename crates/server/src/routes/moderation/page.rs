//! `/moderation`: the page on which the shop looks at reviews. It holds nothing by itself; its script asks the operations.

use aftersale_api::Code;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;
use crate::state::{App, AppState};

const PAGE: &str = include_str!("../../../moderation/page.html");
const SCRIPT: &str = include_str!("../../../moderation/page.js");
const STYLE: &str = include_str!("../../../moderation/page.css");
/// Photos come with the token, so the page makes their addresses itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob:; \
     form-action 'none'; base-uri 'none'; frame-ancestors 'none'; trusted-types 'none'; \
     require-trusted-types-for 'script'";

pub async fn show(State(app): State<AppState>) -> Result<Response, ApiError> {
    file(&app, "text/html; charset=utf-8", PAGE.into())
}

pub async fn script(State(app): State<AppState>) -> Result<Response, ApiError> {
    file(&app, "text/javascript; charset=utf-8", SCRIPT.into())
}

/// The widgets' tokens, for a page instead of an element, and what this page makes of them.
pub async fn style(State(app): State<AppState>) -> Result<Response, ApiError> {
    let tokens = aftersale_prerender::TOKENS.replace(":host(", ":root:is(").replace(":host", ":root");
    file(&app, "text/css; charset=utf-8", tokens + STYLE)
}

/// Without a moderation token in the settings there is no page.
fn file(app: &App, kind: &'static str, text: String) -> Result<Response, ApiError> {
    if !app.moderation.is_set() {
        return Err(ApiError::new(Code::NotFound));
    }
    let headers = [(CONTENT_TYPE, kind), (CONTENT_SECURITY_POLICY, POLICY), (CACHE_CONTROL, "no-store")];
    Ok((headers, text).into_response())
}
