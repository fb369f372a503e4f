//! `POST /v1/access/link`

use aftersale_model::access::Access;
use rstest::rstest;
use serde_json::json;

use crate::stage::{Answer, Stage};

async fn open(stage: &Stage, token: &str) -> Answer {
    stage.post("/v1/access/link", "key-1", &json!({ "link_token": token }).to_string()).await
}

#[tokio::test]
async fn a_signed_link_opens_its_order() {
    let stage = Stage::new().await;
    let granted = open(&stage, &stage.link_token("ord_1001")).await;
    assert_eq!(granted.status, 200, "{}", granted.told());
    let token = granted.json()["access_token"].as_str().expect("a token").to_owned();
    let order = stage.get_order(&token).await.json();
    assert_eq!((order["number"].as_str(), order["access"].as_str()), (Some("1001"), Some("order")));
}

#[tokio::test]
async fn an_expired_link_is_told_apart_from_a_forged_one() {
    let stage = Stage::new().await;
    let link = stage.link_token("ord_1001");
    stage.later(60 * 24 * 61);
    assert_eq!(open(&stage, &link).await.told(), "422 link_expired");
    let forged = format!("{}x", &link[..link.len() - 1]);
    let refused = stage.post("/v1/access/link", "key-2", &json!({ "link_token": forged }).to_string()).await;
    assert_eq!(refused.told(), "422 link_invalid");
}

#[tokio::test]
async fn an_order_token_is_no_link() {
    let stage = Stage::new().await;
    assert_eq!(open(&stage, &stage.order_token("ord_1001", Access::Order)).await.told(), "422 link_invalid");
}

#[rstest]
#[case("{}", "422 validation_failed /link_token required")]
#[case(r#"{"link_token":null}"#, "422 validation_failed /link_token required")]
#[case(r#"{"link_token":"not a token"}"#, "422 link_invalid")]
#[case(r#"{"link_token":["x"]}"#, "422 validation_failed /link_token invalid")]
#[tokio::test]
async fn a_bad_body_is_told_what_is_wrong(#[case] body: &str, #[case] told: &str) {
    assert_eq!(Stage::new().await.post("/v1/access/link", "k", body).await.told(), told);
}

#[tokio::test]
async fn a_link_too_long_to_be_one_is_refused() {
    let stage = Stage::new().await;
    assert_eq!(open(&stage, &"x".repeat(2_049)).await.told(), "422 validation_failed /link_token too_long");
}
