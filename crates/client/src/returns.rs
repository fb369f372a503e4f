//! What a customer writes about a return, and reads of it.

use aftersale_api::read::Value;
use aftersale_api::returns::ReturnWish;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use crate::browser;
use crate::doing::{Post, set};
use crate::{Client, Failure};

impl Post {
    /// What a return would pay; stores nothing, and is answered with a `Settlement`.
    pub fn quote(order: &str, wish: &ReturnWish) -> Self {
        Self::to(order, "/returns/quote", &body(wish))
    }

    /// Answered with a `Return`.
    pub fn request_return(order: &str, wish: &ReturnWish) -> Self {
        Self::to(order, "/returns", &body(wish))
    }

    /// Holds a variant for an exchange; answered with a `Reservation`.
    pub fn hold(order: &str, line: &str, variant: &str, quantity: u32) -> Self {
        let body = Object::new();
        set(&body, "line_id", &line.into());
        set(&body, "variant_id", &variant.into());
        set(&body, "quantity", &quantity.into());
        Self::to(order, "/reservations", &body)
    }

    /// Answered with the `Return` as it then is.
    pub fn cancel_return(id: &str) -> Self {
        Self::at(about(id, "/cancel"), &Object::new())
    }

    /// The carrier's number of the parcel on its way back; answered with the `Return` as it then is.
    pub fn return_number(id: &str, number: &str) -> Self {
        let body = Object::new();
        set(&body, "tracking_number", &number.into());
        Self::at(about(id, "/tracking-number"), &body)
    }
}

impl Client {
    /// What of an order may come back, unread.
    pub async fn returnable(&self, order: &str, token: &str) -> Result<Value, Failure> {
        let mut path = String::from("/v1/orders/");
        path.push_str(order);
        path.push_str("/returnable");
        self.send(&path, None, Some(token)).await
    }

    /// A return, unread.
    pub async fn read_return(&self, id: &str, token: &str) -> Result<Value, Failure> {
        self.send(&about(id, ""), None, Some(token)).await
    }

    /// The label and the packing slip, a PDF as a `Blob`.
    pub async fn label(&self, id: &str, token: &str) -> Result<JsValue, Failure> {
        let mut url = self.base.clone();
        url.push_str(&about(id, "/label.pdf"));
        browser::file(&url, &self.shop_key, token).await
    }
}

fn about(id: &str, what: &str) -> String {
    let mut path = String::from("/v1/returns/");
    path.push_str(id);
    path.push_str(what);
    path
}

fn body(wish: &ReturnWish) -> Object {
    let items = Array::new();
    for item in &wish.items {
        let piece = Object::new();
        set(&piece, "line_id", &item.line_id.as_str().into());
        set(&piece, "quantity", &item.quantity.into());
        set(&piece, "reason", &item.reason.as_str().into());
        set(&piece, "resolution", &item.resolution.as_str().into());
        if let Some(variant) = &item.variant_id {
            set(&piece, "variant_id", &variant.as_str().into());
        }
        if let Some(comment) = &item.comment {
            set(&piece, "comment", &comment.as_str().into());
        }
        if !item.photos.is_empty() {
            let photos = Array::new();
            for photo in &item.photos {
                photos.push(&photo.as_str().into());
            }
            set(&piece, "photos", &photos);
        }
        items.push(&piece);
    }
    let body = Object::new();
    set(&body, "kind", &wish.kind.as_str().into());
    set(&body, "items", &items);
    set(&body, "method", &wish.method.as_str().into());
    set(&body, "policy_version", &wish.policy_version.as_str().into());
    body
}
