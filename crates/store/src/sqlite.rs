//! The default store: one SQLite file, nothing to install.
//!
//! One connection writes and the others read, so writers queue in the pool and never meet as `SQLITE_BUSY`.
//! What is acknowledged is on disk: write-ahead log with `synchronous=FULL`.
//! Deliberately absent: the statements both databases share; they are in `queries`.

#[expect(
    clippy::duplicate_mod,
    reason = "both stores compile the shared statements against their own database"
)]
#[path = "queries/mod.rs"]
mod queries;

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    Sqlite, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use tokio::sync::watch;

use crate::{StoreError, Watch};

/// Orders, challenges and mails in a SQLite file, for one server.
///
/// Cloning shares the connections.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
    /// Rung after each write that may have changed an order: there is no other server to tell.
    changed: watch::Sender<()>,
    writes: Arc<AtomicU64>,
}

// What `queries` knows this database by.
use SqliteStore as Engine;
use sqlx::SqliteConnection as Connection;
use sqlx::sqlite::SqliteRow as Row;
type Transaction = sqlx::Transaction<'static, Sqlite>;

/// The writer holds the only write lock from `BEGIN IMMEDIATE` on; no row needs one of its own.
const LOCK_CHALLENGE: &str = "
    SELECT id, order_id, code_hash, expires_at, tries_left, used_at
    FROM challenges WHERE id = $1";

const TAKE_MAILS: &str = "
    UPDATE mails SET attempts = attempts + 1, due_at = $2
    WHERE id IN (
        SELECT id FROM mails WHERE sent_at IS NULL AND ended_at IS NULL AND due_at <= $1
        ORDER BY created_at, id LIMIT $3
    )
    RETURNING id, dedupe_key, kind, recipient, locale, subject, body_text, body_html, created_at, attempts,
        sent_at, expires_at, ended_at, unsubscribe_url, optional, attachment";

const TAKE_LOOKUPS: &str = "
    UPDATE lookups SET due_at = $2
    WHERE challenge_id IN (
        SELECT challenge_id FROM lookups WHERE due_at <= $1 ORDER BY expires_at, challenge_id LIMIT $3
    )
    RETURNING challenge_id, expires_at, document";

const LOCK_ORDER: &str = "SELECT id, document, aftermath FROM orders WHERE id = $1";
const LOCK_NUMBER: &str = "SELECT $1";
const LOCK_VARIANT: &str = "SELECT $1";
const TURN_OF_CHANGES: &str = "SELECT 1";
const ANNOUNCE_CHANGE: &str = "SELECT 1";

/// How long a call waits for the writer before it is `Unavailable`.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the writer waits for a lock of another process: a backup, a second server by mistake.
const BUSY_TIMEOUT: Duration = Duration::from_secs(2);
const READERS: u32 = 4;

impl SqliteStore {
    /// Opens the file, creating it and its folders, and brings its tables up to date.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = path.as_ref();
        if let Some(folder) = path.parent() {
            tokio::fs::create_dir_all(folder).await.map_err(|error| {
                StoreError::Failed(format!("the folder {} can't be made: {error}", folder.display()))
            })?;
        }
        let _turn = turn(path).await?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT);
        let writer = one_connection().connect_with(options.clone().create_if_missing(true)).await?;
        sqlx::migrate!("migrations/sqlite").run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .connect_with(options.read_only(true))
            .await?;
        Ok(Self { writer, readers, changed: watch::channel(()).0, writes: Arc::default() })
    }

    /// A store that ends with the process: for tests and for a look around.
    pub async fn in_memory() -> Result<Self, StoreError> {
        // Every connection to `:memory:` has its own database, so one reads and writes.
        let options = SqliteConnectOptions::new().filename(":memory:").foreign_keys(true);
        let writer = one_connection().connect_with(options).await?;
        sqlx::migrate!("migrations/sqlite").run(&writer).await?;
        Ok(Self { readers: writer.clone(), writer, changed: watch::channel(()).0, writes: Arc::default() })
    }

    /// Waits for running calls and closes the file; later calls are `Unavailable`.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    async fn reader(&self) -> Result<PoolConnection<Sqlite>, StoreError> {
        Ok(self.readers.acquire().await?)
    }

    fn ring(&self) {
        self.writes.fetch_add(1, Ordering::AcqRel);
        self.changed.send_replace(());
    }

    fn written(&self) -> Option<u64> {
        Some(self.writes.load(Ordering::Acquire))
    }

    async fn watching(&self) -> Result<Box<dyn Watch>, StoreError> {
        Ok(Box::new(InProcess(self.changed.subscribe())))
    }

    async fn begin(&self) -> Result<Transaction, StoreError> {
        // A deferred transaction that reads first can't become a writer once another process has written.
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }
}

struct InProcess(watch::Receiver<()>);

#[async_trait]
impl Watch for InProcess {
    async fn changed(&mut self) -> Result<(), StoreError> {
        self.0.changed().await.map_err(|_| StoreError::Unavailable(sqlx::Error::PoolClosed))
    }
}

/// Lets servers that start together take turns, until the file is closed.
///
/// Postgres' migrator does that by itself; SQLite's takes no lock, and neither does the switch to the log.
/// The lock is on a file beside the database: closing a second handle on the database drops SQLite's own locks.
async fn turn(database: &Path) -> Result<File, StoreError> {
    let mut path = database.as_os_str().to_owned();
    path.push("-open");
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::create(path)?;
        file.lock()?;
        Ok::<_, io::Error>(file)
    });
    locked
        .await
        .map_err(io::Error::other)
        .flatten()
        .map_err(|error| StoreError::Failed(format!("{} can't be opened: {error}", database.display())))
}

fn one_connection() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE)
}
