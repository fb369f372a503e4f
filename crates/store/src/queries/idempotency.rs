//! Idempotency keys: who may run a write, and what the first run answered.
//!
//! Deliberately absent: what the answer means, and which answers must not be kept; the server knows.

use jiff::Timestamp;
use sqlx::Row as _;

use super::{Connection, storable};
use crate::{KEYS_KEPT, KeptAnswer, KeyClaim, KeyState, STALE_AFTER, StoreError, instant};

pub async fn claim(
    db: &mut Connection,
    scope: &str,
    key: &str,
    body_hash: &[u8],
    now: Timestamp,
) -> Result<KeyState, StoreError> {
    // Between the two statements another server may release the key; then it is free and asked for again.
    loop {
        let claimed = sqlx::query(
            "INSERT INTO idempotency_keys (scope, idempotency_key, body_hash, claimed_at)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (scope, idempotency_key) DO UPDATE SET claimed_at = excluded.claimed_at
             WHERE idempotency_keys.status IS NULL
                 AND idempotency_keys.body_hash = excluded.body_hash
                 AND idempotency_keys.claimed_at <= $5",
        )
        .bind(storable(scope))
        .bind(storable(key))
        .bind(body_hash)
        .bind(instant::to_column(now))
        .bind(instant::before(now, STALE_AFTER))
        .execute(&mut *db)
        .await?;
        if claimed.rows_affected() == 1 {
            let (scope, key) = (scope.to_owned(), key.to_owned());
            // As the column has it: what lies outside its range is kept as its edge.
            let claimed_at = instant::from_column(instant::to_column(now));
            return Ok(KeyState::Claimed(KeyClaim { scope, key, claimed_at }));
        }
        if let Some(state) = known(db, scope, key, body_hash).await? {
            return Ok(state);
        }
    }
}

/// Keeps the answer if the claim still holds; a call that was taken over writes nothing.
pub async fn keep(db: &mut Connection, claim: &KeyClaim, answer: &KeptAnswer) -> Result<(), StoreError> {
    let kept = sqlx::query(
        "UPDATE idempotency_keys SET status = $4, body = $5
         WHERE scope = $1 AND idempotency_key = $2 AND claimed_at = $3 AND status IS NULL",
    )
    .bind(storable(&claim.scope))
    .bind(storable(&claim.key))
    .bind(instant::to_column(claim.claimed_at))
    .bind(i64::from(answer.status))
    .bind(&answer.body)
    .execute(db)
    .await?;
    if kept.rows_affected() == 1 { Ok(()) } else { Err(StoreError::TakenOver) }
}

pub async fn release(db: &mut Connection, claim: &KeyClaim) -> Result<(), StoreError> {
    sqlx::query(
        "DELETE FROM idempotency_keys
         WHERE scope = $1 AND idempotency_key = $2 AND claimed_at = $3 AND status IS NULL",
    )
    .bind(storable(&claim.scope))
    .bind(storable(&claim.key))
    .bind(instant::to_column(claim.claimed_at))
    .execute(db)
    .await?;
    Ok(())
}

pub async fn tidy(db: &mut Connection, now: Timestamp) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM idempotency_keys WHERE claimed_at < $1")
        .bind(instant::before(now, KEYS_KEPT))
        .execute(db)
        .await?;
    Ok(())
}

async fn known(
    db: &mut Connection,
    scope: &str,
    key: &str,
    body_hash: &[u8],
) -> Result<Option<KeyState>, StoreError> {
    let row = sqlx::query(
        "SELECT body_hash, status, body FROM idempotency_keys WHERE scope = $1 AND idempotency_key = $2",
    )
    .bind(storable(scope))
    .bind(storable(key))
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if row.try_get::<&[u8], _>("body_hash")? != body_hash {
        return Ok(Some(KeyState::OtherBody));
    }
    let Some(status) = row.try_get::<Option<i64>, _>("status")? else { return Ok(Some(KeyState::Running)) };
    let status = u16::try_from(status)
        .map_err(|_| StoreError::Failed(format!("a kept answer has the status {status}")))?;
    let body = row.try_get::<Option<Vec<u8>>, _>("body")?.unwrap_or_default();
    Ok(Some(KeyState::Answered(KeptAnswer { status, body })))
}
