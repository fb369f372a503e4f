//! Steps as a table, and what follows from them.

use jiff::SignedDuration;
use rstest::rstest;

use super::*;
use crate::returns::Resolution;
use crate::returns::request::{Refunded, WishItem};
use crate::returns::sample::{case, chosen, now, wish};
use crate::sample::{date, on};

const STATES: [State; 10] = [
    State::Draft,
    State::Requested,
    State::Open,
    State::InTransit,
    State::PartiallyReceived,
    State::Received,
    State::Closed,
    State::Declined,
    State::Canceled,
    State::Expired,
];
const ACTORS: [Actor; 4] = [Actor::Customer, Actor::Shop, Actor::Carrier, Actor::Clock];

fn to(state: State, by: Actor) -> Step {
    Step { at: now(), to: state, by, note: None }
}

/// Two cups and a plate, asked for and brought to a state.
fn at(steps: &[State]) -> ReturnRequest {
    let wish = wish(vec![chosen("cup", 2), chosen("plate", 1)]);
    let mut request = case().purchase().request(wish, "r1".into(), now()).expect("a request");
    request.steps = steps.iter().map(|state| to(*state, Actor::Shop)).collect();
    request
}

fn pieces(line_id: &str, quantity: u32) -> ParcelLine {
    ParcelLine { line_id: line_id.into(), quantity }
}

#[test]
fn only_the_steps_of_the_table_are_taken_and_only_by_whom_it_names() {
    for from in STATES.into_iter().filter(|state| *state != State::Draft) {
        for next in STATES {
            for by in ACTORS {
                let mut request = if from == State::Requested { at(&[]) } else { at(&[from]) };
                let known = TRANSITIONS.iter().find(|one| (one.from, one.to) == (from, next));
                let taken = known.is_some_and(|one| one.by.contains(&by));
                assert_eq!(request.step(to(next, by)).is_ok(), taken, "{from:?} to {next:?} by {by:?}");
                assert_eq!(request.state(), if taken { next } else { from });
            }
        }
    }
}

#[test]
fn every_state_but_the_first_is_reached_and_four_are_the_end() {
    for state in STATES.into_iter().filter(|state| *state != State::Draft) {
        assert!(TRANSITIONS.iter().any(|one| one.to == state), "{state:?}");
    }
    let over: Vec<State> = STATES.into_iter().filter(|state| state.is_over()).collect();
    assert_eq!(over, [State::Closed, State::Declined, State::Canceled, State::Expired]);
}

#[test]
fn a_request_keeps_what_was_quoted() {
    let case = case();
    let wish = wish(vec![chosen("cup", 1)]);
    let quote = case.purchase().quote(&wish, now()).expect("a quote");
    let kept = case.purchase().request(wish, "r1".into(), now()).expect("a request");
    assert_eq!((kept.settlement, kept.number.as_str()), (quote, "R-1001-1"));
}

#[test]
fn the_second_request_for_the_last_pieces_is_refused() {
    let mut case = case();
    let all = wish(vec![chosen("cup", 2)]);
    case.kept.push(case.purchase().request(all.clone(), "r1".into(), now()).expect("a request"));
    let second = case.purchase().request(all, "r2".into(), now());
    let block = crate::returns::Block::AlreadyReturned;
    assert_eq!(second, Err(vec![Refused::Blocked { at: 0, block }]));
}

#[rstest]
#[case::asked(&[], None)]
#[case::agreed(&[State::Open], None)]
#[case::sent(&[State::Open, State::InTransit], Some(CancelBlock::OnItsWay))]
#[case::unpacked(&[State::Open, State::Received], Some(CancelBlock::Received))]
#[case::over(&[State::Declined], Some(CancelBlock::Over))]
fn a_request_is_called_off_until_the_goods_are_sent(
    #[case] steps: &[State],
    #[case] block: Option<CancelBlock>,
) {
    let request = at(steps);
    assert_eq!(request.cancel_block(), block);
    assert_eq!(request.actions().contains(&RequestAction::Cancel), block.is_none());
}

#[test]
fn once_the_money_is_sent_nothing_is_called_off() {
    let mut request = at(&[State::Open]);
    request.refunded = Some(Refunded { at: now(), minor: 1, arrives_on: None });
    let refused = request.step(to(State::Canceled, Actor::Customer));
    assert_eq!(refused, Err(NotOurs::TooLate(CancelBlock::MoneySent)));
}

#[test]
fn a_withdrawal_is_not_declined_called_off_or_forgotten() {
    let mut request = at(&[State::Open]);
    request.wish.kind = Kind::Withdrawal;
    for (state, by) in [(State::Canceled, Actor::Shop), (State::Expired, Actor::Clock)] {
        assert_eq!(request.step(to(state, by)), Err(NotOurs::Withdrawal));
    }
    assert_eq!(request.cancel_block(), Some(CancelBlock::Withdrawal));
    assert_eq!(case().order.lapse(&request, on(30, 0) + SignedDuration::from_hours(2_400)), None);
    assert_eq!(case().order.refund_by(&request), Some(jiff::civil::date(2026, 12, 4)));
}

#[rstest]
#[case::label(Method::Label, &[RequestAction::Label, RequestAction::PackingSlip, RequestAction::Cancel])]
#[case::qr(Method::QrDropoff, &[RequestAction::Qr, RequestAction::PackingSlip, RequestAction::Cancel])]
#[case::own(Method::OwnCarrier, &[RequestAction::PackingSlip, RequestAction::TellNumber, RequestAction::Cancel])]
#[case::none(Method::None, &[RequestAction::Cancel])]
fn an_open_request_offers_what_its_method_needs(#[case] method: Method, #[case] actions: &[RequestAction]) {
    let mut request = at(&[State::Open]);
    request.wish.method = method;
    assert_eq!(request.actions(), actions);
    assert_eq!(at(&[]).actions(), [RequestAction::Cancel]);
}

#[test]
fn goods_are_booked_in_piece_by_piece() {
    let mut request = at(&[State::Open, State::InTransit]);
    assert_eq!(request.receive(&[pieces("cup", 1)], now()), Ok(State::PartiallyReceived));
    assert_eq!(request.receive(&[pieces("plate", 1)], now()), Ok(State::PartiallyReceived));
    let more = request.receive(&[pieces("cup", 1), pieces("plate", 1)], now());
    assert_eq!(more, Err(NotReceivable::NotAsked(NotAsked(1))));
    assert_eq!(request.receive(&[pieces("cup", 1)], now()), Ok(State::Received));
    assert_eq!((request.received_of("cup"), request.received_of("plate")), (2, 1));
}

#[test]
fn goods_of_a_request_that_was_not_agreed_to_are_not_booked_in() {
    let mut request = at(&[]);
    assert!(matches!(request.receive(&[pieces("cup", 1)], now()), Err(NotReceivable::NotOurs(_))));
    assert!(request.received.is_empty());
}

#[test]
fn what_stays_with_the_customer_is_not_expected() {
    let mut request = at(&[State::Open]);
    request.wish.items = vec![WishItem { resolution: Resolution::Keep, ..chosen("cup", 2) }];
    assert!(request.expected().is_empty());
    assert_eq!(case().order.send_by(&request), None);
}

#[rstest]
#[case(&[State::Open], 4, None)]
#[case(&[State::Open], 5, Some(State::Expired))]
#[case(&[State::Open, State::InTransit], 5, None)]
#[case(&[], 5, None)]
fn what_was_agreed_to_and_not_sent_lapses_after_its_last_day(
    #[case] steps: &[State],
    #[case] december: i8,
    #[case] to: Option<State>,
) {
    let lapse = case().order.lapse(&at(steps), on(30 + december, 1));
    assert_eq!(lapse.map(|step| step.to), to);
}

#[test]
fn the_money_comes_so_many_workdays_after_the_goods() {
    let mut request = at(&[State::Open]);
    let by = |request: &ReturnRequest| case().order.refund_by(request);
    assert_eq!(by(&request), None);
    request.receive(&[pieces("cup", 2), pieces("plate", 1)], now()).expect("received");
    assert_eq!(by(&request), Some(date(27)));
    request.refunded = Some(Refunded { at: now(), minor: 3_000, arrives_on: Some(date(25)) });
    assert_eq!(by(&request), Some(date(25)));
}

#[test]
fn a_step_is_never_before_the_one_it_follows() {
    let mut request = at(&[State::Open]);
    let early = Step { at: on(1, 0), ..to(State::InTransit, Actor::Carrier) };
    request.step(early).expect("a step");
    assert_eq!(request.last_at(), now());
}

#[test]
fn the_order_lists_a_request_as_it_stands() {
    let request = at(&[State::Open, State::InTransit]);
    let listed = case().order.listed(&request).expect("a return");
    assert_eq!((listed.state, listed.refund_minor), (ReturnState::InTransit, Some(3_000)));
    assert_eq!(listed.lines, [pieces("cup", 2), pieces("plate", 1)]);
}

#[test]
fn a_kept_request_reads_as_it_was_written_and_so_does_one_without_later_fields() {
    let mut request = at(&[State::Open]);
    request.receive(&[pieces("cup", 1)], now()).expect("received");
    let mut written = serde_json::to_value(&request).expect("JSON");
    assert_eq!(serde_json::from_value::<ReturnRequest>(written.clone()).expect("a request"), request);
    let fields = written.as_object_mut().expect("an object");
    for later in ["steps", "received", "tracking_number", "refunded"] {
        fields.remove(later);
    }
    let early: ReturnRequest = serde_json::from_value(written).expect("a request");
    assert_eq!((early.state(), early.wish), (State::Requested, request.wish));
}
