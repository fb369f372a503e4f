//! What a return pays, case by case.

use rstest::rstest;

use super::*;
use crate::order::{Return, ReturnState};
use crate::parcel::ParcelLine;
use crate::returns::policy::Amounts;
use crate::returns::request::{Actor, Refunded, State, Step};
use crate::returns::sample::{Case, case, chosen, item, now, wish};
use crate::returns::{Goods, Policy};
use crate::sample::on;

fn goods(settlement: &Settlement) -> Vec<i64> {
    settlement.lines.iter().map(|line| line.goods_minor).collect()
}

fn taxes(settlement: &Settlement) -> Vec<i64> {
    settlement.taxes.iter().map(|tax| tax.minor).collect()
}

fn for_credit(item: WishItem) -> WishItem {
    WishItem { resolution: Resolution::StoreCredit, ..item }
}

fn restocking(mut case: Case, bps: u16) -> Case {
    case.policy.restocking_bps = bps;
    case
}

#[test]
fn a_discount_is_spread_over_the_lines_and_each_line_over_its_pieces() {
    let mut case = case().off(100);
    assert_eq!(goods(&case.keep(&wish(vec![chosen("cup", 1)]))), [966]);
    assert_eq!(goods(&case.keep(&wish(vec![chosen("cup", 1)]))), [967]);
    assert_eq!(goods(&case.keep(&wish(vec![chosen("plate", 1)]))), [967]);
}

#[test]
fn tax_in_the_prices_is_told_and_tax_on_top_is_paid_back() {
    let whole = wish(vec![chosen("cup", 2), chosen("plate", 1)]);
    let inside = case().taxed("25", 600, true).settle(&whole);
    assert_eq!((inside.refund_minor, taxes(&inside)), (3_000, vec![600]));
    let on_top = case().taxed("25", 750, false).settle(&whole);
    assert_eq!((on_top.refund_minor, taxes(&on_top)), (3_750, vec![750]));
}

#[test]
fn each_of_two_rates_goes_with_its_own_lines_and_delivery_follows_the_goods() {
    let case = || {
        let case = case().taxed("25", 532, true).taxed("12", 126, true).shipped_for(490);
        case.rate("cup", "25.0").rate("plate", "12")
    };
    assert_eq!(taxes(&case().settle(&wish(vec![chosen("plate", 1)]))), [0, 108]);
    // Two thirds of the delivery are taxed as the cups are.
    assert_eq!(taxes(&case().settle(&wish(vec![chosen("cup", 2)]))), [457, 0]);
    let whole = case().settle(&wish(vec![chosen("cup", 2), chosen("plate", 1)]));
    assert_eq!((whole.refund_minor, taxes(&whole)), (3_490, vec![532, 126]));
}

#[test]
fn delivery_goes_back_once_with_the_last_piece() {
    let mut case = case().shipped_for(490);
    let paid = [chosen("cup", 1), chosen("plate", 1), chosen("cup", 1)]
        .map(|item| case.keep(&wish(vec![item])).shipping_minor);
    assert_eq!(paid, [0, 0, 490]);
    let mut never = self::case().shipped_for(490);
    never.policy.shipping_back = ShippingBack::Never;
    assert_eq!(never.settle(&wish(vec![chosen("cup", 2), chosen("plate", 1)])).shipping_minor, 0);
}

#[test]
fn delivery_stays_while_a_piece_is_exchanged_or_kept() {
    for resolution in [Resolution::ExchangeVariant, Resolution::Replacement, Resolution::Keep] {
        let plate = WishItem { resolution, ..chosen("plate", 1) };
        let settled = case().shipped_for(490).settle(&wish(vec![chosen("cup", 2), plate]));
        assert_eq!((settled.shipping_minor, settled.refund_minor), (0, 2_000), "{resolution:?}");
    }
}

#[rstest]
#[case::charged("changed-mind", 1, 300, 300, 700)]
#[case::once_for_all("changed-mind", 2, 300, 300, 1_700)]
#[case::never_more_than_the_goods("changed-mind", 1, 5_000, 1_000, 0)]
#[case::the_shop_answers("defective", 1, 300, 0, 1_000)]
fn a_fee_is_taken_off_what_the_customer_chose_to_return(
    #[case] reason: &str,
    #[case] pieces: u32,
    #[case] fee: i64,
    #[case] taken: i64,
    #[case] refund: i64,
) {
    let settled = case().fee(fee).settle(&wish(vec![item("cup", pieces, reason)]));
    assert_eq!((settled.method_fee_minor, settled.refund_minor), (taken, refund));
}

#[test]
fn a_fee_is_not_taken_off_what_the_shop_answers_for() {
    let settled = case().fee(1_500).settle(&wish(vec![chosen("plate", 1), item("cup", 1, "defective")]));
    assert_eq!((settled.method_fee_minor, settled.refund_minor), (1_000, 1_000));
}

#[test]
fn restocking_adds_up_over_pieces_to_the_line_s_own() {
    // Ten per cent of 1933 is 193 and the fraction stays with the customer.
    let mut case = restocking(case().off(100), 1_000);
    let taken = [1, 1].map(|pieces| case.keep(&wish(vec![chosen("cup", pieces)])).restocking_minor);
    assert_eq!(taken, [96, 97]);
    assert_eq!(case.settle(&wish(vec![item("plate", 1, "defective")])).restocking_minor, 0);
}

#[test]
fn credit_has_a_bonus_that_is_no_part_of_what_was_paid() {
    let mut case = case();
    case.policy.credit_bonus_bps = 1_000;
    let settled = case.settle(&wish(vec![for_credit(chosen("cup", 2)), chosen("plate", 1)]));
    assert_eq!((settled.refund_minor, settled.credit_minor, settled.bonus_minor), (1_000, 2_000, 200));
}

#[test]
fn delivery_goes_where_the_money_goes() {
    let all_credit = vec![for_credit(chosen("cup", 2)), for_credit(chosen("plate", 1))];
    let settled = case().shipped_for(490).settle(&wish(all_credit));
    assert_eq!((settled.refund_minor, settled.credit_minor), (0, 3_490));
}

#[test]
fn what_stays_with_the_customer_pays_its_share_and_costs_no_fee() {
    let mut case = case().fee(300);
    case.policy.keep_bps = 2_500;
    let settled = case.settle(&wish(vec![WishItem { resolution: Resolution::Keep, ..chosen("cup", 1) }]));
    assert_eq!((settled.refund_minor, settled.method_fee_minor), (250, 0));
}

#[rstest]
#[case::cheaper(700, 2, 600)]
#[case::one_of_two(700, 1, 300)]
#[case::dearer_is_never_charged(1_500, 2, 0)]
#[case::the_same_price(1_000, 2, 0)]
#[case::for_nothing(0, 1, 1_000)]
fn an_exchange_gives_back_the_difference(#[case] unit_minor: i64, #[case] pieces: u32, #[case] back: i64) {
    let mut case = restocking(case().fee(300), 1_000);
    case.variants = vec![blue(unit_minor)];
    let settled = case.settle(&wish(vec![for_blue(pieces)]));
    assert_eq!((goods(&settled), settled.refund_minor), (vec![back], back));
    assert_eq!((settled.method_fee_minor, settled.restocking_minor), (0, 0));
}

#[test]
fn a_cheaper_variant_has_its_share_of_the_discount_and_of_the_tax() {
    let mut case = case().off(300).taxed("25", 675, false);
    case.variants = vec![blue(700)];
    let settled = case.keep(&wish(vec![for_blue(2)]));
    // Both cups cost 1,800 and 450 tax, of which three tenths go back.
    assert_eq!((goods(&settled), taxes(&settled), settled.refund_minor), (vec![540], vec![135], 675));
    assert_eq!(case.settle(&wish(vec![chosen("plate", 1)])).refund_minor, 1_125);
}

fn blue(unit_minor: i64) -> Variant {
    let (id, product_id) = ("blue".into(), "product-cup".into());
    Variant { id, product_id, name: "Blue".into(), unit_minor, on_hand: 5 }
}

fn for_blue(pieces: u32) -> WishItem {
    let resolution = Resolution::ExchangeVariant;
    WishItem { resolution, variant_id: Some("blue".into()), ..chosen("cup", pieces) }
}

#[test]
fn goods_for_goods_move_no_money_and_cost_no_fee() {
    let swap = WishItem { resolution: Resolution::ExchangeVariant, ..chosen("cup", 2) };
    let settled = case().fee(300).settle(&wish(vec![swap]));
    assert_eq!((goods(&settled), settled.refund_minor, settled.method_fee_minor), (vec![0], 0, 0));
}

#[rstest]
#[case::nothing_yet(0, 0, 3_000, 0)]
#[case::a_goodwill(500, 0, 2_500, 500)]
#[case::all_of_it(3_000, 0, 0, 3_000)]
#[case::promised_by_the_shop(0, 700, 2_300, 700)]
#[case::both(500, 700, 1_800, 1_200)]
fn what_went_back_is_not_paid_again(
    #[case] refunded: i64,
    #[case] promised: i64,
    #[case] refund: i64,
    #[case] off: i64,
) {
    let mut case = case();
    case.order.refunded_minor = refunded;
    case.order.returns =
        vec![Return { refund_minor: Some(promised), ..crate::sample::back(ReturnState::Open) }];
    let settled = case.settle(&wish(vec![chosen("cup", 2), chosen("plate", 1)]));
    assert_eq!((settled.refund_minor, settled.already_refunded_minor), (refund, off));
}

#[test]
fn money_of_a_request_counts_once_before_and_after_it_was_sent() {
    let mut case = case();
    case.keep(&wish(vec![chosen("cup", 2)]));
    let rest = wish(vec![chosen("plate", 1)]);
    assert_eq!(case.settle(&rest).refund_minor, 1_000);
    case.kept[0].refunded = Some(Refunded { at: now(), minor: 2_000, arrives_on: None });
    assert_eq!(case.settle(&rest).refund_minor, 1_000);
    case.order.refunded_minor = 2_000;
    assert_eq!(case.settle(&rest).refund_minor, 1_000);
}

#[test]
fn what_went_back_of_a_line_s_price_is_not_paid_for_its_pieces() {
    let mut case = case().taxed("25", 600, true).taxed("10", 300, false);
    case.goods = vec![Goods { line_id: "cup".into(), refunded_minor: 550, ..Goods::default() }];
    case.order.refunded_minor = 550;
    let cups = case.keep(&wish(vec![chosen("cup", 2)]));
    assert_eq!((cups.refund_minor, goods(&cups), taxes(&cups)), (1_650, vec![1_500], vec![300, 150]));
    assert_eq!(case.keep(&wish(vec![chosen("plate", 1)])).refund_minor, 1_100);
}

#[test]
fn an_order_paid_back_in_full_gives_no_bonus_either() {
    let mut case = case();
    case.policy.credit_bonus_bps = 1_000;
    case.order.refunded_minor = 3_000;
    let settled = case.settle(&wish(vec![for_credit(chosen("cup", 2))]));
    assert_eq!((settled.credit_minor, settled.bonus_minor), (0, 0));
}

#[test]
fn cancelled_pieces_and_those_the_shop_took_back_are_not_paid_again() {
    let mut case = case().off(100);
    case.order.lines[0].cancelled = 1;
    assert_eq!(goods(&case.settle(&wish(vec![chosen("cup", 1)]))), [967]);
    let mut case = self::case().off(100);
    case.order.lines[0].returned = 1;
    assert_eq!(goods(&case.settle(&wish(vec![chosen("cup", 1)]))), [967]);
}

#[test]
fn a_line_that_cost_nothing_pays_nothing_and_holds_up_no_delivery() {
    let mut case = case().shipped_for(490).off(100);
    case.order.lines[1].unit_minor = 0;
    assert_eq!(case.settle(&wish(vec![chosen("cup", 2)])).refund_minor, 2_390);
    assert_eq!(goods(&case.settle(&wish(vec![chosen("plate", 1)]))), [0]);
}

#[test]
fn a_request_that_is_over_gives_its_pieces_back_to_the_minor_unit() {
    let mut case = case().off(100);
    case.keep(&wish(vec![chosen("cup", 1)]));
    case.keep(&wish(vec![chosen("cup", 1)]));
    case.kept[0].steps.push(Step { at: now(), to: State::Canceled, by: Actor::Customer, note: None });
    assert_eq!(case.keep(&wish(vec![chosen("cup", 1)])).refund_minor, 966);
}

#[rstest]
#[case::yen("JPY")]
#[case::krona("SEK")]
#[case::dinar("KWD")]
fn the_minor_unit_is_the_currency_s_own(#[case] currency: &str) {
    let mut case = case().off(100);
    case.order.currency = currency.parse().expect("a currency");
    let settled = case.settle(&wish(vec![chosen("cup", 2)]));
    assert_eq!((settled.currency, settled.refund_minor), (case.order.currency, 1_933));
}

#[test]
fn a_fee_in_another_currency_is_not_taken() {
    let mut case = case().fee(300);
    case.order.currency = "JPY".parse().expect("a currency");
    assert_eq!(case.settle(&wish(vec![chosen("cup", 1)])).method_fee_minor, 0);
}

#[test]
fn a_withdrawal_has_no_restocking_and_pays_the_standard_delivery() {
    let whole = wish(vec![chosen("cup", 2), chosen("plate", 1)]);
    let whole = Wish { kind: Kind::Withdrawal, ..whole };
    let mut case = restocking(case().shipped_for(990), 2_000);
    case.policy.shipping_back = ShippingBack::Never;
    assert_eq!(case.settle(&whole).refund_minor, 3_990);
    case.policy.withdrawal.standard_shipping = Amounts::from([(case.order.currency, 490)]);
    let settled = case.settle(&whole);
    assert_eq!((settled.restocking_minor, settled.shipping_minor), (0, 490));
}

#[test]
fn a_discount_that_is_more_than_the_goods_comes_off_delivery_and_then_off_added_tax() {
    let case = case().shipped_for(490).taxed("25", 800, false).off(3_690);
    let settled = case.settle(&wish(vec![chosen("cup", 2), chosen("plate", 1)]));
    assert_eq!((settled.refund_minor, settled.shipping_minor, taxes(&settled)), (600, 0, vec![600]));
}

#[test]
fn pieces_the_shop_lists_and_counts_are_one_and_the_same() {
    let mut case = case().off(100);
    case.order.returns = vec![Return {
        lines: vec![ParcelLine { line_id: "cup".into(), quantity: 1 }],
        ..crate::sample::back(ReturnState::Closed)
    }];
    case.order.lines[0].returned = 1;
    assert_eq!(goods(&case.settle(&wish(vec![chosen("cup", 1)]))), [967]);
}

#[test]
fn sums_that_do_not_hold_and_lines_that_are_not_there_are_refused() {
    let mut broken = case();
    broken.order.lines[0].unit_minor = -1;
    let settle = |case: &Case, line| case.purchase().settle(&wish(vec![chosen(line, 1)]), on(20, 12));
    assert_eq!(settle(&broken, "cup"), Err(Unsettled::NotPayable));
    assert_eq!(settle(&case().off(5_000), "cup"), Err(Unsettled::NotPayable));
    assert_eq!(settle(&case(), "spoon"), Err(Unsettled::NoSuchLine(0)));
}

#[test]
fn the_ends_of_the_range_do_not_panic() {
    let mut case = Case { policy: Policy { keep_bps: 10_000, ..Policy::default() }, ..case() }.off(1);
    case.order.lines[0].unit_minor = i64::MAX / 2 - 1_000;
    let case = case.taxed("25", i64::MAX, true);
    let keep = WishItem { resolution: Resolution::Keep, ..chosen("cup", u32::MAX) };
    let settled = case.settle(&wish(vec![keep, chosen("cup", u32::MAX)]));
    assert!(settled.refund_minor <= case.order.totals().total.minor);
}

#[test]
fn a_coupon_comes_back_once_with_the_last_piece_and_only_where_the_policy_names_it() {
    let mut case = case().off(300);
    case.order.discounts[0].label = "WELCOME10".into();
    case.order.discounts.push(crate::order::Discount { label: "Points".into(), minor: 100 });
    let whole = wish(vec![chosen("cup", 2), chosen("plate", 1)]);
    assert!(case.settle(&whole).coupons.is_empty());
    case.policy.reissued_coupons = vec!["WELCOME".into()];
    assert_eq!(case.settle(&whole).coupons, ["WELCOME10"]);
    assert!(case.keep(&wish(vec![chosen("cup", 2)])).coupons.is_empty());
    assert_eq!(case.keep(&wish(vec![chosen("plate", 1)])).coupons, ["WELCOME10"]);
}
