//! What the sample's order earns: two cups and a plate for ten crowns each, delivered on the 19th.

use rstest::rstest;

use super::*;
use crate::loyalty::programme::tests::fair;
use crate::loyalty::programme::{GoodsRate, Rounding};
use crate::order::{Discount, ReturnState};
use crate::sample::{back, delivered, on, under_way};

fn rule(programme: &mut Programme) -> &mut Rules {
    programme.rules.last_mut().expect("rules")
}

#[test]
fn what_was_paid_earns_and_the_terms_add_up() {
    let earning = fair().earns(&delivered(), 100).expect("points");
    assert_eq!((earning.points, earning.version.as_str()), (30, "2026"));
    let terms: Vec<_> = earning.terms.iter().map(|term| (term.paid_minor, term.points)).collect();
    assert_eq!(terms, [(2_000, 20), (1_000, 10)]);
}

#[rstest]
#[case::discount(|order: &mut Order, _: &mut Programme|
    order.discounts.push(Discount { label: "Autumn".into(), minor: 1_500 }), 100, 15)]
#[case::tier(|_: &mut Order, _: &mut Programme| {}, 125, 38)]
#[case::twice_for_the_product(|_: &mut Order, programme: &mut Programme|
    rule(programme).rates.push(GoodsRate { products: vec!["product-cup".into()], categories: vec![], percent: 200 }),
    100, 50)]
#[case::delivery_earns_nothing(|order: &mut Order, _: &mut Programme| order.shipping_minor = 5_000, 100, 30)]
#[case::down(|order: &mut Order, programme: &mut Programme| {
    order.discounts.push(Discount { label: "Autumn".into(), minor: 1 });
    rule(programme).rounding = Rounding { to: Towards::Down, each: Each::Order };
}, 100, 29)]
#[case::down_by_line(|order: &mut Order, programme: &mut Programme| {
    order.discounts.push(Discount { label: "Autumn".into(), minor: 2 });
    rule(programme).rounding = Rounding { to: Towards::Down, each: Each::Line };
}, 100, 28)]
#[case::up(|order: &mut Order, programme: &mut Programme| {
    order.discounts.push(Discount { label: "Autumn".into(), minor: 99 });
    rule(programme).rounding = Rounding { to: Towards::Up, each: Each::Order };
}, 100, 30)]
fn points_follow_the_rules(
    #[case] change: fn(&mut Order, &mut Programme),
    #[case] tier_percent: u32,
    #[case] points: u64,
) {
    let (mut order, mut programme) = (delivered(), fair());
    change(&mut order, &mut programme);
    let earning = programme.earns(&order, tier_percent).expect("points");
    assert_eq!(earning.points, points);
    assert_eq!(earning.terms.iter().map(|term| term.points).sum::<u64>(), points);
}

#[test]
fn a_currency_without_a_rate_earns_nothing() {
    let order = Order { currency: "USD".parse().expect("a currency"), ..delivered() };
    assert_eq!(fair().earns(&order, 100), None);
}

#[rstest]
#[case::nothing(0, 0, 0)]
#[case::a_cup(1_000, 0, 10)]
#[case::a_part_of_a_cup(333, 0, 4)]
#[case::both_cups(2_000, 0, 20)]
#[case::everything(2_000, 1_000, 30)]
#[case::more_than_was_paid(9_000, 9_000, 30)]
fn points_go_as_the_money_does(#[case] cups: i64, #[case] plate: i64, #[case] points: u64) {
    let terms = fair().earns(&delivered(), 100).expect("points").terms;
    assert_eq!(points_back(&terms, |id| if id == "cup" { cups } else { plate }), points);
}

#[test]
fn points_wait_for_the_delivery_then_for_the_last_day_to_return() {
    let (programme, policy) = (fair(), Policy::default());
    let waiting = programme.dates(&under_way(), &policy, on(18, 12)).expect("rules");
    assert_eq!((waiting.releases_at, waiting.waits_for), (None, Some(Wait::Delivery)));
    let order = delivered();
    let known = programme.dates(&order, &policy, on(20, 12)).expect("rules");
    // Thirty days from the 19th of November end on a Saturday and so on Monday the 21st of December.
    assert_eq!(known.releases_at.map(|at| at.to_string()).as_deref(), Some("2026-12-21T23:00:00Z"));
    assert_eq!(known.expires_at.map(|at| at.to_string()).as_deref(), Some("2027-12-21T23:00:00Z"));
}

#[test]
fn an_open_return_moves_the_release() {
    let mut order = delivered();
    order.returns.push(back(ReturnState::Open));
    let held = fair().dates(&order, &Policy::default(), on(20, 12)).expect("rules");
    assert_eq!((held.releases_at, held.waits_for), (None, Some(Wait::Return)));
}
