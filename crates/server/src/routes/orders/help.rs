//! `GET /v1/orders/{id}/help`: questions that fit how the order stands, and how to reach the shop.

use aftersale_api::Code;
use aftersale_api::help::{Help, Question};
use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::help::{fitting, in_language};
use aftersale_model::hours;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::bearer::OrderBearer;
use crate::conditional;
use crate::error::ApiError;
use crate::state::AppState;
use crate::text;
use crate::views;

pub async fn read(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.of(&id)?;
    if token.level < Access::Gift {
        return Err(ApiError::new(Code::InsufficientAccess));
    }
    let mut order = app.store.order(&id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    if token.level < Access::Order {
        (order.claims, order.returns) = (Vec::new(), Vec::new());
    }
    conditional::answer(&headers, &help(&order, &app.profile, app.clock.now()))
}

fn help(order: &Order, profile: &ShopProfile, now: Timestamp) -> Help {
    let zone = TimeZone::get(&profile.time_zone).unwrap_or(TimeZone::UTC);
    let lang = &order.locale;
    let question = |entry: &aftersale_model::help::HelpEntry| {
        Some(Question {
            id: entry.id.clone(),
            question: in_language(&entry.question, lang)?.to_owned(),
            answer: in_language(&entry.answer, lang)?.to_owned(),
            url: entry.url.clone(),
        })
    };
    let open_now = hours::is_open(&profile.hours, now, &zone);
    let reply = profile.reply_open_minutes;
    let reply = reply.and_then(|minutes| hours::after_open_minutes(&profile.hours, now, minutes, &zone));
    let opens = hours::opens_next(&profile.hours, now, &zone).filter(|_| !open_now);
    Help {
        order_number: order.number.clone(),
        lang: lang.clone(),
        questions: fitting(&profile.help, order, now).into_iter().filter_map(question).collect(),
        contact: views::contact(profile),
        write_url: profile.email.as_deref().map(|to| write_url(to, order)),
        hours: profile.hours.iter().map(views::parcel::hours).collect(),
        time_zone: profile.time_zone.clone(),
        open_now,
        opens_at: opens.map(|at| views::instant(at, &zone)),
        reply_by_at: reply.map(|at| views::instant(at, &zone)),
    }
}

/// With the order filled in (RFC 6068).
fn write_url(to: &str, order: &Order) -> String {
    let subject = text::about_order(&text::words(&order.locale), &order.number);
    format!("mailto:{to}?subject={}", escaped(&subject))
}

/// Percent-encoded, but for what RFC 3986 leaves unreserved.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
