//! Copies orders from the shop's back end into the store: all at start, single ones when somebody looks them up.

use aftersale_model::Order;

use crate::error::ApiError;
use crate::mail;
use crate::state::App;

/// Copies every order the back end gives; tells how many.
pub async fn all(app: &App) -> Result<usize, ApiError> {
    let orders = app.shop.orders().await?;
    for order in &orders {
        put(app, order).await?;
    }
    Ok(orders.len())
}

/// Copies the order with this number, if the back end has it.
pub async fn one(app: &App, number: &str) -> Result<(), ApiError> {
    if let Some(order) = app.shop.order_by_number(number).await? {
        put(app, &order).await?;
    }
    Ok(())
}

/// Stores an order and the mails its change calls for, in one transaction.
async fn put(app: &App, order: &Order) -> Result<(), ApiError> {
    let before = app.store.order(&order.id).await?;
    let mails = mail::queue_for(app, before.as_ref(), order, &mail::queue::wishes(order), app.clock.now());
    app.store.put_order_with_mails(order, &mails).await?;
    if !mails.is_empty() {
        app.mail_waiting.notify_one();
    }
    Ok(())
}
