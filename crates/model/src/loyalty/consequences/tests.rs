//! The sample's order earns thirty points, ten for each piece.

use super::*;
use crate::loyalty::entry::Spent;
use crate::loyalty::programme::tests::fair;
use crate::order::{Discount, ReturnState};
use crate::returns::sample::{Case, case, chosen, item, wish};
use crate::sample::on;

fn noted(order: &Order, before: Vec<Entry>, now: Timestamp) -> Vec<Entry> {
    let mut entries = before;
    let found = facts(&fair(), order, &Policy::default(), &entries, now);
    entries.extend(found);
    entries
}

/// Taken back, owed, given back, and the tiers by their handles.
type Told = (u64, u64, u64, Option<(String, String)>);

fn told(case: &Case, entries: &[Entry], wish: &Wish) -> Option<Told> {
    let (programme, settlement) = (fair(), case.settle(wish));
    let zone = case.order.zone();
    let about = (wish, &settlement);
    let found = programme.consequences(&case.order, &Policy::default(), entries, &zone, about, on(20, 12))?;
    let tier = found.tier.map(|(from, to)| (from.handle.clone(), to.handle.clone()));
    Some((found.taken_back, found.owed, found.given_back, tier))
}

fn by_shop(id: &str, points: u64) -> Entry {
    let earned = crate::loyalty::entry::Earned {
        lot: id.into(),
        points,
        cause: crate::loyalty::entry::Cause::Shop { note: "Welcome".into() },
        version: "2026".into(),
        releases_at: Some(on(1, 9)),
        expires_at: None,
        waits_for: None,
        terms: Vec::new(),
    };
    Entry { id: id.into(), at: on(1, 9), what: What::Earned(earned) }
}

fn spent(points: u64) -> Entry {
    let spent = Spent {
        redemption: "r".into(),
        points,
        reward: "voucher".into(),
        code: "AB-CD".into(),
        worth_minor: 300,
        currency: "SEK".parse().expect("a currency"),
        min_order_minor: None,
        expires_at: None,
    };
    Entry { id: "redemption:r".into(), at: on(15, 9), what: What::Spent(spent) }
}

#[test]
fn what_is_told_is_what_is_noted_once_the_money_is_back() {
    let mut case = case();
    let entries = noted(&case.order, Vec::new(), on(20, 9));
    let one = wish(vec![chosen("cup", 1)]);
    assert_eq!(told(&case, &entries, &one), Some((10, 0, 0, None)));
    case.keep(&one);
    case.order.requests = case.kept.clone();
    case.order.requests[0].steps.push(Step { at: on(21, 9), to: State::Closed, by: Actor::Shop, note: None });
    case.order.returns = vec![crate::sample::back(ReturnState::Closed)];
    case.order.returns[0].id = case.kept[0].id.clone();
    let after = noted(&case.order, entries, on(21, 10));
    assert_eq!(Ledger::fold(&after, on(21, 10)).totals.reversed, 10);
    // The next one adds to it.
    assert_eq!(told(&case, &after, &wish(vec![chosen("cup", 1)])), Some((10, 0, 0, None)));
}

#[test]
fn goods_for_goods_and_an_order_without_points_change_nothing() {
    let case = case();
    let mut swapped = item("cup", 1, "defective");
    swapped.resolution = crate::returns::Resolution::Replacement;
    let entries = noted(&case.order, Vec::new(), on(20, 9));
    assert_eq!(told(&case, &entries, &wish(vec![swapped])), None);
    assert_eq!(told(&case, &[], &wish(vec![])), None);
}

#[test]
fn a_lower_tier_is_named() {
    let case = case();
    let entries = noted(&case.order, vec![by_shop("welcome", 180)], on(20, 9));
    let tier = Some(("regular".into(), "friend".into()));
    assert_eq!(told(&case, &entries, &wish(vec![chosen("cup", 2)])), Some((20, 0, 0, tier)));
    assert_eq!(told(&case, &entries, &wish(vec![chosen("cup", 1)])), Some((10, 0, 0, None)));
}

#[test]
fn points_that_are_spent_already_are_owed() {
    let case = case();
    let mut entries = noted(&case.order, Vec::new(), on(17, 9));
    for entry in &mut entries {
        if let What::Earned(earned) = &mut entry.what {
            (earned.releases_at, earned.waits_for) = (Some(on(17, 10)), None);
        }
    }
    entries.push(Entry { at: on(18, 9), ..spent(25) });
    assert_eq!(Ledger::fold(&entries, on(20, 12)).totals.available, 5);
    assert_eq!(told(&case, &entries, &wish(vec![chosen("cup", 2)])), Some((20, 15, 0, None)));
}

#[test]
fn points_of_a_code_that_was_used_come_back_with_the_money() {
    let mut case = case();
    case.order.discounts.push(Discount { label: "Voucher ab-cd".into(), minor: 300 });
    let entries = noted(&case.order, vec![by_shop("welcome", 100), spent(90)], on(20, 9));
    let whole = wish(vec![chosen("cup", 2), chosen("plate", 1)]);
    let found = told(&case, &entries, &whole).expect("consequences");
    assert_eq!(found.2, 90);
}
