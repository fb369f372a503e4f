//! Level L3, mirrored by file; here is the shop they happen in: what it asks, and a delivered order of a blanket.

mod change;
mod invitation;
mod list;
mod reward;
mod send;

use aftersale_connectors::ShopProfile;
use aftersale_model::access::Access;
use aftersale_model::review::{Decided, Review, ReviewTerms, Verdict};
use aftersale_store::{Moderated, Reviews, Store};
use serde_json::{Value, json};

use crate::sample::{self, delivered, now};
use crate::stage::{Answer, Stage, config};

pub const PRODUCT: &str = "prd_7";

pub fn terms() -> ReviewTerms {
    let text = json!({
        "within_days": 60,
        "change_days": 30,
        "text_max_chars": 200,
        "incentive": { "en": "20 points, whatever you think", "sv": "20 poäng, vad du än tycker" },
        "scales": [{
            "id": "warmth", "names": { "en": "Warmth" }, "min": { "en": "Light" }, "max": { "en": "Very warm" }
        }],
        "questions": [
            {
                "id": "use", "texts": { "en": "Where?" }, "kind": "radio",
                "options": [{ "id": "in", "names": { "en": "Indoors" } }, { "id": "out", "names": { "en": "Outdoors" } }]
            },
            { "id": "missed", "texts": { "en": "What did you miss?" }, "kind": "text", "private": true }
        ]
    });
    let terms: ReviewTerms = serde_json::from_value(text).expect("terms");
    assert_eq!(terms.check(), Ok(()));
    terms
}

pub async fn stage() -> Stage {
    let profile = ShopProfile { reviews: Some(terms()), ..sample::profile() };
    let stage = Stage::of(config(), profile).await;
    stage.store.put_order(&delivered("1001")).await.expect("order");
    stage
}

pub fn token(stage: &Stage) -> String {
    stage.order_token("ord_1001", Access::Order)
}

pub async fn send(stage: &Stage, key: &str, body: &Value) -> Answer {
    stage.ask("POST", "/v1/reviews", &token(stage), key, &body.to_string()).await
}

/// With a private answer in it.
pub fn review(stars: u8) -> Value {
    json!({
        "subject": "product", "product_id": PRODUCT, "stars": stars, "text": "Warm.", "name_style": "initial",
        "scales": [{ "id": "warmth", "value": 4 }],
        "answers": [{ "id": "use", "value": ["out"] }, { "id": "missed", "value": ["a secret lining"] }],
        "recommend": true, "locale": "en"
    })
}

pub async fn reviewable(stage: &Stage) -> Value {
    let answer = stage.ask("GET", "/v1/orders/ord_1001/reviewable?locale=en", &token(stage), "", "").await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    answer.json()
}

pub async fn publish(stage: &Stage, id: &str) {
    let decided = Some(Decided { at: now(), verdict: Verdict::Published, note: None });
    let decide =
        Box::new(move |review| Moderated { review: Some(Review { decided, ..review }), audit: None });
    stage.store.moderate(id, decide).await.expect("store").expect("a review");
}
