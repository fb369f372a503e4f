//! The way in without a link: the forms of `aftersale-lookup`, then what of the order may come back.
//!
//! In the browser they stand behind a split with their own texts.

use aftersale_api::read::{Value, document};
use aftersale_client::Trouble;
use aftersale_lookup::{Act, Given, Step};
use aftersale_text::Words;
use aftersale_ui::{El, Handler};

use crate::text;
use crate::view::{Deed, Ui, explained};

impl aftersale_lookup::Ui for Ui {
    fn words(&self) -> Words {
        self.words.from(text::GUEST)
    }

    fn on(&self, act: Act) -> Handler {
        Ui::on(self, Deed::Guest(act))
    }

    fn title(&self, text: String) -> El {
        self.frame.title(text)
    }

    fn trouble(&self, trouble: Trouble) -> (String, String) {
        let w = &self.words;
        let title = match trouble {
            Trouble::Limited(_) => text::stop_limited(w),
            Trouble::Outage => text::stop_outage(w),
            _ => text::stop_broken(w),
        };
        (title, explained(w, trouble))
    }
}

fn show(ui: &Ui, step: &Step) -> El {
    aftersale_lookup::view(ui, step)
}

/// A step to start in, as previews write it down.
fn step(written: Value) -> Option<Step> {
    document::<Given>(written).and_then(|given| given.0)
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::{given, view};
#[cfg(target_arch = "wasm32")]
pub use split::{act, given, load, read, show_step, styles, view};

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::*;

    pub fn view(ui: &Ui, of: &Step) -> El {
        show(ui, of)
    }

    pub fn given(written: Value) -> Option<Step> {
        step(written)
    }
}

#[cfg(target_arch = "wasm32")]
mod split {
    use std::cell::Cell;
    use std::rc::Rc;

    use aftersale_client::First;
    use aftersale_element::Host;
    use aftersale_lookup::{Calls, Guest};
    use aftersale_ui::loading;
    use wasm_bindgen::JsValue;
    use wasm_bindgen_futures::spawn_local;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::*;
    use crate::live::Widget;
    use crate::screen::{self, Screen};

    /// What the split part can do.
    #[derive(Clone, Copy)]
    struct Section {
        show: fn(&Ui, &Step) -> El,
        step: fn(Value) -> Option<Step>,
        act: fn(&Rc<Widget>, Act, &JsValue),
        read: fn(&Rc<Widget>, (String, String)),
        styles: &'static str,
    }

    #[wasm_split(return_request__guest, fallible)]
    fn section() -> Result<Section, SplitLoaderError> {
        Ok(Section {
            show,
            step,
            act: aftersale_lookup::act,
            read: read_returnable,
            styles: aftersale_lookup::STYLES,
        })
    }

    thread_local! {
        static SECTION: Cell<Option<Section>> = const { Cell::new(None) };
    }

    impl Guest for Widget {
        fn host(&self) -> &Host {
            &self.host
        }

        fn words(&self) -> Words {
            self.ui.words.from(text::GUEST)
        }

        fn calls(&self) -> &Calls {
            &self.calls
        }

        fn step(&self) -> Option<Step> {
            match &*self.screen.borrow() {
                Screen::Guest(step) => Some((**step).clone()),
                _ => None,
            }
        }

        fn change(&self, change: &mut dyn FnMut(&mut Step)) {
            if let Screen::Guest(step) = &mut *self.screen.borrow_mut() {
                change(step);
            }
            self.show();
        }

        fn put(self: &Rc<Self>, step: Step) {
            Widget::put(self, Screen::Guest(Box::new(step)));
        }

        fn say(&self, words: String) {
            Widget::say(self, words);
        }

        fn granted(self: &Rc<Self>, order_id: String, token: String) {
            *self.granted.borrow_mut() = Some((order_id, token));
            Widget::put(self, Screen::Loading);
            self.refresh();
        }
    }

    fn read_returnable(widget: &Rc<Widget>, (order, token): (String, String)) {
        let call = widget.calls.next();
        let widget = widget.clone();
        spawn_local(async move {
            let answer = widget.client().returnable(&order, &token).await;
            if widget.calls.is_latest(call) {
                let first = match answer {
                    Ok(body) => document::<screen::Given>(body).map(First::Answer),
                    Err(failure) => Some(First::Failure(failure)),
                };
                widget.learn(first);
            }
        });
    }

    /// Fetches the part and its texts; whether they are there now.
    pub async fn load(host: &Host) -> bool {
        if SECTION.get().is_none()
            && host.more("guest").await
            && let Ok(section) = section().await
        {
            SECTION.set(Some(section));
        }
        SECTION.get().is_some()
    }

    /// What the forms need beside the widget's own; nothing before they are there.
    pub fn styles() -> Option<&'static str> {
        SECTION.get().map(|section| section.styles)
    }

    pub fn view(ui: &Ui, of: &Step) -> El {
        match SECTION.get() {
            Some(section) => (section.show)(ui, of),
            None => loading(text::loading(&ui.words)),
        }
    }

    pub fn given(written: Value) -> Option<Step> {
        SECTION.get().and_then(|section| (section.step)(written))
    }

    pub fn act(widget: &Rc<Widget>, act: Act, event: &JsValue) {
        if let Some(section) = SECTION.get() {
            (section.act)(widget, act, event);
        }
    }

    /// Reads what may come back with the id and token that a code has brought.
    pub fn read(widget: &Rc<Widget>, granted: (String, String)) {
        if let Some(section) = SECTION.get() {
            (section.read)(widget, granted);
        }
    }

    /// Has the forms fetched where they are not there yet, with their styles.
    pub fn show_step(widget: &Rc<Widget>) {
        let widget = widget.clone();
        spawn_local(async move {
            if !load(&widget.host).await {
                return widget.put(Screen::Failed(Trouble::Offline));
            }
            let own = styles().unwrap_or_default();
            widget.host.styles(&[aftersale_ui::styles(), aftersale_ui::FORMS, crate::OWN_STYLES, own]);
            widget.show();
            widget.host.focus("#title");
        });
    }
}
