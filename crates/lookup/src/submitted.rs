//! Reads a submitted form.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FormData, HtmlFormElement};

pub struct Submitted(Option<FormData>);

/// Stops the browser's own submit and takes what was typed.
pub fn submitted(event: &JsValue) -> Submitted {
    let data = event.dyn_ref::<web_sys::Event>().and_then(|event| {
        event.prevent_default();
        let form = event.current_target()?.dyn_into::<HtmlFormElement>().ok()?;
        FormData::new_with_form(&form).ok()
    });
    Submitted(data)
}

impl Submitted {
    pub fn text(&self, name: &str) -> String {
        self.0.as_ref().and_then(|data| data.get(name).as_string()).unwrap_or_default()
    }
}
