//! `GET /v1/orders/{id}/withdrawable`: what a withdrawal would reach, and what is known of who declares it.
//!
//! A gift's recipient is no party to the contract, and is refused.

use aftersale_api as api;
use aftersale_api::Code;
use aftersale_api::operations::READ_WITHDRAWABLE;
use aftersale_api::withdrawal::{Timeliness, Withdrawable, WithdrawableLine, WithdrawalBrief};
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::withdrawal::{self as model, Withdrawal};
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Extension, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::labels::{self, Wanted};
use crate::audit::Note;
use crate::bearer::OrderBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::observe::RequestId;
use crate::state::{App, AppState};
use crate::views::instant;
use crate::views::same::Same;
use crate::withdrawal;

pub async fn read(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    Extension(request_id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (Path(id), Query(wanted)) = (id?, wanted?);
    let token = bearer.of(&id)?;
    if token.level == Access::Gift {
        return Err(ApiError::new(Code::InsufficientAccess));
    }
    let order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let declared = app.store.withdrawals_of(&id).await?;
    let now = app.clock.now();
    let note = Note {
        operation: READ_WITHDRAWABLE.id,
        order_id: Some(&id),
        subject: &token.jti,
        outcome: "ok",
        request_id: &request_id.0,
    };
    app.read_audit.note(now, note);
    let locale = wanted.locale.as_deref().unwrap_or(&order.locale);
    conditional::answer(&headers, &view(&app, &order, &declared, (token.level, locale), now))
}

/// Every field is named here per access level: an allow-list.
fn view(
    app: &App,
    order: &Order,
    declared: &[Withdrawal],
    (level, locale): (Access, &str),
    now: Timestamp,
) -> Withdrawable {
    let policy = withdrawal::policy(app);
    let purchase = order.purchase(&policy);
    let period = purchase.withdrawal_period(now);
    let (full, zone) = (level >= Access::Order, TimeZone::get(&order.time_zone).unwrap_or(TimeZone::UTC));
    Withdrawable {
        order_id: order.id.clone(),
        order_number: order.number.clone(),
        labels: labels::told(locale),
        name: full.then(|| order.customer.name.clone()),
        email: if full { order.customer.email.clone() } else { None },
        today_on: api::Day(order.today(now).to_string()),
        last_on: period.last_on.map(|day| api::Day(day.to_string())),
        timeliness: match period.timeliness(order.today(now)) {
            model::Timeliness::Timely => Timeliness::Timely,
            model::Timeliness::Late { .. } => Timeliness::Late,
            model::Timeliness::Unknown => Timeliness::Unknown,
        },
        lines: order
            .lines
            .iter()
            .map(|line| WithdrawableLine {
                line_id: line.id.clone(),
                name: line.name.clone(),
                variant: line.variant.clone(),
                image_url: line.image_url.clone(),
                quantity: purchase.withdrawable_pieces(line, now),
                exempt: purchase.goods_of(&line.id).exempt.map(Same::same),
            })
            .collect(),
        declared: declared
            .iter()
            .filter(|_| full)
            .map(|one| WithdrawalBrief {
                number: one.number.clone(),
                received_at: instant(one.declared_at, &zone),
            })
            .collect(),
    }
}
