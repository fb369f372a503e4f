//! What is paid back, as the shop worked it out: it adds up to the minor unit, and nothing is worked out here.

use aftersale_api::Money;
use aftersale_api::returns::Settlement;
use aftersale_ui::{El, el, part};

use super::{Ui, effects, is_nothing, money, name_of};
use crate::text;
use crate::wizard::Wizard;

/// Nothing where no amount is told: who got it as a present.
pub fn settlement(ui: &Ui, wizard: &Wizard, paid: &Settlement) -> Option<El> {
    if paid.lines.is_empty() {
        return None;
    }
    let w = &ui.words;
    let mut rows = Vec::new();
    for line in &paid.lines {
        let name = name_of(wizard, &line.line_id);
        let label = if line.quantity > 1 {
            text::pieces_of(w, &w.number(line.quantity), name)
        } else {
            name.to_owned()
        };
        rows.push(row(ui, label, &line.amount, false));
    }
    let mut more = |label: String, amount: &Money, off: bool| {
        if !is_nothing(amount) {
            rows.push(row(ui, label, amount, off));
        }
    };
    more(text::sum_shipping(w), &paid.shipping, false);
    for tax in paid.taxes.iter().filter(|tax| !tax.included) {
        more(text::sum_tax(w, &w.percent(&tax.rate)), &tax.amount, false);
    }
    more(text::sum_restocking(w), &paid.restocking, true);
    more(text::sum_fee(w), &paid.method_fee, true);
    more(text::sum_before(w), &paid.already_refunded, true);
    let (refund, credit) = (!is_nothing(&paid.refund), !is_nothing(&paid.credit));
    if refund || !credit {
        rows.push(pair("sum sum--total", text::sum_refund(w), money(w, &paid.refund)));
    }
    if credit {
        rows.push(pair("sum sum--total", text::sum_credit(w), money(w, &paid.credit)));
    }
    if !is_nothing(&paid.bonus) {
        rows.push(pair("sum sum--total", text::sum_bonus(w), money(w, &paid.bonus)));
    }
    for tax in paid.taxes.iter().filter(|tax| tax.included && !is_nothing(&tax.amount)) {
        rows.push(pair(
            "sum sum--quiet",
            text::sum_tax_included(w, &w.percent(&tax.rate)),
            money(w, &tax.amount),
        ));
    }
    Some(
        part("section", "totals")
            .child(ui.frame.part_title(text::sum_title(w)))
            .child(part("dl", "sums").each(rows))
            .each(effects::coupons(ui, paid)),
    )
}

fn row(ui: &Ui, label: String, amount: &Money, taken_off: bool) -> El {
    let mut shown = amount.clone();
    if taken_off {
        shown.amount.insert(0, '-');
    }
    pair("sum", label, money(&ui.words, &shown))
}

pub(super) fn pair(name: &'static str, label: String, amount: String) -> El {
    part("div", name).child(el("dt").text(label)).child(part("dd", "money").text(amount))
}
