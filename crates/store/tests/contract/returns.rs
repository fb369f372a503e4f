//! Requests for returns and what is held for exchanges: one transaction each, whoever else writes.

use aftersale_model::Order;
use aftersale_model::returns::exchange::Reservation;
use aftersale_model::returns::policy::Method;
use aftersale_model::returns::request::{Actor, RequestTerms, ReturnRequest, State, Step, Wish, WishItem};
use aftersale_model::returns::{Kind, Resolution, Settlement};
use aftersale_store::{
    AuditEntry, Decide, Decision, Effect, KeptAnswer, KeyClaim, KeyState, Named, Store, Upload,
};
use jiff::Timestamp;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{later, now, order};

fn request(id: &str, photos: &[&str]) -> ReturnRequest {
    let item = WishItem {
        line_id: "l1".into(),
        quantity: 1,
        reason: Some("color".into()),
        resolution: Resolution::ExchangeVariant,
        variant_id: Some("blue".into()),
        comment: Some("zero \0".into()),
        photos: photos.iter().map(|photo| (*photo).into()).collect(),
    };
    let wish = Wish {
        kind: Kind::Return,
        by: Default::default(),
        items: vec![item],
        method: Method::Label,
        policy_version: "1".into(),
    };
    let settlement = Settlement {
        currency: "EUR".parse().unwrap(),
        lines: vec![],
        shipping_minor: 0,
        taxes: vec![],
        restocking_minor: 0,
        method_fee_minor: 0,
        already_refunded_minor: 0,
        refund_minor: 0,
        credit_minor: 0,
        bonus_minor: 0,
        coupons: vec![],
    };
    ReturnRequest {
        id: id.into(),
        number: format!("R-1-{id}"),
        wish,
        settlement,
        requested_at: now(),
        steps: vec![],
        received: vec![],
        tracking_number: None,
        refunded: None,
        terms: RequestTerms::default(),
    }
}

pub fn stepped(id: &str, to: State) -> ReturnRequest {
    let mut request = request(id, &[]);
    request.steps.push(Step { at: later(1), to, by: Actor::Shop, note: None });
    request
}

fn reservation(id: &str, quantity: u32, until: Option<Timestamp>) -> Reservation {
    Reservation { id: id.into(), variant_id: "blue".into(), quantity, made_at: now(), until }
}

fn held_for_a_while(id: &str, until: Timestamp) -> Effect {
    Effect::Hold { line_id: "l1".into(), reservation: reservation(id, 1, Some(until)) }
}

fn noted() -> AuditEntry {
    AuditEntry {
        at: now(),
        operation: "request_return".into(),
        order_id: None,
        subject: "test".into(),
        outcome: "ok".into(),
        request_id: "r".into(),
    }
}

pub fn decided(effect: Option<Effect>, told: &str) -> Decision {
    let answer = KeptAnswer { status: 201, body: told.into() };
    Decision { effect, mails: vec![], audit: noted(), answer }
}

pub async fn claimed(store: &dyn Store, key: &str) -> KeyClaim {
    match store.claim_key("returns", key, b"body", now()).await.unwrap() {
        KeyState::Claimed(claim) => claim,
        other => panic!("{other:?}"),
    }
}

/// Writes the effect and tells what was held before.
async fn write(store: &dyn Store, order_id: &str, key: &str, effect: Effect) -> Vec<String> {
    let claim = claimed(store, key).await;
    let variants = ["blue".to_owned()];
    let named = Named { variants: &variants, ..Named::default() };
    let (tell, told) = std::sync::mpsc::channel();
    let decide: Decide = Box::new(move |held| {
        let ids: Vec<String> = held.holdings.iter().map(|one| one.reservation.id.clone()).collect();
        tell.send(ids).unwrap();
        Ok(decided(Some(effect), "done"))
    });
    store.change_order(order_id, named, &claim, now(), decide).await.unwrap();
    told.recv().unwrap()
}

pub async fn read(store: &dyn Store, id: &str) -> Order {
    store.order(id).await.unwrap().unwrap()
}

#[rstest]
#[tokio::test]
async fn a_request_stands_on_its_order_and_goes_on(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    let before = ground.revision("o1").await.unwrap().unwrap();
    let asked = Effect::Return { request: Box::new(request("r1", &[])), lapses_at: None, holds: vec![] };
    write(&*ground, "o1", "ask", asked).await;
    let kept = read(&*ground, "o1").await;
    assert_eq!((kept.requests.clone(), kept.returns.len()), (vec![request("r1", &[])], 1));
    assert!(ground.revision("o1").await.unwrap().unwrap() > before, "a kept answer would be old");
    let lapses_at = Some(later(60));
    let open = Effect::ReturnStep { request: Box::new(stepped("r1", State::Open)), lapses_at };
    write(&*ground, "o1", "open", open).await;
    // The shop's own word does not wipe what was kept.
    ground.put_order(&Order { shipping_minor: 0, ..order("o1") }).await.unwrap();
    assert_eq!(read(&*ground, "o1").await.requests[0].state(), State::Open);
    assert!(ground.lapsing_returns(later(59), 9).await.unwrap().is_empty());
    assert_eq!(ground.lapsing_returns(later(60), 9).await.unwrap(), ["o1"]);
}

#[rstest]
#[tokio::test]
async fn photos_are_used_up_by_the_request_that_names_them(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    let claim = claimed(&*ground, "upload").await;
    let upload = Upload { id: "u1".into(), owner: "o1".into(), bytes: 7, expires_at: later(60) };
    let answer = KeptAnswer { status: 201, body: vec![] };
    ground.put_upload(&upload, &claim, &answer).await.unwrap();
    let asked =
        |id: &str| Effect::Return { request: Box::new(request(id, &["u1"])), lapses_at: None, holds: vec![] };
    write(&*ground, "o1", "first", asked("r1")).await;
    let claim = claimed(&*ground, "second").await;
    let second = asked("r2");
    let decide: Decide = Box::new(move |_| Ok(decided(Some(second), "done")));
    assert!(ground.change_order("o1", Named::default(), &claim, now(), decide).await.is_err());
    assert_eq!(read(&*ground, "o1").await.requests.len(), 1);
    assert!(ground.forget_uploads(later(61)).await.unwrap().is_empty(), "a used one stays");
}

#[rstest]
#[tokio::test]
async fn what_is_held_is_seen_from_every_order_until_its_end(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    for id in ["o1", "o2"] {
        ground.put_order(&order(id)).await.unwrap();
    }
    let revision = ground.revision("o1").await.unwrap();
    assert!(write(&*ground, "o1", "a", held_for_a_while("h1", later(60))).await.is_empty());
    assert_eq!(ground.revision("o1").await.unwrap(), revision, "on no page");
    assert_eq!(write(&*ground, "o2", "b", held_for_a_while("h2", now())).await, ["h1"]);
    // What ended is nobody's, and what has the same id is the same.
    assert_eq!(write(&*ground, "o1", "c", held_for_a_while("h1", later(90))).await, ["h1"]);
    let held = async |at| {
        let held = ground.holdings(&["blue".to_owned(), "red".to_owned()], at).await.unwrap();
        held.into_iter().map(|one| (one.order_id, one.reservation.until)).collect::<Vec<_>>()
    };
    assert_eq!(held(later(89)).await, [("o1".to_owned(), Some(later(90)))]);
    assert!(held(later(90)).await.is_empty());
}

#[rstest]
#[tokio::test]
async fn a_request_keeps_what_was_held_and_frees_it_when_it_is_over(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    write(&*ground, "o1", "hold", held_for_a_while("h1", later(60))).await;
    let holds = vec![reservation("h2", 1, None)];
    let asked = Effect::Return { request: Box::new(request("r1", &[])), lapses_at: None, holds };
    write(&*ground, "o1", "ask", asked).await;
    let held = async || {
        let held = ground.holdings(&["blue".to_owned()], later(1_000)).await.unwrap();
        held.into_iter().map(|one| (one.reservation.id, one.line_id)).collect::<Vec<_>>()
    };
    assert_eq!(held().await, [("h2".to_owned(), None)]);
    let off = Effect::ReturnStep { request: Box::new(stepped("r1", State::Canceled)), lapses_at: None };
    write(&*ground, "o1", "off", off).await;
    assert!(held().await.is_empty());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_orders_that_want_the_last_piece_one_holds_it(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let ids: Vec<String> = (0..20).map(|at| format!("o{at}")).collect();
    for id in &ids {
        ground.put_order(&order(id)).await.unwrap();
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let answers = race::twenty(&ground, |store| {
        let id = ids[next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)].clone();
        async move {
            let claim = claimed(&*store, &id).await;
            let variants = ["blue".to_owned()];
            let named = Named { variants: &variants, ..Named::default() };
            let hold = held_for_a_while(&id, later(60));
            let decide: Decide = Box::new(move |held| {
                let free = held.holdings.is_empty();
                let effect = free.then_some(hold);
                Ok(decided(effect, if free { "held" } else { "gone" }))
            });
            store.change_order(&id, named, &claim, now(), decide).await.unwrap().unwrap()
        }
    })
    .await;
    assert_eq!(answers.iter().filter(|told| told.body == b"held").count(), 1);
    assert_eq!(ground.holdings(&["blue".to_owned()], now()).await.unwrap().len(), 1);
}

#[rstest]
#[tokio::test]
async fn the_clock_writes_only_what_it_decides(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    assert!(!ground.amend_order("o1", Box::new(|_| Ok(None))).await.unwrap());
    assert!(
        !ground.amend_order("o9", Box::new(|_| Ok(Some((Effect::Cancel(now()), noted()))))).await.unwrap()
    );
    let step = Effect::ReturnStep { request: Box::new(stepped("r1", State::Expired)), lapses_at: None };
    assert!(ground.amend_order("o1", Box::new(move |_| Ok(Some((step, noted()))))).await.unwrap());
    assert_eq!(read(&*ground, "o1").await.requests[0].state(), State::Expired);
    assert_eq!(ground.changes_after(0, 9).await.unwrap().len(), 2);
}
