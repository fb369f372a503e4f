//! What the widget shows: a pure function of its words and screen.

use aftersale_text::Words;
use aftersale_ui::{El, Frame, Handler, el, part};

use crate::labels::labels;
use crate::screen::{Deed, Screen, Step};
use crate::{check, entry, form, receipt, text};

pub struct Ui {
    pub words: Words,
    pub frame: Frame,
    #[cfg(target_arch = "wasm32")]
    pub sender: std::rc::Rc<dyn Fn(Deed, wasm_bindgen::JsValue)>,
}

/// Which of the law's two buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Entry,
    Confirm,
}

impl Ui {
    #[cfg(target_arch = "wasm32")]
    #[inline(never)]
    pub fn on(&self, deed: Deed) -> Handler {
        let sender = self.sender.clone();
        Handler::new(move |event| sender(deed, event))
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub fn on(&self, _: Deed) -> Handler {
        Handler
    }

    #[inline(never)]
    pub fn button(&self, name: &'static str, text: String, deed: Deed) -> El {
        part("button", name).attr("type", "button").on("click", self.on(deed)).text(text)
    }

    /// A button with the law's words. No part names it, so that no theme can hide it or make it small.
    pub fn statutory(&self, screen: &Screen, label: Label) -> El {
        let brought = screen.known.as_ref().map(|known| &known.labels);
        let [entry, confirm] = labels(self.words.tag(), brought);
        let (id, words, deed) = match label {
            Label::Entry => ("entry", entry, Deed::Open),
            Label::Confirm => ("confirm", confirm, Deed::Confirm),
        };
        el("button")
            .attr("class", "button button-primary statutory")
            .attr("type", "button")
            .attr("id", id)
            .attr("aria-disabled", if screen.sending { "true" } else { "false" })
            .on("click", self.on(deed))
            .text(words)
    }

    /// `Step 1 of 2`
    pub fn step(&self, at: u32) -> El {
        let w = &self.words;
        quiet(text::step(w, &w.number(at), &w.number(2)))
    }
}

/// `said` is read out by screen readers when it changes.
pub fn view(ui: &Ui, screen: &Screen, said: &str) -> El {
    // Each step is an element of its own kind, so that an update takes none for another.
    let shown = match &screen.step {
        Step::Entry => entry::entry(ui, screen),
        Step::Form => form::form(ui, screen),
        Step::Check => check::check(ui, screen),
        Step::Receipt(receipt, _) => receipt::receipt(ui, receipt),
    };
    ui.frame.base(shown, said)
}

#[inline(never)]
pub fn quiet(text: String) -> El {
    part("p", "quiet").text(text)
}

/// What a customer wrote, which may run the other way.
#[inline(never)]
pub fn own(text: &str) -> El {
    el("bdi").text(text)
}
