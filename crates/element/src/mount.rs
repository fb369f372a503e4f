//! The life of one element in the browser: mount or hydrate, update, unmount.

use crate::{Host, Props};

/// What a widget gets to start from.
pub struct Start {
    /// BCP 47 language its texts are in.
    pub lang: String,
    pub props: Props,
    pub host: Host,
    /// The language table: an array of texts.
    #[cfg(target_arch = "wasm32")]
    pub messages: js_sys::Array,
    /// What the loader's first call brought, `{status, body}` or `{failure}`; undefined where there was none.
    #[cfg(target_arch = "wasm32")]
    pub answer: wasm_bindgen::JsValue,
    /// Told of answers that come later: data set by the page, `refresh()`, and `{method, argument}` of a call.
    #[cfg(target_arch = "wasm32")]
    pub inbox: Inbox,
    #[cfg(target_arch = "wasm32")]
    /// Where the view goes.
    pub place: Place,
}

#[cfg(target_arch = "wasm32")]
pub(crate) use browser::sheets;
#[cfg(target_arch = "wasm32")]
pub use browser::{Bridge, Inbox, Instance, Opened, Place, Shown, open};

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::any::Any;
    use std::cell::RefCell;
    use std::rc::Rc;

    use any_spawner::Executor;
    use leptos::prelude::Owner;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{Mountable, PositionState, RenderHtml};
    use wasm_bindgen::prelude::*;
    use web_sys::HtmlElement;

    use super::Start;
    use crate::{Host, Props};

    #[wasm_bindgen]
    extern "C" {
        /// The loader's side of an element.
        pub type Bridge;

        #[wasm_bindgen(method, getter)]
        pub fn api(this: &Bridge) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn key(this: &Bridge) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn lang(this: &Bridge) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn messages(this: &Bridge) -> js_sys::Array;
        #[wasm_bindgen(method, getter)]
        pub fn answer(this: &Bridge) -> JsValue;
        /// Names and values of the attributes, one after the other.
        #[wasm_bindgen(method, getter)]
        pub fn props(this: &Bridge) -> js_sys::Array;
        #[wasm_bindgen(method, getter)]
        pub fn hydrate(this: &Bridge) -> bool;
        #[wasm_bindgen(method)]
        pub fn emit(this: &Bridge, name: &str, detail: &js_sys::Object) -> bool;
        #[wasm_bindgen(method)]
        pub fn state(this: &Bridge, state: &str, problem: bool);
        #[wasm_bindgen(method)]
        pub fn focus(this: &Bridge, selector: &str);
        #[wasm_bindgen(method)]
        pub fn copy(this: &Bridge, text: &str, done: js_sys::Function);
        #[wasm_bindgen(method)]
        pub fn refresh(this: &Bridge) -> bool;
        #[wasm_bindgen(method)]
        pub fn token(this: &Bridge) -> Option<String>;
        /// Fetches what a section of the widget takes; a promise.
        #[wasm_bindgen(method)]
        pub fn more(this: &Bridge, section: &str) -> js_sys::Promise;
        #[wasm_bindgen(method)]
        pub fn styles(this: &Bridge, sheets: js_sys::Array);
    }

    type Listener = Box<dyn Fn(JsValue)>;

    /// Where a widget listens for what comes after its start.
    #[derive(Clone, Default)]
    pub struct Inbox(Rc<RefCell<Option<Listener>>>);

    impl Inbox {
        pub fn listen(&self, listener: impl Fn(JsValue) + 'static) {
            *self.0.borrow_mut() = Some(Box::new(listener));
        }

        fn deliver(&self, value: JsValue) {
            if let Some(listener) = &*self.0.borrow() {
                listener(value);
            }
        }
    }

    /// Where a view goes, and how.
    pub struct Place {
        root: HtmlElement,
        bridge: Rc<Bridge>,
        hydrate: bool,
    }

    /// A view in the document; dropping it takes it out and disposes of what it owned.
    pub struct Shown(#[expect(dead_code, reason = "kept for what its drop does")] Box<dyn Any>);

    impl Shown {
        /// Whatever has to live as long as the element.
        pub fn of(what: impl Any) -> Self {
            Self(Box::new(what))
        }
    }

    struct Living<S: Mountable> {
        state: S,
        /// Disposed of when dropped.
        _owner: Owner,
    }

    impl<S: Mountable> Drop for Living<S> {
        fn drop(&mut self) {
            self.state.unmount();
        }
    }

    impl Place {
        /// What the view is put in.
        pub fn root(&self) -> HtmlElement {
            self.root.clone()
        }

        /// Shows a view with its style sheets, in the order of the cascade.
        ///
        /// Leptos' own `hydrate_from` brings a context for data streamed by server functions, and its `AnyView` a set
        /// of functions per view; a widget has no use for either, so the view is mounted here by its own type.
        pub fn show<V: RenderHtml + 'static>(self, styles: &[&str], view: V) -> Shown
        where
            V::State: 'static,
        {
            // An error says that it is set already.
            let _ = Executor::init_wasm_bindgen();
            self.bridge.styles(sheets(styles));
            let owner = Owner::new_root(None);
            let Place { root, hydrate, .. } = self;
            let state = owner.with(|| {
                if hydrate {
                    view.hydrate::<true>(&Cursor::new(root.into()), &PositionState::default())
                } else {
                    let mut state = view.build();
                    state.mount(&root, None);
                    state
                }
            });
            Shown(Box::new(Living { state, _owner: owner }))
        }
    }

    pub(crate) fn sheets(styles: &[&str]) -> js_sys::Array {
        let sheets = js_sys::Array::new();
        for sheet in styles {
            sheets.push(&(*sheet).into());
        }
        sheets
    }

    /// A living widget; dropping it (`free()` in JavaScript) disposes of it.
    #[wasm_bindgen]
    pub struct Instance {
        props: Props,
        inbox: Inbox,
        _shown: Shown,
    }

    #[wasm_bindgen]
    impl Instance {
        /// An attribute was set, or removed with `undefined`.
        pub fn attribute(&self, name: &str, value: Option<String>) {
            self.props.set(name, value);
        }

        /// An answer, or a method call, for the widget.
        pub fn deliver(&self, value: JsValue) {
            self.inbox.deliver(value);
        }
    }

    /// An element before its widget is shown.
    pub struct Opened {
        props: Props,
        inbox: Inbox,
    }

    impl Opened {
        pub fn with(self, shown: Shown) -> Instance {
            Instance { props: self.props, inbox: self.inbox, _shown: shown }
        }
    }

    /// What a widget starts from that is to be shown in `root`, an element inside a shadow root.
    pub fn open(root: HtmlElement, bridge: Bridge) -> (Opened, Start) {
        let bridge = Rc::new(bridge);
        let names_and_values = bridge.props();
        let mut values = Vec::new();
        let mut at = 0;
        while at + 1 < names_and_values.length() {
            if let (Some(name), Some(value)) =
                (names_and_values.get(at).as_string(), names_and_values.get(at + 1).as_string())
            {
                values.push((name, value));
            }
            at += 2;
        }
        let opened = Opened { props: Props::new(values), inbox: Inbox::default() };
        let start = Start {
            lang: bridge.lang(),
            props: opened.props.clone(),
            host: Host::new(bridge.clone()),
            messages: bridge.messages(),
            answer: bridge.answer(),
            inbox: opened.inbox.clone(),
            place: Place { root, hydrate: bridge.hydrate(), bridge },
        };
        (opened, start)
    }
}
