//! Which mails an order calls for, made ready for the outbox.
//!
//! A notice's key is the mail's key, so one event is mailed once, whoever notices it and how often.
//! Deliberately absent: what is old news; the model says that.

use std::collections::BTreeSet;
use std::time::Duration;

use aftersale_model::Order;
use aftersale_model::notice::Notice;
use aftersale_model::preferences::{Channel, Preferences, Topic};
use aftersale_store::{Mail, StoreError};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::order;
use crate::state::App;

/// Silence is noticed by nobody's report, only by looking.
const LOOK_EVERY: Duration = Duration::from_secs(600);
/// Older orders are not looked through.
const LOOK_BACK: SignedDuration = SignedDuration::from_hours(60 * 24);
const ORDERS_AT_ONCE: u32 = 100;

/// The mails that `after` calls for and `before` did not: to be stored with the change, in one transaction.
///
/// `before` is how the order stood in the store, or `None` when it is new there. Mails of an order without an address,
/// or of a customer who switched order updates off, are none.
pub fn queue_for(
    app: &App,
    before: Option<&Order>,
    after: &Order,
    wishes: &Preferences,
    now: Timestamp,
) -> Vec<Mail> {
    let known: BTreeSet<String> =
        before.into_iter().flat_map(|order| order.notices(now)).map(|notice| notice.key).collect();
    let new = after.notices(now).into_iter().filter(|notice| !known.contains(&notice.key));
    write_all(app, after, new, wishes, now)
}

/// Looks through recent orders for what time alone has brought about, for as long as the server runs.
pub async fn keep_up(app: &App) {
    loop {
        if let Err(error) = look(app).await {
            tracing::warn!(cause = %error, "recent orders could not be looked through for mails");
        }
        let _ = tokio::time::timeout(LOOK_EVERY, app.look_for_mails.notified()).await;
    }
}

/// Queues every mail that is due and was never queued.
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

/// Queues what an order as it stands calls for and was never queued, for changes whose transaction takes no mails.
pub async fn queue_due(app: &App, order: &Order, now: Timestamp) -> Result<(), StoreError> {
    let notices = order.notices(now);
    let keys: Vec<String> = notices.iter().map(|notice| notice.key.clone()).collect();
    let unknown = app.store.unknown_mails(&keys).await?;
    let due = notices.into_iter().filter(|notice| unknown.contains(&notice.key));
    let mails = write_all(app, order, due, &wishes(order), now);
    if !mails.is_empty() {
        app.store.put_mails(&mails).await?;
        app.mail_waiting.notify_one();
    }
    Ok(())
}

/// What the order's customer wants to hear about. Nobody has chosen anything yet.
pub fn wishes(_order: &Order) -> Preferences {
    Preferences::default()
}

/// Where a customer sees the order with nothing to type: the shop's own page, with the token in the fragment.
pub fn link(app: &App, order: &Order, now: Timestamp) -> Option<String> {
    let page = app.profile.order_page_url.as_deref()?.replace("{number}", &order.number);
    let page = if page.starts_with('/') { format!("{}{page}", app.config.public_url) } else { page };
    let token = app.tokens.mint_link(&order.id, now).ok()?.token;
    Some(format!("{page}#aftersale={token}"))
}

fn write_all<'a>(
    app: &App,
    order: &Order,
    notices: impl Iterator<Item = Notice<'a>>,
    wishes: &Preferences,
    now: Timestamp,
) -> Vec<Mail> {
    let Some(to) = order.customer.email.as_deref().filter(|email| !email.is_empty()) else {
        return Vec::new();
    };
    if !wishes.may_send(Topic::OrderUpdates, Channel::Email, order.today(now)) {
        return Vec::new();
    }
    notices.map(|notice| write(app, order, notice, to, now)).collect()
}

fn write(app: &App, order: &Order, notice: Notice<'_>, to: &str, now: Timestamp) -> Mail {
    let sheet = order::sheet(order, &notice, &app.profile, link(app, order, now), now);
    Mail {
        id: Uuid::now_v7().to_string(),
        kind: notice.kind.as_str().into(),
        dedupe_key: notice.key,
        to: to.into(),
        text: sheet.text(),
        html: sheet.html(),
        locale: sheet.locale,
        subject: sheet.subject,
        created_at: now,
        attempts: 0,
        sent_at: None,
        expires_at: None,
        ended_at: None,
        unsubscribe_url: None,
    }
}
