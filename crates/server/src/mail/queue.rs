//! Which mails an order calls for, made ready for the outbox.
//!
//! Every change to an order leaves a mark in its own transaction; here the marks are worked off, so a server that dies
//! in between leaves them to the next one. A notice's key is the mail's key, so one event is mailed once, whoever
//! notices it and how often. Deliberately absent: what is old news, and what may be asked; the model says that.

use std::time::Duration;

use aftersale_model::Order;
use aftersale_model::ask::{AskKind, Asked, may_ask};
use aftersale_model::notice::{Notice, NoticeKind};
use aftersale_model::preferences::{Channel, Preferences, Topic};
use aftersale_store::{Mail, Optional, StoreError};
use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use super::order::{self, Links};
use super::points;
use crate::loyalty::zone;
use crate::preferences;
use crate::state::App;

/// Silence is noticed by nobody's report, only by looking.
const LOOK_EVERY: Duration = Duration::from_secs(600);
/// A store that failed is asked again.
const AGAIN_AFTER: Duration = Duration::from_secs(5);
/// Older orders are looked through when they change, and not otherwise.
const LOOK_BACK: SignedDuration = SignedDuration::from_hours(60 * 24);
const ORDERS_AT_ONCE: u32 = 100;

/// Queues what changes call for as they come, and now and then what time alone has brought about, for as long as the
/// server runs.
pub async fn keep_up(app: &App) {
    let mut look_at = Instant::now();
    let mut points_on = None;
    loop {
        let mut wake_at = Instant::now() + AGAIN_AFTER;
        match work_off(app).await {
            Ok(()) => wake_at += LOOK_EVERY,
            Err(error) => {
                tracing::warn!(cause = %error, "changed orders could not be looked through for mails")
            }
        }
        if look_at <= Instant::now() {
            look_at = Instant::now() + LOOK_EVERY;
            if let Err(error) = look(app).await {
                tracing::warn!(cause = %error, "recent orders could not be looked through for mails");
                look_at = Instant::now() + AGAIN_AFTER;
            }
            // Every customer's: once a day, and after a start.
            let today = app.clock.now().to_zoned(zone(app)).date();
            if points_on != Some(today) {
                match points::look(app).await {
                    Ok(()) => points_on = Some(today),
                    Err(error) => {
                        tracing::warn!(cause = %error, "points could not be looked through for mails")
                    }
                }
            }
        }
        let _ = tokio::time::timeout_at(wake_at.min(look_at), app.look_for_mails.notified()).await;
    }
}

/// Queues what every marked order calls for. An order that can't be read is left for later and holds up no other.
pub async fn work_off(app: &App) -> Result<(), StoreError> {
    let mut failed = None;
    loop {
        let mut done = Vec::new();
        for mark in app.store.unmailed(ORDERS_AT_ONCE).await? {
            let queued = async {
                match app.store.order(&mark.order_id).await? {
                    Some(order) => queue_due(app, &order, app.clock.now()).await,
                    None => Ok(()),
                }
            };
            match queued.await {
                Ok(()) => done.push(mark),
                Err(error) => failed = Some(error),
            }
        }
        if done.is_empty() {
            return failed.map_or(Ok(()), Err);
        }
        app.store.looked_through(&done).await?;
    }
}

/// Looks through recent orders for every mail that is due and was never queued.
pub async fn look(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    let since = now.saturating_sub(LOOK_BACK).unwrap_or(Timestamp::MIN);
    let mut last: Option<String> = None;
    loop {
        let ids = app.store.recent_orders(since, last.as_deref(), ORDERS_AT_ONCE).await?;
        for id in &ids {
            if let Some(order) = app.store.order(id).await? {
                queue_due(app, &order, now).await?;
            }
        }
        match ids.into_iter().last() {
            Some(id) => last = Some(id),
            None => return Ok(()),
        }
    }
}

/// Queues what an order as it stands calls for, the customer wants and was never queued.
async fn queue_due(app: &App, order: &Order, now: Timestamp) -> Result<(), StoreError> {
    let Some(to) = order.customer.email.as_deref().filter(|email| !email.is_empty()) else { return Ok(()) };
    let notices = order.notices(now);
    let keys: Vec<String> = notices.iter().map(|notice| notice.key.clone()).collect();
    let unknown = app.store.unknown_mails(&keys).await?;
    let mut due: Vec<Notice<'_>> =
        notices.into_iter().filter(|notice| unknown.contains(&notice.key)).collect();
    if due.is_empty() {
        return Ok(());
    }
    let customer = preferences::customer(app, order);
    let wishes = app.store.preferences(&customer).await?;
    due.retain(|notice| notice.kind.topic().is_none_or(|topic| is_wanted(&wishes, topic, order, now)));
    if due.iter().any(|notice| is_about_reviews(notice.kind)) && !may_be_reviewed(app, order, now).await? {
        due.retain(|notice| !is_about_reviews(notice.kind));
    }
    let (mut told, mut queued) = (Vec::new(), false);
    for notice in due {
        let asks = notice.kind.asks();
        let mail = write(app, order, notice, to, &customer, now);
        match asks {
            None => told.push(mail),
            Some(kind) => queued |= put_ask(app, order, kind, &mail, now).await?,
        }
    }
    if !told.is_empty() {
        app.store.put_mails(&told).await?;
        queued = true;
    }
    if queued {
        app.mail_waiting.notify_one();
    }
    Ok(())
}

/// An optional mail on its way: whether it may still leave. Much can have changed since it was queued.
pub async fn may_leave(app: &App, mail: &Optional, now: Timestamp) -> Result<bool, StoreError> {
    let Some(order) = app.store.order(&mail.order_id).await? else { return Ok(false) };
    let wishes = app.store.preferences(&mail.customer).await?;
    let answered = mail.topic == Topic::Reviews && !app.store.reviews_of(&mail.order_id).await?.is_empty();
    Ok(is_wanted(&wishes, mail.topic, &order, now) && !order.has_problem(now) && !answered)
}

fn is_about_reviews(kind: NoticeKind) -> bool {
    matches!(kind, NoticeKind::ReviewInvite | NoticeKind::ReviewReminder)
}

/// One review is the answer, whatever else was bought.
async fn may_be_reviewed(app: &App, order: &Order, now: Timestamp) -> Result<bool, StoreError> {
    let Some(terms) = &app.profile.reviews else { return Ok(false) };
    let reviews = app.store.reviews_of(&order.id).await?;
    let products = order.reviewable(terms, &reviews, now).products;
    Ok(reviews.is_empty() && products.iter().any(|product| product.block.is_none()))
}

/// Where a customer sees the order with nothing to type: the shop's own page, with the token in the fragment.
pub fn link(app: &App, order: &Order, now: Timestamp) -> Option<String> {
    signed(app, app.profile.order_page_url.as_deref()?, order, now)
}

/// Where a customer reviews what the order brought, likewise.
pub fn review_link(app: &App, order: &Order, now: Timestamp) -> Option<String> {
    let page = app.profile.review_page_url.as_deref().or(app.profile.order_page_url.as_deref());
    signed(app, page?, order, now)
}

fn signed(app: &App, page: &str, order: &Order, now: Timestamp) -> Option<String> {
    let page = address(app, &page.replace("{number}", &order.number));
    let token = app.tokens.mint_link(&order.id, now).ok()?.token;
    Some(format!("{page}#aftersale={token}"))
}

/// Of a page of the shop's: one that starts with a slash is on the server's own address.
pub fn address(app: &App, page: &str) -> String {
    if page.starts_with('/') { format!("{}{page}", app.config.public_url) } else { page.to_owned() }
}

/// Where one click ends mails of that topic; order updates go off on the preferences' own page only.
pub fn stop_link(
    app: &App,
    customer: &str,
    topic: Option<Topic>,
    order: &Order,
    now: Timestamp,
) -> Option<String> {
    let topic = topic.filter(|topic| *topic != Topic::OrderUpdates)?;
    let token = app.tokens.mint_unsubscribe(customer, topic, &order.locale, now).ok()?.token;
    Some(format!("{}/v1/unsubscribe/{token}", app.config.public_url))
}

fn is_wanted(wishes: &Preferences, topic: Topic, order: &Order, now: Timestamp) -> bool {
    wishes.may_send(topic, Channel::Email, order.today(now))
}

/// Whether it was queued: a customer is asked within the budget, whichever order or server asks.
async fn put_ask(
    app: &App,
    order: &Order,
    kind: AskKind,
    mail: &Mail,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let ask = Asked { kind, order_id: order.id.clone(), at: now };
    let about = order.clone();
    let may = Box::new(move |history: &[Asked]| may_ask(kind, &about, history, now).is_ok());
    app.store.put_ask(mail, &ask, may).await
}

fn write(app: &App, order: &Order, notice: Notice<'_>, to: &str, customer: &str, now: Timestamp) -> Mail {
    let topic = notice.kind.topic();
    let stop = stop_link(app, customer, topic, order, now);
    let links =
        Links { order: link(app, order, now), review: review_link(app, order, now), stop: stop.clone() };
    let sheet = order::sheet(order, &notice, &app.profile, links, now);
    let optional = topic.filter(|topic| *topic != Topic::OrderUpdates).map(|topic| Optional {
        order_id: order.id.clone(),
        customer: customer.into(),
        topic,
    });
    // What nobody waits for is not sent late.
    let expires_at = optional.as_ref().and_then(|_| notice.since.checked_add(notice.kind.fresh_for()).ok());
    let mail = sheet.mail(notice.kind.as_str(), notice.key, to.into(), now);
    Mail { expires_at, unsubscribe_url: stop, optional, ..mail }
}
