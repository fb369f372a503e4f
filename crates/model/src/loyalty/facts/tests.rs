//! The sample's order day by day: thirty points, pending from the 16th, released after the last day to return.

use super::*;
use crate::claim::ClaimReason;
use crate::loyalty::Ledger;
use crate::loyalty::programme::tests::fair;
use crate::order::Discount;
use crate::returns::request::{Actor, Step};
use crate::returns::sample::{case, chosen, wish};
use crate::sample::{claim, delivered, on, under_way};

/// What is noted when somebody looks then, after what was noted before.
fn look(entries: &mut Vec<Entry>, order: &Order, now: Timestamp) -> Vec<String> {
    let found = facts(&fair(), order, &Policy::default(), entries, now);
    let ids = found.iter().map(|entry| entry.id.clone()).collect();
    entries.extend(found);
    ids
}

#[test]
fn an_order_earns_once_and_its_dates_come_with_the_delivery() {
    let mut entries = Vec::new();
    assert_eq!(look(&mut entries, &under_way(), on(18, 12)), ["order:order-1"]);
    assert!(look(&mut entries, &under_way(), on(18, 13)).is_empty());
    assert_eq!(look(&mut entries, &delivered(), on(19, 13)), ["order:order-1:dates:1"]);
    assert!(look(&mut entries, &delivered(), on(20, 13)).is_empty());
    let ledger = Ledger::fold(&entries, on(20, 13));
    assert_eq!((ledger.totals.available, ledger.totals.pending), (0, 30));
    assert_eq!(ledger.releasing_next().map(|next| next.1), Some(30));
    let later: Timestamp = "2026-12-21T23:00:00Z".parse().expect("a time");
    assert_eq!(Ledger::fold(&entries, later).totals.available, 30);
}

#[test]
fn a_cancelled_order_earns_nothing_and_one_cancelled_later_gives_all_back() {
    let cancelled = Order { cancelled_at: Some(on(17, 8)), ..under_way() };
    assert!(look(&mut Vec::new(), &cancelled, on(18, 12)).is_empty());
    let mut entries = Vec::new();
    look(&mut entries, &under_way(), on(16, 12));
    assert_eq!(look(&mut entries, &cancelled, on(18, 12)), ["order:order-1:back:1"]);
    let sums = Ledger::fold(&entries, on(18, 12)).totals;
    assert_eq!((sums.pending, sums.reversed, sums.owed), (0, 30, 0));
}

#[test]
fn a_return_holds_the_points_stops_the_clock_and_takes_back_what_the_money_says() {
    let (mut case, mut entries) = (case(), Vec::new());
    look(&mut entries, &case.order, on(20, 9));
    let settlement = case.keep(&wish(vec![chosen("cup", 1)]));
    assert_eq!(settlement.lines[0].goods_minor, 1_000);
    case.order.requests = case.kept.clone();
    case.order.returns = vec![crate::sample::back(ReturnState::Open)];
    case.order.returns[0].id = case.kept[0].id.clone();
    assert_eq!(
        look(&mut entries, &case.order, on(21, 9)),
        ["order:order-1:dates:1", "order:order-1:clock:1"]
    );
    // Stopped when it was asked for, however late somebody looked.
    assert_eq!(entries.last().map(|entry| entry.at), Some(on(20, 12)));
    let closed = Step { at: on(25, 9), to: State::Closed, by: Actor::Shop, note: None };
    case.order.requests[0].steps.push(closed);
    case.order.returns[0].state = ReturnState::Closed;
    assert_eq!(
        look(&mut entries, &case.order, on(25, 10)),
        ["order:order-1:dates:2", "order:order-1:back:1", "order:order-1:clock:2"]
    );
    assert!(look(&mut entries, &case.order, on(25, 11)).is_empty());
    let ledger = Ledger::fold(&entries, on(25, 11));
    assert_eq!((ledger.totals.pending, ledger.totals.reversed, ledger.stopped), (20, 10, None));
}

#[test]
fn an_open_claim_stops_the_clock_from_its_opening() {
    let mut entries = Vec::new();
    let order = Order { claims: vec![claim(ClaimReason::Damaged, on(20, 9))], ..delivered() };
    look(&mut entries, &delivered(), on(19, 13));
    assert_eq!(look(&mut entries, &order, on(22, 9)), ["order:order-1:clock:1"]);
    assert_eq!(entries.last().map(|entry| entry.at), Some(on(20, 9)));
}

#[test]
fn a_code_on_an_order_is_used_and_its_points_come_back_with_the_money() {
    let spent = Spent {
        redemption: "r".into(),
        points: 90,
        reward: "voucher".into(),
        code: "AB-CD".into(),
        worth_minor: 300,
        currency: "SEK".parse().expect("a currency"),
        min_order_minor: None,
        expires_at: None,
    };
    let mut entries = vec![Entry { id: "redemption:r".into(), at: on(15, 9), what: What::Spent(spent) }];
    let mut order = delivered();
    order.discounts.push(Discount { label: "Voucher ab-cd".into(), minor: 300 });
    assert_eq!(look(&mut entries, &order, on(19, 13)), ["order:order-1", "redemption:r:used"]);
    assert!(look(&mut entries, &order, on(19, 14)).is_empty());
    order.lines[1].returned = 1;
    let found = look(&mut entries, &order, on(22, 9));
    assert_eq!(found, ["order:order-1:back:1", "redemption:r:back:1"]);
    let back = entries.last().map(|entry| entry.what.clone());
    assert!(matches!(back, Some(What::GivenBack { points: 30, .. })), "{back:?}");
    order.refunded_minor = 2_700;
    look(&mut entries, &order, on(23, 9));
    let ledger = Ledger::fold(&entries, on(23, 9));
    assert_eq!(ledger.redemptions["r"].given_back, 90);
    assert!(look(&mut entries, &order, on(23, 10)).is_empty());
}
