//! What is said once everything has arrived and nothing is wrong: how to look after it, and one question.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::order::GuidePhase;
use aftersale_text::Words;
use jiff::Timestamp;

use super::named;
use crate::mail::sheet::{Fact, Item, Sheet};
use crate::text;

pub fn care_tips(sheet: &mut Sheet, words: &Words, order: &Order, shop: &ShopProfile, now: Timestamp) {
    sheet.subject = text::care_tips_subject(words, &order.number);
    sheet.title = text::care_tips_title(words);
    sheet.lead = vec![text::care_tips_lead(words)];
    let of_use = order.guides_at(now).into_iter().filter(|guide| guide.phase != GuidePhase::Waiting);
    sheet.tips = of_use
        .map(|guide| Fact { name: guide.title.clone(), value: guide.text.clone().unwrap_or_default() })
        .collect();
    ordered(sheet, words, order, shop);
}

pub fn delivery_vote(sheet: &mut Sheet, words: &Words, order: &Order, shop: &ShopProfile) {
    sheet.subject = text::delivery_vote_subject(words, &order.number);
    sheet.title = text::delivery_vote_title(words);
    sheet.lead = vec![text::delivery_vote_lead(words)];
    ordered(sheet, words, order, shop);
}

/// What it is about, and why it comes: not because updates go on.
pub fn ordered(sheet: &mut Sheet, words: &Words, order: &Order, shop: &ShopProfile) {
    sheet.items_title = text::ordered_title(words);
    sheet.items = order
        .lines
        .iter()
        .map(|line| Item {
            quantity: line.quantity,
            name: named(&line.name, line.variant.as_deref()),
            amount: String::new(),
        })
        .collect();
    sheet.closing = vec![text::reply(words), text::why_afterwards(words, &shop.name)];
}
