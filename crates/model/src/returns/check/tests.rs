//! What is refused, and why.

use rstest::rstest;

use super::*;
use crate::returns::Goods;
use crate::returns::goods::BundlePart;
use crate::returns::policy::{Amounts, MethodRule};
use crate::returns::request::{Actor, State, Step};
use crate::returns::sample::{Case, case, chosen, item, now, wish};
use crate::sample::on;

fn refused(case: &Case, wish: &Wish) -> Vec<Refused> {
    case.purchase().quote(wish, now()).err().unwrap_or_default()
}

fn with(resolution: Resolution, item: WishItem) -> WishItem {
    WishItem { resolution, ..item }
}

fn photos(ids: &[&str], item: WishItem) -> WishItem {
    WishItem { photos: ids.iter().map(|id| (*id).to_owned()).collect(), ..item }
}

fn comment(text: &str, item: WishItem) -> WishItem {
    WishItem { comment: Some(text.to_owned()), ..item }
}

/// Plate and cups are a set; `whole` policy.
fn bundled() -> Case {
    let part = |line: &str| Goods {
        line_id: line.into(),
        bundle: Some(BundlePart { id: "set".into(), sets: 1 }),
        ..Goods::default()
    };
    let mut case = case();
    case.goods = vec![part("cup"), part("plate")];
    case.policy.bundles = BundleRule::Whole;
    case
}

/// The plate came free with the cups.
fn with_present(rule: FreeLineRule) -> Case {
    let mut case = case();
    let free_with = vec!["cup".to_owned()];
    case.goods = vec![Goods { line_id: "plate".into(), free_with, ..Goods::default() }];
    case.policy.free_lines = rule;
    case
}

#[rstest]
#[case::fine(chosen("cup", 2), None)]
#[case::unknown_line(chosen("spoon", 1), Some(Refused::NoSuchLine(0)))]
#[case::no_piece(chosen("cup", 0), Some(Refused::NoPiece(0)))]
#[case::too_many(chosen("cup", 3), Some(Refused::TooMany { at: 0, left: 2 }))]
#[case::no_reason(WishItem { reason: None, ..chosen("cup", 1) }, Some(Refused::ReasonRequired(0)))]
#[case::unknown_reason(item("cup", 1, "boredom"), Some(Refused::NoSuchReason(0)))]
#[case::arrived_broken(photos(&["u1"], item("cup", 1, "damaged-in-transit")), Some(Refused::OpensClaim(0)))]
#[case::not_offered(with(Resolution::Repair, chosen("cup", 1)), Some(Refused::NoSuchResolution(0)))]
#[case::which_variant(
    with(Resolution::ExchangeVariant, item("cup", 1, "color")),
    Some(Refused::VariantRequired(0))
)]
#[case::no_variant(
    WishItem { variant_id: Some("blue".into()), ..chosen("cup", 1) }, Some(Refused::VariantUnwanted(0))
)]
#[case::needs_a_photo(item("cup", 1, "defective"), Some(Refused::PhotosRequired(0)))]
#[case::has_a_photo(photos(&["u1"], item("cup", 1, "defective")), None)]
#[case::a_photo_twice(photos(&["u1", "u1"], item("cup", 1, "defective")), Some(Refused::TooManyPhotos(0)))]
#[case::many_photos(
    photos(&["1", "2", "3", "4", "5", "6"], item("cup", 1, "defective")), Some(Refused::TooManyPhotos(0))
)]
#[case::never_asked(photos(&["u1"], chosen("cup", 1)), Some(Refused::PhotosUnwanted(0)))]
#[case::never_said(comment("Meh", chosen("cup", 1)), Some(Refused::CommentUnwanted(0)))]
#[case::nothing_said(comment("  ", chosen("cup", 1)), None)]
#[case::said_at_length(comment(&"ä".repeat(2_001), item("cup", 1, "color")), Some(Refused::CommentTooLong(0)))]
#[case::said(comment(&"ä".repeat(2_000), item("cup", 1, "color")), None)]
fn an_item_is_refused_for_one_reason(#[case] item: WishItem, #[case] why: Option<Refused>) {
    assert_eq!(refused(&case(), &wish(vec![item])), why.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_required_comment_is_asked_for() {
    let mut case = case();
    case.policy.reasons.iter_mut().for_each(|rule| rule.comment = PhotoRule::Required);
    assert_eq!(refused(&case, &wish(vec![comment(" ", chosen("cup", 1))])), [Refused::CommentRequired(0)]);
}

#[test]
fn pieces_of_one_line_are_counted_over_all_items() {
    let two = wish(vec![chosen("cup", 1), item("cup", 2, "color")]);
    assert_eq!(refused(&case(), &two), [0, 1].map(|at| Refused::TooMany { at, left: 2 }));
    assert_eq!(refused(&case(), &wish(vec![chosen("cup", 1), item("cup", 1, "color")])), []);
}

#[test]
fn what_can_t_come_back_is_refused_with_its_reason() {
    let case = case();
    let late = case.purchase().quote(&wish(vec![chosen("cup", 1)]), on(60, 9));
    let until = jiff::civil::date(2026, 12, 21);
    assert_eq!(late, Err(vec![Refused::Blocked { at: 0, block: Block::WindowEnded(until) }]));
}

#[test]
fn a_retired_reason_and_one_of_another_category_are_not_taken() {
    let mut case = case();
    case.policy.reasons[2].retired = true;
    case.policy.reasons[0].categories = vec!["shoes".into()];
    let both = wish(vec![chosen("cup", 1), item("plate", 1, "too-small")]);
    assert_eq!(refused(&case, &both), [Refused::NoSuchReason(0), Refused::NoSuchReason(1)]);
}

#[rstest]
#[case::nothing(Wish { items: Vec::new(), ..wish(Vec::new()) }, Refused::NothingChosen)]
#[case::another_policy(
    Wish { policy_version: "0".into(), ..wish(vec![chosen("cup", 1)]) }, Refused::PolicyChanged
)]
#[case::not_offered(Wish { method: Method::Store, ..wish(vec![chosen("cup", 1)]) }, Refused::NoSuchMethod)]
#[case::must_be_sent(Wish { method: Method::None, ..wish(vec![chosen("cup", 1)]) }, Refused::NoSuchMethod)]
#[case::a_claim(Wish { kind: Kind::Claim, ..wish(vec![chosen("cup", 1)]) }, Refused::NotThisKind)]
#[case::no_exchange(Wish { kind: Kind::Exchange, ..wish(vec![chosen("cup", 1)]) }, Refused::NotThisKind)]
fn a_wish_is_refused_as_a_whole(#[case] wish: Wish, #[case] why: Refused) {
    assert_eq!(refused(&case(), &wish), [why]);
}

#[test]
fn what_stays_with_the_customer_needs_no_method() {
    let mut case = case();
    case.policy.keep_bps = 3_000;
    case.policy.reasons[2].resolutions.push(Resolution::Keep);
    let keep = wish(vec![with(Resolution::Keep, chosen("cup", 1))]);
    assert_eq!(refused(&case, &keep), [Refused::NoSuchMethod]);
    assert_eq!(refused(&case, &Wish { method: Method::None, ..keep }), []);
}

#[test]
fn a_method_is_offered_where_the_address_is() {
    let mut case = case();
    case.policy.methods =
        vec![MethodRule { method: Method::Label, fee: Amounts::new(), countries: vec!["DE".into()] }];
    assert_eq!(refused(&case, &wish(vec![chosen("cup", 1)])), [Refused::NoSuchMethod]);
}

#[test]
fn who_got_a_present_is_paid_no_money() {
    let gift = |resolution| Wish { by: By::Recipient, ..wish(vec![with(resolution, chosen("cup", 1))]) };
    assert_eq!(refused(&case(), &gift(Resolution::RefundOriginal)), [Refused::NoSuchResolution(0)]);
    assert_eq!(refused(&case(), &gift(Resolution::StoreCredit)), []);
}

#[test]
fn a_bundle_is_not_taken_apart_by_choice() {
    let case = bundled();
    assert_eq!(refused(&case, &wish(vec![chosen("cup", 2)])), [Refused::BundleApart(0)]);
    assert_eq!(
        refused(&case, &wish(vec![chosen("cup", 1), chosen("plate", 1)])),
        [Refused::BundleApart(0), Refused::BundleApart(1)]
    );
    assert_eq!(refused(&case, &wish(vec![chosen("cup", 2), chosen("plate", 1)])), []);
    let broken = photos(&["u1"], item("cup", 1, "defective"));
    assert_eq!(refused(&case, &wish(vec![broken])), []);
}

#[rstest]
#[case::may_stay(FreeLineRule::Stays, vec![chosen("cup", 2)], &[])]
#[case::one_cup_stays(FreeLineRule::ComesBack, vec![chosen("cup", 1)], &[])]
#[case::nothing_stays(
    FreeLineRule::ComesBack, vec![chosen("cup", 2)], &[Refused::PresentMissing { line_id: "plate".into() }]
)]
#[case::all_of_it(FreeLineRule::ComesBack, vec![chosen("cup", 2), chosen("plate", 1)], &[])]
#[case::alone(FreeLineRule::Stays, vec![chosen("plate", 1)], &[Refused::PresentAlone(0)])]
#[case::broken(FreeLineRule::ComesBack, vec![photos(&["u1"], item("cup", 2, "defective"))], &[])]
fn a_present_follows_what_it_came_with(
    #[case] rule: FreeLineRule,
    #[case] items: Vec<WishItem>,
    #[case] why: &[Refused],
) {
    assert_eq!(refused(&with_present(rule), &wish(items)), why);
}

#[test]
fn a_withdrawal_needs_no_reason_accepts_no_policy_and_reaches_what_was_not_delivered() {
    let item = WishItem { reason: None, ..chosen("cup", 2) };
    let withdrawal =
        Wish { kind: Kind::Withdrawal, policy_version: String::new(), ..wish(vec![item.clone()]) };
    let mut case = case();
    case.order = crate::sample::under_way();
    assert_eq!(refused(&case, &withdrawal), []);
    case.goods =
        vec![Goods { line_id: "cup".into(), exempt: Some(Exemption::Perishable), ..Goods::default() }];
    let exempt = Refused::Exempt { at: 0, exemption: Exemption::Perishable };
    assert_eq!(refused(&case, &withdrawal), [exempt]);
    let credit = Wish { items: vec![with(Resolution::StoreCredit, item)], ..withdrawal };
    assert!(refused(&case, &credit).contains(&Refused::NoSuchResolution(0)));
}

proptest::proptest! {
    #[test]
    fn however_often_it_is_asked_for_no_piece_comes_back_twice(
        asked in proptest::collection::vec((0..3_u32, 0..3_u32, proptest::bool::ANY), 1..12),
    ) {
        let mut case = case();
        for (at, (cups, plates, over)) in asked.into_iter().enumerate() {
            let items = [("cup", cups), ("plate", plates)];
            let items = items.into_iter().filter(|(_, pieces)| *pieces > 0);
            let wish = wish(items.map(|(line, pieces)| chosen(line, pieces)).collect());
            if let Ok(mut request) = case.purchase().request(wish, at.to_string(), now()) {
                if over {
                    let step = Step { at: now(), to: State::Canceled, by: Actor::Customer, note: None };
                    request.step(step).expect("called off");
                }
                case.kept.push(request);
            }
            let alive = || case.kept.iter().filter(|request| request.is_alive());
            let pieces = |line| alive().map(|request| request.wish.pieces_of(line)).sum::<u32>();
            proptest::prop_assert!(pieces("cup") <= 2 && pieces("plate") <= 1);
            let promised: i64 = alive().map(|request| request.settlement.refund_minor).sum();
            proptest::prop_assert_eq!(promised, i64::from(pieces("cup") + pieces("plate")) * 1_000);
        }
    }
}
