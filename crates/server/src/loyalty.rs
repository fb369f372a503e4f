//! What the operations on points share: the ledger brought up to date, and writes while nobody else can add to it.
//!
//! Deliberately absent: rules. Every one is the model's.

pub mod code;
mod folded;

use std::sync::{Arc, Mutex, PoisonError};

use aftersale_api::Code;
use aftersale_api::loyalty::Loyalty;
use aftersale_model::Order;
use aftersale_model::loyalty::facts::facts;
use aftersale_model::loyalty::reviewed::reviewed;
use aftersale_model::loyalty::{Entry, Ledger, Programme, Standing};
use aftersale_model::returns::Policy;
use aftersale_model::review::Review;
use aftersale_store::{Book, Booked, KeptLedger, LedgerHead, PointsMark};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use crate::audit::{self, Note};
use crate::error::ApiError;
use crate::idempotency::{Write, answer, refusal};
use crate::state::{App, AppState};
use crate::tokens::CustomerClaims;
use crate::views;

pub use folded::FoldedPoints;

/// A shop without a programme has no such operations.
pub fn programme(app: &App) -> Result<&Programme, ApiError> {
    app.profile.loyalty.as_ref().ok_or_else(|| ApiError::new(Code::NotFound).detail("No points here."))
}

/// A customer's points as they stand, with what their orders mean for them noted first.
#[derive(Clone)]
pub struct Points {
    pub kept: Arc<KeptLedger>,
    /// Newest first.
    pub orders: Arc<Vec<Order>>,
    pub ledger: Arc<Ledger>,
    told: Arc<Mutex<Vec<Told>>>,
}

/// An answer in a language, as it is on a day.
type Told = (String, civil::Date, Arc<Loyalty>);

/// Whoever asks names the language: no more answers than that are kept.
const TOLD_MAX: usize = 8;

/// What a write is about.
pub struct OnPoints {
    pub operation: &'static str,
    pub status: StatusCode,
    /// BCP 47 language of the answer.
    pub locale: Option<String>,
}

impl Points {
    pub async fn of(app: &App, customer_id: &str) -> Result<Self, ApiError> {
        let (programme, now) = (programme(app)?.clone(), app.clock.now());
        // Before anything is read, so that a write in between counts as not seen.
        let mark = app.store.points_mark(customer_id).await?;
        if let Some(points) = app.folded.get(customer_id, &mark, now) {
            return Ok(points);
        }
        let orders = all_orders(app, customer_id).await?;
        let opening = app.shop.points(customer_id).await?;
        let reviews = app.store.reviews_by(customer_id).await?;
        let policy = app.profile.returns.clone().unwrap_or_default();
        let mut kept = app.store.points(customer_id).await?;
        let told = Facts { policy, orders: orders.clone(), opening, reviews };
        if !told.due(&programme, &kept.entries, now).is_empty() {
            let note = move |known: &[Entry]| told.due(&programme, known, now);
            app.store.note_points(customer_id, Box::new(note)).await?;
            kept = app.store.points(customer_id).await?;
        }
        let mark = PointsMark { head: kept.head.clone(), ..mark };
        let ledger = Arc::new(Ledger::fold(&kept.entries, now));
        let points = Self { kept: Arc::new(kept), orders: Arc::new(orders), ledger, told: Arc::default() };
        app.folded.keep(customer_id, mark, &points);
        Ok(points)
    }

    /// The answer of `GET /v1/loyalty`, worked out once for as long as the points stand as they are.
    pub fn told(&self, app: &App, lang: &str, now: Timestamp) -> Result<Arc<Loyalty>, ApiError> {
        let today = now.to_zoned(zone(app)).date();
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let known = told.iter().find(|(known, day, _)| known == lang && *day == today);
        if let Some((.., answer)) = known {
            return Ok(answer.clone());
        }
        let answer = Arc::new(views::loyalty::loyalty(app, self, lang, now)?);
        if told.len() >= TOLD_MAX {
            told.clear();
        }
        told.push((lang.to_owned(), today, answer.clone()));
        Ok(answer)
    }
}

/// The tier a customer has.
pub fn standing<'a>(app: &'a App, entries: &[Entry], now: Timestamp) -> Option<Standing<'a>> {
    app.profile.loyalty.as_ref()?.standing(entries, &zone(app), now)
}

/// Which state of a ledger it is, short enough to send along.
pub fn head(head: &LedgerHead) -> String {
    let hash: String = head.hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{hash}", head.place)
}

/// The zone the shop tells time in; UTC where it is not known.
pub fn zone(app: &App) -> TimeZone {
    TimeZone::get(&app.profile.time_zone).unwrap_or(TimeZone::UTC)
}

/// The last whole day before an instant.
pub fn last_day(end: Timestamp, zone: &TimeZone) -> civil::Date {
    let before = end.saturating_sub(jiff::SignedDuration::from_nanos(1)).unwrap_or(end);
    before.to_zoned(zone.clone()).date()
}

/// Below zero where it is over.
pub fn days_to(last_on: civil::Date, today: civil::Date) -> i64 {
    last_on.duration_since(today).as_hours() / 24
}

/// What is added to a ledger, and which redemption it is about.
pub type Decide = Box<dyn FnOnce(&App, &KeptLedger, &Ledger) -> Result<(Entry, String), ApiError> + Send>;

/// Decides while nobody else can add to the ledger; what is added, the audit and the answer are one transaction.
pub async fn book(
    app: AppState,
    write: Write,
    customer: CustomerClaims,
    about: OnPoints,
    decide: Decide,
) -> Result<Response, ApiError> {
    let orders = Points::of(&app, &customer.sub).await?.orders;
    let lang = views::loyalty::language(&app, about.locale.as_deref(), &orders);
    let subject = audit::customer(&app, &customer).into_owned();
    let caller = format!("customer {}", customer.sub);
    let decided = booking(app.clone(), about, lang, subject, write.request_id.clone(), decide);
    write.on_points(app, &caller, customer.sub, decided).await
}

fn booking(
    app: AppState,
    about: OnPoints,
    lang: String,
    subject: String,
    request_id: String,
    decide: Decide,
) -> Book {
    Box::new(move |kept| {
        let now = app.clock.now();
        let ledger = Ledger::fold(&kept.entries, now);
        let decided = decide(&app, &kept, &ledger).and_then(|(entry, redemption)| {
            let (head, _) = kept.head.after(std::slice::from_ref(&entry))?;
            let mut all = kept.entries;
            all.push(entry.clone());
            let after = Ledger::fold(&all, now);
            let told = views::loyalty::redemption(&app, &after, &redemption, &head, &lang)?;
            Ok((entry, answer(about.status, &told)?))
        });
        let (entries, answer, outcome) = match decided {
            Ok((entry, answer)) => (vec![entry], answer, "ok"),
            Err(refused) if refused.code.retryable() => return Err(refused.cause.unwrap_or_default()),
            Err(refused) => (Vec::new(), refusal(&refused, &request_id), refused.code.as_str()),
        };
        let note = Note {
            operation: about.operation,
            order_id: None,
            subject: &subject,
            outcome,
            request_id: &request_id,
        };
        Ok(Booked { entries, audit: note.entry(now), answer })
    })
}

/// What a ledger follows from.
struct Facts {
    policy: Policy,
    /// Newest first.
    orders: Vec<Order>,
    opening: Vec<Entry>,
    reviews: Vec<Review>,
}

impl Facts {
    /// What is new, whatever of it is found first.
    fn due(&self, programme: &Programme, known: &[Entry], now: Timestamp) -> Vec<Entry> {
        let (mut all, mut new) = (known.to_vec(), Vec::new());
        let ids: std::collections::BTreeSet<&str> = known.iter().map(|entry| entry.id.as_str()).collect();
        let before = self.opening.iter().filter(|entry| entry.at <= now && !ids.contains(entry.id.as_str()));
        let mut add = |found: Vec<Entry>, all: &mut Vec<Entry>| {
            all.extend(found.iter().cloned());
            new.extend(found);
        };
        add(before.cloned().collect(), &mut all);
        // Oldest first: what an order earns depends on the tier that those before it led to.
        for order in self.orders.iter().rev() {
            let found = facts(programme, order, &self.policy, &all, now);
            add(found, &mut all);
            let found = reviewed(programme, order, &self.reviews, &all);
            add(found, &mut all);
        }
        new
    }
}

/// Newest first.
async fn all_orders(app: &App, customer_id: &str) -> Result<Vec<Order>, ApiError> {
    const PAGE: u32 = 100;
    let (mut orders, mut cursor) = (Vec::new(), None);
    // A cursor of ours is known, unless its order went away meanwhile.
    while let Some(page) = app.store.orders_of(customer_id, cursor.as_deref(), PAGE).await? {
        orders.extend(page.orders);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    Ok(orders)
}
