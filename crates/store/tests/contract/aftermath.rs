//! What is kept beside the shop's document: decided while the order is held, written with the answer, never twice.

use aftersale_model::Order;
use aftersale_model::claim::{Claim, ClaimReason};
use aftersale_model::order::Vote;
use aftersale_model::parcel::{Direction, LocalInstant, Parcel, ParcelStatus};
use aftersale_model::tracking::{Report, Said, Scan, Source, Told};
use aftersale_store::{
    AuditEntry, Decide, Decision, Effect, KeptAnswer, KeyClaim, KeyState, Named, STALE_AFTER, Store,
    StoreError, Taken, Upload,
};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{later, minute, now, order};

const NUMBER: &str = "RR123456785SE";

pub fn sent(id: &str) -> Order {
    let parcel = Parcel {
        id: "p1".into(),
        direction: Direction::Outbound,
        carrier: None,
        tracking_number: Some("rr 123456785 se".into()),
        lines: vec![],
        shipped_at: Some(LocalInstant { at: now(), offset_s: 0 }),
        events: vec![],
        promises: vec![],
        pickup: None,
        return_id: None,
    };
    Order { parcels: vec![parcel], ..order(id) }
}

pub fn scan(status: ParcelStatus, second: i64) -> Report {
    Report {
        source: Source::Karrio,
        tracking_number: NUMBER.into(),
        carrier: None,
        received_at: later(second),
        said: Said::Scan(Scan {
            at: Told::Instant(LocalInstant { at: later(second), offset_s: 0 }),
            status,
            incident: None,
            text: Some("zero \0".into()),
            text_lang: None,
            place: None,
            delivered: None,
        }),
    }
}

fn claim(id: &str, photos: &[&str]) -> Claim {
    Claim {
        id: id.into(),
        number: "C-1-1".into(),
        reason: ClaimReason::Damaged,
        parcel_id: Some("p1".into()),
        lines: vec![],
        text: None,
        photos: photos.iter().map(|photo| (*photo).into()).collect(),
        opened_at: now(),
        answer_by_on: None,
        steps: vec![],
    }
}

fn answer(text: &str) -> KeptAnswer {
    KeptAnswer { status: 201, body: text.into() }
}

/// Writes the effect unless the order has a claim already.
pub fn once(effect: Effect) -> Decide {
    Box::new(move |held| {
        let first = held.order.claims.is_empty();
        let (effect, text) = if first { (Some(effect), "done") } else { (None, "refused") };
        let audit = AuditEntry {
            at: now(),
            operation: "open_claim".into(),
            order_id: Some(held.order.id),
            subject: "s".into(),
            outcome: "ok".into(),
            request_id: "r".into(),
        };
        Ok(Decision { effect, mails: vec![], audit, answer: answer(text) })
    })
}

async fn claimed(store: &dyn Store, key: &str) -> KeyClaim {
    match store.claim_key("s", key, b"body", now()).await.unwrap() {
        KeyState::Claimed(claim) => claim,
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[tokio::test]
async fn an_effect_and_its_answer_are_there_both(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    let key = claimed(&*ground, "k").await;
    let done =
        ground.change_order("o1", Named::default(), &key, now(), once(Effect::Claim(claim("c1", &[])))).await;
    assert_eq!(done.unwrap(), Some(answer("done")));
    let ground = ground.reopened().await;
    assert_eq!(ground.order("o1").await.unwrap().unwrap().claims, [claim("c1", &[])]);
    let again = ground.claim_key("s", "k", b"body", now()).await.unwrap();
    assert_eq!(again, KeyState::Answered(answer("done")));
    assert_eq!(ground.number("SELECT COUNT(*) FROM audit").await, 1);
}

#[rstest]
#[tokio::test]
async fn a_write_that_was_taken_over_has_no_effect(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    let lost = claimed(&*ground, "k").await;
    ground.claim_key("s", "k", b"body", now() + STALE_AFTER).await.unwrap();
    let late = ground.change_order("o1", Named::default(), &lost, now(), once(Effect::Cancel(now()))).await;
    assert!(matches!(late, Err(StoreError::TakenOver)), "{late:?}");
    assert_eq!(ground.order("o1").await.unwrap(), Some(sent("o1")));
    assert_eq!(ground.number("SELECT COUNT(*) FROM audit").await, 0);
}

#[rstest]
#[tokio::test]
async fn a_decision_that_fails_leaves_the_key_claimed_and_nothing_else(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    let key = claimed(&*ground, "k").await;
    let failed =
        ground.change_order("o1", Named::default(), &key, now(), Box::new(|_| Err("no".into()))).await;
    assert!(matches!(failed, Err(StoreError::Failed(_))));
    let gone = ground.change_order("o9", Named::default(), &key, now(), once(Effect::Cancel(now()))).await;
    assert_eq!(gone.unwrap(), None);
    ground.keep_answer(&key, &answer("later")).await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_writes_that_exclude_each_other_one_wins(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    let answers = race::twenty(&ground, |store| async move {
        let id = uuid::Uuid::new_v4().to_string();
        let key = claimed(&*store, &id).await;
        let effect = Effect::Claim(claim(&id, &[]));
        store.change_order("o1", Named::default(), &key, now(), once(effect)).await.unwrap().unwrap()
    })
    .await;
    assert_eq!(answers.iter().filter(|told| **told == answer("done")).count(), 1);
    assert_eq!(ground.order("o1").await.unwrap().unwrap().claims.len(), 1);
}

#[rstest]
#[tokio::test]
async fn a_vote_takes_the_place_of_the_one_before_and_a_cancellation_stays(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    let vote = |good, second| Vote { parcel_id: "p1".into(), good, text: None, at: later(second) };
    let effects = [
        Effect::Vote(vote(true, 1)),
        Effect::Vote(vote(false, 2)),
        Effect::Cancel(later(3)),
        Effect::Cancel(later(4)),
    ];
    for (at, effect) in effects.into_iter().enumerate() {
        let key = claimed(&*ground, &at.to_string()).await;
        ground.change_order("o1", Named::default(), &key, now(), once(effect)).await.unwrap();
    }
    // The shop's own word does not wipe what was kept.
    ground.put_order(&Order { shipping_minor: 0, ..sent("o1") }).await.unwrap();
    let order = ground.order("o1").await.unwrap().unwrap();
    assert_eq!((order.votes, order.cancelled_at), (vec![vote(false, 2)], Some(later(3))));
}

#[rstest]
#[tokio::test]
async fn a_photo_is_its_owners_and_is_used_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    for (id, owner, expires_at) in [("u1", "o1", later(60)), ("u2", "o2", later(60)), ("u3", "o1", now())] {
        let key = claimed(&*ground, id).await;
        let upload = Upload { id: id.into(), owner: owner.into(), bytes: 7, expires_at };
        ground.put_upload(&upload, &key, &answer(id)).await.unwrap();
    }
    let uploads: Vec<String> = ["u1", "u2", "u3", "zero\0"].map(Into::into).into();
    let named = Named { owner: "o1", uploads: &uploads, ..Named::default() };
    let seen = async |key: &str| {
        let key = claimed(&*ground, key).await;
        let (tell, told) = std::sync::mpsc::channel();
        let decide: Decide = Box::new(move |held| {
            tell.send(held.uploads.clone()).unwrap();
            once(Effect::Claim(claim("c1", &["u1"])))(held)
        });
        ground.change_order("o1", named, &key, now(), decide).await.unwrap();
        told.recv().unwrap()
    };
    assert_eq!(seen("first").await, ["u1"]);
    assert!(seen("second").await.is_empty());
    assert_eq!(ground.forget_uploads(later(60)).await.unwrap().len(), 2, "a used one stays");
}

#[rstest]
#[tokio::test]
async fn a_report_is_kept_once_and_waits_for_its_order(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let (left, there) = (scan(ParcelStatus::PickedUp, 1), scan(ParcelStatus::Delivered, 3));
    let taken = ground.take_reports(&[there.clone(), left.clone(), there.clone()]).await.unwrap();
    assert_eq!(taken, Taken { new: 2, known: 1 });
    assert_eq!(ground.take_reports(&[left]).await.unwrap(), Taken { new: 0, known: 1 });
    ground.put_order(&sent("o1")).await.unwrap();
    let status = |order: Order| order.seen(&order.parcels[0], now() + minute()).status;
    assert_eq!(status(ground.order("o1").await.unwrap().unwrap()), ParcelStatus::Delivered);
    ground.take_reports(&[scan(ParcelStatus::ReturnToSender, 9)]).await.unwrap();
    assert_eq!(status(ground.order("o1").await.unwrap().unwrap()), ParcelStatus::ReturnToSender);
    let page = ground.orders_of("c1", None, 5).await.unwrap().unwrap();
    assert_eq!(status(page.orders[0].clone()), ParcelStatus::ReturnToSender);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_report_that_races_with_its_order_is_not_lost(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let servers = ground.two_servers().await;
    for round in 0..20 {
        let id = format!("o{round}");
        let number = format!("RACE{round}");
        let mut told = scan(ParcelStatus::Delivered, 1);
        told.tracking_number = number.clone();
        let mut order = sent(&id);
        order.parcels[0].tracking_number = Some(number);
        let reports = [told];
        let (put, taken) = tokio::join!(servers[0].put_order(&order), servers[1].take_reports(&reports));
        put.unwrap();
        assert_eq!(taken.unwrap().new, 1);
        let order = ground.order(&id).await.unwrap().unwrap();
        assert_eq!(order.seen(&order.parcels[0], now() + minute()).status, ParcelStatus::Delivered, "{id}");
    }
}
