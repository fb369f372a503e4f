//! `GET /v1/orders/{id}/reviewable` and `POST /v1/reviews`

use aftersale_model::access::Access;
use aftersale_model::order::{Return, ReturnState};
use aftersale_model::parcel::ParcelLine;
use aftersale_store::{Reviews, Store};
use jiff::SignedDuration;
use rstest::rstest;
use serde_json::{Value, json};

use super::{PRODUCT, review, reviewable, send, stage, token};
use crate::sample::{self, delivered};
use crate::stage::{Stage, config};
use crate::uploads;

#[tokio::test]
async fn what_may_be_reviewed_is_told_with_all_that_is_asked() {
    let told = reviewable(&stage().await).await;
    let product = &told["products"][0];
    assert_eq!((&product["product_id"], &product["block"]), (&json!(PRODUCT), &Value::Null));
    assert_eq!(
        product["scales"][0],
        json!({ "id": "warmth", "name": "Warmth", "min": "Light", "mid": null, "max": "Very warm" })
    );
    assert_eq!((&product["questions"][1]["private"], &product["review"]), (&json!(true), &Value::Null));
    assert_eq!((&told["delivery"], &told["shop"]), (&json!(true), &json!(true)));
    assert_eq!(told["incentive"], "20 points, whatever you think");
    assert_eq!(told["names"][0], json!({ "style": "initial", "shown": "Linnea B." }));
}

#[tokio::test]
async fn a_shop_that_asks_nothing_has_no_reviews() {
    let stage = Stage::of(config(), sample::profile()).await;
    assert_eq!(send(&stage, "key", &review(4)).await.told(), "404 not_found");
    let path = format!("/v1/products/{PRODUCT}/reviews");
    let answer = stage.get(&path, &[("shop-key", crate::stage::KEY)]).await;
    assert_eq!(answer.told(), "404 not_found");
}

#[rstest]
#[tokio::test]
async fn the_answer_is_the_same_but_for_the_stars(#[values(1, 5)] stars: u8) {
    let stage = stage().await;
    let answer = send(&stage, "key", &review(stars)).await;
    assert_eq!(answer.status, 201, "{}", answer.told());
    let mut told = answer.json();
    assert_eq!(told["stars"], stars);
    for random in ["id", "stars"] {
        told.as_object_mut().expect("a review").remove(random);
    }
    assert_eq!(
        told,
        json!({
            "subject": "product", "product_id": PRODUCT, "text": "Warm.", "name_style": "initial",
            "scales": [{ "id": "warmth", "value": 4 }],
            "answers": [{ "id": "missed", "value": ["a secret lining"] }, { "id": "use", "value": ["out"] }],
            "recommend": true, "photos": [], "state": "pending", "reason": null, "note": null,
            "sent_at": "2026-11-22T10:00:00+01:00", "edited_at": null,
            "reward": "20 points, whatever you think", "actions": ["edit", "delete"]
        })
    );
}

#[tokio::test]
async fn sent_again_it_is_one_review_and_a_second_one_is_refused() {
    let stage = stage().await;
    let first = send(&stage, "key", &review(4)).await;
    assert_eq!(send(&stage, "key", &review(4)).await.bytes, first.bytes);
    assert_eq!(send(&stage, "other", &review(5)).await.told(), "409 review_exists");
    for subject in ["delivery", "shop"] {
        let other = json!({ "subject": subject, "stars": 1 });
        assert_eq!(send(&stage, subject, &other).await.status, 201);
    }
    let told = reviewable(&stage).await;
    assert_eq!((&told["delivery"], &told["shop"]), (&json!(false), &json!(false)));
    assert_eq!(told["products"][0]["review"]["id"], first.json()["id"]);
    assert_eq!(stage.store.reviews_of("ord_1001").await.expect("store").len(), 3);
}

#[rstest]
#[case(json!({ "stars": 0 }), "422 validation_failed /stars invalid")]
#[case(json!({ "stars": 6 }), "422 validation_failed /stars invalid")]
#[case(json!({ "subject": "cat" }), "422 validation_failed /subject invalid")]
#[case(json!({ "product_id": "prd_other" }), "422 validation_failed /product_id invalid")]
#[case(json!({ "product_id": null }), "422 validation_failed /product_id required")]
#[case(json!({ "text": "x".repeat(201) }), "422 validation_failed /text too_long")]
#[case(json!({ "name_style": "nickname" }), "422 validation_failed /name_style invalid")]
#[case(json!({ "scales": [{ "id": "warmth", "value": 4 }, { "id": "warmth", "value": 1 }] }), "422 validation_failed /scales invalid")]
#[case(json!({ "scales": [{ "id": "fit", "value": 4 }] }), "422 validation_failed /scales/fit unwanted")]
#[case(json!({ "answers": [{ "id": "use", "value": ["in", "out"] }] }), "422 validation_failed /answers/use invalid")]
#[tokio::test]
async fn what_is_wrong_is_told_with_its_place(#[case] change: Value, #[case] expected: &str) {
    let mut sent = review(4);
    for (name, value) in change.as_object().expect("an object") {
        sent[name] = value.clone();
    }
    assert_eq!(send(&stage().await, "key", &sent).await.told(), expected);
}

#[tokio::test]
async fn what_has_not_arrived_or_came_long_ago_is_not_reviewed_and_an_open_return_loses_no_words() {
    let stage = stage().await;
    stage.store.put_order(&sample::order("1001", sample::CUSTOMER)).await.expect("order");
    assert_eq!(send(&stage, "1", &review(4)).await.told(), "409 review_not_possible");
    let mut order = delivered("1001");
    order.returns = vec![Return {
        id: "ret_1".into(),
        number: "R-1001-1".into(),
        state: ReturnState::Open,
        lines: vec![ParcelLine { line_id: order.lines[0].id.clone(), quantity: 1 }],
        refund_minor: None,
        refund_expected_on: None,
    }];
    stage.store.put_order(&order).await.expect("order");
    assert_eq!(reviewable(&stage).await["products"][0]["block"], "return_open");
    assert_eq!(send(&stage, "2", &review(4)).await.status, 201);
    stage.store.put_order(&delivered("1001")).await.expect("order");
    stage.app.clock.advance(SignedDuration::from_hours(24 * 61));
    let late = json!({ "subject": "shop", "stars": 3 });
    assert_eq!(send(&stage, "3", &late).await.told(), "409 review_not_possible");
}

#[tokio::test]
async fn who_got_it_as_a_present_or_has_a_look_only_reviews_nothing() {
    let stage = stage().await;
    for level in [Access::Stub, Access::Gift] {
        let token = stage.order_token("ord_1001", level);
        let answer = stage.ask("POST", "/v1/reviews", &token, "key", &review(4).to_string()).await;
        assert_eq!(answer.told(), "403 insufficient_access");
        let answer = stage.ask("GET", "/v1/orders/ord_1001/reviewable", &token, "", "").await;
        assert_eq!(answer.told(), "403 insufficient_access");
    }
}

#[tokio::test]
async fn photos_are_the_orders_own_and_one_that_waited_too_long_costs_no_words() {
    let stage = stage().await;
    let upload = async |key: &str| {
        let answer = uploads::send(&stage, &token(&stage), key, uploads::png(2, 2)).await;
        answer.json()["id"].as_str().expect("an id").to_owned()
    };
    let old = upload("old").await;
    stage.app.clock.advance(SignedDuration::from_hours(25));
    let new = upload("new").await;
    let mut sent = review(4);
    sent["photos"] = json!([{ "upload_id": old, "alt": "Old" }, { "upload_id": new, "alt": "New" }]);
    let told = send(&stage, "key", &sent).await;
    assert_eq!(told.status, 201, "{}", told.told());
    assert_eq!(told.json()["photos"], json!([{ "id": new, "url": null, "alt": "New" }]));
}
