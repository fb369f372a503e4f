//! Look-ups that wait to be looked into.
//!
//! Deliberately absent: looking into them; the server asks the store and the shop's back end.

use aftersale_model::access::ContactKey;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sqlx::Row as _;

use super::aftermath::{read, written};
use super::{Connection, Row, TAKE_LOOKUPS, mails, storable};
use crate::{Lookup, Match, StoreError, instant};

/// A row's document.
#[derive(Serialize, Deserialize)]
struct Told {
    number: String,
    contact: Contact,
    locale: Option<String>,
    subject: String,
    request_id: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Contact {
    Email(String),
    Phone(String),
    Postcode(String),
}

pub async fn put(db: &mut Connection, lookup: &Lookup) -> Result<(), StoreError> {
    let told = Told {
        number: lookup.number.clone(),
        contact: match lookup.contact.clone() {
            ContactKey::Email(text) => Contact::Email(text),
            ContactKey::Phone(text) => Contact::Phone(text),
            ContactKey::Postcode(text) => Contact::Postcode(text),
        },
        locale: lookup.locale.clone(),
        subject: lookup.subject.clone(),
        request_id: lookup.request_id.clone(),
    };
    sqlx::query("INSERT INTO lookups (challenge_id, expires_at, due_at, document) VALUES ($1, $2, 0, $3)")
        .bind(&lookup.challenge_id)
        .bind(instant::to_column(lookup.expires_at))
        .bind(written(&told)?)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn take(
    db: &mut Connection,
    limit: u32,
    lease: SignedDuration,
    now: Timestamp,
) -> Result<Vec<Lookup>, StoreError> {
    let rows = sqlx::query(TAKE_LOOKUPS)
        .bind(instant::to_column(now))
        .bind(instant::after(now, lease))
        .bind(i64::from(limit))
        .fetch_all(db)
        .await?;
    let mut lookups = Vec::new();
    for row in &rows {
        match waiting(row) {
            Ok(lookup) => lookups.push(lookup),
            // Whoever waits behind one that can't be read is not held up by it.
            Err(_) if rows.len() > 1 => {}
            Err(error) => return Err(error),
        }
    }
    // A statement that changes rows returns them in no order.
    lookups.sort_by(|a, b| (a.expires_at, &a.challenge_id).cmp(&(b.expires_at, &b.challenge_id)));
    Ok(lookups)
}

/// Of any number of callers who settle one look-up, the first does.
pub async fn settle(
    db: &mut Connection,
    challenge_id: &str,
    found: Option<&Match>,
) -> Result<bool, StoreError> {
    let settled = sqlx::query("DELETE FROM lookups WHERE challenge_id = $1")
        .bind(storable(challenge_id))
        .execute(&mut *db)
        .await?;
    if settled.rows_affected() == 0 {
        return Ok(false);
    }
    let Some(found) = found else { return Ok(true) };
    sqlx::query("UPDATE challenges SET order_id = $2, code_hash = $3 WHERE id = $1")
        .bind(storable(challenge_id))
        .bind(storable(&found.order_id))
        .bind(&found.code_hash)
        .execute(&mut *db)
        .await?;
    if let Some(mail) = &found.mail {
        mails::put(db, mail).await?;
    }
    Ok(true)
}

fn waiting(row: &Row) -> Result<Lookup, StoreError> {
    let challenge_id: String = row.try_get("challenge_id")?;
    let told: Told = read("a look-up", row.try_get("document")?)?;
    Ok(Lookup {
        challenge_id,
        expires_at: instant::from_column(row.try_get("expires_at")?),
        number: told.number,
        contact: match told.contact {
            Contact::Email(text) => ContactKey::Email(text),
            Contact::Phone(text) => ContactKey::Phone(text),
            Contact::Postcode(text) => ContactKey::Postcode(text),
        },
        locale: told.locale,
        subject: told.subject,
        request_id: told.request_id,
    })
}
