//! What was paid, as charged: it adds up to the minor unit, and nothing is worked out here.

use aftersale_api::Money;
use aftersale_api::order::Totals;
use aftersale_ui::{El, el, part};

use crate::ui::Ui;
use crate::{text, words};

pub fn totals(ui: &Ui, totals: &Totals) -> El {
    let w = &ui.words;
    let mut rows = vec![row(ui, text::totals_lines(w), &totals.lines, false)];
    for discount in &totals.discounts {
        rows.push(row(ui, text::totals_discount(w, &discount.label), &discount.amount, true));
    }
    if is_nothing(&totals.shipping) {
        rows.push(pair("sum", text::totals_shipping(w), text::totals_free(w)));
    } else {
        rows.push(row(ui, text::totals_shipping(w), &totals.shipping, false));
    }
    for tax in totals.taxes.iter().filter(|tax| !tax.included) {
        rows.push(row(ui, text::totals_tax(w, &w.percent(&tax.rate)), &tax.amount, false));
    }
    rows.push(pair("sum sum--total", text::totals_total(w), words::money(w, &totals.total)));
    for tax in totals.taxes.iter().filter(|tax| tax.included) {
        let label = text::totals_tax_included(w, &w.percent(&tax.rate));
        rows.push(pair("sum sum--quiet", label, words::money(w, &tax.amount)));
    }
    if let Some(refunded) = totals.refunded.as_ref().filter(|refunded| !is_nothing(refunded)) {
        rows.push(row(ui, text::totals_refunded(w), refunded, false));
    }
    part("section", "totals").child(ui.part_title(text::totals_title(w))).child(part("dl", "sums").each(rows))
}

fn row(ui: &Ui, label: String, amount: &Money, taken_off: bool) -> El {
    let mut shown = amount.clone();
    if taken_off {
        shown.amount.insert(0, '-');
    }
    pair("sum", label, words::money(&ui.words, &shown))
}

fn pair(name: &'static str, label: String, amount: String) -> El {
    part("div", name).child(el("dt").text(label)).child(part("dd", "money").text(amount))
}

fn is_nothing(money: &Money) -> bool {
    !money.amount.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}
