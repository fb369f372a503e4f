//! The trail of who saw or changed which order.
//!
//! Deliberately absent: reading it; whoever audits asks the database.

use super::{Connection, storable};
use crate::{AuditEntry, StoreError, instant};

pub async fn add(db: &mut Connection, entry: &AuditEntry) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO audit (at, operation, order_id, subject, outcome, request_id)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(instant::to_column(entry.at))
    .bind(storable(&entry.operation))
    .bind(entry.order_id.as_deref().map(storable))
    .bind(storable(&entry.subject))
    .bind(storable(&entry.outcome))
    .bind(storable(&entry.request_id))
    .execute(db)
    .await?;
    Ok(())
}
