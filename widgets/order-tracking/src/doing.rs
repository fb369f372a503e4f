//! What a customer does with an order: report a problem, cancel it, share it as a gift.
//!
//! In the browser it stands behind a split with its own texts and styles, fetched when it is first wanted.

use aftersale_api::read::Value;
use aftersale_ui::{El, part};

use crate::ui::Ui;

/// `body` is the order's answer as it came, `what` what is being done: `{"do": "open-claim"}`.
fn view(_ui: &Ui, _body: &Value, _what: &Value) -> El {
    part("section", "doing-form")
}

/// Where it stands. A tag that nothing else uses at its place: an update never takes one for the other.
pub fn place(ui: &Ui, body: &Value, what: &Value) -> El {
    let place = part("article", "doing");
    #[cfg(not(target_arch = "wasm32"))]
    return place.child(view(ui, body, what));
    #[cfg(target_arch = "wasm32")]
    {
        let _ = (ui, body, what);
        place
    }
}

#[cfg(target_arch = "wasm32")]
pub use split::{Doing, attend, begin};

#[cfg(target_arch = "wasm32")]
mod split {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use aftersale_api::order::Action;
    use aftersale_element::Host;
    use aftersale_ui::Inset;
    use wasm_bindgen_futures::spawn_local;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};
    use web_sys::Element;

    use super::*;
    use crate::live::Widget;
    use crate::screen::Screen;
    use crate::text;

    /// What is shown.
    pub struct Doing {
        inset: RefCell<Inset>,
    }

    /// What the split part can do.
    #[derive(Clone, Copy)]
    struct Section {
        styles: &'static str,
        start: fn(&Rc<Widget>, Element, &Value, &Value) -> Doing,
    }

    const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/doing.css"));

    #[wasm_split(order_tracking__doing, fallible)]
    fn doing() -> Result<Section, SplitLoaderError> {
        Ok(Section { styles: STYLES, start })
    }

    thread_local! {
        static SECTION: Cell<Option<Section>> = const { Cell::new(None) };
    }

    /// Begins what the customer wants to do, once the part for it is there.
    pub fn begin(widget: &Rc<Widget>, action: Action) {
        let widget = widget.clone();
        spawn_local(async move {
            if !load(&widget.host).await {
                widget.say(text::offline_text(widget.words()));
                return;
            }
            let what = js_sys::Object::new();
            // Setting a text field on a fresh object can't fail.
            let _ = js_sys::Reflect::set(&what, &"do".into(), &action.as_str().into());
            let order = match &*widget.screen.borrow() {
                Screen::Order(order, body) => (order.clone(), body.clone()),
                _ => return,
            };
            widget.show(Screen::Doing(order.0, order.1, what.into()));
        });
    }

    /// Back to the order from what was being done.
    pub fn leave(widget: &Rc<Widget>) {
        let order = match &*widget.screen.borrow() {
            Screen::Doing(order, body, _) => Screen::Order(order.clone(), body.clone()),
            _ => return,
        };
        widget.doing.take();
        widget.show(order);
        widget.host.focus("#title");
    }

    /// Fetches the part and its texts; whether they are there now.
    async fn load(host: &Host) -> bool {
        if SECTION.get().is_none()
            && host.more("doing").await
            && let Ok(section) = doing().await
        {
            SECTION.set(Some(section));
        }
        SECTION.get().is_some()
    }

    /// Shows it in its place, once the view that has the place stands.
    pub fn attend(widget: &Rc<Widget>) {
        let widget = widget.clone();
        spawn_local(async move {
            if !load(&widget.host).await {
                return;
            }
            let (Some(section), Some(place)) = (SECTION.get(), widget.find(".doing")) else { return };
            let Some((body, what)) = widget.given() else { return };
            widget.style(&[aftersale_ui::FORMS, section.styles]);
            let doing = (section.start)(&widget, place, &body, &what);
            widget.doing.replace(Some(doing));
            widget.host.focus("#title");
        });
    }

    fn start(widget: &Rc<Widget>, place: Element, body: &Value, what: &Value) -> Doing {
        Doing { inset: RefCell::new(Inset::new(&place, view(widget.ui(), body, what))) }
    }
}
