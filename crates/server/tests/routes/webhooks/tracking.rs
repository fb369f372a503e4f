//! `POST /v1/webhooks/tracking/{source}`

use aftersale_model::access::Access;
use aftersale_server::config::DEMO_SECRET;
use aftersale_store::Store;
use axum::body::Body;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use rstest::rstest;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::sample;
use crate::stage::{Answer, EASYPOST_SECRET, KARRIO_SECRET, Stage, request};

const DELIVERED: &str = include_str!("../../../../connectors/tests/tracking/aftership-delivered.json");
const RETURNED: &str = include_str!("../../../../connectors/tests/tracking/easypost-return.json");
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

/// Where a source's body has its number and its reports, and whether the newest comes first.
struct Shape {
    source: &'static str,
    body: &'static str,
    number: &'static str,
    reports: &'static str,
    newest_first: bool,
}

const AFTERSHIP: Shape = Shape {
    source: "aftership",
    body: DELIVERED,
    number: "/msg/tracking_number",
    reports: "/msg/checkpoints",
    newest_first: false,
};
const EASYPOST: Shape = Shape {
    source: "easypost",
    body: RETURNED,
    number: "/result/tracking_code",
    reports: "/result/tracking_details",
    newest_first: false,
};
const KARRIO: Shape = Shape {
    source: "karrio",
    body: FAILED,
    number: "/data/tracking_number",
    reports: "/data/events",
    newest_first: true,
};

impl Shape {
    /// What the source sent on the way: each time the whole history so far.
    fn messages(&self) -> Vec<String> {
        let whole: Value = serde_json::from_str(self.body).expect("a sample");
        let all = whole.pointer(self.reports).and_then(Value::as_array).expect("reports").clone();
        let grown = (1..=all.len()).map(|count| {
            let mut message = whole.clone();
            let from = if self.newest_first { all.len() - count } else { 0 };
            *message.pointer_mut(self.reports).expect("reports") = json!(all[from..from + count]);
            message.to_string()
        });
        grown.collect()
    }

    fn number(&self) -> String {
        let whole: Value = serde_json::from_str(self.body).expect("a sample");
        whole.pointer(self.number).and_then(Value::as_str).expect("a number").to_owned()
    }

    fn proof(&self, body: &str) -> (&'static str, String) {
        let hmac = |secret: &str| {
            let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key");
            mac.update(body.as_bytes());
            mac.finalize().into_bytes()
        };
        match self.source {
            "aftership" => ("aftership-hmac-sha256", STANDARD.encode(hmac(DEMO_SECRET))),
            "easypost" => {
                let hex: String = hmac(EASYPOST_SECRET).iter().map(|byte| format!("{byte:02x}")).collect();
                ("x-hmac-signature", format!("hmac-sha256-hex={hex}"))
            }
            _ => ("x-event-id", KARRIO_SECRET.into()),
        }
    }

    /// The parcel as its customer sees it after these messages.
    async fn seen_after(&self, messages: &[&String]) -> Value {
        let stage = Stage::new().await;
        let mut order = sample::order("1001", sample::CUSTOMER);
        order.parcels[0].tracking_number = Some(self.number());
        order.parcels[0].events.clear();
        stage.store.put_order(&order).await.expect("order");
        stage.later(60 * 24 * 20);
        for message in messages {
            let (header, proof) = self.proof(message);
            let headers = [(header, proof.as_str()), ("content-type", "application/json")];
            let path = format!("/v1/webhooks/tracking/{}", self.source);
            let answer = stage.send(request("POST", &path, &headers, Body::from((*message).clone()))).await;
            assert_eq!(answer.status, 200, "{}", answer.told());
        }
        let mut order = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
        order["parcels"][0].take()
    }
}

#[rstest]
#[case(AFTERSHIP)]
#[case(EASYPOST)]
#[case(KARRIO)]
#[tokio::test]
async fn neither_disorder_nor_repetition_nor_a_replay_changes_what_is_seen(#[case] shape: Shape) {
    let messages = shape.messages();
    let in_order: Vec<&String> = messages.iter().collect();
    let expected = shape.seen_after(&in_order).await;
    let events = expected["events"].as_array().expect("events").len();
    assert!(events >= 3 && events == messages.len(), "{expected}");
    let backwards: Vec<&String> = messages.iter().rev().collect();
    let twice: Vec<&String> = messages.iter().flat_map(|message| [message, message]).collect();
    let replayed: Vec<&String> = in_order.iter().chain(&in_order).copied().collect();
    let from_the_middle: Vec<&String> =
        messages.iter().cycle().skip(messages.len() / 2).take(messages.len() * 2).collect();
    let last_alone = vec![*in_order.last().expect("a message")];
    for arrived in [backwards, twice, replayed, from_the_middle] {
        assert_eq!(shape.seen_after(&arrived).await, expected);
    }
    // Whoever missed all but the newest message sees the same reports.
    assert_eq!(shape.seen_after(&last_alone).await["events"], expected["events"]);
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
