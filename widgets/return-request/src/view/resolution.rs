//! What the customer wants for each item: every way alike in size and weight, none chosen beforehand.

use aftersale_api::returns::{Resolution, ReturnableLine, VariantBlock, VariantChoice};
use aftersale_text::Words;
use aftersale_ui::{El, part};

use super::{Answer, Deed, Ui, answer, error, group, is_nothing, money, numbered, twice_numbered};
use crate::draft::{line_of, resolutions};
use crate::text;
use crate::wizard::{Wizard, Wrong};

pub fn resolution(ui: &Ui, wizard: &Wizard) -> El {
    let mut blocks = Vec::new();
    for at in 0..wizard.draft.items.len() {
        blocks.extend(one(ui, wizard, at));
    }
    part("div", "asked").each(blocks)
}

fn one(ui: &Ui, wizard: &Wizard, at: usize) -> Option<El> {
    let w = &ui.words;
    let item = wizard.draft.items.get(at)?;
    let line = line_of(&wizard.told, &item.line_id)?;
    let mut rows = Vec::new();
    for (of, resolution) in resolutions(&wizard.told, line, &item.reason).into_iter().enumerate() {
        let answer_ = Answer {
            kind: "radio",
            name: numbered("resolution-", at),
            id: twice_numbered("resolution-", at, of),
            picked: item.resolution == Some(resolution),
            blocked: false,
            label: name(w, resolution),
            hint: worth(w, wizard, &item.line_id, resolution),
        };
        rows.push(answer(ui, answer_, Deed::Resolution(at, of)));
    }
    let id = numbered("resolutions-", at);
    let mut error_id = id.clone();
    error_id.push_str("-error");
    let wrong = error(ui, wizard, &error_id, &|wrong| wrong == Wrong::Resolution(at));
    let swaps = item.resolution == Some(Resolution::ExchangeVariant);
    Some(
        part("section", "of-item")
            .child(group(id, line.name.clone(), wrong).each(rows))
            .maybe(swaps.then(|| variants(ui, wizard, at, line, &item.variant_id))),
    )
}

pub fn name(w: &Words, resolution: Resolution) -> String {
    match resolution {
        Resolution::RefundOriginal => text::refund(w),
        Resolution::StoreCredit => text::credit(w),
        Resolution::ExchangeVariant => text::exchange(w),
        Resolution::Replacement => text::replacement(w),
        Resolution::Repair => text::repair(w),
        Resolution::Keep => text::keep(w),
        Resolution::Other => text::resolution_other(w),
    }
}

/// What it comes to, from the shop's own figures.
fn worth(w: &Words, wizard: &Wizard, line: &str, resolution: Resolution) -> String {
    let amounts = |settlement: &aftersale_api::returns::Settlement| {
        settlement.lines.iter().find(|one| one.line_id == line).map(|one| one.amount.clone())
    };
    let alone = wizard.draft.items.len() == 1;
    match (resolution, &wizard.offer) {
        (Resolution::RefundOriginal, Some((refund, _))) => {
            amounts(refund).map_or_else(String::new, |amount| text::refund_worth(w, &money(w, &amount)))
        }
        (Resolution::RefundOriginal, None) => text::refund_text(w),
        (Resolution::StoreCredit, Some((_, credit))) if alone && !is_nothing(&credit.bonus) => {
            amounts(credit).map_or_else(String::new, |amount| {
                text::credit_worth_bonus(w, &money(w, &amount), &money(w, &credit.bonus))
            })
        }
        (Resolution::StoreCredit, offer) => {
            let amount = offer.as_ref().and_then(|(_, credit)| amounts(credit));
            match (amount, &wizard.told.credit_bonus) {
                (Some(amount), Some(bonus)) => {
                    text::credit_worth_more(w, &money(w, &amount), &w.percent(bonus))
                }
                (Some(amount), None) => text::credit_worth(w, &money(w, &amount)),
                (None, Some(bonus)) => text::credit_bonus(w, &w.percent(bonus)),
                (None, None) => text::credit_text(w),
            }
        }
        (Resolution::ExchangeVariant, _) => text::exchange_text(w),
        (Resolution::Replacement, _) => text::replacement_text(w),
        (Resolution::Repair, _) => text::repair_text(w),
        (Resolution::Keep, _) => text::keep_text(w),
        (Resolution::Other, _) => String::new(),
    }
}

fn variants(ui: &Ui, wizard: &Wizard, at: usize, line: &ReturnableLine, chosen: &str) -> El {
    let w = &ui.words;
    let mut rows = Vec::new();
    for (of, variant) in line.variants.iter().enumerate() {
        // What the customer has is not offered, others that can't be had are shown with the reason.
        if variant.block == Some(VariantBlock::Same) {
            continue;
        }
        let answer_ = Answer {
            kind: "radio",
            name: numbered("variant-", at),
            id: twice_numbered("variant-", at, of),
            picked: variant.id == chosen,
            blocked: variant.block.is_some(),
            label: variant.name.clone(),
            hint: hint(w, variant),
        };
        rows.push(answer(ui, answer_, Deed::Variant(at, of)));
    }
    let id = numbered("variants-", at);
    let mut error_id = id.clone();
    error_id.push_str("-error");
    let wrong = error(ui, wizard, &error_id, &|wrong| wrong == Wrong::Variant(at));
    group(id, text::variant_legend(w, &line.name), wrong).each(rows)
}

/// What goes back for a cheaper one, then what is left.
fn hint(w: &Words, variant: &VariantChoice) -> String {
    let left = stock(w, variant);
    let Some(refund) = &variant.refund else { return left };
    let mut told = text::variant_cheaper(w, &money(w, refund));
    if !left.is_empty() {
        told.push(' ');
        told.push_str(&left);
    }
    told
}

fn stock(w: &Words, variant: &VariantChoice) -> String {
    match variant.block {
        None if variant.free <= 3 => text::variant_left(w, variant.free),
        None | Some(VariantBlock::Same) => String::new(),
        Some(VariantBlock::OutOfStock) => text::variant_out(w),
        Some(VariantBlock::NotEnough) => text::variant_not_enough(w, variant.free),
        Some(VariantBlock::OtherPrice) => text::variant_other_price(w),
        Some(VariantBlock::Other) => text::variant_blocked(w),
    }
}
