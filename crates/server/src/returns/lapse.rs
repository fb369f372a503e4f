//! The step the clock takes: a return that was agreed to and not sent in time lapses, and what it held is free again.

use aftersale_model::returns::request::Step;
use aftersale_store::{AuditEntry, Effect, Held, StoreError};
use jiff::Timestamp;

use crate::state::App;

const ORDERS_AT_ONCE: u32 = 100;

/// Writes every lapse that is due. An order that can't be written to is left for later.
pub async fn work_off(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    loop {
        let due = app.store.lapsing_returns(now, ORDERS_AT_ONCE).await?;
        let mut moved = false;
        for id in &due {
            let amend = Box::new(move |held: Held| Ok(lapse(&held, now)));
            moved |= app.store.amend_order(id, amend).await?;
        }
        if !moved {
            return Ok(());
        }
        app.look_for_mails.notify_one();
    }
}

/// One return of the order; the next round takes the next.
fn lapse(held: &Held, now: Timestamp) -> Option<(Effect, AuditEntry)> {
    let order = &held.order;
    let (request, step) = order.requests.iter().find_map(|one| Some((one, order.lapse(one, now)?)))?;
    let mut request = request.clone();
    request.step(Step { note: None, ..step }).ok()?;
    let noted = AuditEntry {
        at: now,
        operation: "lapse_return".into(),
        order_id: Some(order.id.clone()),
        subject: "clock".into(),
        outcome: "ok".into(),
        request_id: request.id.clone(),
    };
    Some((Effect::ReturnStep { request: Box::new(request), lapses_at: None }, noted))
}
