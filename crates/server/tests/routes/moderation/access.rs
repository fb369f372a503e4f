//! Who may look: the moderation token, and nobody where there is none.

use aftersale_server::config::{DEMO_MODERATION, ModerationConfig};
use axum::body::Body;
use rstest::rstest;

use super::{LIST, read};
use crate::reviews;
use crate::sample;
use crate::stage::{ORIGIN, Stage, config, request};

const ASKED: [(&str, &str); 5] = [
    ("GET", LIST),
    ("POST", "/v1/shop/reviews/r1/publish"),
    ("POST", "/v1/shop/reviews/r1/reject"),
    ("POST", "/v1/shop/reviews/r1/reply"),
    ("GET", "/v1/shop/reviews/r1/photos/p1"),
];

#[rstest]
#[case::none(None, "401 missing_token")]
#[case::another_scheme(Some(format!("Basic {DEMO_MODERATION}")), "401 invalid_token")]
#[case::empty(Some("Bearer ".into()), "401 invalid_token")]
#[case::shorter(Some(format!("Bearer {}", &DEMO_MODERATION[1..])), "401 invalid_token")]
#[case::longer(Some(format!("Bearer {DEMO_MODERATION}y")), "401 invalid_token")]
#[case::as_long(Some(format!("Bearer {}", "x".repeat(DEMO_MODERATION.len()))), "401 invalid_token")]
#[tokio::test]
async fn nobody_else_reads_or_decides(#[case] authorization: Option<String>, #[case] refusal: &str) {
    let stage = reviews::stage().await;
    for (method, path) in ASKED {
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(authorization.as_deref().map(|value| ("authorization", value)));
        let answer = stage.send(request(method, path, &headers, Body::from("{}"))).await;
        assert_eq!(answer.told(), refusal, "{method} {path}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        assert!(answer.header("cache-control").contains("no-store"));
    }
}

#[tokio::test]
async fn a_customers_token_moderates_nothing() {
    let stage = reviews::stage().await;
    let answer = stage.ask("GET", LIST, &reviews::token(&stage), "", "").await;
    assert_eq!(answer.told(), "401 invalid_token");
}

#[tokio::test]
async fn without_a_token_in_the_settings_there_is_nothing_here() {
    let config = aftersale_server::config::Config { moderation: ModerationConfig::default(), ..config() };
    let profile = aftersale_connectors::ShopProfile { reviews: Some(reviews::terms()), ..sample::profile() };
    let stage = Stage::of(config, profile).await;
    for token in ["", "Bearer ", "Bearer anything"] {
        for (method, path) in ASKED {
            let headers = [("authorization", token), ("content-type", "application/json")];
            let answer = stage.send(request(method, path, &headers, Body::from("{}"))).await;
            assert_eq!(answer.told(), "404 not_found", "{method} {path}");
        }
    }
}

#[tokio::test]
async fn a_shop_without_reviews_moderates_none() {
    assert_eq!(read(&Stage::new().await, LIST).await.told(), "404 not_found");
}

#[tokio::test]
async fn who_guesses_is_told_to_wait_and_the_shop_is_not() {
    let mut config = config();
    config.limits.answers_per_address = 3;
    let profile = aftersale_connectors::ShopProfile { reviews: Some(reviews::terms()), ..sample::profile() };
    let stage = Stage::of(config, profile).await;
    let mut told = Vec::new();
    for _ in 0..4 {
        told.push(stage.get(LIST, &[("authorization", "Bearer guess")]).await);
    }
    let told: Vec<String> = told.iter().map(|answer| answer.told()).collect();
    assert_eq!(told[2..], ["401 invalid_token", "429 rate_limited"]);
    assert_eq!(read(&stage, LIST).await.status, 200);
}

#[tokio::test]
async fn no_page_of_another_origin_may_read_it() {
    let stage = reviews::stage().await;
    let asked = [("origin", ORIGIN), ("access-control-request-method", "GET")];
    for path in [LIST, "/v1/shop/reviews/r1/publish"] {
        let answer = stage.send(request("OPTIONS", path, &asked, Body::empty())).await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
    let bearer = format!("Bearer {DEMO_MODERATION}");
    let answer = stage.get(LIST, &[("authorization", &bearer), ("origin", ORIGIN)]).await;
    assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (200, ""));
    assert_eq!(answer.header("cache-control"), "private, no-store");
}
