//! The public face of `<aftersale-order-tracking>`.

use aftersale_element::{Attribute, Element, Event, Method, Named, Property};

const fn named(name: &'static str, summary: &'static str) -> Named {
    Named { name, summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-order-tracking",
    summary: "Where an order is, when it comes and what to do now; without a token it helps to find the order.",
    attributes: &[
        Attribute {
            name: "order",
            ty: "string",
            default: "",
            summary: "Id of the order; with no token it is filled into the look-up form as the order number.",
        },
        Attribute {
            name: "token",
            ty: "string",
            default: "",
            summary: "Order token for the API; left out, the customer proves with a one-time code that the order is theirs.",
        },
        Attribute {
            name: "parcel",
            ty: "string",
            default: "",
            summary: "Id of a parcel to move to once the order is shown.",
        },
    ],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "An order as the API answers it; while it is set the widget makes no request.",
    }],
    methods: &[
        Method {
            name: "refresh",
            parameters: "",
            returns: "Promise<void>",
            summary: "Reads the order again.",
        },
        Method {
            name: "showParcel",
            parameters: "id: string",
            returns: "void",
            summary: "Moves focus to the parcel with that id; does nothing where there is none.",
        },
    ],
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
            summary: "Something can't be shown or sent; the widget says so and offers a next step.",
        },
        Event {
            name: "aftersale-state-changed",
            detail: "{ state: string }",
            cancelable: false,
            summary: "The element's `:state()` is another one.",
        },
        Event {
            name: "aftersale-order-changed",
            detail: "{ order_id: string }",
            cancelable: false,
            summary: "An order is shown, or the one shown was read again.",
        },
        Event {
            name: "aftersale-action-requested",
            detail: "{ action: string, order_id: string }",
            cancelable: true,
            summary: "The customer chose an action; cancelled, the page deals with it, else the widget does, or shows the ways to reach the shop.",
        },
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("header", "The answer: headline, advice, steps."),
        named("title", "The first heading."),
        named("part-title", "Headings below the first."),
        named("advice", "The sentence that says what to do."),
        named("body", "Parcels and, beside or below them, totals, address and help."),
        named("card", "A parcel, a return or a claim."),
        named("steps", "The list of steps."),
        named("step", "One step; `step--done`, `step--current`, `step--problem`."),
        named("step-marker", "The shape of a step."),
        named("timeline", "What happened to a parcel, newest first."),
        named("timeline-item", "One event; the newest is `timeline-item--current`."),
        named("timeline-marker", "The shape of an event."),
        named("timeline-time", "When it happened."),
        named("items", "A list of goods."),
        named("item", "One line of goods."),
        named("item-image", "Its picture, or a plain shape."),
        named("money", "An amount."),
        named("badge", "Two words on how things stand; `badge--good`, `--neutral`, `--warn`, `--bad`."),
        named("notice", "A message in its own box, with the same tones."),
        named("button", "Any button or link that looks like one."),
        named("button-primary", "The one thing to do next."),
        named("button-quiet", "A button without a border."),
        named("link", "A link in running text."),
        named("field", "Label, hint, error and input."),
        named("label", "Names a field or a message."),
        named("input", "A text field."),
        named("hint", "Explains a field."),
        named("error", "What is wrong with a field."),
        named("error-summary", "All that is wrong with a form."),
        named("pickup-code", "The code to show at a counter."),
        named("icon", "Any icon."),
        named("skeleton", "A bar that keeps a place while something loads."),
    ],
    states: &[
        named("loading", "The order is being read."),
        named("ready", "An order is shown."),
        named("empty", "The customer is finding an order."),
        named("error", "The order can't be shown; there is a next step."),
        named("problem", "Beside `ready`: the order shown needs attention."),
    ],
    tokens: &[],
    first_call: Some("/v1/orders/{order}"),
    variant_calls: &[],
};
