//! `elements.d.ts`: the elements for TypeScript, plain and in JSX.

use std::fmt::Write as _;

use crate::build::{Described, Widget, camel};

pub fn of(described: &Described) -> String {
    let mut text = String::from(
        "/** The elements of the suite. Written by `cargo xtask gen`. */\n\nexport {};\n\ndeclare global {\n",
    );
    let mut events = Vec::new();
    for widget in &described.widgets {
        interface(&mut text, widget);
        for event in &widget.element.events {
            if !events.iter().any(|(name, _)| *name == event.name) {
                events.push((event.name.clone(), event.detail.clone()));
            }
        }
    }
    text.push_str("  interface HTMLElementTagNameMap {\n");
    for widget in &described.widgets {
        let _ = writeln!(text, "    '{}': {};", widget.element.tag, element_type(widget));
    }
    text.push_str("  }\n\n  interface AftersaleEventMap {\n");
    for (name, detail) in &events {
        let _ = writeln!(text, "    '{name}': CustomEvent<{detail}>;");
    }
    text.push_str("  }\n\n  interface HTMLElementEventMap extends AftersaleEventMap {}\n  interface DocumentEventMap extends AftersaleEventMap {}\n}\n");
    for module in ["react", "preact", "solid-js"] {
        let _ = write!(
            text,
            "\n/** JSX of {module}: attributes as in HTML. */\nexport interface {}Elements {{\n",
            camel_title(module)
        );
        for widget in &described.widgets {
            let _ = writeln!(text, "  '{}': {}Attributes;", widget.element.tag, widget.element.class_name());
        }
        text.push_str("}\n");
    }
    for widget in &described.widgets {
        attributes(&mut text, widget);
    }
    text
}

fn camel_title(module: &str) -> String {
    let name = camel(module);
    name[..1].to_uppercase() + &name[1..]
}

fn element_type(widget: &Widget) -> String {
    format!("{}Element", widget.element.class_name())
}

fn interface(text: &mut String, widget: &Widget) {
    let element = &widget.element;
    let _ = writeln!(
        text,
        "  /** {} */\n  interface {} extends HTMLElement {{",
        element.summary,
        element_type(widget)
    );
    for it in element
        .attributes
        .iter()
        .chain(&widget.common.attributes)
        .filter(|it| !matches!(it.name.as_str(), "lang" | "dir"))
    {
        let _ = writeln!(
            text,
            "    /** {} */\n    {}: {} | null;",
            it.summary,
            camel(&it.name),
            property_type(&it.ty)
        );
    }
    for it in element.properties.iter().chain(&widget.common.properties) {
        let readonly = if it.readonly { "readonly " } else { "" };
        let _ = writeln!(text, "    /** {} */\n    {readonly}{}: {};", it.summary, it.name, it.ty);
    }
    for it in element.methods.iter().chain(&widget.common.methods) {
        let _ =
            writeln!(text, "    /** {} */\n    {}({}): {};", it.summary, it.name, it.parameters, it.returns);
    }
    text.push_str("  }\n\n");
}

/// A mirrored property reads the attribute's text.
fn property_type(ty: &str) -> &str {
    match ty {
        "number" => "string | number",
        "boolean" => "string | boolean",
        other => other,
    }
}

fn attributes(text: &mut String, widget: &Widget) {
    let _ = writeln!(
        text,
        "\n/** Attributes of `<{}>`. */\nexport interface {}Attributes {{",
        widget.element.tag,
        widget.element.class_name()
    );
    for it in widget.element.attributes.iter().chain(&widget.common.attributes) {
        let _ = writeln!(text, "  /** {} */\n  '{}'?: {};", it.summary, it.name, it.ty);
    }
    text.push_str("  id?: string;\n  class?: string;\n  className?: string;\n  slot?: string;\n  children?: unknown;\n  ref?: unknown;\n  key?: string | number;\n}\n");
}
