//! What a widget may do to the element that holds it. Does nothing where a widget is rendered natively.

#[cfg(target_arch = "wasm32")]
use crate::mount::Bridge;

#[derive(Clone)]
pub struct Host {
    #[cfg(target_arch = "wasm32")]
    bridge: Option<send_wrapper::SendWrapper<std::rc::Rc<Bridge>>>,
}

impl Host {
    /// No element: rendering natively.
    pub fn none() -> Self {
        Self {
            #[cfg(target_arch = "wasm32")]
            bridge: None,
        }
    }

    #[cfg(target_arch = "wasm32")]
    pub(crate) fn new(bridge: std::rc::Rc<Bridge>) -> Self {
        Self { bridge: Some(send_wrapper::SendWrapper::new(bridge)) }
    }

    /// Fires an event with text fields in `detail`; `false` where a listener cancelled it.
    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_variables, reason = "no element, no event"))]
    pub fn emit(&self, name: &str, detail: &[(&str, &str)]) -> bool {
        #[cfg(target_arch = "wasm32")]
        if let Some(bridge) = &self.bridge {
            let object = js_sys::Object::new();
            for (key, value) in detail {
                // Setting a text field on a fresh object can't fail.
                let _ = js_sys::Reflect::set(&object, &(*key).into(), &(*value).into());
            }
            return bridge.emit(name, &object);
        }
        true
    }

    /// Sets the element's `:state(…)`: `loading ready empty error submitted`; `problem` is set beside it.
    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_variables, reason = "no element, no state"))]
    pub fn set_state(&self, state: &str, problem: bool) {
        #[cfg(target_arch = "wasm32")]
        if let Some(bridge) = &self.bridge {
            bridge.state(state, problem);
        }
    }

    /// Moves focus to the first element in the shadow root that matches, after the view has been updated.
    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_variables, reason = "nothing has focus"))]
    pub fn focus(&self, selector: &str) {
        #[cfg(target_arch = "wasm32")]
        if let Some(bridge) = &self.bridge {
            bridge.focus(selector);
        }
    }

    /// Puts text on the clipboard; `done` is told whether it worked.
    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_variables, reason = "there is no clipboard"))]
    pub fn copy(&self, text: &str, done: impl FnOnce(bool) + 'static) {
        #[cfg(target_arch = "wasm32")]
        if let Some(bridge) = &self.bridge {
            bridge.copy(text, wasm_bindgen::prelude::Closure::once_into_js(done).into());
        }
    }

    /// Asks the loader to make the element's first call again; its answer comes to the inbox.
    /// `false` where the loader has nothing to ask with, because the widget got its own token.
    pub fn refresh(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        if let Some(bridge) = &self.bridge {
            return bridge.refresh();
        }
        false
    }

    /// What the element's own calls are made with at the moment; the widget may have got another by itself.
    #[cfg(target_arch = "wasm32")]
    pub fn token(&self) -> Option<String> {
        self.bridge.as_ref().and_then(|bridge| bridge.token())
    }

    /// Sets the style sheets, in the order of the cascade; does nothing where the server rendered them.
    #[cfg(target_arch = "wasm32")]
    pub fn styles(&self, styles: &[&str]) {
        if let Some(bridge) = &self.bridge {
            bridge.styles(crate::mount::sheets(styles));
        }
    }

    /// Has the texts and parts of a rarely needed section of the widget fetched; whether they are there now.
    #[cfg(target_arch = "wasm32")]
    pub async fn more(&self, section: &str) -> bool {
        match &self.bridge {
            Some(bridge) => wasm_bindgen_futures::JsFuture::from(bridge.more(section)).await.is_ok(),
            None => false,
        }
    }

    /// Base URL of the API without a trailing slash, and the shop's publishable key.
    pub fn api(&self) -> (String, String) {
        #[cfg(target_arch = "wasm32")]
        if let Some(bridge) = &self.bridge {
            return (bridge.api(), bridge.key());
        }
        (String::new(), String::new())
    }
}
