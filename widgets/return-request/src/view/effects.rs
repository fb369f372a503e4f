//! What else sending it changes: points, the customer's tier, a coupon. Told before, by the shop that works it out.

use aftersale_api::returns::{PointsEffect, Settlement};
use aftersale_ui::{El, el, part};

use super::{Ui, settlement};
use crate::text;

pub fn points(ui: &Ui, found: &PointsEffect) -> El {
    let w = &ui.words;
    let mut rows = Vec::new();
    if found.taken_back > 0 {
        let mut shown = w.number(found.taken_back);
        shown.insert(0, '-');
        rows.push(settlement::pair("sum", text::points_taken(w), shown));
    }
    if found.given_back > 0 {
        let mut shown = w.number(found.given_back);
        shown.insert(0, '+');
        rows.push(settlement::pair("sum", text::points_given(w), shown));
    }
    let mut said = Vec::new();
    if found.owed > 0 {
        said.push(el("p").text(text::points_owed(w, found.owed)));
    }
    if let Some(tier) = &found.tier {
        said.push(el("p").text(text::points_tier(w, &tier.from, &tier.to)));
    }
    said.push(part("p", "quiet").text(text::points_when(w)));
    part("section", "totals")
        .child(ui.frame.part_title(found.title.clone()).attr("lang", found.lang.clone()))
        .child(part("dl", "sums").each(rows))
        .each(said)
}

pub fn coupons(ui: &Ui, paid: &Settlement) -> Vec<El> {
    let mut said = Vec::new();
    for coupon in &paid.coupons {
        said.push(el("p").text(text::coupon_back(&ui.words, coupon)));
    }
    said
}
