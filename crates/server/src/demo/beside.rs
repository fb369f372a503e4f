//! What stands on an order's page beside the tracking, as the order has use for it.

use std::sync::Arc;

use aftersale_model::loyalty::Ledger;
use aftersale_model::order::Order;
use serde::Serialize;

use crate::error::ApiError;
use crate::loyalty::{Points, programme};
use crate::review::terms;
use crate::state::App;
use crate::views::{loyalty, review};

/// Elements that would have nothing to say are left out: a page that says less says it better.
#[derive(Serialize)]
pub struct Beside {
    /// A product can be reviewed, or was.
    review: bool,
    /// The order earned points, or would with an account.
    points: bool,
}

pub async fn of(app: &App, order: &Order, lang: &str) -> Result<Beside, ApiError> {
    Ok(Beside { review: may_be_reviewed(app, order, lang).await?, points: earns(app, order, lang).await? })
}

async fn may_be_reviewed(app: &App, order: &Order, lang: &str) -> Result<bool, ApiError> {
    let Ok(terms) = terms(app) else { return Ok(false) };
    let reviews = app.store.reviews_of(&order.id).await?;
    let told = review::reviewable(order, &reviews, terms, lang, app.clock.now());
    Ok(told.products.iter().any(|product| product.block.is_none() || product.review.is_some()))
}

async fn earns(app: &App, order: &Order, lang: &str) -> Result<bool, ApiError> {
    let Ok(programme) = programme(app) else { return Ok(false) };
    let guest = order.customer.id.is_empty();
    let ledger = if guest {
        Arc::new(Ledger::fold(&[], app.clock.now()))
    } else {
        Points::of(app, &order.customer.id).await?.ledger
    };
    let would = programme.earns(order, 100).filter(|_| guest);
    Ok(loyalty::earnings(app, order, &ledger, would, lang)?.is_some())
}
