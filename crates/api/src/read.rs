//! Reads the types of this crate from parsed JSON in the browser.
//!
//! serde's derived readers for the same types cost the wasm seventeen kilobytes compressed; these cost three.
//! The field names stand once more, but a field left out does not compile, and a test holds both readers equal.

use std::cell::Cell;

use crate::access::{AccessGranted, ChallengeIssued};
use crate::claim::*;
use crate::help::{Help, Question};
use crate::live::OrderChanged;
use crate::order::*;
use crate::parcel::*;
use crate::preferences::{Choice, Preferences};
use crate::problem::{FieldError, Problem};
use crate::value::{Day, Instant, Money};

/// Parsed JSON.
#[cfg(target_arch = "wasm32")]
pub type Value = wasm_bindgen::JsValue;
/// Parsed JSON.
#[cfg(not(target_arch = "wasm32"))]
pub type Value = serde_json::Value;

/// A place in a parsed JSON document. What does not fit is noted and read as empty, so that reading never branches:
/// an early return per field would be most of the code.
pub struct Node<'a> {
    value: Value,
    misfit: &'a Cell<bool>,
}

/// Built from a place in a document.
pub trait Read: Sized {
    fn read(node: &Node<'_>) -> Self;
}

/// The document as a `T`; `None` where it is not of that shape.
pub fn document<T: Read>(value: Value) -> Option<T> {
    let misfit = Cell::new(false);
    let read = T::read(&Node { value, misfit: &misfit });
    (!misfit.get()).then_some(read)
}

impl<'a> Node<'a> {
    /// The member of that name; where there is none, a place that holds nothing.
    #[inline(never)]
    pub fn field(&self, name: &str) -> Node<'a> {
        Node { value: place::member(&self.value, name), misfit: self.misfit }
    }

    /// What stands here, unread; `None` where nothing does.
    pub fn present(&self) -> Option<Value> {
        (!self.is_absent()).then(|| self.value.clone())
    }

    #[inline(never)]
    fn is_absent(&self) -> bool {
        place::is_absent(&self.value)
    }

    #[inline(never)]
    fn text(&self) -> String {
        self.fitting(place::text(&self.value))
    }

    #[inline(never)]
    fn whole(&self) -> u32 {
        self.fitting(place::number(&self.value).and_then(|number| {
            let whole = number as u32;
            (f64::from(whole) == number).then_some(whole)
        }))
    }

    /// One loop for lists of every type.
    #[inline(never)]
    fn each(&self, read: &mut dyn FnMut(&Node<'_>)) {
        for at in 0..self.fitting(place::length(&self.value)) {
            read(&Node { value: place::item(&self.value, at), misfit: self.misfit });
        }
    }

    fn fitting<T: Default>(&self, value: Option<T>) -> T {
        value.unwrap_or_else(|| {
            self.misfit.set(true);
            T::default()
        })
    }
}

#[cfg(target_arch = "wasm32")]
mod place {
    use wasm_bindgen::{JsCast, JsValue};

    pub fn member(value: &JsValue, name: &str) -> JsValue {
        js_sys::Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    pub fn is_absent(value: &JsValue) -> bool {
        value.is_undefined() || value.is_null()
    }

    pub fn text(value: &JsValue) -> Option<String> {
        value.as_string()
    }

    pub fn number(value: &JsValue) -> Option<f64> {
        value.as_f64()
    }

    pub fn flag(value: &JsValue) -> Option<bool> {
        value.as_bool()
    }

    pub fn length(value: &JsValue) -> Option<u32> {
        value.dyn_ref::<js_sys::Array>().map(js_sys::Array::length)
    }

    pub fn item(value: &JsValue, at: u32) -> JsValue {
        js_sys::Reflect::get_u32(value, at).unwrap_or(JsValue::UNDEFINED)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod place {
    use serde_json::Value;

    pub fn member(value: &Value, name: &str) -> Value {
        value.get(name).cloned().unwrap_or(Value::Null)
    }

    pub fn is_absent(value: &Value) -> bool {
        value.is_null()
    }

    pub fn text(value: &Value) -> Option<String> {
        value.as_str().map(str::to_owned)
    }

    pub fn number(value: &Value) -> Option<f64> {
        value.as_f64()
    }

    pub fn flag(value: &Value) -> Option<bool> {
        value.as_bool()
    }

    pub fn length(value: &Value) -> Option<u32> {
        u32::try_from(value.as_array()?.len()).ok()
    }

    pub fn item(value: &Value, at: u32) -> Value {
        value.get(at as usize).cloned().unwrap_or(Value::Null)
    }
}

impl Read for String {
    fn read(node: &Node<'_>) -> Self {
        node.text()
    }
}

impl Read for bool {
    fn read(node: &Node<'_>) -> Self {
        node.fitting(place::flag(&node.value))
    }
}

impl Read for u32 {
    fn read(node: &Node<'_>) -> Self {
        node.whole()
    }
}

impl Read for u16 {
    fn read(node: &Node<'_>) -> Self {
        node.fitting(u16::try_from(node.whole()).ok())
    }
}

impl Read for u8 {
    fn read(node: &Node<'_>) -> Self {
        node.fitting(u8::try_from(node.whole()).ok())
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>) -> Self {
        if node.is_absent() { None } else { Some(T::read(node)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>) -> Self {
        let mut items = Vec::new();
        node.each(&mut |item| items.push(T::read(item)));
        items
    }
}

impl Read for Instant {
    fn read(node: &Node<'_>) -> Self {
        Self(node.text())
    }
}

impl Read for Day {
    fn read(node: &Node<'_>) -> Self {
        Self(node.text())
    }
}

macro_rules! read_structs {
    ($($name:ident { $($field:ident $(or $absent:ident)?),+ $(,)? })+) => {
        $(impl Read for $name {
            fn read(node: &Node<'_>) -> Self {
                Self { $($field: read_field!(node, $field $(or $absent)?)),+ }
            }
        })+
    };
}

/// `or empty`: a list that an older server does not send. `or later`: what only a section of a widget needs, which
/// reads it from the parsed answer when it is there; the core's own reader leaves it empty in the browser.
macro_rules! read_field {
    ($node:ident, $field:ident) => {
        Read::read(&$node.field(stringify!($field)))
    };
    ($node:ident, $field:ident or empty) => {
        Option::read(&$node.field(stringify!($field))).unwrap_or_default()
    };
    ($node:ident, $field:ident or later) => {{
        #[cfg(target_arch = "wasm32")]
        let left = Default::default();
        #[cfg(not(target_arch = "wasm32"))]
        let left = read_field!($node, $field or empty);
        left
    }};
}

read_structs! {
    Order {
        id, number, access, state, placed_at, today_on, cancelled_at or later, locale or later, lines, totals,
        estimate or later, parcels, returns, claims or later, claimable or later, next_steps or later, guides or later, accessories or later, ask or later, address,
        contact, actions
    }
    Line { id, product_id, name, variant, image_url, url, quantity, fulfilled, returned, cancelled, total }
    Totals { lines, discounts, shipping, taxes, total, refunded }
    Discount { label, amount }
    Tax { rate, amount, included }
    ReturnSummary { id, number, state, lines, refund, refund_expected_on }
    Claim {
        id, number, reason, state, parcel_id, lines, text, photos, opened_at, answer_by_on, resolution, timeline
    }
    ClaimStep { at, state, note }
    Claimable { parcels, photos_max, photo_max_bytes, text_max_chars, answer_by_on }
    ClaimableParcel { parcel_id, choices }
    ClaimChoice { reason, photos, by_line, block, from_on, until_on }
    Upload { id, width, height, bytes, expires_in }
    NextStep { code, from_on, on, parcel_id }
    Guide { title, text, url, phase, product_id }
    Ask { kind, parcel_id }
    GiftLink { link_token, expires_in, url }
    Accessory { product_id, name, url, image_url, price }
    Address { name, lines }
    Contact { email, phone, url }
    Parcel {
        id, direction, status, incident, late, stalled, silence or later, carrier, tracking_number, tracking_url, lines,
        shipped_at, estimate, delivered, pickup, events, journey or later, actions or later, vote or later, return_id
    }
    Carrier { code, name }
    ParcelLine { line_id, quantity }
    Estimate { from, to, precision, source, confidence, updated_at }
    Event { occurred_at, offset_known, status, text, text_lang, place }
    Delivered { at, to, detail, signed_by }
    Silence { last_report_at, days, act, acts_on }
    Stop { kind, state, place, at }
    DeliveryVote { good, text }
    Pickup {
        name, address, hours, time_zone or later, offset or later, until_on, until_at or later, code, qr or later
    }
    OpeningHours { from_weekday, to_weekday, opens, closes }
    Money { amount, currency }
    AccessGranted { access_token, expires_in, order_id, level }
    ChallengeIssued { challenge_id, expires_in }
    FieldError { pointer, code }
    Help {
        order_number, lang, questions, contact, write_url, hours, time_zone, open_now, opens_at, reply_by_at
    }
    Question { id, question, answer, url }
    Preferences { choices, only_order_updates, snoozed_until_on, snooze_days, email }
    Choice { topic, channel, on }
    OrderChanged { order_id }
}

impl Read for Problem {
    fn read(node: &Node<'_>) -> Self {
        Self {
            status: Read::read(&node.field("status")),
            code: Read::read(&node.field("code")),
            retryable: Read::read(&node.field("retryable")),
            // For developers: a widget shows none of it, and what is not read costs nothing.
            #[cfg(target_arch = "wasm32")]
            r#type: String::new(),
            #[cfg(not(target_arch = "wasm32"))]
            r#type: Read::read(&node.field("type")),
            title: read_field!(node, title or later),
            detail: read_field!(node, detail or later),
            errors: read_field!(node, errors or later),
            request_id: read_field!(node, request_id or later),
        }
    }
}

// Below the macros, which they use.
mod loyalty;
mod returns;
mod review;
