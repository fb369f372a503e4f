//! What a review brings: points on submit, the same whatever its stars.

use aftersale_connectors::ShopProfile;
use aftersale_store::Store;
use rstest::rstest;
use serde_json::{Value, json};

use super::{publish, review, send, terms, token};
use crate::loyalty;
use crate::sample::{self, delivered};
use crate::stage::{Stage, config};

async fn stage() -> Stage {
    let loyalty = Some(loyalty::programme());
    let profile = ShopProfile { reviews: Some(terms()), loyalty, ..sample::profile() };
    let stage = Stage::of(config(), profile).await;
    stage.store.put_order(&delivered("1001")).await.expect("order");
    stage
}

async fn available(stage: &Stage) -> Value {
    loyalty::points(stage).await["available"].clone()
}

#[rstest]
#[tokio::test]
async fn a_review_brings_its_points_at_once_and_publishing_or_taking_it_back_changes_nothing(
    #[values(1, 5)] stars: u8,
) {
    let stage = stage().await;
    assert_eq!(available(&stage).await, json!(0));
    let told = send(&stage, "key", &review(stars)).await;
    assert_eq!(told.status, 201, "{}", told.told());
    assert_eq!(available(&stage).await, json!(20));
    let id = told.json()["id"].as_str().expect("an id").to_owned();
    publish(&stage, &id).await;
    assert_eq!(available(&stage).await, json!(20));
    let gone = stage.ask("DELETE", &format!("/v1/reviews/{id}"), &token(&stage), "gone", "{}").await;
    assert_eq!(gone.status, 200, "{}", gone.told());
    assert_eq!(available(&stage).await, json!(20));
    assert_eq!(send(&stage, "again", &review(5)).await.status, 201);
    assert_eq!(available(&stage).await, json!(20), "once for the product");
    let ways = loyalty::points(&stage).await["ways"].clone();
    assert!(ways.as_array().expect("ways").iter().any(|way| way["kind"] == "review" && way["done"] == true));
}

#[tokio::test]
async fn what_was_taken_back_before_anybody_looked_has_brought_its_points() {
    let stage = stage().await;
    let id = send(&stage, "key", &review(3)).await.json()["id"].as_str().expect("an id").to_owned();
    stage.ask("DELETE", &format!("/v1/reviews/{id}"), &token(&stage), "gone", "{}").await;
    assert_eq!(available(&stage).await, json!(20));
}
