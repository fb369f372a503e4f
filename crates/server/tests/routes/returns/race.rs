//! Twenty customers at once for the last piece of a variant, each with an order of their own: one has it, every time.
//!
//! Ten rounds on each database; `RACE_ROUNDS` says how many otherwise.

use std::sync::Arc;

use aftersale_model::access::Access;
use aftersale_server::clock::Clock;
use aftersale_server::router;
use aftersale_server::state::App;
use aftersale_store::{PostgresStore, SqliteStore, Store};
use aftersale_testkit::postgres::Database;
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tower::ServiceExt;

use super::{order, profile, swap, variant};
use crate::sample;
use crate::stage::{SampleShop, config, request};

const CUSTOMERS: usize = 20;

fn rounds() -> usize {
    std::env::var("RACE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(10)
}

struct Server {
    app: Arc<App>,
    router: Router,
}

fn server(store: Arc<dyn Store>, shop: Arc<SampleShop>) -> Server {
    let app = Arc::new(App::new(config(), Clock::fixed(sample::now()), store, shop, profile()));
    Server { router: router::router(app.clone()), app }
}

impl Server {
    async fn ask(&self, id: String) -> StatusCode {
        let token =
            self.app.tokens.mint_order(&id, Access::Order, self.app.clock.now()).expect("token").token;
        let bearer = format!("Bearer {token}");
        let headers = [
            ("authorization", bearer.as_str()),
            ("idempotency-key", "key"),
            ("content-type", "application/json"),
        ];
        let path = format!("/v1/orders/{id}/returns");
        let body = Body::from(swap("sand").to_string());
        self.router.clone().oneshot(request("POST", &path, &headers, body)).await.expect("an answer").status()
    }
}

/// The customers are spread over the servers.
async fn race(servers: Vec<Server>, shop: &SampleShop) {
    let servers: Vec<Arc<Server>> = servers.into_iter().map(Arc::new).collect();
    let store = servers[0].app.store.clone();
    for round in 0..rounds() {
        // One more than those that earlier rounds took.
        let pieces = u32::try_from(round + 1).expect("few");
        *shop.variants.lock().expect("lock") = vec![variant("sand", "Sand", pieces)];
        let ids: Vec<String> = (0..CUSTOMERS).map(|at| format!("{round}-{at}")).collect();
        for id in &ids {
            store.put_order(&order(id)).await.expect("order");
        }
        let start = Arc::new(Barrier::new(CUSTOMERS));
        let mut customers = JoinSet::new();
        for (id, server) in ids.iter().zip(servers.iter().cycle()) {
            let (id, server, start) = (format!("ord_{id}"), server.clone(), start.clone());
            customers.spawn(async move {
                start.wait().await;
                server.ask(id).await
            });
        }
        let told = customers.join_all().await;
        assert_eq!(told.iter().filter(|status| **status == StatusCode::CREATED).count(), 1, "{told:?}");
        assert_eq!(told.iter().filter(|status| **status == StatusCode::CONFLICT).count(), CUSTOMERS - 1);
        let held = store.holdings(&["sand".to_owned()], sample::now()).await.expect("held");
        assert_eq!(held.iter().map(|one| one.reservation.quantity).sum::<u32>(), pieces);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_has_the_last_piece_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Arc::new(SqliteStore::open(&folder.path().join("race.db")).await.expect("a store"));
    let shop = Arc::new(SampleShop::default());
    race(vec![server(store, shop.clone())], &shop).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_has_the_last_piece_on_postgres_whichever_server_is_asked() {
    let database = Database::fresh().await.expect("a database");
    let shop = Arc::new(SampleShop::default());
    let mut servers = Vec::new();
    for _ in 0..2 {
        let store = Arc::new(PostgresStore::connect(&database.url()).await.expect("a store"));
        servers.push(server(store, shop.clone()));
    }
    race(servers, &shop).await;
}
