//! Every mail as its reader sees it: a list, and a page per mail, order and language, as HTML or as text.
//!
//! Written from the demo's orders at the moments that call for them; nothing is stored or sent.

use std::collections::BTreeMap;

use aftersale_api::Code;
use aftersale_connectors::{Shop, ShopError, ShopProfile};
use aftersale_model::Order;
use aftersale_model::ask::AskKind;
use aftersale_model::notice::{Notice, NoticeKind};
use aftersale_model::parcel::{Event, ParcelStatus};
use aftersale_model::returns::Kind;
use aftersale_model::returns::request::{Actor, By, State as Stage, Step};
use aftersale_model::terms::{AskTerms, MailTerms};
use aftersale_model::withdrawal::{Declaration, Receipt};
use aftersale_text::Words;
use axum::Router;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use minijinja::{AutoEscape, Environment, Value, context};
use serde::Deserialize;

use crate::error::ApiError;
use crate::mail::order::{self, Links};
use crate::mail::points::{self, Expiring};
use crate::mail::sheet::Sheet;
use crate::mail::{access_code, queue, withdrawal};
use crate::preferences;
use crate::state::{App, AppState};
use crate::text;

const LIST: &str = include_str!("preview/mails.html");
/// Mails carry their styles with them; nothing else is allowed, as in a mail program.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const ORDERS_PER_KIND: usize = 3;
/// Stands for a code; real ones are random.
const CODE: &str = "482913";

/// A mail that an order calls for at a moment.
pub struct Case<'a> {
    pub order: &'a Order,
    pub notice: Notice<'a>,
    pub at: Timestamp,
}

#[derive(Deserialize)]
pub struct Look {
    lang: Option<String>,
    /// `text`; otherwise HTML.
    part: Option<String>,
}

pub fn routes() -> Router<AppState> {
    Router::new().route("/preview/mails", get(list)).route("/preview/mails/{kind}/{number}", get(show))
}

/// Every kind of mail, each for up to three orders, by the words of its kind.
pub fn cases(orders: &[Order]) -> BTreeMap<&'static str, Vec<Case<'_>>> {
    let mut found: BTreeMap<_, Vec<Case<'_>>> = BTreeMap::new();
    for order in orders {
        for at in moments(order) {
            for notice in order.notices(at) {
                let of_kind = found.entry(notice.kind.as_str()).or_default();
                let known = of_kind.iter().any(|case| case.order.number == order.number);
                if !known && of_kind.len() < ORDERS_PER_KIND {
                    of_kind.push(Case { order, notice, at });
                }
            }
        }
    }
    found
}

/// The demo's orders, and what none of them has: one that goes back for no reason given, returns that the shop does not
/// take, before and after a look, and one that nobody sent.
pub async fn orders(shop: &dyn Shop) -> Result<Vec<Order>, ShopError> {
    let mut orders = shop.orders().await?;
    let goes_back = |event: &&mut Event| event.status == ParcelStatus::ReturnToSender;
    let mut without_reason = Vec::new();
    for order in &orders {
        let mut order = order.clone();
        let events = order.parcels.iter_mut().flat_map(|parcel| &mut parcel.events);
        if let Some(event) = events.into_iter().find(goes_back) {
            event.incident = None;
            without_reason.push(order);
        }
    }
    orders.append(&mut without_reason);
    orders.extend(ended(&orders));
    orders.extend(invited(&orders));
    // The newest first: those have what is promised at checkout.
    orders.sort_by_key(|order| std::cmp::Reverse(order.placed_at));
    Ok(orders)
}

/// A return of the demo's, with another end each time.
fn ended(orders: &[Order]) -> Vec<Order> {
    let courses: [&[Stage]; 3] = [
        &[Stage::Open, Stage::Received, Stage::Declined],
        &[Stage::Declined],
        &[Stage::Open, Stage::Expired],
    ];
    let returning = orders.iter().filter(|order| {
        order.requests.iter().any(|request| request.wish.by == By::Buyer && request.wish.kind == Kind::Return)
    });
    let mut found = Vec::new();
    for (order, course) in returning.cycle().zip(courses) {
        let mut order = order.clone();
        order.requests.truncate(1);
        for request in &mut order.requests {
            let mut at = request.requested_at;
            request.refunded = None;
            request.steps.clear();
            for to in course {
                request.steps.push(Step { at, to: *to, by: Actor::Shop, note: None });
                at += SignedDuration::from_hours(15 * 24);
            }
        }
        found.push(order);
    }
    found
}

/// As if their shop asked for reviews by mail.
fn invited(orders: &[Order]) -> Vec<Order> {
    let asking = orders.iter().cloned().map(|mut order| {
        order.terms.asks =
            AskTerms { kinds: vec![AskKind::Review], review_after_days: 2, ..order.terms.asks };
        order.terms.mails =
            MailTerms { review_invite: true, review_reminder_after_days: Some(2), ..MailTerms::default() };
        order
    });
    let is_asked = |order: &Order, at: Timestamp| {
        order.notices(at).iter().any(|notice| notice.kind == NoticeKind::ReviewInvite)
    };
    asking
        .filter(|order| moments(order).into_iter().any(|at| is_asked(order, at)))
        .take(ORDERS_PER_KIND)
        .collect()
}

/// Shortly after everything that is told of the order, and when it has been quiet for long.
fn moments(order: &Order) -> Vec<Timestamp> {
    let parcels = || order.parcels.iter();
    let mut told = vec![order.placed_at];
    told.extend(parcels().filter_map(|parcel| Some(parcel.shipped_at?.at)));
    told.extend(parcels().flat_map(|parcel| parcel.events.iter().map(|event| event.at.at)));
    told.extend(order.cancelled_at);
    told.extend(order.claims.iter().map(|claim| claim.opened_at));
    told.extend(order.claims.iter().flat_map(|claim| claim.steps.iter().map(|step| step.at)));
    told.extend(order.requests.iter().flat_map(|request| {
        let steps = request.steps.iter().map(|step| step.at);
        steps.chain([request.requested_at]).chain(request.refunded.map(|refunded| refunded.at))
    }));
    let promised = parcels().flat_map(|parcel| &parcel.events).filter_map(|event| event.estimate.as_ref());
    told.extend(promised.map(|promise| promise.to.at));
    let soon = SignedDuration::from_mins(1);
    let quiet = SignedDuration::from_hours(5 * 24);
    let mut moments: Vec<Timestamp> = told.iter().flat_map(|at| [*at + soon, *at + quiet]).collect();
    moments.sort_unstable();
    moments
}

/// Orders to show the receipt of a withdrawal for: the newest, one that can't be withdrawn from whole, the oldest.
fn withdrawn(orders: &[Order]) -> Vec<&Order> {
    let exempt = |order: &&Order| order.goods.iter().any(|goods| goods.exempt.is_some());
    let mut shown: Vec<&Order> = Vec::new();
    for order in [orders.first(), orders.iter().find(exempt), orders.last()].into_iter().flatten() {
        if shown.iter().all(|known| known.number != order.number) {
            shown.push(order);
        }
    }
    shown
}

/// As it would be if all of the order were withdrawn from at `now`.
pub fn receipt(order: &Order, shop: &ShopProfile, now: Timestamp) -> Option<Receipt> {
    let declaration = Declaration {
        name: order.customer.name.clone(),
        contract: order.number.clone(),
        email: order.customer.email.clone()?,
        lines: Vec::new(),
        locale: order.locale.clone(),
    };
    let policy = shop.returns.clone().unwrap_or_default();
    let kept = order.purchase(&policy).withdraw(declaration, "demo".into(), 0, now).ok()?;
    let zone = TimeZone::get(&shop.time_zone).unwrap_or(TimeZone::UTC);
    Some(kept.receipt(shop.name.clone(), Some(order), zone.to_offset(now).seconds()))
}

async fn list(State(app): State<AppState>) -> Result<Response, ApiError> {
    let orders = orders(app.shop.as_ref()).await?;
    let mut mails = vec![row(access_code::KIND, orders.first())];
    mails.extend(withdrawn(&orders).into_iter().map(|order| row(withdrawal::KIND, Some(order))));
    if app.profile.loyalty.is_some() {
        mails.push(row(points::KIND, orders.first()));
    }
    for (kind, cases) in cases(&orders) {
        mails.extend(cases.iter().map(|case| row(kind, Some(case.order))));
    }
    let languages: Vec<&str> = text::TABLES.iter().map(|(tag, _)| *tag).collect();
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    let page = templates
        .render_str(LIST, context! { mails, languages })
        .map_err(|error| ApiError::new(Code::Internal).cause(error))?;
    Ok(([(CACHE_CONTROL, "no-store")], Html(page)).into_response())
}

fn row(kind: &str, order: Option<&Order>) -> Value {
    context! { kind, number => order.map(|order| order.number.as_str()) }
}

async fn show(
    State(app): State<AppState>,
    path: Result<Path<(String, String)>, PathRejection>,
    look: Result<Query<Look>, QueryRejection>,
) -> Result<Response, ApiError> {
    let (Path((kind, number)), Query(look)) = (path?, look?);
    let mut orders = orders(app.shop.as_ref()).await?;
    if let Some(lang) = look.lang {
        orders.iter_mut().for_each(|order| order.locale.clone_from(&lang));
    }
    let sheet = written(&app, &orders, &kind, &number).ok_or_else(|| ApiError::new(Code::NotFound))?;
    let (content_type, body) = match look.part.as_deref() {
        Some("text") => ("text/plain; charset=utf-8", sheet.text()),
        _ => ("text/html; charset=utf-8", sheet.html()),
    };
    let headers =
        [(CONTENT_TYPE, content_type), (CONTENT_SECURITY_POLICY, POLICY), (CACHE_CONTROL, "no-store")];
    Ok((headers, body).into_response())
}

fn written(app: &App, orders: &[Order], kind: &str, number: &str) -> Option<Sheet> {
    if kind == access_code::KIND {
        let order = orders.iter().find(|order| order.number == number)?;
        let words = Words::choose(text::TABLES, &[order.locale.as_str()]);
        return Some(access_code::sheet(&words, &app.profile.name, number, CODE));
    }
    if kind == withdrawal::KIND {
        let order = orders.iter().find(|order| order.number == number)?;
        return receipt(order, &app.profile, app.clock.now()).map(|receipt| withdrawal::sheet(&receipt));
    }
    if kind == points::KIND {
        let order = orders.iter().find(|order| order.number == number)?;
        return expiring(app, order);
    }
    let cases = cases(orders);
    let case = cases.get(kind)?.iter().find(|case| case.order.number == number)?;
    let (customer, now) = (preferences::customer(app, case.order), app.clock.now());
    let stop = queue::stop_link(app, &customer, case.notice.kind.topic(), case.order, now);
    let links = Links {
        order: queue::link(app, case.order, now),
        review: queue::review_link(app, case.order, now),
        stop,
    };
    Some(order::sheet(case.order, &case.notice, &app.profile, links, case.at))
}

/// As if points of the order's customer had twelve days left.
fn expiring(app: &App, order: &Order) -> Option<Sheet> {
    let (programme, now) = (app.profile.loyalty.as_ref()?, app.clock.now());
    let ends_at = now + SignedDuration::from_hours(12 * 24);
    let expiring = Expiring { points: 120, last_on: order.today(ends_at), ends_at };
    let links = points::links(app, programme, order, &preferences::customer(app, order), now);
    Some(points::sheet(order, programme, &expiring, &app.profile, links))
}

/// Kinds in the order of a parcel's life, for those who want all of them.
pub const KINDS: [NoticeKind; 24] = {
    use NoticeKind::{
        Cancelled, CareTips, ClaimAnswered, ClaimOpened, Confirmation, Delivered, DeliveryVote,
        OutForDelivery, Problem, ReadyForPickup, ReturnDeclined, ReturnLapsed, ReturnReceived,
        ReturnRefunded, ReturnRequested, ReviewInvite, ReviewReminder, Shipped,
    };
    use aftersale_model::notice::Problem::{
        Damaged, Delayed, DeliveryFailed, Lost, OnHold, ReturnToSender, Silent,
    };
    [
        Confirmation,
        Shipped,
        OutForDelivery,
        ReadyForPickup,
        Delivered,
        CareTips,
        DeliveryVote,
        ReviewInvite,
        ReviewReminder,
        Cancelled,
        ClaimOpened,
        ClaimAnswered,
        ReturnRequested,
        ReturnReceived,
        ReturnRefunded,
        ReturnDeclined,
        ReturnLapsed,
        Problem(DeliveryFailed),
        Problem(Delayed),
        Problem(OnHold),
        Problem(Silent),
        Problem(ReturnToSender),
        Problem(Damaged),
        Problem(Lost),
    ]
};
