//! What stands below the answer while a customer waits, in an element of its own.
//!
//! In the browser its code comes after the first view, with texts and styles of its own; on a prerendered page it is
//! there from the start.

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
pub use browser::{More, attend};

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::rc::Rc;

    use aftersale_ui::Inset;
    use web_sys::Element;

    use super::*;
    use crate::live::Widget;

    const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/more.css"));

    /// What is shown, and where.
    pub struct More {
        place: Element,
        inset: RefCell<Inset>,
    }

    /// Shows it in its place, or anew where the order was read again.
    pub fn attend(widget: &Rc<Widget>) {
        let (Some(place), Some((body, _))) = (widget.find(".more"), widget.given()) else { return };
        widget.style(&[STYLES]);
        let mut more = widget.more.borrow_mut();
        match &*more {
            Some(more) if more.place == place => changed(widget, more, &body),
            _ => *more = Some(start(widget, place, &body)),
        }
    }

    fn start(widget: &Rc<Widget>, place: Element, body: &Value) -> More {
        let inset = Inset::new(&place, view(widget.ui(), body));
        More { place, inset: RefCell::new(inset) }
    }

    fn changed(widget: &Rc<Widget>, more: &More, body: &Value) {
        more.inset.borrow_mut().update(view(widget.ui(), body));
    }
}
