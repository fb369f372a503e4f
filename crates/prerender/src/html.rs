//! HTML as text: rendering a view, and what must be escaped around it.

use leptos::prelude::*;
use serde_json::Value;

/// Renders in an owner of its own, which is gone afterwards.
pub fn of(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().to_html());
    owner.cleanup();
    html
}

/// For text and for attribute values in double quotes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// JSON that can't end the script element it stands in.
pub fn json_in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_close_its_script() {
        let value = serde_json::json!({ "name": "</script><script>alert(1)</script><!--" });
        let text = json_in_script(&value);
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }

    #[test]
    fn attribute_values_cannot_leave_their_quotes() {
        assert_eq!(escape("\"><img src=x>&"), "&quot;&gt;&lt;img src=x&gt;&amp;");
    }
}
