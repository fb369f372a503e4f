//! Any set of reports gives one state: as tables, and shuffled, repeated, late, with clocks that are off.

use jiff::ToSpan;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::parcel::{Direction, Handover};

const NUMBER: &str = "RR123456785SE";

fn stockholm() -> TimeZone {
    TimeZone::get("Europe/Stockholm").expect("a zone")
}

fn hour(hour: i64) -> Timestamp {
    "2026-11-20T00:00:00Z".parse::<Timestamp>().expect("a time") + hour.hours()
}

fn told(at: i64) -> Told {
    Told::Instant(LocalInstant { at: hour(at), offset_s: 3600 })
}

fn scan(at: Told, status: ParcelStatus) -> Scan {
    Scan { at, status, incident: None, text: None, text_lang: None, place: None, delivered: None }
}

fn report(received: i64, said: Said) -> Report {
    Report {
        source: Source::Aftership,
        tracking_number: NUMBER.into(),
        carrier: Some("postnord".into()),
        received_at: hour(received),
        said,
    }
}

fn scanned(at: i64, status: ParcelStatus) -> Report {
    report(at + 1, Said::Scan(scan(told(at), status)))
}

fn promised(told_at: i64, from: i64) -> Report {
    let (from, to) = (told(from), told(from + 10));
    let confidence = Confidence::Medium;
    report(told_at, Said::Promise(Promised { told_at: told(told_at), from, to, hours: true, confidence }))
}

fn parcel() -> Parcel {
    Parcel {
        id: "p".into(),
        direction: Direction::Outbound,
        carrier: None,
        tracking_number: Some("rr 123 456 785 se".into()),
        lines: Vec::new(),
        shipped_at: None,
        events: Vec::new(),
        promises: Vec::new(),
        pickup: None,
        return_id: None,
    }
}

fn taken_in(reports: &[Report]) -> Parcel {
    let mut parcel = parcel();
    parcel.take_in(reports, &stockholm());
    parcel
}

fn statuses(reports: &[Report]) -> Vec<ParcelStatus> {
    taken_in(reports).at(hour(1000)).events.iter().rev().map(|event| event.status).collect()
}

#[test]
fn a_parcel_is_told_by_its_number_however_it_is_written() {
    let parcel = taken_in(&[scanned(1, ParcelStatus::InTransit)]);
    assert_eq!(parcel.events.len(), 1);
    assert_eq!(parcel.carrier.as_deref(), Some("postnord"));
    let other = Report { tracking_number: "RB123456785GB".into(), ..scanned(1, ParcelStatus::InTransit) };
    assert_eq!(taken_in(&[other]).events, []);
}

#[rstest]
#[case(&[ParcelStatus::Pending, ParcelStatus::InTransit, ParcelStatus::InTransit],
       &[ParcelStatus::Pending, ParcelStatus::PickedUp, ParcelStatus::InTransit])]
#[case(&[ParcelStatus::PickedUp, ParcelStatus::InTransit], &[ParcelStatus::PickedUp, ParcelStatus::InTransit])]
#[case(&[ParcelStatus::InTransit, ParcelStatus::PickedUp], &[ParcelStatus::InTransit, ParcelStatus::PickedUp])]
#[case(&[ParcelStatus::OutForDelivery, ParcelStatus::InTransit],
       &[ParcelStatus::OutForDelivery, ParcelStatus::InTransit])]
#[case(&[ParcelStatus::Unknown, ParcelStatus::InTransit], &[ParcelStatus::Unknown, ParcelStatus::PickedUp])]
fn the_first_scan_on_the_way_is_the_pickup(#[case] reported: &[ParcelStatus], #[case] seen: &[ParcelStatus]) {
    let reports: Vec<Report> =
        reported.iter().enumerate().map(|(at, one)| scanned(at as i64, *one)).collect();
    assert_eq!(statuses(&reports), seen);
}

#[test]
fn a_scan_that_comes_in_late_takes_its_place() {
    let late = Report { received_at: hour(40), ..scanned(2, ParcelStatus::InTransit) };
    let reports = [scanned(1, ParcelStatus::Pending), scanned(3, ParcelStatus::OutForDelivery), late.clone()];
    let told = [ParcelStatus::Pending, ParcelStatus::PickedUp, ParcelStatus::OutForDelivery];
    assert_eq!(statuses(&reports), told);
    assert_eq!(taken_in(&reports).shipped_at.map(|at| at.at), Some(hour(2)));
}

#[test]
fn what_is_told_from_the_future_happened_when_it_was_told() {
    let skewed = report(5, Said::Scan(scan(told(9), ParcelStatus::OutForDelivery)));
    assert_eq!(taken_in(&[skewed]).events[0].at.at, hour(5));
}

#[rstest]
// 03:00 by a clock somewhere; the shop is an hour east of Greenwich.
#[case(2, 3600, "2026-11-20T03:00:00+01:00")]
#[case(90, 3600, "2026-11-20T03:00:00+01:00")]
// Told before it is three o'clock at the shop: the clock stands further east.
#[case(0, 3 * 3600, "2026-11-20T03:00:00+03:00")]
#[case(-9, 12 * 3600, "2026-11-20T03:00:00+12:00")]
// No zone is that far east.
#[case(-30, 0, "2026-11-18T18:00:00+00:00")]
fn a_clock_without_a_zone_keeps_its_hour_where_that_is_possible(
    #[case] received: i64,
    #[case] offset_s: i32,
    #[case] shown: &str,
) {
    let clock = Told::Clock("2026-11-20T03:00:00".parse().expect("a clock"));
    let parcel = taken_in(&[report(received, Said::Scan(scan(clock, ParcelStatus::InTransit)))]);
    let event = &parcel.events[0];
    assert_eq!((event.at.offset_s, event.at.rfc3339().as_str()), (offset_s, shown));
    assert!(!event.offset_known);
}

#[test]
fn the_newest_promise_counts_and_a_repeated_one_keeps_its_age() {
    let reports = [promised(1, 50), promised(3, 60), promised(2, 50), promised(4, 60)];
    let parcel = taken_in(&reports);
    let (estimate, since) = parcel.at(hour(5)).estimate.expect("a promise");
    assert_eq!((estimate.from.at, since.at), (hour(60), hour(3)));
    // Moved there and back: the last word counts, and it was given last.
    let parcel = taken_in(&[promised(1, 50), promised(3, 60), promised(4, 50)]);
    let (estimate, since) = parcel.at(hour(5)).estimate.expect("a promise");
    assert_eq!((estimate.from.at, since.at), (hour(50), hour(4)));
}

#[test]
fn what_the_shop_knows_itself_stays() {
    let mut parcel = Parcel { carrier: Some("own".into()), ..parcel() };
    parcel.take_in(&[scanned(1, ParcelStatus::PickedUp)], &stockholm());
    parcel.events.clear();
    assert_eq!(parcel.carrier.as_deref(), Some("own"));
    let nameless = Parcel { tracking_number: None, ..self::parcel() };
    let mut told = nameless.clone();
    told.take_in(&[scanned(1, ParcelStatus::PickedUp)], &stockholm());
    assert_eq!(told, nameless);
}

const STATUSES: [ParcelStatus; 7] = [
    ParcelStatus::Pending,
    ParcelStatus::InTransit,
    ParcelStatus::OutForDelivery,
    ParcelStatus::DeliveryFailed,
    ParcelStatus::Delivered,
    ParcelStatus::ReturnToSender,
    ParcelStatus::Unknown,
];

/// Clocks off by up to two days, clocks without a zone, promises in between; few hours, so that many coincide.
fn reports() -> impl Strategy<Value = Vec<Report>> {
    let said = prop_oneof![
        4 => (0_i64..8, 0_usize..STATUSES.len(), any::<bool>(), any::<bool>(), prop::option::of("[ab]")).prop_map(
            |(at, status, zoned, handed, text)| {
                let status = STATUSES[status];
                let clock = hour(at).to_zoned(TimeZone::UTC).datetime();
                let delivered = Delivery { to: Handover::Neighbour, detail: None, signed_by: None };
                Said::Scan(Scan {
                    text,
                    delivered: handed.then_some(delivered),
                    ..scan(if zoned { told(at) } else { Told::Clock(clock) }, status)
                })
            }
        ),
        1 => (0_i64..8, 8_i64..12).prop_map(|(at, from)| promised(at, from).said),
    ];
    let source = prop::sample::select(vec![Source::Aftership, Source::Easypost]);
    let one = (said, -48_i64..48, source)
        .prop_map(|(said, received, source)| Report { source, ..report(received, said) });
    prop::collection::vec(one, 0..12)
}

proptest! {
    #[test]
    fn any_order_and_any_repetition_give_the_same_state(
        (reports, mixed) in reports().prop_flat_map(|reports| {
            // The same delivery again, as it was, and again later.
            let later = reports.iter().map(|one| Report { received_at: one.received_at + 9.hours(), ..one.clone() });
            let mut all: Vec<Report> = reports.iter().cloned().chain(later).collect();
            all.extend(reports.iter().cloned());
            (Just(reports), Just(all).prop_shuffle())
        }),
        now in -60_i64..60,
    ) {
        let (one, other) = (taken_in(&reports), taken_in(&mixed));
        prop_assert_eq!(one.at(hour(now)), other.at(hour(now)));
        prop_assert_eq!((one.shipped_at, one.carrier), (other.shipped_at, other.carrier));
    }

    #[test]
    fn nothing_happens_after_it_was_told(reports in reports()) {
        let last = reports.iter().map(|report| report.received_at).max();
        for event in taken_in(&reports).events {
            prop_assert!(Some(event.at.at) <= last);
        }
    }

    #[test]
    fn once_delivered_a_scan_from_before_changes_only_the_log(
        reports in reports(),
        at in -40_i64..7,
        status in 0_usize..4,
    ) {
        let end = Said::Scan(Scan {
            delivered: Some(Delivery { to: Handover::Mailbox, detail: None, signed_by: None }),
            ..scan(told(70), ParcelStatus::Delivered)
        });
        let mut all = [reports, vec![report(71, end)]].concat();
        prop_assert_eq!(taken_in(&all).at(hour(80)).status, ParcelStatus::Delivered);
        all.push(Report { received_at: hour(75), ..scanned(at, STATUSES[status]) });
        prop_assert_eq!(taken_in(&all).at(hour(80)).status, ParcelStatus::Delivered);
    }
}
