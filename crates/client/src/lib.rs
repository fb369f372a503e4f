//! Typed calls to the API from a browser. Natively it compiles and answers that there is no connection.
//!
//! Deliberately absent: what an answer means, and any state besides the keys that make a write safe to repeat.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod doing;
#[cfg(target_arch = "wasm32")]
pub mod file;
mod first;
#[cfg(target_arch = "wasm32")]
mod loyalty;
#[cfg(target_arch = "wasm32")]
pub mod photo;
#[cfg(target_arch = "wasm32")]
mod returns;
#[cfg(target_arch = "wasm32")]
mod review;
mod stream;
#[cfg(target_arch = "wasm32")]
mod withdrawal;

use aftersale_api::access::AccessGranted;
use aftersale_api::read::Value;
use aftersale_api::{AccessRequest, ChallengeIssued, Code, Order, Problem};

/// Why there is no answer to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// No connection, or one that was cut.
    Offline,
    /// No answer within fifteen seconds.
    Timeout,
    /// The shop said no, with its reason and, where it sent one, the seconds of `Retry-After`.
    Rejected(Box<Problem>, Option<u32>),
    /// An answer that is not of the contract.
    Garbled,
}

impl Failure {
    /// A server, or a proxy before it, that failed without saying so in the contract's words.
    pub fn outage(status: u16) -> Self {
        Self::Rejected(
            Box::new(Problem {
                r#type: String::new(),
                title: String::new(),
                status,
                code: Code::Unavailable,
                detail: None,
                errors: Vec::new(),
                retryable: true,
                request_id: String::new(),
            }),
            None,
        )
    }
}

/// Where the API is and who asks.
#[derive(Clone, Debug, Default)]
pub struct Client {
    base: String,
    shop_key: String,
}

/// Makes one submit one record, however often it is sent: keep it for a retry, take a new one for a new intention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    pub fn fresh() -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(browser::uuid());
        #[cfg(not(target_arch = "wasm32"))]
        Self(String::new())
    }

    /// To keep it beside what it was made for, while nobody knows whether that arrived.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// One that was kept.
    pub fn kept(key: String) -> Self {
        Self(key)
    }
}

impl Client {
    /// `base` is the API's URL without a trailing slash.
    pub fn new(base: String, shop_key: String) -> Self {
        Self { base, shop_key }
    }

    /// Asks for a one-time code.
    pub async fn request_access(
        &self,
        request: &AccessRequest,
        key: &IdempotencyKey,
    ) -> Result<ChallengeIssued, Failure> {
        let body = [
            ("order_number", Some(request.order_number.as_str())),
            ("email", request.email.as_deref()),
            ("phone", request.phone.as_deref()),
            ("postcode", request.postcode.as_deref()),
            ("locale", request.locale.as_deref()),
        ];
        read(self.send("/v1/access", Some((key, &body)), None).await)
    }

    /// Answers a challenge with the code from the mail.
    pub async fn answer_challenge(
        &self,
        challenge_id: &str,
        code: &str,
        key: &IdempotencyKey,
    ) -> Result<AccessGranted, Failure> {
        let mut path = String::from("/v1/access/");
        path.push_str(challenge_id);
        read(self.send(&path, Some((key, &[("code", Some(code))])), None).await)
    }

    /// Exchanges the token of a signed link for an order token.
    pub async fn open_link(&self, link_token: &str, key: &IdempotencyKey) -> Result<AccessGranted, Failure> {
        read(self.send("/v1/access/link", Some((key, &[("link_token", Some(link_token))])), None).await)
    }

    /// An order, and the answer it was read from.
    pub async fn read_order(&self, id: &str, token: &str) -> Result<(Order, Value), Failure> {
        let mut path = String::from("/v1/orders/");
        path.push_str(id);
        let answer = self.send(&path, None, Some(token)).await?;
        Ok((read(Ok(answer.clone()))?, answer))
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::{Connection, pause};
#[cfg(target_arch = "wasm32")]
pub use doing::{Answer, Post};
pub use first::{First, Trouble, USUAL_WAIT};
pub use stream::{Events, wait_ms};

#[cfg(target_arch = "wasm32")]
impl Client {
    /// Follows what changes until the connection ends or `connection` is dropped; gives why it ended.
    ///
    /// `events` continues from the connection before; `heard` is told name and data of every event.
    pub async fn follow(
        &self,
        token: &str,
        connection: &Connection,
        events: &mut Events,
        heard: &mut dyn FnMut(&str, &str),
    ) -> Failure {
        let mut url = self.base.clone();
        url.push_str("/v1/events");
        browser::follow(&url, &self.shop_key, token, connection, events, heard).await
    }
}

/// A JSON object of texts; one without a value is left out.
type Body<'a> = &'a [(&'a str, Option<&'a str>)];

#[cfg(target_arch = "wasm32")]
impl Client {
    async fn send(
        &self,
        path: &str,
        write: Option<(&IdempotencyKey, Body<'_>)>,
        token: Option<&str>,
    ) -> Result<wasm_bindgen::JsValue, Failure> {
        let mut url = self.base.clone();
        url.push_str(path);
        let write = match write {
            Some((key, body)) => Some(browser::Write {
                method: "POST",
                key: &key.0,
                kind: "application/json",
                body: browser::json(body)?,
                limit_ms: browser::TIME_LIMIT_MS,
            }),
            None => None,
        };
        browser::send(&url, &self.shop_key, write, token).await
    }
}

#[cfg(target_arch = "wasm32")]
fn read<T: aftersale_api::read::Read>(answer: Result<wasm_bindgen::JsValue, Failure>) -> Result<T, Failure> {
    aftersale_api::read::document(answer?).ok_or(Failure::Garbled)
}

#[cfg(not(target_arch = "wasm32"))]
impl Client {
    #[expect(clippy::unused_async, reason = "the browser's one waits")]
    async fn send(
        &self,
        _: &str,
        _: Option<(&IdempotencyKey, Body<'_>)>,
        _: Option<&str>,
    ) -> Result<Value, Failure> {
        let _ = (&self.base, &self.shop_key);
        Err(Failure::Offline)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn read<T>(answer: Result<Value, Failure>) -> Result<T, Failure> {
    answer.and(Err(Failure::Offline))
}
