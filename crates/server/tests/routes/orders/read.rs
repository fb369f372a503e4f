//! `GET /v1/orders/{id}`

use aftersale_model::access::Access;
use aftersale_model::parcel::Patience;
use aftersale_store::Store;
use rstest::rstest;
use serde_json::json;

use crate::sample::{self, NAME, TRACKING};
use crate::stage::Stage;

#[tokio::test]
async fn a_token_for_the_order_sees_all_of_it() {
    let stage = Stage::new().await;
    let answer = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    let mut seen = answer.json();
    // Which page a carrier has is the model's to say.
    let page = seen["parcels"][0]["tracking_url"].take();
    assert!(page.as_str().is_some_and(|page| page.contains(TRACKING)), "{page}");
    insta::assert_json_snapshot!("order_at_level_order", seen);
}

#[tokio::test]
async fn a_stub_shows_state_and_items_and_nothing_personal() {
    let stage = Stage::new().await;
    let answer = stage.get_order(&stage.order_token("ord_1001", Access::Stub)).await;
    let text = String::from_utf8(answer.bytes.clone()).expect("text");
    for private in
        [NAME, TRACKING, "Storgatan", "Rosersberg", "Kiosken", "7788", "mail.example", "HELLO10", "59.00"]
    {
        assert!(!text.contains(private), "{private} leaks: {text}");
    }
    insta::assert_json_snapshot!("order_at_level_stub", answer.json());
}

#[tokio::test]
async fn the_same_bytes_are_not_sent_twice() {
    let stage = Stage::new().await;
    let token = format!("Bearer {}", stage.order_token("ord_1001", Access::Order));
    let first = stage.get("/v1/orders/ord_1001", &[("authorization", &token)]).await;
    let known = [("authorization", token.as_str()), ("if-none-match", first.header("etag"))];
    assert_eq!(stage.get("/v1/orders/ord_1001", &known).await.status, 304);
    stage.later(60 * 22);
    let token = format!("Bearer {}", stage.order_token("ord_1001", Access::Order));
    let known = [("authorization", token.as_str()), ("if-none-match", first.header("etag"))];
    assert_eq!(stage.get("/v1/orders/ord_1001", &known).await.status, 200, "the parcel has moved on");
}

#[tokio::test]
async fn a_token_reaches_no_other_order_whether_it_exists_or_not() {
    let stage = Stage::new().await;
    let token = format!("Bearer {}", stage.order_token("ord_2002", Access::Order));
    for path in ["/v1/orders/ord_1001", "/v1/orders/ord_9999", "/v1/orders/%00"] {
        assert_eq!(stage.get(path, &[("authorization", &token)]).await.told(), "403 insufficient_access");
    }
    let gone = stage.get("/v1/orders/ord_2002", &[("authorization", &token)]).await;
    assert_eq!(gone.told(), "404 not_found");
}

/// The last report is of the 22nd at 06:40 in Stockholm, a Sunday; it is promised for the 24th, and then says nothing.
#[rstest]
#[case::as_the_shop_says(Patience::default(), 0, json!(null))]
#[case::late_on_the_25th(Patience::default(), 60, json!({ "days": 2, "act": "ask_carrier", "acts_on": "2026-11-25" }))]
#[case::five_days_without_a_report(Patience::default(), 120, json!({ "days": 5, "act": "put_right", "acts_on": "2026-12-02" }))]
#[case::a_shop_that_waits_less(
    Patience { on_the_way_days: 1, ask_carrier_workdays: 0, put_right_workdays: 2, ..Patience::default() }, 24,
    json!({ "days": 1, "act": "ask_carrier", "acts_on": "2026-11-23" })
)]
#[tokio::test]
async fn a_silent_parcel_tells_what_the_shop_does_about_it_and_when(
    #[case] patience: Patience,
    #[case] hours: i64,
    #[case] expected: serde_json::Value,
) {
    let stage = Stage::new().await;
    let mut order = sample::order("1001", sample::CUSTOMER);
    order.parcels[0].events.truncate(2);
    order.terms.silence = patience;
    stage.store.put_order(&order).await.expect("order");
    stage.later(60 * hours);
    let seen = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
    let parcel = &seen["parcels"][0];
    let quiet = parcel["late"] == false && parcel["stalled"] == false;
    assert_eq!(quiet, expected.is_null(), "{parcel}");
    let mut silence = parcel["silence"].clone();
    let last = silence.as_object_mut().and_then(|silence| silence.remove("last_report_at"));
    assert_eq!(silence, expected, "after {hours} hours");
    if let Some(last) = last {
        assert_eq!(last, "2026-11-22T06:40:00+01:00");
        let steps: Vec<&str> = seen["next_steps"]
            .as_array()
            .expect("steps")
            .iter()
            .filter_map(|step| step["code"].as_str())
            .collect();
        assert!(steps.contains(&expected["act"].as_str().expect("an act")), "{steps:?}");
    }
}

#[tokio::test]
async fn a_token_works_for_minutes() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_1001", Access::Order);
    stage.later(16);
    let refused = stage.get_order(&token).await;
    assert_eq!(refused.told(), "401 expired_token");
    assert_eq!(refused.header("www-authenticate"), "Bearer");
}

#[rstest]
#[case(&[], "401 missing_token")]
#[case(&[("authorization", "Basic abc")], "401 invalid_token")]
#[case(&[("authorization", "Bearer")], "401 invalid_token")]
#[case(&[("authorization", "Bearer a.b.c")], "401 invalid_token")]
#[case(&[("authorization", "Bearer \u{e9}")], "401 invalid_token")]
#[tokio::test]
async fn without_a_good_token_nothing_is_told(#[case] headers: &[(&str, &str)], #[case] told: &str) {
    assert_eq!(Stage::new().await.get("/v1/orders/ord_1001", headers).await.told(), told);
}

#[tokio::test]
async fn a_link_is_no_order_token() {
    let stage = Stage::new().await;
    assert_eq!(stage.get_order(&stage.link_token("ord_1001")).await.told(), "401 invalid_token");
}

#[tokio::test]
async fn reads_are_noted_once_a_minute() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_1001", Access::Order);
    for _ in 0..3 {
        stage.get_order(&token).await;
    }
    stage.app.read_audit.flush(&stage.app).await;
    let noted = stage.store.audited();
    assert_eq!(noted.len(), 1);
    assert_eq!((noted[0].order_id.as_deref(), noted[0].outcome.as_str()), (Some("ord_1001"), "ok"));
}

#[tokio::test]
async fn a_store_that_fails_is_a_problem_not_a_dead_end() {
    let stage = Stage::new().await;
    stage.store.fail(true);
    let failed = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await;
    assert_eq!(failed.told(), "500 internal");
    assert!(!String::from_utf8_lossy(&failed.bytes).contains("told to fail"), "the cause stays inside");
    assert_eq!(stage.get("/healthz", &[]).await.told(), "500 internal");
    stage.store.fail(false);
    assert_eq!(stage.get("/healthz", &[]).await.status, 200);
}
