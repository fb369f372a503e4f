//! What happens to an order is mailed once, by whoever notices it first; what is old, unwanted or unfitting is not.

use std::sync::Arc;

use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::claim::{Claim, ClaimReason};
use aftersale_model::order::{Guide, GuidePhase, ReturnState};
use aftersale_model::parcel::{IncidentReason, ParcelStatus};
use aftersale_model::preferences::{Channel, Choice, Preferences, Topic};
use aftersale_server::mail::outbox::send_waiting;
use aftersale_server::mail::queue::{look, work_off};
use aftersale_server::state::App;
use aftersale_store::{KeptAnswer, Mail, Store};
use axum::body::Body;
use rstest::rstest;
use serde_json::json;

use super::mail::{files, written};
use crate::sample::{CUSTOMER, at, delivered, now, order, profile};
use crate::stage::{KARRIO_SECRET, Stage, config, request};

const WHO: &str = "customer cus_linnea";

async fn mails(stage: &Stage) -> Vec<Mail> {
    let mut mails = stage.store.mails(100).await.expect("mails");
    mails.reverse();
    mails
}

async fn keys(stage: &Stage) -> Vec<String> {
    mails(stage).await.into_iter().map(|mail| mail.dedupe_key).collect()
}

/// Both ways of noticing, each more than once.
async fn notice(stage: &Stage) {
    for _ in 0..2 {
        work_off(&stage.app).await.expect("worked off");
        look(&stage.app).await.expect("looked");
    }
}

async fn choose(stage: &Stage, change: impl FnOnce(&mut Preferences) + Send + 'static) {
    let decide = Box::new(move |mut known: Preferences| {
        change(&mut known);
        Ok((Some(known), KeptAnswer { status: 200, body: Vec::new() }))
    });
    stage.store.change_preferences(WHO, None, decide).await.expect("changed");
}

fn off(topic: Topic) -> impl FnOnce(&mut Preferences) + Send + 'static {
    move |known| known.choices.push(Choice { topic, channel: Channel::Email, on: false })
}

fn snooze(known: &mut Preferences) {
    known.snoozed_until_on = Some("2026-12-24".parse().expect("a day"));
}

/// Delivered the day before, by a shop that mails whatever there is.
fn told(number: &str) -> Order {
    let mut order = delivered(number);
    let tip = Guide { phase: GuidePhase::Use, ..order.guides[0].clone() };
    order.guides.push(tip);
    order.terms.mails.delivery_vote_after_days = Some(1);
    order
}

/// With `order` in the store in place of the usual one, a day and an hour after its delivery.
async fn stage(order: &Order) -> Stage {
    let stage = Stage::new().await;
    stage.store.put_order(order).await.expect("order");
    stage.later(60 * 4);
    stage
}

const TIPS: &str = "ord_1001:care-tips";
const ASK: &str = "ord_1001:delivery-vote";
const THERE: &str = "ord_1001:par_1:delivered";

#[tokio::test]
async fn each_event_is_mailed_once_however_often_somebody_looks() {
    let stage = Stage::new().await;
    let mut expected = vec!["ord_1001:par_1:shipped"];
    // Out for delivery the next morning, and past its promise the day after.
    for (hours, next) in [
        (0, None),
        (22, Some("ord_1001:par_1:out-for-delivery")),
        (37, Some("ord_1001:par_1:problem-silent")),
        (12, None),
    ] {
        stage.later(hours * 60);
        notice(&stage).await;
        expected.extend(next);
        assert_eq!(keys(&stage).await, expected, "after {hours} more hours");
    }
}

#[rstest]
#[case::nothing_chosen(None, &[THERE, TIPS, ASK])]
#[case::tips_off(Some(Topic::CareTips), &[THERE, ASK])]
#[case::asks_off(Some(Topic::Reviews), &[THERE, TIPS])]
#[case::something_else_off(Some(Topic::Points), &[THERE, TIPS, ASK])]
#[case::updates_off_on_purpose(Some(Topic::OrderUpdates), &[TIPS, ASK])]
#[tokio::test]
async fn what_is_switched_off_is_not_mailed(#[case] topic: Option<Topic>, #[case] expected: &[&str]) {
    let stage = stage(&told("1001")).await;
    if let Some(topic) = topic {
        choose(&stage, off(topic)).await;
    }
    notice(&stage).await;
    let mut keys = keys(&stage).await;
    let mut expected: Vec<&str> = expected.to_vec();
    keys.sort();
    expected.sort_unstable();
    assert_eq!(keys, expected);
}

#[tokio::test]
async fn a_snooze_holds_back_everything_but_news_of_the_order() {
    let stage = stage(&told("1001")).await;
    choose(&stage, snooze).await;
    notice(&stage).await;
    assert_eq!(keys(&stage).await, [THERE]);
    choose(&stage, |known| known.snoozed_until_on = None).await;
    notice(&stage).await;
    assert_eq!(keys(&stage).await.len(), 3, "what is still fresh comes when the snooze ends");
}

#[tokio::test]
async fn a_customer_without_an_address_gets_none() {
    let mut nowhere = told("1001");
    nowhere.customer.email = None;
    let stage = stage(&nowhere).await;
    notice(&stage).await;
    assert_eq!(keys(&stage).await, [] as [&str; 0]);
}

#[tokio::test]
async fn what_can_be_switched_off_has_a_link_that_does_it_and_nothing_else_has_one() {
    let stage = stage(&told("1001")).await;
    notice(&stage).await;
    for mail in mails(&stage).await {
        let topic = match mail.dedupe_key.as_str() {
            THERE => None,
            TIPS => Some(Topic::CareTips),
            _ => Some(Topic::Reviews),
        };
        assert_eq!(mail.unsubscribe_url.is_some(), topic.is_some(), "{}", mail.dedupe_key);
        let (Some(url), Some(topic)) = (mail.unsubscribe_url, topic) else { continue };
        let path = url.strip_prefix(&stage.app.config.public_url).expect("our own address");
        assert!(path.starts_with("/v1/unsubscribe/"), "{path}");
        assert!(mail.text.contains(&url) && mail.html.contains(&url), "{}", mail.text);
        let form = [("content-type", "application/x-www-form-urlencoded")];
        let click = request("POST", path, &form, Body::from("List-Unsubscribe=One-Click"));
        assert_eq!(stage.send(click).await.status, 200);
        let known = stage.store.preferences(WHO).await.expect("preferences");
        assert!(!known.is_on(topic, Channel::Email) && known.is_on(Topic::OrderUpdates, Channel::Email));
    }
    // Both were waiting to leave; neither does after the click.
    let folder = tempfile::tempdir().expect("a folder");
    send_waiting(&stage.app, &files(folder.path())).await;
    let left = written(folder.path());
    assert_eq!(left.len(), 1, "the news of the delivery");
    assert!(!left[0].contains("List-Unsubscribe"), "{}", left[0]);
    assert_eq!(mails(&stage).await.iter().filter(|mail| mail.ended_at.is_some()).count(), 2);
}

#[tokio::test]
async fn what_leaves_tells_the_mail_program_how_to_stop_it() {
    let stage = stage(&told("1001")).await;
    choose(&stage, off(Topic::Reviews)).await;
    notice(&stage).await;
    let folder = tempfile::tempdir().expect("a folder");
    send_waiting(&stage.app, &files(folder.path())).await;
    let tips: Vec<String> =
        written(folder.path()).into_iter().filter(|mail| mail.contains("List-Unsubscribe:")).collect();
    assert_eq!(tips.len(), 1);
    assert!(tips[0].contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{}", tips[0]);
}

pub fn claim(opened_at: &str) -> Claim {
    Claim {
        id: "claim".into(),
        number: "C-1001-1".into(),
        reason: ClaimReason::Damaged,
        parcel_id: Some("par_1".into()),
        lines: Vec::new(),
        text: None,
        photos: Vec::new(),
        opened_at: at(opened_at),
        answer_by_on: None,
        steps: Vec::new(),
    }
}

fn last_report(status: ParcelStatus, incident: Option<IncidentReason>) -> Order {
    let mut order = told("1001");
    let last = order.parcels[0].events.last_mut().expect("a report");
    (last.status, last.incident) = (status, incident);
    order
}

#[rstest]
#[case::claimed(Order { claims: vec![claim("2026-11-21T13:00:00Z")], ..told("1001") })]
#[case::coming_back(Order {
    returns: vec![aftersale_model::order::Return {
        id: "r".into(), number: "R".into(), state: ReturnState::Open, lines: Vec::new(), refund_minor: None,
        refund_expected_on: None,
    }],
    ..told("1001")
})]
#[case::called_off(Order { cancelled_at: Some(at("2026-11-21T13:00:00Z")), ..told("1001") })]
#[case::damaged(last_report(ParcelStatus::Delivered, Some(IncidentReason::Damaged)))]
#[case::lost(last_report(ParcelStatus::Unknown, Some(IncidentReason::Lost)))]
#[case::failed(last_report(ParcelStatus::DeliveryFailed, None))]
#[case::delayed(last_report(ParcelStatus::DeliveryDelayed, None))]
#[case::held(last_report(ParcelStatus::OnHold, Some(IncidentReason::Customs)))]
#[case::goes_back(last_report(ParcelStatus::ReturnToSender, None))]
#[case::parcel_called_off(last_report(ParcelStatus::Cancelled, None))]
#[case::late(order("1001", CUSTOMER))]
#[tokio::test]
async fn in_a_problem_nothing_is_asked_or_sold_in_a_mail_or_on_a_page(#[case] mut order: Order) {
    order.accessories.push(aftersale_model::order::Accessory {
        product_id: "p".into(),
        name: "Comb".into(),
        url: "https://shop.example/comb".into(),
        image_url: None,
        minor: 900,
    });
    let stage = stage(&order).await;
    for _ in 0..8 {
        stage.later(60 * 12);
        notice(&stage).await;
        if !order.has_problem(stage.app.clock.now()) {
            continue;
        }
        let seen = stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json();
        assert_eq!((&seen["ask"], &seen["accessories"]), (&json!(null), &json!([])), "{seen}");
    }
    assert!(order.has_problem(stage.app.clock.now()), "the case is one");
    let extra = keys(&stage).await.into_iter().filter(|key| key == ASK || key == TIPS);
    assert_eq!(extra.collect::<Vec<_>>(), [] as [&str; 0]);
}

#[tokio::test]
async fn a_problem_stops_what_was_queued_before_it() {
    let stage = stage(&told("1001")).await;
    notice(&stage).await;
    assert_eq!(keys(&stage).await.len(), 3);
    let claimed = Order { claims: vec![claim("2026-11-22T12:30:00Z")], ..told("1001") };
    stage.store.put_order(&claimed).await.expect("order");
    let folder = tempfile::tempdir().expect("a folder");
    send_waiting(&stage.app, &files(folder.path())).await;
    assert_eq!(written(folder.path()).len(), 1, "the news of the delivery");
}

#[tokio::test]
async fn a_mail_that_asks_uses_up_the_budget_of_all_orders_and_its_page_asks_the_same() {
    let stage = stage(&told("1001")).await;
    stage.store.put_order(&told("1002")).await.expect("order");
    notice(&stage).await;
    let asks: Vec<String> = keys(&stage).await.into_iter().filter(|key| key.ends_with("vote")).collect();
    assert_eq!(asks.len(), 1, "one customer, one ask: {asks:?}");
    let (asked, other) = if asks[0] == ASK { ("1001", "1002") } else { ("1002", "1001") };
    for (number, ask) in
        [(asked, json!({ "kind": "delivery_vote", "parcel_id": "par_1" })), (other, json!(null))]
    {
        let id = format!("ord_{number}");
        let path = format!("/v1/orders/{id}");
        let seen = stage.ask("GET", &path, &stage.order_token(&id, Access::Order), "", "").await.json();
        assert_eq!(seen["ask"], ask, "{number}");
    }
    // A week later the other one is too old to be asked about by mail.
    stage.later(60 * 24 * 7);
    notice(&stage).await;
    assert_eq!(keys(&stage).await.iter().filter(|key| key.ends_with("vote")).count(), 1);
}

/// A report as Karrio sends it, about the sample's parcel.
pub fn report(status: &str, code: &str, hour: &str) -> String {
    json!({
        "event": "tracker_updated",
        "data": {
            "tracking_number": crate::sample::TRACKING, "carrier_name": "postnord", "status": status,
            "events": [{ "date": "2026-11-22", "time": hour, "code": code, "status": status,
                         "timestamp": format!("2026-11-22T{hour}:00Z"), "description": "told", "location": "Kista" }],
        },
    })
    .to_string()
}

pub async fn receive(stage: &Stage, body: &str) {
    let headers = [("x-event-id", KARRIO_SECRET), ("content-type", "application/json")];
    let sent = request("POST", "/v1/webhooks/tracking/karrio", &headers, Body::from(body.to_owned()));
    let answer = stage.send(sent).await;
    assert_eq!((answer.status.as_u16(), answer.json()["known"].is_u64()), (200, true), "{}", answer.told());
}

/// What another server finds on the same store: nobody has rung its bells.
async fn another(stage: &Stage) -> Arc<App> {
    let clock = stage.app.clock.clone();
    Arc::new(App::new(config(), clock, stage.store.clone(), stage.shop.clone(), profile()))
}

#[tokio::test]
async fn a_server_that_dies_after_a_report_leaves_its_mail_to_the_next_however_old_the_order() {
    let stage = Stage::new().await;
    let mut old = order("1001", CUSTOMER);
    old.placed_at = at("2026-06-01T08:00:00Z");
    old.parcels[0].events.truncate(1);
    stage.store.put_order(&old).await.expect("order");
    notice(&stage).await;
    let before = keys(&stage).await;
    for again in 0..3 {
        receive(&stage, &report("out_for_delivery", "OD", "08:00")).await;
        let next = another(&stage).await;
        for _ in 0..2 {
            work_off(&next).await.expect("worked off");
        }
        let mut expected = before.clone();
        expected.push("ord_1001:par_1:out-for-delivery".into());
        assert_eq!(keys(&stage).await, expected, "report {again}");
        assert_eq!(stage.store.unmailed(10).await.expect("marks"), [], "and nothing is left to do");
    }
}

#[tokio::test]
async fn a_receipt_is_owed_whatever_was_switched_off() {
    let stage = stage(&delivered("1001")).await;
    notice(&stage).await;
    let before = keys(&stage).await.len();
    for topic in [Topic::OrderUpdates, Topic::CareTips, Topic::Reviews] {
        choose(&stage, off(topic)).await;
    }
    let token = stage.order_token("ord_1001", Access::Order);
    let body = json!({ "reason": "missing", "parcel_id": "par_1", "lines": [{ "line_id": "lin_1", "quantity": 1 }] });
    for _ in 0..2 {
        let path = "/v1/orders/ord_1001/claims";
        let done = stage.ask("POST", path, &token, "key", &body.to_string()).await;
        assert_eq!(done.status, 201, "{}", done.told());
        work_off(&*another(&stage).await).await.expect("worked off");
        notice(&stage).await;
    }
    let mails = mails(&stage).await;
    assert_eq!(mails.len(), before + 1, "once, however often it was sent");
    let receipt = mails.last().expect("a mail");
    assert_eq!((receipt.kind.as_str(), &receipt.unsubscribe_url), ("claim-opened", &None));
    assert!(receipt.text.contains("C-1001-1") && receipt.text.contains("Wool blanket"), "{}", receipt.text);
}

#[tokio::test]
async fn after_a_cancel_or_a_claim_only_what_still_fits_is_mailed() {
    let stage = Stage::new().await;
    let mut placed = crate::sample::placed("1001");
    placed.placed_at = now();
    stage.store.put_order(&placed).await.expect("order");
    let token = stage.order_token("ord_1001", Access::Order);
    let done = stage.ask("POST", "/v1/orders/ord_1001/cancel", &token, "k", "{}").await;
    assert_eq!(done.status, 200, "{}", done.told());
    assert_eq!(stage.store.unmailed(10).await.expect("marks").len(), 1, "marked with the cancelling");
    notice(&stage).await;
    let receipt = ["ord_1001:cancelled"];
    assert_eq!(keys(&stage).await, receipt, "nothing is confirmed that was called off");
    assert_eq!(stage.store.unmailed(10).await.expect("marks"), []);
}
