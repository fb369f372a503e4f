//! A Postgres database of a test's own, on a throw-away server of this process or on the one
//! `AFTERSALE_TEST_POSTGRES_URL` names.
//!
//! Deliberately absent: tables, and skipping; without Postgres a test fails and says what to install.

mod server;

use anyhow::Result;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};
use uuid::Uuid;

/// An empty database, dropped with this.
pub struct Database {
    name: String,
    options: PgConnectOptions,
}

impl Database {
    /// # Errors
    /// No server can be found or started, or it makes no database.
    pub async fn fresh() -> Result<Self> {
        let name = format!("aftersale_test_{}", Uuid::new_v4().simple());
        on_server(format!("CREATE DATABASE {name}")).await?;
        Ok(Self { options: server::options()?.database(&name), name })
    }

    /// `postgres://…`, as a server's settings want it.
    pub fn url(&self) -> String {
        self.options.to_url_lossy().to_string()
    }

    /// A connection beside those of what is tested.
    pub async fn connect(&self) -> Result<PgConnection> {
        Ok(PgConnection::connect_with(&self.options).await?)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let drop_it = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        // `drop` can't wait for a future on the test's own runtime.
        let dropping = std::thread::spawn(|| -> Result<()> {
            tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(on_server(drop_it))
        });
        let dropped = dropping.join();
        if !dropped.is_ok_and(|dropped| dropped.is_ok()) {
            eprintln!("database {} could not be dropped", self.name);
        }
    }
}

async fn on_server(sql: String) -> Result<()> {
    let mut server = PgConnection::connect_with(&server::options()?).await?;
    sqlx::query(AssertSqlSafe(sql)).execute(&mut server).await?;
    Ok(())
}
