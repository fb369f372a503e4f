//! How the goods go back, each way with what it costs before it is chosen.

use aftersale_api::returns::{MethodChoice, ReturnMethod};
use aftersale_text::Words;
use aftersale_ui::{El, part};

use super::{Answer, Deed, Ui, answer, error, group, money, numbered};
use crate::text;
use crate::wizard::{Wizard, Wrong};

pub fn method(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    let mut rows = Vec::new();
    for (at, choice) in wizard.told.methods.iter().enumerate() {
        let Some((label, about)) = words(w, choice.method) else { continue };
        let answer_ = Answer {
            kind: "radio",
            name: "method".into(),
            id: numbered("method-", at),
            picked: wizard.draft.method == Some(choice.method),
            blocked: false,
            label,
            hint: text::method_costs(w, &cost(w, choice), &about),
        };
        rows.push(answer(ui, answer_, Deed::Method(at)));
    }
    let wrong = error(ui, wizard, "method-error", &|wrong| wrong == Wrong::Method);
    part("div", "asked").child(group("method".into(), text::method_legend(w), wrong).each(rows))
}

/// Its name, and what to do.
pub fn words(w: &Words, method: ReturnMethod) -> Option<(String, String)> {
    Some(match method {
        ReturnMethod::Label => (text::method_label(w), text::method_label_text(w)),
        ReturnMethod::QrDropoff => (text::method_qr(w), text::method_qr_text(w)),
        ReturnMethod::OwnCarrier => (text::method_own(w), text::method_own_text(w)),
        ReturnMethod::Store => (text::method_store(w), text::method_store_text(w)),
        ReturnMethod::None => (text::method_none(w), text::method_none_text(w)),
        // What this version has no words for could not be chosen with care.
        ReturnMethod::Other => return None,
    })
}

fn cost(w: &Words, choice: &MethodChoice) -> String {
    match &choice.fee {
        Some(fee) => text::method_fee(w, &money(w, fee)),
        None => text::method_free(w),
    }
}
