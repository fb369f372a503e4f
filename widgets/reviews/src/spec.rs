//! The public face of `<aftersale-reviews>`.

use aftersale_element::{Attribute, Element, Event, Method, Named, Property};

const fn named(name: &'static str, summary: &'static str) -> Named {
    Named { name, summary }
}

const fn event(name: &'static str, detail: &'static str, summary: &'static str) -> Event {
    Event { name, detail, cancelable: false, summary }
}

const fn attribute(name: &'static str, ty: &'static str, summary: &'static str) -> Attribute {
    Attribute { name, ty, default: "", summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-reviews",
    summary: "The published reviews of a product, how they spread, and how they come about.",
    attributes: &[
        attribute("product", "string", "Id of the product."),
        attribute("product-name", "string", "Name of the product, for `json-ld`."),
        attribute(
            "json-ld",
            "boolean",
            "Puts what is shown as schema.org's `Product` with its ratings into a script inside the element, for search engines.",
        ),
    ],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "Reviews as the API answers them; while it is set the widget makes no first request.",
    }],
    methods: &[Method {
        name: "refresh",
        parameters: "",
        returns: "Promise<void>",
        summary: "Reads the reviews again.",
    }],
    events: &[
        event("aftersale-ready", "Record<string, never>", "The widget shows its first state."),
        event(
            "aftersale-error",
            "{ code: string }",
            "The reviews can't be shown; `setup` where `product` is missing.",
        ),
        event("aftersale-state-changed", "{ state: string }", "The element's `:state()` is another one."),
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("page", "All that is shown."),
        named("title", "The heading."),
        named("head", "Average and spread."),
        named("score", "The average, its stars, and of how many reviews."),
        named("average", "The average as a number."),
        named("stars", "Five stars, filled as far as was given."),
        named("spread", "How many there are of each."),
        named("spread-row", "A button that leaves only those."),
        named("field", "The choice of an order."),
        named("label", "Names something."),
        named("input", "The list of orders."),
        named("hint", "Explains something."),
        named("row", "How many are shown, and the way back to all."),
        named("count", "How many are shown."),
        named("reviews", "The list."),
        named("review", "One review."),
        named("review-head", "Its stars, author and day."),
        named("by", "Who wrote something, and when."),
        named("name", "Who wrote it."),
        named("words", "What they wrote."),
        named("photos", "Their photos."),
        named("photo", "A link to a photo."),
        named("facts", "What was bought, and answers to the shop's questions."),
        named("fact", "One of them."),
        named("standing", "What the shop knows of a review."),
        named("reply", "The shop's answer."),
        named("open", "How reviews come about, opened by the reader."),
        named("summary", "What opens it."),
        named("table", "What was received, published and rejected."),
        named("notice", "A message in its own box; `notice--warn`."),
        named("badge", "One or two words on how things stand; `badge--good`, `--neutral`."),
        named("button", "Any button."),
        named("button-primary", "The one thing to do next."),
        named("button-quiet", "A button without a border."),
        named("failure", "Instead of what can't be shown."),
        named("quiet", "What is less important."),
        named("icon", "Any icon."),
        named("loading", "Keeps the place of what comes."),
        named("skeleton", "A bar of it."),
    ],
    states: &[
        named("loading", "The reviews are being read."),
        named("ready", "The reviews are shown."),
        named("empty", "There are none, or no such product."),
        named("error", "The reviews can't be shown; there is a next step."),
        named("problem", "Beside another: what was chosen last did not come."),
    ],
    tokens: &[named("--aftersale-star-fill", "Colour of the stars; else the accent.")],
    first_call: None,
    variant_calls: &[],
};
