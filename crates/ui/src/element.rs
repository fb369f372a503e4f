//! An HTML element as data, which Leptos renders natively, hydrates, mounts and updates in place.
//!
//! Leptos' own typed elements give the compiler one set of functions per tag and per shape of children, and a widget
//! of a hundred elements takes 30 kB of wasm for them; with one type for all of them it takes a tenth of that.
//! Signals, effects and the life of a view stay Leptos' business.

use std::borrow::Cow;

#[cfg(target_arch = "wasm32")]
mod handler {
    use std::rc::Rc;

    use send_wrapper::SendWrapper;
    use wasm_bindgen::JsValue;

    /// What happens on an event, given the event.
    #[derive(Clone)]
    pub struct Handler(pub(crate) SendWrapper<Rc<dyn Fn(JsValue)>>);

    impl Handler {
        pub fn new(handler: impl Fn(JsValue) + 'static) -> Self {
            Self(SendWrapper::new(Rc::new(handler)))
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod handler {
    /// Nothing happens natively.
    #[derive(Clone)]
    pub struct Handler;
}

pub use handler::Handler;

/// One pointer wide: every call of a builder takes and gives it, and a wider one would be copied each time.
pub struct El(pub(crate) Box<Parts>);

pub(crate) struct Parts {
    pub(crate) tag: &'static str,
    pub(crate) attributes: Vec<(&'static str, Cow<'static, str>)>,
    #[cfg(target_arch = "wasm32")]
    pub(crate) handlers: Vec<(&'static str, Handler)>,
    pub(crate) children: Vec<Child>,
}

pub(crate) enum Child {
    El(El),
    /// Never empty, never beside another text: parsed HTML has no such nodes to hydrate.
    Text(String),
    /// Keeps the place of something that may come.
    Nothing,
}

/// An element without a name.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        #[cfg(target_arch = "wasm32")]
        handlers: Vec::new(),
        children: Vec::new(),
    }))
}

/// What an attribute may be set to.
pub trait Value {
    fn set(self, element: El, name: &'static str) -> El;
}

impl Value for &'static str {
    #[inline(always)]
    fn set(self, element: El, name: &'static str) -> El {
        element.set(name, self)
    }
}

impl Value for String {
    #[inline(always)]
    fn set(self, element: El, name: &'static str) -> El {
        element.set_owned(name, self)
    }
}

/// A URL that may stand in a link or an image; a `javascript:` one may not.
pub fn safe(url: Option<&str>) -> Option<&str> {
    url.filter(|url| ["https://", "http://", "/"].iter().any(|start| url.starts_with(start)))
}

/// An element whose name is both its class and its shadow part. Several names stand side by side:
/// `"step step--current"`.
#[inline(never)]
pub fn part(tag: &'static str, name: &'static str) -> El {
    el(tag).attr("class", name).attr("part", name)
}

impl El {
    /// Sets an attribute.
    #[inline(always)]
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        value.set(self, name)
    }

    /// Sets an attribute without a value where `on`.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, "") } else { self }
    }

    /// Sets an attribute where there is a value.
    #[inline(never)]
    pub fn maybe_attr(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.set_owned(name, value.to_owned()),
            None => self,
        }
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.attributes.push((name, Cow::Borrowed(value)));
        self
    }

    #[inline(never)]
    fn set_owned(mut self, name: &'static str, value: String) -> Self {
        self.0.attributes.push((name, Cow::Owned(value)));
        self
    }

    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(unused_mut, unused_variables, reason = "nothing happens natively")
    )]
    #[inline(never)]
    pub fn on(mut self, event: &'static str, handler: Handler) -> Self {
        #[cfg(target_arch = "wasm32")]
        self.0.handlers.push((event, handler));
        self
    }

    #[inline(never)]
    pub fn child(mut self, child: El) -> Self {
        self.0.children.push(Child::El(child));
        self
    }

    /// A child that may be missing now and there later: its place is kept, so that what stands beside it stays.
    #[inline(never)]
    pub fn maybe(mut self, child: Option<El>) -> Self {
        self.0.children.push(child.map_or(Child::Nothing, Child::El));
        self
    }

    #[inline(never)]
    pub fn each(mut self, children: Vec<El>) -> Self {
        self.0.children.extend(children.into_iter().map(Child::El));
        self
    }

    #[inline(always)]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.push_text(text.into())
    }

    #[inline(never)]
    fn push_text(mut self, text: String) -> Self {
        if let Some(Child::Text(before)) = self.0.children.last_mut() {
            before.push_str(&text);
        } else if !text.is_empty() {
            self.0.children.push(Child::Text(text));
        }
        self
    }

    /// Elements without content or end tag.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_void(&self) -> bool {
        matches!(self.0.tag, "input" | "img" | "br")
    }
}
