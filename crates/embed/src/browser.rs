//! What the loader calls.

use aftersale_element::{Bridge, Instance, open};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Shows the widget of that name in `root`. Rejects with a text where a part of the widget can't be loaded
/// or there is no such widget; calling again tries again.
///
/// Order tracking stands in the core: it is what nearly every page of a shop shows, and a part of its own would cost
/// such a page four kilobytes more.
#[wasm_bindgen]
pub async fn mount(name: String, root: HtmlElement, bridge: Bridge) -> Result<Instance, JsValue> {
    let (opened, start) = open(root, bridge);
    let shown = match name.as_str() {
        "order-tracking" => aftersale_order_tracking::start(start).await,
        "help" => aftersale_help::start(start).await,
        "preferences" => aftersale_preferences::start(start).await,
        "return-request" => aftersale_return_request::start(start).await,
        "review-form" => aftersale_review_form::start(start).await,
        "reviews" => aftersale_reviews::start(start).await,
        "loyalty-points" => aftersale_loyalty_points::start(start).await,
        "withdrawal" => aftersale_withdrawal::start(start).await,
        _ => return Err(JsValue::from_str("unknown element")),
    };
    shown.map(|shown| opened.with(shown)).ok_or_else(|| JsValue::from_str("part not loaded"))
}
