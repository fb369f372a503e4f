//! A parcel's state as tables and properties.

use jiff::SignedDuration;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::parcel::{Confidence, Direction, EstimateSource, Handover};

fn at(hour: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hour)
}

fn local(hour: i64) -> LocalInstant {
    LocalInstant { at: at(hour), offset_s: 3600 }
}

fn event(hour: i64, status: ParcelStatus) -> Event {
    Event {
        at: local(hour),
        offset_known: true,
        status,
        incident: None,
        text: None,
        text_lang: None,
        place: None,
        estimate: None,
        delivered: (status == ParcelStatus::Delivered).then_some(Delivery {
            to: Handover::Recipient,
            detail: None,
            signed_by: None,
        }),
    }
}

fn promise(from: i64, to: i64) -> Estimate {
    Estimate {
        from: local(from),
        to: local(to),
        hours: false,
        source: EstimateSource::Carrier,
        confidence: Confidence::High,
    }
}

fn parcel(events: Vec<Event>) -> Parcel {
    Parcel {
        id: "p".into(),
        direction: Direction::Outbound,
        carrier: None,
        tracking_number: Some("1".into()),
        lines: Vec::new(),
        shipped_at: Some(local(0)),
        events,
        promises: Vec::new(),
        pickup: None,
        return_id: None,
    }
}

#[test]
fn without_reports_a_parcel_is_pending() {
    let parcel = parcel(Vec::new());
    let seen = parcel.at(at(1));
    assert_eq!((seen.status, seen.stalled, seen.late), (ParcelStatus::Pending, false, false));
}

#[test]
fn what_has_not_happened_yet_is_not_seen() {
    let parcel = parcel(vec![event(1, ParcelStatus::PickedUp), event(30, ParcelStatus::Delivered)]);
    assert_eq!(parcel.at(at(2)).status, ParcelStatus::PickedUp);
    assert_eq!(parcel.at(at(30)).status, ParcelStatus::Delivered);
}

#[rstest]
#[case(ParcelStatus::InTransit, ParcelStatus::Delivered)]
#[case(ParcelStatus::OutForDelivery, ParcelStatus::Delivered)]
#[case(ParcelStatus::ReturnToSender, ParcelStatus::ReturnToSender)]
fn delivered_is_final_unless_it_goes_back(#[case] later: ParcelStatus, #[case] status: ParcelStatus) {
    let parcel = parcel(vec![event(10, ParcelStatus::Delivered), event(11, later)]);
    assert_eq!(parcel.at(at(12)).status, status);
}

#[test]
fn a_delivery_to_the_sender_is_not_the_customers() {
    let back = event(11, ParcelStatus::ReturnToSender);
    let handed_back = Event { delivered: None, ..event(12, ParcelStatus::Delivered) };
    let parcel_back = parcel(vec![back.clone(), handed_back]);
    assert_eq!(parcel_back.at(at(13)).status, ParcelStatus::ReturnToSender);
    let turned_round = parcel(vec![back, event(12, ParcelStatus::Delivered)]);
    assert_eq!(turned_round.at(at(13)).status, ParcelStatus::Delivered);
}

#[test]
fn a_delivery_that_does_not_say_to_whom_is_one_all_the_same() {
    let parcel = parcel(vec![Event { delivered: None, ..event(10, ParcelStatus::Delivered) }]);
    assert_eq!(parcel.at(at(11)).status, ParcelStatus::Delivered);
}

#[test]
fn two_promises_of_one_moment_are_both_kept_and_the_later_one_counts() {
    let told = |to: i64| Event { estimate: Some(promise(20, to)), ..event(1, ParcelStatus::InTransit) };
    for events in [vec![told(30), told(40)], vec![told(40), told(30)]] {
        let parcel = parcel(events);
        let seen = parcel.at(at(2));
        assert_eq!(seen.events.len(), 2);
        assert_eq!(seen.estimate.map(|(promise, _)| promise.to.at), Some(at(40)));
    }
}

#[test]
fn the_newest_promise_counts_and_says_when_it_was_made() {
    let mut first = event(1, ParcelStatus::PickedUp);
    first.estimate = Some(promise(20, 40));
    let mut second = event(5, ParcelStatus::InTransit);
    second.estimate = Some(promise(30, 50));
    let parcel = parcel(vec![second, first, event(6, ParcelStatus::InTransit)]);
    let (estimate, made) = parcel.at(at(7)).estimate.unwrap();
    assert_eq!((estimate.from.at, made.at), (at(30), at(5)));
}

#[test]
fn a_delivered_parcel_promises_nothing_and_is_not_late() {
    let mut first = event(1, ParcelStatus::InTransit);
    first.estimate = Some(promise(2, 3));
    let parcel = parcel(vec![first, event(9, ParcelStatus::Delivered)]);
    assert!(parcel.at(at(8)).late);
    let seen = parcel.at(at(10));
    assert!(!seen.late);
    assert_eq!(seen.estimate, None);
}

#[rstest]
#[case(ParcelStatus::InTransit, 97, true)]
#[case(ParcelStatus::InTransit, 96, false)]
#[case(ParcelStatus::Pending, 120, false)]
#[case(ParcelStatus::Pending, 121, true)]
#[case(ParcelStatus::ReadyForPickup, 500, false)]
#[case(ParcelStatus::Delivered, 500, false)]
#[case(ParcelStatus::OnHold, 500, false)]
fn silence_stalls_only_what_should_move(
    #[case] status: ParcelStatus,
    #[case] hours: i64,
    #[case] stalled: bool,
) {
    assert_eq!(parcel(vec![event(0, status)]).at(at(hours)).stalled, stalled);
}

#[test]
fn a_parcel_without_a_number_is_never_stalled() {
    let parcel = Parcel { tracking_number: None, ..parcel(vec![event(0, ParcelStatus::InTransit)]) };
    assert!(!parcel.at(at(1000)).stalled);
}

const STATUSES: [ParcelStatus; 12] = [
    ParcelStatus::Pending,
    ParcelStatus::PickedUp,
    ParcelStatus::InTransit,
    ParcelStatus::OutForDelivery,
    ParcelStatus::ReadyForPickup,
    ParcelStatus::DeliveryFailed,
    ParcelStatus::DeliveryDelayed,
    ParcelStatus::OnHold,
    ParcelStatus::Delivered,
    ParcelStatus::ReturnToSender,
    ParcelStatus::Cancelled,
    ParcelStatus::Unknown,
];

/// Few hours, so that reports of one moment with different promises, handovers and words are among them.
fn events() -> impl Strategy<Value = Vec<Event>> {
    let one = (0_i64..8, 0_usize..12, prop::option::of(8_i64..11), 0_usize..3, any::<bool>());
    let made = one.prop_map(|(hour, status, promised, variant, known)| Event {
        estimate: promised.map(|from| promise(from, from + 4)),
        place: (variant == 1).then(|| "Malmö".into()),
        text_lang: (variant == 2).then(|| "sv".into()),
        offset_known: known,
        delivered: (variant == 0).then_some(Delivery {
            to: Handover::Neighbour,
            detail: None,
            signed_by: None,
        }),
        ..event(hour, STATUSES[status])
    });
    prop::collection::vec(made, 0..12)
}

proptest! {
    #[test]
    fn any_order_of_arrival_and_any_repetition_give_the_same_state(
        (events, mixed) in events().prop_flat_map(|events| {
            let twice: Vec<Event> = events.iter().chain(&events).cloned().collect();
            (Just(events), Just(twice).prop_shuffle())
        }),
        now in 0_i64..24,
    ) {
        let (one, other) = (parcel(events), parcel(mixed));
        prop_assert_eq!(one.at(at(now)), other.at(at(now)));
    }

    #[test]
    fn a_late_report_of_something_older_changes_nothing_but_the_log(hour in 0_i64..9, status in 0_usize..8) {
        let known = parcel(vec![event(10, ParcelStatus::Delivered)]);
        let mut events = known.events.clone();
        events.push(event(hour, STATUSES[status]));
        let told = parcel(events);
        prop_assert_eq!(known.at(at(11)).status, told.at(at(11)).status);
    }
}
