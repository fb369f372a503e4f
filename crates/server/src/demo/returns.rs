//! Plays the shop's warehouse: takes the order's newest open return one step on, as scanners and book-keeping would.

use aftersale_api::Code;
use aftersale_model::Order;
use aftersale_model::returns::ReturnRequest;
use aftersale_model::returns::request::{Actor, Refunded, State as Stage, Step};
use aftersale_store::{AuditEntry, Effect, Held};
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde::Deserialize;

use crate::error::ApiError;
use crate::returns::lapses_at;
use crate::state::AppState;

#[derive(Deserialize)]
pub struct Play {
    /// Number of the order.
    order: String,
    /// `in_transit`, `received`, `refunded` or `declined`.
    status: String,
}

/// 204: the page that asked stays as it is, and hears of the change like any other. 409: there is no such step now.
pub async fn play(
    State(app): State<AppState>,
    form: Result<Form<Play>, FormRejection>,
) -> Result<Response, ApiError> {
    let malformed = |why: &str| ApiError::new(Code::MalformedRequest).detail(why);
    let Form(play) = form.map_err(|_| malformed("`order` and `status` are needed."))?;
    let to = match play.status.as_str() {
        "in_transit" => Stage::InTransit,
        "received" => Stage::Received,
        "refunded" => Stage::Closed,
        "declined" => Stage::Declined,
        _ => return Err(malformed("`status` is none that can be played.")),
    };
    let order = app.shop.order_by_number(&play.order).await?;
    let order = order.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let now = app.clock.now();
    let amend = Box::new(move |held: Held| Ok(step(&held.order, to, now)));
    if !app.store.amend_order(&order.id, amend).await? {
        return Err(ApiError::new(Code::ActionNotAllowed));
    }
    app.look_for_mails.notify_one();
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn step(order: &Order, to: Stage, now: Timestamp) -> Option<(Effect, AuditEntry)> {
    let open = order.requests.iter().rev().find(|request| !request.state().is_over())?;
    let request = moved(order, open.clone(), to, now)?;
    let noted = AuditEntry {
        at: now,
        operation: "play_return".into(),
        order_id: Some(order.id.clone()),
        subject: "demo".into(),
        outcome: "ok".into(),
        request_id: request.id.clone(),
    };
    let lapses_at = lapses_at(order, &request);
    Some((Effect::ReturnStep { request: Box::new(request), lapses_at }, noted))
}

fn moved(order: &Order, mut request: ReturnRequest, to: Stage, now: Timestamp) -> Option<ReturnRequest> {
    let by = if to == Stage::InTransit { Actor::Carrier } else { Actor::Shop };
    let arrives = matches!(to, Stage::Received | Stage::Closed)
        && matches!(request.state(), Stage::Open | Stage::InTransit | Stage::PartiallyReceived);
    if arrives && !request.expected().is_empty() {
        request.received.clear();
        let all = request.expected();
        request.receive(&all, now).ok()?;
    }
    if to == Stage::Received {
        return (request.state() == Stage::Received).then_some(request);
    }
    if to == Stage::Closed && request.settlement.refund_minor > 0 {
        let minor = request.settlement.refund_minor;
        let arrives_on = order.refund_by(&request);
        request.refunded = Some(Refunded { at: now, minor, arrives_on });
    }
    request.step(Step { at: now, to, by, note: None }).ok()?;
    Some(request)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use aftersale_connectors::{EmbeddedShop, Shop};

    use super::*;

    #[tokio::test]
    async fn the_throw_on_its_way_back_arrives_and_is_paid_for() {
        let now: Timestamp = "2026-11-25T10:00:00+01:00".parse().expect("a timestamp");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/data");
        let shop = EmbeddedShop::open_at(&folder, now).expect("the demo's data");
        let order = shop.order_by_number("10391").await.expect("a shop").expect("an order");
        let back = order.requests.last().expect("a return").clone();
        let received = moved(&order, back.clone(), Stage::Received, now).expect("a step");
        assert_eq!((received.state(), received.refunded), (Stage::Received, None));
        let paid = moved(&order, received, Stage::Closed, now).expect("a step");
        assert_eq!(paid.refunded.map(|refunded| refunded.minor), Some(149_500));
        assert_eq!(
            paid.refunded.and_then(|refunded| refunded.arrives_on),
            Some(jiff::civil::date(2026, 11, 30))
        );
        assert_eq!(moved(&order, back, Stage::Closed, now).map(|at_once| at_once.steps.len()), Some(4));
        assert_eq!(moved(&order, paid, Stage::Declined, now), None, "it is over");
    }
}
