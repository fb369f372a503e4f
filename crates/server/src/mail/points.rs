//! The mail that points are about to expire: once for each day on which some do, within the ask budget.
//!
//! Deliberately absent: which points expire and when; the ledger says that. While it stands still nothing is told.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::ask::{AskKind, Asked, may_tell_of_points};
use aftersale_model::loyalty::programme::Programme;
use aftersale_model::preferences::{Channel, Topic};
use aftersale_store::{Mail, Optional, StoreError};
use aftersale_text::Words;
use jiff::{Timestamp, civil};

use super::order::{Links, arrival};
use super::queue::{address, stop_link};
use super::sheet::{Link, Sheet};
use crate::error::ApiError;
use crate::loyalty::{Points, days_to, last_day, zone};
use crate::preferences;
use crate::state::App;
use crate::text;

pub const KIND: &str = "points-expire";
const CUSTOMERS_AT_ONCE: u32 = 100;

/// Points of one customer that can be used until the end of a day.
pub struct Expiring {
    pub points: u64,
    pub last_on: civil::Date,
    pub ends_at: Timestamp,
}

/// Looks through every customer's points. One whose points can't be read is left for the next time.
pub async fn look(app: &App) -> Result<(), StoreError> {
    let Some(programme) = &app.profile.loyalty else { return Ok(()) };
    let mut last: Option<String> = None;
    loop {
        let customers = app.store.customers(last.as_deref(), CUSTOMERS_AT_ONCE).await?;
        for customer in &customers {
            if let Err(error) = tell(app, programme, customer).await {
                let cause = error.cause.unwrap_or_default();
                tracing::warn!(%cause, "a customer's points could not be looked through for mails");
            }
        }
        match customers.into_iter().last() {
            Some(customer) => last = Some(customer),
            None => return Ok(()),
        }
    }
}

async fn tell(app: &App, programme: &Programme, customer_id: &str) -> Result<(), ApiError> {
    let (points, now) = (Points::of(app, customer_id).await?, app.clock.now());
    let has_address = |order: &&Order| order.customer.email.as_deref().is_some_and(|email| !email.is_empty());
    let Some(order) = points.orders.iter().find(has_address) else { return Ok(()) };
    let Some(expiring) = soon(app, programme, &points, now) else { return Ok(()) };
    let key = format!("points:{customer_id}:{}", expiring.last_on);
    if app.store.unknown_mails(std::slice::from_ref(&key)).await?.is_empty() {
        return Ok(());
    }
    let customer = preferences::customer(app, order);
    let wishes = app.store.preferences(&customer).await?;
    if !wishes.may_send(Topic::Points, Channel::Email, order.today(now)) {
        return Ok(());
    }
    let mail = write(app, programme, order, (&expiring, key), &customer, now);
    let ask = Asked { kind: AskKind::Points, order_id: order.id.clone(), at: now };
    let orders = points.orders.clone();
    let may = Box::new(move |history: &[Asked]| may_tell_of_points(&orders, history, now).is_ok());
    if app.store.put_ask(&mail, &ask, may).await? {
        app.mail_waiting.notify_one();
    }
    Ok(())
}

/// The next points to expire, if that is within the programme's days of warning.
fn soon(app: &App, programme: &Programme, points: &Points, now: Timestamp) -> Option<Expiring> {
    let (ends_at, count) = points.ledger.expiring_next().filter(|_| points.ledger.stopped.is_none())?;
    let zone = zone(app);
    let last_on = last_day(ends_at, &zone);
    let days = days_to(last_on, now.to_zoned(zone).date());
    let warned = (0..=i64::from(programme.warn_days)).contains(&days);
    (warned && count > 0).then_some(Expiring { points: count, last_on, ends_at })
}

fn write(
    app: &App,
    programme: &Programme,
    order: &Order,
    (expiring, dedupe_key): (&Expiring, String),
    customer: &str,
    now: Timestamp,
) -> Mail {
    let links = links(app, programme, order, customer, now);
    let stop = links.stop.clone();
    let sheet = sheet(order, programme, expiring, &app.profile, links);
    let mail = sheet.mail(KIND, dedupe_key, order.customer.email.clone().unwrap_or_default(), now);
    let optional = Optional { order_id: order.id.clone(), customer: customer.into(), topic: Topic::Points };
    Mail { expires_at: Some(expiring.ends_at), unsubscribe_url: stop, optional: Some(optional), ..mail }
}

/// To the shop's own page of points; one has to be logged in there.
pub fn links(app: &App, programme: &Programme, order: &Order, customer: &str, now: Timestamp) -> Links {
    let page = programme.page_url.as_deref();
    Links {
        review: None,
        order: page.map(|page| address(app, page)),
        stop: stop_link(app, customer, Some(Topic::Points), order, now),
    }
}

/// In the language of the customer's newest order; the shop's own name for points as it is there.
pub fn sheet(
    order: &Order,
    programme: &Programme,
    expiring: &Expiring,
    shop: &ShopProfile,
    links: Links,
) -> Sheet {
    let wish: Vec<&str> = std::iter::once(&order.locale).chain(&shop.locales).map(String::as_str).collect();
    let words = &Words::choose(text::TABLES, &wish);
    let title = programme.name_in(words.tag()).map_or("", |(_, name)| name.title.as_str());
    let points = u32::try_from(expiring.points).unwrap_or(u32::MAX);
    let rules = programme.rules_on(expiring.last_on);
    let by_amount = programme.has_amounts();
    let worth =
        rules.and_then(|rules| rules.worth_minor(expiring.points, order.currency)).filter(|_| by_amount);
    let day = arrival::day(words, expiring.last_on);
    let mut lead = vec![text::points_expire_lead(words, &day)];
    lead.extend(worth.map(|minor| {
        let money = aftersale_model::Money::new(minor, order.currency);
        text::points_expire_worth(words, &words.money(&money.decimal(), order.currency.code()))
    }));
    Sheet {
        locale: words.tag().into(),
        shop: shop.name.clone(),
        subject: text::points_expire_subject(words, points, title),
        about: title.to_owned(),
        title: text::points_expire_title(words, points),
        lead,
        link: links.order.map(|url| Link { url, label: text::points_expire_link(words, title) }),
        stop: links.stop.map(|url| Link { url, label: text::stop_these(words) }),
        closing: vec![text::points_expire_once(words), text::why_points(words, &shop.name)],
        ..Sheet::default()
    }
}
