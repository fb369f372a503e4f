//! The sample's order: two cups and a plate, delivered on the 19th.

use super::*;
use crate::claim::ClaimReason;
use crate::order::ReturnState;
use crate::parcel::ParcelLine;
use crate::review::Said;
use crate::sample::{back, claim, delivered, on, under_way};

fn blocks(order: &Order, now: Timestamp) -> Vec<Option<Block>> {
    let found = order.reviewable(&ReviewTerms::default(), &[], now);
    found.products.iter().map(|product| product.block).collect()
}

#[test]
fn what_has_arrived_is_asked_about_until_its_days_are_over() {
    assert_eq!(blocks(&under_way(), on(18, 12)), [Some(Block::NotDelivered); 2]);
    assert_eq!(blocks(&delivered(), on(20, 12)), [None; 2]);
    let later = on(19, 12) + SignedDuration::from_hours(24 * 366);
    assert_eq!(blocks(&delivered(), later), [Some(Block::WindowEnded); 2]);
}

#[test]
fn nothing_is_asked_about_a_product_while_a_return_or_claim_of_it_is_open() {
    let mut order = delivered();
    order.returns = vec![back(ReturnState::Open)];
    order.returns[0].lines = vec![ParcelLine { line_id: "cup".into(), quantity: 1 }];
    assert_eq!(blocks(&order, on(20, 12)), [Some(Block::ReturnOpen), None]);
    order.returns[0].state = ReturnState::Closed;
    assert_eq!(blocks(&order, on(20, 12)), [None; 2]);
    let mut order = Order { claims: vec![claim(ClaimReason::Damaged, on(20, 9))], ..delivered() };
    order.claims[0].lines = vec![ParcelLine { line_id: "plate".into(), quantity: 1 }];
    assert_eq!(blocks(&order, on(20, 12)), [None, Some(Block::ClaimOpen)]);
    order.claims[0].lines.clear();
    assert_eq!(blocks(&order, on(20, 12)), [Some(Block::ClaimOpen); 2]);
    assert_eq!(blocks(&order, on(20, 8)), [None; 2]);
}

#[test]
fn what_was_cancelled_whole_is_left_out_and_lines_of_one_product_are_one() {
    let mut order = delivered();
    order.lines[1].cancelled = 1;
    let mut other = order.lines[0].clone();
    other.id = "cup-2".into();
    order.lines.push(other);
    let found = order.reviewable(&ReviewTerms::default(), &[], on(20, 12));
    let ids: Vec<&str> = found.products.iter().map(|product| product.line.id.as_str()).collect();
    assert_eq!(ids, ["cup"]);
    let gone = Order { cancelled_at: Some(on(17, 9)), ..order };
    assert!(gone.reviewable(&ReviewTerms::default(), &[], on(20, 12)).products.is_empty());
}

#[test]
fn delivery_and_shop_are_asked_about_once_each() {
    let (order, terms) = (delivered(), ReviewTerms::default());
    let asked = |reviews: &[Review], now| {
        let found = order.reviewable(&terms, reviews, now);
        (found.delivery, found.shop)
    };
    assert_eq!(asked(&[], on(20, 12)), (true, true));
    let review = Review {
        id: "r".into(),
        order_id: order.id.clone(),
        subject: Subject::Delivery,
        variant: None,
        said: Said::default(),
        shown_name: String::new(),
        incentive: false,
        sent_at: on(20, 12),
        edited_at: None,
        decided: None,
        reply: None,
    };
    assert_eq!(asked(&[review], on(20, 13)), (false, true));
    assert_eq!(asked(&[], on(18, 12)), (false, false));
}
