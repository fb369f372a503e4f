//! `POST /v1/orders/{id}/reservations`

use aftersale_model::access::Access;
use aftersale_store::Store;
use rstest::rstest;
use serde_json::{Value, json};

use super::{ORDER, ask, get, order, send, stage, swap};
use crate::stage::Stage;

const PATH: &str = "/v1/orders/ord_1001/reservations";

fn wanted(variant: &str, quantity: u32) -> Value {
    json!({ "line_id": "lin_1", "variant_id": variant, "quantity": quantity })
}

async fn of_another(stage: &Stage, key: &str) -> String {
    stage.store.put_order(&order("2002")).await.expect("order");
    let token = stage.order_token("ord_2002", Access::Order);
    let path = "/v1/orders/ord_2002/reservations";
    stage.ask("POST", path, &token, key, &wanted("sand", 1).to_string()).await.told()
}

#[tokio::test]
async fn what_is_held_is_nobody_elses_until_its_end() {
    let stage = stage().await;
    let held = send(&stage, PATH, "a", &wanted("sand", 1)).await;
    assert_eq!(held.status, 201, "{}", held.told());
    assert_eq!(held.json()["until"], "2026-11-22T10:30:00+01:00");
    assert_eq!(of_another(&stage, "x").await, "409 out_of_stock /quantity out_of_stock");
    let own = get(&stage, Access::Order, &format!("{ORDER}/returnable")).await.json();
    assert_eq!(own["lines"][0]["variants"][1]["free"], 1, "free for who holds it");
    stage.later(30);
    assert_eq!(of_another(&stage, "y").await, "201 -");
    assert_eq!(
        ask(&stage, "late", &swap("sand")).await.told(),
        "409 out_of_stock /items/0/variant_id out_of_stock"
    );
}

#[tokio::test]
async fn holding_again_takes_the_place_of_what_was_held() {
    let stage = stage().await;
    *stage.shop.variants.lock().expect("lock") =
        vec![super::variant("sand", "Sand", 1), super::variant("rust", "Rust", 2)];
    let first = send(&stage, PATH, "a", &wanted("sand", 1)).await.json();
    stage.later(10);
    let mut again = wanted("sand", 1);
    again["reservation_id"] = first["id"].clone();
    let longer = send(&stage, PATH, "b", &again).await.json();
    assert_eq!((&longer["id"], longer["until"].as_str()), (&first["id"], Some("2026-11-22T10:40:00+01:00")));
    // Two pieces could come back, so two can be held; a third is one too many for whichever variant.
    assert_eq!(send(&stage, PATH, "c", &wanted("rust", 2)).await.status, 201);
    assert_eq!(of_another(&stage, "x").await, "201 -", "what was held for the first choice is free");
    assert_eq!(
        send(&stage, PATH, "d", &wanted("rust", 3)).await.told(),
        "409 quantity_unavailable /quantity too_many"
    );
}

#[rstest]
#[case(json!({ "line_id": "lin_9" }), "422 validation_failed /line_id invalid")]
#[case(json!({ "line_id": "lin_2" }), "422 validation_failed /line_id perishable")]
#[case(json!({ "variant_id": "nail" }), "422 validation_failed /variant_id invalid")]
#[case(json!({ "variant_id": "moss" }), "422 validation_failed /variant_id same")]
#[case(json!({ "variant_id": "rust" }), "409 out_of_stock /quantity out_of_stock")]
#[case(json!({ "quantity": 0 }), "422 validation_failed /quantity invalid")]
#[case(json!({ "quantity": 2 }), "409 out_of_stock /quantity not_enough")]
#[case(json!({ "price": 1 }), "422 validation_failed /price unknown_field")]
#[tokio::test]
async fn what_can_not_be_held_is_told(#[case] with: Value, #[case] told: &str) {
    let stage = stage().await;
    let mut body = wanted("sand", 1);
    for (name, value) in with.as_object().expect("fields") {
        body[name] = value.clone();
    }
    assert_eq!(send(&stage, PATH, "key", &body).await.told(), told);
}
