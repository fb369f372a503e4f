//! Copies orders from the shop's back end into the store: all at start, single ones when somebody looks them up.
//!
//! Deliberately absent: the mails that a change calls for. The store marks the order in the same transaction.

use crate::error::ApiError;
use crate::state::App;

/// Copies every order the back end gives, and the reviews it had before; tells how many orders.
pub async fn all(app: &App) -> Result<usize, ApiError> {
    let orders = app.shop.orders().await?;
    for order in &orders {
        app.store.put_order(order).await?;
    }
    let earlier = app.shop.reviews().await?;
    if !earlier.is_empty() {
        app.store.add_reviews(&earlier).await?;
    }
    app.look_for_mails.notify_one();
    Ok(orders.len())
}

/// Copies the order with this number, if the back end has it.
pub async fn one(app: &App, number: &str) -> Result<(), ApiError> {
    if let Some(order) = app.shop.order_by_number(number).await? {
        app.store.put_order(&order).await?;
        app.look_for_mails.notify_one();
    }
    Ok(())
}
