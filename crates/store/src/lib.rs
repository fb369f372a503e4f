//! Where the server keeps what it must not lose: one trait, SQLite and Postgres behind it.
//!
//! Deliberately absent: HTTP, the wire types, and rules (they are in `model`); a store answers what is there.

mod aftermath;
mod error;
mod instant;
mod lookup;
pub mod loyalty;
mod mail;
mod postgres;
pub mod review;
mod sqlite;
mod text;
mod withdrawal;

use aftersale_model::Order;
use aftersale_model::access::{Challenge, ContactKey};
use aftersale_model::ask::Asked;
use aftersale_model::preferences::Preferences;
use aftersale_model::tracking::Report;
use aftersale_model::withdrawal::Withdrawal;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

pub use aftermath::{
    Amend, CHANGES_KEPT, Change, Decide, Decision, Effect, Held, Holding, KeyClaim, Named, Prefer, Reach,
    Taken, Upload, Watch,
};
pub use lookup::{Lookup, Match, Receipt, Reply};
pub use loyalty::{Book, Booked, KeptLedger, LedgerHead, NoteFacts, Points, PointsMark};
pub use mail::{Attachment, Body, Mail, MayAsk, Optional, Unmailed};
pub use postgres::PostgresStore;
pub use review::{
    DecideReview, HeldReviews, Listing, Moderate, Moderated, ReviewWrite, Reviewed, Reviews, Sort,
};
pub use sqlite::SqliteStore;
pub use withdrawal::{Declare, Declared, HeldContract, Rematch};

/// A claim this old without an answer has lost its caller; the same write may then claim the key anew.
///
/// A caller must give up before: a server's time limit per request has to be shorter.
pub const STALE_AFTER: SignedDuration = SignedDuration::from_secs(60);
/// How long `tidy` keeps idempotency keys, from their claim. Source: the contract, "kept 72 hours".
pub const KEYS_KEPT: SignedDuration = SignedDuration::from_hours(72);
/// How long `tidy` keeps challenges, from their expiry.
pub const CHALLENGES_KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How long `tidy` keeps hits, from the opening of their window; no window may be longer.
pub const HITS_KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How long `tidy` keeps the words and the recipient of a mail, from its sending or its end.
pub const MAILS_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Why a store could not answer.
///
/// Nothing was written, with one exception: when the connection breaks during a commit, the answer is
/// `Unavailable` and the database alone knows.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database can't be reached or is busy; the same call may succeed later.
    /// The source quotes the database: log its kind, never its message.
    #[error("the store is not available")]
    Unavailable(#[source] sqlx::Error),
    /// A stored document can't be read, or the database refuses for another reason. Holds no personal data.
    #[error("the store failed: {0}")]
    Failed(String),
    /// The claim of an idempotency key is no longer the caller's: another call took it over, or answered.
    #[error("another call took the write over")]
    TakenOver,
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
    /// New: now claimed by the caller, who must have an answer kept or call `release_key`.
    Claimed(KeyClaim),
    /// Another call with the same body is still running.
    Running,
    /// Known with another body, answered or not, stale or not.
    OtherBody,
    Answered(KeptAnswer),
}

/// Who saw or changed which order; never personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    pub at: Timestamp,
    pub operation: String,
    pub order_id: Option<String>,
    /// Token id (`jti`), shop key id, or a keyed hash of a customer's id.
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

/// Every method is one transaction, on disk before it answers. Instants are kept to the nanosecond.
#[async_trait]
pub trait Store: Points + Reviews + Send + Sync + 'static {
    /// Writes or replaces the shop's view of an order.
    async fn put_order(&self, order: &Order) -> Result<(), StoreError>;

    async fn order(&self, id: &str) -> Result<Option<Order>, StoreError>;

    /// Which state of the order is the newest: it rises with every write to the order or to what is kept beside it.
    async fn revision(&self, id: &str) -> Result<Option<i64>, StoreError>;

    /// As [`Self::order`], with its revision.
    async fn order_and_revision(&self, id: &str) -> Result<Option<(Order, i64)>, StoreError>;

    /// Rises with every write that may have changed an order, before the write is answered. `None` where other
    /// servers write as well, so that only the database knows.
    fn writes(&self) -> Option<u64>;

    /// Ids of the orders placed at `since` or later, oldest first, `limit` at most, those after the order `after`.
    async fn recent_orders(
        &self,
        since: Timestamp,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<String>, StoreError>;

    /// `number` normalised by `model::access::normal_number`; `contact` by `model::access::normal_contact`.
    /// Of several orders with that number and contact, the newest.
    async fn find_order(&self, number: &str, contact: &ContactKey) -> Result<Option<Order>, StoreError>;

    /// Newest first, `limit` at most; an unknown cursor, or another customer's, is `Ok(None)`.
    /// A customer without an id has no orders.
    async fn orders_of(
        &self,
        customer_id: &str,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<Option<OrderPage>, StoreError>;

    /// Acknowledges a look-up: it waits with its challenge, audit and answer are kept, all or nothing, and nothing
    /// where the claim was taken over. A challenge whose id is known is `Failed`.
    async fn open_challenge(
        &self,
        challenge: &Challenge,
        lookup: &Lookup,
        receipt: Receipt<'_>,
    ) -> Result<(), StoreError>;

    /// Takes up to `limit` waiting look-ups, oldest first; each goes to one caller until `lease` has passed.
    async fn take_lookups(
        &self,
        limit: u32,
        lease: SignedDuration,
        now: Timestamp,
    ) -> Result<Vec<Lookup>, StoreError>;

    /// Ends a look-up. What it found goes into its challenge, with the mail that carries the code and the audit, in one
    /// transaction; a mail whose `dedupe_key` is known is left out in silence. `false`: it was ended before, and
    /// nothing was written.
    async fn settle_lookup(&self, challenge_id: &str, found: Option<&Match>) -> Result<bool, StoreError>;

    /// Tries a code against a challenge; the try, the code's use, the audit and the answer are one transaction, and
    /// nothing is written where the claim was taken over. Of any number of right answers at once, one is `Right`.
    async fn try_code(
        &self,
        challenge_id: &str,
        code_hash: &[u8],
        now: Timestamp,
        claim: &KeyClaim,
        reply: Reply,
    ) -> Result<KeptAnswer, StoreError>;

    /// Counts one hit on `bucket` and tells how many there were within `window` including this one.
    /// A window opens with the first hit and closes when it has passed; the next hit opens another.
    async fn hit(&self, bucket: &str, window: SignedDuration, now: Timestamp) -> Result<u32, StoreError>;

    /// Claims an idempotency key for `scope`, or tells what is known. A claim of [`STALE_AFTER`] or older
    /// whose caller vanished is claimed anew by a call with the same body.
    async fn claim_key(
        &self,
        scope: &str,
        key: &str,
        body_hash: &[u8],
        now: Timestamp,
    ) -> Result<KeyState, StoreError>;

    /// Keeps the answer of a write that had no effect; `TakenOver` where the claim is not the caller's any more.
    async fn keep_answer(&self, claim: &KeyClaim, answer: &KeptAnswer) -> Result<(), StoreError>;

    /// Forgets a claim whose answer must not be kept; a kept answer stays, and so does another's claim.
    async fn release_key(&self, claim: &KeyClaim) -> Result<(), StoreError>;

    /// Decides on an order that nobody else can write to, and writes what was decided with the answer to keep:
    /// all or nothing, and nothing where the claim was taken over. `Ok(None)` where there is no such order.
    async fn change_order(
        &self,
        id: &str,
        named: Named<'_>,
        claim: &KeyClaim,
        now: Timestamp,
        decide: Decide,
    ) -> Result<Option<KeptAnswer>, StoreError>;

    /// Keeps a declaration of withdrawal with its receipt, its mails and its answer: all or nothing, and nothing where
    /// the claim was taken over. An order that is named is held while it is decided.
    async fn receive_withdrawal(
        &self,
        order_id: Option<&str>,
        claim: &KeyClaim,
        decide: Declare,
    ) -> Result<KeptAnswer, StoreError>;

    /// Declarations of which the contract is to be looked for by now, `limit` at most.
    async fn unmatched_withdrawals(&self, now: Timestamp, limit: u32) -> Result<Vec<Withdrawal>, StoreError>;

    /// Ends the search for a contract with the order that was found, and writes what the declaration comes to.
    /// `false`: it was ended before, or there is no such order, and nothing was written.
    async fn match_withdrawal(&self, id: &str, order_id: &str, decide: Rematch) -> Result<bool, StoreError>;

    /// Looks for the contract again at `due_at`; `None`: no more, it was not found.
    async fn postpone_withdrawal(&self, id: &str, due_at: Option<Timestamp>) -> Result<(), StoreError>;

    /// Of one order, oldest first.
    async fn withdrawals_of(&self, order_id: &str) -> Result<Vec<Withdrawal>, StoreError>;

    /// All of them with their receipts, newest first.
    async fn withdrawals(&self, limit: u32) -> Result<Vec<(Withdrawal, String)>, StoreError>;

    /// Decides on an order as [`Self::change_order`] does, for what no caller asked for: the clock, the shop. Tells whether
    /// anything was written.
    async fn amend_order(&self, id: &str, amend: Amend) -> Result<bool, StoreError>;

    /// What is held of these variants now, by whichever order.
    async fn holdings(&self, variants: &[String], now: Timestamp) -> Result<Vec<Holding>, StoreError>;

    /// Ids of orders with a return whose last day to be sent has gone by, `limit` at most.
    async fn lapsing_returns(&self, now: Timestamp, limit: u32) -> Result<Vec<String>, StoreError>;

    /// Tells those who follow the order to look again.
    async fn touch_order(&self, id: &str) -> Result<(), StoreError>;

    /// What the order's customer was asked so far, about any of their orders; of a guest, about this one.
    async fn asked(&self, order_id: &str) -> Result<Vec<Asked>, StoreError>;

    /// Keeps what carriers reported, whether an order has the number yet or not; of two with one identity the first.
    async fn take_reports(&self, reports: &[Report]) -> Result<Taken, StoreError>;

    /// Oldest first. Once a change is read, none with a lower id will ever appear.
    async fn changes_after(&self, id: i64, limit: u32) -> Result<Vec<Change>, StoreError>;

    async fn reach_of_changes(&self) -> Result<Reach, StoreError>;

    /// Tells of changes that any server writes from now on.
    async fn watch(&self) -> Result<Box<dyn Watch>, StoreError>;

    /// Notes an upload with the answer to keep; one whose id is known is the same upload.
    async fn put_upload(
        &self,
        upload: &Upload,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError>;

    /// Forgets uploads that nothing named in time, and tells which, so that their bytes can go too.
    async fn forget_uploads(&self, now: Timestamp) -> Result<Vec<String>, StoreError>;

    /// As chosen; a customer who never chose has none.
    async fn preferences(&self, customer: &str) -> Result<Preferences, StoreError>;

    /// Decides on a customer's preferences that nobody else can write to, and keeps the answer with them.
    /// Without a claim the answer is not kept: the caller's write is the same however often it comes.
    async fn change_preferences(
        &self,
        customer: &str,
        claim: Option<&KeyClaim>,
        decide: Prefer,
    ) -> Result<KeptAnswer, StoreError>;

    /// Takes up to `limit` unsent mails for sending, oldest first; each goes to one caller until `lease` has
    /// passed. A caller that dies between sending and `mail_sent` lets the mail go out twice, never not at all.
    async fn take_mails(
        &self,
        limit: u32,
        lease: SignedDuration,
        now: Timestamp,
    ) -> Result<Vec<Mail>, StoreError>;

    /// Stores mails for sending; one whose `dedupe_key` is known is left out in silence.
    async fn put_mails(&self, mails: &[Mail]) -> Result<(), StoreError>;

    /// Stores a mail that asks, if `may` says so given everything its customer was asked; of several at once each
    /// sees those before it. Tells whether it was stored.
    async fn put_ask(&self, mail: &Mail, ask: &Asked, may: MayAsk) -> Result<bool, StoreError>;

    /// Orders that changed and were not looked through for mails since, `limit` at most. A mark stands in the
    /// transaction of its change.
    async fn unmailed(&self, limit: u32) -> Result<Vec<Unmailed>, StoreError>;

    /// Takes marks away, but for those of orders that changed since they were read.
    async fn looked_through(&self, marks: &[Unmailed]) -> Result<(), StoreError>;

    /// Those of the keys under which no mail was ever stored.
    async fn unknown_mails(&self, keys: &[String]) -> Result<Vec<String>, StoreError>;

    async fn mail_sent(&self, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError>;

    /// Puts a mail back; it is tried again not before `retry_at`.
    async fn mail_failed(&self, id: &str, retry_at: Timestamp) -> Result<(), StoreError>;

    /// Gives a mail up: it is never taken again.
    async fn mail_ended(&self, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError>;

    /// Puts back what was taken and not tried, as if it had not been taken.
    async fn release_mails(&self, ids: &[String]) -> Result<(), StoreError>;

    /// All mails, newest first: for the demo's outbox and for tests.
    async fn mails(&self, limit: u32) -> Result<Vec<Mail>, StoreError>;

    async fn audit(&self, entry: &AuditEntry) -> Result<(), StoreError>;

    /// Deletes what has outlived its use: idempotency keys after [`KEYS_KEPT`], challenges after
    /// [`CHALLENGES_KEPT`], hits after [`HITS_KEPT`], changes after [`CHANGES_KEPT`]; empties sent and given-up mails after [`MAILS_KEPT`].
    async fn tidy(&self, now: Timestamp) -> Result<(), StoreError>;

    /// Answers when the database does.
    async fn ping(&self) -> Result<(), StoreError>;
}
