//! The JSON-LD inside the element, where search engines read it: made, kept as the screen is, and taken away with the widget.

use std::rc::Rc;

use aftersale_client::photo::{call, get, set};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;

use super::Widget;
use crate::view::structured;

const TYPE: &str = "application/ld+json";

impl Widget {
    /// After this task: at the start the view is not in the element yet.
    pub(super) fn structure(self: &Rc<Self>) {
        if self.props.peek("json-ld").is_none() && self.script.borrow().is_undefined() {
            return;
        }
        let weak = Rc::downgrade(self);
        Timeout::new(0, move || {
            if let Some(widget) = weak.upgrade() {
                widget.write();
            }
        })
        .forget();
    }

    fn write(&self) {
        let text = structured(&self.ui.words, &self.screen.borrow(), &|name| self.props.peek(name));
        let known = self.script.borrow().clone();
        match text {
            Some(text) => {
                let script = if known.is_undefined() { self.found() } else { known };
                if get(&script, "textContent").as_string().as_ref() == Some(&text) {
                    return;
                }
                // Setting a script's text is refused where Trusted Types are enforced; a node of text is not code.
                let node = call(&get(&self.root, "ownerDocument"), "createTextNode", &[&text.into()]);
                let _ = call(&script, "replaceChildren", &[&node.unwrap_or_default()]);
            }
            None => {
                self.script.replace(JsValue::UNDEFINED);
                let _ = call(&known, "remove", &[]);
            }
        }
    }

    /// The one the server wrote, else a new one.
    fn found(&self) -> JsValue {
        let host = get(&call(&self.root, "getRootNode", &[]).unwrap_or_default(), "host");
        let there = call(&host, "querySelector", &[&":scope > script[type='application/ld+json']".into()]);
        let script = there.ok().filter(|there| !there.is_null()).unwrap_or_else(|| {
            let made = call(&get(&self.root, "ownerDocument"), "createElement", &[&"script".into()]);
            let made = made.unwrap_or_default();
            set(&made, "type", &TYPE.into());
            let _ = call(&host, "append", &[&made]);
            made
        });
        self.script.replace(script.clone());
        script
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        let _ = call(&self.script.borrow(), "remove", &[]);
    }
}
