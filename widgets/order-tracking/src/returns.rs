//! What goes back to the shop.

use aftersale_api::order::{Order, ReturnState, ReturnSummary};
use aftersale_api::parcel::Parcel;
use aftersale_ui::{El, Tone, badge, part};

use crate::parcel::card;
use crate::ui::{Ui, quiet};
use crate::words::{day, money, return_state};
use crate::{items, text};

/// Returns with their parcels; a parcel of an unknown return stands alone.
pub fn returns(ui: &Ui, order: &Order, parcels: &[&Parcel]) -> Option<El> {
    let about: Vec<El> = order.returns.iter().map(|back| one(ui, order, back, parcels)).collect();
    let cards: Vec<El> =
        parcels.iter().enumerate().map(|(at, parcel)| card(ui, order, parcel, at, parcels.len())).collect();
    (!about.is_empty() || !cards.is_empty()).then(|| {
        part("section", "group").child(ui.part_title(text::back_title(&ui.words))).each(about).each(cards)
    })
}

fn one(ui: &Ui, order: &Order, back: &ReturnSummary, parcels: &[&Parcel]) -> El {
    let w = &ui.words;
    let tone = match back.state {
        ReturnState::Closed | ReturnState::Received => Tone::Good,
        ReturnState::Declined | ReturnState::Expired => Tone::Warn,
        _ => Tone::Neutral,
    };
    let refund = back.refund.as_ref().map(|refund| {
        let amount = money(w, refund);
        quiet(match (back.state, &back.refund_expected_on) {
            (ReturnState::Closed, _) => text::refunded(w, &amount),
            (_, Some(by)) => text::return_refund_by(w, &amount, &day(w, by, &order.today_on)),
            (_, None) => text::return_refund(w, &amount),
        })
    });
    // Its parcel lists the same lines.
    let listed = parcels.iter().any(|parcel| parcel.return_id.as_deref() == Some(back.id.as_str()));
    part("article", "card return")
        .child(
            part("div", "row between")
                .child(part("p", "name").text(text::return_number(w, &back.number)))
                .child(badge(tone, return_state(w, back.state))),
        )
        .maybe(refund)
        .maybe((!listed).then(|| items::of_return(ui, order, &back.lines)))
}
