//! `GET, PUT /v1/preferences`

use aftersale_model::access::Access;
use rstest::rstest;
use serde_json::{Value, json};

use crate::sample::CUSTOMER;
use crate::stage::{Answer, Stage};

const PATH: &str = "/v1/preferences";

async fn set(stage: &Stage, key: &str, body: Value) -> Answer {
    stage.ask("PUT", PATH, &stage.order_token("ord_1001", Access::Order), key, &body.to_string()).await
}

#[tokio::test]
async fn what_is_chosen_with_an_order_is_chosen_for_its_customer() {
    let stage = Stage::new().await;
    let off =
        json!({ "choices": [{ "topic": "reviews", "channel": "email", "on": false }], "snooze_days": 30 });
    let done = set(&stage, "key", off.clone()).await;
    assert_eq!(done.status, 200, "{}", done.told());
    assert_eq!(set(&stage, "key", off).await.bytes, done.bytes);
    let seen = stage.ask("GET", PATH, &stage.customer_token(CUSTOMER), "", "").await.json();
    assert_eq!(seen, done.json());
    assert_eq!(seen["email"], "l•••@mail.example");
    assert_eq!(seen["snoozed_until_on"], "2026-12-22");
    let reviews = seen["choices"].as_array().expect("choices").iter().find(|one| one["topic"] == "reviews");
    assert_eq!(reviews.expect("a choice")["on"], false);
    let other = stage.ask("GET", PATH, &stage.customer_token("cus_other"), "", "").await.json();
    assert_eq!((other["snoozed_until_on"].clone(), other["email"].clone()), (Value::Null, Value::Null));
}

#[tokio::test]
async fn order_updates_do_not_go_off_by_accident() {
    let stage = Stage::new().await;
    let mut off = json!({ "choices": [{ "topic": "order_updates", "channel": "email", "on": false }] });
    assert_eq!(set(&stage, "a", off.clone()).await.told(), "422 confirmation_required");
    off["confirm_order_updates_off"] = true.into();
    assert_eq!(set(&stage, "b", off).await.json()["choices"][0]["on"], false);
    let only = set(&stage, "c", json!({ "only_order_updates": true })).await.json();
    assert_eq!(
        (only["only_order_updates"].clone(), only["choices"][0]["on"].clone()),
        (json!(true), json!(true))
    );
}

#[rstest]
#[case(json!({ "snooze_days": 7 }), "422 validation_failed /snooze_days invalid")]
#[case(json!({ "choices": [{ "topic": "politics", "channel": "email", "on": true }] }),
       "422 validation_failed /choices/0 invalid")]
#[case(json!({ "choices": [{ "topic": "offers", "channel": "sms", "on": true }] }),
       "422 validation_failed /choices/0 invalid")]
#[case(json!({ "choices": [{ "topic": "offers", "channel": "email" }] }),
       "422 validation_failed /choices/0/on required")]
#[case(json!({ "choices": 7 }), "422 validation_failed /choices invalid")]
#[tokio::test]
async fn what_is_not_on_offer_is_refused_with_its_place(#[case] body: Value, #[case] told: &str) {
    assert_eq!(set(&Stage::new().await, "key", body).await.told(), told);
}
