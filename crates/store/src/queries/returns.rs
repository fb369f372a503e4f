//! Requests for returns, and what is held for exchanges.
//!
//! Deliberately absent: what is free of a variant; only the shop counts pieces, and `model` subtracts.

use std::collections::BTreeSet;

use aftersale_model::carrier::normal_number;
use aftersale_model::returns::ReturnRequest;
use aftersale_model::returns::exchange::Reservation;
use jiff::Timestamp;
use sqlx::Row as _;

use super::aftermath::written;
use super::{Connection, LOCK_VARIANT, Row, orders, storable, uploads};
use crate::{Holding, StoreError, instant};

/// Who holds what of these variants, and what the order holds; nobody else can hold more of them until the transaction
/// ends.
pub async fn held(
    db: &mut Connection,
    order_id: &str,
    variants: &[String],
    now: Timestamp,
) -> Result<Vec<Holding>, StoreError> {
    let variants: BTreeSet<&str> = variants.iter().map(String::as_str).collect();
    if variants.is_empty() {
        return Ok(Vec::new());
    }
    for variant in &variants {
        sqlx::query(LOCK_VARIANT).bind(storable(variant)).execute(&mut *db).await?;
    }
    let mut found = of(db, "order_id = $2", order_id, now).await?;
    for variant in variants {
        let others = of(db, "variant_id = $2", variant, now).await?;
        found.extend(others.into_iter().filter(|one| one.order_id != order_id));
    }
    Ok(found)
}

/// What is held of these variants, without a lock: for a look at what is free.
pub async fn of_variants(
    db: &mut Connection,
    variants: &[String],
    now: Timestamp,
) -> Result<Vec<Holding>, StoreError> {
    let mut found = Vec::new();
    for variant in variants {
        found.extend(of(db, "variant_id = $2", variant, now).await?);
    }
    Ok(found)
}

pub async fn add(
    db: &mut Connection,
    order_id: &str,
    request: &ReturnRequest,
    lapses_at: Option<Timestamp>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO returns (id, order_id, requested_at, lapses_at, document, tracking_number)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&request.id)
    .bind(storable(order_id))
    .bind(instant::to_column(request.requested_at))
    .bind(lapses_at.map(instant::to_column))
    .bind(written(request)?)
    .bind(number(request))
    .execute(&mut *db)
    .await?;
    for item in &request.wish.items {
        uploads::use_up(db, &item.photos, &request.id).await?;
    }
    Ok(())
}

/// What the order held of the same variants for a while is held for the request.
pub async fn keep(
    db: &mut Connection,
    order_id: &str,
    return_id: &str,
    holds: &[Reservation],
) -> Result<(), StoreError> {
    for hold in holds {
        sqlx::query(
            "DELETE FROM reservations WHERE order_id = $1 AND variant_id = $2 AND held_until IS NOT NULL",
        )
        .bind(storable(order_id))
        .bind(storable(&hold.variant_id))
        .execute(&mut *db)
        .await?;
        put(db, order_id, None, Some(return_id), hold).await?;
    }
    Ok(())
}

/// A request that only the shop's document had so far is kept from now on.
pub async fn change(
    db: &mut Connection,
    order_id: &str,
    request: &ReturnRequest,
    lapses_at: Option<Timestamp>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO returns (id, order_id, requested_at, lapses_at, document, tracking_number)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET
             lapses_at = excluded.lapses_at, document = excluded.document,
             tracking_number = excluded.tracking_number",
    )
    .bind(&request.id)
    .bind(storable(order_id))
    .bind(instant::to_column(request.requested_at))
    .bind(lapses_at.map(instant::to_column))
    .bind(written(request)?)
    .bind(number(request))
    .execute(&mut *db)
    .await?;
    if request.state().is_over() {
        sqlx::query("DELETE FROM reservations WHERE return_id = $1").bind(&request.id).execute(db).await?;
    }
    Ok(())
}

pub async fn hold(
    db: &mut Connection,
    order_id: &str,
    line_id: &str,
    reservation: &Reservation,
) -> Result<(), StoreError> {
    put(db, order_id, Some(line_id), None, reservation).await
}

/// What a carrier has does not lapse: carriers' reports may have sent off what waited.
pub async fn let_go(db: &mut Connection, order_id: &str) -> Result<(), StoreError> {
    let waiting: Vec<String> =
        sqlx::query_scalar("SELECT id FROM returns WHERE order_id = $1 AND lapses_at IS NOT NULL")
            .bind(storable(order_id))
            .fetch_all(&mut *db)
            .await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let Some(order) = orders::by_id(db, order_id).await? else { return Ok(()) };
    let waits =
        |id: &&String| order.requests.iter().any(|one| one.id == **id && order.send_by(one).is_some());
    for id in waiting.iter().filter(|id| !waits(id)) {
        sqlx::query("UPDATE returns SET lapses_at = NULL WHERE id = $1").bind(id).execute(&mut *db).await?;
    }
    Ok(())
}

/// Ids of orders with a return that lapses by now.
pub async fn lapsing(db: &mut Connection, now: Timestamp, limit: u32) -> Result<Vec<String>, StoreError> {
    let found = sqlx::query_scalar(
        "SELECT DISTINCT order_id FROM returns WHERE lapses_at <= $1 ORDER BY order_id LIMIT $2",
    );
    Ok(found.bind(instant::to_column(now)).bind(i64::from(limit)).fetch_all(db).await?)
}

pub async fn tidy(db: &mut Connection, now: Timestamp) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM reservations WHERE held_until <= $1")
        .bind(instant::to_column(now))
        .execute(db)
        .await?;
    Ok(())
}

fn number(request: &ReturnRequest) -> Option<String> {
    let number = request.tracking_number.as_deref().map(normal_number);
    number.map(|number| storable(&number).into_owned())
}

async fn put(
    db: &mut Connection,
    order_id: &str,
    line_id: Option<&str>,
    return_id: Option<&str>,
    one: &Reservation,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO reservations (id, order_id, line_id, return_id, variant_id, quantity, made_at, held_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET
             line_id = excluded.line_id, return_id = excluded.return_id, variant_id = excluded.variant_id,
             quantity = excluded.quantity, made_at = excluded.made_at, held_until = excluded.held_until",
    )
    .bind(&one.id)
    .bind(storable(order_id))
    .bind(line_id.map(storable))
    .bind(return_id)
    .bind(storable(&one.variant_id))
    .bind(i64::from(one.quantity))
    .bind(instant::to_column(one.made_at))
    .bind(one.until.map(instant::to_column))
    .execute(db)
    .await?;
    Ok(())
}

/// `whose` is a condition of ours on `$2`.
async fn of(
    db: &mut Connection,
    whose: &str,
    name: &str,
    now: Timestamp,
) -> Result<Vec<Holding>, StoreError> {
    let sql = format!(
        "SELECT id, order_id, line_id, variant_id, quantity, made_at, held_until FROM reservations
         WHERE (held_until IS NULL OR held_until > $1) AND {whose} ORDER BY id"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(instant::to_column(now))
        .bind(storable(name))
        .fetch_all(db)
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Holding, StoreError> {
    let quantity: i64 = row.try_get("quantity")?;
    let until: Option<i64> = row.try_get("held_until")?;
    Ok(Holding {
        order_id: row.try_get("order_id")?,
        line_id: row.try_get("line_id")?,
        reservation: Reservation {
            id: row.try_get("id")?,
            variant_id: row.try_get("variant_id")?,
            quantity: u32::try_from(quantity).unwrap_or(u32::MAX),
            made_at: instant::from_column(row.try_get("made_at")?),
            until: until.map(instant::from_column),
        },
    })
}
