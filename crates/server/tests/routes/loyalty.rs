//! `/v1/loyalty`, mirrored by file; here is the shop they happen in: a customer with 300 points to spend.

mod entries;
mod mail;
mod orders;
mod race;
mod read;
mod redeem;
mod undo;

use aftersale_connectors::ShopProfile;
use aftersale_model::loyalty::entry::{Cause, Earned, Entry, What};
use aftersale_model::loyalty::programme::Programme;
use aftersale_server::config::DEMO_SECRET;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

use crate::sample::{self, CUSTOMER, at};
use crate::stage::{Answer, Stage, config};

pub fn programme() -> Programme {
    let text = include_str!("../../../model/src/loyalty/programme/fair.json");
    serde_json::from_str(text).expect("a programme")
}

pub fn profile() -> ShopProfile {
    ShopProfile { loyalty: Some(programme()), ..sample::profile() }
}

/// Available since it was earned.
pub fn earned(lot: &str, when: Timestamp, points: u64, expires_at: Option<Timestamp>) -> Entry {
    let earned = Earned {
        lot: lot.into(),
        points,
        cause: Cause::Shop { note: "A welcome".into() },
        version: "2025".into(),
        releases_at: Some(when),
        expires_at,
        waits_for: None,
        terms: Vec::new(),
    };
    Entry { id: lot.into(), at: when, what: What::Earned(earned) }
}

/// 100 points that expire on the last day of November, and 200 that last until June.
pub async fn stage() -> Stage {
    let stage = Stage::of(config(), profile()).await;
    let soon = earned("soon", at("2026-03-01T12:00:00Z"), 100, Some(at("2026-11-30T23:00:00Z")));
    let late = earned("late", at("2026-02-01T12:00:00Z"), 200, Some(at("2027-06-30T22:00:00Z")));
    let noted = aftersale_store::Points::note_points(&*stage.store, CUSTOMER, Box::new(|_| vec![soon, late]));
    assert_eq!(noted.await.expect("points"), 2);
    stage
}

/// A token as the shop's own log-in makes it, with `changes` to its claims.
pub fn token_of(changes: Value, algorithm: Algorithm, secret: &str) -> String {
    let mut claims = json!({
        "iss": "shop", "aud": "aftersale:customer", "sub": CUSTOMER, "exp": sample::now().as_second() + 600,
    });
    for (name, value) in changes.as_object().expect("an object") {
        claims[name] = value.clone();
    }
    let sealed = encode(&Header::new(algorithm), &claims, &EncodingKey::from_secret(secret.as_bytes()));
    sealed.expect("a token")
}

pub fn token() -> String {
    token_of(json!({}), Algorithm::HS256, DEMO_SECRET)
}

pub async fn points(stage: &Stage) -> Value {
    let answer = stage.ask("GET", "/v1/loyalty", &token(), "", "").await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    answer.json()
}

pub async fn redeem(stage: &Stage, key: &str, wish: Value) -> Answer {
    stage.ask("POST", "/v1/loyalty/redemptions", &token(), key, &wish.to_string()).await
}
