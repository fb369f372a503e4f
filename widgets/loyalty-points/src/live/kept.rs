//! A confirmed redemption on the device, until it is answered.
//!
//! In the site's own storage for a day at most; `storage="session"` until the tab is closed, `"none"` not at all.
//! It names the state of the ledger it was made for, so that it redeems nothing of another customer's.

use aftersale_api::read::document;
use aftersale_client::photo::{call, get, set};
use js_sys::{Date, JSON, Object};
use wasm_bindgen::JsValue;

use super::Widget;
use crate::screen::Wish;

/// Shorter than the shop's server remembers a key.
const KEPT_MS: f64 = 86_400_000.0;
const NAME: &str = "aftersale:points";

impl Widget {
    pub(super) fn kept(&self) -> Option<Wish> {
        let text = call(&self.storage()?, "getItem", &[&NAME.into()]).ok()?.as_string()?;
        let value = JSON::parse(&text).ok()?;
        let fresh = get(&value, "at").as_f64().is_some_and(|at| Date::now() - at < KEPT_MS);
        document::<Wish>(value).filter(|wish| fresh && !wish.key.is_empty() && !wish.body.is_empty())
    }

    /// Keeps what waits; where nothing does, nothing is kept.
    pub(super) fn keep(&self) {
        let Some(storage) = self.storage().filter(|_| !self.preview && self.resumed.get()) else { return };
        let screen = self.screen.borrow();
        let Some(wish) = &screen.wish else {
            let _ = call(&storage, "removeItem", &[&NAME.into()]);
            return;
        };
        let record = Object::new();
        set(&record, "body", &wish.body.as_str().into());
        set(&record, "key", &wish.key.as_str().into());
        set(&record, "points", &wish.points.into());
        set(&record, "name", &wish.name.as_str().into());
        set(&record, "at", &Date::now().into());
        if let Ok(text) = JSON::stringify(&record) {
            // A full storage keeps what it has.
            let _ = call(&storage, "setItem", &[&NAME.into(), &text]);
        }
    }

    /// `None` where nothing may or can be kept.
    fn storage(&self) -> Option<JsValue> {
        let place = match self.props.peek("storage").as_deref() {
            Some("none") => return None,
            Some("session") => "sessionStorage",
            _ => "localStorage",
        };
        // A browser that forbids it throws when it is asked for.
        let storage = get(&self.window(), place);
        (!storage.is_undefined() && !storage.is_null()).then_some(storage)
    }
}
