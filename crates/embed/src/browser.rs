//! What the loader calls.

use aftersale_element::{Bridge, Instance, Shown, Start};
use wasm_bindgen::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

type Widget = fn(Start) -> Shown;

/// Shows the widget of `tag` in `root`. Rejects with a text where the widget's part can't be loaded
/// or the tag is not of this suite; calling again tries again.
#[wasm_bindgen]
pub async fn mount(tag: String, root: HtmlElement, bridge: Bridge) -> Result<Instance, JsValue> {
    let widget = match tag.as_str() {
        "aftersale-order-tracking" => order_tracking().await,
        _ => return Err(JsValue::from_str("unknown element")),
    };
    match widget {
        Ok(widget) => Ok(aftersale_element::mount(root, bridge, widget)),
        Err(_) => Err(JsValue::from_str("part not loaded")),
    }
}

#[wasm_split(order_tracking, fallible)]
fn order_tracking() -> Result<Widget, SplitLoaderError> {
    Ok(aftersale_order_tracking::start)
}
