//! The public face of `<aftersale-loyalty-points>`.

use aftersale_element::{Attribute, Element, Event, Method, Named, Property};

const fn named(name: &'static str, summary: &'static str) -> Named {
    Named { name, summary }
}

const fn event(name: &'static str, detail: &'static str, summary: &'static str) -> Event {
    Event { name, detail, cancelable: false, summary }
}

const fn attribute(
    name: &'static str,
    ty: &'static str,
    default: &'static str,
    summary: &'static str,
) -> Attribute {
    Attribute { name, ty, default, summary }
}

pub const ELEMENT: Element = Element {
    tag: "aftersale-loyalty-points",
    summary: "Points a customer has: how many, why so many, until when, and what they can be turned into.",
    attributes: &[
        attribute(
            "token",
            "string",
            "",
            "Customer token, minted by the shop; with `variant=\"earned\"` an order token, else the page's signed link gives one.",
        ),
        attribute(
            "variant",
            "'full' | 'balance' | 'next-reward' | 'earned'",
            "full",
            "`balance` and `next-reward` show only that; `earned` shows what `order` earns, or would with an account.",
        ),
        attribute("order", "string", "", "Id of the order, for `variant=\"earned\"`."),
        attribute("no-history", "boolean", "", "Leaves the history out."),
    ],
    properties: &[Property {
        name: "data",
        ty: "object | null",
        readonly: false,
        summary: "Points, or what an order earns, as the API answers it; while it is set the widget makes no first request.",
    }],
    methods: &[Method {
        name: "refresh",
        parameters: "",
        returns: "Promise<void>",
        summary: "Reads the points again.",
    }],
    events: &[
        event("aftersale-ready", "Record<string, never>", "The widget shows its first state."),
        event(
            "aftersale-error",
            "{ code: string }",
            "Something can't be shown or done; with `access` a page sets a new `token`, and what waited goes on.",
        ),
        event("aftersale-state-changed", "{ state: string }", "The element's `:state()` is another one."),
        event(
            "aftersale-points-redeemed",
            "{ id: string; code: string }",
            "Points became a code: id of the redemption, and the code.",
        ),
        event(
            "aftersale-points-returned",
            "{ id: string }",
            "An unused code became points again: id of the redemption.",
        ),
    ],
    slots: &[named("", "Fallback: shown until the widget is ready, and where it can't be loaded.")],
    parts: &[
        named("base", "The surface everything stands on."),
        named("points", "All that is shown."),
        named("header", "How many points there are, and what they are worth."),
        named("name", "What points are called."),
        named("coin", "The picture of points."),
        named("title", "The first heading."),
        named("worth", "What the points are worth."),
        named("part-title", "Headings below the first."),
        named("facts", "What comes and goes next."),
        named("fact", "One of them."),
        named("nothing", "What is said while there are no points."),
        named("why", "Why there are so many, opened by the customer."),
        named("summary", "What opens it."),
        named("lots", "Points by what they are for."),
        named("lot", "Points of one cause."),
        named("lot-name", "What they are for."),
        named("lines", "Lines with a number at their end."),
        named("line", "One of them; `line--sum` is a sum."),
        named("number", "The number at its end."),
        named("parts", "Rewards, codes, tier and ways to earn."),
        named("tier", "The customer's tier."),
        named("progress", "How far the next tier or reward is."),
        named("benefits", "What a tier brings."),
        named("ways", "Ways to earn."),
        named("link", "A way to where points are earned."),
        named("rewards", "What points can be turned into."),
        named("next", "The next reward, alone."),
        named("cards", "Rewards or codes."),
        named("card", "A reward or a code."),
        named("card-title", "Its name and price."),
        named("price", "What it costs or cost."),
        named("terms", "Its conditions."),
        named("blocked", "Why a reward can't be had now."),
        named("amount", "An amount to choose."),
        named("slide", "The slider between its buttons."),
        named("slider", "The slider."),
        named("step", "A button for one step."),
        named("chosen", "What the chosen amount pays."),
        named("codes", "The customer's codes."),
        named("code", "A code."),
        named("earlier", "Codes that can't be used any more."),
        named("history", "The history."),
        named("entries", "Its steps."),
        named("entry", "One step."),
        named("entry-words", "What it was."),
        named("entry-numbers", "What it changed, and the balance after it."),
        named("change", "What it changed."),
        named("save", "Ways to save the history."),
        named("label", "Names something."),
        named("hint", "Explains something."),
        named("notice", "A message in its own box; `notice--good`, `--neutral`, `--warn`."),
        named("badge", "One or two words on how things stand; `badge--good`, `--neutral`."),
        named("button", "Any button."),
        named("button-primary", "The one thing to do next."),
        named("button-quiet", "A button without a border."),
        named("failure", "Instead of what can't be shown."),
        named("icon", "Any icon."),
        named("loading", "Keeps the place of what comes."),
        named("skeleton", "A bar of it."),
    ],
    states: &[
        named("loading", "The points are being read."),
        named("ready", "The points are shown."),
        named("empty", "There is no access, no programme, or nothing earned."),
        named("error", "The points can't be shown; there is a next step."),
        named("problem", "Beside another: what was wished for last was not done."),
    ],
    tokens: &[],
    first_call: Some("/v1/loyalty?locale={lang}"),
    variant_calls: &[("earned", "/v1/orders/{order}/earnings?locale={lang}")],
};
