//! What became of claims.

use aftersale_ui::{El, Tone, el, notice, part};

use super::{Deed, Ui, day};
use crate::text;
use crate::wizard::Wizard;

/// What was sent as claims.
pub fn reported(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    let mut said = Vec::new();
    for claim in &wizard.claims {
        said.push(part("p", "label").text(text::claim_number(w, &claim.number)));
        if let Some(by) = &claim.answer_by_on {
            said.push(el("p").text(text::claim_by(w, &day(w, by))));
        }
    }
    part("article", "start")
        .child(ui.frame.title(text::claim_title(w)))
        .child(notice(Tone::Good, el("div").each(said).child(el("p").text(text::claim_next(w)))))
        .child(ui.button("button", text::claim_more(w), Deed::Anew))
}
