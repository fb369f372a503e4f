//! An order's state as tables.

use jiff::SignedDuration;
use rstest::rstest;

use super::*;
use crate::order::{Address, Customer, Line};
use crate::parcel::{Delivery, Event, Handover, LocalInstant, ParcelLine};
use crate::sample;

fn at(hour: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hour)
}

fn local(hour: i64) -> LocalInstant {
    LocalInstant { at: at(hour), offset_s: 0 }
}

fn parcel(pieces: u32, left: i64, delivered: Option<i64>) -> Parcel {
    let delivery = delivered.map(|hour| Event {
        at: local(hour),
        offset_known: true,
        status: ParcelStatus::Delivered,
        incident: None,
        text: None,
        text_lang: None,
        place: None,
        estimate: None,
        delivered: Some(Delivery { to: Handover::Mailbox, detail: None, signed_by: None }),
    });
    Parcel {
        id: left.to_string(),
        direction: Direction::Outbound,
        carrier: None,
        tracking_number: None,
        lines: vec![ParcelLine { line_id: "l".into(), quantity: pieces }],
        shipped_at: Some(local(left)),
        events: delivery.into_iter().collect(),
        promises: Vec::new(),
        pickup: None,
        return_id: None,
    }
}

/// Three pieces of one line, placed at 0, packed at 2.
fn order(parcels: Vec<Parcel>) -> Order {
    Order {
        id: "o".into(),
        number: "1".into(),
        placed_at: at(0),
        packed_at: Some(at(2)),
        cancelled_at: None,
        time_zone: "Europe/Stockholm".into(),
        locale: "sv".into(),
        currency: "SEK".parse().unwrap(),
        customer: Customer { id: "c".into(), name: "Åsa".into(), email: None, phone: None },
        address: Address {
            name: "Åsa".into(),
            lines: Vec::new(),
            postcode: "11122".into(),
            country: "SE".into(),
        },
        lines: vec![Line {
            id: "l".into(),
            product_id: "p".into(),
            name: "Cup".into(),
            variant: None,
            image_url: None,
            url: None,
            quantity: 3,
            returned: 0,
            cancelled: 0,
            unit_minor: 100,
        }],
        discounts: Vec::new(),
        shipping_minor: 0,
        taxes: Vec::new(),
        refunded_minor: 0,
        parcels,
        returns: Vec::new(),
        claims: Vec::new(),
        guides: Vec::new(),
        accessories: Vec::new(),
        promised: None,
        votes: Vec::new(),
        goods: Vec::new(),
        requests: Vec::new(),
        terms: crate::terms::Terms::default(),
    }
}

#[rstest]
#[case(1, OrderState::Placed)]
#[case(3, OrderState::Packed)]
#[case(5, OrderState::PartlyShipped)]
#[case(7, OrderState::Shipped)]
#[case(9, OrderState::PartlyDelivered)]
#[case(11, OrderState::Delivered)]
fn an_order_goes_through_its_states_as_its_parcels_do(#[case] hour: i64, #[case] state: OrderState) {
    let order = order(vec![parcel(2, 4, Some(8)), parcel(1, 6, Some(10))]);
    assert_eq!(order.state_at(at(hour)), state);
}

#[test]
fn a_cancelled_order_is_cancelled_from_then_on() {
    let order = Order { cancelled_at: Some(at(5)), ..order(Vec::new()) };
    assert_eq!(order.state_at(at(4)), OrderState::Packed);
    assert_eq!(order.state_at(at(5)), OrderState::Cancelled);
    assert!(order.has_problem(at(5)));
}

#[test]
fn cancelled_pieces_are_not_waited_for() {
    let mut order = order(vec![parcel(2, 4, Some(8))]);
    order.lines[0].cancelled = 1;
    assert_eq!(order.state_at(at(9)), OrderState::Delivered);
}

#[test]
fn only_what_has_left_is_fulfilled() {
    let order = order(vec![parcel(2, 4, None), parcel(1, 6, None)]);
    assert_eq!([3, 5, 7].map(|hour| order.fulfilled_at("l", at(hour))), [0, 2, 3]);
    assert_eq!(order.fulfilled_at("other", at(7)), 0);
}

#[rstest]
#[case(3, &[3])]
#[case(5, &[1])]
#[case(7, &[])]
fn what_has_not_left_is_still_to_be_sent(#[case] hour: i64, #[case] pieces: &[u32]) {
    let order = order(vec![parcel(2, 4, None), parcel(1, 6, None)]);
    let left: Vec<u32> = order.not_yet_shipped_at(at(hour)).iter().map(|(_, pieces)| *pieces).collect();
    assert_eq!(left, pieces);
}

#[test]
fn nothing_more_is_sent_of_what_was_cancelled() {
    let mut order = order(vec![parcel(2, 4, None)]);
    order.lines[0].cancelled = 1;
    assert_eq!(order.not_yet_shipped_at(at(5)), []);
    let cancelled = Order { cancelled_at: Some(at(3)), ..self::order(Vec::new()) };
    assert_eq!(cancelled.not_yet_shipped_at(at(3)), []);
}

#[test]
fn quantities_out_of_range_do_not_panic() {
    let order = order(vec![parcel(u32::MAX, 4, None), parcel(u32::MAX, 4, None)]);
    assert_eq!(order.fulfilled_at("l", at(5)), u32::MAX);
    assert_eq!(order.state_at(at(5)), OrderState::Shipped);
}

#[rstest]
#[case::placed(sample::order(Vec::new()), 16, 11, &[Action::Cancel, Action::ContactShop, Action::ShareGift])]
#[case::packed(sample::order(Vec::new()), 17, 10, &[Action::ContactShop, Action::ShareGift])]
#[case::under_way(sample::under_way(), 18, 10, &[Action::ContactShop, Action::ShareGift])]
#[case::late(sample::under_way(), 21, 10, &[Action::OpenClaim, Action::ContactShop, Action::ShareGift])]
#[case::delivered(sample::delivered(), 19, 13, &[Action::OpenClaim, Action::ContactShop, Action::ShareGift])]
#[case::cancelled(
    Order { cancelled_at: Some(sample::on(16, 10)), ..sample::under_way() }, 21, 10, &[Action::ContactShop]
)]
fn an_action_is_listed_while_it_can_be_done(
    #[case] order: Order,
    #[case] day: i8,
    #[case] hour: i8,
    #[case] listed: &[Action],
) {
    assert_eq!(order.actions_at(sample::on(day, hour)), listed);
}

#[rstest]
#[case(18, &["wait", "pack away the box"])]
#[case(19, &["unpack", "use", "pack away the box"])]
#[case(40, &["use", "pack away the box"])]
fn a_guide_comes_in_its_phase(#[case] day: i8, #[case] titles: &[&str]) {
    let guide = |title: &str, phase, product: Option<&str>| Guide {
        title: title.into(),
        text: None,
        url: None,
        phase,
        product_id: product.map(Into::into),
    };
    // The plate is not sent yet.
    let mut order = sample::delivered();
    order.parcels[0].lines.truncate(1);
    order.guides = vec![
        guide("wait", GuidePhase::Waiting, Some("product-cup")),
        guide("unpack", GuidePhase::Arrival, Some("product-cup")),
        guide("use", GuidePhase::Use, Some("product-cup")),
        guide("use plate", GuidePhase::Use, Some("product-plate")),
        guide("pack away the box", GuidePhase::Waiting, None),
        guide("all there", GuidePhase::Use, None),
    ];
    let told: Vec<&str> =
        order.guides_at(sample::on(day, 13)).iter().map(|guide| guide.title.as_str()).collect();
    assert_eq!(told, titles);
}

#[test]
fn the_day_is_the_shops() {
    let order = order(Vec::new());
    assert_eq!(order.today("2026-11-25T23:30:00Z".parse().unwrap()).to_string(), "2026-11-26");
}

#[test]
fn a_return_parcel_does_not_ship_the_order() {
    let back = Parcel { direction: Direction::Return, ..parcel(3, 4, Some(8)) };
    assert_eq!(order(vec![back]).state_at(at(9)), OrderState::Packed);
}
