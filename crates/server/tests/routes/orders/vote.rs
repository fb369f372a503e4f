//! `POST /v1/orders/{id}/parcels/{parcel_id}/vote`

use aftersale_model::access::Access;
use aftersale_store::Store;
use rstest::rstest;

use crate::sample;
use crate::stage::Stage;

const PATH: &str = "/v1/orders/ord_1001/parcels/par_1/vote";

async fn stage() -> Stage {
    let stage = Stage::new().await;
    stage.store.put_order(&sample::delivered("1001")).await.expect("order");
    stage
}

#[tokio::test]
async fn a_vote_is_shown_and_ends_the_asking() {
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let before = stage.get_order(&token).await.json();
    assert_eq!(before["ask"]["kind"], "delivery_vote");
    let voted = stage.ask("POST", PATH, &token, "key", r#"{"good":true,"text":" fine "}"#).await;
    assert_eq!(voted.json(), serde_json::json!({ "good": true, "text": "fine" }), "{}", voted.told());
    stage.ask("POST", PATH, &token, "key2", r#"{"good":false}"#).await;
    stage.later(1);
    let after = stage.get_order(&token).await.json();
    assert_eq!(after["ask"], serde_json::Value::Null);
    assert!(after["parcels"][0]["vote"].is_object());
    let gift = stage.get_order(&stage.order_token("ord_1001", Access::Gift)).await.json();
    assert_eq!(gift["parcels"][0]["vote"], serde_json::Value::Null);
    // Nor is the customer asked about another order in the same week.
    stage.store.put_order(&sample::delivered("1002")).await.expect("order");
    let token = stage.order_token("ord_1002", Access::Order);
    let other =
        stage.get("/v1/orders/ord_1002", &[("authorization", &format!("Bearer {token}"))]).await.json();
    assert_eq!(other["ask"], serde_json::Value::Null);
}

#[rstest]
#[case(PATH, "{}", "422 validation_failed /good required")]
#[case(PATH, r#"{"good":"yes"}"#, "422 validation_failed /good invalid")]
#[case("/v1/orders/ord_1001/parcels/par_9/vote", r#"{"good":true}"#, "404 not_found")]
#[tokio::test]
async fn a_vote_says_good_or_not_about_a_parcel_of_the_order(
    #[case] path: &str,
    #[case] body: &str,
    #[case] told: &str,
) {
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    assert_eq!(stage.ask("POST", path, &token, "key", body).await.told(), told);
}

#[tokio::test]
async fn before_the_delivery_there_is_nothing_to_vote_on() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_1001", Access::Order);
    assert_eq!(
        stage.ask("POST", PATH, &token, "key", r#"{"good":true}"#).await.told(),
        "409 vote_not_possible"
    );
}
