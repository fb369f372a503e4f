//! What is decided while an order, a customer or a code is held, and written with its answer: all or nothing, within the
//! transaction of whoever calls.
//!
//! What returns early has written nothing.

use aftersale_model::ask::Asked;
use aftersale_model::carrier::normal_number;
use jiff::Timestamp;

use super::{
    Connection, aftermath, asks, audit, changes, idempotency, lookups, mails, orders, preferences, returns,
    uploads, withdrawals,
};
use crate::{
    Amend, CodeTried, Decide, Declare, Effect, Held, HeldContract, KeptAnswer, KeyClaim, Mail, Match, MayAsk,
    Named, Prefer, Rematch, Reply, StoreError,
};

/// `None` where there is no such order.
pub async fn change(
    db: &mut Connection,
    id: &str,
    named: Named<'_>,
    claim: &KeyClaim,
    now: Timestamp,
    decide: Decide,
) -> Result<Option<KeptAnswer>, StoreError> {
    let numbers: Vec<String> = named.numbers.iter().map(|number| normal_number(number)).collect();
    aftermath::lock_numbers(db, &numbers.iter().map(String::as_str).collect()).await?;
    let Some(order) = orders::lock(db, id).await? else { return Ok(None) };
    let uploads = uploads::usable(db, named, now).await?;
    let holdings = returns::held(db, id, named.variants, now).await?;
    let decided = decide(Held { order, uploads, holdings }).map_err(StoreError::Failed)?;
    idempotency::keep(db, claim, &decided.answer).await?;
    audit::add(db, &decided.audit).await?;
    mails::put_all(db, &decided.mails).await?;
    if let Some(effect) = &decided.effect {
        write(db, id, effect).await?;
    }
    Ok(Some(decided.answer))
}

/// Whether anything was written.
pub async fn amend(db: &mut Connection, id: &str, amend: Amend) -> Result<bool, StoreError> {
    let Some(order) = orders::lock(db, id).await? else { return Ok(false) };
    let held = Held { order, uploads: Vec::new(), holdings: Vec::new() };
    let Some((effect, noted)) = amend(held).map_err(StoreError::Failed)? else { return Ok(false) };
    audit::add(db, &noted).await?;
    write(db, id, &effect).await?;
    Ok(true)
}

/// A withdrawal is received whether its order is known or not.
pub async fn receive(
    db: &mut Connection,
    order_id: Option<&str>,
    claim: &KeyClaim,
    decide: Declare,
) -> Result<KeptAnswer, StoreError> {
    let held = match order_id {
        Some(id) => held_contract(db, id).await?,
        None => None,
    };
    let id = held.as_ref().map(|held| held.order.id.clone());
    let declared = decide(held).map_err(StoreError::Failed)?;
    idempotency::keep(db, claim, &declared.answer).await?;
    audit::add(db, &declared.audit).await?;
    withdrawals::put(db, &declared).await?;
    mails::put_all(db, &declared.mails).await?;
    if let (Some(id), Some(effect)) = (&id, &declared.effect) {
        write(db, id, effect).await?;
    }
    Ok(declared.answer)
}

/// Whether the waiting withdrawal was given its order.
pub async fn rematch(
    db: &mut Connection,
    id: &str,
    order_id: &str,
    decide: Rematch,
) -> Result<bool, StoreError> {
    let Some(held) = held_contract(db, order_id).await? else { return Ok(false) };
    let Some(waiting) = withdrawals::waiting(db, id).await? else { return Ok(false) };
    let (withdrawal, effect) = decide(held, waiting).map_err(StoreError::Failed)?;
    if !withdrawals::found(db, &withdrawal).await? {
        return Ok(false);
    }
    if let Some(effect) = &effect {
        write(db, order_id, effect).await?;
    }
    Ok(true)
}

/// Without a claim the answer is not kept.
pub async fn prefer(
    db: &mut Connection,
    customer: &str,
    claim: Option<&KeyClaim>,
    decide: Prefer,
) -> Result<KeptAnswer, StoreError> {
    let before = preferences::lock(db, customer).await?;
    let (after, answer) = decide(before).map_err(StoreError::Failed)?;
    if let Some(claim) = claim {
        idempotency::keep(db, claim, &answer).await?;
    }
    if let Some(after) = after {
        preferences::put(db, customer, &after).await?;
    }
    Ok(answer)
}

/// Whether the mail that asks was stored.
pub async fn ask(db: &mut Connection, mail: &Mail, ask: &Asked, may: MayAsk) -> Result<bool, StoreError> {
    asks::lock_customer(db, &ask.order_id).await?;
    let history = asks::of(db, &ask.order_id).await?;
    let stored = may(&history) && mails::put(db, mail).await?;
    if stored {
        asks::put(db, ask).await?;
        // What is asked stands on the order's page.
        orders::moved(db, &ask.order_id).await?;
    }
    Ok(stored)
}

/// What a tried code is answered with.
pub async fn reply(
    db: &mut Connection,
    tried: CodeTried,
    claim: &KeyClaim,
    reply: Reply,
) -> Result<KeptAnswer, StoreError> {
    let (noted, answer) = reply(tried).map_err(StoreError::Failed)?;
    idempotency::keep(db, claim, &answer).await?;
    audit::add(db, &noted).await?;
    Ok(answer)
}

/// Whether the look-up was waiting.
pub async fn settle(
    db: &mut Connection,
    challenge_id: &str,
    found: Option<&Match>,
) -> Result<bool, StoreError> {
    let settled = lookups::settle(db, challenge_id, found).await?;
    if let (true, Some(found)) = (settled, found) {
        audit::add(db, &found.audit).await?;
    }
    Ok(settled)
}

/// Those who follow the order look again, where there is something to see.
async fn write(db: &mut Connection, order_id: &str, effect: &Effect) -> Result<(), StoreError> {
    aftermath::write(db, order_id, effect).await?;
    if effect.is_seen() {
        changes::add(db, order_id).await?;
    }
    Ok(())
}

/// The order, held, and how often it was withdrawn from.
async fn held_contract(db: &mut Connection, order_id: &str) -> Result<Option<HeldContract>, StoreError> {
    let Some(order) = orders::lock(db, order_id).await? else { return Ok(None) };
    let before = withdrawals::count(db, order_id).await?;
    Ok(Some(HeldContract { order, before }))
}
