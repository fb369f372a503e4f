//! Guard of reads: a strong `ETag` over the bytes, and 304 for who has them already.

use aftersale_api::Code;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::ApiError;

/// JSON with its tag.
#[derive(Clone, Debug)]
pub struct Rendered {
    pub bytes: Bytes,
    tag: HeaderValue,
}

/// Answers with `value` as JSON, or with 304 where `asked` names the same bytes.
pub fn answer(asked: &HeaderMap, value: &impl Serialize) -> Result<Response, ApiError> {
    Ok(respond(asked, render(value)?))
}

pub fn render(value: &impl Serialize) -> Result<Rendered, ApiError> {
    let internal = |error: &dyn std::fmt::Display| ApiError::new(Code::Internal).cause(error);
    let bytes = serde_json::to_vec(value).map_err(|error| internal(&error))?;
    let tag = HeaderValue::from_str(&etag(&bytes)).map_err(|error| internal(&error))?;
    Ok(Rendered { bytes: bytes.into(), tag })
}

/// The bytes, or 304 where `asked` names them.
pub fn respond(asked: &HeaderMap, Rendered { bytes, tag }: Rendered) -> Response {
    let mut response = if known(asked, tag.to_str().unwrap_or_default()) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Response::new(Body::from(bytes));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    // Two tokens, two answers: a cache in the browser must not mix them up.
    headers.append(header::VARY, HeaderValue::from_static("authorization, shop-key"));
    headers.insert(header::ETAG, tag);
    response
}

fn etag(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let half: Vec<u8> = hash.iter().copied().take(16).collect();
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(half))
}

/// `If-None-Match` compares weakly: RFC 9110, section 13.1.2.
fn known(asked: &HeaderMap, tag: &str) -> bool {
    asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|list| list.split(','))
        .map(|one| one.trim())
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("\"a\"", true)]
    #[case("W/\"a\"", true)]
    #[case("\"b\", \"a\"", true)]
    #[case("*", true)]
    #[case("\"b\"", false)]
    #[case("a", false)]
    #[case("", false)]
    fn a_known_tag_needs_no_body(#[case] asked: &'static str, #[case] hit: bool) {
        let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(asked))]);
        assert_eq!(known(&headers, "\"a\""), hit);
    }
}
