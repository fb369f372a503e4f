//! What a customer does with an order: claims, photos for them, cancelling, a link for a gift.

use aftersale_api::claim::{Claim, ClaimRequest, Upload};
use aftersale_api::order::GiftLink;
use aftersale_api::read::Value;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::{self, TIME_LIMIT_MS, UPLOAD_LIMIT_MS, Write};
use crate::{Client, Failure, IdempotencyKey, read};

impl Client {
    /// Something is wrong with a parcel.
    pub async fn open_claim(
        &self,
        order: &str,
        token: &str,
        request: &ClaimRequest,
        key: &IdempotencyKey,
    ) -> Result<Claim, Failure> {
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
        read(self.write(order, "/claims", token, key, &body).await)
    }

    /// A photo for a claim: a JPEG as a `Blob`.
    pub async fn upload(&self, token: &str, photo: JsValue, key: &IdempotencyKey) -> Result<Upload, Failure> {
        let mut url = self.base.clone();
        url.push_str("/v1/uploads");
        let write = Write { key: &key.0, kind: "image/jpeg", body: photo, limit_ms: UPLOAD_LIMIT_MS };
        read(browser::send(&url, &self.shop_key, Some(write), Some(token)).await)
    }

    /// Cancels all of an order; gives the order as it then is.
    pub async fn cancel(&self, order: &str, token: &str, key: &IdempotencyKey) -> Result<Value, Failure> {
        self.write(order, "/cancel", token, key, &Object::new()).await
    }

    /// Makes a link for the one who gets the order as a present.
    pub async fn share_gift(
        &self,
        order: &str,
        token: &str,
        key: &IdempotencyKey,
    ) -> Result<GiftLink, Failure> {
        read(self.write(order, "/gift-link", token, key, &Object::new()).await)
    }

    async fn write(
        &self,
        order: &str,
        what: &str,
        token: &str,
        key: &IdempotencyKey,
        body: &Object,
    ) -> Result<Value, Failure> {
        let mut url = self.base.clone();
        url.push_str("/v1/orders/");
        url.push_str(order);
        url.push_str(what);
        let body = browser::text(body)?;
        let write = Write { key: &key.0, kind: "application/json", body, limit_ms: TIME_LIMIT_MS };
        browser::send(&url, &self.shop_key, Some(write), Some(token)).await
    }
}

/// Setting a field on a fresh object can't fail.
fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
