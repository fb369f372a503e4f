//! Reasons, days and photos as tables.

use rstest::rstest;

use super::ClaimReason::{Damaged, Missing, NotReceived, Wrong};
use super::ClaimState::{Approved, Closed, Declined, InReview, Open};
use super::*;
use crate::parcel::Event;
use crate::sample::{claim, date, delivered, event, on, under_way};

fn last_report(status: ParcelStatus, incident: Option<IncidentReason>) -> Order {
    let mut order = under_way();
    order.parcels[0].events.push(Event { incident, ..event(on(18, 9), status) });
    order
}

fn block(order: &Order, reason: ClaimReason, now: Timestamp) -> (Option<Block>, Option<civil::Date>) {
    let found = order.claimable(now);
    let choice = found[0].1.iter().find(|choice| choice.reason == reason).expect("a choice");
    (choice.block, choice.from_on)
}

#[rstest]
// Promised for the 19th to the 20th.
#[case::on_time(under_way(), 19, Some(Block::TooEarly), Some(21))]
#[case::late(under_way(), 21, None, None)]
#[case::delivered_today(delivered(), 19, Some(Block::TooEarly), Some(20))]
#[case::delivered_yesterday(delivered(), 20, None, None)]
#[case::delivered_long_ago(delivered(), 50, Some(Block::TooLate), None)]
#[case::at_the_pickup_point(
    last_report(ParcelStatus::ReadyForPickup, None),
    25,
    Some(Block::NotMissing),
    None
)]
#[case::goes_back(last_report(ParcelStatus::ReturnToSender, None), 19, Some(Block::NotMissing), None)]
#[case::lost(last_report(ParcelStatus::Unknown, Some(IncidentReason::Lost)), 19, None, None)]
#[case::claimed(
    Order { claims: vec![claim(ClaimReason::NotReceived, on(20, 9))], ..delivered() },
    21,
    Some(Block::AlreadyOpen),
    None
)]
fn a_parcel_is_missed_only_once_it_should_be_there(
    #[case] order: Order,
    #[case] day: i8,
    #[case] expected: Option<Block>,
    #[case] from: Option<i8>,
) {
    let found = block(&order, ClaimReason::NotReceived, on(day, 13));
    assert_eq!(found, (expected, from.map(date)));
}

#[rstest]
#[case::under_way(under_way(), 21, Some(Block::NotDelivered))]
#[case::same_day(delivered(), 19, None)]
#[case::last_day(delivered(), 49, None)]
#[case::a_day_too_late(delivered(), 50, Some(Block::TooLate))]
fn what_is_inside_is_known_once_it_is_unpacked(
    #[case] order: Order,
    #[case] day: i8,
    #[case] expected: Option<Block>,
) {
    for reason in [ClaimReason::Damaged, ClaimReason::Wrong, ClaimReason::Missing] {
        assert_eq!(block(&order, reason, on(day, 13)).0, expected, "{reason:?}");
    }
}

#[test]
fn damage_the_carrier_reported_needs_no_photo() {
    let order = last_report(ParcelStatus::OnHold, Some(IncidentReason::Damaged));
    let found = order.claimable(on(19, 13));
    let choice = found[0].1.iter().find(|choice| choice.reason == ClaimReason::Damaged).expect("a choice");
    assert_eq!((choice.block, choice.photos, choice.by_line), (None, PhotoRule::Off, false));
}

#[test]
fn before_anything_left_and_after_it_was_called_off_nothing_can_be_claimed() {
    assert!(under_way().claimable(on(17, 14)).is_empty());
    assert!(Order { cancelled_at: Some(on(18, 9)), ..delivered() }.claimable(on(20, 9)).is_empty());
    assert!(!under_way().may_claim(on(18, 9)));
    assert!(delivered().may_claim(on(19, 13)));
}

fn complaint(reason: ClaimReason, lines: &[(&str, u32)], photos: &[&str]) -> Complaint {
    Complaint {
        reason,
        parcel_id: "p1".into(),
        lines: lines
            .iter()
            .map(|(id, quantity)| ParcelLine { line_id: (*id).into(), quantity: *quantity })
            .collect(),
        text: Some("  It rattles. ".into()),
        photos: photos.iter().map(|id| (*id).into()).collect(),
    }
}

#[rstest]
#[case(complaint(Damaged, &[("cup", 1)], &["u1"]), Ok(()))]
#[case(complaint(Damaged, &[("cup", 1)], &[]), Err(Refused::PhotosRequired))]
#[case(complaint(Damaged, &[("cup", 1)], &["a", "b", "c", "d", "e", "f"]), Err(Refused::TooManyPhotos))]
#[case(complaint(Damaged, &[("cup", 1)], &["a", "a"]), Err(Refused::TooManyPhotos))]
#[case(complaint(Damaged, &[], &["u1"]), Err(Refused::LinesRequired))]
#[case(complaint(Wrong, &[("plate", 1)], &[]), Ok(()))]
#[case(complaint(Missing, &[("cup", 2), ("plate", 1)], &[]), Ok(()))]
#[case(complaint(Missing, &[("cup", 1)], &["u1"]), Err(Refused::PhotosUnwanted))]
#[case(complaint(Missing, &[("cup", 3)], &[]), Err(Refused::NoSuchPieces(0)))]
#[case(complaint(Missing, &[("cup", 1), ("cup", 2)], &[]), Err(Refused::NoSuchPieces(0)))]
#[case(complaint(Missing, &[("plate", 1), ("cup", 0)], &[]), Err(Refused::NoSuchPieces(1)))]
#[case(complaint(Missing, &[("spoon", 1)], &[]), Err(Refused::NoSuchPieces(0)))]
#[case(complaint(NotReceived, &[], &[]), Ok(()))]
#[case(complaint(NotReceived, &[("cup", 1)], &[]), Err(Refused::LinesUnwanted))]
#[case(Complaint { parcel_id: "p9".into(), ..complaint(NotReceived, &[], &[]) }, Err(Refused::NoSuchParcel))]
#[case(Complaint { text: Some("x".repeat(2001)), ..complaint(NotReceived, &[], &[]) }, Err(Refused::TextTooLong))]
#[case(Complaint { text: Some("ё".repeat(2000)), ..complaint(NotReceived, &[], &[]) }, Ok(()))]
fn every_rule_is_checked_once_more_when_a_claim_comes_in(
    #[case] complaint: Complaint,
    #[case] expected: Result<(), Refused>,
) {
    assert_eq!(delivered().claim(complaint, "c".into(), on(20, 13)).map(|_| ()), expected);
}

#[test]
fn a_claim_has_a_number_and_a_day_of_answer() {
    let order = delivered();
    let claim =
        order.claim(complaint(Damaged, &[("cup", 1)], &["u1"]), "c".into(), on(20, 13)).expect("a claim");
    assert_eq!(claim.number, "C-1001-1");
    assert_eq!(claim.text.as_deref(), Some("It rattles."));
    // The 20th is a Friday.
    assert_eq!(claim.answer_by_on, Some(date(24)));
    assert_eq!(claim.state_at(on(20, 13)), Some(ClaimState::Open));
}

#[test]
fn the_same_claim_again_is_refused_until_the_first_is_answered() {
    let mut order = delivered();
    let again = || complaint(Damaged, &[("cup", 1)], &["u2"]);
    let first =
        order.claim(complaint(Damaged, &[("cup", 1)], &["u1"]), "c1".into(), on(20, 13)).expect("a claim");
    order.claims.push(first);
    assert_eq!(order.claim(again(), "c2".into(), on(20, 14)), Err(Refused::Blocked(Block::AlreadyOpen)));
    assert!(order.claim(complaint(Wrong, &[("cup", 1)], &[]), "c2".into(), on(20, 14)).is_ok());
    let answer = ClaimStep { at: on(22, 9), state: ClaimState::Approved, note: None, resolution: None };
    order.claims[0].step(answer).expect("a step");
    assert_eq!(
        order.claim(again(), "c2".into(), on(22, 10)).map(|claim| claim.number),
        Ok("C-1001-2".into())
    );
}

#[rstest]
#[case(Open, &[InReview, Approved, Declined, Closed])]
#[case(InReview, &[Approved, Declined, Closed])]
#[case(Approved, &[Closed])]
#[case(Declined, &[InReview, Closed])]
#[case(Closed, &[])]
fn a_claim_goes_forward(#[case] from: ClaimState, #[case] to: &[ClaimState]) {
    for next in [Open, InReview, Approved, Declined, Closed] {
        assert_eq!(from.may_become(next), to.contains(&next), "{from:?} to {next:?}");
    }
}

#[test]
fn a_step_back_in_time_is_told_as_the_one_before() {
    let mut claim = claim(Damaged, on(20, 9));
    let step = |at, state| ClaimStep { at, state, note: None, resolution: None };
    claim.step(step(on(19, 9), InReview)).expect("a step");
    assert_eq!(claim.steps[0].at, on(20, 9));
    assert_eq!(claim.step(step(on(21, 9), Open)), Err(NoSuchStep { from: InReview, to: Open }));
    assert_eq!(claim.state_at(on(19, 9)), None);
}
