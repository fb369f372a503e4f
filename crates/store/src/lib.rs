//! Where the server keeps what it must not lose: one trait, SQLite and Postgres behind it.
//!
//! Deliberately absent: HTTP, the wire types, and rules (they are in `model`); a store answers what is there.

mod postgres;
mod sqlite;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use aftersale_model::access::{Challenge, ContactKey};
use aftersale_model::Order;

pub use postgres::PostgresStore;
pub use sqlite::SqliteStore;

/// Why a store could not answer. Nothing was written, unless said otherwise.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database can't be reached or is busy; the same call may succeed later.
    #[error("the store is not available")]
    Unavailable(#[source] sqlx::Error),
    /// A stored document can't be read, or the database refuses for another reason.
    #[error("the store failed: {0}")]
    Failed(String),
}

/// A mail on its way out. Kept until it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub id: String,
    /// Two mails with one key are one mail: `access-code:<challenge id>`.
    pub dedupe_key: String,
    /// What it is about, in a word: `access-code`.
    pub kind: String,
    pub to: String,
    pub locale: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub created_at: Timestamp,
    pub attempts: u32,
    pub sent_at: Option<Timestamp>,
}

/// The first answer to a write, kept for those who ask again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAnswer {
    pub status: u16,
    pub body: Vec<u8>,
}

/// What is known about an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyState {
    /// New: now claimed by the caller, who must call `keep_answer` or `release_key`.
    Claimed,
    /// Another call with the same body is still running.
    Running,
    /// Known with another body.
    OtherBody,
    Answered(KeptAnswer),
}

/// Who saw or changed which order; never personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    pub at: Timestamp,
    pub operation: String,
    pub order_id: Option<String>,
    /// Token id (`jti`) or shop key id.
    pub subject: String,
    /// `ok` or a problem code.
    pub outcome: String,
    pub request_id: String,
}

/// What happened when a code was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeTried {
    /// Right, and now used up.
    Right { order_id: String },
    /// Wrong, used, expired, locked or unknown: the caller learns no more than that.
    Refused,
}

/// One page of a customer's orders, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderPage {
    pub orders: Vec<Order>,
    pub next_cursor: Option<String>,
}

/// Every method is one transaction.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Writes or replaces the shop's view of an order.
    async fn put_order(&self, order: &Order) -> Result<(), StoreError>;

    async fn order(&self, id: &str) -> Result<Option<Order>, StoreError>;

    /// `number` normalised by `model::access::normal_number`; `contact` by `model::access::normal_contact`.
    async fn find_order(&self, number: &str, contact: &ContactKey) -> Result<Option<Order>, StoreError>;

    /// Newest first, `limit` at most; an unknown cursor is `Ok(None)`.
    async fn orders_of(&self, customer_id: &str, cursor: Option<&str>, limit: u32) -> Result<Option<OrderPage>, StoreError>;

    /// Stores the challenge and, with it, the mail that carries its code: both or neither.
    async fn open_challenge(&self, challenge: &Challenge, mail: Option<&Mail>) -> Result<(), StoreError>;

    /// Tries a code against a challenge; counts the try and uses the code up in the same transaction.
    async fn try_code(&self, challenge_id: &str, code_hash: &[u8], now: Timestamp) -> Result<CodeTried, StoreError>;

    /// Counts one hit on `bucket` and tells how many there were within `window` including this one.
    async fn hit(&self, bucket: &str, window: SignedDuration, now: Timestamp) -> Result<u32, StoreError>;

    /// Claims an idempotency key for `scope`, or tells what is known. A claim older than `stale_after`
    /// whose caller vanished is claimed anew.
    async fn claim_key(&self, scope: &str, key: &str, body_hash: &[u8], now: Timestamp) -> Result<KeyState, StoreError>;

    async fn keep_answer(&self, scope: &str, key: &str, answer: &KeptAnswer) -> Result<(), StoreError>;

    /// Forgets a claim whose answer must not be kept.
    async fn release_key(&self, scope: &str, key: &str) -> Result<(), StoreError>;

    /// Takes up to `limit` unsent mails for sending; each goes to one caller until `lease` has passed.
    async fn take_mails(&self, limit: u32, lease: SignedDuration, now: Timestamp) -> Result<Vec<Mail>, StoreError>;

    async fn mail_sent(&self, id: &str, now: Timestamp) -> Result<(), StoreError>;

    /// Puts a mail back; it is tried again not before `retry_at`.
    async fn mail_failed(&self, id: &str, retry_at: Timestamp) -> Result<(), StoreError>;

    /// All mails, newest first: for the demo's outbox and for tests.
    async fn mails(&self, limit: u32) -> Result<Vec<Mail>, StoreError>;

    async fn audit(&self, entry: &AuditEntry) -> Result<(), StoreError>;

    /// Deletes what has outlived its use: idempotency keys after 72 hours, challenges after a day, hits after a day.
    async fn tidy(&self, now: Timestamp) -> Result<(), StoreError>;

    /// Answers when the database does.
    async fn ping(&self) -> Result<(), StoreError>;
}
