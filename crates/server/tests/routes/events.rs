//! `GET /v1/events`

use std::sync::Arc;
use std::time::Duration;

use aftersale_model::access::Access;
use aftersale_server::router;
use aftersale_server::state::{App, AppState};
use aftersale_store::{PostgresStore, Store};
use aftersale_testkit::postgres::Database;
use axum::Router;
use axum::body::{Body, BodyDataStream};
use futures_util::StreamExt;
use tower::ServiceExt;

use crate::sample::{self, CUSTOMER};
use crate::stage::{Stage, config, request};

/// Longer than anything here takes; a test that waits this long has failed.
const TOO_LONG: Duration = Duration::from_secs(60);

pub struct Stream(BodyDataStream, String);

#[derive(Debug, PartialEq)]
pub struct Message {
    pub event: String,
    id: i64,
    data: String,
}

pub async fn open(router: &Router, token: &str, last: Option<&str>) -> Stream {
    let bearer = format!("Bearer {token}");
    let mut headers = vec![("authorization", bearer.as_str())];
    headers.extend(last.map(|id| ("last-event-id", id)));
    let asked = request("GET", "/v1/events", &headers, Body::empty());
    let answer = router.clone().oneshot(asked).await.expect("an answer");
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    Stream(answer.into_body().into_data_stream(), String::new())
}

impl Stream {
    /// The next message, or `None` at the end of the stream; comments are passed over.
    pub async fn next(&mut self) -> Option<Message> {
        loop {
            if let Some((message, rest)) = self.1.clone().split_once("\n\n") {
                self.1 = rest.to_owned();
                let field = |name: &str| {
                    message.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("").trim().to_owned()
                };
                if !field("event:").is_empty() {
                    let id = field("id:").parse().expect("an id");
                    return Some(Message { event: field("event:"), id, data: field("data:") });
                }
                continue;
            }
            let next = tokio::time::timeout(TOO_LONG, self.0.next()).await.expect("something comes");
            self.1.push_str(std::str::from_utf8(&next?.expect("bytes")).expect("text"));
        }
    }
}

pub fn follow(app: &AppState) {
    let app = app.clone();
    tokio::spawn(async move { app.live.keep_up(&app).await });
}

async fn stage() -> Stage {
    let stage = Stage::new().await;
    stage.store.put_order(&sample::order("2002", "cus_other")).await.expect("order");
    follow(&stage.app);
    stage
}

#[tokio::test]
async fn a_stream_says_where_it_stands_and_then_what_changes_about_its_own_orders() {
    let stage = stage().await;
    for token in [stage.order_token("ord_1001", Access::Order), stage.customer_token(CUSTOMER)] {
        let mut stream = open(&stage.router, &token, None).await;
        let hello = stream.next().await.expect("hello");
        assert_eq!((hello.event.as_str(), hello.data.as_str()), ("hello", "{}"));
        stage.store.touch_order("ord_2002").await.expect("touched");
        stage.store.touch_order("ord_1001").await.expect("touched");
        let changed = stream.next().await.expect("a change");
        assert_eq!(changed.event, "order-changed");
        assert_eq!(changed.data, r#"{"order_id":"ord_1001"}"#);
        assert_eq!(changed.id, hello.id + 2);
    }
}

#[tokio::test]
async fn what_can_not_be_continued_from_is_a_reset() {
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    for unknown in ["999999", "-5", "abc", ""] {
        let mut stream = open(&stage.router, &token, Some(unknown)).await;
        assert_eq!(stream.next().await.expect("hello").event, "hello");
        assert_eq!(stream.next().await.expect("reset").event, "reset", "{unknown}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_thousand_connections_that_break_none_misses_a_change() {
    const CHANGES: usize = 1_000;
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let mut at = open(&stage.router, &token, None).await.next().await.expect("hello").id;
    let store = stage.store.clone();
    let writing = tokio::spawn(async move {
        for _ in 0..CHANGES {
            store.touch_order("ord_1001").await.expect("touched");
        }
    });
    let mut seen = Vec::new();
    for _ in 0..CHANGES {
        // One change per connection, then it is cut.
        let mut stream = open(&stage.router, &token, Some(&at.to_string())).await;
        assert_eq!(stream.next().await.expect("hello").id, at);
        at = stream.next().await.expect("a change").id;
        seen.push(at);
    }
    writing.await.expect("written");
    let first = seen[0];
    assert_eq!(seen, (first..).take(CHANGES).collect::<Vec<_>>());
}

#[tokio::test]
async fn streams_end_with_the_server() {
    let stage = stage().await;
    let mut stream = open(&stage.router, &stage.order_token("ord_1001", Access::Order), None).await;
    stream.next().await.expect("hello");
    stage.app.live.stop();
    assert_eq!(stream.next().await, None);
}

#[tokio::test]
async fn a_stream_ends_with_the_token_that_opened_it() {
    let stage = stage().await;
    let now = sample::now() - jiff::SignedDuration::from_secs(15 * 60 - 1);
    let token = stage.app.tokens.mint_order("ord_1001", Access::Order, now).expect("token").token;
    let mut stream = open(&stage.router, &token, None).await;
    stream.next().await.expect("hello");
    assert_eq!(stream.next().await, None);
}

async fn server(url: &str) -> (Router, AppState) {
    let store: Arc<dyn Store> = Arc::new(PostgresStore::connect(url).await.expect("store"));
    let clock = aftersale_server::clock::Clock::fixed(sample::now());
    let shop = Arc::new(crate::stage::SampleShop::default());
    let app = Arc::new(App::new(config(), clock, store, shop, sample::profile()));
    follow(&app);
    (router::router(app.clone()), app)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_reaches_one_server_reaches_a_customer_of_another() {
    let database = Database::fresh().await.expect("a database");
    let (here, app) = server(&database.url()).await;
    let (there, _) = server(&database.url()).await;
    app.store.put_order(&sample::order("1001", CUSTOMER)).await.expect("order");
    let token = app.tokens.mint_order("ord_1001", Access::Order, sample::now()).expect("token").token;
    let mut streams = [open(&here, &token, None).await, open(&there, &token, None).await];
    for stream in &mut streams {
        assert_eq!(stream.next().await.expect("hello").event, "hello");
    }
    app.store.touch_order("ord_1001").await.expect("touched");
    for stream in &mut streams {
        assert_eq!(stream.next().await.expect("a change").data, r#"{"order_id":"ord_1001"}"#);
    }
}
