//! What each customer wants to hear about; `model` says what was never chosen.

use aftersale_model::preferences::Preferences;

use super::aftermath::{read, written};
use super::{Connection, storable};
use crate::StoreError;

pub async fn of(db: &mut Connection, customer: &str) -> Result<Preferences, StoreError> {
    let document: Option<String> = sqlx::query_scalar("SELECT document FROM preferences WHERE customer = $1")
        .bind(storable(customer))
        .fetch_optional(db)
        .await?;
    document.map_or_else(|| Ok(Preferences::default()), |document| read("a customer", &document))
}

/// Holds them until the transaction ends, whether there are any yet or not.
pub async fn lock(db: &mut Connection, customer: &str) -> Result<Preferences, StoreError> {
    sqlx::query(
        "INSERT INTO preferences (customer, document) VALUES ($1, $2)
         ON CONFLICT (customer) DO UPDATE SET document = preferences.document",
    )
    .bind(storable(customer))
    .bind(written(&Preferences::default())?)
    .execute(&mut *db)
    .await?;
    of(db, customer).await
}

pub async fn put(db: &mut Connection, customer: &str, chosen: &Preferences) -> Result<(), StoreError> {
    sqlx::query("UPDATE preferences SET document = $2 WHERE customer = $1")
        .bind(storable(customer))
        .bind(written(chosen)?)
        .execute(db)
        .await?;
    Ok(())
}
