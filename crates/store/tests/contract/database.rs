//! A fresh store per test, on either database.
//!
//! Deliberately absent: finding or starting a Postgres server; the test kit does.

use std::ops::Deref;
use std::sync::Arc;

use aftersale_store::{PostgresStore, SqliteStore, Store};
use aftersale_testkit::postgres;
use sqlx::Connection;
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tempfile::TempDir;

#[derive(Clone, Copy, Debug)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// A store on a database of the test's own, which is gone with this.
pub struct Ground {
    opened: Opened,
    place: Place,
}

#[derive(Clone)]
enum Opened {
    Sqlite(SqliteStore),
    Postgres(PostgresStore),
}

enum Place {
    Folder(TempDir),
    Server(Box<postgres::Database>),
}

impl Database {
    pub async fn fresh(self) -> Ground {
        let place = self.place().await;
        Ground { opened: place.open().await, place }
    }

    /// As `fresh`, but a second server starts on the empty database at the same time.
    pub async fn fresh_for_two(self) -> Ground {
        let place = self.place().await;
        let (opened, _) = tokio::join!(place.open(), place.open());
        Ground { opened, place }
    }

    async fn place(self) -> Place {
        match self {
            Self::Sqlite => Place::Folder(tempfile::tempdir().unwrap()),
            Self::Postgres => Place::Server(Box::new(postgres::Database::fresh().await.unwrap())),
        }
    }
}

impl Deref for Ground {
    type Target = dyn Store;

    fn deref(&self) -> &Self::Target {
        match &self.opened {
            Opened::Sqlite(store) => store,
            Opened::Postgres(store) => store,
        }
    }
}

impl Ground {
    /// Two stores on this database, as two servers have them.
    pub async fn two_servers(&self) -> [Arc<dyn Store>; 2] {
        [self.opened.shared(), self.place.open().await.shared()]
    }

    pub async fn close(&self) {
        match &self.opened {
            Opened::Sqlite(store) => store.close().await,
            Opened::Postgres(store) => store.close().await,
        }
    }

    /// The same database after the server has been stopped and started.
    pub async fn reopened(self) -> Self {
        self.close().await;
        Self { opened: self.place.open().await, place: self.place }
    }

    /// Runs a statement behind the store's back.
    pub async fn run(&self, sql: &'static str) {
        self.try_run(sql).await.unwrap();
    }

    /// As [`Self::run`], where the database may refuse.
    pub async fn try_run(&self, sql: &'static str) -> Result<(), sqlx::Error> {
        match &self.place {
            Place::Folder(_) => sqlx::query(sql).execute(&mut self.sqlite().await).await.map(drop),
            Place::Server(database) => {
                sqlx::query(sql).execute(&mut database.connect().await.unwrap()).await.map(drop)
            }
        }
    }

    /// The one number a statement yields.
    pub async fn number(&self, sql: &'static str) -> i64 {
        match &self.place {
            Place::Folder(_) => sqlx::query_scalar(sql).fetch_one(&mut self.sqlite().await).await.unwrap(),
            Place::Server(database) => {
                sqlx::query_scalar(sql).fetch_one(&mut database.connect().await.unwrap()).await.unwrap()
            }
        }
    }

    /// A connection to the file that is not the store's.
    pub async fn sqlite(&self) -> SqliteConnection {
        let Place::Folder(folder) = &self.place else { panic!("this test is about SQLite") };
        let options = SqliteConnectOptions::new().filename(folder.path().join(FILE));
        SqliteConnection::connect_with(&options).await.unwrap()
    }

    /// As another server has it.
    pub async fn postgres(&self) -> PgConnection {
        let Place::Server(database) = &self.place else { panic!("this test is about Postgres") };
        database.connect().await.unwrap()
    }
}

/// In a folder that isn't there yet.
const FILE: &str = "data/aftersale.sqlite";

impl Place {
    async fn open(&self) -> Opened {
        match self {
            Self::Folder(folder) => {
                Opened::Sqlite(SqliteStore::open(folder.path().join(FILE)).await.unwrap())
            }
            Self::Server(database) => {
                Opened::Postgres(PostgresStore::connect(&database.url()).await.unwrap())
            }
        }
    }
}

impl Opened {
    fn shared(&self) -> Arc<dyn Store> {
        match self.clone() {
            Self::Sqlite(store) => Arc::new(store),
            Self::Postgres(store) => Arc::new(store),
        }
    }
}
