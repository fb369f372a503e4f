//! A database with a million entries of points for `cargo xtask bench`: `ledgers shop.sqlite 1763895600`, with
//! the seconds since 1970 at which they end.
//!
//! A hundred customers have 10,000 entries each over three years, one more has a hundred. Nine times in ten they earn ten
//! points, once they spend nearly all there is, so that each has much behind and little left.
//! Prints a customer's token and how many entries it opens, for the small ledger and for one of the others.

use std::env::args_os;
use std::error::Error;

use aftersale_model::loyalty::entry::{Cause, Earned, Entry, Spent, What};
use aftersale_server::config::DEMO_SECRET;
use aftersale_store::{Points, SqliteStore};
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::json;

const LARGE: i64 = 10_000;
const SMALL: i64 = 100;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = args_os().nth(1).ok_or("say where to write the database")?;
    let store = SqliteStore::open(path).await?;
    let seconds = args_os().nth(2).and_then(|text| text.into_string().ok()).ok_or("say when they end")?;
    let now = Timestamp::from_second(seconds.parse()?)?;
    for at in 0..100 {
        let ledger = ledger(LARGE, now)?;
        store.note_points(&format!("bench-{at}"), Box::new(|_| ledger)).await?;
    }
    let ledger = ledger(SMALL, now)?;
    store.note_points("bench-small", Box::new(|_| ledger)).await?;
    println!("{SMALL} {}", token("bench-small", now)?);
    println!("{LARGE} {}", token("bench-50", now)?);
    Ok(())
}

fn ledger(entries: i64, now: Timestamp) -> Result<Vec<Entry>, Box<dyn Error>> {
    let from = now - SignedDuration::from_hours(24 * 365 * 3);
    let step = now.duration_since(from) / i32::try_from(entries)?;
    let mut ledger = Vec::new();
    let mut at = from;
    for number in 0..entries {
        let what = if number % 10 == 9 { spent(number, at)? } else { earned(number, at) };
        ledger.push(Entry { id: format!("entry-{number}"), at, what });
        at += step;
    }
    Ok(ledger)
}

fn earned(number: i64, at: Timestamp) -> What {
    What::Earned(Earned {
        lot: format!("lot-{number}"),
        points: 10,
        cause: Cause::Shop { note: "A thank-you".into() },
        version: "2026".into(),
        releases_at: Some(at),
        expires_at: Some(at + SignedDuration::from_hours(24 * 365)),
        waits_for: None,
        terms: Vec::new(),
    })
}

fn spent(number: i64, at: Timestamp) -> Result<What, Box<dyn Error>> {
    Ok(What::Spent(Spent {
        redemption: format!("redemption-{number}"),
        points: 89,
        reward: "voucher".into(),
        code: format!("CODE-{number}"),
        worth_minor: 400,
        currency: "EUR".parse().map_err(|_| "no currency")?,
        min_order_minor: None,
        expires_at: Some(at + SignedDuration::from_hours(24 * 30)),
    }))
}

/// As the shop's own log-in makes it.
fn token(customer: &str, now: Timestamp) -> Result<String, Box<dyn Error>> {
    let claims = json!({
        "iss": "shop", "aud": "aftersale:customer", "sub": customer, "exp": now.as_second() + 3_600,
    });
    let key = EncodingKey::from_secret(DEMO_SECRET.as_bytes());
    Ok(encode(&Header::new(Algorithm::HS256), &claims, &key)?)
}
