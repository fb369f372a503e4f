//! Declarations of withdrawal, and the search for the contract of those that came without a token.
//!
//! Deliberately absent: any rule by which one would be refused; there is none.

use aftersale_model::withdrawal::Withdrawal;
use jiff::Timestamp;
use sqlx::Row as _;

use super::aftermath::{read, written};
use super::{Connection, Row, storable};
use crate::{Declared, StoreError, instant};

/// Its contract is looked for at once where it has none.
pub async fn put(db: &mut Connection, declared: &Declared) -> Result<(), StoreError> {
    let withdrawal = &declared.withdrawal;
    let due_at = withdrawal.order_id.is_none().then(|| instant::to_column(withdrawal.declared_at));
    sqlx::query(
        "INSERT INTO withdrawals (id, order_id, declared_at, document, receipt, due_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&withdrawal.id)
    .bind(withdrawal.order_id.as_deref().map(storable))
    .bind(instant::to_column(withdrawal.declared_at))
    .bind(written(withdrawal)?)
    .bind(storable(&declared.receipt))
    .bind(due_at)
    .execute(db)
    .await?;
    Ok(())
}

/// Oldest first.
pub async fn of(db: &mut Connection, order_id: &str) -> Result<Vec<Withdrawal>, StoreError> {
    let rows =
        sqlx::query("SELECT id, document FROM withdrawals WHERE order_id = $1 ORDER BY declared_at, id")
            .bind(storable(order_id))
            .fetch_all(db)
            .await?;
    rows.iter().map(kept).collect()
}

pub async fn count(db: &mut Connection, order_id: &str) -> Result<usize, StoreError> {
    let count = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM withdrawals WHERE order_id = $1")
        .bind(storable(order_id))
        .fetch_one(db)
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

pub async fn unmatched(
    db: &mut Connection,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<Withdrawal>, StoreError> {
    let rows =
        sqlx::query("SELECT id, document FROM withdrawals WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2")
            .bind(instant::to_column(now))
            .bind(i64::from(limit))
            .fetch_all(db)
            .await?;
    rows.iter().map(kept).collect()
}

/// One whose contract is still looked for.
pub async fn waiting(db: &mut Connection, id: &str) -> Result<Option<Withdrawal>, StoreError> {
    let row = sqlx::query("SELECT id, document FROM withdrawals WHERE id = $1 AND due_at IS NOT NULL")
        .bind(id)
        .fetch_optional(db)
        .await?;
    row.as_ref().map(kept).transpose()
}

/// Ends the search with what it found; `false`: another server was faster.
pub async fn found(db: &mut Connection, withdrawal: &Withdrawal) -> Result<bool, StoreError> {
    let written = sqlx::query(
        "UPDATE withdrawals SET order_id = $2, document = $3, due_at = NULL
         WHERE id = $1 AND due_at IS NOT NULL",
    )
    .bind(&withdrawal.id)
    .bind(withdrawal.order_id.as_deref().map(storable))
    .bind(written(withdrawal)?)
    .execute(db)
    .await?;
    Ok(written.rows_affected() == 1)
}

/// Looks again at `due_at`; `None`: no more.
pub async fn postpone(db: &mut Connection, id: &str, due_at: Option<Timestamp>) -> Result<(), StoreError> {
    sqlx::query("UPDATE withdrawals SET due_at = $2 WHERE id = $1 AND due_at IS NOT NULL")
        .bind(id)
        .bind(due_at.map(instant::to_column))
        .execute(db)
        .await?;
    Ok(())
}

/// With their receipts, newest first.
pub async fn newest(db: &mut Connection, limit: u32) -> Result<Vec<(Withdrawal, String)>, StoreError> {
    let rows = sqlx::query(
        "SELECT id, document, receipt FROM withdrawals ORDER BY declared_at DESC, id DESC LIMIT $1",
    )
    .bind(i64::from(limit))
    .fetch_all(db)
    .await?;
    rows.iter().map(|row| Ok((kept(row)?, row.try_get("receipt")?))).collect()
}

fn kept(row: &Row) -> Result<Withdrawal, StoreError> {
    let id: &str = row.try_get("id")?;
    read(&format!("withdrawal {id}"), row.try_get("document")?)
}
