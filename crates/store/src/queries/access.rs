//! How guests prove themselves: challenges, tries, and how often somebody knocked.
//!
//! Deliberately absent: whether a code is right; `model::access` decides, inside the transaction held here.

use aftersale_model::access::Challenge;
use jiff::{SignedDuration, Timestamp};
use sqlx::Row as _;

use super::{Connection, LOCK_CHALLENGE, Row, storable};
use crate::{CHALLENGES_KEPT, CodeTried, HITS_KEPT, StoreError, instant};

pub async fn open(db: &mut Connection, challenge: &Challenge) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO challenges (id, order_id, code_hash, expires_at, tries_left, used_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&challenge.id)
    .bind(&challenge.order_id)
    .bind(&challenge.code_hash)
    .bind(instant::to_column(challenge.expires_at))
    .bind(i64::from(challenge.tries_left))
    .bind(challenge.used_at.map(instant::to_column))
    .execute(db)
    .await?;
    Ok(())
}

pub async fn try_code(
    db: &mut Connection,
    challenge_id: &str,
    code_hash: &[u8],
    now: Timestamp,
) -> Result<CodeTried, StoreError> {
    // Locked until the transaction ends, so of two right answers the second meets a used challenge.
    let row = sqlx::query(LOCK_CHALLENGE).bind(storable(challenge_id)).fetch_optional(&mut *db).await?;
    let Some(row) = row else { return Ok(CodeTried::Refused) };
    let mut challenge = read(&row)?;
    let right = challenge.try_code(code_hash, now);
    sqlx::query("UPDATE challenges SET tries_left = $2, used_at = $3 WHERE id = $1")
        .bind(&challenge.id)
        .bind(i64::from(challenge.tries_left))
        .bind(challenge.used_at.map(instant::to_column))
        .execute(db)
        .await?;
    match challenge.order_id {
        Some(order_id) if right => Ok(CodeTried::Right { order_id }),
        _ => Ok(CodeTried::Refused),
    }
}

pub async fn hit(
    db: &mut Connection,
    bucket: &str,
    window: SignedDuration,
    now: Timestamp,
) -> Result<u32, StoreError> {
    let seen: i64 = sqlx::query_scalar(
        "INSERT INTO hits (bucket, opened_at, seen) VALUES ($1, $2, 1)
         ON CONFLICT (bucket) DO UPDATE SET
             seen = CASE WHEN hits.opened_at > $3 THEN hits.seen + 1 ELSE 1 END,
             opened_at = CASE WHEN hits.opened_at > $3 THEN hits.opened_at ELSE excluded.opened_at END
         RETURNING seen",
    )
    .bind(storable(bucket))
    .bind(instant::to_column(now))
    .bind(instant::before(now, window))
    .fetch_one(db)
    .await?;
    Ok(u32::try_from(seen).unwrap_or(u32::MAX))
}

pub async fn tidy(db: &mut Connection, now: Timestamp) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM challenges WHERE expires_at < $1")
        .bind(instant::before(now, CHALLENGES_KEPT))
        .execute(&mut *db)
        .await?;
    sqlx::query("DELETE FROM hits WHERE opened_at < $1")
        .bind(instant::before(now, HITS_KEPT))
        .execute(db)
        .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Challenge, StoreError> {
    let tries_left: i64 = row.try_get("tries_left")?;
    Ok(Challenge {
        id: row.try_get("id")?,
        order_id: row.try_get("order_id")?,
        code_hash: row.try_get("code_hash")?,
        expires_at: instant::from_column(row.try_get("expires_at")?),
        // What can't be a count of tries allows none.
        tries_left: u32::try_from(tries_left).unwrap_or(0),
        used_at: row.try_get::<Option<i64>, _>("used_at")?.map(instant::from_column),
    })
}
