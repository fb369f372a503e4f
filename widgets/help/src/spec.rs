//! The public face of `<aftersale-help>`.

use aftersale_element::{Attribute, Element, Event, Method, Named, Property};

const fn named(name: &'static str, summary: &'static str) -> Named {
    Named { name, summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-help",
    summary: "Questions that fit how an order stands, and how to reach the shop about it.",
    attributes: &[
        Attribute { name: "order", ty: "string", default: "", summary: "Id of the order." },
        Attribute { name: "token", ty: "string", default: "", summary: "Order token for the API." },
    ],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "Help as the API answers it; while it is set the widget makes no request.",
    }],
    methods: &[Method {
        name: "refresh",
        parameters: "",
        returns: "Promise<void>",
        summary: "Reads the help again.",
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
            summary: "The help can't be shown; the widget says so and offers a next step.",
        },
        Event {
            name: "aftersale-state-changed",
            detail: "{ state: string }",
            cancelable: false,
            summary: "The element's `:state()` is another one.",
        },
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("title", "The first heading."),
        named("part-title", "Headings below the first."),
        named("questions", "The list of questions."),
        named("question", "One question with its answer."),
        named("summary", "The question itself, which opens the answer."),
        named("answer", "The answer."),
        named("ways", "The ways to reach the shop."),
        named("hours", "When somebody answers the telephone."),
        named("badge", "Whether somebody is there now; `badge--good`, `--neutral`."),
        named("button", "Any button or link that looks like one."),
        named("button-primary", "The one thing to do next."),
        named("link", "A link in running text."),
        named("icon", "Any icon."),
        named("skeleton", "A bar that keeps a place while something loads."),
    ],
    states: &[
        named("loading", "The help is being read."),
        named("ready", "The help is shown."),
        named("empty", "The page names no order."),
        named("error", "The help can't be shown; there is a next step."),
    ],
    tokens: &[],
    first_call: Some("/v1/orders/{order}/help"),
    variant_calls: &[],
};
