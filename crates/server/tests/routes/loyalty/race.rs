//! Twenty windows of one customer at once for the last points, each with a key of its own: one has them, every time.
//!
//! Ten rounds on each database; `RACE_ROUNDS` says how many otherwise.

use std::sync::Arc;

use aftersale_model::loyalty::Ledger;
use aftersale_server::clock::Clock;
use aftersale_server::config::DEMO_SECRET;
use aftersale_server::router;
use aftersale_server::state::App;
use aftersale_store::{PostgresStore, SqliteStore, Store};
use aftersale_testkit::postgres::Database;
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use jsonwebtoken::Algorithm;
use serde_json::json;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tower::ServiceExt;

use super::{earned, profile, token_of};
use crate::sample::{self, at};
use crate::stage::{SampleShop, config, request};

const WINDOWS: usize = 20;

fn rounds() -> usize {
    std::env::var("RACE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(10)
}

fn server(store: Arc<dyn Store>) -> Router {
    let shop = Arc::new(SampleShop::default());
    router::router(Arc::new(App::new(config(), Clock::fixed(sample::now()), store, shop, profile())))
}

async fn ask(server: Router, customer: String, key: String) -> StatusCode {
    let token = token_of(json!({ "sub": customer }), Algorithm::HS256, DEMO_SECRET);
    let bearer = format!("Bearer {token}");
    let headers = [
        ("authorization", bearer.as_str()),
        ("idempotency-key", key.as_str()),
        ("content-type", "application/json"),
    ];
    let body = Body::from(json!({ "reward": "voucher", "points": 100 }).to_string());
    let request = request("POST", "/v1/loyalty/redemptions", &headers, body);
    server.oneshot(request).await.expect("an answer").status()
}

/// The windows are spread over the servers.
async fn race(store: Arc<dyn Store>, servers: Vec<Router>) {
    for round in 0..rounds() {
        let customer = format!("cus_{round}");
        let had = earned("welcome", at("2026-03-01T12:00:00Z"), 150, None);
        store.note_points(&customer, Box::new(|_| vec![had])).await.expect("points");
        let start = Arc::new(Barrier::new(WINDOWS));
        let mut windows = JoinSet::new();
        for (window, server) in (0..WINDOWS).zip(servers.iter().cycle()) {
            let (customer, server, start) = (customer.clone(), server.clone(), start.clone());
            windows.spawn(async move {
                start.wait().await;
                ask(server, customer, format!("{round}-{window}")).await
            });
        }
        let told = windows.join_all().await;
        assert_eq!(told.iter().filter(|status| **status == StatusCode::CREATED).count(), 1, "{told:?}");
        assert_eq!(told.iter().filter(|status| **status == StatusCode::CONFLICT).count(), WINDOWS - 1);
        let kept = store.points(&customer).await.expect("points");
        let sums = Ledger::fold(&kept.entries, sample::now()).totals;
        assert_eq!((sums.available, sums.spent, sums.owed), (50, 100, 0));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_has_the_last_points_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let store: Arc<dyn Store> =
        Arc::new(SqliteStore::open(&folder.path().join("race.db")).await.expect("a store"));
    race(store.clone(), vec![server(store)]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_has_the_last_points_on_postgres_whichever_server_is_asked() {
    let database = Database::fresh().await.expect("a database");
    let mut stores: Vec<Arc<dyn Store>> = Vec::new();
    for _ in 0..2 {
        stores.push(Arc::new(PostgresStore::connect(&database.url()).await.expect("a store")));
    }
    let servers = stores.iter().cloned().map(server).collect();
    race(stores.remove(0), servers).await;
}
