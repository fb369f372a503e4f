//! What a customer does with points. A redemption is a text, so that what was kept is sent again byte for byte.

use aftersale_api::loyalty::UndoRequest;
use aftersale_api::read::Value;
use js_sys::Object;
use wasm_bindgen::JsValue;

use crate::doing::{Post, set};
use crate::{Client, Failure};

impl Post {
    /// `body` is a `RedemptionRequest`; answered with a `Redemption`.
    pub fn redemption(body: &str) -> Self {
        Self::writing("POST", String::from("/v1/loyalty/redemptions"), body)
    }

    /// Changes an unused code back into points; answered with a `Redemption`.
    pub fn undo_redemption(id: &str, request: &UndoRequest) -> Self {
        let body = Object::new();
        if let Some(locale) = &request.locale {
            set(&body, "locale", &locale.as_str().into());
        }
        let mut path = String::from("/v1/loyalty/redemptions/");
        path.push_str(id);
        path.push_str("/undo");
        Self::at(path, &body)
    }
}

impl Client {
    /// A page of the history, unread: an `EntryPage`. Without a cursor the newest.
    pub async fn loyalty_entries(
        &self,
        cursor: Option<&str>,
        locale: &str,
        token: &str,
    ) -> Result<Value, Failure> {
        let mut path = String::from("/v1/loyalty/entries?locale=");
        path.push_str(&escaped(locale));
        if let Some(cursor) = cursor {
            path.push_str("&cursor=");
            path.push_str(&escaped(cursor));
        }
        self.send(&path, None, Some(token)).await
    }
}

/// As it may stand in a path or a query.
pub(crate) fn escaped(text: &str) -> String {
    let escaped = crate::photo::call(&js_sys::global(), "encodeURIComponent", &[&JsValue::from_str(text)]);
    escaped.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
