//! The outermost layer: gives each request an id, turns every failure into a problem document, writes one log line.
//!
//! Deliberately absent from the log: paths, queries, addresses, bodies and headers; they hold personal data or tokens.

use std::time::Duration;

use aftersale_api::Code;
use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use tokio::time::Instant;
use uuid::Uuid;

use crate::error::{ApiError, PROBLEM_JSON};

pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The caller's own id where it is plain, else a new one.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

pub async fn observe(mut request: Request, next: Next) -> Response {
    let id = RequestId(wanted_id(&request).unwrap_or_else(|| Uuid::now_v7().to_string()));
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let started = Instant::now();
    let mut response = finish(next.run(request).await, &id);
    let error = response.extensions_mut().remove::<ApiError>();
    log(
        method.as_str(),
        route.as_deref().unwrap_or("none"),
        &response,
        error.as_ref(),
        &id,
        started.elapsed(),
    );
    response
}

/// Fills in the problem of a failure, whoever refused, and names the request.
fn finish(response: Response, id: &RequestId) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        parts.headers.insert(REQUEST_ID, value);
    }
    let failed = parts.status.is_client_error() || parts.status.is_server_error();
    let told = parts
        .headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind == PROBLEM_JSON || kind.as_bytes().starts_with(b"text/html"));
    if !failed || told {
        return Response::from_parts(parts, body);
    }
    let error = match parts.extensions.remove::<ApiError>() {
        Some(error) => error,
        None => ApiError::of_status(parts.status),
    };
    parts.status = error.status();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, PROBLEM_JSON);
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = error.retry_after_s {
        parts.headers.insert(header::RETRY_AFTER, seconds.into());
    }
    let body = problem_bytes(&error, &id.0);
    parts.extensions.insert(error);
    Response::from_parts(parts, Body::from(body))
}

/// The problem document of an error, as sent.
pub fn problem_bytes(error: &ApiError, request_id: &str) -> Vec<u8> {
    serde_json::to_vec(&error.problem(request_id)).unwrap_or_default()
}

fn log(
    method: &str,
    route: &str,
    response: &Response,
    error: Option<&ApiError>,
    id: &RequestId,
    took: Duration,
) {
    let status = response.status().as_u16();
    let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let code = error.map_or("ok", |error| error.code.as_str());
    let cause = error.and_then(|error| error.cause.as_deref()).unwrap_or_default();
    if response.status() == StatusCode::SERVICE_UNAVAILABLE || code == Code::Internal.as_str() {
        tracing::error!(method, route, status, code, cause, took_ms, request_id = id.0, "request failed");
    } else {
        tracing::info!(method, route, status, code, cause, took_ms, request_id = id.0, "request");
    }
}

fn wanted_id(request: &Request) -> Option<String> {
    let id = request.headers().get(REQUEST_ID)?.to_str().ok()?;
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    ((8..=64).contains(&id.len()) && plain).then(|| id.to_owned())
}
