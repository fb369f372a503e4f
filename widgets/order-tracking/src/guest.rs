//! The way in without a link, as this widget has it: the forms of `aftersale-lookup`, then the order.
//!
//! In the browser all of it stands behind a split of its own, with its own texts: a page that a link opened never
//! fetches it.

use aftersale_api::read::{Value, document};
use aftersale_client::Trouble;
use aftersale_lookup::{Act, Given, Step};
use aftersale_text::Words;
use aftersale_ui::{El, Handler};

use crate::screen::Screen;
use crate::ui::Ui;
use crate::{failure, text, ui};

impl aftersale_lookup::Ui for Ui {
    fn words(&self) -> Words {
        self.words.from(text::GUEST)
    }

    fn on(&self, act: Act) -> Handler {
        Ui::on(self, ui::Act::Guest(act))
    }

    fn title(&self, text: String) -> El {
        Ui::title(self, text)
    }

    fn trouble(&self, trouble: Trouble) -> (String, String) {
        failure::words(self, trouble)
    }
}

fn show(ui: &Ui, step: &Step) -> El {
    aftersale_lookup::view(ui, step)
}

fn screen(given: Value) -> Screen {
    document::<Given>(given).and_then(|given| given.0).map_or(Screen::Loading, Screen::Guest)
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::{given, view};
#[cfg(target_arch = "wasm32")]
pub use split::{act, dress, given, is_there, load, read, view};

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::*;

    /// The look-up or the code.
    pub fn view(ui: &Ui, of: &Step) -> El {
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
    use std::sync::Arc;

    use aftersale_client::Client;
    use aftersale_element::Host;
    use aftersale_lookup::{Calls, Guest};
    use wasm_bindgen::JsValue;
    use wasm_bindgen_futures::spawn_local;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::*;
    use crate::live::Widget;

    /// What the split part can do.
    #[derive(Clone, Copy)]
    struct Section {
        show: fn(&Ui, &Step) -> El,
        screen: fn(Value) -> Screen,
        act: fn(&Rc<Widget>, Act, &JsValue),
        read: fn(&Rc<Widget>, (String, String), bool),
        styles: [&'static str; 2],
    }

    const STYLES: [&str; 2] = [aftersale_ui::FORMS, aftersale_lookup::STYLES];

    #[wasm_split(order_tracking__guest, fallible)]
    fn section() -> Result<Section, SplitLoaderError> {
        Ok(Section { show, screen, act: aftersale_lookup::act, read: read_order, styles: STYLES })
    }

    thread_local! {
        static SECTION: Cell<Option<Section>> = const { Cell::new(None) };
    }

    impl Guest for Widget {
        fn host(&self) -> &Host {
            &self.host
        }

        fn words(&self) -> Words {
            Widget::words(self).from(text::GUEST)
        }

        fn calls(&self) -> &Calls {
            &self.calls
        }

        fn step(&self) -> Option<Step> {
            match &*self.screen.borrow() {
                Screen::Guest(step) => Some(step.clone()),
                _ => None,
            }
        }

        fn change(&self, change: &mut dyn FnMut(&mut Step)) {
            if let Screen::Guest(step) = &mut *self.screen.borrow_mut() {
                change(step);
            }
            self.draw();
        }

        fn put(self: &Rc<Self>, step: Step) {
            self.show(Screen::Guest(step));
        }

        fn say(&self, words: String) {
            Widget::say(self, words);
        }

        fn granted(self: &Rc<Self>, order_id: String, token: String) {
            *self.granted.borrow_mut() = Some((order_id, token));
            self.read(true);
        }
    }

    fn read_order(widget: &Rc<Widget>, (id, token): (String, String), anew: bool) {
        if anew {
            widget.show(Screen::Loading);
        }
        let call = widget.calls.next();
        let widget = widget.clone();
        spawn_local(async move {
            let (base, key) = widget.host.api();
            let answer = Client::new(base, key).read_order(&id, &token).await;
            if !widget.calls.is_latest(call) {
                return;
            }
            match answer {
                Ok((order, body)) => {
                    let order = Screen::Order(Arc::new(order), body);
                    let screen = order.going_on(&widget.screen.borrow());
                    widget.show(screen);
                }
                Err(failure) if widget.keeps_order(&failure) => widget.report(Trouble::of(&failure)),
                Err(failure) => widget.show(Screen::failed(failure, &id)),
            }
            if anew {
                widget.host.focus("#title");
            }
        });
    }

    pub fn is_there() -> bool {
        SECTION.get().is_some()
    }

    /// Fetches the part and its texts; whether they are there now.
    pub async fn load(host: &Host) -> bool {
        if host.more("guest").await
            && let Ok(section) = section().await
        {
            SECTION.set(Some(section));
        }
        is_there()
    }

    /// Adds the section's styles.
    pub fn dress(widget: &Widget) {
        if let Some(section) = SECTION.get() {
            widget.style(&section.styles);
        }
    }

    /// The look-up or the code.
    pub fn view(ui: &Ui, of: &Step) -> El {
        match SECTION.get() {
            Some(section) => (section.show)(ui, of),
            None => failure::loading(ui),
        }
    }

    /// A step to start in, as previews write it down.
    pub fn given(written: Value) -> Screen {
        SECTION.get().map_or(Screen::Loading, |section| (section.screen)(written))
    }

    /// What the customer does in a form.
    pub fn act(widget: &Rc<Widget>, act: Act, event: &JsValue) {
        if let Some(section) = SECTION.get() {
            (section.act)(widget, act, event);
        }
    }

    /// Reads the order with the id and token that a code has brought; `anew` shows that it is loading, else the order
    /// shown stays until the answer is there.
    pub fn read(widget: &Rc<Widget>, granted: (String, String), anew: bool) {
        if let Some(section) = SECTION.get() {
            (section.read)(widget, granted, anew);
        }
    }
}
