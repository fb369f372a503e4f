//! Looks into what guests told about their orders, after they were answered: asks the store, then the shop's back end,
//! and mails a code for an order that is there.
//!
//! Deliberately absent: the answer; it is the same for every look-up.

use std::time::Duration;

use aftersale_api::operations::REQUEST_ACCESS;
use aftersale_model::Order;
use aftersale_model::access::normal_number;
use aftersale_store::{Lookup, Match};
use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::audit::Note;
use crate::error::ApiError;
use crate::mail::access_code;
use crate::state::{App, AppState};
use crate::{codes, sync};

const AT_ONCE: u32 = 8;
/// Longest time for one look-up. A back end that takes longer is asked again.
const LOOK_WITHIN: Duration = Duration::from_secs(15);
/// When a look-up that came to nothing is taken again. Longer than [`LOOK_WITHIN`], or two would look into it.
const LEASE: SignedDuration = SignedDuration::from_secs(30);
/// What another server left, and what came to nothing, is found by looking.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Looks into what comes until `stopped` says so; answers once nothing is under way.
pub async fn run(app: &AppState, mut stopped: watch::Receiver<bool>) {
    loop {
        while !*stopped.borrow() && some(app).await {}
        tokio::select! {
            _ = stopped.wait_for(|stopped| *stopped) => return,
            _ = tokio::time::timeout(LOOK_EVERY, app.lookup_waiting.notified()) => {}
        }
    }
}

/// Looks into everything that waits now.
pub async fn look_into_waiting(app: &AppState) {
    while some(app).await {}
}

/// Takes some and looks into them; `false` where none waits.
async fn some(app: &AppState) -> bool {
    let taken = match app.store.take_lookups(AT_ONCE, LEASE, app.clock.now()).await {
        Ok(taken) => taken,
        Err(error) => {
            tracing::warn!(cause = %error, "look-ups can't be read");
            return false;
        }
    };
    let any = !taken.is_empty();
    let mut under_way = JoinSet::new();
    for lookup in taken {
        let app = app.clone();
        under_way.spawn(async move { one(&app, &lookup).await });
    }
    while let Some(ended) = under_way.join_next().await {
        if let Err(broken) = ended {
            tracing::error!(cause = %broken, "a look-up broke off");
        }
    }
    any
}

/// One that comes to nothing is taken again when its lease has passed, for as long as its code would work.
async fn one(app: &App, lookup: &Lookup) {
    let request_id = &lookup.request_id;
    match tokio::time::timeout(LOOK_WITHIN, look_into(app, lookup)).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            let cause = error.cause.unwrap_or_default();
            tracing::warn!(cause, request_id, "a look-up has to wait");
        }
        Err(_) => tracing::warn!(cause = "it took too long", request_id, "a look-up has to wait"),
    }
}

async fn look_into(app: &App, lookup: &Lookup) -> Result<(), ApiError> {
    let too_late = lookup.expires_at <= app.clock.now();
    let order = if too_late { None } else { find(app, lookup).await? };
    // The same work for an order that is there and one that is not.
    let code = codes::draw();
    let code_hash = app.codes.hash(&lookup.challenge_id, &code);
    let mail = access_code::compose(app, lookup, &code, order.as_ref());
    let found = order.map(|order| Match {
        audit: Note {
            operation: REQUEST_ACCESS.id,
            order_id: Some(&order.id),
            subject: &lookup.subject,
            outcome: "ok",
            request_id: &lookup.request_id,
        }
        .entry(app.clock.now()),
        order_id: order.id,
        code_hash,
        mail: Some(mail).filter(|mail| !mail.to.is_empty()),
    });
    app.store.settle_lookup(&lookup.challenge_id, found.as_ref()).await?;
    app.mail_waiting.notify_one();
    Ok(())
}

/// In the store, else in the shop's back end, which may have an order of a moment ago or a new address of an old one.
async fn find(app: &App, lookup: &Lookup) -> Result<Option<Order>, ApiError> {
    let Some(number) = normal_number(&lookup.number) else { return Ok(None) };
    if let Some(order) = app.store.find_order(&number, &lookup.contact).await? {
        return Ok(Some(order));
    }
    sync::one(app, &number).await?;
    Ok(app.store.find_order(&number, &lookup.contact).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_server_takes_a_look_up_that_is_looked_into() {
        assert!(LEASE > SignedDuration::try_from(LOOK_WITHIN).unwrap());
    }
}
