//! The way into an order without a link: its number and a detail, then a one-time code from the mail.
//!
//! A widget that asks this puts it behind a split of its own, `guest`, and `text/guest` behind its own texts.
//! Deliberately absent: what is shown once the customer is in, and whether an order exists, which nothing here tells.

mod code;
mod form;
mod given;
#[cfg(target_arch = "wasm32")]
mod live;
mod step;
#[cfg(target_arch = "wasm32")]
mod submitted;
mod text;

pub use given::Given;
#[cfg(target_arch = "wasm32")]
pub use live::{Calls, Guest, act};
pub use step::{CodeEntry, Key, Lookup, Notice, Step, Wrong, WrongCode, code_of};
#[cfg(not(target_arch = "wasm32"))]
pub use text::TABLES as TEXTS;

use aftersale_client::Trouble;
use aftersale_text::Words;
use aftersale_ui::{El, Handler, Tone, el, notice, part};

/// What only these forms need, beside the styles of all forms.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

/// What the customer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Submit,
    Pick(Key),
    SubmitCode,
    Resend,
    /// Back to the look-up, with what was typed.
    StartOver,
    /// Go to the field with that id.
    Focus(&'static str),
}

/// What the widget around the forms gives them.
pub trait Ui {
    /// The words of `text/guest`: `words.from(text::GUEST)`.
    fn words(&self) -> Words;
    fn on(&self, act: Act) -> Handler;
    /// The view's first heading.
    fn title(&self, text: String) -> El;
    /// What is in the way, as the widget says it: title and explanation.
    fn trouble(&self, trouble: Trouble) -> (String, String);
}

/// The form of that step.
pub fn view(ui: &impl Ui, step: &Step) -> El {
    match step {
        Step::Lookup(lookup) => form::lookup(ui, lookup),
        Step::Code(entry) => code::code(ui, entry),
    }
}

fn button(ui: &impl Ui, name: &'static str, text: String, act: Act) -> El {
    part("button", name).attr("type", "button").on("click", ui.on(act)).text(text)
}

fn quiet(text: String) -> El {
    part("p", "quiet").text(text)
}

/// The button of a form; while something is being sent it says so and does nothing.
fn submit(ui: &impl Ui, sending: bool, text: String) -> El {
    part("button", "button button-primary")
        .attr("type", "submit")
        .attr("aria-disabled", if sending { "true" } else { "false" })
        .text(if sending { text::sending(&ui.words()) } else { text })
}

/// Above a form whose submit did not get through.
fn hindrance(ui: &impl Ui, trouble: Option<Trouble>) -> Option<El> {
    trouble.map(|trouble| {
        let (title, explanation) = ui.trouble(trouble);
        notice(Tone::Warn, el("div").child(part("p", "label").text(title)).child(quiet(explanation)))
            .attr("id", "trouble")
            .attr("tabindex", "-1")
    })
}
