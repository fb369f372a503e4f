//! `POST /v1/orders/{id}/returns`

use std::collections::BTreeSet;

use aftersale_model::access::Access;
use aftersale_store::Store;
use rstest::rstest;
use serde_json::{Value, json};

use super::{ORDER, ask, asked, at_level, get, item, one, stage, swap, wish};
use crate::uploads;

#[tokio::test]
async fn a_return_is_made_once_and_stands_on_its_order() {
    let stage = stage().await;
    let made = ask(&stage, "key", &one()).await;
    assert_eq!(made.status, 201, "{}", made.told());
    let told = made.json();
    assert_eq!((told["state"].as_str(), told["number"].as_str()), (Some("open"), Some("R-1001-1")));
    assert_eq!(told["items"][0]["reason_name"], "Jag har ändrat mig", "in the order's language");
    for _ in 0..20 {
        assert_eq!(ask(&stage, "key", &one()).await.bytes, made.bytes);
    }
    let order = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    assert_eq!(order["returns"].as_array().map(Vec::len), Some(1));
    assert_eq!(order["returns"][0]["id"], told["id"]);
    assert_eq!(order["ask"], Value::Null, "nothing is asked while a return is open");
    let changes = stage.store.changes_after(0, 100).await.expect("changes");
    assert_eq!(changes.iter().filter(|change| change.order_id == "ord_1001").count(), 3, "who looks is told");
}

#[tokio::test]
async fn the_same_submit_sent_twenty_times_at_once_is_one_return() {
    let stage = std::sync::Arc::new(stage().await);
    let tries: Vec<_> = (0..20)
        .map(|_| {
            let stage = stage.clone();
            tokio::spawn(async move { ask(&stage, "one-key", &one()).await })
        })
        .collect();
    let mut made = BTreeSet::new();
    for one in tries {
        let answer = one.await.expect("an answer");
        match answer.status.as_u16() {
            201 => made.insert(answer.bytes),
            _ => {
                assert_eq!(answer.told(), "409 request_in_progress");
                false
            }
        };
    }
    assert_eq!(made.len(), 1, "the first answer, byte for byte");
    let order = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    assert_eq!(order["returns"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn of_twenty_at_once_for_two_pieces_two_are_made() {
    let stage = std::sync::Arc::new(stage().await);
    let tries: Vec<_> = (0..20)
        .map(|at| {
            let stage = stage.clone();
            tokio::spawn(async move { ask(&stage, &format!("key-{at}"), &one()).await.told() })
        })
        .collect();
    let mut told = Vec::new();
    for one in tries {
        told.push(one.await.expect("an answer"));
    }
    assert_eq!(told.iter().filter(|one| *one == "201 -").count(), 2, "{told:?}");
    let late = "409 quantity_unavailable /items/0/line_id already_returned";
    assert_eq!(told.iter().filter(|one| *one == late).count(), 18, "{told:?}");
}

#[rstest]
#[case::nothing("/items", json!([]), "422 validation_failed /items required")]
#[case::another_line("/items/0/line_id", json!("lin_9"), "422 validation_failed /items/0/line_id invalid")]
#[case::cookies("/items/0/line_id", json!("lin_2"), "422 validation_failed /items/0/line_id perishable")]
#[case::none_of_it("/items/0/quantity", json!(0), "422 validation_failed /items/0/quantity invalid")]
#[case::more_than_there_are("/items/0/quantity", json!(3), "422 validation_failed /items/0/quantity too_many")]
#[case::below_zero("/items/0/quantity", json!(-1), "422 validation_failed /items/0/quantity invalid")]
#[case::a_reason_nobody_has("/items/0/reason", json!("bored"), "422 validation_failed /items/0/reason not_offered")]
#[case::a_retired_reason("/items/0/reason", json!("moths"), "422 validation_failed /items/0/reason not_offered")]
#[case::a_claim("/items/0/reason", json!("damaged-in-transit"), "422 validation_failed /items/0/reason opens_claim")]
#[case::a_repair("/items/0/resolution", json!("repair"), "422 validation_failed /items/0/resolution not_offered")]
#[case::gold("/items/0/resolution", json!("gold"), "422 validation_failed /items/0/resolution invalid")]
#[case::a_variant_for_money("/items/0/variant_id", json!("sand"), "422 validation_failed /items/0/variant_id unwanted")]
#[case::words_unasked("/items/0/comment", json!("no"), "422 validation_failed /items/0/comment unwanted")]
#[case::photos_unasked("/items/0/photos", json!(["a"]), "422 validation_failed /items/0/photos unwanted")]
#[case::a_price("/items/0/amount", json!("1.00"), "422 validation_failed /items/0/amount unknown_field")]
#[case::a_refund("/refund", json!("1.00"), "422 validation_failed /refund unknown_field")]
#[case::a_claim_of_kind("/kind", json!("claim"), "422 validation_failed /kind invalid")]
#[case::by_pigeon("/method", json!("pigeon"), "422 validation_failed /method invalid")]
#[case::to_the_store("/method", json!("store"), "422 validation_failed /method not_offered")]
#[case::an_old_policy("/policy_version", json!("6"), "409 policy_changed /policy_version invalid")]
#[tokio::test]
async fn what_was_tampered_with_is_pointed_at(#[case] at: &str, #[case] with: Value, #[case] told: &str) {
    let stage = stage().await;
    let mut body = one();
    let (parent, name) = at.rsplit_once('/').expect("a pointer");
    body.pointer_mut(parent).expect("a place")[name] = with;
    assert_eq!(ask(&stage, "key", &body).await.told(), told);
    let order = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    assert_eq!(order["returns"], json!([]));
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_item_by_item() {
    let stage = stage().await;
    let body = wish(json!([item("bored", "refund_original"), item("color", "exchange_variant")]));
    assert_eq!(
        ask(&stage, "key", &body).await.told(),
        "422 validation_failed /items/0/reason not_offered /items/1/variant_id required"
    );
}

#[tokio::test]
async fn a_defect_needs_a_photo_that_is_ours_and_is_used_once() {
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let broken = |photos: Value| {
        let mut item = item("defective", "refund_original");
        item["photos"] = photos;
        wish(json!([item]))
    };
    let told = ask(&stage, "a", &broken(json!([]))).await.told();
    assert_eq!(told, "422 validation_failed /items/0/photos required");
    assert_eq!(
        ask(&stage, "b", &broken(json!(["no"]))).await.told(),
        "422 upload_unknown /items/0/photos invalid"
    );
    let photo = uploads::send(&stage, &token, "photo", uploads::png(8, 8)).await.json()["id"].clone();
    let made = ask(&stage, "c", &broken(json!([photo]))).await;
    assert_eq!(made.json()["items"][0]["photos"], 1, "{}", made.told());
    assert_eq!(
        ask(&stage, "d", &broken(json!([photo]))).await.told(),
        "422 upload_unknown /items/0/photos invalid"
    );
}

#[tokio::test]
async fn an_exchange_takes_the_piece_off_the_shelf_until_it_is_called_off() {
    let stage = stage().await;
    let path = asked(&stage, "first", &swap("sand")).await;
    let gone = "409 out_of_stock /items/0/variant_id out_of_stock";
    assert_eq!(ask(&stage, "second", &swap("sand")).await.told(), gone);
    let free = get(&stage, Access::Order, &format!("{ORDER}/returnable")).await.json();
    assert_eq!(
        free["lines"][0]["variants"][1],
        json!({ "id": "sand", "name": "Sand", "free": 0, "refund": null, "block": "out_of_stock" })
    );
    assert_eq!(super::send(&stage, &format!("{path}/cancel"), "off", &json!({})).await.status, 200);
    assert_eq!(ask(&stage, "third", &swap("sand")).await.json()["items"][0]["variant"], "Sand");
}

#[rstest]
#[case::the_same_again("moss", "422 validation_failed /items/0/variant_id same")]
#[case::another_product("nail", "422 validation_failed /items/0/variant_id invalid")]
#[tokio::test]
async fn only_another_variant_of_the_product_is_exchanged_for(#[case] variant: &str, #[case] told: &str) {
    let stage = stage().await;
    assert_eq!(ask(&stage, "key", &swap(variant)).await.told(), told);
}

#[tokio::test]
async fn who_got_it_as_a_present_asks_without_a_price() {
    let stage = stage().await;
    let path = format!("{ORDER}/returns");
    let made = at_level(&stage, Access::Gift, &path, "key", &swap("sand")).await;
    assert_eq!(made.status, 201, "{}", made.told());
    let text = String::from_utf8_lossy(&made.bytes).into_owned();
    assert!(!text.contains("59.00"), "{text}");
    assert_eq!(at_level(&stage, Access::Stub, &path, "stub", &one()).await.told(), "403 insufficient_access");
    assert_eq!(made.json()["settlement"]["lines"], json!([]));
}
