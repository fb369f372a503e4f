//! `POST /v1/webhooks/tracking/{source}`

use aftersale_model::access::Access;
use aftersale_store::Store;
use axum::body::Body;
use rstest::rstest;
use serde_json::json;

use crate::sample;
use crate::stage::{Answer, KARRIO_SECRET, Stage, request};

const DELIVERED: &str = include_str!("../../../../connectors/tests/tracking/aftership-delivered.json");
const FAILED: &str = include_str!("../../../../connectors/tests/tracking/karrio-failed.json");

async fn send(stage: &Stage, source: &str, secret: &str, body: &str) -> Answer {
    let path = format!("/v1/webhooks/tracking/{source}");
    let headers = [("x-event-id", secret), ("content-type", "application/json")];
    stage.send(request("POST", &path, &headers, Body::from(body.to_owned()))).await
}

/// The number the sample's reports are about.
fn number() -> String {
    let body: serde_json::Value = serde_json::from_str(FAILED).expect("a sample");
    body["data"]["tracking_number"].as_str().expect("a number").to_owned()
}

async fn stage() -> Stage {
    let stage = Stage::new().await;
    let mut order = sample::order("1001", sample::CUSTOMER);
    order.parcels[0].tracking_number = Some(number());
    order.parcels[0].events.clear();
    stage.store.put_order(&order).await.expect("order");
    stage
}

#[tokio::test]
async fn a_report_shows_in_the_order_once_however_often_it_comes() {
    let stage = stage().await;
    stage.later(60 * 24 * 20);
    let first = send(&stage, "karrio", KARRIO_SECRET, FAILED).await;
    let new = first.json()["new"].as_u64().expect("a count");
    assert!(first.status == 200 && new > 0, "{}", first.told());
    let seen = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    assert!(!seen["parcels"][0]["events"].as_array().expect("events").is_empty());
    let again = send(&stage, "karrio", KARRIO_SECRET, FAILED).await;
    assert_eq!(again.json(), json!({ "new": 0, "known": new }));
    let after = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    assert_eq!(after, seen);
}

#[tokio::test]
async fn a_report_about_an_unknown_number_waits_for_its_order() {
    let stage = Stage::new().await;
    stage.later(60 * 24 * 20);
    assert_eq!(send(&stage, "karrio", KARRIO_SECRET, FAILED).await.status, 200);
    let mut order = sample::order("1002", sample::CUSTOMER);
    order.parcels[0].tracking_number = Some(number());
    order.parcels[0].events.clear();
    stage.store.put_order(&order).await.expect("order");
    let kept = stage.store.order("ord_1002").await.expect("store").expect("order");
    assert!(!kept.parcels[0].events.is_empty());
}

#[rstest]
#[case("karrio", "wrong", FAILED, "401 signature_invalid")]
#[case("karrio", "", FAILED, "401 signature_invalid")]
#[case("easypost", KARRIO_SECRET, "{}", "401 signature_invalid")]
#[case("aftership", KARRIO_SECRET, DELIVERED, "401 signature_invalid")]
#[case("pigeon", KARRIO_SECRET, FAILED, "404 not_found")]
#[case("karrio", KARRIO_SECRET, "{", "400 malformed_body")]
#[case("karrio", KARRIO_SECRET, "[]", "400 malformed_body")]
#[tokio::test]
async fn what_is_not_signed_or_not_readable_is_refused(
    #[case] source: &str,
    #[case] secret: &str,
    #[case] body: &str,
    #[case] told: &str,
) {
    assert_eq!(send(&Stage::new().await, source, secret, body).await.told(), told);
}

#[tokio::test]
async fn a_long_history_is_read_and_an_endless_one_is_not() {
    let stage = Stage::new().await;
    let long = format!("{}{FAILED}", " ".repeat(300 * 1024));
    assert_eq!(send(&stage, "karrio", KARRIO_SECRET, &long).await.status, 200);
    let endless = " ".repeat(512 * 1024 + 1);
    assert_eq!(send(&stage, "karrio", KARRIO_SECRET, &endless).await.told(), "413 payload_too_large");
}
