//! What the loader calls.

use std::future::Future;
use std::pin::Pin;

use aftersale_element::{Bridge, Instance, Shown, Start, open};
use wasm_bindgen::prelude::*;
use wasm_split_helpers::SplitLoaderError;
use web_sys::HtmlElement;

/// What shows a widget, once its part is there.
type Part = Pin<Box<dyn Future<Output = Result<fn(Start) -> Shown, SplitLoaderError>>>>;

/// Shows the widget of that name in `root`. Rejects with a text where a part of the widget can't be loaded
/// or there is no such widget; calling again tries again.
///
/// Order tracking stands in the core: it is what nearly every page of a shop shows, and a part of its own would cost
/// such a page four kilobytes more. All others are waited for at one place, because each place costs every page.
#[wasm_bindgen]
pub async fn mount(name: String, root: HtmlElement, bridge: Bridge) -> Result<Instance, JsValue> {
    let (opened, start) = open(root, bridge);
    let part: Part = match name.as_str() {
        "order-tracking" => {
            let shown = aftersale_order_tracking::start(start).await;
            return shown.map(|shown| opened.with(shown)).ok_or_else(missing);
        }
        "help" => Box::pin(aftersale_help::part()),
        "preferences" => Box::pin(aftersale_preferences::part()),
        "return-request" => Box::pin(aftersale_return_request::part()),
        "review-form" => Box::pin(aftersale_review_form::part()),
        "reviews" => Box::pin(aftersale_reviews::part()),
        "loyalty-points" => Box::pin(aftersale_loyalty_points::part()),
        "withdrawal" => Box::pin(aftersale_withdrawal::part()),
        _ => return Err(JsValue::from_str("unknown element")),
    };
    let show = part.await.map_err(|_| missing())?;
    Ok(opened.with(show(start)))
}

fn missing() -> JsValue {
    JsValue::from_str("part not loaded")
}
