//! The public face of `<aftersale-withdrawal>`.

use aftersale_element::{Attribute, Element, Event, Method, Named, Property};

const fn named(name: &'static str, summary: &'static str) -> Named {
    Named { name, summary }
}

const fn attribute(name: &'static str, ty: &'static str, summary: &'static str) -> Attribute {
    Attribute { name, ty, default: "", summary }
}

const fn event(name: &'static str, detail: &'static str, summary: &'static str) -> Event {
    Event { name, detail, cancelable: false, summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-withdrawal",
    summary: "The statutory withdrawal from a contract: two steps, no login, no reason, a signed receipt at once.",
    attributes: &[
        attribute("order", "string", "Id of the order, as the API has it; shows its items, with a token."),
        attribute(
            "token",
            "string",
            "Order token for the API. Without one the widget asks for three details.",
        ),
        attribute("order-number", "string", "Fills in the order number, where no token shows it."),
        attribute("name", "string", "Fills in the customer's name, where no token shows it."),
        attribute("email", "string", "Fills in the address for the receipt, where no token shows it."),
        attribute("open", "boolean", "Starts with step one instead of the button that leads there."),
    ],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "What can be withdrawn from, as the API answers it; while it is set the widget makes no first request.",
    }],
    methods: &[Method {
        name: "refresh",
        parameters: "",
        returns: "Promise<void>",
        summary: "Reads the order again; what was typed stays.",
    }],
    events: &[
        event("aftersale-ready", "Record<string, never>", "The widget shows its first state."),
        event(
            "aftersale-error",
            "{ code: string }",
            "A declaration was not received; the widget says so and offers a next step.",
        ),
        event("aftersale-state-changed", "{ state: string }", "The element's `:state()` is another one."),
        event(
            "aftersale-step-changed",
            "{ step: string }",
            "Another step is shown: `entry form check receipt`.",
        ),
        event(
            "aftersale-withdrawal-submitted",
            "{ number: string }",
            "A declaration was received, with the number of its receipt.",
        ),
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("title", "The first heading."),
        named("part-title", "Headings below the first."),
        named("entry", "The way in, with the statutory button, which is no part of its own."),
        named("form", "A step, or the receipt."),
        named("field", "A field with its label, hint and error."),
        named("label", "Names a field, a group or an answer."),
        named("input", "A field's input."),
        named("hint", "Explains a field."),
        named("error", "Says what is missing in a field."),
        named("error-summary", "All that is missing, each a way there."),
        named("choices", "Answers to choose from."),
        named("choice", "A radio or a box to tick, with its name."),
        named("items", "The items of an order."),
        named("item", "One item."),
        named("name", "The item's name."),
        named("exempt", "Why the law gives no right of withdrawal for an item."),
        named("answers", "What will be sent, or was received."),
        named("steps", "What happens now."),
        named("notice", "A message in its own box; `notice--good`, `--neutral`, `--warn`, `--bad`."),
        named("button", "Any button but the statutory ones, which no theme can hide."),
        named("button-primary", "The one thing to do next."),
        named("button-quiet", "A button without a border."),
        named("link", "A way to a field."),
        named("icon", "Any icon."),
    ],
    states: &[
        named("ready", "The widget can be used."),
        named("submitted", "The declaration was received; its receipt is shown."),
        named("problem", "Beside another: what was sent last was not received."),
    ],
    tokens: &[],
    first_call: Some("/v1/orders/{order}/withdrawable"),
    variant_calls: &[],
};
