//! Pages of the shop may call, other pages may not read.

use axum::body::Body;

use crate::stage::{KEY, ORIGIN, Stage, request};

#[tokio::test]
async fn a_preflight_of_the_shop_is_told_what_it_may_send() {
    let stage = Stage::new().await;
    let asked = [
        ("origin", ORIGIN),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "shop-key,idempotency-key,content-type"),
    ];
    let answer = stage.send(request("OPTIONS", "/v1/access", &asked, Body::empty())).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), ORIGIN);
    assert_eq!(answer.header("access-control-allow-methods"), "GET,POST,PUT,PATCH,DELETE");
    let headers = answer.header("access-control-allow-headers");
    assert_eq!(headers, "authorization,shop-key,idempotency-key,content-type,if-none-match,last-event-id");
    assert_eq!(answer.header("access-control-allow-credentials"), "", "no cookies, ever");
    assert!(answer.header("vary").contains("origin"));
}

#[tokio::test]
async fn an_answer_names_the_origin_it_is_for_and_shows_its_headers() {
    let stage = Stage::new().await;
    let answer = stage.get("/v1/config", &[("shop-key", KEY), ("origin", ORIGIN)]).await;
    assert_eq!(answer.header("access-control-allow-origin"), ORIGIN);
    assert_eq!(answer.header("access-control-expose-headers"), "etag,retry-after,x-request-id");
    let vary: Vec<_> =
        answer.headers.get_all("vary").iter().filter_map(|value| value.to_str().ok()).collect();
    assert!(vary.join(",").to_lowercase().contains("origin"), "{vary:?}");
}

#[tokio::test]
async fn another_site_gets_no_leave_to_read() {
    let stage = Stage::new().await;
    for origin in ["https://evil.example", "null"] {
        let asked = [("origin", origin), ("access-control-request-method", "GET")];
        let answer = stage.send(request("OPTIONS", "/v1/config", &asked, Body::empty())).await;
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
}

#[tokio::test]
async fn a_problem_can_be_read_by_the_shops_page() {
    let stage = Stage::new().await;
    let answer = stage.get("/v1/orders/ord_1001", &[("origin", ORIGIN)]).await;
    assert_eq!(
        (answer.told().as_str(), answer.header("access-control-allow-origin")),
        ("401 missing_token", ORIGIN)
    );
}
