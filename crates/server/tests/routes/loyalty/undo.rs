//! `POST /v1/loyalty/redemptions/{redemption_id}/undo`

use aftersale_server::config::DEMO_SECRET;
use aftersale_store::Store;
use jsonwebtoken::Algorithm;
use serde_json::{Value, json};

use super::{points, redeem, stage, token, token_of};
use crate::sample::{self, CUSTOMER};
use crate::stage::{Answer, Stage};

async fn redeemed(stage: &Stage) -> Value {
    redeem(stage, "k", json!({ "reward": "voucher", "points": 200 })).await.json()["code"].clone()
}

async fn undo(stage: &Stage, code: &Value, token: &str, key: &str) -> Answer {
    let path = format!("/v1/loyalty/redemptions/{}/undo", code["id"].as_str().expect("an id"));
    stage.ask("POST", &path, token, key, "{}").await
}

#[tokio::test]
async fn an_unused_code_goes_back_to_the_lots_it_came_from_once() {
    let stage = stage().await;
    let before = points(&stage).await;
    let code = redeemed(&stage).await;
    let answer = undo(&stage, &code, &token(), "back").await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    assert_eq!(answer.json()["code"]["state"], "undone");
    let after = points(&stage).await;
    assert_eq!((&after["available"], &after["lots"]), (&before["available"], &before["lots"]));
    assert_eq!(undo(&stage, &code, &token(), "again").await.told(), "409 action_not_allowed  before");
    assert_eq!(undo(&stage, &code, &token(), "back").await.bytes, answer.bytes);
}

#[tokio::test]
async fn a_code_that_was_used_stays_used() {
    let stage = stage().await;
    let code = redeemed(&stage).await;
    let mut order = sample::order("1007", CUSTOMER);
    order.placed_at = sample::now();
    order.discounts[0].label = format!("Voucher {}", code["code"].as_str().expect("a code"));
    stage.store.put_order(&order).await.expect("order");
    assert_eq!(undo(&stage, &code, &token(), "back").await.told(), "409 action_not_allowed  used");
    assert_eq!(points(&stage).await["wallet"][0]["state"], "used");
}

#[tokio::test]
async fn anothers_code_is_as_unknown_as_none_at_all() {
    let stage = stage().await;
    let code = redeemed(&stage).await;
    let other = token_of(json!({ "sub": "cus_other" }), Algorithm::HS256, DEMO_SECRET);
    assert_eq!(undo(&stage, &code, &other, "back").await.told(), "404 not_found");
    assert_eq!(undo(&stage, &json!({ "id": "none" }), &token(), "none").await.told(), "404 not_found");
    assert_eq!(points(&stage).await["wallet"][0]["state"], "unused");
}
