//! The demo's data: it loads, it adds up, every scenario shows what it says, and time moves it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aftersale_connectors::{EmbeddedShop, Shop};
use aftersale_model::Order;
use aftersale_model::parcel::{Direction, IncidentReason, Parcel, ParcelStatus};
use aftersale_model::review::{ReviewState, Summary};
use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use rstest::rstest;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/data")
}

fn demo() -> EmbeddedShop {
    EmbeddedShop::open(&folder()).expect("the demo's data")
}

async fn order(shop: &EmbeddedShop, title: &str) -> Order {
    let scenario = shop.scenarios().iter().find(|scenario| scenario.title == title).expect(title);
    shop.order_by_number(&scenario.order_number).await.expect("an answer").expect("an order")
}

/// What the newest report by `now` says.
fn status(parcel: &Parcel, now: Timestamp) -> Option<ParcelStatus> {
    let past = parcel.events.iter().filter(|event| event.at.at <= now);
    past.max_by_key(|event| event.at.at).map(|event| event.status)
}

#[tokio::test]
async fn every_order_is_shown_by_one_scenario() {
    let shop = demo();
    let orders = shop.orders().await.expect("orders");
    let shown: BTreeSet<_> = shop.scenarios().iter().map(|scenario| &scenario.order_number).collect();
    assert_eq!(shown.len(), shop.scenarios().len());
    assert_eq!(shown, orders.iter().map(|order| &order.number).collect());
}

#[rstest]
#[case("Label made, not scanned", 0, ParcelStatus::Pending)]
#[case("Label made, not scanned", 2, ParcelStatus::InTransit)]
#[case("In transit", 0, ParcelStatus::InTransit)]
#[case("In transit", 2, ParcelStatus::OutForDelivery)]
#[case("In transit", 5, ParcelStatus::Delivered)]
#[case("Out for delivery", 0, ParcelStatus::OutForDelivery)]
#[case("Out for delivery", 1, ParcelStatus::Delivered)]
#[case("Ready for pickup", 1, ParcelStatus::ReadyForPickup)]
#[case("Ready for pickup", 5, ParcelStatus::Delivered)]
#[case("Failed attempt", 0, ParcelStatus::DeliveryFailed)]
#[case("Failed attempt", 1, ParcelStatus::OutForDelivery)]
#[case("Delayed by customs", 0, ParcelStatus::DeliveryDelayed)]
#[case("Delayed by customs", 2, ParcelStatus::InTransit)]
#[case("Stalled", 2, ParcelStatus::InTransit)]
#[case("Damaged in transit", 0, ParcelStatus::OnHold)]
#[case("Damaged in transit", 5, ParcelStatus::ReturnToSender)]
#[case("Lost", 0, ParcelStatus::Unknown)]
#[case("Delivered to a neighbour", 0, ParcelStatus::Delivered)]
#[tokio::test]
async fn moving_the_clock_tells_the_story_on(
    #[case] title: &str,
    #[case] days: i64,
    #[case] expected: ParcelStatus,
) {
    let shop = demo();
    let now = shop.anchor_at() + (24 * days).hours();
    let order = order(&shop, title).await;
    assert_eq!(status(&order.parcels[0], now), Some(expected));
}

#[tokio::test]
async fn a_split_order_has_one_parcel_delivered_one_under_way_and_one_not_sent() {
    let shop = demo();
    let order = order(&shop, "Split in three").await;
    let statuses: Vec<_> = order.parcels.iter().map(|parcel| status(parcel, shop.anchor_at())).collect();
    assert_eq!(statuses, [Some(ParcelStatus::Delivered), Some(ParcelStatus::InTransit), None]);
    let mugs: Vec<_> =
        order.parcels.iter().flat_map(|parcel| &parcel.lines).filter(|line| line.line_id == "1").collect();
    assert_eq!(mugs.iter().map(|line| line.quantity).collect::<Vec<_>>(), [2, 1]);
}

#[tokio::test]
async fn the_problem_scenarios_name_their_problem() {
    let shop = demo();
    for (title, incident) in [
        ("Delayed by customs", IncidentReason::Customs),
        ("Lost", IncidentReason::Lost),
        ("Damaged in transit", IncidentReason::Damaged),
        ("Failed attempt", IncidentReason::Consignee),
    ] {
        let order = order(&shop, title).await;
        let mut past = order.parcels[0].events.iter().filter(|event| event.at.at <= shop.anchor_at());
        assert_eq!(past.next_back().and_then(|event| event.incident), Some(incident), "{title}");
    }
}

#[tokio::test]
async fn a_partly_returned_order_has_a_parcel_on_its_way_back() {
    let shop = demo();
    let order = order(&shop, "Partly returned").await;
    let back: Vec<_> = order.parcels.iter().filter(|parcel| parcel.direction == Direction::Return).collect();
    assert_eq!(status(back[1], shop.anchor_at()), Some(ParcelStatus::InTransit));
    assert_eq!(order.returns.len(), 2);
    assert_eq!((order.lines[0].returned, order.refunded_minor), (1, 25900));
}

#[tokio::test]
async fn a_cancelled_order_is_refunded_in_full_and_sends_nothing() {
    let shop = demo();
    let order = order(&shop, "Cancelled").await;
    let charged: i64 = order.lines.iter().map(|line| line.unit_minor * i64::from(line.quantity)).sum();
    assert_eq!(order.refunded_minor, charged);
    assert!(order.cancelled_at.is_some() && order.parcels.is_empty());
}

#[tokio::test]
async fn taxes_that_are_included_are_part_of_what_was_charged() {
    for order in demo().orders().await.expect("orders") {
        let lines: i64 = order.lines.iter().map(|line| line.unit_minor * i64::from(line.quantity)).sum();
        let off: i64 = order.discounts.iter().map(|discount| discount.minor).sum();
        let included: i64 = order.taxes.iter().filter(|tax| tax.included).map(|tax| tax.minor).sum();
        assert!(included < (lines - off + order.shipping_minor) / 3, "{}", order.number);
    }
}

#[tokio::test]
async fn the_orders_look_like_real_ones() {
    let orders = demo().orders().await.expect("orders");
    let currencies: BTreeSet<_> = orders.iter().map(|order| order.currency.code()).collect();
    assert_eq!(currencies, BTreeSet::from(["EUR", "GBP", "JPY", "SEK", "USD"]));
    let locales: BTreeSet<_> = orders.iter().map(|order| order.locale.as_str()).collect();
    assert_eq!(locales, BTreeSet::from(["bg", "de", "en", "sv"]));
    assert!(orders.iter().any(|order| order.lines.len() >= 14));
    assert!(orders.iter().any(|order| order.taxes.len() >= 2));
    assert!(orders.iter().flat_map(|order| &order.lines).any(|line| line.name.chars().count() > 100));
}

#[tokio::test]
async fn every_picture_named_by_an_order_is_there() {
    let images = folder().join("../shop/images");
    for line in demo().orders().await.expect("orders").iter().flat_map(|order| &order.lines) {
        let url = line.image_url.as_deref().expect("a picture");
        let file = url.strip_prefix("/images/").expect("a picture of the demo");
        assert!(images.join(file).is_file(), "{url}");
    }
}

#[tokio::test]
async fn opened_on_another_day_everything_moves_by_whole_days() {
    let now: Timestamp = "2027-02-08T23:30:00Z".parse().expect("a time");
    let moved = EmbeddedShop::open_at(&folder(), now).expect("the demo's data");
    let zone = TimeZone::get("Europe/Stockholm").expect("a zone");
    assert_eq!(zone.to_datetime(moved.anchor_at()).to_string(), "2027-02-09T10:00:00");
    let (before, after) = (order(&demo(), "Out for delivery").await, order(&moved, "Out for delivery").await);
    assert_eq!(after.placed_at.duration_since(before.placed_at), SignedDuration::from_hours(76 * 24));
    let window =
        |order: &Order| order.parcels[0].events[2].estimate.as_ref().map(|estimate| estimate.from.rfc3339());
    assert_eq!(window(&before).as_deref(), Some("2026-11-25T17:00:00+01:00"));
    assert_eq!(window(&after).as_deref(), Some("2027-02-09T17:00:00+01:00"));
    let pickup = order(&moved, "Ready for pickup").await.parcels[0].pickup.clone().expect("a pickup point");
    assert_eq!(pickup.until_on.map(|date| date.to_string()).as_deref(), Some("2027-02-15"));
}

#[tokio::test]
async fn the_reviews_of_before_show_every_rating_and_every_state() {
    let reviews = demo().reviews().await.expect("reviews");
    let summary = Summary::of(&reviews);
    assert!(summary.published.iter().all(|count| *count > 0), "{summary:?}");
    assert_eq!((summary.rejected.iter().sum::<u64>(), reviews.len()), (1, 11));
    let waiting = reviews.iter().filter(|review| review.state() == ReviewState::Pending);
    assert_eq!(waiting.count(), 1);
    let spoken: BTreeSet<&str> = reviews.iter().map(|review| review.said.locale.as_str()).collect();
    assert_eq!(spoken.into_iter().collect::<Vec<_>>(), ["bg", "de", "en", "sv"]);
    let now: Timestamp = "2027-02-08T23:30:00Z".parse().expect("a time");
    let moved =
        EmbeddedShop::open_at(&folder(), now).expect("the demo's data").reviews().await.expect("reviews");
    let by = moved[0].sent_at.duration_since(reviews[0].sent_at);
    assert_eq!(by, SignedDuration::from_hours(76 * 24));
}

#[tokio::test]
async fn a_number_nobody_has_finds_nothing() {
    assert_eq!(demo().order_by_number("1").await.expect("an answer"), None);
}
