//! The way in without a link: the look-up and the code, with what the customer does there and what is sent.
//!
//! In the browser all of it stands behind a split of its own, with its own texts: a page that a link opened never
//! fetches it.

mod code;
#[cfg(target_arch = "wasm32")]
mod form;
mod given;
#[cfg(target_arch = "wasm32")]
mod live;
mod lookup;

use aftersale_api::read::{Value, document};
use aftersale_ui::El;

use crate::failure;
use crate::screen::Screen;
use crate::ui::Ui;

fn show(ui: &Ui, screen: &Screen) -> El {
    match screen {
        Screen::Lookup(step) => lookup::lookup(ui, step),
        Screen::Code(step) => code::code(ui, step),
        Screen::Loading | Screen::Order(..) | Screen::Doing(..) | Screen::Failed(_) => failure::loading(ui),
    }
}

fn screen(given: Value) -> Screen {
    document::<given::Given>(given).unwrap_or_default().0
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::{given, view};
#[cfg(target_arch = "wasm32")]
pub use split::{act, dress, given, is_there, load, read, view};

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::*;

    /// The look-up or the code.
    pub fn view(ui: &Ui, of: &Screen) -> El {
        show(ui, of)
    }

    /// A step to start in, as previews write it down.
    pub fn given(written: Value) -> Screen {
        screen(written)
    }
}

#[cfg(target_arch = "wasm32")]
mod split {
    use std::cell::Cell;
    use std::rc::Rc;

    use aftersale_element::Host;
    use wasm_bindgen::JsValue;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::*;
    use crate::live::Widget;
    use crate::ui::Act;

    /// What the split part can do.
    #[derive(Clone, Copy)]
    struct Guest {
        show: fn(&Ui, &Screen) -> El,
        screen: fn(Value) -> Screen,
        act: fn(&Rc<Widget>, Act, &JsValue),
        read: fn(&Rc<Widget>, (String, String), bool),
        styles: [&'static str; 2],
    }

    const STYLES: [&str; 2] = [aftersale_ui::FORMS, include_str!(concat!(env!("OUT_DIR"), "/guest.css"))];

    #[wasm_split(order_tracking__guest, fallible)]
    fn guest() -> Result<Guest, SplitLoaderError> {
        Ok(Guest { show, screen, act: live::act, read: live::read, styles: STYLES })
    }

    thread_local! {
        static GUEST: Cell<Option<Guest>> = const { Cell::new(None) };
    }

    pub fn is_there() -> bool {
        GUEST.get().is_some()
    }

    /// Fetches the part and its texts; whether they are there now.
    pub async fn load(host: &Host) -> bool {
        if host.more("guest").await
            && let Ok(guest) = guest().await
        {
            GUEST.set(Some(guest));
        }
        is_there()
    }

    /// Adds the section's styles.
    pub fn dress(widget: &Widget) {
        if let Some(guest) = GUEST.get() {
            widget.style(&guest.styles);
        }
    }

    /// The look-up or the code.
    pub fn view(ui: &Ui, of: &Screen) -> El {
        match GUEST.get() {
            Some(guest) => (guest.show)(ui, of),
            None => failure::loading(ui),
        }
    }

    /// A step to start in, as previews write it down.
    pub fn given(written: Value) -> Screen {
        GUEST.get().map_or(Screen::Loading, |guest| (guest.screen)(written))
    }

    /// What the customer does in a form.
    pub fn act(widget: &Rc<Widget>, act: Act, event: &JsValue) {
        if let Some(guest) = GUEST.get() {
            (guest.act)(widget, act, event);
        }
    }

    /// Reads the order with the id and token that a code has brought.
    pub fn read(widget: &Rc<Widget>, granted: (String, String), anew: bool) {
        if let Some(guest) = GUEST.get() {
            (guest.read)(widget, granted, anew);
        }
    }
}
