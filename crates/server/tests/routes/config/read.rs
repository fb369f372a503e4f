//! `GET /v1/config`

use rstest::rstest;

use aftersale_connectors::ShopPolicy;

use crate::returns;
use crate::stage::{KEY, ORIGIN, Stage, config};

#[tokio::test]
async fn a_page_of_the_shop_learns_what_there_is() {
    let stage = Stage::new().await;
    let answer = stage.get("/v1/config", &[("shop-key", KEY), ("origin", ORIGIN)]).await;
    assert_eq!(answer.status, 200);
    insta::assert_json_snapshot!("config", answer.json());
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert_eq!(answer.header("content-type"), "application/json");
}

#[tokio::test]
async fn a_shop_with_a_policy_tells_its_version_and_its_reasons() {
    let listed = ShopPolicy { kind: "returns".into(), version: "old".into(), url: "/returns".into() };
    let mut profile = returns::profile();
    profile.policies = vec![listed];
    let told = Stage::of(config(), profile).await.get("/v1/config", &[("shop-key", KEY)]).await.json();
    assert_eq!(told["levels"], serde_json::json!(["track", "returns", "live"]));
    assert_eq!(told["policies"][0]["version"], "7", "what a request has to accept");
    let handles: Vec<&str> = told["return_reasons"]
        .as_array()
        .expect("reasons")
        .iter()
        .map(|one| one["handle"].as_str().expect("a handle"))
        .collect();
    assert_eq!(handles, ["changed-mind", "color", "defective", "damaged-in-transit"], "none that is retired");
    assert_eq!(told["return_reasons"][1]["name"], "Not the right colour");
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let stage = Stage::new().await;
    let first = stage.get("/v1/config", &[("shop-key", KEY)]).await;
    let tag = first.header("etag");
    assert!(tag.starts_with('"') && tag.ends_with('"'), "a strong tag: {tag}");
    let second = stage.get("/v1/config", &[("shop-key", KEY), ("if-none-match", tag)]).await;
    assert_eq!((second.status.as_u16(), second.bytes.len(), second.header("etag")), (304, 0, tag));
}

#[rstest]
#[case(&[], "401 missing_shop_key")]
#[case(&[("shop-key", "pk_other")], "401 unknown_shop_key")]
#[case(&[("shop-key", "pk_test\u{e9}")], "401 unknown_shop_key")]
#[case(&[("shop-key", KEY), ("origin", "https://evil.example")], "403 origin_not_allowed")]
#[case(&[("shop-key", KEY), ("origin", "null")], "403 origin_not_allowed")]
#[tokio::test]
async fn other_sites_are_kept_out(#[case] headers: &[(&str, &str)], #[case] told: &str) {
    assert_eq!(Stage::new().await.get("/v1/config", headers).await.told(), told);
}
