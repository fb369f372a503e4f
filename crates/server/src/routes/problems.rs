//! `GET /problems/{code}`: what a problem's `type` points to, for a developer.

use aftersale_api::Code;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse, Response};

use crate::error::ApiError;

pub async fn read(code: Result<Path<String>, PathRejection>) -> Result<Response, ApiError> {
    let Path(code) = code?;
    let known = Code::ALL.iter().find(|known| known.as_str() == code).ok_or(ApiError::new(Code::NotFound))?;
    let policy = [(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'")];
    Ok((policy, Html(page(*known))).into_response())
}

fn page(code: Code) -> String {
    let (name, status, title) = (code.as_str(), code.status(), code.title());
    let retry = if code.retryable() {
        "The same request may succeed later; where there is a Retry-After header, wait that many seconds."
    } else {
        "The same request will be refused again."
    };
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{name}</title>\
         <h1>{name}</h1><p>HTTP status {status}. {title}</p><p>{retry}</p>\
         <p>Quote the <code>request_id</code> of the problem when you ask the shop's developers about it.</p></html>\n"
    )
}
