//! A store that writes down which of its methods were called, and fails when told to.

mod reviews;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use aftersale_model::Order;
use aftersale_model::access::{Challenge, ContactKey};
use aftersale_model::ask::Asked;
use aftersale_model::preferences::Preferences;
use aftersale_model::tracking::Report;
use aftersale_model::withdrawal::Withdrawal;
use aftersale_store::{
    Amend, AuditEntry, Body, Book, Change, Decide, Declare, Holding, KeptAnswer, KeptLedger, KeyClaim,
    KeyState, Lookup, Mail, Match, MayAsk, Named, NoteFacts, OrderPage, Points, PointsMark, Prefer, Reach,
    Receipt, Rematch, Reply, SqliteStore, Store, StoreError, Taken, Unmailed, Upload, Watch,
};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

pub struct Counting {
    inner: SqliteStore,
    calls: Mutex<Vec<&'static str>>,
    audit: Mutex<Vec<AuditEntry>>,
    failing: AtomicBool,
}

impl Counting {
    pub fn new(inner: SqliteStore) -> Arc<Self> {
        Arc::new(Self {
            inner,
            calls: Mutex::default(),
            audit: Mutex::default(),
            failing: AtomicBool::new(false),
        })
    }

    /// Every call since the last time this was asked.
    pub fn take_calls(&self) -> Vec<&'static str> {
        std::mem::take(&mut *self.calls.lock().expect("lock"))
    }

    pub fn audited(&self) -> Vec<AuditEntry> {
        self.audit.lock().expect("lock").clone()
    }

    /// Reading and opening fail from now on; keys and answers still work.
    pub fn fail(&self, failing: bool) {
        self.failing.store(failing, Ordering::Relaxed);
    }

    fn count(&self, call: &'static str) -> Result<&SqliteStore, StoreError> {
        self.calls.lock().expect("lock").push(call);
        let strikes =
            ["order", "order_and_revision", "revision", "open_challenge", "orders_of", "ping", "try_code"]
                .contains(&call);
        if strikes && self.failing.load(Ordering::Relaxed) {
            return Err(StoreError::Failed("told to fail".into()));
        }
        Ok(&self.inner)
    }
}

#[async_trait]
impl Points for Counting {
    async fn points(&self, customer_id: &str) -> Result<KeptLedger, StoreError> {
        self.count("points")?.points(customer_id).await
    }

    async fn points_mark(&self, customer_id: &str) -> Result<PointsMark, StoreError> {
        self.count("points_mark")?.points_mark(customer_id).await
    }

    async fn customers(&self, after: Option<&str>, limit: u32) -> Result<Vec<String>, StoreError> {
        self.count("customers")?.customers(after, limit).await
    }

    async fn book_points(
        &self,
        customer_id: &str,
        claim: &KeyClaim,
        decide: Book,
    ) -> Result<KeptAnswer, StoreError> {
        self.count("book_points")?.book_points(customer_id, claim, decide).await
    }

    async fn note_points(&self, customer_id: &str, decide: NoteFacts) -> Result<usize, StoreError> {
        self.count("note_points")?.note_points(customer_id, decide).await
    }
}

#[async_trait]
impl Store for Counting {
    async fn put_order(&self, order: &Order) -> Result<(), StoreError> {
        self.count("put_order")?.put_order(order).await
    }

    async fn recent_orders(
        &self,
        since: Timestamp,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<String>, StoreError> {
        self.count("recent_orders")?.recent_orders(since, after, limit).await
    }

    async fn order(&self, id: &str) -> Result<Option<Order>, StoreError> {
        self.count("order")?.order(id).await
    }

    async fn find_order(&self, number: &str, contact: &ContactKey) -> Result<Option<Order>, StoreError> {
        self.count("find_order")?.find_order(number, contact).await
    }

    async fn orders_of(
        &self,
        customer_id: &str,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<Option<OrderPage>, StoreError> {
        self.count("orders_of")?.orders_of(customer_id, cursor, limit).await
    }

    async fn open_challenge(
        &self,
        challenge: &Challenge,
        lookup: &Lookup,
        receipt: Receipt<'_>,
    ) -> Result<(), StoreError> {
        self.audit.lock().expect("lock").push(receipt.audit.clone());
        self.count("open_challenge")?.open_challenge(challenge, lookup, receipt).await
    }

    async fn take_lookups(
        &self,
        limit: u32,
        lease: SignedDuration,
        now: Timestamp,
    ) -> Result<Vec<Lookup>, StoreError> {
        self.count("take_lookups")?.take_lookups(limit, lease, now).await
    }

    async fn settle_lookup(&self, challenge_id: &str, found: Option<&Match>) -> Result<bool, StoreError> {
        self.audit.lock().expect("lock").extend(found.map(|found| found.audit.clone()));
        self.count("settle_lookup")?.settle_lookup(challenge_id, found).await
    }

    async fn try_code(
        &self,
        id: &str,
        code_hash: &[u8],
        now: Timestamp,
        claim: &KeyClaim,
        reply: Reply,
    ) -> Result<KeptAnswer, StoreError> {
        self.count("try_code")?.try_code(id, code_hash, now, claim, reply).await
    }

    async fn hit(&self, bucket: &str, window: SignedDuration, now: Timestamp) -> Result<u32, StoreError> {
        self.count("hit")?.hit(bucket, window, now).await
    }

    async fn claim_key(
        &self,
        scope: &str,
        key: &str,
        body_hash: &[u8],
        now: Timestamp,
    ) -> Result<KeyState, StoreError> {
        self.count("claim_key")?.claim_key(scope, key, body_hash, now).await
    }

    async fn keep_answer(&self, claim: &KeyClaim, answer: &KeptAnswer) -> Result<(), StoreError> {
        self.count("keep_answer")?.keep_answer(claim, answer).await
    }

    async fn release_key(&self, claim: &KeyClaim) -> Result<(), StoreError> {
        self.count("release_key")?.release_key(claim).await
    }

    async fn change_order(
        &self,
        id: &str,
        named: Named<'_>,
        claim: &KeyClaim,
        now: Timestamp,
        decide: Decide,
    ) -> Result<Option<KeptAnswer>, StoreError> {
        self.count("change_order")?.change_order(id, named, claim, now, decide).await
    }

    async fn receive_withdrawal(
        &self,
        order_id: Option<&str>,
        claim: &KeyClaim,
        decide: Declare,
    ) -> Result<KeptAnswer, StoreError> {
        self.count("receive_withdrawal")?.receive_withdrawal(order_id, claim, decide).await
    }

    async fn unmatched_withdrawals(&self, now: Timestamp, limit: u32) -> Result<Vec<Withdrawal>, StoreError> {
        self.count("unmatched_withdrawals")?.unmatched_withdrawals(now, limit).await
    }

    async fn match_withdrawal(&self, id: &str, order_id: &str, decide: Rematch) -> Result<bool, StoreError> {
        self.count("match_withdrawal")?.match_withdrawal(id, order_id, decide).await
    }

    async fn postpone_withdrawal(&self, id: &str, due_at: Option<Timestamp>) -> Result<(), StoreError> {
        self.count("postpone_withdrawal")?.postpone_withdrawal(id, due_at).await
    }

    async fn withdrawals_of(&self, order_id: &str) -> Result<Vec<Withdrawal>, StoreError> {
        self.count("withdrawals_of")?.withdrawals_of(order_id).await
    }

    async fn withdrawals(&self, limit: u32) -> Result<Vec<(Withdrawal, String)>, StoreError> {
        self.inner.withdrawals(limit).await
    }

    async fn amend_order(&self, id: &str, amend: Amend) -> Result<bool, StoreError> {
        self.count("amend_order")?.amend_order(id, amend).await
    }

    async fn holdings(&self, variants: &[String], now: Timestamp) -> Result<Vec<Holding>, StoreError> {
        self.count("holdings")?.holdings(variants, now).await
    }

    async fn lapsing_returns(&self, now: Timestamp, limit: u32) -> Result<Vec<String>, StoreError> {
        self.count("lapsing_returns")?.lapsing_returns(now, limit).await
    }

    async fn touch_order(&self, id: &str) -> Result<(), StoreError> {
        self.count("touch_order")?.touch_order(id).await
    }

    async fn revision(&self, id: &str) -> Result<Option<i64>, StoreError> {
        self.count("revision")?.revision(id).await
    }

    async fn order_and_revision(&self, id: &str) -> Result<Option<(Order, i64)>, StoreError> {
        self.count("order_and_revision")?.order_and_revision(id).await
    }

    fn writes(&self) -> Option<u64> {
        self.inner.writes()
    }

    async fn asked(&self, order_id: &str) -> Result<Vec<Asked>, StoreError> {
        self.count("asked")?.asked(order_id).await
    }

    async fn put_ask(&self, mail: &Mail, ask: &Asked, may: MayAsk) -> Result<bool, StoreError> {
        self.count("put_ask")?.put_ask(mail, ask, may).await
    }

    async fn unmailed(&self, limit: u32) -> Result<Vec<Unmailed>, StoreError> {
        self.count("unmailed")?.unmailed(limit).await
    }

    async fn looked_through(&self, marks: &[Unmailed]) -> Result<(), StoreError> {
        self.count("looked_through")?.looked_through(marks).await
    }

    async fn take_reports(&self, reports: &[Report]) -> Result<Taken, StoreError> {
        self.count("take_reports")?.take_reports(reports).await
    }

    async fn changes_after(&self, id: i64, limit: u32) -> Result<Vec<Change>, StoreError> {
        self.count("changes_after")?.changes_after(id, limit).await
    }

    async fn reach_of_changes(&self) -> Result<Reach, StoreError> {
        self.count("reach_of_changes")?.reach_of_changes().await
    }

    async fn watch(&self) -> Result<Box<dyn Watch>, StoreError> {
        self.count("watch")?.watch().await
    }

    async fn put_upload(
        &self,
        upload: &Upload,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError> {
        self.count("put_upload")?.put_upload(upload, claim, answer).await
    }

    async fn forget_uploads(&self, now: Timestamp) -> Result<Vec<String>, StoreError> {
        self.count("forget_uploads")?.forget_uploads(now).await
    }

    async fn preferences(&self, customer: &str) -> Result<Preferences, StoreError> {
        self.count("preferences")?.preferences(customer).await
    }

    async fn change_preferences(
        &self,
        customer: &str,
        claim: Option<&KeyClaim>,
        decide: Prefer,
    ) -> Result<KeptAnswer, StoreError> {
        self.count("change_preferences")?.change_preferences(customer, claim, decide).await
    }

    async fn take_mails(
        &self,
        limit: u32,
        lease: SignedDuration,
        now: Timestamp,
    ) -> Result<Vec<Mail>, StoreError> {
        self.count("take_mails")?.take_mails(limit, lease, now).await
    }

    async fn put_mails(&self, mails: &[Mail]) -> Result<(), StoreError> {
        self.count("put_mails")?.put_mails(mails).await
    }

    async fn unknown_mails(&self, keys: &[String]) -> Result<Vec<String>, StoreError> {
        self.count("unknown_mails")?.unknown_mails(keys).await
    }

    async fn mail_sent(&self, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError> {
        self.count("mail_sent")?.mail_sent(id, now, body).await
    }

    async fn mail_ended(&self, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError> {
        self.count("mail_ended")?.mail_ended(id, now, body).await
    }

    async fn release_mails(&self, ids: &[String]) -> Result<(), StoreError> {
        self.count("release_mails")?.release_mails(ids).await
    }

    async fn mail_failed(&self, id: &str, retry_at: Timestamp) -> Result<(), StoreError> {
        self.count("mail_failed")?.mail_failed(id, retry_at).await
    }

    async fn mails(&self, limit: u32) -> Result<Vec<Mail>, StoreError> {
        self.inner.mails(limit).await
    }

    async fn audit(&self, entry: &AuditEntry) -> Result<(), StoreError> {
        self.audit.lock().expect("lock").push(entry.clone());
        self.count("audit")?.audit(entry).await
    }

    async fn tidy(&self, now: Timestamp) -> Result<(), StoreError> {
        self.count("tidy")?.tidy(now).await
    }

    async fn ping(&self) -> Result<(), StoreError> {
        self.count("ping")?.ping().await
    }
}
