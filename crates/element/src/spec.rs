//! The public face of an element, declared once: documents, types and the manifest are derived from it.

/// One custom element. What stands here is the promise to shops.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// `aftersale-order-tracking`
    pub tag: &'static str,
    /// One sentence for a shop developer.
    pub summary: &'static str,
    /// Own attributes; [`COMMON_ATTRIBUTES`] come on top.
    pub attributes: &'static [Attribute],
    pub properties: &'static [Property],
    pub methods: &'static [Method],
    pub events: &'static [Event],
    pub slots: &'static [Named],
    pub parts: &'static [Named],
    /// Values of `:state(…)`.
    pub states: &'static [Named],
    /// Public custom properties the element reads besides the suite's tokens.
    pub tokens: &'static [Named],
    /// Path of the API call the loader starts before the wasm is there; `{name}` is an attribute.
    /// `{lang}` is the language the page wants.
    pub first_call: Option<&'static str>,
    /// By value of the attribute `variant`: another first call.
    pub variant_calls: &'static [(&'static str, &'static str)],
}

/// An HTML attribute; the property of the same name in camel case mirrors it.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    pub name: &'static str,
    /// TypeScript type of the mirrored property.
    pub ty: &'static str,
    /// As written in HTML; empty where there is none.
    pub default: &'static str,
    pub summary: &'static str,
}

/// A property without an attribute.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    pub name: &'static str,
    pub ty: &'static str,
    pub readonly: bool,
    pub summary: &'static str,
}

#[derive(Clone, Copy, Debug)]
pub struct Method {
    pub name: &'static str,
    /// TypeScript parameters, `id: string`.
    pub parameters: &'static str,
    pub returns: &'static str,
    pub summary: &'static str,
}

/// Bubbles, is composed, carries ids and no personal data.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// `aftersale-ready`
    pub name: &'static str,
    /// TypeScript type of `detail`.
    pub detail: &'static str,
    pub cancelable: bool,
    pub summary: &'static str,
}

/// A part, slot, state or token with what it is for.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    pub name: &'static str,
    pub summary: &'static str,
}

pub const COMMON_ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "lang",
        ty: "string",
        default: "",
        summary: "BCP 47 language; else the nearest `[lang]`, the script, the browser.",
    },
    Attribute {
        name: "dir",
        ty: "'ltr' | 'rtl'",
        default: "",
        summary: "Direction of the view; else as the language is written.",
    },
    Attribute {
        name: "loading",
        ty: "'lazy' | 'eager'",
        default: "lazy",
        summary: "`lazy` waits until the element nears the viewport.",
    },
    Attribute {
        name: "heading-level",
        ty: "number",
        default: "2",
        summary: "Level 2–6 of the widget's first heading.",
    },
    Attribute {
        name: "density",
        ty: "'compact' | 'cosy' | 'roomy'",
        default: "cosy",
        summary: "How much air there is.",
    },
    Attribute {
        name: "storage",
        ty: "'local' | 'session' | 'none'",
        default: "local",
        summary: "`local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is \
            closed, like what helps offline; `none` keeps nothing.",
    },
    Attribute {
        name: "no-animation",
        ty: "boolean",
        default: "",
        summary: "No motion, whatever the system says.",
    },
];

pub const COMMON_PROPERTIES: &[Property] = &[
    Property {
        name: "ready",
        ty: "Promise<void>",
        readonly: true,
        summary: "Resolves when the widget shows its first state; rejects when it can't be loaded.",
    },
    Property { name: "state", ty: "string", readonly: true, summary: "The current `:state()`." },
];

pub const COMMON_METHODS: &[Method] = &[Method {
    name: "focus",
    parameters: "options?: FocusOptions",
    returns: "void",
    summary: "Moves focus to the widget's heading.",
}];
