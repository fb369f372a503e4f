//! The public face of `<aftersale-preferences>`.

use aftersale_element::{Attribute, Element, Event, Method, Named, Property};

const fn named(name: &'static str, summary: &'static str) -> Named {
    Named { name, summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-preferences",
    summary: "What a customer wants to hear about by mail or message; every change takes effect at once.",
    attributes: &[Attribute {
        name: "token",
        ty: "string",
        default: "",
        summary: "Order token or customer token for the API.",
    }],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "Preferences as the API answers them; while it is set the widget makes no first request.",
    }],
    methods: &[Method {
        name: "refresh",
        parameters: "",
        returns: "Promise<void>",
        summary: "Reads the preferences again.",
    }],
    events: &[
        Event {
            name: "aftersale-ready",
            detail: "Record<string, never>",
            cancelable: false,
            summary: "The widget shows its first state.",
        },
        Event {
            name: "aftersale-error",
            detail: "{ code: string }",
            cancelable: false,
            summary: "Something can't be shown or saved; the widget says so and offers a next step.",
        },
        Event {
            name: "aftersale-state-changed",
            detail: "{ state: string }",
            cancelable: false,
            summary: "The element's `:state()` is another one.",
        },
        Event {
            name: "aftersale-preferences-changed",
            detail: "Record<string, never>",
            cancelable: false,
            summary: "A change was saved.",
        },
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("title", "The first heading."),
        named("part-title", "Headings below the first."),
        named("topics", "The list of topics."),
        named("topic", "One topic with its ways."),
        named("label", "Names a topic."),
        named("hint", "Explains a topic."),
        named("choice", "A box to tick with its name."),
        named("notice", "A message in its own box; `notice--good`, `--neutral`, `--warn`, `--bad`."),
        named("button", "Any button."),
        named("button-primary", "The one thing to do next."),
        named("button-quiet", "A button without a border."),
        named("icon", "Any icon."),
        named("skeleton", "A bar that keeps a place while something loads."),
    ],
    states: &[
        named("loading", "The preferences are being read."),
        named("ready", "The preferences are shown."),
        named("empty", "There is no access to read them with."),
        named("error", "The preferences can't be shown; there is a next step."),
    ],
    tokens: &[],
    first_call: Some("/v1/preferences"),
    variant_calls: &[],
};
