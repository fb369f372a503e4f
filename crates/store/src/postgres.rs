//! The store for shops with several servers: any number of them side by side on one Postgres.
//!
//! Deliberately absent: the statements both databases share; they are in `queries`.

#[path = "queries/mod.rs"]
mod queries;

use std::time::Duration;

use async_trait::async_trait;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions, Postgres};

use crate::{StoreError, Watch};

/// Orders, challenges and mails in a PostgreSQL database, 13 or newer.
///
/// Cloning shares the connections.
#[derive(Clone, Debug)]
pub struct PostgresStore {
    pool: PgPool,
}

// What `queries` knows this database by.
use PostgresStore as Engine;
use sqlx::PgConnection as Connection;
use sqlx::postgres::PgRow as Row;
type Transaction = sqlx::Transaction<'static, Postgres>;

const LOCK_CHALLENGE: &str = "
    SELECT id, order_id, code_hash, expires_at, tries_left, used_at
    FROM challenges WHERE id = $1 FOR UPDATE";

/// `MATERIALIZED`, because a planner free to run the inner query twice would take more than `$3`.
const TAKE_MAILS: &str = "
    WITH due AS MATERIALIZED (
        SELECT id FROM mails WHERE sent_at IS NULL AND ended_at IS NULL AND due_at <= $1
        ORDER BY created_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
    )
    UPDATE mails SET attempts = attempts + 1, due_at = $2 FROM due WHERE mails.id = due.id
    RETURNING mails.id, dedupe_key, kind, recipient, locale, subject, body_text, body_html, created_at,
        attempts, sent_at, expires_at, ended_at, unsubscribe_url, optional, attachment";

const TAKE_LOOKUPS: &str = "
    WITH due AS MATERIALIZED (
        SELECT challenge_id FROM lookups WHERE due_at <= $1
        ORDER BY expires_at, challenge_id LIMIT $3 FOR UPDATE SKIP LOCKED
    )
    UPDATE lookups SET due_at = $2 FROM due WHERE lookups.challenge_id = due.challenge_id
    RETURNING lookups.challenge_id, expires_at, document";

const LOCK_ORDER: &str = "SELECT id, document, aftermath FROM orders WHERE id = $1 FOR UPDATE";

/// A number may be reported on before an order has it, so there may be no row to lock.
const LOCK_NUMBER: &str = "SELECT pg_advisory_xact_lock(hashtextextended($1, 7301))";

/// Stock is the shop's, so there is no row to lock.
const LOCK_VARIANT: &str = "SELECT pg_advisory_xact_lock(hashtextextended($1, 7303))";

/// Until the commit: without it a change with a lower id could appear after one with a higher id was read.
const TURN_OF_CHANGES: &str = "SELECT pg_advisory_xact_lock(7302)";
const ANNOUNCE_CHANGE: &str = "SELECT pg_notify('aftersale_changes', '')";
const CHANNEL: &str = "aftersale_changes";

/// How long a call waits for a connection before it is `Unavailable`.
const PATIENCE: Duration = Duration::from_secs(5);
const CONNECTIONS: u32 = 16;

/// A lock is waited for no longer than a connection, and who holds one and says nothing more loses it: a server that
/// is gone without a word would otherwise stop all the others.
const BOUND: [&str; 2] = ["SET lock_timeout = '4s'", "SET idle_in_transaction_session_timeout = '15s'"];

impl PostgresStore {
    /// Connects to `postgres://user:password@host/database` and brings its tables up to date.
    ///
    /// Servers that start together take turns. At most 16 connections are opened.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let options: PgConnectOptions = url.parse()?;
        let options = options.application_name("aftersale");
        let pooled = PgPoolOptions::new().acquire_timeout(PATIENCE);
        // Another server may be at it, for as long as its tables are large.
        let migrating = pooled.clone().max_connections(1).connect_with(options.clone()).await?;
        sqlx::migrate!("migrations/postgres").run(&migrating).await?;
        migrating.close().await;
        let bounded = pooled.max_connections(CONNECTIONS).after_connect(|connection, _| {
            Box::pin(async move {
                for setting in BOUND {
                    sqlx::query(setting).execute(&mut *connection).await?;
                }
                Ok(())
            })
        });
        Ok(Self { pool: bounded.connect_with(options).await? })
    }

    /// Waits for running calls and closes the connections; later calls are `Unavailable`.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    async fn reader(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        Ok(self.pool.acquire().await?)
    }

    /// The database tells every server at the commit.
    fn ring(&self) {}

    /// Other servers write as well.
    fn written(&self) -> Option<u64> {
        None
    }

    async fn watching(&self) -> Result<Box<dyn Watch>, StoreError> {
        let mut listener = PgListener::connect_with(&self.pool).await?;
        listener.listen(CHANNEL).await?;
        Ok(Box::new(Listening(listener)))
    }

    async fn begin(&self) -> Result<Transaction, StoreError> {
        Ok(self.pool.begin().await?)
    }
}

struct Listening(PgListener);

#[async_trait]
impl Watch for Listening {
    async fn changed(&mut self) -> Result<(), StoreError> {
        // `None`: the connection was lost and is being made anew; what was told meanwhile has to be looked for.
        self.0.try_recv().await?;
        while self.0.next_buffered().is_some() {}
        Ok(())
    }
}
