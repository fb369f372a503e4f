//! Scans of a return's own parcel: as tables, and shuffled, repeated and late.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::Order;
use crate::aftermath::Aftermath;
use crate::parcel::LocalInstant;
use crate::returns::sample::{case, chosen, wish};
use crate::sample::on;
use crate::tracking::{Said, Scan, Source, Told};

const OWN: &str = "RB123456785SE";
const OTHER: &str = "RR999999999SE";

/// Asked for on the 20th at noon; an hour is counted from midnight.
fn scanned(number: &str, hour: i8, status: ParcelStatus) -> Report {
    let at = on(20, hour);
    let told = Told::Instant(LocalInstant { at, offset_s: 3600 });
    let scan =
        Scan { at: told, status, incident: None, text: None, text_lang: None, place: None, delivered: None };
    Report {
        source: Source::Karrio,
        tracking_number: number.into(),
        carrier: None,
        received_at: at,
        said: Said::Scan(scan),
    }
}

/// Two cups, agreed to at once; its customer told a number as it stands on a receipt.
fn asked(state: State) -> ReturnRequest {
    let mut request =
        case().purchase().request(wish(vec![chosen("cup", 2)]), "r1".into(), on(20, 12)).expect("a request");
    request.steps = vec![Step { at: on(20, 12), to: state, by: Actor::Shop, note: None }];
    request.tracking_number = Some("rb 123 456 785 se".into());
    request
}

fn after(request: ReturnRequest, reports: &[Report]) -> ReturnRequest {
    let kept = Aftermath { requests: vec![request], reports: reports.to_vec(), ..Aftermath::default() };
    case().order.with(&kept).requests.remove(0)
}

/// States after the first, each with its hour.
fn course(request: &ReturnRequest) -> Vec<(State, Timestamp)> {
    request.steps.iter().skip(1).map(|step| (step.to, step.at)).collect()
}

#[test]
fn the_first_scan_sends_it_and_the_delivery_brings_it_back() {
    let sent = [
        scanned(OWN, 13, ParcelStatus::Pending),
        scanned(OWN, 15, ParcelStatus::InTransit),
        scanned(OWN, 17, ParcelStatus::InTransit),
    ];
    let on_its_way = after(asked(State::Open), &sent);
    assert_eq!(course(&on_its_way), [(State::InTransit, on(20, 15))]);
    assert_eq!(on_its_way.steps[1].by, Actor::Carrier);
    let arrived = scanned(OWN, 19, ParcelStatus::Delivered);
    let expected = [(State::InTransit, on(20, 19)), (State::Received, on(20, 19))];
    assert_eq!(
        course(&after(asked(State::Open), std::slice::from_ref(&arrived))),
        expected,
        "only the last scan came"
    );
    // Kept with the steps it had by then, and told the rest later.
    assert_eq!(
        course(&after(on_its_way, &[arrived, sent[0].clone(), sent[1].clone()])),
        [(State::InTransit, on(20, 15)), (State::Received, on(20, 19))]
    );
}

#[rstest]
#[case::only_announced(State::Open, &[(OWN, 13, ParcelStatus::Pending)], &[])]
#[case::another_parcel(State::Open, &[(OTHER, 13, ParcelStatus::Delivered)], &[])]
#[case::the_parcel_that_came(State::Open, &[(OWN, 9, ParcelStatus::InTransit), (OWN, 11, ParcelStatus::Delivered)], &[])]
#[case::goes_back_to_its_sender(
    State::Open,
    &[(OWN, 13, ParcelStatus::InTransit), (OWN, 15, ParcelStatus::ReturnToSender), (OWN, 17, ParcelStatus::Delivered)],
    &[State::InTransit]
)]
#[case::not_agreed_to(State::Requested, &[(OWN, 13, ParcelStatus::Delivered)], &[])]
#[case::told_by_the_customer(State::InTransit, &[(OWN, 13, ParcelStatus::Delivered)], &[State::Received])]
#[case::unpacked_before(State::PartiallyReceived, &[(OWN, 13, ParcelStatus::Delivered)], &[])]
#[case::paid(State::Closed, &[(OWN, 13, ParcelStatus::Delivered)], &[])]
#[case::lapsed(State::Expired, &[(OWN, 13, ParcelStatus::InTransit)], &[])]
#[case::called_off(State::Canceled, &[(OWN, 13, ParcelStatus::InTransit)], &[])]
fn a_scan_moves_only_what_waits_for_it(
    #[case] state: State,
    #[case] scans: &[(&str, i8, ParcelStatus)],
    #[case] steps: &[State],
) {
    let reports: Vec<Report> =
        scans.iter().map(|(number, hour, status)| scanned(number, *hour, *status)).collect();
    let moved: Vec<State> = course(&after(asked(state), &reports)).iter().map(|(to, _)| *to).collect();
    assert_eq!(moved, steps);
}

/// The shop's document lists two labels of the return, and its customer told no number.
fn labelled() -> Order {
    let mut order = case().order;
    for (id, number) in [("b1", OWN), ("b2", OTHER)] {
        let mut parcel = order.parcels[0].clone();
        (parcel.id, parcel.direction) = (id.into(), Direction::Return);
        (parcel.tracking_number, parcel.return_id) = (Some(number.into()), Some("r1".into()));
        parcel.events.clear();
        order.parcels.push(parcel);
    }
    order
}

#[test]
fn a_label_is_known_by_its_number_and_the_last_of_several_parcels_makes_it_whole() {
    let request = ReturnRequest { tracking_number: None, ..asked(State::Open) };
    let state = |reports: &[Report]| {
        let kept =
            Aftermath { requests: vec![request.clone()], reports: reports.to_vec(), ..Aftermath::default() };
        let order = labelled().with(&kept);
        (order.requests[0].state(), order.returns[0].state)
    };
    let scans = [
        scanned(OWN, 13, ParcelStatus::Delivered),
        scanned(OTHER, 14, ParcelStatus::InTransit),
        scanned(OTHER, 15, ParcelStatus::Delivered),
    ];
    use crate::order::ReturnState;
    assert_eq!(state(&scans[1..2]), (State::InTransit, ReturnState::InTransit));
    assert_eq!(state(&scans[..2]), (State::InTransit, ReturnState::InTransit), "one is still on its way");
    assert_eq!(state(&scans), (State::Received, ReturnState::Received), "as the order lists it");
}

#[test]
fn what_the_carrier_brought_is_booked_in_when_it_is_unpacked() {
    let brought = || after(asked(State::Open), &[scanned(OWN, 13, ParcelStatus::Delivered)]);
    let pieces = |quantity| [crate::parcel::ParcelLine { line_id: "cup".into(), quantity }];
    assert_eq!(brought().receive(&pieces(2), on(20, 15)), Ok(State::Received));
    let mut short = brought();
    assert_eq!(short.receive(&pieces(1), on(20, 15)), Ok(State::PartiallyReceived));
    assert_eq!(short.receive(&pieces(1), on(20, 16)), Ok(State::Received));
    // The money is owed from the day it was there, not from the day it was unpacked.
    let order = case().order;
    assert_eq!(order.refund_by(&short), order.refund_by(&brought()));
}

fn any_report() -> impl Strategy<Value = Report> {
    let status = prop::sample::select(vec![
        ParcelStatus::Pending,
        ParcelStatus::PickedUp,
        ParcelStatus::InTransit,
        ParcelStatus::OutForDelivery,
        ParcelStatus::Delivered,
        ParcelStatus::ReturnToSender,
        ParcelStatus::Unknown,
    ]);
    (prop::sample::select(vec![OWN, OTHER]), 0..60_i8, status, 0..48_i64).prop_map(
        |(number, hour, status, late)| {
            let scan = scanned(number, hour, status);
            Report { received_at: scan.received_at + jiff::SignedDuration::from_hours(late), ..scan }
        },
    )
}

proptest! {
    #[test]
    fn neither_order_nor_repetition_of_reports_matters(
        reports in prop::collection::vec(any_report(), 0..12),
        seed in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let told = after(asked(State::Open), &reports);
        let mut mixed = reports.clone();
        mixed.reverse();
        if !reports.is_empty() {
            mixed.extend(seed.iter().map(|at| at.get(&reports).clone()));
        }
        prop_assert_eq!(&after(asked(State::Open), &mixed), &told);
        prop_assert_eq!(&after(told.clone(), &mixed), &told, "kept and read again");
    }

    #[test]
    fn a_return_never_goes_back_however_its_reports_come(
        reports in prop::collection::vec(any_report(), 0..12),
        until in any::<prop::sample::Index>(),
    ) {
        let rank = |request: &ReturnRequest| {
            [State::Open, State::InTransit, State::Received].iter().position(|state| *state == request.state())
        };
        let some = after(asked(State::Open), &reports[..until.index(reports.len() + 1)]);
        let all = after(some.clone(), &reports);
        prop_assert!(rank(&some).is_some() && rank(&all) >= rank(&some));
        prop_assert_eq!(&all.steps[..some.steps.len()], &some.steps[..], "what was told stands");
    }
}
