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

pub struct El {
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
    El {
        tag,
        attributes: Vec::new(),
        #[cfg(target_arch = "wasm32")]
        handlers: Vec::new(),
        children: Vec::new(),
    }
}

/// An element whose name is both its class and its shadow part. Several names stand side by side:
/// `"step step--current"`.
#[inline(never)]
pub fn part(tag: &'static str, name: &'static str) -> El {
    el(tag).attr("class", name).attr("part", name)
}

impl El {
    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.set(name, value.into())
    }

    /// Sets an attribute without a value where `on`.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, Cow::Borrowed("")) } else { self }
    }

    /// Sets an attribute where there is a value.
    pub fn maybe_attr(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.set(name, Cow::Owned(value.to_owned())),
            None => self,
        }
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.attributes.push((name, value));
        self
    }

    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_mut, unused_variables, reason = "nothing happens natively"))]
    #[inline(never)]
    pub fn on(mut self, event: &'static str, handler: Handler) -> Self {
        #[cfg(target_arch = "wasm32")]
        self.handlers.push((event, handler));
        self
    }

    #[inline(never)]
    pub fn child(mut self, child: El) -> Self {
        self.children.push(Child::El(child));
        self
    }

    /// A child that may be missing now and there later: its place is kept, so that what stands beside it stays.
    #[inline(never)]
    pub fn maybe(mut self, child: Option<El>) -> Self {
        self.children.push(child.map_or(Child::Nothing, Child::El));
        self
    }

    #[inline(never)]
    pub fn each(mut self, children: Vec<El>) -> Self {
        self.children.extend(children.into_iter().map(Child::El));
        self
    }

    pub fn text(self, text: impl Into<String>) -> Self {
        self.push_text(text.into())
    }

    #[inline(never)]
    fn push_text(mut self, text: String) -> Self {
        if let Some(Child::Text(before)) = self.children.last_mut() {
            before.push_str(&text);
        } else if !text.is_empty() {
            self.children.push(Child::Text(text));
        }
        self
    }

    /// Elements without content or end tag.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_void(&self) -> bool {
        matches!(self.tag, "input" | "img" | "br")
    }
}
