//! `GET /v1/orders`

use aftersale_model::access::Access;
use aftersale_server::config::DEMO_SECRET;
use aftersale_store::Store;
use jsonwebtoken::{EncodingKey, Header, encode};
use rstest::rstest;
use serde_json::{Value, json};

use crate::sample::{self, CUSTOMER};
use crate::stage::{Answer, Stage};

/// A token as the shop's own log-in makes it, with `changes` to its claims.
fn token(changes: Value, secret: &str) -> String {
    let mut claims = json!({
        "iss": "shop", "aud": "aftersale:customer", "sub": CUSTOMER,
        "exp": sample::now().as_second() + 600,
    });
    for (name, value) in changes.as_object().expect("an object") {
        claims[name] = value.clone();
    }
    let sealed = encode(&Header::default(), &claims, &EncodingKey::from_secret(secret.as_bytes()));
    sealed.expect("a token")
}

async fn list(stage: &Stage, token: &str, query: &str) -> Answer {
    stage.get(&format!("/v1/orders{query}"), &[("authorization", &format!("Bearer {token}"))]).await
}

#[tokio::test]
async fn a_customer_sees_their_own_orders_page_by_page() {
    let stage = Stage::new().await;
    for number in 2000..2025 {
        stage.store.put_order(&sample::order(&number.to_string(), CUSTOMER)).await.expect("order");
    }
    stage.store.put_order(&sample::order("3000", "cus_other")).await.expect("order");
    let token = token(json!({}), DEMO_SECRET);
    let first = list(&stage, &token, "").await;
    assert_eq!(first.status, 200, "{}", first.told());
    let first = first.json();
    let cursor = first["next_cursor"].as_str().expect("a second page");
    let second = list(&stage, &token, &format!("?cursor={cursor}")).await.json();
    let mut numbers: Vec<String> = [&first, &second]
        .iter()
        .flat_map(|page| page["orders"].as_array().expect("orders").clone())
        .map(|order| order["number"].as_str().expect("a number").to_owned())
        .collect();
    assert_eq!(numbers.len(), 26);
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 26, "no order twice");
    assert!(!numbers.contains(&"3000".to_owned()));
    assert_eq!(second["next_cursor"], Value::Null);
}

#[tokio::test]
async fn a_customer_without_orders_has_an_empty_list() {
    let stage = Stage::new().await;
    let answer = list(&stage, &token(json!({ "sub": "cus_new" }), DEMO_SECRET), "").await;
    assert_eq!(answer.json(), json!({ "orders": [], "next_cursor": null }));
}

#[rstest]
#[case("?cursor=made-up")]
#[case("?cursor=%00")]
#[case("?cursor=%ff")]
#[case("?cursor=a&cursor=b")]
#[tokio::test]
async fn a_cursor_of_ones_own_making_is_refused(#[case] query: &str) {
    let stage = Stage::new().await;
    assert_eq!(list(&stage, &token(json!({}), DEMO_SECRET), query).await.told(), "400 malformed_request");
}

#[rstest]
#[case(json!({ "iss": "another shop" }), DEMO_SECRET, "401 invalid_token")]
#[case(json!({ "aud": "aftersale:order" }), DEMO_SECRET, "401 invalid_token")]
#[case(json!({ "aud": null }), DEMO_SECRET, "401 invalid_token")]
#[case(json!({ "sub": "" }), DEMO_SECRET, "401 invalid_token")]
#[case(json!({ "sub": "a\u{0}" }), DEMO_SECRET, "401 invalid_token")]
#[case(json!({ "nbf": 4_000_000_000_i64 }), DEMO_SECRET, "401 invalid_token")]
#[case(json!({ "exp": 1_000 }), DEMO_SECRET, "401 expired_token")]
#[case(json!({}), "a secret of somebody else, long enough", "401 invalid_token")]
#[tokio::test]
async fn only_what_the_shop_signed_for_us_counts(
    #[case] changes: Value,
    #[case] secret: &str,
    #[case] told: &str,
) {
    let stage = Stage::new().await;
    assert_eq!(list(&stage, &token(changes, secret), "").await.told(), told);
}

#[tokio::test]
async fn a_token_for_one_order_lists_none() {
    let stage = Stage::new().await;
    assert_eq!(
        list(&stage, &stage.order_token("ord_1001", Access::Account), "").await.told(),
        "401 invalid_token"
    );
    assert_eq!(list(&stage, &stage.link_token("ord_1001"), "").await.told(), "401 invalid_token");
}

#[tokio::test]
async fn who_listed_their_orders_is_told_apart_and_not_named() {
    let stage = Stage::new().await;
    let others = json!({ "sub": "cus_other" });
    let named = json!({ "jti": "token-7" });
    for changes in [json!({}), others, named, json!({ "jti": "" })] {
        assert_eq!(list(&stage, &token(changes, DEMO_SECRET), "").await.status, 200);
    }
    stage.app.read_audit.flush(&stage.app).await;
    let noted: Vec<String> = stage.store.audited().into_iter().map(|entry| entry.subject).collect();
    // The last call is the first customer's again, within the minute.
    let [first, other, id] = noted.as_slice() else { panic!("{noted:?}") };
    assert_ne!(first, other);
    assert_eq!(id, "token-7");
    assert!(first.starts_with("customer:") && !first.contains(CUSTOMER), "{first}");
}
