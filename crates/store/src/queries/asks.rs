//! What customers were asked: by mail, or on a page, where they answered.
//!
//! Deliberately absent: whether they may be asked again; `model::ask` decides, inside the transaction held here.

use aftersale_model::ask::{AskKind, Asked};
use sqlx::Row as _;

use super::aftermath::{read, written};
use super::{Connection, LOCK_NUMBER, storable};
use crate::{StoreError, instant};

/// About every order of the one customer; a guest's order stands alone.
pub async fn of(db: &mut Connection, order_id: &str) -> Result<Vec<Asked>, StoreError> {
    let rows = sqlx::query(
        "SELECT made.order_id, made.kind, made.at FROM orders AS this
         JOIN orders AS theirs ON theirs.id = this.id OR theirs.customer_id = this.customer_id
         JOIN (SELECT order_id, kind, at FROM asks UNION ALL SELECT order_id, NULL, at FROM votes) AS made
             ON made.order_id = theirs.id
         WHERE this.id = $1",
    )
    .bind(storable(order_id))
    .fetch_all(db)
    .await?;
    let mut asked = Vec::with_capacity(rows.len());
    for row in &rows {
        let order_id: String = row.try_get("order_id")?;
        let kind: Option<&str> = row.try_get("kind")?;
        // A vote is the answer to an ask.
        let kind = kind.map_or(Ok(AskKind::DeliveryVote), |kind| read(&order_id, kind))?;
        asked.push(Asked { kind, at: instant::from_column(row.try_get("at")?), order_id });
    }
    Ok(asked)
}

/// Nobody else asks the order's customer until the transaction ends.
pub async fn lock_customer(db: &mut Connection, order_id: &str) -> Result<(), StoreError> {
    let customer: Option<Option<String>> = sqlx::query_scalar("SELECT customer_id FROM orders WHERE id = $1")
        .bind(storable(order_id))
        .fetch_optional(&mut *db)
        .await?;
    let whose = match customer.flatten() {
        Some(customer) => format!("asks of {customer}"),
        None => format!("asks about {order_id}"),
    };
    sqlx::query(LOCK_NUMBER).bind(whose).execute(db).await?;
    Ok(())
}

pub async fn put(db: &mut Connection, ask: &Asked) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO asks (order_id, kind, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(storable(&ask.order_id))
        .bind(written(&ask.kind)?)
        .bind(instant::to_column(ask.at))
        .execute(db)
        .await?;
    Ok(())
}
