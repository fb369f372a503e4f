//! What a customer writes: claims, photos for them, cancelling, a link for a gift, a word on the delivery, preferences.

use std::pin::Pin;

use aftersale_api::claim::ClaimRequest;
use aftersale_api::parcel::DeliveryVote;
use aftersale_api::preferences::PreferencesUpdate;
use aftersale_api::read::Value;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::{self, TIME_LIMIT_MS, UPLOAD_LIMIT_MS, Write};
use crate::{Client, Failure, IdempotencyKey};

/// A write that is ready to be sent. Two that are equal are the same intention.
#[derive(Clone, PartialEq)]
pub struct Post {
    pub(crate) path: String,
    pub(crate) method: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) body: JsValue,
    pub(crate) limit_ms: u32,
}

/// The parsed body of a successful answer. Boxed: a state machine for each caller would cost a kilobyte.
pub type Answer = Pin<Box<dyn Future<Output = Result<Value, Failure>>>>;

impl Post {
    /// Something is wrong with a parcel; answered with a `Claim`.
    pub fn claim(order: &str, request: &ClaimRequest) -> Self {
        let lines = Array::new();
        for line in &request.lines {
            let piece = Object::new();
            set(&piece, "line_id", &line.line_id.as_str().into());
            set(&piece, "quantity", &line.quantity.into());
            lines.push(&piece);
        }
        let photos = Array::new();
        for photo in &request.photos {
            photos.push(&photo.as_str().into());
        }
        let body = Object::new();
        set(&body, "reason", &request.reason.as_str().into());
        set(&body, "parcel_id", &request.parcel_id.as_str().into());
        set(&body, "lines", &lines);
        if let Some(text) = &request.text {
            set(&body, "text", &text.as_str().into());
        }
        set(&body, "photos", &photos);
        Self::to(order, "/claims", &body)
    }

    /// All of the order; answered with the order as it then is.
    pub fn cancel(order: &str) -> Self {
        Self::to(order, "/cancel", &Object::new())
    }

    /// A link for the one who gets the order as a present; answered with a `GiftLink`.
    pub fn gift_link(order: &str) -> Self {
        Self::to(order, "/gift-link", &Object::new())
    }

    /// How the delivery of a parcel went; answered with the same `DeliveryVote`.
    pub fn vote(order: &str, parcel: &str, vote: &DeliveryVote) -> Self {
        let body = Object::new();
        set(&body, "good", &vote.good.into());
        if let Some(text) = &vote.text {
            set(&body, "text", &text.as_str().into());
        }
        let mut what = String::from("/parcels/");
        what.push_str(parcel);
        what.push_str("/vote");
        Self::to(order, &what, &body)
    }

    /// A photo for a claim, a JPEG as a `Blob`; answered with an `Upload`.
    pub fn photo(blob: JsValue) -> Self {
        Self {
            path: "/v1/uploads".into(),
            method: "POST",
            kind: "image/jpeg",
            body: blob,
            limit_ms: UPLOAD_LIMIT_MS,
        }
    }

    /// What a customer wants to hear about; answered with the `Preferences` as they then are.
    pub fn preferences(update: &PreferencesUpdate) -> Self {
        let choices = Array::new();
        for choice in &update.choices {
            let piece = Object::new();
            set(&piece, "topic", &choice.topic.as_str().into());
            set(&piece, "channel", &choice.channel.as_str().into());
            set(&piece, "on", &choice.on.into());
            choices.push(&piece);
        }
        let body = Object::new();
        set(&body, "choices", &choices);
        set(&body, "only_order_updates", &update.only_order_updates.into());
        if let Some(days) = update.snooze_days {
            set(&body, "snooze_days", &days.into());
        }
        set(&body, "confirm_order_updates_off", &update.confirm_order_updates_off.into());
        let body = browser::text(&body).unwrap_or_default();
        Self {
            path: "/v1/preferences".into(),
            method: "PUT",
            kind: "application/json",
            body,
            limit_ms: TIME_LIMIT_MS,
        }
    }

    pub(crate) fn to(order: &str, what: &str, body: &Object) -> Self {
        let mut path = String::from("/v1/orders/");
        path.push_str(order);
        path.push_str(what);
        Self::at(path, body)
    }

    pub(crate) fn at(path: String, body: &Object) -> Self {
        // Objects of texts and numbers can be written as JSON.
        let body = browser::text(body).unwrap_or_default();
        Self { path, method: "POST", kind: "application/json", body, limit_ms: TIME_LIMIT_MS }
    }
}

impl Client {
    /// `token`: none where it is empty.
    pub fn post(&self, post: &Post, token: String, key: &IdempotencyKey) -> Answer {
        let mut url = self.base.clone();
        url.push_str(&post.path);
        let (post, key, shop_key) = (post.clone(), key.clone(), self.shop_key.clone());
        Box::pin(async move {
            let write = Write {
                method: post.method,
                key: &key.0,
                kind: post.kind,
                body: post.body,
                limit_ms: post.limit_ms,
            };
            browser::send(&url, &shop_key, Some(write), (!token.is_empty()).then_some(token.as_str())).await
        })
    }

    /// The day a parcel comes, for a calendar: a file of RFC 5545 as a `Blob`.
    pub async fn calendar(&self, order: &str, parcel: &str, token: &str) -> Result<JsValue, Failure> {
        let mut url = self.base.clone();
        for piece in ["/v1/orders/", order, "/parcels/", parcel, "/delivery.ics"] {
            url.push_str(piece);
        }
        browser::file(&url, &self.shop_key, token).await
    }
}

/// Setting a field on a fresh object can't fail.
pub(crate) fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
