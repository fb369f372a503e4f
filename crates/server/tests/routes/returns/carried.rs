//! A carrier's report about a return's own parcel, from the webhook to the page.

use aftersale_model::access::Access;
use aftersale_store::Store;
use axum::body::Body;
use rstest::rstest;
use serde_json::{Value, json};

use super::{asked, get, one, order, send, stage};
use crate::events;
use crate::stage::{KARRIO_SECRET, Stage, request};

const NUMBER: &str = "00340434161094021501";

/// Every report so far, as Karrio sends it each time.
async fn report(stage: &Stage, number: &str, scans: &[(&str, &str)]) {
    let events: Vec<Value> = scans
        .iter()
        .map(|(status, at)| json!({ "status": status, "timestamp": at, "description": status }))
        .collect();
    let body = json!({ "event": "tracker_updated", "data": { "tracking_number": number, "events": events } });
    let headers = [("x-event-id", KARRIO_SECRET), ("content-type", "application/json")];
    let sent = request("POST", "/v1/webhooks/tracking/karrio", &headers, Body::from(body.to_string()));
    let answer = stage.send(sent).await;
    assert_eq!(answer.status, 200, "{}", answer.told());
}

fn states(told: &Value) -> Vec<&str> {
    let timeline = told["timeline"].as_array().expect("a timeline");
    timeline.iter().filter_map(|event| event["state"].as_str()).collect()
}

const SENT: (&str, &str) = ("in_transit", "2026-11-22T12:00:00Z");
const DELIVERED: (&str, &str) = ("delivered", "2026-11-23T07:00:00Z");

#[rstest]
#[case::in_order(&[&[SENT][..], &[SENT, DELIVERED]])]
#[case::all_at_once(&[&[DELIVERED, SENT][..]])]
#[case::twice_and_late(&[&[DELIVERED][..], &[DELIVERED], &[SENT]])]
#[tokio::test]
async fn a_told_number_brings_the_return_to_the_shop(#[case] messages: &[&[(&str, &str)]]) {
    let stage = stage().await;
    events::follow(&stage.app);
    let path = asked(&stage, "key", &one()).await;
    let number = json!({ "tracking_number": NUMBER });
    assert_eq!(send(&stage, &format!("{path}/tracking-number"), "told", &number).await.status, 200);
    stage.later(60 * 24 * 2);
    let token = stage.order_token("ord_1001", Access::Order);
    let mut stream = events::open(&stage.router, &token, None).await;
    assert_eq!(stream.next().await.expect("hello").event, "hello");
    for scans in messages {
        report(&stage, NUMBER, scans).await;
    }
    assert_eq!(stream.next().await.expect("a change").event, "order-changed");
    let told = get(&stage, Access::Order, &path).await.json();
    assert_eq!(states(&told), ["requested", "open", "in_transit", "received"]);
    assert_eq!(told["cancel_block"], "received");
    assert_eq!(told["received"], json!([]), "the shop says what was in it");
    assert!(told["refund_by_on"].is_string(), "the money is owed from then on");
    let order = stage.get_order(&token).await.json();
    assert_eq!(order["returns"][0]["state"], "received");
}

#[tokio::test]
async fn a_label_of_the_shop_is_known_by_its_number_and_does_not_lapse_on_its_way() {
    let stage = stage().await;
    let mut by_label = one();
    by_label["method"] = "label".into();
    let path = asked(&stage, "key", &by_label).await;
    let mut shops = order("1001");
    let mut label = shops.parcels[0].clone();
    label.id = "par_back".into();
    label.direction = aftersale_model::parcel::Direction::Return;
    label.tracking_number = Some(NUMBER.into());
    label.return_id = path.rsplit('/').next().map(str::to_owned);
    (label.shipped_at, label.events, label.promises) = (None, Vec::new(), Vec::new());
    shops.parcels.push(label);
    stage.store.put_order(&shops).await.expect("order");
    stage.later(60 * 24);
    report(&stage, NUMBER, &[SENT]).await;
    assert_eq!(states(&get(&stage, Access::Order, &path).await.json()), ["requested", "open", "in_transit"]);
    stage.later(60 * 24 * 60);
    aftersale_server::returns::lapse::work_off(&stage.app).await.expect("the clock");
    let told = get(&stage, Access::Order, &path).await.json();
    assert_eq!(told["state"], "in_transit");
}
