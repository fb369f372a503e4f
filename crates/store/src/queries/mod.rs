//! What a store asks of its database, written once.
//!
//! `sqlite.rs` and `postgres.rs` each compile this module against their own `Engine`, `Connection`, `Row` and
//! `Transaction`; the two statements that differ, `LOCK_CHALLENGE` and `TAKE_MAILS`, stand there too.
//! Deliberately absent: connections, and every rule that `model` holds.

mod access;
mod audit;
mod idempotency;
mod mails;
mod orders;

use std::borrow::Cow;

use aftersale_model::Order;
use aftersale_model::access::{Challenge, ContactKey};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use super::{Connection, Engine, LOCK_CHALLENGE, Row, TAKE_MAILS};
use crate::{AuditEntry, Body, CodeTried, KeptAnswer, KeyState, Mail, OrderPage, Store, StoreError};

#[async_trait]
impl Store for Engine {
    async fn put_order(&self, order: &Order) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        orders::put(&mut tx, order).await?;
        Ok(tx.commit().await?)
    }

    async fn put_order_with_mails(&self, order: &Order, mails: &[Mail]) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        orders::put(&mut tx, order).await?;
        mails::put_all(&mut tx, mails).await?;
        Ok(tx.commit().await?)
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

    async fn open_challenge(&self, challenge: &Challenge, mail: Option<&Mail>) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        access::open(&mut tx, challenge).await?;
        if let Some(mail) = mail {
            mails::put(&mut tx, mail).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn try_code(
        &self,
        challenge_id: &str,
        code_hash: &[u8],
        now: Timestamp,
    ) -> Result<CodeTried, StoreError> {
        let mut tx = self.begin().await?;
        let tried = access::try_code(&mut tx, challenge_id, code_hash, now).await?;
        tx.commit().await?;
        Ok(tried)
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

    async fn keep_answer(&self, scope: &str, key: &str, answer: &KeptAnswer) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        idempotency::keep(&mut tx, scope, key, answer).await?;
        Ok(tx.commit().await?)
    }

    async fn release_key(&self, scope: &str, key: &str) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        idempotency::release(&mut tx, scope, key).await?;
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
        Ok(tx.commit().await?)
    }

    async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&mut *self.reader().await?).await?;
        Ok(())
    }
}

/// Text as both databases keep it: Postgres refuses the zero character, which callers may send us.
fn storable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}
