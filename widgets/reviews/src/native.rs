//! The view natively, for prerendering and tests.

use aftersale_api::read::document;
use aftersale_text::Words;
use aftersale_ui::Frame;
use leptos::prelude::{AnyView, IntoAny};
use serde_json::Value;

use crate::given::screen;
use crate::text::TABLES;
use crate::view::{Ui, structured, view};

/// Languages the widget has texts in, English first; the last two are made-up ones for tests.
pub fn languages() -> Vec<&'static str> {
    TABLES.iter().map(|(tag, _)| *tag).collect()
}

fn of<'a>(attributes: &'a [(&str, &str)]) -> impl Fn(&str) -> Option<String> + 'a {
    |name| attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
}

/// What the element shows first. `answer` is what its first call would bring, `{"status", "body"}`; null for none.
/// A member `view` shows what was done since.
pub fn prerender(lang: &str, attributes: &[(&str, &str)], answer: &Value) -> AnyView {
    let attribute = of(attributes);
    let level = attribute("heading-level")
        .and_then(|text| text.parse().ok())
        .map_or(2, |level: u8| level.clamp(2, 6));
    let words = Words::choose(TABLES, &[lang]);
    let frame = Frame::new(words.tag(), attribute("dir").as_deref(), level);
    let screen = screen(document(answer.clone()), &attribute);
    view(&Ui { words, frame }, &screen, "").into_any()
}

/// The JSON-LD beside that view, for a `<script type="application/ld+json">` inside the element; `None` where the
/// attributes do not ask for it, or nothing was reviewed.
pub fn json_ld(lang: &str, attributes: &[(&str, &str)], answer: &Value) -> Option<String> {
    let attribute = of(attributes);
    let screen = screen(document(answer.clone()), &attribute);
    structured(&Words::choose(TABLES, &[lang]), &screen, &attribute)
}
