//! The moved clock: a parcel of which nothing more is heard, day by day.

use rstest::rstest;

use super::*;
use crate::parcel::{Confidence, Direction, Estimate, EstimateSource, Event, Parcel, Promise};

fn stockholm() -> TimeZone {
    TimeZone::get("Europe/Stockholm").expect("a zone")
}

/// November 2026; the 23rd is a Monday.
fn on(day: i8, hour: i8) -> Timestamp {
    stockholm().to_timestamp(civil::date(2026, 11, 1).at(hour, 0, 0, 0)).expect("a time")
        + SignedDuration::from_hours(24 * i64::from(day - 1))
}

fn local(at: Timestamp) -> LocalInstant {
    LocalInstant { at, offset_s: 3600 }
}

fn parcel(status: ParcelStatus, promised_to: Option<i8>) -> Parcel {
    let promise = |to: i8| Promise {
        told_at: local(on(16, 10)),
        estimate: Estimate {
            from: local(on(to, 8)),
            to: local(on(to, 18)),
            hours: false,
            source: EstimateSource::Carrier,
            confidence: Confidence::High,
        },
    };
    Parcel {
        id: "p".into(),
        direction: Direction::Outbound,
        carrier: None,
        tracking_number: Some("1".into()),
        lines: Vec::new(),
        shipped_at: Some(local(on(16, 10))),
        events: vec![Event {
            at: local(on(16, 10)),
            offset_known: true,
            status,
            incident: None,
            text: None,
            text_lang: None,
            place: None,
            estimate: None,
            delivered: None,
        }],
        promises: promised_to.map(promise).into_iter().collect(),
        pickup: None,
        return_id: None,
    }
}

fn told(parcel: &Parcel, now: Timestamp, patience: Patience) -> Option<(ShopAct, String, u32)> {
    let silence = parcel.at_with(now, patience).silence(now, &stockholm(), patience)?;
    Some((silence.act, silence.acts_on.to_string(), silence.days))
}

#[rstest]
#[case::patient(ParcelStatus::InTransit, None, 19, None)]
// Stalled on Friday the 20th at ten: the shop asks on Monday, and puts it right a working week later.
#[case::stalled(ParcelStatus::InTransit, None, 20, Some((ShopAct::AskCarrier, "2026-11-23", 4)))]
#[case::asks_today(ParcelStatus::InTransit, None, 23, Some((ShopAct::AskCarrier, "2026-11-23", 7)))]
#[case::has_asked(ParcelStatus::InTransit, None, 24, Some((ShopAct::PutRight, "2026-11-30", 8)))]
#[case::not_scanned_yet(ParcelStatus::Pending, None, 20, None)]
#[case::never_scanned(ParcelStatus::Pending, None, 22, Some((ShopAct::AskCarrier, "2026-11-24", 6)))]
#[case::in_time(ParcelStatus::InTransit, Some(18), 18, None)]
#[case::late(ParcelStatus::InTransit, Some(18), 19, Some((ShopAct::AskCarrier, "2026-11-19", 3)))]
#[case::held_but_late(ParcelStatus::OnHold, Some(18), 20, Some((ShopAct::PutRight, "2026-11-26", 4)))]
#[case::waits_for_its_customer(ParcelStatus::ReadyForPickup, Some(18), 29, None)]
#[case::delivered(ParcelStatus::Delivered, Some(18), 29, None)]
fn the_shop_says_what_it_does_and_when(
    #[case] status: ParcelStatus,
    #[case] promised_to: Option<i8>,
    #[case] day: i8,
    #[case] expected: Option<(ShopAct, &str, u32)>,
) {
    let parcel = parcel(status, promised_to);
    let expected = expected.map(|(act, on, days)| (act, on.to_owned(), days));
    assert_eq!(told(&parcel, on(day, 11), Patience::default()), expected);
}

#[test]
fn thresholds_are_the_shops() {
    let patience = Patience {
        on_the_way_days: 1,
        ask_carrier_workdays: 0,
        put_right_workdays: 1,
        ..Patience::default()
    };
    let parcel = parcel(ParcelStatus::InTransit, None);
    assert_eq!(told(&parcel, on(17, 10), patience), None);
    assert_eq!(told(&parcel, on(17, 11), patience), Some((ShopAct::AskCarrier, "2026-11-17".into(), 1)));
    assert_eq!(told(&parcel, on(18, 0), patience), Some((ShopAct::PutRight, "2026-11-18".into(), 1)));
}

#[test]
fn a_new_scan_ends_the_silence() {
    let mut moved = parcel(ParcelStatus::InTransit, None);
    assert!(told(&moved, on(25, 11), Patience::default()).is_some());
    moved.events.push(Event { at: local(on(25, 10)), ..moved.events[0].clone() });
    assert_eq!(told(&moved, on(25, 11), Patience::default()), None);
}
