//! Which widgets can be rendered.

use aftersale_element::Element;
use leptos::prelude::AnyView;
use serde_json::Value;

pub struct Widget {
    /// Folder name: `order-tracking`.
    pub name: &'static str,
    pub element: &'static Element,
    pub prerender: fn(&str, &[(&str, &str)], &Value) -> AnyView,
    /// Languages it has texts in.
    pub languages: fn() -> Vec<&'static str>,
    /// JSON-LD that stands inside the element, given what `prerender` is.
    pub json_ld: Option<JsonLd>,
}

/// From a language, attributes and an answer; nothing where it is not asked for.
pub type JsonLd = fn(&str, &[(&str, &str)], &Value) -> Option<String>;

pub const WIDGETS: &[Widget] = &[
    Widget {
        name: "order-tracking",
        element: &aftersale_order_tracking::ELEMENT,
        prerender: aftersale_order_tracking::prerender,
        languages: aftersale_order_tracking::languages,
        json_ld: None,
    },
    Widget {
        name: "help",
        element: &aftersale_help::ELEMENT,
        prerender: aftersale_help::prerender,
        languages: aftersale_help::languages,
        json_ld: None,
    },
    Widget {
        name: "preferences",
        element: &aftersale_preferences::ELEMENT,
        prerender: aftersale_preferences::prerender,
        languages: aftersale_preferences::languages,
        json_ld: None,
    },
    Widget {
        name: "return-request",
        element: &aftersale_return_request::ELEMENT,
        prerender: aftersale_return_request::prerender,
        languages: aftersale_return_request::languages,
        json_ld: None,
    },
    Widget {
        name: "review-form",
        element: &aftersale_review_form::ELEMENT,
        prerender: aftersale_review_form::prerender,
        languages: aftersale_review_form::languages,
        json_ld: None,
    },
    Widget {
        name: "reviews",
        element: &aftersale_reviews::ELEMENT,
        prerender: aftersale_reviews::prerender,
        languages: aftersale_reviews::languages,
        json_ld: Some(aftersale_reviews::json_ld),
    },
    Widget {
        name: "loyalty-points",
        element: &aftersale_loyalty_points::ELEMENT,
        prerender: aftersale_loyalty_points::prerender,
        languages: aftersale_loyalty_points::languages,
        json_ld: None,
    },
    Widget {
        name: "withdrawal",
        element: &aftersale_withdrawal::ELEMENT,
        prerender: aftersale_withdrawal::prerender,
        languages: aftersale_withdrawal::languages,
        json_ld: None,
    },
];

impl Widget {
    /// The nearest language it has: the same tag, the same base language, English.
    pub fn language(&self, wanted: &str) -> &'static str {
        let languages = (self.languages)();
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let exact = languages.iter().find(|tag| tag.eq_ignore_ascii_case(wanted));
        exact.or_else(|| languages.iter().find(|tag| base(tag) == base(wanted))).copied().unwrap_or("en")
    }
}
