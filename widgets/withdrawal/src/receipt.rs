//! That it was received, with all it said and when. Never that it was accepted.

use aftersale_api::withdrawal::{Timeliness, WithdrawalReceipt, WithdrawnItem};
use aftersale_ui::{El, Tone, el, notice, part};

use crate::check::row;
use crate::form::{exempt, name};
use crate::screen::Deed;
use crate::text;
use crate::view::{Ui, own, quiet};
use crate::words::{day, moment};

pub fn receipt(ui: &Ui, receipt: &WithdrawalReceipt) -> El {
    let w = &ui.words;
    let when = moment(w, &receipt.received_at);
    let received = el("div")
        .child(part("p", "label").text(text::received(w, &receipt.shop, &when)))
        .child(el("p").text(text::copy(w, &receipt.email)));
    part("article", "form receipt")
        .attr("aria-labelledby", "title")
        .child(ui.frame.title(text::receipt_title(w)))
        .child(notice(Tone::Good, received))
        .maybe(late(ui, receipt))
        .child(
            part("dl", "answers")
                .child(row(text::number(w), own(&receipt.number)))
                .child(row(text::name(w), own(&receipt.name)))
                .child(row(text::contract(w), own(&receipt.contract)))
                .child(row(text::scope_said(w), goods(ui, receipt)))
                .child(row(text::email_said(w), own(&receipt.email)))
                .child(row(text::declaration(w), own(&receipt.statement))),
        )
        .child(quiet(text::meaning(w)))
        .child(
            part("div", "row")
                .child(ui.button("button button-primary", text::save(w), Deed::Save))
                .child(ui.button("button", text::print(w), Deed::Print)),
        )
        .child(quiet(text::save_hint(w)))
        .child(next(ui, receipt))
        .child(part("p", "change").child(ui.button("button button-quiet", text::again(w), Deed::Again)))
}

fn late(ui: &Ui, receipt: &WithdrawalReceipt) -> Option<El> {
    let w = &ui.words;
    if receipt.timeliness != Some(Timeliness::Late) {
        return None;
    }
    let said = match &receipt.last_on {
        Some(last) => text::received_late(w, &day(w, last)),
        None => text::received_late_some_day(w),
    };
    Some(notice(Tone::Warn, el("p").text(said)))
}

fn goods(ui: &Ui, receipt: &WithdrawalReceipt) -> El {
    let w = &ui.words;
    let scope = if receipt.whole { text::scope_whole(w) } else { text::scope_picked(w) };
    let scope = (receipt.whole || receipt.items.is_empty()).then(|| el("p").text(scope));
    let mut rows = Vec::new();
    for one in &receipt.items {
        rows.push(item(ui, one));
    }
    let rows = (!rows.is_empty()).then(|| part("ul", "items").each(rows));
    el("div").maybe(scope).maybe(rows)
}

fn item(ui: &Ui, item: &WithdrawnItem) -> El {
    part("li", "item")
        .child(name(ui, &item.name, item.variant.as_deref(), item.quantity))
        .maybe((item.quantity == 0).then(|| quiet(text::gone(&ui.words))))
        .maybe(item.exempt.map(|why| exempt(ui, why, false)))
}

/// What follows by law; for a late one the shop says first.
fn next(ui: &Ui, receipt: &WithdrawalReceipt) -> El {
    let w = &ui.words;
    let mut steps = Vec::new();
    let late = receipt.timeliness == Some(Timeliness::Late);
    if late {
        steps.push(el("li").text(text::next_late(w)));
    } else {
        steps.push(el("li").text(text::next_send(w)));
        steps.push(el("li").text(text::next_money(w)));
    }
    steps.push(el("li").text(text::next_number(w, &receipt.number)));
    part("section", "next")
        .child(ui.frame.part_title(text::next_title(w)))
        .maybe((!late).then(|| quiet(text::next_if(w))))
        .child(part("ul", "steps").each(steps))
}
