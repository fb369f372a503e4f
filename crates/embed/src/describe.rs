//! The suite's public face as JSON.

use aftersale_element::{
    Attribute, COMMON_ATTRIBUTES, COMMON_METHODS, COMMON_PROPERTIES, Element, Event, Method, Named, Property,
};
use serde_json::{Map, Value, json};

/// Style of an element that is not ready: it keeps its place.
const RESERVE: &str = ":host{display:block;contain:layout style}:host([hidden]){display:none}\
:host(:state(loading)){min-block-size:var(--aftersale-reserve,20rem)}";

struct Widget {
    name: &'static str,
    element: &'static Element,
    texts: &'static [(&'static str, &'static [&'static str])],
    addenda: &'static [(&'static str, usize)],
    styles: &'static [&'static str],
}

const WIDGETS: &[Widget] = &[
    Widget {
        name: "order-tracking",
        element: &aftersale_order_tracking::ELEMENT,
        texts: aftersale_order_tracking::TEXTS,
        addenda: aftersale_order_tracking::ADDENDA,
        styles: aftersale_order_tracking::STYLES,
    },
    Widget {
        name: "help",
        element: &aftersale_help::ELEMENT,
        texts: aftersale_help::TEXTS,
        addenda: &[],
        styles: aftersale_help::STYLES,
    },
    Widget {
        name: "preferences",
        element: &aftersale_preferences::ELEMENT,
        texts: aftersale_preferences::TEXTS,
        addenda: &[],
        styles: aftersale_preferences::STYLES,
    },
    Widget {
        name: "return-request",
        element: &aftersale_return_request::ELEMENT,
        texts: aftersale_return_request::TEXTS,
        addenda: aftersale_return_request::ADDENDA,
        styles: aftersale_return_request::STYLES,
    },
    Widget {
        name: "review-form",
        element: &aftersale_review_form::ELEMENT,
        texts: aftersale_review_form::TEXTS,
        addenda: &[],
        styles: aftersale_review_form::STYLES,
    },
    Widget {
        name: "reviews",
        element: &aftersale_reviews::ELEMENT,
        texts: aftersale_reviews::TEXTS,
        addenda: &[],
        styles: aftersale_reviews::STYLES,
    },
    Widget {
        name: "loyalty-points",
        element: &aftersale_loyalty_points::ELEMENT,
        texts: aftersale_loyalty_points::TEXTS,
        addenda: &[],
        styles: aftersale_loyalty_points::STYLES,
    },
    Widget {
        name: "withdrawal",
        element: &aftersale_withdrawal::ELEMENT,
        texts: aftersale_withdrawal::TEXTS,
        addenda: &[],
        styles: aftersale_withdrawal::STYLES,
    },
];

/// What `cargo xtask build` and `cargo xtask gen` read.
pub fn document() -> Value {
    let widgets: Vec<_> = WIDGETS.iter().map(widget).collect();
    json!({ "version": env!("CARGO_PKG_VERSION"), "reserve": RESERVE, "widgets": widgets })
}

fn widget(widget: &Widget) -> Value {
    let texts: Map<String, Value> =
        widget.texts.iter().map(|(lang, table)| ((*lang).to_owned(), json!(table))).collect();
    let element = widget.element;
    json!({
        "name": widget.name,
        "element": {
            "tag": element.tag,
            "summary": element.summary,
            "attributes": attributes(element.attributes),
            "properties": properties(element.properties),
            "methods": methods(element.methods),
            "events": events(element.events),
            "slots": named(element.slots),
            "parts": named(element.parts),
            "states": named(element.states),
            "tokens": named(element.tokens),
            "first_call": element.first_call,
            "variant_calls": element.variant_calls.iter().map(|(name, path)| ((*name).to_owned(), json!(path))).collect::<Map<_, _>>(),
        },
        "common": {
            "attributes": attributes(COMMON_ATTRIBUTES),
            "properties": properties(COMMON_PROPERTIES),
            "methods": methods(COMMON_METHODS),
        },
        "texts": texts,
        "addenda": widget.addenda,
        "style": widget.styles.concat(),
    })
}

fn attributes(all: &[Attribute]) -> Vec<Value> {
    all.iter()
        .map(|it| json!({ "name": it.name, "ty": it.ty, "default": it.default, "summary": it.summary }))
        .collect()
}

fn properties(all: &[Property]) -> Vec<Value> {
    all.iter()
        .map(|it| json!({ "name": it.name, "ty": it.ty, "readonly": it.readonly, "summary": it.summary }))
        .collect()
}

fn methods(all: &[Method]) -> Vec<Value> {
    all.iter()
        .map(|it| json!({ "name": it.name, "parameters": it.parameters, "returns": it.returns, "summary": it.summary }))
        .collect()
}

fn events(all: &[Event]) -> Vec<Value> {
    all.iter()
        .map(|it| json!({ "name": it.name, "detail": it.detail, "cancelable": it.cancelable, "summary": it.summary }))
        .collect()
}

fn named(all: &[Named]) -> Vec<Value> {
    all.iter().map(|it| json!({ "name": it.name, "summary": it.summary })).collect()
}
