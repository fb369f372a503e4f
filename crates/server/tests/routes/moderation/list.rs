//! `GET /v1/shop/reviews`, and the photos in it.

use aftersale_store::Store;
use rstest::rstest;
use serde_json::{Value, json};

use super::{LIST, decide, read, sent};
use crate::reviews::{PRODUCT, review, send, stage, token};
use crate::sample::delivered;
use crate::stage::Stage;
use crate::uploads;

#[rstest]
#[tokio::test]
async fn a_moderator_reads_every_word_and_no_rating(#[values(1, 5)] stars: u8) {
    let stage = stage().await;
    let (id, version) = sent(&stage, stars).await;
    let page = read(&stage, LIST).await.json();
    assert_eq!(
        page,
        json!({ "reviews": [{
            "id": id, "version": version, "subject": "product", "product_id": PRODUCT, "product": "Wool blanket",
            "variant": "Moss", "text": "Warm.", "lang": "en", "name": "Linnea B.",
            "answers": [
                { "question": "Where?", "answer": "Outdoors", "private": false },
                { "question": "What did you miss?", "answer": "a secret lining", "private": true }
            ],
            "photos": [], "sent_at": "2026-11-22T10:00:00+01:00", "edited": false, "state": "pending",
            "reason": null, "note": null, "reply": null
        }], "next_cursor": null })
    );
}

/// All of the answer but the review's random id.
async fn bytes(stars: u8) -> String {
    let stage = stage().await;
    let mut said = review(stars);
    said["scales"] = json!([{ "id": "warmth", "value": stars }]);
    said["recommend"] = json!(stars > 3);
    let id = send(&stage, "key", &said).await.json()["id"].as_str().expect("an id").to_owned();
    let answer = read(&stage, LIST).await;
    let text = String::from_utf8(answer.bytes).expect("text");
    assert!(text.contains(&id), "{text}");
    text.replace(&id, "ID")
}

#[tokio::test]
async fn one_star_and_five_look_the_same_to_the_byte() {
    assert_eq!(bytes(1).await, bytes(5).await);
}

#[tokio::test]
async fn a_photo_of_a_waiting_review_is_seen_by_its_moderator_alone() {
    let stage = stage().await;
    let upload = uploads::send(&stage, &token(&stage), "photo", uploads::png(2, 2)).await.json();
    let mut said = review(4);
    said["photos"] = json!([{ "upload_id": upload["id"], "alt": "A bench" }]);
    send(&stage, "key", &said).await;
    let page = read(&stage, LIST).await.json();
    let photo = &page["reviews"][0]["photos"][0];
    assert_eq!(photo["alt"], "A bench");
    let url = photo["url"].as_str().expect("a url");
    let seen = read(&stage, url).await;
    assert_eq!((seen.status.as_u16(), seen.header("content-type")), (200, "image/jpeg"));
    assert_eq!(seen.header("cache-control"), "private, no-store");
    assert_eq!(stage.get(url, &[]).await.told(), "401 missing_token");
    assert_eq!(stage.get(&url.replace("/shop", ""), &[]).await.told(), "404 not_found");
    assert_eq!(read(&stage, &format!("{url}x")).await.told(), "404 not_found");
}

/// Twenty-one orders, each with a review of the delivery, a minute apart.
async fn many() -> Stage {
    let stage = stage().await;
    for number in 0..21 {
        let number = (2000 + number).to_string();
        stage.store.put_order(&delivered(&number)).await.expect("order");
        let token = stage.order_token(&format!("ord_{number}"), aftersale_model::access::Access::Order);
        let body = json!({ "subject": "delivery", "stars": 3, "text": number }).to_string();
        let answer = stage.ask("POST", "/v1/reviews", &token, &number, &body).await;
        assert_eq!(answer.status, 201, "{}", answer.told());
        stage.later(1);
    }
    stage
}

#[tokio::test]
async fn the_oldest_comes_first_and_a_page_follows_also_one_that_was_decided_since() {
    let stage = many().await;
    let first = read(&stage, LIST).await.json();
    let reviews = first["reviews"].as_array().expect("reviews");
    assert_eq!((reviews.len(), &reviews[0]["text"]), (20, &json!("2000")));
    assert_eq!((&reviews[0]["subject"], &reviews[0]["product"]), (&json!("delivery"), &Value::Null));
    let last = &reviews[19];
    let seen = json!({ "version": last["version"] });
    let decided = decide(&stage, last["id"].as_str().expect("id"), "publish", &seen);
    assert_eq!(decided.await.status, 200);
    let cursor = first["next_cursor"].as_str().expect("a cursor");
    let second = read(&stage, &format!("{LIST}?state=pending&cursor={cursor}")).await.json();
    assert_eq!((&second["reviews"][0]["text"], &second["next_cursor"]), (&json!("2020"), &Value::Null));
}

#[rstest]
#[case("?state=all")]
#[case("?cursor=nothing")]
#[tokio::test]
async fn a_strange_wish_is_refused(#[case] query: &str) {
    let stage = stage().await;
    assert_eq!(read(&stage, &format!("{LIST}{query}")).await.told(), "400 malformed_request");
}
