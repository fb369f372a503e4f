//! An answer that was rendered before is only given while it is what would be rendered now.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use aftersale_connectors::{EmbeddedShop, Shop, ShopProfile};
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::ask::{AskKind, Asked};
use aftersale_model::order::{Accessory, Guide, GuidePhase};
use aftersale_model::parcel::OpeningHours;
use aftersale_server::clock::Clock;
use aftersale_server::state::App;
use aftersale_server::{router, views};
use aftersale_store::{Mail, PostgresStore, Store};
use aftersale_testkit::postgres::Database;
use axum::body::{Body, to_bytes};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use tower::ServiceExt;

use super::queue::{receive, report};
use crate::sample::{CUSTOMER, delivered, now, order, profile};
use crate::stage::{SampleShop, Stage, config, request};

const PATH: &str = "/v1/orders/ord_1001";
const LEVELS: [Access; 3] = [Access::Stub, Access::Gift, Access::Order];

async fn tag(stage: &Stage, level: Access) -> String {
    let answer = stage.get_order(&stage.order_token("ord_1001", level)).await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    answer.header("etag").to_owned()
}

#[tokio::test]
async fn every_level_and_everything_that_happens_has_bytes_of_its_own() {
    let stage = Stage::new().await;
    let mut tags = BTreeSet::new();
    for level in LEVELS {
        assert!(tags.insert(tag(&stage, level).await), "{level:?}");
    }
    let full = || tag(&stage, Access::Order);
    receive(&stage, &report("in_transit", "AB", "08:30")).await;
    assert!(tags.insert(full().await), "a report");
    stage.later(60 * 22);
    assert!(tags.insert(full().await), "time passes");
    receive(&stage, &report("delivered", "OK", "08:40")).await;
    assert!(tags.insert(full().await), "it is there");
    let token = stage.order_token("ord_1001", Access::Order);
    let write = |path: &'static str, body: serde_json::Value| {
        let (stage, token) = (&stage, token.clone());
        async move {
            let done = stage.ask("POST", path, &token, path, &body.to_string()).await;
            assert!(done.status.is_success(), "{}", done.told());
        }
    };
    write("/v1/orders/ord_1001/parcels/par_1/vote", json!({ "good": false })).await;
    assert!(tags.insert(full().await), "a vote");
    let missing = json!({ "reason": "missing", "parcel_id": "par_1", "lines": [{ "line_id": "lin_1", "quantity": 1 }] });
    write("/v1/orders/ord_1001/claims", missing).await;
    assert!(tags.insert(full().await), "a claim");
    stage.store.put_order(&Order { locale: "de".into(), ..order("1001", CUSTOMER) }).await.expect("order");
    assert!(tags.insert(full().await), "the shop's own change");
    assert_eq!(tags.len(), 9);
}

#[tokio::test]
async fn a_clock_that_is_put_back_shows_what_it_showed_before() {
    let stage = Stage::new().await;
    let before = tag(&stage, Access::Order).await;
    for hours in [22, 24 * 30] {
        stage.later(60 * hours);
        assert_ne!(tag(&stage, Access::Order).await, before);
        stage.later(-60 * hours);
        assert_eq!(tag(&stage, Access::Order).await, before);
    }
}

#[tokio::test]
async fn an_answer_is_rendered_once_while_nothing_happens() {
    let stage = Stage::new().await;
    tag(&stage, Access::Order).await;
    stage.store.take_calls();
    let first = tag(&stage, Access::Order).await;
    stage.store.touch_order("ord_1001").await.expect("touched");
    assert_eq!(tag(&stage, Access::Order).await, first);
    let calls = stage.store.take_calls();
    assert!(!calls.iter().any(|call| call.starts_with("order")), "{calls:?}");
}

#[tokio::test]
async fn what_was_asked_elsewhere_takes_the_ask_away() {
    let stage = Stage::new().await;
    for number in ["1001", "1002"] {
        stage.store.put_order(&delivered(number)).await.expect("order");
    }
    let asks =
        async || stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json()["ask"].take();
    for _ in 0..2 {
        assert!(asks().await.is_object());
    }
    let mail = Mail {
        id: "m".into(),
        dedupe_key: "m".into(),
        kind: "delivery-vote".into(),
        to: "a@mail.example".into(),
        locale: "sv".into(),
        subject: String::new(),
        text: String::new(),
        html: String::new(),
        created_at: now(),
        attempts: 0,
        sent_at: None,
        expires_at: None,
        ended_at: None,
        unsubscribe_url: None,
        optional: None,
        attachment: None,
    };
    let asked = Asked { kind: AskKind::DeliveryVote, order_id: "ord_1002".into(), at: now() };
    assert!(stage.store.put_ask(&mail, &asked, Box::new(|_| true)).await.expect("stored"));
    assert_eq!(asks().await, json!(null));
    stage.later(60 * 24 * 7);
    assert!(asks().await.is_object(), "a week later");
}

async fn demo() -> (ShopProfile, Vec<Order>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/data");
    let shop = EmbeddedShop::open_at(&folder, now()).expect("the demo's data");
    (shop.profile().await.expect("a profile"), shop.orders().await.expect("orders"))
}

/// With everything whose look may depend on the time.
fn busy() -> Order {
    let mut order = delivered("1001");
    for phase in [GuidePhase::Waiting, GuidePhase::Arrival, GuidePhase::Use] {
        order.guides.push(Guide { phase, ..order.guides[0].clone() });
    }
    order.accessories.push(Accessory {
        product_id: "p".into(),
        name: "Comb".into(),
        url: "https://shop.example/comb".into(),
        image_url: None,
        minor: 900,
    });
    let pickup = order.parcels[0].pickup.as_mut().expect("a pickup point");
    pickup.time_zone = Some("America/New_York".into());
    pickup.until_on = Some("2026-11-28".parse().expect("a day"));
    let (opens, closes) = ("08:00".into(), "20:00".into());
    pickup.hours = vec![OpeningHours { from_weekday: 1, to_weekday: 7, opens, closes }];
    order
}

fn bytes(order: &Order, level: Access, profile: &ShopProfile, at: Timestamp) -> String {
    let ask = views::ask(order, &[], at).map(|ask| ask.parcel_id);
    let seen = views::order(order, level, profile, at);
    format!("{} {ask:?}", serde_json::to_string(&seen).expect("JSON"))
}

fn one_stretch(order: &Order, one: Timestamp, other: Timestamp) -> bool {
    let holds = |at, then| order.steady_around(at).is_some_and(|stretch| stretch.holds(then));
    holds(one, other) || holds(other, one)
}

/// What the model promises about a stretch, of every order of the demo over its whole life.
#[tokio::test]
async fn while_a_stretch_lasts_no_byte_changes() {
    let (profile, mut orders) = demo().await;
    orders.push(busy());
    let mut changes = 0;
    for order in &orders {
        // Coarse over months, so that the clocks change on the way, and fine over the days in which most happens.
        let coarse = (-24..24 * 6).map(|step| order.placed_at + SignedDuration::from_hours(step * 23));
        let fine = (-9..1_200).map(|step| order.placed_at + SignedDuration::from_mins(step * 17));
        let mut last: Option<(Timestamp, [String; 3])> = None;
        for at in coarse.chain(fine) {
            let here = LEVELS.map(|level| bytes(order, level, &profile, at));
            if let Some((before, seen)) = last.filter(|(_, seen)| *seen != here) {
                changes += 1;
                assert!(
                    !one_stretch(order, before, at),
                    "{} looks different at {before} and {at}: {seen:?} {here:?}",
                    order.number
                );
            }
            last = Some((at, here));
        }
    }
    assert!(changes > orders.len(), "{changes} changes met");
}

/// Each order's own moments are where it changes: right before, at and right after each.
#[tokio::test]
async fn no_stretch_reaches_over_a_report() {
    let (_, orders) = demo().await;
    for order in &orders {
        for event in order.parcels.iter().flat_map(|parcel| &parcel.events) {
            let little = SignedDuration::from_nanos(1);
            let (before, at, after) = (event.at.at - little, event.at.at, event.at.at + little);
            for (one, other) in [(before, at), (at, after), (before, after)] {
                assert!(!one_stretch(order, one, other), "{}: {one} {other}", order.number);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_server_writes_the_other_shows_at_once() {
    let database = Database::fresh().await.expect("a database");
    let mut servers = Vec::new();
    for _ in 0..2 {
        let store: Arc<dyn Store> = Arc::new(PostgresStore::connect(&database.url()).await.expect("store"));
        let shop = Arc::new(SampleShop::default());
        servers.push(Arc::new(App::new(config(), Clock::fixed(now()), store, shop, profile())));
    }
    let token = servers[0].tokens.mint_order("ord_1001", Access::Order, now()).expect("token").token;
    let bearer = format!("Bearer {token}");
    let read = async |app: &Arc<App>| {
        let asked = request("GET", PATH, &[("authorization", &bearer)], Body::empty());
        let answer = router::router(app.clone()).oneshot(asked).await.expect("an answer");
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        serde_json::from_slice::<serde_json::Value>(&bytes).expect("JSON")["locale"].take()
    };
    for (at, locale) in ["sv", "de", "en", "bg", "sv"].into_iter().enumerate() {
        let told = Order { locale: locale.into(), ..order("1001", CUSTOMER) };
        servers[at % 2].store.put_order(&told).await.expect("order");
        for app in &servers {
            for _ in 0..2 {
                assert_eq!(read(app).await, locale, "write {at}");
            }
        }
    }
}
