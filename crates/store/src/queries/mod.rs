//! What a store asks of its database, written once.
//!
//! `sqlite.rs` and `postgres.rs` each compile this module against their own `Engine`, `Connection`, `Row` and
//! `Transaction`; the statements that differ stand there too.
//! Deliberately absent: connections, and every rule that `model` holds.

mod access;
mod aftermath;
mod asks;
mod audit;
mod changes;
mod decided;
mod idempotency;
mod lookups;
mod loyalty;
mod mails;
mod orders;
mod preferences;
mod returns;
mod reviews;
mod uploads;
mod withdrawals;

use aftersale_model::Order;
use aftersale_model::access::{Challenge, ContactKey};
use aftersale_model::ask::Asked;
use aftersale_model::preferences::Preferences;
use aftersale_model::tracking::Report;
use aftersale_model::withdrawal::Withdrawal;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use super::{
    ANNOUNCE_CHANGE, Connection, Engine, LOCK_CHALLENGE, LOCK_NUMBER, LOCK_ORDER, LOCK_VARIANT, Row,
    TAKE_LOOKUPS, TAKE_MAILS, TURN_OF_CHANGES,
};
use crate::text::storable;
use crate::{
    Amend, AuditEntry, Body, Change, Decide, Declare, Holding, KeptAnswer, KeyClaim, KeyState, Lookup, Mail,
    Match, MayAsk, Named, OrderPage, Prefer, Reach, Receipt, Rematch, Reply, Store, StoreError, Taken,
    Unmailed, Upload, Watch,
};

#[async_trait]
impl Store for Engine {
    async fn put_order(&self, order: &Order) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        orders::put(&mut tx, order).await?;
        tx.commit().await?;
        self.ring();
        Ok(())
    }

    async fn change_order(
        &self,
        id: &str,
        named: Named<'_>,
        claim: &KeyClaim,
        now: Timestamp,
        decide: Decide,
    ) -> Result<Option<KeptAnswer>, StoreError> {
        let mut tx = self.begin().await?;
        let answer = decided::change(&mut tx, id, named, claim, now, decide).await?;
        tx.commit().await?;
        self.ring();
        Ok(answer)
    }

    async fn receive_withdrawal(
        &self,
        order_id: Option<&str>,
        claim: &KeyClaim,
        decide: Declare,
    ) -> Result<KeptAnswer, StoreError> {
        let mut tx = self.begin().await?;
        let answer = decided::receive(&mut tx, order_id, claim, decide).await?;
        tx.commit().await?;
        self.ring();
        Ok(answer)
    }

    async fn unmatched_withdrawals(&self, now: Timestamp, limit: u32) -> Result<Vec<Withdrawal>, StoreError> {
        withdrawals::unmatched(&mut *self.reader().await?, now, limit).await
    }

    async fn match_withdrawal(&self, id: &str, order_id: &str, decide: Rematch) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let written = decided::rematch(&mut tx, id, order_id, decide).await?;
        tx.commit().await?;
        self.ring();
        Ok(written)
    }

    async fn postpone_withdrawal(&self, id: &str, due_at: Option<Timestamp>) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        withdrawals::postpone(&mut tx, id, due_at).await?;
        Ok(tx.commit().await?)
    }

    async fn withdrawals_of(&self, order_id: &str) -> Result<Vec<Withdrawal>, StoreError> {
        withdrawals::of(&mut *self.reader().await?, order_id).await
    }

    async fn withdrawals(&self, limit: u32) -> Result<Vec<(Withdrawal, String)>, StoreError> {
        withdrawals::newest(&mut *self.reader().await?, limit).await
    }

    async fn amend_order(&self, id: &str, amend: Amend) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let written = decided::amend(&mut tx, id, amend).await?;
        tx.commit().await?;
        self.ring();
        Ok(written)
    }

    async fn holdings(&self, variants: &[String], now: Timestamp) -> Result<Vec<Holding>, StoreError> {
        returns::of_variants(&mut *self.reader().await?, variants, now).await
    }

    async fn lapsing_returns(&self, now: Timestamp, limit: u32) -> Result<Vec<String>, StoreError> {
        returns::lapsing(&mut *self.reader().await?, now, limit).await
    }

    async fn touch_order(&self, id: &str) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        changes::add(&mut tx, id).await?;
        tx.commit().await?;
        self.ring();
        Ok(())
    }

    async fn asked(&self, order_id: &str) -> Result<Vec<Asked>, StoreError> {
        asks::of(&mut *self.reader().await?, order_id).await
    }

    async fn take_reports(&self, reports: &[Report]) -> Result<Taken, StoreError> {
        let mut tx = self.begin().await?;
        let taken = aftermath::take(&mut tx, reports).await?;
        tx.commit().await?;
        self.ring();
        Ok(taken)
    }

    async fn changes_after(&self, id: i64, limit: u32) -> Result<Vec<Change>, StoreError> {
        changes::after(&mut *self.reader().await?, id, limit).await
    }

    async fn reach_of_changes(&self) -> Result<Reach, StoreError> {
        changes::reach(&mut *self.reader().await?).await
    }

    async fn watch(&self) -> Result<Box<dyn Watch>, StoreError> {
        self.watching().await
    }

    async fn put_upload(
        &self,
        upload: &Upload,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        idempotency::keep(&mut tx, claim, answer).await?;
        uploads::put(&mut tx, upload).await?;
        Ok(tx.commit().await?)
    }

    async fn forget_uploads(&self, now: Timestamp) -> Result<Vec<String>, StoreError> {
        let mut tx = self.begin().await?;
        let gone = uploads::forget(&mut tx, now).await?;
        tx.commit().await?;
        Ok(gone)
    }

    async fn preferences(&self, customer: &str) -> Result<Preferences, StoreError> {
        preferences::of(&mut *self.reader().await?, customer).await
    }

    async fn change_preferences(
        &self,
        customer: &str,
        claim: Option<&KeyClaim>,
        decide: Prefer,
    ) -> Result<KeptAnswer, StoreError> {
        let mut tx = self.begin().await?;
        let answer = decided::prefer(&mut tx, customer, claim, decide).await?;
        tx.commit().await?;
        Ok(answer)
    }

    async fn recent_orders(
        &self,
        since: Timestamp,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<String>, StoreError> {
        mails::recent_orders(&mut *self.reader().await?, since, after, limit).await
    }

    async fn order(&self, id: &str) -> Result<Option<Order>, StoreError> {
        orders::by_id(&mut *self.reader().await?, id).await
    }

    async fn revision(&self, id: &str) -> Result<Option<i64>, StoreError> {
        orders::revision(&mut *self.reader().await?, id).await
    }

    async fn order_and_revision(&self, id: &str) -> Result<Option<(Order, i64)>, StoreError> {
        orders::with_revision(&mut *self.reader().await?, id).await
    }

    fn writes(&self) -> Option<u64> {
        self.written()
    }

    async fn find_order(&self, number: &str, contact: &ContactKey) -> Result<Option<Order>, StoreError> {
        orders::by_number_and_contact(&mut *self.reader().await?, number, contact).await
    }

    async fn orders_of(
        &self,
        customer_id: &str,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<Option<OrderPage>, StoreError> {
        orders::page(&mut *self.reader().await?, customer_id, cursor, limit).await
    }

    async fn open_challenge(
        &self,
        challenge: &Challenge,
        lookup: &Lookup,
        receipt: Receipt<'_>,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        idempotency::keep(&mut tx, receipt.claim, receipt.answer).await?;
        access::open(&mut tx, challenge).await?;
        lookups::put(&mut tx, lookup).await?;
        audit::add(&mut tx, receipt.audit).await?;
        Ok(tx.commit().await?)
    }

    async fn take_lookups(
        &self,
        limit: u32,
        lease: SignedDuration,
        now: Timestamp,
    ) -> Result<Vec<Lookup>, StoreError> {
        let mut tx = self.begin().await?;
        let taken = lookups::take(&mut tx, limit, lease, now).await?;
        tx.commit().await?;
        Ok(taken)
    }

    async fn settle_lookup(&self, challenge_id: &str, found: Option<&Match>) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let settled = decided::settle(&mut tx, challenge_id, found).await?;
        tx.commit().await?;
        Ok(settled)
    }

    async fn try_code(
        &self,
        challenge_id: &str,
        code_hash: &[u8],
        now: Timestamp,
        claim: &KeyClaim,
        reply: Reply,
    ) -> Result<KeptAnswer, StoreError> {
        let mut tx = self.begin().await?;
        let tried = access::try_code(&mut tx, challenge_id, code_hash, now).await?;
        let answer = decided::reply(&mut tx, tried, claim, reply).await?;
        tx.commit().await?;
        Ok(answer)
    }

    async fn hit(&self, bucket: &str, window: SignedDuration, now: Timestamp) -> Result<u32, StoreError> {
        let mut tx = self.begin().await?;
        let seen = access::hit(&mut tx, bucket, window, now).await?;
        tx.commit().await?;
        Ok(seen)
    }

    async fn claim_key(
        &self,
        scope: &str,
        key: &str,
        body_hash: &[u8],
        now: Timestamp,
    ) -> Result<KeyState, StoreError> {
        let mut tx = self.begin().await?;
        let state = idempotency::claim(&mut tx, scope, key, body_hash, now).await?;
        tx.commit().await?;
        Ok(state)
    }

    async fn keep_answer(&self, claim: &KeyClaim, answer: &KeptAnswer) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        idempotency::keep(&mut tx, claim, answer).await?;
        Ok(tx.commit().await?)
    }

    async fn release_key(&self, claim: &KeyClaim) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        idempotency::release(&mut tx, claim).await?;
        Ok(tx.commit().await?)
    }

    async fn take_mails(
        &self,
        limit: u32,
        lease: SignedDuration,
        now: Timestamp,
    ) -> Result<Vec<Mail>, StoreError> {
        let mut tx = self.begin().await?;
        let taken = mails::take(&mut tx, limit, lease, now).await?;
        tx.commit().await?;
        Ok(taken)
    }

    async fn put_mails(&self, mails: &[Mail]) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        mails::put_all(&mut tx, mails).await?;
        Ok(tx.commit().await?)
    }

    async fn put_ask(&self, mail: &Mail, ask: &Asked, may: MayAsk) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let stored = decided::ask(&mut tx, mail, ask, may).await?;
        tx.commit().await?;
        self.ring();
        Ok(stored)
    }

    async fn unmailed(&self, limit: u32) -> Result<Vec<Unmailed>, StoreError> {
        mails::unmailed(&mut *self.reader().await?, limit).await
    }

    async fn looked_through(&self, marks: &[Unmailed]) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        mails::looked_through(&mut tx, marks).await?;
        Ok(tx.commit().await?)
    }

    async fn unknown_mails(&self, keys: &[String]) -> Result<Vec<String>, StoreError> {
        mails::unknown(&mut *self.reader().await?, keys).await
    }

    async fn mail_sent(&self, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        mails::sent(&mut tx, id, now, body).await?;
        Ok(tx.commit().await?)
    }

    async fn mail_ended(&self, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        mails::ended(&mut tx, id, now, body).await?;
        Ok(tx.commit().await?)
    }

    async fn release_mails(&self, ids: &[String]) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        mails::release(&mut tx, ids).await?;
        Ok(tx.commit().await?)
    }

    async fn mail_failed(&self, id: &str, retry_at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        mails::failed(&mut tx, id, retry_at).await?;
        Ok(tx.commit().await?)
    }

    async fn mails(&self, limit: u32) -> Result<Vec<Mail>, StoreError> {
        mails::newest(&mut *self.reader().await?, limit).await
    }

    async fn audit(&self, entry: &AuditEntry) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        audit::add(&mut tx, entry).await?;
        Ok(tx.commit().await?)
    }

    async fn tidy(&self, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        access::tidy(&mut tx, now).await?;
        idempotency::tidy(&mut tx, now).await?;
        mails::tidy(&mut tx, now).await?;
        changes::tidy(&mut tx, now).await?;
        returns::tidy(&mut tx, now).await?;
        Ok(tx.commit().await?)
    }

    async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&mut *self.reader().await?).await?;
        Ok(())
    }
}
