//! The table, by example.

use aftersale_api::order::*;
use aftersale_api::parcel::*;
use aftersale_api::{Day, Instant, Order};
use aftersale_ui::Tone;
use rstest::rstest;

use super::*;

fn day(text: &str) -> Day {
    Day(text.into())
}

fn parcel(status: ParcelStatus) -> Parcel {
    Parcel {
        id: "s1".into(),
        direction: Direction::Outbound,
        status,
        incident: None,
        late: false,
        stalled: false,
        silence: None,
        carrier: None,
        tracking_number: None,
        tracking_url: None,
        lines: Vec::new(),
        shipped_at: None,
        estimate: None,
        delivered: None,
        pickup: None,
        events: Vec::new(),
        journey: Vec::new(),
        actions: Vec::new(),
        vote: None,
        return_id: None,
    }
}

fn estimate(from: &str, to: &str) -> Estimate {
    Estimate {
        from: Instant(format!("{from}:00+01:00")),
        to: Instant(format!("{to}:00+01:00")),
        precision: Precision::Day,
        source: EstimateSource::Carrier,
        confidence: Confidence::High,
        updated_at: Instant("2026-11-24T08:14:00+01:00".into()),
    }
}

fn order(state: OrderState, parcels: Vec<Parcel>) -> Order {
    Order {
        id: "1001".into(),
        number: "1001".into(),
        access: Access::Order,
        state,
        placed_at: Instant("2026-11-19T19:42:10+01:00".into()),
        today_on: day("2026-11-24"),
        cancelled_at: None,
        locale: None,
        lines: Vec::new(),
        totals: None,
        estimate: None,
        parcels,
        returns: Vec::new(),
        claims: Vec::new(),
        claimable: None,
        next_steps: Vec::new(),
        guides: Vec::new(),
        accessories: Vec::new(),
        ask: None,
        address: None,
        contact: None,
        actions: Vec::new(),
    }
}

fn line(quantity: u32, fulfilled: u32) -> Line {
    Line {
        id: "l1".into(),
        product_id: "p1".into(),
        name: "Dripper".into(),
        variant: None,
        image_url: None,
        url: None,
        quantity,
        fulfilled,
        returned: 0,
        cancelled: 0,
        total: None,
    }
}

#[rstest]
#[case(OrderState::Placed, Headline::Placed)]
#[case(OrderState::Packed, Headline::Packed)]
#[case(OrderState::Shipped, Headline::Sent)]
#[case(OrderState::Cancelled, Headline::OrderCancelled)]
#[case(OrderState::Other, Headline::OrderUnknown)]
fn an_order_without_parcels_speaks_of_its_state(#[case] state: OrderState, #[case] headline: Headline) {
    assert_eq!(glance(&order(state, Vec::new())).news.headline, headline);
}

#[test]
fn a_cancelled_order_shows_no_delivery_date() {
    let parcel = Parcel {
        estimate: Some(estimate("2026-11-26T00:00", "2026-11-27T23:59")),
        ..parcel(ParcelStatus::Pending)
    };
    let glance = glance(&order(OrderState::Cancelled, vec![parcel]));
    assert_eq!(glance.news.headline, Headline::OrderCancelled);
    assert_eq!(glance.progress, None);
}

#[rstest]
#[case("2026-11-24T00:00", "2026-11-24T23:59", Arrival::Today)]
#[case("2026-11-25T00:00", "2026-11-25T23:59", Arrival::Tomorrow)]
#[case("2026-11-26T00:00", "2026-11-26T23:59", Arrival::On(day("2026-11-26")))]
#[case("2026-11-26T00:00", "2026-11-27T23:59", Arrival::Between(day("2026-11-26"), day("2026-11-27")))]
fn a_sure_promise_is_as_narrow_as_it_was_made(
    #[case] from: &str,
    #[case] to: &str,
    #[case] arrival: Arrival,
) {
    assert_eq!(parcel::arrival(&estimate(from, to), &day("2026-11-24")), arrival);
}

#[rstest]
#[case(Confidence::Low, "2026-11-26", "2026-11-27")]
#[case(Confidence::Low, "2026-11-30", "2026-12-01")]
#[case(Confidence::Other, "2026-12-31", "2027-01-01")]
#[case(Confidence::Low, "2028-02-28", "2028-02-29")]
fn a_doubtful_promise_is_never_a_single_day(
    #[case] confidence: Confidence,
    #[case] on: &str,
    #[case] next: &str,
) {
    let promise = Estimate { confidence, ..estimate(&format!("{on}T00:00"), &format!("{on}T23:59")) };
    assert_eq!(parcel::arrival(&promise, &day("2026-11-24")), Arrival::About(day(on), day(next)));
}

#[test]
fn hours_are_told_where_they_mean_something() {
    let promise = Estimate { precision: Precision::Hour, ..estimate("2026-11-24T14:00", "2026-11-24T16:00") };
    let hours = Arrival::Hours(day("2026-11-24"), "14:00".into(), "16:00".into());
    assert_eq!(parcel::arrival(&promise, &day("2026-11-24")), hours);
}

#[rstest]
#[case(ParcelStatus::Pending, Advice::Pending, Tone::Neutral)]
#[case(ParcelStatus::PickedUp, Advice::Nothing, Tone::Good)]
#[case(ParcelStatus::InTransit, Advice::Nothing, Tone::Good)]
#[case(ParcelStatus::OutForDelivery, Advice::OutForDelivery, Tone::Good)]
#[case(ParcelStatus::ReadyForPickup, Advice::Ready, Tone::Good)]
#[case(ParcelStatus::DeliveryFailed, Advice::Failed, Tone::Warn)]
#[case(ParcelStatus::DeliveryDelayed, Advice::Delayed, Tone::Warn)]
#[case(ParcelStatus::OnHold, Advice::Hold, Tone::Warn)]
#[case(ParcelStatus::Delivered, Advice::Delivered, Tone::Good)]
#[case(ParcelStatus::ReturnToSender, Advice::GoingBack, Tone::Bad)]
#[case(ParcelStatus::Cancelled, Advice::ParcelCancelled, Tone::Neutral)]
#[case(ParcelStatus::Unknown, Advice::Unknown, Tone::Neutral)]
#[case(ParcelStatus::Other, Advice::Unknown, Tone::Neutral)]
fn every_status_says_what_to_do(#[case] status: ParcelStatus, #[case] advice: Advice, #[case] tone: Tone) {
    let news = news(&parcel(status), &day("2026-11-24"));
    assert_eq!((news.headline, news.advice, news.tone), (Headline::Status(status), advice, tone));
}

#[rstest]
#[case(ParcelStatus::DeliveryFailed, IncidentReason::Consignee, Advice::FailedConsignee)]
#[case(ParcelStatus::DeliveryFailed, IncidentReason::Address, Advice::Address)]
#[case(ParcelStatus::DeliveryDelayed, IncidentReason::Customs, Advice::Customs)]
#[case(ParcelStatus::DeliveryDelayed, IncidentReason::Weather, Advice::Weather)]
#[case(ParcelStatus::DeliveryDelayed, IncidentReason::Carrier, Advice::Delayed)]
#[case(ParcelStatus::OnHold, IncidentReason::Customs, Advice::Customs)]
#[case(ParcelStatus::OnHold, IncidentReason::Retailer, Advice::Retailer)]
#[case(ParcelStatus::OnHold, IncidentReason::Consignee, Advice::Consignee)]
#[case(ParcelStatus::OnHold, IncidentReason::Carrier, Advice::Hold)]
#[case(ParcelStatus::ReturnToSender, IncidentReason::Consignee, Advice::GoingBack)]
fn a_reason_changes_what_to_do(
    #[case] status: ParcelStatus,
    #[case] reason: IncidentReason,
    #[case] advice: Advice,
) {
    let news = news(&Parcel { incident: Some(reason), ..parcel(status) }, &day("2026-11-24"));
    assert_eq!((news.headline, news.advice), (Headline::Because(status, reason), advice));
}

#[test]
fn lost_and_damaged_come_before_any_status() {
    for status in ParcelStatus::ALL {
        let with =
            |incident| news(&Parcel { incident: Some(incident), ..parcel(*status) }, &day("2026-11-24"));
        assert_eq!(with(IncidentReason::Damaged).headline, Headline::Damaged);
        if *status != ParcelStatus::Delivered {
            assert_eq!(with(IncidentReason::Lost).headline, Headline::Lost, "{status:?}");
        }
    }
}

#[test]
fn a_parcel_that_turned_up_is_not_lost() {
    let found = Parcel { incident: Some(IncidentReason::Lost), ..parcel(ParcelStatus::Delivered) };
    assert_eq!(news(&found, &day("2026-11-24")).headline, Headline::Status(ParcelStatus::Delivered));
}

#[test]
fn a_late_parcel_promises_nothing() {
    let promise = estimate("2026-11-21T00:00", "2026-11-22T23:59");
    let late = Parcel { late: true, estimate: Some(promise), ..parcel(ParcelStatus::InTransit) };
    assert_eq!(news(&late, &day("2026-11-24")).headline, Headline::Late(day("2026-11-22")));
}

#[rstest]
#[case(&[ParcelStatus::Delivered, ParcelStatus::OutForDelivery, ParcelStatus::InTransit], 2)]
#[case(&[ParcelStatus::InTransit, ParcelStatus::OnHold, ParcelStatus::OutForDelivery], 2)]
#[case(&[ParcelStatus::Pending, ParcelStatus::Delivered, ParcelStatus::InTransit], 3)]
#[case(&[ParcelStatus::InTransit, ParcelStatus::ReadyForPickup], 2)]
#[case(&[ParcelStatus::Cancelled, ParcelStatus::Delivered, ParcelStatus::Pending], 3)]
fn the_headline_speaks_of_the_parcel_that_matters_most(
    #[case] statuses: &[ParcelStatus],
    #[case] number: usize,
) {
    let parcels = statuses.iter().map(|status| parcel(*status)).collect();
    let glance = glance(&order(OrderState::PartlyDelivered, parcels));
    assert_eq!(glance.parcel, Some((number, statuses.len())));
}

#[test]
fn of_equals_the_one_due_first_is_spoken_of() {
    let due = |from, to| Parcel { estimate: Some(estimate(from, to)), ..parcel(ParcelStatus::InTransit) };
    let parcels =
        vec![due("2026-11-28T00:00", "2026-11-29T00:00"), due("2026-11-26T00:00", "2026-11-27T00:00")];
    assert_eq!(glance(&order(OrderState::Shipped, parcels)).parcel, Some((2, 2)));
}

#[test]
fn a_parcel_on_its_way_back_is_not_counted() {
    let back = Parcel { direction: Direction::Return, ..parcel(ParcelStatus::InTransit) };
    let glance = glance(&order(OrderState::Delivered, vec![parcel(ParcelStatus::Delivered), back]));
    assert_eq!(glance.parcel, None);
    assert_eq!(glance.news.headline, Headline::Status(ParcelStatus::Delivered));
}

#[test]
fn what_is_in_no_parcel_is_not_sent_yet() {
    let packed = Parcel {
        lines: vec![ParcelLine { line_id: "l1".into(), quantity: 1 }],
        ..parcel(ParcelStatus::InTransit)
    };
    let order = Order { lines: vec![line(2, 1)], ..order(OrderState::PartlyShipped, vec![packed]) };
    assert_eq!(order.lines.iter().map(|line| unsent(&order, line)).sum::<u32>(), 1);
}

#[rstest]
#[case(&[Action::OpenClaim, Action::ContactShop], Some(Action::OpenClaim))]
#[case(&[Action::ContactShop], Some(Action::ContactShop))]
#[case(&[Action::RequestReturn], None)]
#[case(&[], None)]
fn a_lost_parcel_offers_what_the_server_lists(#[case] listed: &[Action], #[case] offer: Option<Action>) {
    let lost = Parcel { incident: Some(IncidentReason::Lost), ..parcel(ParcelStatus::InTransit) };
    let order = Order { actions: listed.to_vec(), ..order(OrderState::Shipped, vec![lost]) };
    assert_eq!(glance(&order).offer, offer);
}

#[rstest]
#[case(ParcelStatus::Pending, 1, false)]
#[case(ParcelStatus::InTransit, 2, false)]
#[case(ParcelStatus::OutForDelivery, 3, false)]
#[case(ParcelStatus::DeliveryFailed, 3, true)]
#[case(ParcelStatus::OnHold, 2, true)]
#[case(ParcelStatus::Delivered, 4, false)]
fn the_current_step_follows_the_status(
    #[case] status: ParcelStatus,
    #[case] current: usize,
    #[case] problem: bool,
) {
    let parcel = parcel(status);
    let news = news(&parcel, &day("2026-11-24"));
    let progress = progress(&parcel, &news).expect("it is being sent");
    assert_eq!((progress.current, progress.problem), (current, problem));
}

#[test]
fn a_parcel_for_a_counter_is_collected_not_delivered() {
    let parcel = parcel(ParcelStatus::ReadyForPickup);
    let news = news(&parcel, &day("2026-11-24"));
    assert_eq!(progress(&parcel, &news).map(|progress| progress.steps[4]), Some(Step::Collected));
}
