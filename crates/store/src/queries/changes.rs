//! What changed, for those who follow.
//!
//! Ids rise in the order of commits: on Postgres writers take turns from the insert to the commit, so a change is the
//! last thing a transaction writes.

use jiff::Timestamp;
use sqlx::Row as _;

use super::{ANNOUNCE_CHANGE, Connection, TURN_OF_CHANGES, mails, storable};
use crate::{CHANGES_KEPT, Change, Reach, StoreError, instant};

/// Notes that the order is not as it was; an order that is not there has nobody who follows it.
pub async fn add(db: &mut Connection, order_id: &str) -> Result<(), StoreError> {
    sqlx::query(TURN_OF_CHANGES).execute(&mut *db).await?;
    let id: Option<i64> = sqlx::query_scalar(
        "INSERT INTO changes (order_id, customer_id)
         SELECT id, customer_id FROM orders WHERE id = $1 RETURNING id",
    )
    .bind(storable(order_id))
    .fetch_optional(&mut *db)
    .await?;
    if let Some(id) = id {
        mails::mark(db, order_id, id).await?;
    }
    sqlx::query(ANNOUNCE_CHANGE).execute(db).await?;
    Ok(())
}

pub async fn after(db: &mut Connection, id: i64, limit: u32) -> Result<Vec<Change>, StoreError> {
    let rows =
        sqlx::query("SELECT id, order_id, customer_id FROM changes WHERE id > $1 ORDER BY id LIMIT $2")
            .bind(id)
            .bind(i64::from(limit))
            .fetch_all(db)
            .await?;
    let mut changes = Vec::with_capacity(rows.len());
    for row in &rows {
        changes.push(Change {
            id: row.try_get("id")?,
            order_id: row.try_get("order_id")?,
            customer_id: row.try_get("customer_id")?,
        });
    }
    Ok(changes)
}

pub async fn reach(db: &mut Connection) -> Result<Reach, StoreError> {
    let row =
        sqlx::query("SELECT COALESCE(MIN(id), 0) AS oldest, COALESCE(MAX(id), 0) AS newest FROM changes")
            .fetch_one(db)
            .await?;
    Ok(Reach { oldest: row.try_get("oldest")?, newest: row.try_get("newest")? })
}

/// The newest stays, so that it is known where the stream stands.
pub async fn tidy(db: &mut Connection, now: Timestamp) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM changes WHERE met_at < $1 AND id < (SELECT MAX(id) FROM changes)")
        .bind(instant::before(now, CHANGES_KEPT))
        .execute(&mut *db)
        .await?;
    sqlx::query("UPDATE changes SET met_at = $1 WHERE met_at IS NULL")
        .bind(instant::to_column(now))
        .execute(db)
        .await?;
    Ok(())
}
