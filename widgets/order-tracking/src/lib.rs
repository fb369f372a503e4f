//! Where an order is: status, parcels, timeline, estimate and totals.

use aftersale_element::Element;
#[cfg(target_arch = "wasm32")]
use aftersale_element::{Start, View};
use leptos::prelude::*;

pub const ELEMENT: Element = Element { tag: "aftersale-order-tracking", summary: "", attributes: &[], properties: &[], methods: &[], events: &[], slots: &[], parts: &[], states: &[], tokens: &[], first_call: Some("/v1/orders/{order}") };

#[cfg(target_arch = "wasm32")]
pub fn start(start: Start) -> View {
    let n = RwSignal::new(0);
    let order = <Option<aftersale_api::Order> as aftersale_api::read::Read>::read(&aftersale_api::read::Node::new(start.answer)).flatten();
    let name = order.map(|o| o.number + o.parcels.first().map(|p| p.status.as_str()).unwrap_or(""));
    View { view: view! { <div class="base" part="base"><h2>{move || n.get().to_string()}</h2><p>{name}</p><button on:click=move |_| *n.write() += 1>"more"</button></div> }.into_any(), styles: &["p{}"] }
}

/// The view natively, for prerendering.
#[cfg(not(target_arch = "wasm32"))]
pub fn prerender(_lang: &str, _attributes: &[(&str, &str)], _answer: &serde_json::Value) -> AnyView {
    view! { <p>{"order"}</p> }.into_any()
}

/// Languages the widget has texts in, English first.
#[cfg(not(target_arch = "wasm32"))]
pub fn languages() -> Vec<&'static str> {
    vec!["en"]
}
