//! `POST /v1/orders/{id}/returns/quote`

use aftersale_connectors::ShopProfile;
use aftersale_model::access::Access;
use aftersale_model::returns::Policy;
use aftersale_model::returns::exchange::Variant;
use aftersale_model::returns::policy::DearerRule;
use aftersale_store::Store;
use serde_json::{Value, json};

use super::{ORDER, ask, at_level, item, one, send, stage, swap, variant, wish};
use crate::loyalty;
use crate::sample::{CUSTOMER, at};
use crate::stage::{Stage, config};

const PATH: &str = "/v1/orders/ord_1001/returns/quote";

#[tokio::test]
async fn a_quote_stores_nothing_and_is_what_is_stored_later() {
    let stage = stage().await;
    let wished = wish(json!([item("changed-mind", "refund_original"), item("color", "refund_original")]));
    let quote = send(&stage, PATH, "", &wished).await;
    assert_eq!(quote.status, 200, "{}", quote.told());
    assert_eq!(quote.header("cache-control"), "private, no-store");
    assert_eq!(
        super::get(&stage, Access::Order, &format!("{ORDER}/returnable")).await.json()["returns"],
        json!([])
    );
    assert_eq!(ask(&stage, "key", &wished).await.json()["settlement"], quote.json());
}

#[tokio::test]
async fn a_quote_adds_up_with_its_fee_and_the_bonus_is_a_present() {
    let stage = stage().await;
    let mut wished = wish(json!([item("changed-mind", "store_credit")]));
    wished["method"] = "label".into();
    let quote = send(&stage, PATH, "", &wished).await.json();
    let cents = |value: &Value| -> i64 {
        value["amount"].as_str().expect("an amount").replace('.', "").parse().expect("digits")
    };
    let parts = cents(&quote["lines"][0]["amount"]) - cents(&quote["method_fee"]);
    assert_eq!(cents(&quote["credit"]), parts);
    assert_eq!((cents(&quote["method_fee"]), cents(&quote["refund"])), (395, 0));
    assert_eq!(cents(&quote["bonus"]), cents(&quote["lines"][0]["amount"]) * 5 / 100);
}

#[tokio::test]
async fn a_present_is_quoted_without_an_amount() {
    let stage = stage().await;
    let wished = wish(json!([item("changed-mind", "store_credit")]));
    let quote = at_level(&stage, Access::Gift, PATH, "", &wished).await.json();
    assert_eq!((quote["lines"].clone(), quote["credit"]["amount"].as_str()), (json!([]), Some("0.00")));
    let refused = at_level(&stage, Access::Gift, PATH, "", &one()).await;
    assert_eq!(refused.told(), "422 validation_failed /items/0/resolution not_offered");
    assert_eq!(at_level(&stage, Access::Stub, PATH, "", &one()).await.told(), "403 insufficient_access");
}

#[tokio::test]
async fn a_variant_that_is_gone_is_not_quoted() {
    let stage = stage().await;
    assert_eq!(send(&stage, PATH, "", &swap("sand")).await.status, 200);
    assert_eq!(
        send(&stage, PATH, "", &swap("rust")).await.told(),
        "409 out_of_stock /items/0/variant_id out_of_stock"
    );
}

#[tokio::test]
async fn a_cheaper_variant_gives_the_difference_back_and_a_dearer_one_is_for_the_policy() {
    let stage = stage().await;
    let other = |id: &str, unit_minor| Variant { unit_minor, ..variant(id, id, 5) };
    *stage.shop.variants.lock().expect("lock") = vec![other("cotton", 4_900), other("silk", 7_900)];
    let quote = send(&stage, PATH, "", &swap("cotton")).await;
    assert_eq!(quote.status, 200, "{}", quote.told());
    let told = quote.json();
    // The order's discount made both cheaper.
    let back = json!("9.21");
    assert_eq!((&told["lines"][0]["amount"]["amount"], &told["refund"]["amount"]), (&back, &back));
    let returnable = super::get(&stage, Access::Order, &format!("{ORDER}/returnable")).await.json();
    let offered = |at: usize, field: &str| returnable["lines"][0]["variants"][at][field].clone();
    assert_eq!((&offered(0, "refund")["amount"], offered(0, "block")), (&back, Value::Null));
    assert_eq!((offered(1, "refund"), offered(1, "block")), (Value::Null, json!("other_price")));
    let dear = "422 validation_failed /items/0/variant_id other_price";
    assert_eq!(send(&stage, PATH, "", &swap("silk")).await.told(), dear);
    let gift = at_level(&stage, Access::Gift, PATH, "", &swap("cotton")).await;
    assert_eq!(gift.told(), dear, "the difference is the buyer's");
    assert_eq!(ask(&stage, "key", &swap("cotton")).await.json()["settlement"], told);
}

#[tokio::test]
async fn a_shop_that_bears_the_difference_exchanges_for_what_was_paid() {
    let policy = Policy { dearer_variants: DearerRule::ShopPays, ..super::policy() };
    let stage = Stage::of(config(), ShopProfile { returns: Some(policy), ..super::profile() }).await;
    stage.store.put_order(&super::order("1001")).await.expect("order");
    *stage.shop.variants.lock().expect("lock") =
        vec![Variant { unit_minor: 7_900, ..variant("silk", "Silk", 5) }];
    let made = ask(&stage, "key", &swap("silk")).await;
    assert_eq!(made.status, 201, "{}", made.told());
    assert_eq!(made.json()["settlement"]["refund"]["amount"], "0.00");
}

/// 150 points from before, and an order that takes its customer to the next tier.
async fn stage_with_points() -> Stage {
    let loyalty = Some(loyalty::programme());
    let policy = Policy { reissued_coupons: vec!["Autumn".into()], ..super::policy() };
    let profile = ShopProfile { loyalty, returns: Some(policy), ..super::profile() };
    let stage = Stage::of(config(), profile).await;
    stage.store.put_order(&super::order("1001")).await.expect("order");
    let before = loyalty::earned("before", at("2026-03-01T12:00:00Z"), 150, None);
    let noted = aftersale_store::Points::note_points(&*stage.store, CUSTOMER, Box::new(|_| vec![before]));
    assert_eq!(noted.await.expect("points"), 1);
    stage
}

#[tokio::test]
async fn a_quote_tells_the_points_that_go_and_the_tier_that_changes() {
    let stage = stage_with_points().await;
    let earned = super::get(&stage, Access::Order, &format!("{ORDER}/earnings")).await.json();
    let both = {
        let mut item = item("changed-mind", "refund_original");
        item["quantity"] = 2.into();
        wish(json!([item]))
    };
    let told = send(&stage, PATH, "", &both).await.json()["points"].clone();
    assert_eq!((&told["title"], &told["lang"]), (&json!("Moments"), &json!("en")));
    assert_eq!(told["taken_back"], earned["terms"][0]["points"]);
    assert_eq!((&told["owed"], &told["given_back"]), (&json!(0), &json!(0)));
    assert_eq!(told["tier"], json!({ "from": "Regular", "to": "Friend" }));
    let one = send(&stage, PATH, "", &one()).await.json()["points"].clone();
    assert!(one["taken_back"].as_u64() > Some(0) && one["tier"].is_null(), "{one}");
    // Nothing was noted by asking.
    assert_eq!(super::get(&stage, Access::Order, &format!("{ORDER}/earnings")).await.json(), earned);
}

#[tokio::test]
async fn points_are_for_the_buyer_and_only_where_money_moves() {
    let stage = stage_with_points().await;
    *stage.shop.variants.lock().expect("lock") = vec![variant("sand", "Sand", 1)];
    assert_eq!(send(&stage, PATH, "", &swap("sand")).await.json()["points"], Value::Null);
    let present = wish(json!([item("changed-mind", "store_credit")]));
    assert_eq!(at_level(&stage, Access::Gift, PATH, "", &present).await.json()["points"], Value::Null);
    assert_eq!(ask(&stage, "key", &one()).await.json()["settlement"]["points"], Value::Null);
}
