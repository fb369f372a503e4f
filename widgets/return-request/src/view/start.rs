//! Returns made before, and how each stands.

use aftersale_api::order::ReturnState;
use aftersale_text::Words;
use aftersale_ui::{El, Tone, badge, el, part};

use super::{Deed, Ui, money};
use crate::text;
use crate::wizard::Wizard;

pub fn start(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    let mut rows = Vec::new();
    for (at, one) in wizard.told.returns.iter().enumerate() {
        let refund = one.refund.as_ref().map(|refund| part("p", "quiet").text(money(w, refund)));
        rows.push(
            part("li", "made")
                .child(
                    el("div")
                        .child(part("p", "name").text(text::made_number(w, &one.number)))
                        .child(badge(tone(one.state), state(w, one.state)))
                        .maybe(refund),
                )
                .child(
                    ui.button("button", text::made_open(w), Deed::Open(at))
                        .child(part("span", "hidden").text(one.number.clone())),
                ),
        );
    }
    let open = wizard.told.roads.iter().any(|road| road.open);
    part("section", "start")
        .child(ui.frame.title(text::made_title(w)))
        .maybe(super::stop(ui, wizard.stop))
        .child(part("ul", "all-made").each(rows))
        .maybe(open.then(|| ui.button("button button-primary", text::made_new(w), Deed::Begin)))
}

pub fn state(w: &Words, state: ReturnState) -> String {
    match state {
        ReturnState::Requested => text::state_requested(w),
        ReturnState::Open => text::state_open(w),
        ReturnState::InTransit => text::state_in_transit(w),
        ReturnState::PartiallyReceived => text::state_partially_received(w),
        ReturnState::Received => text::state_received(w),
        ReturnState::Closed => text::state_closed(w),
        ReturnState::Declined => text::state_declined(w),
        ReturnState::Canceled => text::state_canceled(w),
        ReturnState::Expired => text::state_expired(w),
        ReturnState::Other => text::state_other(w),
    }
}

pub fn tone(state: ReturnState) -> Tone {
    match state {
        ReturnState::Received | ReturnState::Closed => Tone::Good,
        ReturnState::Declined | ReturnState::Expired => Tone::Warn,
        _ => Tone::Neutral,
    }
}
