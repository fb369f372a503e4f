//! `/v1/shop/reviews`, mirrored by file; here is who moderates, and one review to look at.

mod access;
mod decide;
mod list;
mod page;
mod sequence;

use aftersale_server::config::DEMO_MODERATION;
use axum::body::Body;
use serde_json::{Value, json};

use crate::reviews::{review, send};
use crate::stage::{Answer, Stage, request};

const LIST: &str = "/v1/shop/reviews";

async fn read(stage: &Stage, path: &str) -> Answer {
    let bearer = format!("Bearer {DEMO_MODERATION}");
    stage.get(path, &[("authorization", &bearer)]).await
}

async fn decide(stage: &Stage, id: &str, verb: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {DEMO_MODERATION}");
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    let path = format!("{LIST}/{id}/{verb}");
    stage.send(request("POST", &path, &headers, Body::from(body.to_string()))).await
}

/// Its id, and the version of it that was read.
async fn sent(stage: &Stage, stars: u8) -> (String, Value) {
    let answer = send(stage, "sent", &review(stars)).await;
    assert_eq!(answer.status, 201, "{}", answer.told());
    let id = answer.json()["id"].as_str().expect("an id").to_owned();
    (id.clone(), version(stage, "pending", &id).await)
}

async fn version(stage: &Stage, state: &str, id: &str) -> Value {
    let page = read(stage, &format!("{LIST}?state={state}")).await.json();
    let reviews = page["reviews"].as_array().expect("reviews").clone();
    let one = reviews.into_iter().find(|one| one["id"] == *id).expect("the review");
    json!(one["version"])
}
