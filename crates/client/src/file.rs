//! A file handed to the browser's downloads: a link to it is clicked, as no call does that.

use std::cell::RefCell;

use wasm_bindgen::JsValue;

use crate::photo::{call, get, set};

thread_local! {
    /// The address of the latest file; it must outlive the click that saves it.
    static LATEST: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Saves a `Blob` under a name; whether the browser took it.
#[inline(never)]
pub fn save(file: &JsValue, name: &str) -> bool {
    let window = js_sys::global();
    let addresses = get(&window, "URL");
    let Ok(address) = call(&addresses, "createObjectURL", &[file]) else { return false };
    // Nothing was saved before the first time.
    let _ = call(&addresses, "revokeObjectURL", &[&LATEST.replace(address.clone())]);
    let Ok(link) = call(&get(&window, "document"), "createElement", &[&"a".into()]) else { return false };
    set(&link, "href", &address);
    set(&link, "download", &name.into());
    call(&link, "click", &[]).is_ok()
}
