//! The public face of `<aftersale-review-form>`.

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

const fn method(name: &'static str, summary: &'static str) -> Method {
    Method { name, parameters: "", returns: "void", summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-review-form",
    summary: "Reviews of a whole order on one page: products, delivery and shop apart, stars alone are enough.",
    attributes: &[
        attribute("order", "string", "Id of the order, as the API has it."),
        attribute("product", "string", "Id of a product: the page asks about this one alone."),
        attribute("token", "string", "Order token for the API; else the page's signed link gives one."),
        attribute(
            "rating",
            "number",
            "Stars to begin with, 1–5, for `product` or the first product; nothing is sent.",
        ),
        attribute("no-photos", "boolean", "Asks for no photos."),
        attribute("max-photos", "number", "Fewer photos per product than the shop allows."),
    ],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "What may be reviewed, as the API answers it; while it is set the widget makes no first request.",
    }],
    methods: &[
        method("submit", "Sends what has stars, as the button does."),
        method("reset", "Empties the form; what was sent stays."),
        Method {
            name: "refresh",
            parameters: "",
            returns: "Promise<void>",
            summary: "Reads the order again; what was filled in stays.",
        },
    ],
    events: &[
        event("aftersale-ready", "Record<string, never>", "The widget shows its first state."),
        event(
            "aftersale-error",
            "{ code: string }",
            "A review was not received; the widget says so and offers a next step.",
        ),
        event("aftersale-state-changed", "{ state: string }", "The element's `:state()` is another one."),
        event(
            "aftersale-step-changed",
            "{ step: string }",
            "Another step is shown: `form edit delete done`.",
        ),
        event(
            "aftersale-review-submitted",
            "{ subject: string; id: string }",
            "A review was received: `product delivery shop`, and the review's id where it has one.",
        ),
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("title", "The first heading."),
        named("part-title", "Headings below the first."),
        named("form", "The page with all that is asked."),
        named("cards", "All that is asked, one below the other."),
        named("card", "A product, the delivery, or the shop."),
        named("item", "A product's picture and name; a photo."),
        named("item-image", "A product's picture; a photo."),
        named("item-text", "What stands beside a picture."),
        named("name", "A photo's file name."),
        named("asked", "All that is asked about a product."),
        named("rating", "Stars with their question."),
        named("stars", "The five stars."),
        named("star", "One star to choose."),
        named("star-word", "What the chosen stars say."),
        named("given", "Stars that were given."),
        named("answers", "What goes with the stars."),
        named("field", "A field with its label, hint and error."),
        named("label", "Names a field, a group or an answer."),
        named("input", "A field's input."),
        named("hint", "Explains a field."),
        named("error", "Says what is missing in a field."),
        named("error-summary", "All that is missing, each a way there."),
        named("choices", "Answers to choose from."),
        named("choice", "A radio or a box to tick, with its name."),
        named("points", "The points of a scale."),
        named("point", "One point of a scale."),
        named("photos", "A review's photos."),
        named("pictures", "The photos of a review that was sent."),
        named("own", "A review that was sent."),
        named("words", "What a review says."),
        named("send", "The button that sends, and what stands below it."),
        named("badge", "One or two words on how things stand; `badge--good`, `--neutral`."),
        named("notice", "A message in its own box; `notice--good`, `--neutral`, `--warn`, `--bad`."),
        named("failure", "Instead of what can't be shown."),
        named("loading", "Keeps the place of what comes."),
        named("skeleton", "A bar of it."),
        named("button", "Any button."),
        named("button-primary", "The one thing to do next."),
        named("button-quiet", "A button without a border."),
        named("link", "A way to a field."),
        named("icon", "Any icon."),
    ],
    states: &[
        named("ready", "The widget can be used."),
        named("empty", "There is nothing to review."),
        named("submitted", "All that was asked is answered and received."),
        named("error", "The order can't be shown."),
        named("problem", "Beside another: what was sent last was not received yet."),
    ],
    tokens: &[named("--aftersale-star-fill", "Colour of the stars that are chosen; else the accent.")],
    first_call: Some("/v1/orders/{order}/reviewable?locale={lang}"),
    variant_calls: &[],
};
