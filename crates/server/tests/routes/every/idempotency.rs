//! A write asked for again is done once.

use aftersale_server::lookups::look_into_waiting;
use aftersale_store::{KeyState, Store};
use axum::body::Body;
use rstest::rstest;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::sample::{self, EMAIL};
use crate::stage::{KEY, Stage, request, write_headers};

fn wanted() -> String {
    json!({ "order_number": "1001", "email": EMAIL }).to_string()
}

#[rstest]
#[case("/v1/access")]
#[case("/v1/access/link")]
#[case("/v1/access/0e6e2a52-51f0-4c0e-8a15-8f1f6ce5b1d7")]
#[tokio::test]
async fn every_write_needs_a_key(#[case] path: &str) {
    let stage = Stage::new().await;
    let headers = [("shop-key", KEY), ("content-type", "application/json")];
    let missing = stage.send(request("POST", path, &headers, Body::from("{}"))).await;
    assert_eq!(missing.told(), "400 idempotency_key_missing");
    for bad in ["", "with space", &"x".repeat(129)] {
        let answer = stage.send(request("POST", path, &write_headers(bad), Body::from("{}"))).await;
        assert_eq!(answer.told(), "400 idempotency_key_invalid", "{bad}");
    }
}

#[tokio::test]
async fn the_first_answer_comes_again_byte_for_byte() {
    let stage = Stage::new().await;
    let first = stage.look_up("key", &wanted()).await;
    let again = stage.look_up("key", &wanted()).await;
    assert_eq!((first.status, &first.bytes), (again.status, &again.bytes));
    assert_eq!(again.header("content-type"), "application/json");
    assert_eq!(stage.store.mails(10).await.expect("mails").len(), 1);
}

#[tokio::test]
async fn a_refusal_that_stands_comes_again_byte_for_byte_too() {
    let stage = Stage::new().await;
    let body = json!({ "link_token": "forged" }).to_string();
    let first = stage.post("/v1/access/link", "key", &body).await;
    let again = stage.post("/v1/access/link", "key", &body).await;
    assert_eq!(first.told(), "422 link_invalid");
    assert_eq!(first.bytes, again.bytes, "the request id of the first answer included");
    assert_eq!(again.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn one_key_is_not_for_two_bodies() {
    let stage = Stage::new().await;
    assert_eq!(stage.post("/v1/access", "key", &wanted()).await.status, 202);
    let other = json!({ "order_number": "1002", "email": EMAIL }).to_string();
    assert_eq!(stage.post("/v1/access", "key", &other).await.told(), "422 idempotency_key_reused");
}

#[tokio::test]
async fn while_the_first_try_runs_another_has_to_wait() {
    let stage = Stage::new().await;
    let scope = aftersale_server::idempotency::scope(KEY, "POST /v1/access");
    let hash = Sha256::digest(wanted().as_bytes());
    let claim = stage.store.claim_key(&scope, "key", &hash, sample::now()).await.expect("claim");
    assert!(matches!(claim, KeyState::Claimed(_)));
    let waiting = stage.post("/v1/access", "key", &wanted()).await;
    assert_eq!(waiting.told(), "409 request_in_progress");
    assert_eq!(waiting.header("retry-after"), "1");
}

#[tokio::test]
async fn a_failure_of_ours_is_never_kept() {
    let stage = Stage::new().await;
    stage.store.fail(true);
    assert_eq!(stage.post("/v1/access", "key", &wanted()).await.told(), "500 internal");
    stage.store.fail(false);
    assert_eq!(stage.post("/v1/access", "key", &wanted()).await.status, 202);
}

#[tokio::test]
async fn twenty_tries_at_once_are_one_write() {
    let stage = std::sync::Arc::new(Stage::new().await);
    let tries: Vec<_> = (0..20)
        .map(|_| {
            let stage = stage.clone();
            tokio::spawn(async move { stage.post("/v1/access", "key", &wanted()).await })
        })
        .collect();
    for one in tries {
        let told = one.await.expect("an answer").status.as_u16();
        assert!([202, 409].contains(&told), "{told}");
    }
    look_into_waiting(&stage.app).await;
    assert_eq!(stage.store.mails(10).await.expect("mails").len(), 1);
}

#[tokio::test]
async fn an_endless_path_is_no_failure_of_ours() {
    let stage = Stage::new().await;
    let path = format!("/v1/access/{}", "x".repeat(4000));
    let answer = stage.post(&path, "key", &json!({ "code": "123456" }).to_string()).await;
    assert_eq!(answer.told(), "422 code_invalid");
}
