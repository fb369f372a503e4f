//! Ledgers of points. Entries are inserted and read; no statement here changes or deletes one, and a trigger would stop it.

use std::collections::BTreeSet;

use aftersale_model::loyalty::chain::Link;
use aftersale_model::loyalty::entry::Entry;
use async_trait::async_trait;
use sqlx::Row as _;

use super::{Connection, Engine, Row, audit, idempotency, storable};
use crate::loyalty::{Book, KeptLedger, LedgerHead, NoteFacts, Points, PointsMark, entries};
use crate::{KeptAnswer, KeyClaim, StoreError};

#[async_trait]
impl Points for Engine {
    async fn points(&self, customer_id: &str) -> Result<KeptLedger, StoreError> {
        of(&mut *self.reader().await?, customer_id).await
    }

    async fn points_mark(&self, customer_id: &str) -> Result<PointsMark, StoreError> {
        mark(&mut *self.reader().await?, customer_id).await
    }

    async fn customers(&self, after: Option<&str>, limit: u32) -> Result<Vec<String>, StoreError> {
        let found = sqlx::query_scalar(
            "SELECT DISTINCT customer_id FROM orders WHERE customer_id > $1 ORDER BY customer_id LIMIT $2",
        );
        Ok(found
            .bind(storable(after.unwrap_or("")))
            .bind(i64::from(limit))
            .fetch_all(&mut *self.reader().await?)
            .await?)
    }

    async fn book_points(
        &self,
        customer_id: &str,
        claim: &KeyClaim,
        decide: Book,
    ) -> Result<KeptAnswer, StoreError> {
        let mut tx = self.begin().await?;
        let answer = book(&mut tx, customer_id, claim, decide).await?;
        tx.commit().await?;
        Ok(answer)
    }

    async fn note_points(&self, customer_id: &str, decide: NoteFacts) -> Result<usize, StoreError> {
        let mut tx = self.begin().await?;
        let noted = note(&mut tx, customer_id, decide).await?;
        tx.commit().await?;
        Ok(noted)
    }
}

async fn mark(db: &mut Connection, customer_id: &str) -> Result<PointsMark, StoreError> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS orders, CAST(COALESCE(SUM(revision), 0) AS BIGINT) AS revisions
         FROM orders WHERE customer_id = $1",
    )
    .bind(storable(customer_id))
    .fetch_one(&mut *db)
    .await?;
    let (orders, revisions) = (row.try_get("orders")?, row.try_get("revisions")?);
    Ok(PointsMark { head: head_of(db, customer_id).await?, orders, revisions })
}

async fn head_of(db: &mut Connection, customer_id: &str) -> Result<LedgerHead, StoreError> {
    let row = sqlx::query("SELECT place, hash FROM loyalty_heads WHERE customer_id = $1")
        .bind(storable(customer_id))
        .fetch_optional(db)
        .await?;
    let head = row.as_ref().map(read_head).transpose()?;
    Ok(head.unwrap_or_else(|| LedgerHead::root(customer_id)))
}

async fn of(db: &mut Connection, customer_id: &str) -> Result<KeptLedger, StoreError> {
    let head = head_of(db, customer_id).await?;
    read(db, customer_id, head).await
}

/// Holds the ledger until the transaction ends, whether there is one yet or not.
async fn lock(db: &mut Connection, customer_id: &str) -> Result<KeptLedger, StoreError> {
    let root = LedgerHead::root(customer_id);
    let row = sqlx::query(
        "INSERT INTO loyalty_heads (customer_id, place, hash) VALUES ($1, 0, $2)
         ON CONFLICT (customer_id) DO UPDATE SET place = loyalty_heads.place
         RETURNING place, hash",
    )
    .bind(storable(customer_id))
    .bind(root.hash.to_vec())
    .fetch_one(&mut *db)
    .await?;
    let head = read_head(&row)?;
    read(db, customer_id, head).await
}

/// Adds what is decided, with its answer.
async fn book(
    db: &mut Connection,
    customer_id: &str,
    claim: &KeyClaim,
    decide: Book,
) -> Result<KeptAnswer, StoreError> {
    let held = lock(db, customer_id).await?;
    let (head, known) = (held.head.clone(), ids(&held.entries));
    let booked = decide(held).map_err(StoreError::Failed)?;
    idempotency::keep(db, claim, &booked.answer).await?;
    audit::add(db, &booked.audit).await?;
    if booked.entries.iter().any(|entry| known.contains(&entry.id)) {
        return Err(StoreError::Failed("an entry that is known was to be added".into()));
    }
    add(db, customer_id, &head, &booked.entries).await?;
    Ok(booked.answer)
}

/// Adds what is new of some facts; tells how many.
async fn note(db: &mut Connection, customer_id: &str, decide: NoteFacts) -> Result<usize, StoreError> {
    let held = lock(db, customer_id).await?;
    let mut known = ids(&held.entries);
    let mut new = decide(&held.entries);
    new.retain(|entry| known.insert(entry.id.clone()));
    add(db, customer_id, &held.head, &new).await?;
    Ok(new.len())
}

async fn add(
    db: &mut Connection,
    customer_id: &str,
    head: &LedgerHead,
    new: &[Entry],
) -> Result<(), StoreError> {
    let (end, links) = head.after(new)?;
    for (entry, link) in new.iter().zip(&links) {
        sqlx::query(
            "INSERT INTO loyalty_entries (customer_id, place, id, document, hash) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(storable(customer_id))
        .bind(column(link.place))
        .bind(storable(&entry.id))
        .bind(&link.document)
        .bind(link.hash.to_vec())
        .execute(&mut *db)
        .await?;
    }
    sqlx::query("UPDATE loyalty_heads SET place = $2, hash = $3 WHERE customer_id = $1")
        .bind(storable(customer_id))
        .bind(column(end.place))
        .bind(end.hash.to_vec())
        .execute(db)
        .await?;
    Ok(())
}

async fn read(db: &mut Connection, customer_id: &str, head: LedgerHead) -> Result<KeptLedger, StoreError> {
    let rows = sqlx::query(
        "SELECT place, document, hash FROM loyalty_entries WHERE customer_id = $1 AND place <= $2
         ORDER BY place",
    )
    .bind(storable(customer_id))
    .bind(column(head.place))
    .fetch_all(db)
    .await?;
    let links: Vec<Link> = rows.iter().map(read_link).collect::<Result<_, _>>()?;
    Ok(KeptLedger { entries: entries(customer_id, &links, &head)?, head })
}

fn ids(entries: &[Entry]) -> BTreeSet<String> {
    entries.iter().map(|entry| entry.id.clone()).collect()
}

fn read_link(row: &Row) -> Result<Link, StoreError> {
    let LedgerHead { place, hash } = read_head(row)?;
    Ok(Link { place, document: row.try_get("document")?, hash })
}

fn read_head(row: &Row) -> Result<LedgerHead, StoreError> {
    let (place, hash): (i64, Vec<u8>) = (row.try_get("place")?, row.try_get("hash")?);
    let hash = hash.try_into().map_err(|_| StoreError::Failed("a hash has another length".into()))?;
    Ok(LedgerHead { place: u64::try_from(place).unwrap_or_default(), hash })
}

fn column(place: u64) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
