//! Who saw or changed which order, without personal data.
//!
//! A write is noted before it is answered. Reads are many: one token's reads of one order are noted once a minute,
//! by a task, so that reading stays a read.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Mutex;

use aftersale_store::{AuditEntry, StoreError};
use jiff::Timestamp;

use crate::codes::CodeKey;
use crate::state::App;
use crate::tokens::CustomerClaims;

/// More waiting reads than this are dropped, and the log says so.
const WAITING_MAX: usize = 10_000;

/// What happened, in the words of the contract.
pub struct Note<'a> {
    pub operation: &'static str,
    pub order_id: Option<&'a str>,
    /// Token id, shop key, or what [`customer`] makes of a token without an id.
    pub subject: &'a str,
    /// `ok` or a problem code.
    pub outcome: &'a str,
    pub request_id: &'a str,
}

impl Note<'_> {
    /// For a transaction that takes the note along.
    pub fn entry(&self, at: Timestamp) -> AuditEntry {
        AuditEntry {
            at,
            operation: self.operation.into(),
            order_id: self.order_id.map(Into::into),
            subject: self.subject.into(),
            outcome: self.outcome.into(),
            request_id: self.request_id.into(),
        }
    }
}

/// Writes the note now.
pub async fn write(app: &App, note: Note<'_>) -> Result<(), StoreError> {
    app.store.audit(&note.entry(app.clock.now())).await
}

/// What a customer's calls are noted under: their token's id, else a keyed hash of who they are to the shop.
/// The hash tells customers apart and names nobody; it changes with `tokens.active`.
pub fn customer<'a>(app: &App, claims: &'a CustomerClaims) -> Cow<'a, str> {
    match claims.jti.as_deref() {
        Some(jti) if !jti.is_empty() => jti.into(),
        _ => format!("customer:{}", CodeKey::hex(&app.codes.hash("audit-customer", &claims.sub))).into(),
    }
}

#[derive(Default)]
struct Reads {
    minute: i64,
    seen: HashSet<(String, String, String)>,
    waiting: Vec<AuditEntry>,
    dropped: u64,
}

/// Reads that are to be noted.
#[derive(Default)]
pub struct ReadAudit(Mutex<Reads>);

impl ReadAudit {
    /// Notes a read soon, unless this token's read of this order was noted in this minute.
    pub fn note(&self, now: Timestamp, note: Note<'_>) {
        let mut reads = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let minute = now.as_second().div_euclid(60);
        if reads.minute != minute {
            reads.minute = minute;
            reads.seen.clear();
        }
        let what =
            (note.subject.to_owned(), note.order_id.unwrap_or_default().to_owned(), note.outcome.to_owned());
        if reads.waiting.len() >= WAITING_MAX {
            reads.dropped += 1;
        } else if reads.seen.insert(what) {
            reads.waiting.push(note.entry(now));
        }
    }

    /// Writes what waits; what can't be written waits on.
    pub async fn flush(&self, app: &App) {
        let (waiting, dropped) = {
            let mut reads = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            (std::mem::take(&mut reads.waiting), std::mem::take(&mut reads.dropped))
        };
        if dropped > 0 {
            tracing::warn!(dropped, "reads were not noted in the audit");
        }
        let mut entries = waiting.into_iter();
        while let Some(entry) = entries.next() {
            if let Err(error) = app.store.audit(&entry).await {
                tracing::warn!(cause = %error, "the audit can't be written");
                let mut reads = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                reads.waiting.push(entry);
                reads.waiting.extend(entries);
                return;
            }
        }
    }
}
