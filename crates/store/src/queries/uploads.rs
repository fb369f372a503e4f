//! Uploads: received, used once, or forgotten.
//!
//! Deliberately absent: their bytes; those are in the object store.

use jiff::Timestamp;

use super::{Connection, storable};
use crate::{Named, StoreError, Upload, instant};

/// A call that runs again writes the same upload again.
pub async fn put(db: &mut Connection, upload: &Upload) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO uploads (id, owner, bytes, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at",
    )
    .bind(&upload.id)
    .bind(storable(&upload.owner))
    .bind(i64::from(upload.bytes))
    .bind(instant::to_column(upload.expires_at))
    .execute(db)
    .await?;
    Ok(())
}

/// Those of the named ones that their owner may use now.
pub async fn usable(
    db: &mut Connection,
    named: Named<'_>,
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    let mut usable = Vec::new();
    for id in named.uploads {
        let found: Option<String> = sqlx::query_scalar(
            "SELECT id FROM uploads WHERE id = $1 AND owner = $2 AND used_by IS NULL AND expires_at > $3",
        )
        .bind(storable(id))
        .bind(storable(named.owner))
        .bind(instant::to_column(now))
        .fetch_optional(&mut *db)
        .await?;
        usable.extend(found);
    }
    Ok(usable)
}

/// Each for one thing; `Failed` where one is gone.
pub async fn use_up(db: &mut Connection, photos: &[String], by: &str) -> Result<(), StoreError> {
    for photo in photos {
        let used = sqlx::query("UPDATE uploads SET used_by = $2 WHERE id = $1 AND used_by IS NULL")
            .bind(photo)
            .bind(by)
            .execute(&mut *db)
            .await?;
        if used.rows_affected() != 1 {
            return Err(StoreError::Failed(format!("{by} names an upload that is gone")));
        }
    }
    Ok(())
}

/// They belong to nothing any more, and are forgotten at the next occasion.
pub async fn release(db: &mut Connection, photos: &[String], now: Timestamp) -> Result<(), StoreError> {
    for photo in photos {
        sqlx::query("UPDATE uploads SET used_by = NULL, expires_at = $2 WHERE id = $1")
            .bind(storable(photo))
            .bind(instant::to_column(now))
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Ids of those that nothing named in time.
pub async fn forget(db: &mut Connection, now: Timestamp) -> Result<Vec<String>, StoreError> {
    let gone =
        sqlx::query_scalar("DELETE FROM uploads WHERE used_by IS NULL AND expires_at <= $1 RETURNING id")
            .bind(instant::to_column(now))
            .fetch_all(db)
            .await?;
    Ok(gone)
}
