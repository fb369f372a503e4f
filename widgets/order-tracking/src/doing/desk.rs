//! What every part of the view is given, and the small parts they share.

use aftersale_ui::{El, Handler, Tone, el, notice, part};

use super::state::{Case, Doing, Stop};
use crate::text;
use crate::ui::{Ui, quiet};

pub use aftersale_api::claim::ClaimReason;

/// What the customer did.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// Back to the order.
    Leave,
    /// The order is opened again, for access that ran out.
    Reopen,
    /// To the first element that matches.
    Go(&'static str),
    /// To the number of pieces of a line of the parcel.
    GoToPieces(usize),
    Reason(ClaimReason),
    Parcel(usize),
    Line(usize),
    Pieces(usize),
    Text,
    Photos,
    PhotoAgain(u32),
    PhotoOut(u32),
    Review,
    /// Back to the form, to the first element that matches.
    Change(&'static str),
    Submit,
    Copy,
}

pub struct Desk<'a> {
    pub ui: &'a Ui,
    pub case: &'a Case,
    pub doing: &'a Doing,
    #[cfg(target_arch = "wasm32")]
    pub sender: &'a std::rc::Rc<dyn Fn(Deed, wasm_bindgen::JsValue)>,
}

impl Desk<'_> {
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

    /// The one thing to do next; while something is on its way it says so and does nothing.
    pub fn submit(&self, text: String) -> El {
        let sending = self.doing.sending;
        part("button", "button button-primary")
            .attr("type", "button")
            .attr("aria-disabled", if sending { "true" } else { "false" })
            .on("click", self.on(Deed::Submit))
            .text(if sending { text::doing_wait(&self.ui.words) } else { text })
    }

    pub fn back(&self, name: &'static str) -> El {
        self.button(name, text::doing_back(&self.ui.words), Deed::Leave)
    }

    /// Why the last submit did not get through, and what to do.
    pub fn stop(&self) -> Option<El> {
        let w = &self.ui.words;
        let stop = self.doing.stop?;
        let (title, explanation) = match stop {
            Stop::Broken => (text::stop_broken(w), text::stop_broken_text(w)),
            Stop::Outage => (text::stop_outage(w), text::stop_outage_text(w)),
            Stop::Limited(minutes) => (text::limited_title(w), text::stop_limited_text(w, minutes)),
            Stop::Access => (text::stop_access(w), text::stop_access_text(w)),
            Stop::Other => (text::stop_other(w), text::stop_other_text(w)),
        };
        let reopen =
            (stop == Stop::Access).then(|| self.button("button", text::stop_access_action(w), Deed::Reopen));
        let said = el("div").child(part("p", "label").text(title)).child(quiet(explanation)).maybe(reopen);
        Some(notice(Tone::Warn, said).attr("id", "trouble").attr("tabindex", "-1"))
    }
}

/// `pieces-3`. By hand: printing numbers would be a kilobyte of the wasm.
#[inline(never)]
pub fn numbered(name: &str, at: usize) -> String {
    let mut id = String::from(name);
    let mut power = 1;
    while at / power > 9 {
        power *= 10;
    }
    while power > 0 {
        id.push(char::from(b'0' + (at / power % 10) as u8));
        power /= 10;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_full() {
        for at in [0, 9, 10, 42, 100, 1_205] {
            assert_eq!(numbered("x-", at), format!("x-{at}"));
        }
    }
}
