//! `POST /v1/loyalty/redemptions`

use rstest::rstest;
use serde_json::{Value, json};

use super::{points, redeem, stage};

#[tokio::test]
async fn points_become_a_code() {
    let stage = stage().await;
    let answer = redeem(&stage, "k", json!({ "reward": "voucher", "points": 200 })).await;
    assert_eq!(answer.status, 201, "{}", answer.told());
    let told = answer.json();
    assert_eq!((&told["available"], &told["code"]["state"]), (&json!(100), &json!("unused")));
    assert_eq!(told["code"]["pays"], json!({ "amount": "10.00", "currency": "EUR" }));
    assert_eq!(told["code"]["min_order"], json!({ "amount": "20.00", "currency": "EUR" }));
    assert_eq!(told["code"]["expires_on"], "2027-05-21");
    let after = points(&stage).await;
    assert_eq!(
        (&after["available"], &after["head"], &after["wallet"][0]),
        (&told["available"], &told["head"], &told["code"])
    );
    assert_eq!(after["expiring"]["points"], 100);
}

#[tokio::test]
async fn asked_again_it_is_the_same_code_and_the_points_go_once() {
    let stage = stage().await;
    let first = redeem(&stage, "k", json!({ "reward": "voucher", "points": 100 })).await;
    let again = redeem(&stage, "k", json!({ "reward": "voucher", "points": 100 })).await;
    assert_eq!((first.status, &first.bytes), (again.status, &again.bytes));
    assert_eq!(points(&stage).await["available"], 200);
    let other = redeem(&stage, "k", json!({ "reward": "voucher", "points": 150 })).await;
    assert_eq!(other.told(), "422 idempotency_key_reused");
}

#[tokio::test]
async fn two_tabs_that_saw_the_same_redeem_once() {
    let stage = stage().await;
    let head = points(&stage).await["head"].clone();
    let wish = json!({ "reward": "voucher", "points": 100, "head": head });
    assert_eq!(redeem(&stage, "one-tab", wish.clone()).await.status, 201);
    assert_eq!(redeem(&stage, "another-tab", wish).await.told(), "409 points_changed");
    assert_eq!(points(&stage).await["available"], 200);
}

#[rstest]
#[case(json!({ "reward": "voucher", "points": 350 }), "409 not_enough_points /points not_enough")]
#[case(json!({ "reward": "voucher", "points": 120 }), "422 validation_failed /points not_offered")]
#[case(json!({ "reward": "voucher", "points": 0 }), "422 validation_failed /points not_offered")]
#[case(json!({ "reward": "voucher", "points": -100 }), "422 validation_failed /points invalid")]
#[case(json!({ "reward": "yacht", "points": 100 }), "422 validation_failed /reward not_offered")]
#[case(json!({ "reward": "free-delivery", "points": 100 }), "422 validation_failed /points not_offered")]
#[case(json!({ "reward": "voucher" }), "422 validation_failed /points required")]
#[case(json!({ "reward": "voucher", "points": 100, "pays": "1000" }), "422 validation_failed /pays unknown_field")]
#[tokio::test]
async fn what_is_not_offered_is_refused_and_nothing_goes(#[case] wish: Value, #[case] told: &str) {
    let stage = stage().await;
    assert_eq!(redeem(&stage, "k", wish).await.told(), told);
    let after = points(&stage).await;
    assert_eq!((&after["available"], &after["wallet"]), (&json!(300), &json!([])));
}
