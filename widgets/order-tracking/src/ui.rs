//! What every part of the view is given: words, heading levels, and a way to say what the customer did.

use aftersale_api::order::Action;
use aftersale_text::Words;
use aftersale_ui::{El, Handler, part};

/// What the customer did.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// In the forms of somebody without a link.
    Guest(aftersale_lookup::Act),
    /// To the look-up.
    StartOver,
    Retry,
    Copy(String),
    Do(Action),
}

pub struct Ui {
    pub words: Words,
    /// Level of the first heading, 2–6.
    pub level: u8,
    pub rtl: bool,
    #[cfg(target_arch = "wasm32")]
    pub sender: std::rc::Rc<dyn Fn(Act, wasm_bindgen::JsValue)>,
}

impl Ui {
    #[cfg(target_arch = "wasm32")]
    #[inline(never)]
    pub fn on(&self, act: Act) -> Handler {
        let sender = self.sender.clone();
        Handler::new(move |event| sender(act.clone(), event))
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub fn on(&self, _: Act) -> Handler {
        Handler
    }

    /// The view's first heading; takes focus when a step changes.
    pub fn title(&self, text: String) -> El {
        part(self.tag(0), "title").attr("id", "title").attr("tabindex", "-1").text(text)
    }

    /// A heading one level below the first.
    pub fn part_title(&self, text: String) -> El {
        part(self.tag(1), "part-title").text(text)
    }

    fn tag(&self, below: u8) -> &'static str {
        match self.level + below {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    pub fn button(&self, name: &'static str, text: String, act: Act) -> El {
        part("button", name).attr("type", "button").on("click", self.on(act)).text(text)
    }
}

pub fn quiet(text: String) -> El {
    part("p", "quiet").text(text)
}

pub use aftersale_ui::safe;
