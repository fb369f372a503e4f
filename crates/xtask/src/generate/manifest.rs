//! `custom-elements.json`, after the custom-elements manifest schema 2.1.

use serde_json::{Value, json};

use crate::build::{Described, Widget, camel};

pub fn of(described: &Described) -> Value {
    let declarations: Vec<_> = described.widgets.iter().map(declaration).collect();
    let exports: Vec<_> = described
        .widgets
        .iter()
        .map(|widget| {
            json!({
                "kind": "custom-element-definition",
                "name": widget.element.tag,
                "declaration": { "name": widget.element.class_name(), "module": "aftersale.js" },
            })
        })
        .collect();
    json!({
        "schemaVersion": "2.1.0",
        "modules": [{ "kind": "javascript-module", "path": "aftersale.js", "declarations": declarations, "exports": exports }],
    })
}

fn declaration(widget: &Widget) -> Value {
    let element = &widget.element;
    let attributes: Vec<_> = element
        .attributes
        .iter()
        .chain(&widget.common.attributes)
        .map(|it| {
            let mut attribute = json!({
                "name": it.name, "fieldName": camel(&it.name), "type": { "text": it.ty }, "description": it.summary,
            });
            if !it.default.is_empty() {
                attribute["default"] = json!(it.default);
            }
            attribute
        })
        .collect();
    let fields = element.properties.iter().chain(&widget.common.properties).map(|it| {
        json!({
            "kind": "field", "name": it.name, "type": { "text": it.ty }, "readonly": it.readonly, "description": it.summary,
        })
    });
    let methods = element.methods.iter().chain(&widget.common.methods).map(|it| {
        json!({
            "kind": "method", "name": it.name, "description": it.summary,
            "return": { "type": { "text": it.returns } },
            "parameters": parameters(&it.parameters),
        })
    });
    let named = |all: &[crate::build::Named]| -> Vec<Value> {
        all.iter().map(|it| json!({ "name": it.name, "description": it.summary })).collect()
    };
    let events: Vec<_> = element
        .events
        .iter()
        .map(|it| json!({ "name": it.name, "type": { "text": format!("CustomEvent<{}>", it.detail) }, "description": it.summary }))
        .collect();
    json!({
        "kind": "class",
        "customElement": true,
        "name": element.class_name(),
        "tagName": element.tag,
        "description": element.summary,
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes,
        "members": fields.chain(methods).collect::<Vec<_>>(),
        "events": events,
        "slots": named(&element.slots),
        "cssParts": named(&element.parts),
        "cssProperties": named(&element.tokens),
        "cssStates": named(&element.states),
    })
}

/// `id: string, on?: boolean` → the manifest's list.
fn parameters(text: &str) -> Vec<Value> {
    text.split(',')
        .filter_map(|parameter| parameter.split_once(':'))
        .map(|(name, ty)| {
            let name = name.trim();
            json!({ "name": name.trim_end_matches('?'), "optional": name.ends_with('?'), "type": { "text": ty.trim() } })
        })
        .collect()
}
