//! What holds for every settlement, whatever was ordered, taxed, charged and taken back before.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::order::Line;
use crate::returns::Goods;
use crate::returns::sample::{Case, case, item, wish};

const REASONS: [&str; 2] = ["changed-mind", "defective"];
const RESOLUTIONS: [Resolution; 5] = [
    Resolution::RefundOriginal,
    Resolution::RefundOriginal,
    Resolution::StoreCredit,
    Resolution::Keep,
    Resolution::ExchangeVariant,
];
const RATES: [&str; 3] = ["25", "12", "0"];

#[derive(Clone, Debug)]
struct Bought {
    unit: i64,
    quantity: u32,
    cancelled: u32,
    rate: Option<usize>,
    /// Of what it can be exchanged for, in basis points of the price.
    variant_bps: i64,
    /// Went back of its price already, in basis points.
    eased: i64,
    /// Pieces with reason and resolution, in two parts.
    back: Vec<(u32, u32, usize, usize)>,
}

fn bought() -> impl Strategy<Value = Bought> {
    let back = vec((0..4_u32, 0..4_u32, 0..REASONS.len(), 0..RESOLUTIONS.len()), 0..4);
    let unit = prop_oneof![Just(0_i64), 1..20_i64, 1..50_000_i64];
    let eased = prop_oneof![4 => Just(0_i64), 1 => 0..=10_000_i64];
    let variant_bps = prop_oneof![Just(10_000_i64), 0..10_000_i64, 10_000..30_000_i64];
    (unit, 1..7_u32, 0..3_u32, proptest::option::of(0..RATES.len()), eased, variant_bps, back).prop_map(
        |(unit, quantity, cancelled, rate, eased, variant_bps, back)| Bought {
            unit,
            quantity,
            cancelled: cancelled.min(quantity),
            rate,
            variant_bps,
            eased,
            back,
        },
    )
}

prop_compose! {
    fn any_case()(
        lines in vec(bought(), 1..5),
        off_bps in 0..10_000_i64,
        shipping in 0..2_000_i64,
        taxes in vec((0..3_000_i64, any::<bool>()), 0..3),
        refunded_bps in prop_oneof![3 => Just(0_i64), 1 => 0..=10_000_i64],
        shares in (0..=10_000_u16, 0..2_000_u16, 0..=10_000_u16),
        fee in prop_oneof![Just(0_i64), 1..3_000_i64],
    ) -> (Case, Vec<Bought>) {
        let mut case = case().shipped_for(shipping).fee(fee);
        case.order.lines = lines.iter().enumerate().map(|(at, bought)| Line {
            id: format!("l{at}"),
            product_id: format!("p{at}"),
            quantity: bought.quantity,
            cancelled: bought.cancelled,
            unit_minor: bought.unit,
            ..case.order.lines[0].clone()
        }).collect();
        case.variants = lines.iter().enumerate().map(|(at, bought)| Variant {
            id: format!("v{at}"),
            product_id: format!("p{at}"),
            name: "Other".into(),
            unit_minor: bought.unit * bought.variant_bps / 10_000,
            on_hand: 9,
        }).collect();
        case.goods = lines.iter().enumerate().map(|(at, bought)| Goods {
            line_id: format!("l{at}"),
            tax_rate: bought.rate.map(|rate| RATES[rate].to_owned()),
            refunded_minor: bought.unit * i64::from(bought.quantity) * bought.eased / 10_000,
            ..Goods::default()
        }).collect();
        let goods = case.order.totals().lines.minor;
        let mut case = case.off(goods * off_bps / 10_000);
        for (at, (minor, included)) in taxes.into_iter().enumerate() {
            case = case.taxed(RATES[at], minor, included);
        }
        let total = case.order.totals().total.minor;
        let eased: i64 = case.goods.iter().map(|goods| goods.refunded_minor).sum();
        case.order.refunded_minor = (total * refunded_bps / 10_000).max(eased).min(total);
        (case.policy.restocking_bps, case.policy.credit_bonus_bps, case.policy.keep_bps) = shares;
        (case, lines)
    }
}

/// First part and second part of what comes back, never more than there is.
fn parts(lines: &[Bought]) -> (Vec<WishItem>, Vec<WishItem>) {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (at, bought) in lines.iter().enumerate() {
        let mut left = bought.quantity - bought.cancelled;
        for (a, b, reason, resolution) in &bought.back {
            for (pieces, part) in [(a, &mut first), (b, &mut second)] {
                let pieces = (*pieces).min(left);
                left -= pieces;
                if pieces > 0 {
                    let one = item(&format!("l{at}"), pieces, REASONS[*reason]);
                    let resolution = RESOLUTIONS[*resolution];
                    let swaps = resolution == Resolution::ExchangeVariant;
                    part.push(WishItem { resolution, variant_id: swaps.then(|| format!("v{at}")), ..one });
                }
            }
        }
    }
    (first, second)
}

/// The two parts as one wish: the same pieces for the same reasons.
fn together(first: &[WishItem], second: &[WishItem]) -> Vec<WishItem> {
    let mut all = first.to_vec();
    for one in second {
        let same = |other: &&mut WishItem| {
            WishItem { quantity: 0, ..(*other).clone() } == WishItem { quantity: 0, ..one.clone() }
        };
        match all.iter_mut().find(same) {
            Some(other) => other.quantity += one.quantity,
            None => all.push(one.clone()),
        }
    }
    all
}

fn money(settlement: &Settlement) -> i64 {
    settlement.refund_minor + settlement.credit_minor
}

fn adds_up(settlement: &Settlement) -> bool {
    let goods: i64 = settlement.lines.iter().map(|line| line.goods_minor).sum();
    let added: i64 = settlement.taxes.iter().filter(|tax| !tax.included).map(|tax| tax.minor).sum();
    let off = settlement.restocking_minor + settlement.method_fee_minor + settlement.already_refunded_minor;
    let restocking: i64 = settlement.lines.iter().map(|line| line.restocking_minor).sum();
    goods + settlement.shipping_minor + added - off == money(settlement)
        && restocking == settlement.restocking_minor
}

fn nothing_below_zero(settlement: &Settlement) -> bool {
    let lines = settlement.lines.iter().flat_map(|line| line.taxes_minor.iter().chain([&line.goods_minor]));
    let taxes = settlement.taxes.iter().map(|tax| &tax.minor);
    lines.chain(taxes).all(|minor| *minor >= 0)
        && [
            settlement.shipping_minor,
            settlement.method_fee_minor,
            settlement.already_refunded_minor,
            settlement.refund_minor,
            settlement.credit_minor,
            settlement.bonus_minor,
        ]
        .iter()
        .all(|minor| *minor >= 0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn parts_sum_to_the_whole_and_nothing_is_below_zero((mut case, lines) in any_case()) {
        let (first, second) = parts(&lines);
        for items in [first, second] {
            let settled = case.keep(&wish(items));
            prop_assert!(adds_up(&settled), "{settled:?}");
            prop_assert!(nothing_below_zero(&settled), "{settled:?}");
        }
    }

    #[test]
    fn never_more_than_was_paid((mut case, lines) in any_case()) {
        let (first, second) = parts(&lines);
        let back = money(&case.keep(&wish(first))) + money(&case.keep(&wish(second)));
        prop_assert!(back + case.order.refunded_minor <= case.order.totals().total.minor);
    }

    #[test]
    fn splitting_a_return_in_two_never_pays_more((mut case, lines) in any_case()) {
        let (first, second) = parts(&lines);
        let whole = case.settle(&wish(together(&first, &second)));
        let (a, b) = (case.keep(&wish(first)), case.keep(&wish(second)));
        prop_assert!(money(&a) + money(&b) <= money(&whole), "{a:?}\n{b:?}\n{whole:?}");
        if case.order.refunded_minor == 0 {
            prop_assert!(a.bonus_minor + b.bonus_minor <= whole.bonus_minor, "{a:?}\n{b:?}\n{whole:?}");
        }
    }

    #[test]
    fn an_exchange_gives_back_what_the_variant_costs_less_and_asks_for_nothing((case, lines) in any_case()) {
        for (at, line) in case.order.lines.iter().enumerate() {
            let one = WishItem {
                resolution: Resolution::ExchangeVariant,
                variant_id: Some(format!("v{at}")),
                ..item(&line.id, line.quantity, REASONS[0])
            };
            let settled = case.settle(&wish(vec![one]));
            let (unit, saves) = (line.unit_minor, line.unit_minor - case.variants[at].unit_minor);
            let own = Paid::of(&case.purchase()).expect("an order that holds").lines[&line.id].all.goods;
            let due = if saves > 0 { own * i128::from(saves) / i128::from(unit) } else { 0 };
            prop_assert_eq!(i128::from(settled.lines[0].goods_minor), due);
            prop_assert_eq!((settled.credit_minor, settled.method_fee_minor), (0, 0));
            prop_assert!(lines[at].variant_bps < 10_000 || settled.refund_minor == 0);
        }
    }

    #[test]
    fn all_of_it_returned_pays_all_that_was_paid_and_not_yet_paid_back(
        (mut case, lines) in any_case(),
        reasons in (0..REASONS.len(), 0..REASONS.len()),
    ) {
        case = case.fee(0);
        case.policy.restocking_bps = 0;
        for line in &mut case.order.lines {
            line.cancelled = 0;
        }
        let back = |reason: usize, take: &dyn Fn(u32) -> u32| -> Vec<WishItem> {
            let pieces = lines.iter().enumerate().map(|(at, line)| (at, take(line.quantity)));
            pieces
                .filter(|(_, pieces)| *pieces > 0)
                .map(|(at, pieces)| item(&format!("l{at}"), pieces, REASONS[reason]))
                .collect()
        };
        let first = case.keep(&wish(back(reasons.0, &|quantity| quantity / 2)));
        let second = case.keep(&wish(back(reasons.1, &|quantity| quantity - quantity / 2)));
        let owed = case.order.totals().total.minor - case.order.refunded_minor;
        prop_assert_eq!(money(&first) + money(&second), owed);
    }

    #[test]
    fn a_quote_is_what_is_kept_and_no_order_of_lines_matters((mut case, lines) in any_case()) {
        let (first, second) = parts(&lines);
        case.keep(&wish(first));
        let quote = case.settle(&wish(second.clone()));
        let text = serde_json::to_string(&quote).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<Settlement>(&text).expect("a settlement"), &quote);
        let mut turned = second;
        turned.reverse();
        case.order.lines.reverse();
        case.goods.reverse();
        case.kept.reverse();
        prop_assert_eq!(&case.settle(&wish(turned)), &quote);
    }
}
