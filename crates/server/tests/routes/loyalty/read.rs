//! `GET /v1/loyalty`

use aftersale_server::config::DEMO_SECRET;
use aftersale_store::Store;
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::Algorithm;
use rstest::rstest;
use serde_json::json;

use super::{earned, points, stage, token, token_of};
use crate::sample::{CUSTOMER, EMAIL, NAME};
use crate::stage::Stage;

#[tokio::test]
async fn the_balance_stands_beside_what_it_consists_of() {
    let told = points(&stage().await).await;
    assert_eq!((&told["available"], &told["owed"]), (&json!(300), &json!(0)));
    // The order of the 19th: 59 euros, a quarter more for a regular.
    assert_eq!(told["pending"], told["lots"][2]["points"]);
    assert!(told["pending"].as_u64() > Some(0), "{told}");
    let left: u64 =
        told["lots"].as_array().expect("lots").iter().filter_map(|lot| lot["left"].as_u64()).sum();
    assert_eq!(Some(left), told["pending"].as_u64().map(|pending| pending + 300));
    assert_eq!(told["worth"], json!({ "amount": "15.00", "currency": "EUR" }));
    assert_eq!(told["expiring"], json!({ "points": 100, "on": "2026-11-30", "days": 8, "warning": "soon" }));
    assert_eq!(told["lots"][0]["expires_on"], "2026-11-30");
    assert_eq!(told["lots"][2]["waits_for"], "delivery");
    assert_eq!((&told["tier"]["name"], &told["tier"]["next"]["name"]), (&json!("Regular"), &json!("Family")));
    assert_eq!((&told["ways"][0]["done"], &told["ways"][1]["done"]), (&json!(true), &json!(false)));
    assert_eq!(told["rewards"][1]["min"], 100);
}

#[tokio::test]
async fn the_words_are_in_the_language_asked_for() {
    let answer = stage().await.ask("GET", "/v1/loyalty?locale=pl-PL", &token(), "", "").await.json();
    let categories: Vec<_> =
        answer["name"]["counted"].as_array().expect("forms").iter().map(|one| &one["category"]).collect();
    assert_eq!(answer["name"]["title"], "Chwile");
    assert_eq!(categories, ["one", "few", "many", "other"]);
}

#[tokio::test]
async fn what_is_read_twice_is_the_same_and_adds_nothing() {
    let stage = stage().await;
    let first = stage.ask("GET", "/v1/loyalty", &token(), "", "").await;
    let again = stage.ask("GET", "/v1/loyalty", &token(), "", "").await;
    assert_eq!(first.bytes, again.bytes);
    assert!(!first.header("etag").is_empty());
}

#[tokio::test]
async fn nothing_is_folded_anew_until_something_was_written() {
    let stage = stage().await;
    let first = points(&stage).await;
    stage.store.take_calls();
    assert_eq!(points(&stage).await, first);
    let calls = stage.store.take_calls();
    assert!(calls.contains(&"points_mark") && !calls.contains(&"points"), "{calls:?}");
    assert!(!calls.contains(&"orders_of"), "{calls:?}");

    // By another server, say.
    let gift = earned("gift", crate::sample::now(), 7, None);
    aftersale_store::Points::note_points(&*stage.store, CUSTOMER, Box::new(|_| vec![gift]))
        .await
        .expect("points");
    assert_eq!(points(&stage).await["available"], json!(307));
    let mut order = crate::sample::order("1001", CUSTOMER);
    order.cancelled_at = Some(crate::sample::now());
    stage.store.put_order(&order).await.expect("order");
    let told = points(&stage).await;
    assert_eq!((&told["pending"], &told["available"]), (&json!(0), &json!(307)));
}

#[tokio::test]
async fn what_was_folded_before_holds_until_the_instant_something_expires() {
    let stage = stage().await;
    // An order that is late would stop the clock.
    stage.store.put_order(&crate::sample::delivered("1001")).await.expect("order");
    let end: Timestamp = "2026-11-30T23:00:00Z".parse().expect("a time");
    let token = token_of(json!({ "exp": end.as_second() + 600 }), Algorithm::HS256, DEMO_SECRET);
    let left = async || stage.ask("GET", "/v1/loyalty", &token, "", "").await.json()["available"].clone();
    let ahead = end.duration_since(crate::sample::now());
    stage.app.clock.advance(ahead - SignedDuration::from_secs(2));
    assert_eq!(left().await, json!(300));
    stage.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(left().await, json!(300));
    stage.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(left().await, json!(200));
}

#[rstest]
#[case::forged(token_of(json!({}), Algorithm::HS256, "a secret of somebody else, long enough"), "invalid_token")]
#[case::another_algorithm(token_of(json!({}), Algorithm::HS512, DEMO_SECRET), "invalid_token")]
#[case::unsigned(unsigned(), "invalid_token")]
#[case::another_audience(token_of(json!({ "aud": "aftersale:order" }), Algorithm::HS256, DEMO_SECRET), "invalid_token")]
#[case::another_shop(token_of(json!({ "iss": "another shop" }), Algorithm::HS256, DEMO_SECRET), "invalid_token")]
#[case::expired(token_of(json!({ "exp": 1_000 }), Algorithm::HS256, DEMO_SECRET), "expired_token")]
#[case::nobody(token_of(json!({ "sub": "" }), Algorithm::HS256, DEMO_SECRET), "invalid_token")]
#[tokio::test]
async fn a_token_that_is_not_the_shops_for_us_opens_nothing(#[case] token: String, #[case] code: &str) {
    let stage = stage().await;
    for (method, path) in [
        ("GET", "/v1/loyalty"),
        ("GET", "/v1/loyalty/entries"),
        ("POST", "/v1/loyalty/redemptions"),
        ("POST", "/v1/loyalty/redemptions/red_1/undo"),
    ] {
        let answer = stage.ask(method, path, &token, "key", "{}").await;
        assert_eq!(answer.told(), format!("401 {code}"), "{method} {path}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        let mut told = answer.json();
        // It is random, and any digits may be in it.
        told.as_object_mut().expect("a problem").remove("request_id").expect("its request");
        let text = told.to_string();
        for private in [NAME, EMAIL, CUSTOMER, "300", "Regular"] {
            assert!(!text.contains(private), "{method} {path} tells {private}");
        }
    }
}

/// `alg: none`, with nothing behind the last dot.
fn unsigned() -> String {
    let valid = token();
    let claims = valid.split('.').nth(1).expect("claims");
    format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{claims}.")
}

#[tokio::test]
async fn another_customer_has_their_own() {
    let stage = stage().await;
    let other = token_of(json!({ "sub": "cus_other" }), Algorithm::HS256, DEMO_SECRET);
    let told = stage.ask("GET", "/v1/loyalty", &other, "", "").await.json();
    assert_eq!((&told["available"], &told["lots"], &told["wallet"]), (&json!(0), &json!([]), &json!([])));
}

#[tokio::test]
async fn a_shop_without_a_programme_has_no_points_and_does_not_say_it_has() {
    let plain = Stage::new().await;
    for path in ["/v1/loyalty", "/v1/loyalty/entries"] {
        assert_eq!(plain.ask("GET", path, &token(), "", "").await.told(), "404 not_found");
    }
    let levels = |config: &aftersale_api::Config| serde_json::to_value(&config.levels).expect("levels");
    assert_eq!(levels(&plain.app.shop_config), json!(["track", "live"]));
    assert_eq!(levels(&stage().await.app.shop_config), json!(["track", "loyalty", "live"]));
}
