//! `PATCH` and `DELETE /v1/reviews/{review_id}`

use aftersale_model::access::Access;
use aftersale_store::{Reviews, Store};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{publish, review, reviewable, send, stage, token};
use crate::sample;
use crate::stage::{Answer, Stage};

async fn sent(stage: &Stage) -> String {
    let answer = send(stage, "sent", &review(4)).await;
    answer.json()["id"].as_str().expect("an id").to_owned()
}

async fn ask(stage: &Stage, method: &str, id: &str, key: &str, body: &Value) -> Answer {
    stage.ask(method, &format!("/v1/reviews/{id}"), &token(stage), key, &body.to_string()).await
}

#[tokio::test]
async fn a_change_is_marked_and_looked_at_anew() {
    let stage = stage().await;
    let id = sent(&stage).await;
    publish(&stage, &id).await;
    stage.later(60);
    let changed = ask(&stage, "PATCH", &id, "key", &json!({ "stars": 1, "text": "It shrank." })).await;
    assert_eq!(changed.status, 200, "{}", changed.told());
    let told = changed.json();
    assert_eq!((&told["state"], &told["stars"]), (&json!("pending"), &json!(1)));
    assert_eq!((&told["edited_at"], &told["answers"]), (&json!("2026-11-22T11:00:00+01:00"), &json!([])));
    assert_eq!(told["reward"], "20 points, whatever you think", "it stays");
    assert_eq!(reviewable(&stage).await["products"][0]["review"], told);
}

#[tokio::test]
async fn the_days_of_a_change_end_and_taking_back_is_always_possible() {
    let stage = stage().await;
    let id = sent(&stage).await;
    stage.app.clock.advance(SignedDuration::from_hours(24 * 31));
    assert_eq!(reviewable(&stage).await["products"][0]["review"]["actions"], json!(["delete"]));
    let late = ask(&stage, "PATCH", &id, "key", &json!({ "stars": 1 })).await;
    assert_eq!(late.told(), "409 action_not_allowed");
    assert_eq!(ask(&stage, "DELETE", &id, "gone", &json!({})).await.json(), json!({ "id": id }));
    assert_eq!(
        ask(&stage, "DELETE", &id, "gone", &json!({})).await.json(),
        json!({ "id": id }),
        "asked again"
    );
    assert_eq!(ask(&stage, "DELETE", &id, "once-more", &json!({})).await.told(), "404 not_found");
    assert_eq!(reviewable(&stage).await["products"][0]["review"], Value::Null);
}

#[tokio::test]
async fn a_review_of_another_order_is_as_unknown_as_none() {
    let stage = stage().await;
    let id = sent(&stage).await;
    stage.store.put_order(&sample::order("2002", "cus_other")).await.expect("order");
    let other = stage.order_token("ord_2002", Access::Order);
    for (method, body) in [("PATCH", json!({ "stars": 1 })), ("DELETE", json!({}))] {
        let answer = stage.ask(method, &format!("/v1/reviews/{id}"), &other, method, &body.to_string()).await;
        assert_eq!(answer.told(), "404 not_found");
    }
    assert_eq!(stage.store.review(&id).await.expect("store").expect("it stays").said.stars, 4);
}
