//! Copies orders from the shop's back end into the store: all at start, single ones when somebody asks for them.
//!
//! Asking the back end is never part of an answer: an order that exists would take another time than one that does not.

use std::collections::BTreeSet;
use std::sync::Mutex;

use aftersale_model::Order;
use tokio::sync::Notify;

use crate::error::ApiError;
use crate::mail;
use crate::state::App;

/// More numbers than this are forgotten; whoever asks again is remembered again.
const WANTED_MAX: usize = 100;

/// Order numbers to ask the back end for.
#[derive(Default)]
pub struct Wanted {
    numbers: Mutex<BTreeSet<String>>,
    some: Notify,
}

impl Wanted {
    pub fn add(&self, number: &str) {
        let mut numbers = self.numbers.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if numbers.len() < WANTED_MAX {
            numbers.insert(number.to_owned());
            self.some.notify_one();
        }
    }

    async fn next(&self) -> BTreeSet<String> {
        self.some.notified().await;
        crate::later::a_moment().await;
        std::mem::take(&mut *self.numbers.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

/// Copies every order the back end gives; tells how many.
pub async fn all(app: &App) -> Result<usize, ApiError> {
    let orders = app.shop.orders().await?;
    for order in &orders {
        put(app, order).await?;
    }
    Ok(orders.len())
}

/// Copies wanted orders for as long as the server runs.
pub async fn keep_up(app: &App) {
    loop {
        for number in app.wanted.next().await {
            if let Err(error) = one(app, &number).await {
                let cause = error.cause.unwrap_or_default();
                tracing::warn!(cause, "an order could not be copied from the shop");
            }
        }
    }
}

async fn one(app: &App, number: &str) -> Result<(), ApiError> {
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
