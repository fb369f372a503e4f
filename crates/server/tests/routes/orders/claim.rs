//! `POST /v1/orders/{id}/claims`

use std::sync::Arc;

use aftersale_model::access::Access;
use aftersale_store::Store;
use rstest::rstest;
use serde_json::{Value, json};

use crate::sample;
use crate::stage::{Answer, Stage};
use crate::uploads;

const PATH: &str = "/v1/orders/ord_1001/claims";

async fn stage() -> Stage {
    let stage = Stage::new().await;
    stage.store.put_order(&sample::delivered("1001")).await.expect("order");
    stage
}

fn missing() -> Value {
    json!({ "reason": "missing", "parcel_id": "par_1", "lines": [{ "line_id": "lin_1", "quantity": 1 }] })
}

async fn claim(stage: &Stage, key: &str, body: &Value) -> Answer {
    stage.ask("POST", PATH, &stage.order_token("ord_1001", Access::Order), key, &body.to_string()).await
}

#[tokio::test]
async fn a_claim_is_made_once_and_is_part_of_the_order() {
    let stage = stage().await;
    let before = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    assert_eq!(before["claimable"]["parcels"][0]["choices"].as_array().map(Vec::len), Some(4));
    let mut wanted = missing();
    wanted["text"] = " Only one blanket\nin the box ".into();
    let made = claim(&stage, "key", &wanted).await;
    assert_eq!(made.status, 201, "{}", made.told());
    let again = claim(&stage, "key", &wanted).await;
    assert_eq!((again.status, &again.bytes), (made.status, &made.bytes));
    let made = made.json();
    assert_eq!((made["state"].as_str(), made["number"].as_str()), (Some("open"), Some("C-1001-1")));
    assert_eq!(made["text"], "Only one blanket\nin the box");
    let after = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    assert_eq!(after["claims"], json!([made]));
    assert_eq!(after["next_steps"][0]["code"], "answer_claim");
    let gift = stage.get_order(&stage.order_token("ord_1001", Access::Gift)).await.json();
    assert_eq!((gift["claims"].clone(), gift["next_steps"].clone()), (json!([]), json!([])));
    let noted = stage.store.audited();
    assert!(noted.is_empty(), "the audit is part of the store's own transaction");
}

#[tokio::test]
async fn one_parcel_and_reason_has_one_open_claim_however_many_race() {
    let stage = Arc::new(stage().await);
    let tries: Vec<_> = (0..20)
        .map(|at| {
            let stage = stage.clone();
            tokio::spawn(async move { claim(&stage, &format!("key-{at}"), &missing()).await.told() })
        })
        .collect();
    let mut told = Vec::new();
    for one in tries {
        told.push(one.await.expect("an answer"));
    }
    assert_eq!(told.iter().filter(|one| *one == "201 -").count(), 1, "{told:?}");
    assert_eq!(told.iter().filter(|one| *one == "409 claim_exists").count(), 19, "{told:?}");
}

#[tokio::test]
async fn a_claim_of_damage_needs_a_photo_that_is_ours_and_unused() {
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let damaged = |photos: &[&str]| {
        let mut body = missing();
        (body["reason"], body["photos"]) = ("damaged".into(), json!(photos));
        body
    };
    assert_eq!(claim(&stage, "a", &damaged(&[])).await.told(), "422 photos_required /photos required");
    assert_eq!(claim(&stage, "b", &damaged(&["no"])).await.told(), "422 upload_unknown /photos/0 invalid");
    let theirs = stage.order_token("ord_2002", Access::Order);
    let other = uploads::send(&stage, &theirs, "u", uploads::png(4, 4)).await.json();
    let other = other["id"].as_str().expect("an id");
    assert_eq!(claim(&stage, "c", &damaged(&[other])).await.told(), "422 upload_unknown /photos/0 invalid");
    let mine = uploads::send(&stage, &token, "u", uploads::png(4, 4)).await.json();
    let mine = mine["id"].as_str().expect("an id");
    let made = claim(&stage, "d", &damaged(&[mine])).await;
    assert_eq!((made.status.as_u16(), made.json()["photos"].as_u64()), (201, Some(1)), "{}", made.told());
    let mut wrong = damaged(&[mine]);
    wrong["reason"] = "wrong".into();
    assert_eq!(claim(&stage, "e", &wrong).await.told(), "422 upload_unknown /photos/0 invalid");
}

#[rstest]
#[case(json!({}), "422 validation_failed /reason required")]
#[case(json!({ "reason": 7, "parcel_id": "par_1" }), "422 validation_failed /reason invalid")]
#[case(json!({ "reason": "stolen", "parcel_id": "par_1" }), "422 validation_failed /reason invalid")]
#[case(json!({ "reason": "missing", "parcel_id": "par_9" }), "422 validation_failed /parcel_id invalid")]
#[case(json!({ "reason": "missing", "parcel_id": "par_1" }), "422 validation_failed /lines required")]
#[case(json!({ "reason": "missing", "parcel_id": "par_1", "lines": [{ "line_id": "lin_1", "quantity": 3 }] }),
       "422 validation_failed /lines/0 invalid")]
#[case(json!({ "reason": "missing", "parcel_id": "par_1", "lines": [{ "line_id": "lin_1", "quantity": -1 }] }),
       "422 validation_failed /lines/0/quantity invalid")]
#[case(json!({ "reason": "missing", "parcel_id": "par_1", "text": "x".repeat(2_001) }),
       "422 validation_failed /text too_long")]
#[case(json!({ "reason": "missing", "parcel_id": "par_1", "text": "a\u{0}" }), "422 validation_failed /text invalid")]
#[case(json!({ "reason": "missing", "parcel_id": "par_1", "more": 1 }), "422 validation_failed /more unknown_field")]
#[case(json!({ "reason": "not_received", "parcel_id": "par_1", "lines": [{ "line_id": "lin_1", "quantity": 1 }] }),
       "422 validation_failed /lines invalid")]
#[case(json!([]), "400 malformed_body  invalid")]
#[tokio::test]
async fn what_is_wrong_is_told_with_its_place(#[case] body: Value, #[case] told: &str) {
    assert_eq!(claim(&stage().await, "key", &body).await.told(), told);
}

#[tokio::test]
async fn what_is_on_its_way_is_not_missing_yet() {
    let stage = Stage::new().await;
    assert_eq!(claim(&stage, "key", &missing()).await.told(), "409 claim_not_possible");
}

#[tokio::test]
async fn an_order_that_is_gone_is_not_found_and_that_stays_so() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_9999", Access::Order);
    for _ in 0..2 {
        let answer =
            stage.ask("POST", "/v1/orders/ord_9999/claims", &token, "k", &missing().to_string()).await;
        assert_eq!(answer.told(), "404 not_found");
    }
}
