//! The JSON-LD inside the element, where search engines read it: made, kept as the screen is, and taken away with the widget.

use std::rc::Rc;

use aftersale_client::photo::{call, get, set};
use gloo_timers::callback::Timeout;
use js_sys::Array;
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
        let host = get(&call(&self.root, "getRootNode", &[]).unwrap_or_default(), "host");
        let mut known = self.script.borrow().clone();
        if !known.is_object() {
            // One that the server wrote.
            let within = ":scope > script[type='application/ld+json']";
            known = call(&host, "querySelector", &[&within.into()]).unwrap_or_default();
        }
        let Some(text) = text else {
            let _ = call(&known, "remove", &[]);
            self.script.replace(JsValue::UNDEFINED);
            return;
        };
        if get(&known, "textContent").as_string().as_ref() != Some(&text) {
            let made = self.made(&text);
            let (whom, how) = if known.is_object() { (&known, "replaceWith") } else { (&host, "append") };
            let _ = call(whom, how, &[&made]);
            known = made;
        }
        self.script.replace(known);
    }

    /// Where Trusted Types are enforced, a browser refuses the text of a script that it may still have to run, whatever
    /// its type. A copy of one that ran is never run (HTML, cloning steps of `script`; Chromium 148, November 2026).
    fn made(&self, text: &str) -> JsValue {
        let document = get(&self.root, "ownerDocument");
        let ran =
            call(&document, "querySelector", &[&"script[data-api],script[src]".into()]).unwrap_or_default();
        let made =
            call(&ran, "cloneNode", &[]).or_else(|_| call(&document, "createElement", &[&"script".into()]));
        let made = made.unwrap_or_default();
        let names: Array = call(&made, "getAttributeNames", &[]).unwrap_or_default().into();
        for name in names {
            let _ = call(&made, "removeAttribute", &[&name]);
        }
        set(&made, "type", &TYPE.into());
        let text = call(&document, "createTextNode", &[&text.into()]).unwrap_or_default();
        let _ = call(&made, "append", &[&text]);
        made
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        let _ = call(&self.script.borrow(), "remove", &[]);
    }
}
