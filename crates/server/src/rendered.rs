//! Answers to order reads that were rendered before, kept while rendering again would give the same bytes.
//!
//! An answer depends on the order as it is stored, on the caller's level, on what the customer was asked, and on the
//! time. The store tells the newest revision each time, so that servers side by side never answer with what another has
//! changed; the model tells for how long time alone changes nothing. Whatever can't be told is rendered anew.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::ask::Asked;
use aftersale_model::order::Stretch;
use jiff::Timestamp;
use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};

use crate::conditional::{self, Rendered};
use crate::error::ApiError;
use crate::state::App;
use crate::views;

/// All that is kept, in bytes of bodies.
const BYTES_MAX: u64 = 16 << 20;
/// An answer of usual length, to begin with.
const USUAL_BYTES: u64 = 8 << 10;
/// A longer answer is not kept: it would drive out too many.
const ANSWER_MAX: usize = 256 << 10;
/// How long this process' own count of writes is taken for the store's word. A second process on one file is a
/// mistake, and a write whose caller hung up was told to nobody.
const TRUST: Duration = Duration::from_secs(1);

/// One per process. Losing it costs time only.
pub struct RenderedOrders(Cache<Key, Arc<Kept>, Bytes>);

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key(String, Access);

/// Hashes as [`Key`] does.
#[derive(PartialEq, Eq, Hash)]
struct KeyRef<'a>(&'a str, Access);

struct Kept {
    answer: Rendered,
    revision: i64,
    /// While it lasts, time changes nothing.
    stretch: Stretch,
    /// Where the order has something to ask: what was asked before.
    history: Option<Vec<Asked>>,
    checked: Mutex<Checked>,
}

/// When the answer was last known to be the newest.
#[derive(Clone, Copy)]
struct Checked {
    /// The store's count of writes before it was asked.
    writes: Option<u64>,
    at: Instant,
}

impl Default for RenderedOrders {
    fn default() -> Self {
        let items = usize::try_from(BYTES_MAX / USUAL_BYTES).unwrap_or(1_024);
        Self(Cache::with_weighter(items, BYTES_MAX, Bytes))
    }
}

/// The order as its page shows it, as bytes; `None` where there is no such order.
pub async fn order(app: &App, id: &str, level: Access) -> Result<Option<Rendered>, ApiError> {
    let now = app.clock.now();
    // Before anything is read, so that a write in between counts as not seen.
    let checked = Checked { writes: app.store.writes(), at: Instant::now() };
    let kept = app.rendered.0.get(&KeyRef(id, level)).filter(|kept| kept.stretch.holds(now));
    if let Some(kept) = kept
        && (kept.is_known(checked) || kept.is_newest(app, id, checked).await?)
    {
        return Ok(Some(kept.answer.clone()));
    }
    let Some((order, revision)) = app.store.order_and_revision(id).await? else { return Ok(None) };
    let (seen, history) = see(app, &order, level, now).await?;
    let answer = conditional::render(&seen)?;
    let stretch = order.steady_around(now).map(|mut stretch| {
        history.iter().flatten().for_each(|asked| stretch.end_daily_from(asked.at, now));
        stretch
    });
    if let Some(stretch) = stretch.filter(|stretch| stretch.holds(now))
        && answer.bytes.len() <= ANSWER_MAX
    {
        let checked = Mutex::new(checked);
        let kept = Kept { answer: answer.clone(), revision, stretch, history, checked };
        app.rendered.0.insert(Key(id.to_owned(), level), Arc::new(kept));
    }
    Ok(Some(answer))
}

/// The order as its page shows it, not as bytes.
pub async fn shown(app: &App, order: &Order, level: Access) -> Result<aftersale_api::Order, ApiError> {
    Ok(see(app, order, level, app.clock.now()).await?.0)
}

/// With what was asked before, where that matters.
async fn see(
    app: &App,
    order: &Order,
    level: Access,
    now: Timestamp,
) -> Result<(aftersale_api::Order, Option<Vec<Asked>>), ApiError> {
    let mut seen = views::order(order, level, &app.profile, now);
    // Few orders have anything to ask.
    if level < Access::Order || views::ask(order, &[], now).is_none() {
        return Ok((seen, None));
    }
    let asked = app.store.asked(&order.id).await?;
    seen.ask = views::ask(order, &asked, now);
    Ok((seen, Some(asked)))
}

impl Kept {
    /// Nothing was written since it was checked.
    fn is_known(&self, now: Checked) -> bool {
        let last = *self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        now.writes.is_some() && now.writes == last.writes && now.at.duration_since(last.at) < TRUST
    }

    async fn is_newest(&self, app: &App, id: &str, now: Checked) -> Result<bool, ApiError> {
        if app.store.revision(id).await? != Some(self.revision) {
            return Ok(false);
        }
        if let Some(known) = &self.history
            && app.store.asked(id).await? != *known
        {
            return Ok(false);
        }
        *self.checked.lock().unwrap_or_else(PoisonError::into_inner) = now;
        Ok(true)
    }
}

impl Equivalent<Key> for KeyRef<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.0 == key.0 && self.1 == key.1
    }
}

#[derive(Clone)]
struct Bytes;

impl Weighter<Key, Arc<Kept>> for Bytes {
    fn weight(&self, _: &Key, kept: &Arc<Kept>) -> u64 {
        kept.answer.bytes.len().try_into().unwrap_or(u64::MAX)
    }
}
