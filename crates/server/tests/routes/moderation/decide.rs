//! `POST /v1/shop/reviews/{review_id}/publish`, `/reject` and `/reply`

use rstest::rstest;
use serde_json::{Value, json};

use super::{decide, sent, version};
use crate::reviews::{PRODUCT, reviewable, stage, token};
use crate::stage::{KEY, Stage};

async fn public(stage: &Stage) -> Value {
    let path = format!("/v1/products/{PRODUCT}/reviews?locale=en");
    stage.get(&path, &[("shop-key", KEY)]).await.json()
}

async fn change(stage: &Stage, id: &str, body: &Value) {
    let path = format!("/v1/reviews/{id}");
    let answer = stage.ask("PATCH", &path, &token(stage), "change", &body.to_string()).await;
    assert_eq!(answer.status, 200, "{}", answer.told());
}

fn counted(summary: &Value, stars: usize) -> Value {
    summary["summary"]["by_stars"][stars - 1].clone()
}

#[tokio::test]
async fn what_is_published_is_shown_and_counted_without_its_private_answer() {
    let stage = stage().await;
    let (id, version) = sent(&stage, 1).await;
    let answer = decide(&stage, &id, "publish", &json!({ "version": version })).await;
    assert_eq!((answer.status.as_u16(), &answer.json()["state"]), (200, &json!("published")));
    let list = public(&stage).await;
    assert_eq!(
        list["summary"],
        json!({ "average": "1.0", "published": 1, "by_stars": [
            { "stars": 1, "received": 1, "published": 1, "rejected": 0 },
            { "stars": 2, "received": 0, "published": 0, "rejected": 0 },
            { "stars": 3, "received": 0, "published": 0, "rejected": 0 },
            { "stars": 4, "received": 0, "published": 0, "rejected": 0 },
            { "stars": 5, "received": 0, "published": 0, "rejected": 0 }
        ] })
    );
    assert_eq!((&list["reviews"][0]["id"], &list["reviews"][0]["text"]), (&json!(id), &json!("Warm.")));
    assert!(!list.to_string().contains("secret lining"), "{list}");
}

#[tokio::test]
async fn a_rejection_is_counted_told_to_its_author_and_can_be_put_right() {
    let stage = stage().await;
    let (id, version) = sent(&stage, 5).await;
    let reject =
        json!({ "version": version, "reason": "personal_data", "note": " Without the name, please. " });
    let told = decide(&stage, &id, "reject", &reject).await.json();
    assert_eq!(
        (&told["state"], &told["reason"], &told["note"]),
        (&json!("rejected"), &json!("personal_data"), &json!("Without the name, please."))
    );
    let list = public(&stage).await;
    assert_eq!(counted(&list, 5), json!({ "stars": 5, "received": 1, "published": 0, "rejected": 1 }));
    assert_eq!((&list["reviews"], &list["summary"]["average"]), (&json!([]), &Value::Null));
    let own = reviewable(&stage).await["products"][0]["review"].clone();
    assert_eq!(
        (&own["state"], &own["reason"], &own["note"]),
        (&json!("rejected"), &json!("personal_data"), &json!("Without the name, please."))
    );
    let published = decide(&stage, &id, "publish", &json!({ "version": version })).await.json();
    assert_eq!((&published["state"], &published["reason"]), (&json!("published"), &Value::Null));
    assert_eq!(decide(&stage, &id, "reject", &reject).await.json()["state"], "rejected");
}

#[rstest]
#[case::publish("publish", json!({}))]
#[case::reject("reject", json!({ "reason": "off_topic" }))]
#[case::reply("reply", json!({ "text": "Thank you." }))]
#[tokio::test]
async fn nothing_is_decided_about_words_nobody_read(#[case] verb: &str, #[case] mut body: Value) {
    let stage = stage().await;
    let (id, seen) = sent(&stage, 4).await;
    decide(&stage, &id, "publish", &json!({ "version": seen })).await;
    stage.later(1);
    change(&stage, &id, &json!({ "stars": 4, "text": "Cold." })).await;
    body["version"] = seen;
    assert_eq!(decide(&stage, &id, verb, &body).await.told(), "409 review_changed");
    let list = public(&stage).await;
    assert_eq!((&list["reviews"], &list["summary"]["published"]), (&json!([]), &json!(0)), "it waits again");
    let publish = json!({ "version": version(&stage, "pending", &id).await });
    assert_eq!(decide(&stage, &id, "publish", &publish).await.status, 200);
    assert_eq!(public(&stage).await["reviews"][0]["text"], "Cold.");
}

#[tokio::test]
async fn a_change_of_the_rating_alone_is_read_anew_too() {
    let stage = stage().await;
    let (id, seen) = sent(&stage, 4).await;
    let mut other = crate::reviews::review(1);
    for fixed in ["subject", "product_id"] {
        other.as_object_mut().expect("a review").remove(fixed);
    }
    change(&stage, &id, &other).await;
    assert_eq!(
        decide(&stage, &id, "publish", &json!({ "version": seen })).await.told(),
        "409 review_changed"
    );
}

#[tokio::test]
async fn the_same_decision_again_changes_nothing() {
    let stage = stage().await;
    let (id, version) = sent(&stage, 4).await;
    for (verb, body) in [
        ("reject", json!({ "version": version, "reason": "other", "note": "Ask us." })),
        ("publish", json!({ "version": version })),
        ("reply", json!({ "version": version, "text": "Thank you." })),
    ] {
        let first = decide(&stage, &id, verb, &body).await;
        assert_eq!(first.status, 200, "{verb}: {}", first.told());
        let seen = (public(&stage).await, reviewable(&stage).await);
        stage.later(60 * 24);
        assert_eq!(decide(&stage, &id, verb, &body).await.bytes, first.bytes, "{verb}");
        let mut later = (public(&stage).await, reviewable(&stage).await);
        later.1["products"][0]["review"]["actions"] = seen.1["products"][0]["review"]["actions"].clone();
        assert_eq!(later, seen, "{verb}");
    }
}

#[tokio::test]
async fn a_reply_is_shown_changed_and_taken_away_while_the_review_is_published() {
    let stage = stage().await;
    let (id, version) = sent(&stage, 2).await;
    let reply = |text: &str| json!({ "version": version, "text": text });
    assert_eq!(decide(&stage, &id, "reply", &reply("Early.")).await.told(), "409 action_not_allowed");
    decide(&stage, &id, "publish", &json!({ "version": version })).await;
    assert_eq!(decide(&stage, &id, "reply", &reply("Airing helps.")).await.json()["reply"], "Airing helps.");
    let shown = public(&stage).await["reviews"][0]["reply"].clone();
    assert_eq!(shown, json!({ "on": "2026-11-22", "text": "Airing helps." }));
    stage.later(60 * 24);
    decide(&stage, &id, "reply", &reply("Wool <b>airs</b>.\nA day is enough.")).await;
    let shown = public(&stage).await["reviews"][0]["reply"].clone();
    assert_eq!(shown, json!({ "on": "2026-11-23", "text": "Wool <b>airs</b>.\nA day is enough." }));
    assert_eq!(decide(&stage, &id, "reply", &reply("")).await.json()["reply"], Value::Null);
    assert_eq!(public(&stage).await["reviews"][0]["reply"], Value::Null);
}

#[rstest]
#[case("publish", json!({}), "422 validation_failed /version required")]
#[case("publish", json!({ "version": "old", "stars": 5 }), "422 validation_failed /stars unknown_field")]
#[case("publish", json!({ "version": "old" }), "409 review_changed")]
#[case("reject", json!({ "version": "old" }), "422 validation_failed /reason required")]
#[case("reject", json!({ "version": "old", "reason": "one_star" }), "422 validation_failed /reason invalid")]
#[case("reject", json!({ "version": "old", "reason": "other" }), "422 validation_failed /note required")]
#[case(
    "reject",
    json!({ "version": "old", "reason": "illegal", "note": "x".repeat(501) }),
    "422 validation_failed /note too_long"
)]
#[case("reply", json!({ "version": "old" }), "422 validation_failed /text required")]
#[case("reply", json!({ "version": "old", "text": "x".repeat(2_001) }), "422 validation_failed /text too_long")]
#[case("reply", json!({ "version": "old", "text": "a\u{0}b" }), "422 validation_failed /text invalid")]
#[tokio::test]
async fn a_wrong_decision_is_refused_and_leaves_the_review(
    #[case] verb: &str,
    #[case] body: Value,
    #[case] expected: &str,
) {
    let stage = stage().await;
    let (id, before) = sent(&stage, 3).await;
    assert_eq!(decide(&stage, &id, verb, &body).await.told(), expected);
    assert_eq!(version(&stage, "pending", &id).await, before);
}

#[rstest]
#[tokio::test]
async fn what_its_author_took_back_is_gone(#[values("publish", "reject", "reply")] verb: &str) {
    let stage = stage().await;
    let (id, version) = sent(&stage, 3).await;
    let gone = stage.ask("DELETE", &format!("/v1/reviews/{id}"), &token(&stage), "gone", "{}").await;
    assert_eq!(gone.status, 200, "{}", gone.told());
    let body = match verb {
        "reject" => json!({ "version": version, "reason": "illegal" }),
        "reply" => json!({ "version": version, "text": "Thank you." }),
        _ => json!({ "version": version }),
    };
    assert_eq!(decide(&stage, &id, verb, &body).await.told(), "404 not_found");
}
