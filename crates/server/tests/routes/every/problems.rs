//! Every failure is a problem document, whoever refuses.

use std::pin::Pin;
use std::task::{Context, Poll};

use aftersale_api::{Code, Problem};
use axum::body::{Body, Bytes, HttpBody};
use http_body::Frame;
use rstest::rstest;

use crate::stage::{KEY, Stage, request, write_headers};

#[rstest]
#[case("GET", "/nowhere", "404 not_found")]
#[case("GET", "/v1/access", "405 method_not_allowed")]
#[case("POST", "/v1/config", "405 method_not_allowed")]
#[case("GET", "/v1/config", "401 missing_shop_key")]
#[case("GET", "/problems/unheard_of", "404 not_found")]
#[tokio::test]
async fn a_failure_has_all_members(#[case] method: &str, #[case] path: &str, #[case] told: &str) {
    let stage = Stage::new().await;
    let answer = stage.send(request(method, path, &[("x-request-id", "req-12345678")], Body::empty())).await;
    assert_eq!(answer.told(), told);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("x-request-id"), "req-12345678");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    let problem: Problem = serde_json::from_slice(&answer.bytes).expect("a problem");
    assert_eq!(problem.request_id, "req-12345678");
    assert_eq!(problem.status, answer.status.as_u16());
    assert_eq!(problem.r#type, format!("/problems/{}", problem.code.as_str()));
}

#[tokio::test]
async fn a_request_id_that_is_not_plain_is_replaced() {
    let stage = Stage::new().await;
    for id in ["short", "with space and more", "\"><script>alert(1)</script>"] {
        let answer = stage.get("/healthz", &[("x-request-id", id)]).await;
        assert_ne!(answer.header("x-request-id"), id);
        assert_eq!(answer.header("x-request-id").len(), 36);
    }
}

#[rstest]
#[case("text/plain", "415 unsupported_media_type")]
#[case("application/x-www-form-urlencoded", "415 unsupported_media_type")]
#[case("multipart/form-data; boundary=x", "415 unsupported_media_type")]
#[tokio::test]
async fn what_a_form_could_send_is_no_body(#[case] kind: &str, #[case] told: &str) {
    let stage = Stage::new().await;
    let headers = [("shop-key", KEY), ("idempotency-key", "k"), ("content-type", kind)];
    assert_eq!(stage.send(request("POST", "/v1/access", &headers, Body::from("{}"))).await.told(), told);
}

#[tokio::test]
async fn a_body_over_64_kib_is_too_large_whether_announced_or_not() {
    let stage = Stage::new().await;
    let long = "x".repeat(64 * 1024 + 1);
    assert_eq!(stage.post("/v1/access", "k", &long).await.told(), "413 payload_too_large");
    // A body of unknown length, as a client sends it in chunks.
    let unannounced = Body::new(Unannounced(Body::from(long)));
    let answer = stage.send(request("POST", "/v1/access", &write_headers("k"), unannounced)).await;
    assert_eq!(answer.told(), "413 payload_too_large");
}

/// Hides how long a body is.
struct Unannounced(Body);

impl HttpBody for Unannounced {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.0).poll_frame(context)
    }
}

#[tokio::test]
async fn every_code_has_a_page_for_developers() {
    let stage = Stage::new().await;
    for code in Code::ALL {
        let page = stage.get(&format!("/problems/{}", code.as_str()), &[]).await;
        assert_eq!(page.status, 200);
        assert!(String::from_utf8_lossy(&page.bytes).contains(code.title()));
    }
}

#[tokio::test]
async fn the_contract_is_served() {
    let stage = Stage::new().await;
    let answer = stage.get("/openapi.json", &[]).await;
    assert_eq!(answer.json()["openapi"], "3.1.0");
}
