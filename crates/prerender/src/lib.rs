//! Widgets rendered natively to HTML with a declarative shadow root, ready to be hydrated.
//!
//! A page with such an element is readable before any script of ours has arrived.
//! Deliberately absent: orders and rules; what is rendered is an answer of the API, as a browser would get it.

mod fixtures;
mod html;
mod manifest;
mod registry;

use std::fmt::Write as _;

use serde_json::Value;

pub use aftersale_ui::TOKENS;
pub use fixtures::{Fixture, fixtures};
pub use manifest::{Manifest, ManifestFile, Missing};
pub use registry::WIDGETS;

/// One element to render.
pub struct Request<'a> {
    /// Folder name of the widget: `order-tracking`.
    pub widget: &'a str,
    /// BCP 47 language the widget should speak; the nearest one it has is taken.
    pub lang: &'a str,
    /// Attributes of the element, in any order.
    pub attributes: &'a [(&'a str, &'a str)],
    /// What the element's first API call would bring: `{"status": 200, "body": {…}}`; null for none.
    /// A member `view` starts the widget in a later step, for previews.
    pub answer: &'a Value,
    /// HTML shown inside the element where declarative shadow roots are not known. Trusted: not escaped.
    pub fallback: &'a str,
    /// URL of the bundle's folder with a slash at its end: `/dist/`.
    pub dist: &'a str,
    pub manifest: &'a Manifest,
}

/// The custom element as HTML; an unknown widget gives the fallback alone.
pub fn render(request: &Request<'_>) -> String {
    let Some(widget) = WIDGETS.iter().find(|widget| widget.name == request.widget) else {
        return request.fallback.to_owned();
    };
    let lang = widget.language(request.lang);
    let view = html::of(|| (widget.prerender)(lang, request.attributes, request.answer));
    let mut page = String::new();
    let tag = widget.element.tag;
    let _ = write!(page, "<{tag}");
    for (name, value) in request.attributes.iter().filter(|(name, _)| *name != "lang") {
        let _ = write!(page, " {name}=\"{}\"", html::escape(value));
    }
    let _ = write!(page, " lang=\"{lang}\"><template shadowrootmode=\"open\">");
    if let Some(style) = request.manifest.style(widget.name) {
        let _ = write!(
            page,
            "<link rel=\"stylesheet\" href=\"{}{}\" integrity=\"{}\" crossorigin=\"anonymous\">",
            html::escape(request.dist),
            html::escape(&style.path),
            html::escape(&style.integrity)
        );
    }
    let data = serde_json::json!({ "lang": lang, "answer": request.answer });
    let _ = write!(
        page,
        "<div class=\"mount\">{view}</div><script type=\"application/json\">{}</script></template>{}",
        html::json_in_script(&data),
        request.fallback
    );
    if let Some(text) = widget.json_ld.and_then(|json_ld| json_ld(lang, request.attributes, request.answer)) {
        // What ends a script is escaped in it already.
        let _ = write!(page, "<script type=\"application/ld+json\">{text}</script>");
    }
    let _ = write!(page, "</{tag}>");
    page
}

/// The suite's one script tag; `key` is the shop's publishable key.
pub fn script_tag(manifest: &Manifest, dist: &str, api: &str, key: &str) -> String {
    let Some(loader) = manifest.loader() else { return String::new() };
    let mut tag = String::new();
    let _ = write!(
        tag,
        "<script type=\"module\" crossorigin src=\"{}{}\" integrity=\"{}\" data-api=\"{}\" data-key=\"{}\"></script>",
        html::escape(dist),
        html::escape(&loader.path),
        html::escape(&loader.integrity),
        html::escape(api),
        html::escape(key)
    );
    tag
}
