//! Something is in the way: what it is, that the order is fine, and what to do.

use aftersale_client::Trouble;
use aftersale_ui::{El, part};

use crate::text;
use crate::ui::{Act, Ui, quiet};

/// Title and explanation.
pub fn words(ui: &Ui, trouble: Trouble) -> (String, String) {
    let words = &ui.words;
    match trouble {
        Trouble::Offline => (text::offline_title(words), text::offline_text(words)),
        Trouble::Timeout => (text::timeout_title(words), text::timeout_text(words)),
        Trouble::Outage => (text::outage_title(words), text::outage_text(words)),
        Trouble::Garbled | Trouble::Access => (text::garbled_title(words), text::garbled_text(words)),
        Trouble::Setup => (text::setup_title(words), text::setup_text(words)),
        Trouble::Limited(minutes) => (text::limited_title(words), text::limited_until(words, minutes)),
    }
}

/// Instead of an order.
pub fn failure(ui: &Ui, trouble: Trouble) -> El {
    let (title, explanation) = words(ui, trouble);
    let retry = (trouble != Trouble::Setup)
        .then(|| ui.button("button button-primary", text::retry(&ui.words), Act::Retry));
    part("section", "failure").child(ui.title(title)).child(quiet(explanation)).maybe(retry)
}

/// Keeps the height an order will roughly take.
pub fn loading(ui: &Ui) -> El {
    let bar = || part("div", "skeleton");
    part("section", "loading")
        .child(part("p", "hidden").attr("id", "title").attr("tabindex", "-1").text(text::loading(&ui.words)))
        .each(vec![bar(), bar(), bar(), bar()])
}
