//! `GET /v1/orders/{id}`

use aftersale_model::access::Access;
use rstest::rstest;

use crate::sample::{NAME, TRACKING};
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
