//! The public face of `<aftersale-return-request>`.

use aftersale_element::{Attribute, Element, Event, Method, Named, Property};

const fn named(name: &'static str, summary: &'static str) -> Named {
    Named { name, summary }
}

const fn event(name: &'static str, detail: &'static str, cancelable: bool, summary: &'static str) -> Event {
    Event { name, detail, cancelable, summary }
}

const fn method(name: &'static str, summary: &'static str) -> Method {
    Method { name, parameters: "", returns: "Promise<void>", summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-return-request",
    summary: "The wizard that takes a return, an exchange or a claim, and what became of it.",
    attributes: &[
        Attribute { name: "order", ty: "string", default: "", summary: "Id of the order." },
        Attribute { name: "token", ty: "string", default: "", summary: "Order token for the API." },
        Attribute {
            name: "item",
            ty: "string",
            default: "",
            summary: "Id of a line that is chosen from the start.",
        },
        Attribute {
            name: "return",
            ty: "string",
            default: "",
            summary: "Id of a return that was asked for before, to show how it stands.",
        },
        Attribute {
            name: "history",
            ty: "\"steps\" | \"none\"",
            default: "steps",
            summary: "Whether the browser's back button goes back a step.",
        },
    ],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "What may come back, as the API answers it; while it is set the widget makes no first request.",
    }],
    methods: &[
        method("refresh", "Reads again what may come back."),
        method("next", "To the next step, if nothing is missing."),
        method("back", "To the step before."),
        method("submit", "Sends what is asked for, where the last step is shown."),
        method("reset", "Forgets the answers and begins anew."),
    ],
    events: &[
        event("aftersale-ready", "Record<string, never>", false, "The widget shows its first state."),
        event(
            "aftersale-error",
            "{ code: string }",
            false,
            "Something can't be shown or sent; the widget says so and offers a next step.",
        ),
        event(
            "aftersale-state-changed",
            "{ state: string }",
            false,
            "The element's `:state()` is another one.",
        ),
        event("aftersale-step-changed", "{ step: string }", false, "Another step of the wizard is shown."),
        event(
            "aftersale-before-submit",
            "{ order_id: string }",
            true,
            "The customer sends; cancelled, nothing is sent.",
        ),
        event(
            "aftersale-return-submitted",
            "{ return_id: string, number: string }",
            false,
            "The shop has the request.",
        ),
        event(
            "aftersale-claim-submitted",
            "{ claim_id: string, number: string }",
            false,
            "The shop has the claim.",
        ),
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("title", "The first heading."),
        named("part-title", "Headings below the first."),
        named("progress", "Which step of how many."),
        named("asked", "What a step asks."),
        named("of-item", "What is asked of one item."),
        named("choices", "A group of answers to choose from."),
        named("choice", "An answer with its box."),
        named("label", "Names a field or a group."),
        named("hint", "Says more about an answer."),
        named("field", "A field with its label."),
        named("input", "Where the customer types or picks."),
        named("error", "What is wrong with an answer."),
        named("error-summary", "All that is wrong, above the answers."),
        named("item", "One item with its picture."),
        named("item-image", "The picture of an item or a photo."),
        named("item-text", "The words beside it."),
        named("name", "The name of an item, an event or a return."),
        named("photos", "The photos of an item."),
        named("guides", "What may help before something is reported."),
        named("answers", "All answers once more."),
        named("totals", "What is paid back."),
        named("sum", "One line of it; `sum--total`, `sum--quiet`."),
        named("status", "What became of a return."),
        named("stages", "How far it is."),
        named("stage", "One stage; `stage--done`, `stage--current`."),
        named("lead", "The one sentence that says whether all is well."),
        named("card", "A section of what became of it."),
        named("todo", "What to do now."),
        named("qr", "The code for a drop-off point."),
        named("event", "One entry of the timeline."),
        named("notice", "A message in its own box; `notice--good`, `--neutral`, `--warn`, `--bad`."),
        named("badge", "How a return stands; `badge--good`, `--neutral`, `--warn`."),
        named("button", "Any button."),
        named("button-primary", "The one thing to do next."),
        named("button-quiet", "A button without a border."),
        named("icon", "Any icon."),
        named("skeleton", "A bar that keeps a place while something loads."),
    ],
    states: &[
        named("loading", "What may come back is being read."),
        named("ready", "A step of the wizard is shown."),
        named("submitted", "What became of a return or claim is shown."),
        named("empty", "There is no access to read it with."),
        named("error", "It can't be shown; there is a next step."),
    ],
    tokens: &[],
    first_call: Some("/v1/orders/{order}/returnable"),
    variant_calls: &[],
};
