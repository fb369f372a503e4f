//! One call over the browser's `fetch`, with its time limit, cancelled when it is dropped.

use std::cell::Cell;
use std::rc::Rc;

use aftersale_api::Problem;
use aftersale_api::read::{Node, Read, document};
use gloo_timers::callback::Timeout;
use js_sys::{JSON, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, Headers, ReadableStreamDefaultReader, RequestCache, RequestInit, Response,
};

use crate::{Body, Events, Failure};

pub const TIME_LIMIT_MS: u32 = 15_000;
/// A photo takes its time on a slow line.
pub const UPLOAD_LIMIT_MS: u32 = 90_000;

#[wasm_bindgen]
extern "C" {
    fn fetch(url: &str, options: &RequestInit) -> Promise;

    #[wasm_bindgen(js_namespace = crypto, js_name = randomUUID)]
    fn random_uuid() -> String;
}

pub fn uuid() -> String {
    random_uuid()
}

/// Ends the request when its caller is gone.
struct Guard(AbortController);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What is written, of which kind, with the key that makes it safe to repeat.
pub struct Write<'a> {
    /// `POST PUT`
    pub method: &'a str,
    pub key: &'a str,
    pub kind: &'a str,
    pub body: JsValue,
    pub limit_ms: u32,
}

/// A refusal with the fields it is about, which only those who write read.
struct Refusal(Problem);

impl Read for Refusal {
    fn read(node: &Node<'_>) -> Self {
        let errors = Option::read(&node.field("errors")).unwrap_or_default();
        Self(Problem { errors, ..Problem::read(node) })
    }
}

/// A JSON object of texts as JSON.
pub fn json(body: Body<'_>) -> Result<JsValue, Failure> {
    let object = Object::new();
    for (name, value) in body {
        if let Some(value) = value {
            Reflect::set(&object, &(*name).into(), &(*value).into()).map_err(offline)?;
        }
    }
    text(&object)
}

/// An object as JSON.
pub fn text(object: &JsValue) -> Result<JsValue, Failure> {
    Ok(JSON::stringify(object).map_err(offline)?.into())
}

/// The parsed body of a successful answer.
pub async fn send(
    url: &str,
    shop_key: &str,
    write: Option<Write<'_>>,
    token: Option<&str>,
) -> Result<JsValue, Failure> {
    let options = RequestInit::new();
    let headers = Headers::new().map_err(offline)?;
    set(&headers, "Shop-Key", shop_key)?;
    if let Some(token) = token {
        let mut bearer = String::from("Bearer ");
        bearer.push_str(token);
        set(&headers, "Authorization", &bearer)?;
    }
    let mut limit_ms = TIME_LIMIT_MS;
    if let Some(write) = write {
        set(&headers, "Idempotency-Key", write.key)?;
        set(&headers, "Content-Type", write.kind)?;
        options.set_method(write.method);
        options.set_body(&write.body);
        limit_ms = write.limit_ms;
    }
    options.set_headers(&headers);
    let guard = Guard(AbortController::new().map_err(offline)?);
    let signal: AbortSignal = guard.0.signal();
    options.set_signal(Some(&signal));
    let timed_out = Rc::new(Cell::new(false));
    let timeout = {
        let (timed_out, controller) = (timed_out.clone(), guard.0.clone());
        Timeout::new(limit_ms, move || {
            timed_out.set(true);
            controller.abort();
        })
    };
    let failure = |_: JsValue| if timed_out.get() { Failure::Timeout } else { Failure::Offline };
    let response: Response = JsFuture::from(fetch(url, &options)).await.map_err(failure)?.unchecked_into();
    let text = JsFuture::from(response.text().map_err(offline)?).await.map_err(failure)?;
    drop(timeout);
    let body = text.as_string().and_then(|text| JSON::parse(&text).ok()).ok_or(Failure::Garbled);
    if response.ok() {
        return body;
    }
    let wait = response.headers().get("Retry-After").ok().flatten().and_then(|seconds| seconds.parse().ok());
    match body.ok().and_then(document) {
        Some(Refusal(problem)) => Err(Failure::Rejected(Box::new(problem), wait)),
        None if response.status() >= 500 => Err(Failure::outage(response.status())),
        None => Err(Failure::Garbled),
    }
}

/// A stream that ends when this is dropped.
pub struct Connection(Guard);

impl Connection {
    /// `None` where the browser can't cut a connection off: then none is made.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(|controller| Self(Guard(controller)))
    }

    /// Ends the stream now.
    pub fn cut(&self) {
        self.0.0.abort();
    }
}

/// Silence of twice the contract's heartbeat is a broken stream.
const SILENCE_MS: u32 = 2_000 * aftersale_api::live::HEARTBEAT_S;

pub async fn follow(
    url: &str,
    shop_key: &str,
    token: &str,
    connection: &Connection,
    events: &mut Events,
    heard: &mut dyn FnMut(&str, &str),
) -> Failure {
    match stream(url, shop_key, token, connection, events, heard).await {
        Ok(()) => Failure::Offline,
        Err(failure) => failure,
    }
}

async fn stream(
    url: &str,
    shop_key: &str,
    token: &str,
    connection: &Connection,
    events: &mut Events,
    heard: &mut dyn FnMut(&str, &str),
) -> Result<(), Failure> {
    let controller = &connection.0.0;
    let options = RequestInit::new();
    let headers = Headers::new().map_err(offline)?;
    set(&headers, "Shop-Key", shop_key)?;
    let mut bearer = String::from("Bearer ");
    bearer.push_str(token);
    set(&headers, "Authorization", &bearer)?;
    set(&headers, "Accept", "text/event-stream")?;
    if !events.last_id.is_empty() {
        set(&headers, "Last-Event-ID", &events.last_id)?;
    }
    options.set_headers(&headers);
    options.set_cache(RequestCache::NoStore);
    options.set_signal(Some(&controller.signal()));
    let mut silence = too_silent(controller);
    let response: Response = JsFuture::from(fetch(url, &options)).await.map_err(offline)?.unchecked_into();
    if !response.ok() {
        return Err(refusal(&response).await);
    }
    let reader: ReadableStreamDefaultReader =
        response.body().ok_or(Failure::Garbled)?.get_reader().unchecked_into();
    events.restart();
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(offline)?;
        let value = Reflect::get(&read, &"value".into()).map_err(offline)?;
        let Ok(bytes) = value.dyn_into::<Uint8Array>() else { return Ok(()) };
        drop(silence);
        silence = too_silent(controller);
        events.take_in(&bytes.to_vec(), heard);
    }
}

/// What an answer that is no success says.
async fn refusal(response: &Response) -> Failure {
    let text = match response.text() {
        Ok(text) => JsFuture::from(text).await.ok(),
        Err(_) => None,
    };
    let body = text.and_then(|text| text.as_string()).and_then(|text| JSON::parse(&text).ok());
    match body.and_then(document) {
        Some(problem) => Failure::Rejected(Box::new(problem), None),
        None => Failure::Garbled,
    }
}

/// A successful answer as it is, a `Blob`.
pub async fn file(url: &str, shop_key: &str, token: &str) -> Result<JsValue, Failure> {
    let guard = Guard(AbortController::new().map_err(offline)?);
    let options = RequestInit::new();
    let headers = Headers::new().map_err(offline)?;
    set(&headers, "Shop-Key", shop_key)?;
    let mut bearer = String::from("Bearer ");
    bearer.push_str(token);
    set(&headers, "Authorization", &bearer)?;
    options.set_headers(&headers);
    options.set_signal(Some(&guard.0.signal()));
    let controller = guard.0.clone();
    let limit = Timeout::new(TIME_LIMIT_MS, move || controller.abort());
    let response: Response = JsFuture::from(fetch(url, &options)).await.map_err(offline)?.unchecked_into();
    if !response.ok() {
        return Err(refusal(&response).await);
    }
    let file = JsFuture::from(response.blob().map_err(offline)?).await.map_err(offline);
    drop(limit);
    file
}

fn too_silent(controller: &AbortController) -> Timeout {
    let controller = controller.clone();
    Timeout::new(SILENCE_MS, move || controller.abort())
}

/// Waits for as long as the stream's back-off says; `failures` counts the tries that brought nothing.
pub async fn pause(events: &Events, failures: u32) {
    let wait = crate::wait_ms(
        events.retry_ms.unwrap_or(aftersale_api::live::RETRY_MS),
        failures,
        js_sys::Math::random(),
    );
    gloo_timers::future::TimeoutFuture::new(wait).await;
}

fn set(headers: &Headers, name: &str, value: &str) -> Result<(), Failure> {
    // Refused where the value holds what no header may: then nothing can be asked.
    headers.set(name, value).map_err(|_| Failure::Garbled)
}

fn offline(_: JsValue) -> Failure {
    Failure::Offline
}
