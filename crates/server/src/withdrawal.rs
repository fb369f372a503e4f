//! Withdrawals: what is done with a declaration, the receipt that answers it, and how a receipt is checked.
//!
//! [`receive`] keeps a declaration and writes its receipt, [`matching`] looks for the contract of one that came without
//! a token, [`keys`] sign and [`verify`] checks. Rules and periods are in `aftersale_model::withdrawal`.

pub mod keys;
pub mod matching;
pub mod receive;
pub mod told;
pub mod verify;

use aftersale_model::Order;
use aftersale_model::returns::Policy;
use aftersale_model::returns::policy::Method;
use aftersale_model::returns::request::{Actor, State, Step};
use aftersale_model::withdrawal::{Timeliness, Withdrawal};
use aftersale_store::Effect;
use jiff::Timestamp;
use uuid::Uuid;

use crate::returns;
use crate::state::App;

/// The right is the law's: it holds in a shop that takes nothing back by itself, too.
pub fn policy(app: &App) -> Policy {
    app.profile.returns.clone().unwrap_or_default()
}

/// What a declaration does to its order: the goods come back. `None` where it is late, which the shop decides about,
/// where the right reaches nothing, and in a shop whose policy has no way back; the declaration is kept all the same.
pub fn goods_back(app: &App, order: &Order, withdrawal: &Withdrawal, now: Timestamp) -> Option<Effect> {
    if withdrawal.timeliness != Timeliness::Timely {
        return None;
    }
    let policy = app.profile.returns.as_ref()?;
    let mut offered = policy.methods_for(&order.address.country).map(|rule| rule.method);
    let method = offered.find(|method| *method != Method::None)?;
    let wish = withdrawal.wish(method)?;
    let asked = order.purchase(policy).request(wish, Uuid::now_v7().to_string(), now);
    let agreed = Step { at: now, to: State::Open, by: Actor::Shop, note: None };
    let request = asked.map_err(|_| "refused").and_then(|mut request| match request.step(agreed) {
        Ok(()) => Ok(request),
        Err(_) => Err("not agreed to"),
    });
    match request {
        Ok(request) => {
            let lapses_at = returns::lapses_at(order, &request);
            Some(Effect::Return { request: Box::new(request), lapses_at, holds: Vec::new() })
        }
        Err(cause) => {
            tracing::warn!(
                withdrawal = withdrawal.id,
                cause,
                "a withdrawal makes no return; somebody has to"
            );
            None
        }
    }
}
