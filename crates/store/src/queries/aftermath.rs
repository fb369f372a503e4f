//! What is kept about an order beside the shop's document, each kind in a table, all of it in a column of the order.
//!
//! Locks are taken in one order: numbers, sorted; orders, by id; variants, sorted; the turn of changes.
//! Deliberately absent: what it adds up to; `model` lays it over the shop's document.

use std::collections::{BTreeMap, BTreeSet};

use aftersale_model::carrier::normal_number;
use aftersale_model::claim::Claim;
use aftersale_model::order::Vote;
use aftersale_model::returns::ReturnRequest;
use aftersale_model::tracking::Report;
use aftersale_model::{Aftermath, Order};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Connection, LOCK_NUMBER, LOCK_ORDER, changes, returns, storable, uploads};
use crate::{Effect, StoreError, Taken, instant};

/// Keeps every report and tells which are new; the orders that have the number, on a parcel or on a return, change
/// with it.
pub async fn take(db: &mut Connection, reports: &[Report]) -> Result<Taken, StoreError> {
    let numbers: BTreeSet<&str> = reports.iter().map(|report| report.tracking_number.as_str()).collect();
    lock_numbers(db, &numbers).await?;
    let mut taken = Taken::default();
    let mut moved = BTreeSet::new();
    for report in reports {
        if add_report(db, report).await? {
            taken.new += 1;
            moved.insert(report.tracking_number.as_str());
        } else {
            taken.known += 1;
        }
    }
    let mut orders = BTreeSet::new();
    for number in moved {
        let found: Vec<String> = sqlx::query_scalar(
            "SELECT order_id FROM order_tracking_numbers WHERE tracking_number = $1
             UNION SELECT order_id FROM returns WHERE tracking_number = $1",
        )
        .bind(storable(number))
        .fetch_all(&mut *db)
        .await?;
        orders.extend(found);
    }
    for order in &orders {
        sqlx::query(LOCK_ORDER).bind(order).fetch_optional(&mut *db).await?;
        refresh(db, order).await?;
    }
    for order in &orders {
        changes::add(db, order).await?;
    }
    Ok(taken)
}

/// Writes what was decided about an order that is locked.
pub async fn write(db: &mut Connection, order_id: &str, effect: &Effect) -> Result<(), StoreError> {
    match effect {
        Effect::Cancel(at) => {
            sqlx::query("INSERT INTO cancellations (order_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(storable(order_id))
                .bind(instant::to_column(*at))
                .execute(&mut *db)
                .await?;
        }
        Effect::Claim(claim) => add_claim(db, order_id, claim).await?,
        Effect::Return { request, lapses_at, holds } => {
            returns::add(db, order_id, request, *lapses_at).await?;
            returns::keep(db, order_id, &request.id, holds).await?;
        }
        Effect::ReturnStep { request, lapses_at } => {
            returns::change(db, order_id, request, *lapses_at).await?;
        }
        // Nobody sees it on the order.
        Effect::Hold { line_id, reservation } => {
            return returns::hold(db, order_id, line_id, reservation).await;
        }
        Effect::Vote(vote) => {
            sqlx::query(
                "INSERT INTO votes (order_id, parcel_id, at, document) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (order_id, parcel_id) DO UPDATE SET at = excluded.at, document = excluded.document",
            )
            .bind(storable(order_id))
            .bind(storable(&vote.parcel_id))
            .bind(instant::to_column(vote.at))
            .bind(written(vote)?)
            .execute(&mut *db)
            .await?;
        }
    }
    refresh(db, order_id).await
}

/// Which orders a number leads to, before the order itself is written.
pub async fn lock_numbers_of(db: &mut Connection, order: &Order) -> Result<BTreeSet<String>, StoreError> {
    let parcels = order.parcels.iter().filter_map(|parcel| parcel.tracking_number.as_deref());
    let returns = order.requests.iter().filter_map(|request| request.tracking_number.as_deref());
    let numbers: BTreeSet<String> = parcels.chain(returns).map(normal_number).collect();
    lock_numbers(db, &numbers.iter().map(String::as_str).collect()).await?;
    Ok(numbers)
}

/// Tells the order's numbers apart from those it had, and reads what is known about them.
pub async fn put_numbers(
    db: &mut Connection,
    order_id: &str,
    numbers: &BTreeSet<String>,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM order_tracking_numbers WHERE order_id = $1")
        .bind(storable(order_id))
        .execute(&mut *db)
        .await?;
    for number in numbers {
        sqlx::query("INSERT INTO order_tracking_numbers (order_id, tracking_number) VALUES ($1, $2)")
            .bind(storable(order_id))
            .bind(storable(number))
            .execute(&mut *db)
            .await?;
    }
    refresh(db, order_id).await
}

/// A record as it was written; `whose` is for the log.
pub fn read<T: DeserializeOwned>(whose: &str, document: &str) -> Result<T, StoreError> {
    // The parser's own message quotes the document.
    serde_json::from_str(document).map_err(|error| {
        StoreError::Failed(format!("what is kept of {whose} is unreadable: {:?} error", error.classify()))
    })
}

pub fn written(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Failed("a record can't be written as JSON".into()))
}

/// Nobody else can report about these numbers, or bring them to an order, until the transaction ends.
pub async fn lock_numbers(db: &mut Connection, numbers: &BTreeSet<&str>) -> Result<(), StoreError> {
    for number in numbers {
        sqlx::query(LOCK_NUMBER).bind(storable(number)).execute(&mut *db).await?;
    }
    Ok(())
}

/// Whether it is new.
async fn add_report(db: &mut Connection, report: &Report) -> Result<bool, StoreError> {
    let (number, identity) = (storable(&report.tracking_number), report.identity());
    let received_at = instant::to_column(report.received_at);
    let added = sqlx::query(
        "INSERT INTO reports (tracking_number, identity, received_at, document) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tracking_number, identity) DO NOTHING",
    )
    .bind(number.as_ref())
    .bind(digest(&identity))
    .bind(received_at)
    .bind(written(report)?)
    .execute(db)
    .await?;
    Ok(added.rows_affected() == 1)
}

async fn add_claim(db: &mut Connection, order_id: &str, claim: &Claim) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO claims (id, order_id, opened_at, document) VALUES ($1, $2, $3, $4)")
        .bind(&claim.id)
        .bind(storable(order_id))
        .bind(instant::to_column(claim.opened_at))
        .bind(written(claim)?)
        .execute(&mut *db)
        .await?;
    uploads::use_up(db, &claim.photos, &claim.id).await
}

/// Writes the order's column anew from the tables.
async fn refresh(db: &mut Connection, order_id: &str) -> Result<(), StoreError> {
    let id = storable(order_id);
    let cancelled_at: Option<i64> = sqlx::query_scalar("SELECT at FROM cancellations WHERE order_id = $1")
        .bind(id.as_ref())
        .fetch_optional(&mut *db)
        .await?;
    let mut documents = BTreeMap::new();
    for (kind, sql) in [
        ("claims", "SELECT document FROM claims WHERE order_id = $1 ORDER BY opened_at, id"),
        ("returns", "SELECT document FROM returns WHERE order_id = $1 ORDER BY requested_at, id"),
        ("votes", "SELECT document FROM votes WHERE order_id = $1 ORDER BY parcel_id"),
        (
            "reports",
            "SELECT document FROM reports
             WHERE tracking_number IN (
                 SELECT tracking_number FROM order_tracking_numbers WHERE order_id = $1
                 UNION SELECT tracking_number FROM returns WHERE order_id = $1 AND tracking_number IS NOT NULL
             )
             ORDER BY received_at, identity",
        ),
    ] {
        let found: Vec<String> = sqlx::query_scalar(sql).bind(id.as_ref()).fetch_all(&mut *db).await?;
        documents.insert(kind, found);
    }
    let kept = Aftermath {
        cancelled_at: cancelled_at.map(instant::from_column),
        claims: all::<Claim>(order_id, &documents, "claims")?,
        requests: all::<ReturnRequest>(order_id, &documents, "returns")?,
        votes: all::<Vote>(order_id, &documents, "votes")?,
        reports: all::<Report>(order_id, &documents, "reports")?,
    };
    let column = if kept == Aftermath::default() { None } else { Some(written(&kept)?) };
    sqlx::query("UPDATE orders SET aftermath = $2, revision = revision + 1 WHERE id = $1")
        .bind(id.as_ref())
        .bind(column)
        .execute(&mut *db)
        .await?;
    if kept.reports.is_empty() { Ok(()) } else { returns::let_go(db, order_id).await }
}

fn all<T: DeserializeOwned>(
    order_id: &str,
    documents: &BTreeMap<&str, Vec<String>>,
    kind: &str,
) -> Result<Vec<T>, StoreError> {
    documents.get(kind).into_iter().flatten().map(|one| read(order_id, one)).collect()
}

/// A report is as long as its carrier likes; a database's index is not.
fn digest(identity: &str) -> String {
    use sha2::{Digest, Sha256};

    Sha256::digest(identity).iter().map(|byte| format!("{byte:02x}")).collect()
}
