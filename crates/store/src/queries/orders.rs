//! Orders: written whole, found by id, by number and contact, by customer.
//!
//! Deliberately absent: how a number or a contact is normalised; `model::access` says that.

use aftersale_model::Order;
use aftersale_model::access::{ContactKey, contact_keys, normal_number};
use sqlx::Row as _;

use super::{Connection, LOCK_ORDER, Row, aftermath, changes, storable};
use crate::{OrderPage, StoreError, instant};

/// Tells those who follow the order, if it is not what it was.
pub async fn put(db: &mut Connection, order: &Order) -> Result<(), StoreError> {
    let numbers = aftermath::lock_numbers_of(db, order).await?;
    let before: Option<String> = sqlx::query_scalar("SELECT document FROM orders WHERE id = $1")
        .bind(storable(&order.id))
        .fetch_optional(&mut *db)
        .await?;
    let document = serde_json::to_string(order)
        .map_err(|_| StoreError::Failed(format!("order {} can't be written as JSON", order.id)))?;
    let number_key = normal_number(&order.number);
    sqlx::query(
        "INSERT INTO orders (id, number_key, customer_id, placed_at, document)
         VALUES ($1, $2, NULLIF($3, ''), $4, $5)
         ON CONFLICT (id) DO UPDATE SET
             number_key = excluded.number_key, customer_id = excluded.customer_id,
             placed_at = excluded.placed_at, document = excluded.document,
             revision = orders.revision + 1",
    )
    .bind(storable(&order.id))
    .bind(number_key.as_deref().map(storable))
    .bind(storable(&order.customer.id))
    .bind(instant::to_column(order.placed_at))
    .bind(&document)
    .execute(&mut *db)
    .await?;

    sqlx::query("DELETE FROM order_contacts WHERE order_id = $1")
        .bind(storable(&order.id))
        .execute(&mut *db)
        .await?;
    for contact in contact_keys(order) {
        let (kind, value) = columns(&contact);
        sqlx::query(
            "INSERT INTO order_contacts (order_id, kind, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(storable(&order.id))
        .bind(kind)
        .bind(storable(value))
        .execute(&mut *db)
        .await?;
    }
    aftermath::put_numbers(db, &order.id, &numbers).await?;
    if before != Some(document) {
        changes::add(db, &order.id).await?;
    }
    Ok(())
}

/// The order, which nobody else writes to until the transaction ends.
pub async fn lock(db: &mut Connection, id: &str) -> Result<Option<Order>, StoreError> {
    let row = sqlx::query(LOCK_ORDER).bind(storable(id)).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

pub async fn by_id(db: &mut Connection, id: &str) -> Result<Option<Order>, StoreError> {
    let row = sqlx::query("SELECT id, document, aftermath FROM orders WHERE id = $1")
        .bind(storable(id))
        .fetch_optional(db)
        .await?;
    row.as_ref().map(read).transpose()
}

pub async fn with_revision(db: &mut Connection, id: &str) -> Result<Option<(Order, i64)>, StoreError> {
    let row = sqlx::query("SELECT id, document, aftermath, revision FROM orders WHERE id = $1")
        .bind(storable(id))
        .fetch_optional(db)
        .await?;
    row.as_ref().map(|row| Ok((read(row)?, row.try_get("revision")?))).transpose()
}

pub async fn revision(db: &mut Connection, id: &str) -> Result<Option<i64>, StoreError> {
    let found = sqlx::query_scalar("SELECT revision FROM orders WHERE id = $1");
    Ok(found.bind(storable(id)).fetch_optional(db).await?)
}

/// The order is another without a change to what is kept of it.
pub async fn moved(db: &mut Connection, id: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE orders SET revision = revision + 1 WHERE id = $1")
        .bind(storable(id))
        .execute(db)
        .await?;
    Ok(())
}

pub async fn by_number_and_contact(
    db: &mut Connection,
    number: &str,
    contact: &ContactKey,
) -> Result<Option<Order>, StoreError> {
    let (kind, value) = columns(contact);
    // A shop that starts its numbers anew has two orders of one number; the customer means the newer.
    let row = sqlx::query(
        "SELECT id, document, aftermath FROM orders
         JOIN order_contacts ON order_id = id AND kind = $2 AND value = $3
         WHERE number_key = $1
         ORDER BY placed_at DESC, id DESC LIMIT 1",
    )
    .bind(storable(number))
    .bind(kind)
    .bind(storable(value))
    .fetch_optional(db)
    .await?;
    row.as_ref().map(read).transpose()
}

/// A cursor is the id of the last order the caller has seen; another customer's is as unknown as none at all.
pub async fn page(
    db: &mut Connection,
    customer_id: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Option<OrderPage>, StoreError> {
    let (below_at, below_id) = match cursor {
        None => (None, None),
        Some(id) => {
            let placed_at = sqlx::query_scalar::<_, i64>(
                "SELECT placed_at FROM orders WHERE id = $1 AND customer_id = $2",
            )
            .bind(storable(id))
            .bind(storable(customer_id))
            .fetch_optional(&mut *db)
            .await?;
            let Some(placed_at) = placed_at else { return Ok(None) };
            (Some(placed_at), Some(storable(id)))
        }
    };
    // One more than asked for, to know whether there is a next page.
    let rows = sqlx::query(
        "SELECT id, document, aftermath FROM orders
         WHERE customer_id = $1 AND ($2 IS NULL OR (placed_at, id) < ($2, $3))
         ORDER BY placed_at DESC, id DESC LIMIT $4",
    )
    .bind(storable(customer_id))
    .bind(below_at)
    .bind(below_id)
    .bind(i64::from(limit) + 1)
    .fetch_all(db)
    .await?;

    let asked_for = usize::try_from(limit).unwrap_or(usize::MAX);
    let orders = rows.iter().take(asked_for).map(read).collect::<Result<Vec<_>, _>>()?;
    let next_cursor = if rows.len() > asked_for { orders.last().map(|order| order.id.clone()) } else { None };
    Ok(Some(OrderPage { orders, next_cursor }))
}

fn read(row: &Row) -> Result<Order, StoreError> {
    let id: &str = row.try_get("id")?;
    let document: &str = row.try_get("document")?;
    let kept: Option<&str> = row.try_get("aftermath")?;
    // The parser's own message quotes the document.
    let order: Order = serde_json::from_str(document).map_err(|error| {
        StoreError::Failed(format!("order {id} is unreadable: {:?} error", error.classify()))
    })?;
    match kept {
        Some(kept) => Ok(order.with(&aftermath::read(&format!("order {id}"), kept)?)),
        None => Ok(order),
    }
}

fn columns(contact: &ContactKey) -> (&'static str, &str) {
    match contact {
        ContactKey::Email(value) => ("email", value),
        ContactKey::Phone(value) => ("phone", value),
        ContactKey::Postcode(value) => ("postcode", value),
    }
}
