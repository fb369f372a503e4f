//! Receipts for what the customer did, and what the shop decided about a claim. They are owed, so nothing switches them off.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::claim::{Claim, ClaimReason, ClaimResolution, ClaimState};
use aftersale_model::notice::NoticeKind;
use aftersale_model::parcel::ParcelLine;
use aftersale_text::Words;
use jiff::Timestamp;

use super::{afterwards, arrival, named};
use crate::mail::sheet::{Fact, Item, Sheet};
use crate::text;

pub fn cancelled(sheet: &mut Sheet, words: &Words, order: &Order, shop: &ShopProfile) {
    sheet.subject = text::cancelled_subject(words, &order.number);
    sheet.title = text::cancelled_title(words);
    sheet.lead = vec![text::cancelled_lead(words)];
    afterwards::ordered(sheet, words, order, shop);
}

/// `about`: the claim, its receipt or its answer, and when.
pub fn claim(
    sheet: &mut Sheet,
    words: &Words,
    order: &Order,
    shop: &ShopProfile,
    about: (&Claim, NoticeKind, Timestamp),
) {
    let (claim, kind, now) = about;
    afterwards::ordered(sheet, words, order, shop);
    let pieces = pieces(order, claim);
    if !pieces.is_empty() {
        sheet.items_title = text::claim_items_title(words);
        sheet.items = pieces;
    }
    // What the shop does next stands in the lead.
    sheet.next.clear();
    sheet.facts.push(Fact { name: text::fact_claim(words), value: reason(words, claim.reason) });
    sheet.facts.push(Fact { name: text::fact_reference(words), value: claim.number.clone() });
    if kind == NoticeKind::ClaimOpened {
        sheet.subject = text::claim_opened_subject(words, &order.number);
        sheet.title = text::claim_opened_title(words);
        let by = claim.answer_by_on.map(|day| text::claim_opened_lead(words, &arrival::day(words, day)));
        sheet.lead = vec![by.unwrap_or_else(|| text::claim_opened_soon(words))];
        return;
    }
    sheet.subject = text::claim_answered_subject(words, &order.number);
    let answer = claim
        .steps_at(now)
        .filter(|step| matches!(step.state, ClaimState::Approved | ClaimState::Declined))
        .last();
    let approved = answer.is_some_and(|step| step.state == ClaimState::Approved);
    if approved {
        sheet.title = text::claim_approved_title(words);
        sheet.lead = vec![put_right(words, claim.resolution_at(now))];
    } else {
        sheet.title = text::claim_declined_title(words);
        sheet.lead = vec![text::claim_declined_lead(words)];
    }
    // The shop's own words come first.
    let note = answer.and_then(|step| step.note.clone());
    sheet.lead.splice(0..0, note);
}

/// All of the parcel where the claim names no pieces.
fn pieces(order: &Order, claim: &Claim) -> Vec<Item> {
    let parcel = order.parcels.iter().find(|parcel| Some(&parcel.id) == claim.parcel_id.as_ref());
    let lines: &[ParcelLine] = match (claim.lines.is_empty(), parcel) {
        (true, Some(parcel)) => &parcel.lines,
        _ => &claim.lines,
    };
    let item = |piece: &ParcelLine| {
        let line = order.lines.iter().find(|line| line.id == piece.line_id)?;
        let name = named(&line.name, line.variant.as_deref());
        Some(Item { quantity: piece.quantity, name, amount: String::new() })
    };
    lines.iter().filter_map(item).collect()
}

fn reason(words: &Words, reason: ClaimReason) -> String {
    match reason {
        ClaimReason::NotReceived => text::claim_not_received(words),
        ClaimReason::Damaged => text::claim_damaged(words),
        ClaimReason::Wrong => text::claim_wrong(words),
        ClaimReason::Missing => text::claim_missing(words),
    }
}

fn put_right(words: &Words, resolution: Option<ClaimResolution>) -> String {
    match resolution {
        Some(ClaimResolution::RefundOriginal) => text::claim_approved_refund(words),
        Some(ClaimResolution::StoreCredit) => text::claim_approved_credit(words),
        Some(ClaimResolution::Replacement) => text::claim_approved_replacement(words),
        None => text::claim_approved_other(words),
    }
}
