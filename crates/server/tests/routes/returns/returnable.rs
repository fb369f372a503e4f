//! `GET /v1/orders/{id}/returnable`

use aftersale_model::access::Access;
use aftersale_store::Store;
use serde_json::json;

use super::{ORDER, asked, get, one, order, stage};
use crate::sample;
use crate::stage::Stage;

#[tokio::test]
async fn every_line_stands_there_and_says_why_it_stays() {
    let stage = stage().await;
    let told = get(&stage, Access::Order, &format!("{ORDER}/returnable")).await;
    assert_eq!(told.status, 200, "{}", told.told());
    insta::assert_json_snapshot!(told.json());
}

#[tokio::test]
async fn who_got_it_as_a_present_sees_what_they_may_choose_and_no_price() {
    let stage = stage().await;
    asked(&stage, "key", &one()).await;
    let told = get(&stage, Access::Gift, &format!("{ORDER}/returnable")).await.json();
    assert_eq!(told["returns"], json!([]));
    assert_eq!(told["roads"].as_array().map(Vec::len), Some(1), "a claim is the buyer's");
    let reasons: Vec<(&str, String)> = told["reasons"]
        .as_array()
        .expect("reasons")
        .iter()
        .map(|one| (one["handle"].as_str().expect("a handle"), one["resolutions"].to_string()))
        .collect();
    let expected =
        [("changed-mind", r#"["store_credit"]"#.to_owned()), ("color", r#"["exchange_variant"]"#.to_owned())];
    assert_eq!(reasons, expected);
    let text = told.to_string();
    for price in ["59", "118", "49"] {
        assert!(!text.contains(&format!("{price}.")), "{price} in {text}");
    }
}

#[tokio::test]
async fn a_stub_sees_nothing_of_it_and_a_shop_without_a_policy_has_none() {
    let stage = stage().await;
    let path = format!("{ORDER}/returnable");
    assert_eq!(get(&stage, Access::Stub, &path).await.told(), "403 insufficient_access");
    let without = Stage::new().await;
    assert_eq!(get(&without, Access::Order, &path).await.told(), "404 not_found");
    let order = without.get_order(&without.order_token("ord_1001", Access::Order)).await.json();
    assert!(!order["actions"].to_string().contains("request_return"));
}

#[tokio::test]
async fn the_order_offers_a_return_while_something_can_come_back() {
    let stage = stage().await;
    let actions = async || {
        let token = stage.order_token("ord_1001", Access::Order);
        stage.get_order(&token).await.json()["actions"].to_string()
    };
    assert!(actions().await.contains("request_return"));
    let mut both = one();
    both["items"][0]["quantity"] = 2.into();
    asked(&stage, "key", &both).await;
    assert!(!actions().await.contains("request_return"));
    stage.store.put_order(&sample::order("1001", sample::CUSTOMER)).await.expect("order");
    assert!(!actions().await.contains("request_return"), "nothing is there yet");
}

#[tokio::test]
async fn it_is_asked_for_again_at_no_cost_while_nothing_changes() {
    let stage = stage().await;
    let path = format!("{ORDER}/returnable");
    let first = get(&stage, Access::Order, &path).await;
    let bearer = format!("Bearer {}", stage.order_token("ord_1001", Access::Order));
    let known = [("authorization", bearer.as_str()), ("if-none-match", first.header("etag"))];
    assert_eq!(stage.get(&path, &known).await.status, 304);
    asked(&stage, "key", &one()).await;
    let after = stage.get(&path, &known).await;
    assert_eq!((after.status.as_u16(), after.json()["lines"][0]["quantity"].as_u64()), (200, Some(1)));
}

#[tokio::test]
async fn days_that_have_gone_by_are_told() {
    let stage = stage().await;
    stage.store.put_order(&order("1001")).await.expect("order");
    stage.later(40 * 24 * 60);
    let told = get(&stage, Access::Order, &format!("{ORDER}/returnable")).await.json();
    let line = &told["lines"][0];
    assert_eq!((line["block"].as_str(), line["quantity"].as_u64()), (Some("window_ended"), Some(0)));
    assert_eq!(line["until_on"], "2026-12-21", "thirty days later it is a Monday");
}
