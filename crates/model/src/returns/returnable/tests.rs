//! What may come back, as tables.

use rstest::rstest;

use super::*;
use crate::claim::{ClaimReason, ClaimState, ClaimStep};
use crate::order::Return;
use crate::parcel::{ParcelLine, ParcelStatus};
use crate::returns::goods::BundlePart;
use crate::returns::policy::NonReturnable;
use crate::returns::request::{Actor, State, Step};
use crate::returns::sample::{Case, case, chosen, now, wish};
use crate::returns::{Goods, Resolution};
use crate::sample::{back, claim, event, on, order, parcel};

fn pieces(line_id: &str, quantity: u32) -> Vec<ParcelLine> {
    vec![ParcelLine { line_id: line_id.into(), quantity }]
}

/// Pieces of the cups and of the plate.
fn quantities(case: &Case) -> [u32; 2] {
    let lines = case.purchase().returnable(By::Buyer, now());
    [lines[0].quantity, lines[1].quantity]
}

fn blocks(case: &Case) -> [Option<Block>; 2] {
    let lines = case.purchase().returnable(By::Buyer, now());
    [lines[0].block, lines[1].block]
}

fn goods(line_id: &str) -> Goods {
    Goods { line_id: line_id.into(), ..Goods::default() }
}

/// Each parcel has one line; the first came on the 13th, the second on the 18th, the third on Friday the 20th.
fn three_parcels() -> Case {
    let one = |id: &str, line: &str, day| {
        let mut parcel = parcel(vec![event(on(day, 9), ParcelStatus::Delivered)]);
        (parcel.id, parcel.lines) = (id.to_owned(), pieces(line, 1));
        parcel
    };
    Case { order: order(vec![one("p1", "cup", 13), one("p2", "cup", 18), one("p3", "plate", 20)]), ..case() }
}

#[rstest]
#[case::fourteen_days_end_on_a_friday(14, 4, true, &[0, 1])]
#[case::the_last_day(14, 4, false, &[])]
fn the_days_are_counted_from_the_last_of_three_parcels(
    #[case] days: u16,
    #[case] last: i8,
    #[case] day_after: bool,
    #[case] ended: &[usize],
) {
    let mut case = three_parcels();
    case.policy.days = days;
    let until = jiff::civil::date(2026, 12, last);
    let at = on(30 + last, 22) + jiff::SignedDuration::from_hours(if day_after { 3 } else { 1 });
    let lines = case.purchase().returnable(By::Buyer, at);
    assert!(lines.iter().all(|line| line.until_on == Some(until)));
    for at in ended {
        assert_eq!(lines[*at].block, Some(Block::WindowEnded(until)));
    }
    assert_eq!(lines.iter().filter(|line| line.block.is_some()).count(), ended.len());
}

#[test]
fn a_window_that_ends_on_a_weekend_goes_on_to_the_monday() {
    let mut case = three_parcels();
    case.policy.days = 15;
    assert_eq!(
        case.purchase().returnable(By::Buyer, now())[0].until_on,
        Some(jiff::civil::date(2026, 12, 7))
    );
}

#[test]
fn what_has_come_may_go_back_while_the_rest_is_on_its_way_and_no_day_is_set_yet() {
    let lines_at = |day| {
        let case = three_parcels();
        let lines = case.purchase().returnable(By::Buyer, on(day, 12));
        lines.iter().map(|line| (line.quantity, line.until_on, line.block)).collect::<Vec<_>>()
    };
    assert_eq!(lines_at(14), [(1, None, None), (0, None, Some(Block::NotDelivered))]);
    assert_eq!(lines_at(19), [(2, None, None), (0, None, Some(Block::NotDelivered))]);
}

#[test]
fn a_parcel_that_was_lost_and_paid_back_is_not_waited_for() {
    let mut case = three_parcels();
    case.order.parcels[2].events.clear();
    let mut lost = claim(ClaimReason::NotReceived, on(19, 9));
    lost.parcel_id = Some("p3".into());
    lost.steps = vec![ClaimStep {
        at: on(19, 10),
        state: ClaimState::Approved,
        note: None,
        resolution: Some(ClaimResolution::RefundOriginal),
    }];
    case.order.claims = vec![lost];
    assert_eq!(case.purchase().delivered_on(now()), Some(crate::sample::date(18)));
}

#[test]
fn cancelled_pieces_do_not_come_back() {
    let mut case = case();
    (case.order.lines[0].cancelled, case.order.lines[1].cancelled) = (1, 1);
    assert_eq!((quantities(&case), blocks(&case)), ([1, 0], [None, Some(Block::Cancelled)]));
    case.order.cancelled_at = Some(on(20, 9));
    assert_eq!(blocks(&case), [Some(Block::Cancelled); 2]);
}

#[rstest]
#[case::asked_for_here(State::Requested, 1)]
#[case::received(State::Received, 1)]
#[case::closed(State::Closed, 1)]
#[case::declined(State::Declined, 2)]
#[case::canceled(State::Canceled, 2)]
#[case::lapsed(State::Expired, 2)]
fn a_piece_in_a_request_that_is_alive_is_not_there_twice(#[case] state: State, #[case] left: u32) {
    let mut case = case();
    case.keep(&wish(vec![chosen("cup", 1)]));
    case.kept[0].steps.push(Step { at: now(), to: state, by: Actor::Shop, note: None });
    assert_eq!(quantities(&case), [left, 1]);
}

#[rstest]
#[case::the_shop_counts_it(0, 1, None)]
#[case::the_shop_lists_and_counts_it(1, 1, Some(ReturnState::Closed))]
#[case::the_shop_lists_it(1, 0, Some(ReturnState::Open))]
fn what_the_shop_took_back_counts_once(
    #[case] listed: u32,
    #[case] counted: u32,
    #[case] state: Option<ReturnState>,
) {
    let mut case = case();
    case.order.lines[0].returned = counted;
    let one = |state| Return { lines: pieces("cup", listed), ..back(state) };
    case.order.returns = state.map(one).into_iter().collect();
    assert_eq!(quantities(&case), [1, 1]);
}

#[test]
fn a_request_the_shop_lists_as_well_counts_once() {
    let mut case = case();
    case.keep(&wish(vec![chosen("cup", 1)]));
    case.order.returns =
        vec![Return { id: "kept-1".into(), lines: pieces("cup", 1), ..back(ReturnState::Received) }];
    (case.kept[0].received, case.order.lines[0].returned) = (pieces("cup", 1), 1);
    assert_eq!(quantities(&case), [1, 1]);
}

#[test]
fn all_gone_says_where_it_went() {
    let mut case = case();
    case.order.lines[0].returned = 2;
    case.order.claims =
        vec![crate::claim::Claim { lines: pieces("plate", 1), ..claim(ClaimReason::Damaged, on(20, 9)) }];
    assert_eq!(blocks(&case), [Some(Block::AlreadyReturned), Some(Block::InClaim)]);
    case.order.claims[0].steps =
        vec![ClaimStep { at: on(20, 10), state: ClaimState::Declined, note: None, resolution: None }];
    assert_eq!(blocks(&case), [Some(Block::AlreadyReturned), None]);
}

#[test]
fn goods_the_shop_does_not_take_back_say_why_whatever_else_holds() {
    let mut case = case();
    case.goods = vec![
        Goods { final_sale: true, ..goods("cup") },
        Goods { category: Some("fresh".into()), ..goods("plate") },
    ];
    case.policy.non_returnable = vec![NonReturnable {
        products: Vec::new(),
        categories: vec!["fresh".into()],
        why: WhyNot::Perishable,
    }];
    let why = [WhyNot::FinalSale, WhyNot::Perishable].map(|why| Some(Block::NotReturnable(why)));
    assert_eq!(blocks(&case), why);
    case.order = crate::sample::under_way();
    assert_eq!(blocks(&case), why);
}

#[test]
fn a_download_is_not_waited_for_and_does_not_come_back() {
    let mut case = case();
    case.order.parcels[0].lines.truncate(1);
    case.goods = vec![Goods { digital: true, ..goods("plate") }];
    assert_eq!(blocks(&case), [None, Some(Block::NotReturnable(WhyNot::Digital))]);
    assert!(case.purchase().delivered_on(now()).is_some());
}

#[test]
fn who_got_a_present_sends_it_back_only_where_the_shop_lets_them() {
    let mut case = case();
    let block = |case: &Case| case.purchase().returnable(By::Recipient, now())[0].block;
    assert_eq!(block(&case), None);
    case.policy.gift_resolutions = Vec::<Resolution>::new();
    assert_eq!((block(&case), blocks(&case)[0]), (Some(Block::BuyerOnly), None));
}

/// Two cups and a plate: one set.
fn bundle() -> Case {
    let part = |line: &str| Goods { bundle: Some(BundlePart { id: "set".into(), sets: 1 }), ..goods(line) };
    let mut case = case();
    case.goods = vec![part("cup"), part("plate")];
    case.policy.bundles = BundleRule::Whole;
    case
}

#[test]
fn a_bundle_comes_back_whole_or_not_at_all() {
    let mut case = bundle();
    assert_eq!(quantities(&case), [2, 1]);
    assert_eq!(case.purchase().returnable(By::Buyer, now())[0].goes_with, ["plate"]);
    case.order.lines[0].returned = 1;
    assert_eq!((quantities(&case), blocks(&case)), ([0, 0], [Some(Block::BundleBlocked); 2]));
    case.policy.bundles = BundleRule::Parts;
    assert_eq!(quantities(&case), [1, 1]);
}

#[test]
fn a_blocked_part_blocks_its_bundle_and_keeps_its_own_reason() {
    let mut case = bundle();
    case.goods[1].final_sale = true;
    let own = Some(Block::NotReturnable(WhyNot::FinalSale));
    assert_eq!(blocks(&case), [Some(Block::BundleBlocked), own]);
}

#[test]
fn a_present_names_what_it_came_with() {
    let mut case = case();
    case.goods = vec![Goods { free_with: vec!["cup".into()], ..goods("plate") }];
    let lines = case.purchase().returnable(By::Buyer, now());
    assert_eq!((lines[1].quantity, lines[1].goes_with.as_slice()), (1, &["cup"][..]));
}

#[test]
fn counts_out_of_range_do_not_panic() {
    let mut case = case();
    (case.order.lines[0].returned, case.order.lines[0].cancelled) = (u32::MAX, u32::MAX);
    case.keep(&wish(vec![chosen("cup", u32::MAX), chosen("cup", u32::MAX)]));
    assert_eq!(quantities(&case)[0], 0);
}
