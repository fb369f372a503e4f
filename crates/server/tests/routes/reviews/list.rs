//! `GET /v1/products/{product_id}/reviews`, and the photos in it.

use aftersale_model::review::Review;
use aftersale_store::{Moderated, Reviews};
use rstest::rstest;
use serde_json::{Value, json};

use super::{PRODUCT, publish, review, send, stage, token};
use crate::stage::{Answer, KEY, Stage};
use crate::uploads;

async fn list(stage: &Stage, query: &str) -> Answer {
    let path = format!("/v1/products/{PRODUCT}/reviews?locale=en{query}");
    stage.get(&path, &[("shop-key", KEY)]).await
}

async fn sent(stage: &Stage, body: &Value) -> String {
    let answer = send(stage, "sent", body).await;
    assert_eq!(answer.status, 201, "{}", answer.told());
    answer.json()["id"].as_str().expect("an id").to_owned()
}

#[tokio::test]
async fn what_is_published_says_what_was_promised_for_it_and_nothing_private() {
    let stage = stage().await;
    let id = sent(&stage, &review(4)).await;
    let before = list(&stage, "").await.json();
    assert_eq!((&before["reviews"], &before["summary"]["average"]), (&json!([]), &Value::Null));
    assert_eq!(
        before["summary"]["by_stars"][3],
        json!({ "stars": 4, "received": 1, "published": 0, "rejected": 0 })
    );
    publish(&stage, &id).await;
    let answer = list(&stage, "").await;
    let text = String::from_utf8_lossy(&answer.bytes).into_owned();
    for private in [crate::sample::NAME, crate::sample::EMAIL, "secret lining", "ord_1001"] {
        assert!(!text.contains(private), "{private}");
    }
    let told = answer.json();
    assert_eq!(told["summary"]["average"], "4.0");
    let one = &told["reviews"][0];
    assert_eq!((&one["name"], &one["verified"]), (&json!("Linnea B."), &json!(true)));
    assert_eq!(one["incentive"], "20 points, whatever you think");
    assert_eq!(one["answers"], json!([{ "question": "Where?", "answer": "Outdoors" }]));
}

#[rstest]
#[case("<script>alert(1)</script>", "<script>alert(1)</script>")]
#[case("g\u{202E}dab\u{2066}!", "gdab!")]
#[case("bell\u{7} and\u{0} null", "bell and null")]
#[tokio::test]
async fn text_is_text(#[case] text: &str, #[case] expected: &str) {
    let stage = stage().await;
    let mut sent = review(2);
    sent["text"] = text.into();
    let id = self::sent(&stage, &sent).await;
    publish(&stage, &id).await;
    let answer = list(&stage, "").await;
    assert_eq!(answer.json()["reviews"][0]["text"], expected);
    assert_eq!(answer.header("content-type"), "application/json");
}

#[rstest]
#[case("&sort=best")]
#[case("&stars=6")]
#[case("&cursor=nothing")]
#[case("&photos=perhaps")]
#[tokio::test]
async fn a_strange_wish_is_refused(#[case] query: &str) {
    assert_eq!(list(&stage().await, query).await.told(), "400 malformed_request");
}

#[tokio::test]
async fn a_photo_is_seen_while_its_review_is_published_and_no_longer() {
    let stage = stage().await;
    let upload = uploads::send(&stage, &token(&stage), "photo", uploads::png(2, 2)).await.json();
    let mut sent = review(4);
    sent["photos"] = json!([{ "upload_id": upload["id"], "alt": "A bench" }]);
    let id = self::sent(&stage, &sent).await;
    let path = format!("/v1/reviews/{id}/photos/{}", upload["id"].as_str().expect("an id"));
    assert_eq!(stage.get(&path, &[]).await.told(), "404 not_found");
    publish(&stage, &id).await;
    let told = list(&stage, "&photos=true").await.json();
    assert_eq!(told["reviews"][0]["photos"][0]["url"], path);
    let photo = stage.get(&path, &[]).await;
    assert_eq!((photo.status.as_u16(), photo.header("content-type")), (200, "image/jpeg"));
    assert_eq!(stage.get(&format!("/v1/reviews/{id}/photos/other"), &[]).await.told(), "404 not_found");
    stage
        .store
        .moderate(
            &id,
            Box::new(|review| Moderated { review: Some(Review { decided: None, ..review }), audit: None }),
        )
        .await
        .expect("store");
    assert_eq!(stage.get(&path, &[]).await.told(), "404 not_found");
}
