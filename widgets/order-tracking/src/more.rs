//! What stands below the answer while a customer waits, in an element of its own.
//!
//! In the browser it stands behind a split with its own texts and styles, fetched after the first view; on a
//! prerendered page it is there from the start.

use aftersale_api::read::Value;
use aftersale_ui::{El, part};

use crate::ui::Ui;

/// `body` is the order's answer as it came.
fn view(_ui: &Ui, _body: &Value) -> El {
    part("div", "more-list")
}

/// Where it stands. A tag that nothing else uses at its place: an update never takes one for the other.
pub fn place(ui: &Ui, body: &Value) -> El {
    let place = part("footer", "more");
    #[cfg(not(target_arch = "wasm32"))]
    return place.child(view(ui, body));
    #[cfg(target_arch = "wasm32")]
    {
        let _ = (ui, body);
        place
    }
}

#[cfg(target_arch = "wasm32")]
pub use split::{More, attend};

#[cfg(target_arch = "wasm32")]
mod split {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use aftersale_ui::Inset;
    use wasm_bindgen_futures::spawn_local;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};
    use web_sys::Element;

    use super::*;
    use crate::live::Widget;

    /// What is shown, and where.
    pub struct More {
        place: Element,
        inset: RefCell<Inset>,
    }

    /// What the split part can do.
    #[derive(Clone, Copy)]
    struct Section {
        styles: &'static str,
        start: fn(&Rc<Widget>, Element, &Value) -> More,
        changed: fn(&Rc<Widget>, &More, &Value),
    }

    const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/more.css"));

    #[wasm_split(order_tracking__more, fallible)]
    fn more() -> Result<Section, SplitLoaderError> {
        Ok(Section { styles: STYLES, start, changed })
    }

    thread_local! {
        static SECTION: Cell<Option<Section>> = const { Cell::new(None) };
    }

    /// Shows it in its place, or anew where the order was read again. Without it the order stands all the same.
    pub fn attend(widget: &Rc<Widget>) {
        let widget = widget.clone();
        spawn_local(async move {
            if SECTION.get().is_none()
                && widget.host.more("more").await
                && let Ok(section) = more().await
            {
                SECTION.set(Some(section));
            }
            let Some(section) = SECTION.get() else { return };
            let (Some(place), Some((body, _))) = (widget.find(".more"), widget.given()) else { return };
            widget.style(section.styles);
            let mut more = widget.more.borrow_mut();
            match &*more {
                Some(more) if more.place == place => (section.changed)(&widget, more, &body),
                _ => *more = Some((section.start)(&widget, place, &body)),
            }
        });
    }

    fn start(widget: &Rc<Widget>, place: Element, body: &Value) -> More {
        let inset = Inset::new(&place, view(widget.ui(), body));
        More { place, inset: RefCell::new(inset) }
    }

    fn changed(widget: &Rc<Widget>, more: &More, body: &Value) {
        more.inset.borrow_mut().update(view(widget.ui(), body));
    }
}
