//! Looks for the contract of a declaration that came without a token, after it was answered: so the answer and its time
//! are the same whether there is such an order or not.
//!
//! It is the order with that number and that e-mail address, in the store or in the shop's back end. A declaration whose
//! contract is not found stays as it was received, for somebody at the shop to look at.

use std::time::Duration;

use aftersale_model::Order;
use aftersale_model::access::{ContactKey, normal_contact, normal_number};
use aftersale_model::withdrawal::Withdrawal;
use aftersale_store::HeldContract;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use crate::error::ApiError;
use crate::state::{App, AppState};
use crate::withdrawal::goods_back;
use crate::{later, sync};

const AT_ONCE: u32 = 16;
/// What another server left is found by looking.
const LOOK_EVERY: Duration = Duration::from_secs(15);
/// A back end that is out of reach is asked again.
const ASK_AGAIN: SignedDuration = SignedDuration::from_mins(2);
/// Longest time for one. A back end that takes longer is asked again.
const LOOK_WITHIN: Duration = Duration::from_secs(15);

/// Looks until `stopped` says so.
pub async fn run(app: &AppState, mut stopped: watch::Receiver<bool>) {
    loop {
        while !*stopped.borrow() && some(app).await {}
        let waited = tokio::select! {
            _ = stopped.wait_for(|stopped| *stopped) => return,
            waited = tokio::time::timeout(LOOK_EVERY, app.withdrawal_waiting.notified()) => waited,
        };
        if waited.is_ok() {
            later::a_moment().await;
        }
    }
}

/// Looks for everything that waits now.
pub async fn match_waiting(app: &AppState) {
    while some(app).await {}
}

/// Looks for some; `false` where none waits or none can be looked for.
async fn some(app: &AppState) -> bool {
    let waiting = match app.store.unmatched_withdrawals(app.clock.now(), AT_ONCE).await {
        Ok(waiting) => waiting,
        Err(error) => {
            tracing::warn!(cause = %error, "withdrawals can't be read");
            return false;
        }
    };
    let any = !waiting.is_empty();
    for withdrawal in waiting {
        let id = withdrawal.id.clone();
        let looked = tokio::time::timeout(LOOK_WITHIN, one(app, &withdrawal)).await;
        let looked = looked.unwrap_or_else(|_| {
            Err(ApiError::new(aftersale_api::Code::Unavailable).cause("it took too long"))
        });
        if let Err(error) = looked {
            tracing::warn!(
                withdrawal = id,
                cause = error.cause,
                "the contract of a withdrawal can't be looked for"
            );
            let again = app.clock.now().saturating_add(ASK_AGAIN).unwrap_or(Timestamp::MAX);
            if app.store.postpone_withdrawal(&id, Some(again)).await.is_err() {
                return false;
            }
        }
    }
    any
}

async fn one(app: &AppState, withdrawal: &Withdrawal) -> Result<(), ApiError> {
    let Some(order) = find(app, withdrawal).await? else {
        tracing::info!(withdrawal = withdrawal.id, "the contract of a withdrawal was not found");
        return Ok(app.store.postpone_withdrawal(&withdrawal.id, None).await?);
    };
    let state = app.clone();
    let decide = move |held: HeldContract, kept: Withdrawal| {
        let (id, at) = (kept.id.clone(), kept.declared_at);
        let policy = super::policy(&state);
        let purchase = held.order.purchase(&policy);
        let found = purchase.withdraw(kept.declaration, id, held.before, at);
        let found = found.map_err(|_| "a kept declaration is not one any more".to_owned())?;
        let found = Withdrawal { number: kept.number, ..found };
        let effect = goods_back(&state, &held.order, &found, state.clock.now());
        Ok((found, effect))
    };
    let matched = app.store.match_withdrawal(&withdrawal.id, &order.id, Box::new(decide)).await?;
    if matched {
        app.look_for_mails.notify_one();
    }
    Ok(())
}

async fn find(app: &App, withdrawal: &Withdrawal) -> Result<Option<Order>, ApiError> {
    let said = &withdrawal.declaration;
    let (Some(number), Some(email)) =
        (normal_number(&said.contract), normal_contact(ContactKey::Email(said.email.clone())))
    else {
        return Ok(None);
    };
    if let Some(order) = app.store.find_order(&number, &email).await? {
        return Ok(Some(order));
    }
    sync::one(app, &number).await?;
    Ok(app.store.find_order(&number, &email).await?)
}
