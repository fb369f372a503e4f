//! Reads the types of this crate from parsed JSON in the browser.
//!
//! serde's derived readers for the same types cost the wasm seventeen kilobytes compressed; these cost two.
//! The field names stand once more, but a field left out does not compile, and a test holds both readers equal.

use crate::access::{AccessGranted, ChallengeIssued};
use crate::order::*;
use crate::parcel::*;
use crate::problem::{FieldError, Problem};
use crate::value::{Day, Instant, Money};

/// A place in a parsed JSON document.
#[cfg(target_arch = "wasm32")]
pub struct Node(wasm_bindgen::JsValue);

/// A place in a parsed JSON document.
#[cfg(not(target_arch = "wasm32"))]
pub struct Node<'a>(&'a serde_json::Value);

#[cfg(target_arch = "wasm32")]
type Place<'a> = &'a Node;
#[cfg(not(target_arch = "wasm32"))]
type Place<'a> = &'a Node<'a>;

/// `None`: the document is not of this shape.
pub trait Read: Sized {
    fn read(node: Place<'_>) -> Option<Self>;
}

#[cfg(target_arch = "wasm32")]
mod place {
    use wasm_bindgen::{JsCast, JsValue};

    use super::{Node, Read};

    impl Node {
        pub fn new(value: JsValue) -> Self {
            Self(value)
        }

        /// The member of that name; where there is none, a place that holds nothing.
        pub fn field(&self, name: &str) -> Self {
            Self(js_sys::Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED))
        }

        pub fn is_absent(&self) -> bool {
            self.0.is_undefined() || self.0.is_null()
        }

        pub fn text(&self) -> Option<String> {
            self.0.as_string()
        }

        pub fn number(&self) -> Option<f64> {
            self.0.as_f64()
        }

        pub fn flag(&self) -> Option<bool> {
            self.0.as_bool()
        }

        pub fn items<T: Read>(&self) -> Option<Vec<T>> {
            let array = self.0.dyn_ref::<js_sys::Array>()?;
            let mut items = Vec::new();
            for at in 0..array.length() {
                items.push(T::read(&Node(array.get(at)))?);
            }
            Some(items)
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod place {
    use serde_json::Value;

    use super::{Node, Read};

    impl<'a> Node<'a> {
        pub fn new(value: &'a Value) -> Self {
            Self(value)
        }

        /// The member of that name; where there is none, a place that holds nothing.
        pub fn field(&self, name: &str) -> Self {
            Self(self.0.get(name).unwrap_or(&Value::Null))
        }

        pub fn is_absent(&self) -> bool {
            self.0.is_null()
        }

        pub fn text(&self) -> Option<String> {
            self.0.as_str().map(str::to_owned)
        }

        pub fn number(&self) -> Option<f64> {
            self.0.as_f64()
        }

        pub fn flag(&self) -> Option<bool> {
            self.0.as_bool()
        }

        pub fn items<T: Read>(&self) -> Option<Vec<T>> {
            self.0.as_array()?.iter().map(|item| T::read(&Node(item))).collect()
        }
    }
}

impl Read for String {
    fn read(node: Place<'_>) -> Option<Self> {
        node.text()
    }
}

impl Read for bool {
    fn read(node: Place<'_>) -> Option<Self> {
        node.flag()
    }
}

impl Read for u32 {
    fn read(node: Place<'_>) -> Option<Self> {
        let number = node.number()?;
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole)
    }
}

impl Read for u16 {
    fn read(node: Place<'_>) -> Option<Self> {
        u16::try_from(u32::read(node)?).ok()
    }
}

impl Read for u8 {
    fn read(node: Place<'_>) -> Option<Self> {
        u8::try_from(u32::read(node)?).ok()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: Place<'_>) -> Option<Self> {
        if node.is_absent() { Some(None) } else { T::read(node).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Place<'_>) -> Option<Self> {
        node.items()
    }
}

impl Read for Instant {
    fn read(node: Place<'_>) -> Option<Self> {
        node.text().map(Self)
    }
}

impl Read for Day {
    fn read(node: Place<'_>) -> Option<Self> {
        node.text().map(Self)
    }
}

macro_rules! read_structs {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Read for $name {
            fn read(node: Place<'_>) -> Option<Self> {
                Some(Self { $($field: Read::read(&node.field(stringify!($field)))?),+ })
            }
        })+
    };
}

read_structs! {
    Order {
        id, number, access, state, placed_at, today_on, cancelled_at, locale, lines, totals, parcels, returns, claims,
        next_steps, guides, accessories, address, contact, actions
    }
    Line { id, product_id, name, variant, image_url, url, quantity, fulfilled, returned, cancelled, total }
    Totals { lines, discounts, shipping, taxes, total, refunded }
    Discount { label, amount }
    Tax { rate, amount, included }
    ReturnSummary { id, number, state, lines, refund, refund_expected_on }
    ClaimSummary { id, reason, state, parcel_id, answer_by_on }
    NextStep { code, on }
    Guide { title, url }
    Accessory { product_id, name, url, image_url, price }
    Address { name, lines }
    Contact { email, phone, url }
    Parcel {
        id, direction, status, incident, late, stalled, carrier, tracking_number, tracking_url, lines, shipped_at,
        estimate, delivered, pickup, events, return_id
    }
    Carrier { code, name }
    ParcelLine { line_id, quantity }
    Estimate { from, to, precision, source, confidence, updated_at }
    Event { occurred_at, offset_known, status, text, text_lang, place }
    Delivered { at, to, detail, signed_by }
    Pickup { name, address, hours, until_on, code }
    OpeningHours { from_weekday, to_weekday, opens, closes }
    Money { amount, currency }
    AccessGranted { access_token, expires_in, order_id, level }
    ChallengeIssued { challenge_id, expires_in }
    FieldError { pointer, code }
}

impl Read for Problem {
    fn read(node: Place<'_>) -> Option<Self> {
        Some(Self {
            r#type: Read::read(&node.field("type"))?,
            title: Read::read(&node.field("title"))?,
            status: Read::read(&node.field("status"))?,
            code: Read::read(&node.field("code"))?,
            detail: Read::read(&node.field("detail"))?,
            errors: Option::<Vec<FieldError>>::read(&node.field("errors"))?.unwrap_or_default(),
            retryable: Read::read(&node.field("retryable"))?,
            request_id: Read::read(&node.field("request_id"))?,
        })
    }
}
