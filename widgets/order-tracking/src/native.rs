//! The view natively, for prerendering and tests.

use aftersale_api::read::document;
use aftersale_text::Words;
use leptos::prelude::{AnyView, IntoAny};
use serde_json::{Value, json};

use crate::text::TABLES;
use crate::ui::Ui;
use crate::view::view;
use crate::{first_screen, is_rtl};

/// Languages the widget has texts in, English first; the last two are made-up ones for tests.
pub fn languages() -> Vec<&'static str> {
    TABLES.iter().map(|(tag, _)| *tag).collect()
}

/// What the element shows first. `answer` is what its first call would bring, `{"status", "body"}`; null for none.
pub fn prerender(lang: &str, attributes: &[(&str, &str)], answer: &Value) -> AnyView {
    let attribute = |name: &str| attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    let level = attribute("heading-level")
        .and_then(|text| text.parse().ok())
        .map_or(2, |level: u8| level.clamp(2, 6));
    let words = Words::choose(TABLES, &[lang]);
    let ui = Ui { rtl: is_rtl(attribute("dir"), words.tag()), words, level };
    let order = attribute("order").unwrap_or_default();
    let screen = first_screen(document(answer.clone()), order);
    view(&ui, &screen, "").into_any()
}

/// A file of `fixtures/`: `{"title", "props", "answer", "view"?}`.
pub fn prerender_fixture(lang: &str, fixture: &Value) -> AnyView {
    let none = serde_json::Map::new();
    let props = fixture.get("props").and_then(Value::as_object).unwrap_or(&none);
    let attributes: Vec<(&str, &str)> =
        props.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect();
    let mut answer = fixture.get("answer").cloned().unwrap_or(Value::Null);
    if let Some(view) = fixture.get("view") {
        if answer.is_null() {
            answer = json!({});
        }
        answer["view"] = view.clone();
    }
    prerender(lang, &attributes, &answer)
}
