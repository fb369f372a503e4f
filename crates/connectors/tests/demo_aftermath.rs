//! What the demo's data says after the purchase: claims and their answers, pickup, guides, accessories, help.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aftersale_connectors::{EmbeddedShop, Shop};
use aftersale_model::Order;
use aftersale_model::ask::next_ask;
use aftersale_model::claim::{ClaimResolution, ClaimState};
use aftersale_model::help::{Worded, fitting};
use aftersale_model::hours;
use aftersale_model::order::{Action, What};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rstest::rstest;
use serde_json::Value;

const LANGUAGES: [&str; 4] = ["bg", "de", "en", "sv"];

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

fn in_days(shop: &EmbeddedShop, days: i64) -> Timestamp {
    shop.anchor_at() + (24 * days).hours()
}

#[tokio::test]
async fn every_order_is_in_order() {
    for order in demo().orders().await.expect("orders") {
        assert_eq!(order.check(), Ok(()), "{}", order.number);
    }
}

#[rstest]
#[case("Lost", 0, ClaimState::InReview, None)]
#[case("Lost", 3, ClaimState::Approved, Some(ClaimResolution::RefundOriginal))]
#[case("Lost", 8, ClaimState::Closed, Some(ClaimResolution::RefundOriginal))]
#[case("Damaged in transit", 0, ClaimState::InReview, None)]
#[case("Damaged in transit", 3, ClaimState::Approved, Some(ClaimResolution::Replacement))]
#[case("Claim answered", 0, ClaimState::Approved, Some(ClaimResolution::Replacement))]
#[tokio::test]
async fn a_claim_is_answered_as_the_clock_moves(
    #[case] title: &str,
    #[case] days: i64,
    #[case] state: ClaimState,
    #[case] resolution: Option<ClaimResolution>,
) {
    let shop = demo();
    let order = order(&shop, title).await;
    let (claim, now) = (&order.claims[0], in_days(&shop, days));
    assert_eq!((claim.state_at(now), claim.resolution_at(now)), (Some(state), resolution));
}

#[rstest]
#[case("Just placed", 0, &[What::Pack, What::HandOver, What::Deliver])]
#[case("Packed", 0, &[What::HandOver, What::Deliver])]
#[case("In transit", 0, &[What::Deliver])]
#[case("Ready for pickup", 0, &[What::Collect])]
#[case("Stalled", 0, &[What::PutRight])]
#[case("Lost", 0, &[What::AnswerClaim])]
#[case("Delivered", 0, &[])]
#[tokio::test]
async fn what_happens_next_is_dated(#[case] title: &str, #[case] days: i64, #[case] expected: &[What]) {
    let shop = demo();
    let order = order(&shop, title).await;
    let steps = order.next_steps(in_days(&shop, days));
    assert_eq!(steps.iter().map(|step| step.what).collect::<Vec<_>>(), expected);
    assert!(steps.iter().all(|step| step.on.is_some()), "{steps:?}");
}

#[tokio::test]
async fn the_pickup_point_tells_its_hours_in_its_own_zone() {
    let shop = demo();
    let order = order(&shop, "Ready for pickup").await;
    let pickup = order.parcels[0].pickup.as_ref().expect("a pickup point");
    let zone = TimeZone::get(pickup.time_zone.as_deref().expect("a zone")).expect("a zone");
    let until = hours::closes_on(&pickup.hours, pickup.until_on.expect("a day"), &zone).expect("an hour");
    assert_eq!(zone.to_datetime(until).to_string(), "2026-12-01T19:00:00");
    assert!(hours::is_open(&pickup.hours, shop.anchor_at(), &zone));
    assert!(pickup.qr.is_some());
}

#[tokio::test]
async fn accessories_fit_are_few_and_never_stand_beside_a_problem() {
    let shop = demo();
    let now = shop.anchor_at();
    let mut offered = 0;
    for order in shop.orders().await.expect("orders") {
        let bought: BTreeSet<_> = order.lines.iter().map(|line| &line.product_id).collect();
        let shown = order.accessories_at(now);
        assert!(
            shown.len() <= 3 && shown.iter().all(|one| !bought.contains(&one.product_id)),
            "{}",
            order.number
        );
        assert!(shown.is_empty() || !order.has_problem(now), "{}", order.number);
        assert!(!order.has_problem(now) || next_ask(&order, &[], now).is_none(), "{}", order.number);
        offered += shown.len();
    }
    assert!(offered > 10);
    for title in
        ["Stalled", "Lost", "Damaged in transit", "Delayed by customs", "Failed attempt", "Partly returned"]
    {
        assert_eq!(order(&shop, title).await.accessories_at(now), [], "{title}");
    }
}

#[tokio::test]
async fn a_guide_for_waiting_gives_way_to_one_for_use() {
    let shop = demo();
    let order = order(&shop, "In transit").await;
    let titles = |days| -> Vec<String> {
        order.guides_at(in_days(&shop, days)).iter().map(|guide| guide.title.clone()).collect()
    };
    assert_eq!(titles(0), ["Worth the wait"]);
    assert_eq!(titles(5), ["Warm it first", "Dark and dry"]);
}

#[rstest]
#[case("Just placed", "when-is-it-sent")]
#[case("Stalled", "nothing-moves")]
#[case("Delayed by customs", "nothing-moves")]
#[case("Ready for pickup", "what-to-bring")]
#[case("Failed attempt", "missed-the-delivery")]
#[case("Lost", "not-there")]
#[case("Delivered", "arrived-damaged")]
#[tokio::test]
async fn help_begins_with_what_is_pressing(#[case] title: &str, #[case] first: &str) {
    let shop = demo();
    let profile = shop.profile().await.expect("a profile");
    let order = order(&shop, title).await;
    let found = fitting(&profile.help, &order, shop.anchor_at());
    assert_eq!(found.first().map(|entry| entry.id.as_str()), Some(first));
}

#[tokio::test]
async fn a_present_can_be_shared_and_a_delivered_parcel_claimed() {
    let shop = demo();
    let now = shop.anchor_at();
    assert!(order(&shop, "A present").await.actions_at(now).contains(&Action::ShareGift));
    assert!(order(&shop, "Delivered").await.actions_at(now).contains(&Action::OpenClaim));
    assert!(order(&shop, "Just placed").await.actions_at(now).contains(&Action::Cancel));
}

#[tokio::test]
async fn help_is_written_in_every_language() {
    let whole = |words: &Worded| words.keys().map(String::as_str).eq(LANGUAGES);
    for entry in demo().profile().await.expect("a profile").help {
        assert!(whole(&entry.question) && whole(&entry.answer), "{}", entry.id);
    }
}

#[test]
fn guides_are_written_in_every_language() {
    let text = std::fs::read_to_string(folder().join("products.json")).expect("products");
    let products: Value = serde_json::from_str(&text).expect("JSON");
    let mut guides = 0;
    for product in products.as_array().expect("a list") {
        for guide in product["guides"].as_array().into_iter().flatten() {
            guides += 1;
            for words in [&guide["title"], &guide["text"]] {
                let mut languages: Vec<_> =
                    words.as_object().expect("words").keys().map(String::as_str).collect();
                languages.sort_unstable();
                assert_eq!(languages, LANGUAGES, "{}", product["id"]);
            }
        }
    }
    assert!(guides > 10);
}
