//! A server without a socket: asked by method calls, answering with what a client would see.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use aftersale_connectors::{Shop, ShopError, ShopProfile};
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::returns::exchange::Variant;
use aftersale_server::clock::Clock;
use aftersale_server::config::{Config, DEMO_SECRET};
use aftersale_server::lookups::look_into_waiting;
use aftersale_server::router;
use aftersale_server::state::{App, AppState};
use aftersale_store::{SqliteStore, Store};
use async_trait::async_trait;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use jiff::SignedDuration;
use jsonwebtoken::{EncodingKey, Header, encode};
use serde_json::Value;
use tower::ServiceExt;

use crate::counting::Counting;
use crate::sample;

pub const KEY: &str = "pk_test";
pub const KARRIO_SECRET: &str = "what karrio shows";
pub const EASYPOST_SECRET: &str = "what easypost signs with";
pub const ORIGIN: &str = "https://shop.example";

/// A back end that may know more than was copied at the start, and may be out of reach.
#[derive(Default)]
pub struct SampleShop {
    pub placed_since: Mutex<Vec<Order>>,
    pub variants: Mutex<Vec<Variant>>,
    pub out_of_reach: AtomicBool,
}

#[async_trait]
impl Shop for SampleShop {
    async fn profile(&self) -> Result<ShopProfile, ShopError> {
        Ok(sample::profile())
    }

    async fn orders(&self) -> Result<Vec<Order>, ShopError> {
        Ok(Vec::new())
    }

    async fn order_by_number(&self, number: &str) -> Result<Option<Order>, ShopError> {
        if self.out_of_reach.load(Ordering::Relaxed) {
            return Err(ShopError::Unavailable("told to be".into()));
        }
        let orders = self.placed_since.lock().expect("lock");
        Ok(orders.iter().find(|order| order.number == number).cloned())
    }

    async fn variants(&self, _order: &Order) -> Result<Vec<Variant>, ShopError> {
        Ok(self.variants.lock().expect("lock").clone())
    }
}

pub struct Stage {
    pub app: AppState,
    pub shop: Arc<SampleShop>,
    pub store: Arc<Counting>,
    pub router: Router,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// `422 validation_failed /code required`
    pub fn told(&self) -> String {
        let body = self.json();
        let mut told = format!("{} {}", self.status.as_u16(), body["code"].as_str().unwrap_or("-"));
        for error in body["errors"].as_array().into_iter().flatten() {
            let text = |name: &str| error[name].as_str().unwrap_or("-").to_owned();
            told.push_str(&format!(" {} {}", text("pointer"), text("code")));
        }
        told
    }
}

pub fn config() -> Config {
    let mut config = Config::demo(Path::new("demo"));
    config.shop_keys[0].key = KEY.into();
    config.shop_keys[0].origins = vec![ORIGIN.into()];
    config.tokens.link_days = 60;
    config.uploads.folder = None;
    config.tracking.karrio_secret = KARRIO_SECRET.into();
    config.tracking.easypost_secret = EASYPOST_SECRET.into();
    config.limits.lookup_answer_ms = 0;
    config
}

impl Stage {
    pub async fn new() -> Self {
        Self::with(config()).await
    }

    /// With order 1001 in the store.
    pub async fn with(config: Config) -> Self {
        Self::of(config, sample::profile()).await
    }

    /// As [`Self::with`], for a shop that is otherwise.
    pub async fn of(config: Config, profile: ShopProfile) -> Self {
        let store = Counting::new(SqliteStore::in_memory().await.expect("store"));
        store.put_order(&sample::order("1001", sample::CUSTOMER)).await.expect("order");
        store.take_calls();
        let clock = Clock::fixed(sample::now());
        let shop = Arc::new(SampleShop::default());
        let app = Arc::new(App::new(config, clock, store.clone(), shop.clone(), profile));
        Self { router: router::router(app.clone()), app, shop, store }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(request("GET", path, headers, Body::empty())).await
    }

    /// A write as a widget makes it, with `key` as its idempotency key.
    pub async fn post(&self, path: &str, key: &str, body: &str) -> Answer {
        self.send(request("POST", path, &write_headers(key), Body::from(body.to_owned()))).await
    }

    /// A request of a customer with a token; a write has `key` as its idempotency key.
    pub async fn ask(&self, method: &str, path: &str, token: &str, key: &str, body: &str) -> Answer {
        let bearer = format!("Bearer {token}");
        let mut headers = vec![("authorization", bearer.as_str()), ("origin", ORIGIN)];
        if method != "GET" {
            headers.extend([("idempotency-key", key), ("content-type", "application/json")]);
        }
        self.send(request(method, path, &headers, Body::from(body.to_owned()))).await
    }

    /// A token as the shop's own log-in makes it.
    pub fn customer_token(&self, id: &str) -> String {
        let exp = self.app.clock.now().as_second() + 600;
        let claims = serde_json::json!({ "iss": "shop", "aud": "aftersale:customer", "sub": id, "exp": exp });
        let key = EncodingKey::from_secret(DEMO_SECRET.as_bytes());
        encode(&Header::default(), &claims, &key).expect("a token")
    }

    /// Asks for a code, and has the look-up looked into.
    pub async fn look_up(&self, key: &str, body: &str) -> Answer {
        let answer = self.post("/v1/access", key, body).await;
        look_into_waiting(&self.app).await;
        answer
    }

    pub async fn get_order(&self, token: &str) -> Answer {
        self.get("/v1/orders/ord_1001", &[("authorization", &format!("Bearer {token}"))]).await
    }

    pub fn order_token(&self, id: &str, level: Access) -> String {
        self.app.tokens.mint_order(id, level, self.app.clock.now()).expect("token").token
    }

    pub fn link_token(&self, id: &str) -> String {
        self.app.tokens.mint_link(id, self.app.clock.now()).expect("token").token
    }

    pub fn later(&self, minutes: i64) {
        self.app.clock.advance(SignedDuration::from_mins(minutes));
    }

    /// The code of the newest mail.
    pub async fn mailed_code(&self) -> String {
        let mails = self.store.mails(1).await.expect("mails");
        let text = &mails.first().expect("a mail").text;
        text.split_whitespace()
            .find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit()))
            .expect("a code")
            .into()
    }
}

pub fn write_headers(key: &str) -> [(&str, &str); 4] {
    [("shop-key", KEY), ("origin", ORIGIN), ("idempotency-key", key), ("content-type", "application/json")]
}

pub fn request(method: &str, path: &str, headers: &[(&str, &str)], body: Body) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body).expect("a request")
}
