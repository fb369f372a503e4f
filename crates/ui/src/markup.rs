//! Elements as HTML text, for prerendering and tests.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use crate::element::{Child, El};

fn write(element: &El, to: &mut String) {
    let is_void = element.is_void();
    let element = &element.0;
    to.push('<');
    to.push_str(element.tag);
    for (name, value) in &element.attributes {
        to.push(' ');
        to.push_str(name);
        to.push_str("=\"");
        escape(value, to);
        to.push('"');
    }
    to.push('>');
    if is_void {
        return;
    }
    for child in &element.children {
        match child {
            Child::El(child) => write(child, to),
            Child::Text(text) => escape(text, to),
            Child::Nothing => to.push_str("<!>"),
        }
    }
    to.push_str("</");
    to.push_str(element.tag);
    to.push('>');
}

fn escape(text: &str, to: &mut String) {
    for character in text.chars() {
        match character {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            other => to.push(other),
        }
    }
}

/// Natively nothing is ever mounted.
pub struct Unmounted;

impl Mountable for Unmounted {
    fn unmount(&mut self) {}
    fn mount(&mut self, _: &leptos::web_sys::Element, _: Option<&leptos::web_sys::Node>) {}
    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }
    fn elements(&self) -> Vec<leptos::web_sys::Element> {
        Vec::new()
    }
}

impl Render for El {
    type State = Unmounted;
    fn build(self) -> Unmounted {
        Unmounted
    }
    fn rebuild(self, _: &mut Unmounted) {}
}

impl AddAnyAttr for El {
    type Output<New: Attribute> = Self;
    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, to: &mut String, at: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        write(&self, to);
        *at = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Unmounted {
        Unmounted
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use crate::{el, part};

    #[test]
    fn text_and_attributes_are_escaped() {
        let html = part("p", "title").attr("title", "\"<&").text("<b>").text("&").to_html();
        assert_eq!(html, "<p class=\"title\" part=\"title\" title=\"&quot;&lt;&amp;\">&lt;b&gt;&amp;</p>");
    }

    #[test]
    fn a_missing_child_keeps_its_place() {
        assert_eq!(el("div").maybe(None).child(el("input")).to_html(), "<div><!><input></div>");
    }
}
