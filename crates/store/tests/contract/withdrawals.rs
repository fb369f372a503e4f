//! A declaration of withdrawal is kept with its receipt, its mail and its answer, whatever it is about.

use aftersale_model::withdrawal::{Declaration, Timeliness, Withdrawal};
use aftersale_store::{
    Attachment, Declare, Declared, KeptAnswer, KeyClaim, Mail, Rematch, STALE_AFTER, Store, StoreError,
};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{claimed, later, mail, noted, now, order};

fn withdrawal(id: &str, order_id: Option<&str>) -> Withdrawal {
    Withdrawal {
        id: id.into(),
        number: format!("W-{id}"),
        declaration: Declaration {
            name: "Åsa \0".into(),
            contract: "1001".into(),
            email: "asa@example.com".into(),
            lines: vec![],
            locale: "sv".into(),
        },
        declared_at: now(),
        order_id: order_id.map(Into::into),
        timeliness: Timeliness::Unknown,
        items: vec![],
    }
}

/// With how often the order was withdrawn from before, in its answer.
fn receive(id: &str) -> Declare {
    let id = id.to_owned();
    Box::new(move |held| {
        let order_id = held.as_ref().map(|held| held.order.id.clone());
        let before = held.map_or(0, |held| held.before);
        Ok(Declared {
            withdrawal: withdrawal(&id, order_id.as_deref()),
            receipt: format!("receipt {id}"),
            mails: vec![receipt_mail(&id)],
            audit: noted(),
            answer: KeptAnswer { status: 201, body: before.to_string().into() },
            effect: None,
        })
    })
}

fn receipt_mail(id: &str) -> Mail {
    let file = Attachment { name: "r.json".into(), kind: "application/json".into(), text: "{}".into() };
    Mail { attachment: Some(file), ..mail(id) }
}

async fn received(store: &dyn Store, id: &str, order_id: Option<&str>) -> KeptAnswer {
    let claim = claimed(store).await;
    store.receive_withdrawal(order_id, &claim, receive(id)).await.unwrap()
}

fn found(order_id: &'static str) -> Rematch {
    Box::new(move |held, kept| {
        assert_eq!(held.order.id, order_id);
        Ok((Withdrawal { order_id: Some(order_id.into()), timeliness: Timeliness::Timely, ..kept }, None))
    })
}

#[rstest]
#[tokio::test]
async fn a_declaration_is_there_with_its_mail_and_its_answer(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let claim = claimed(&*ground).await;
    let answer = ground.receive_withdrawal(None, &claim, receive("w1")).await.unwrap();
    assert_eq!(answer.body, b"0");
    let ground = ground.reopened().await;
    let kept = ground.withdrawals(9).await.unwrap();
    assert_eq!(kept, [(withdrawal("w1", None), "receipt w1".to_owned())]);
    assert_eq!(ground.mails(9).await.unwrap(), [receipt_mail("w1")]);
    assert_eq!(ground.number("SELECT COUNT(*) FROM audit").await, 1);
    assert_eq!(ground.number("SELECT COUNT(*) FROM idempotency_keys WHERE status = 201").await, 1);
}

#[rstest]
#[tokio::test]
async fn nothing_is_kept_of_a_write_that_was_taken_over_or_failed(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let KeyClaim { scope, key, .. } = claimed(&*ground).await;
    let lost = KeyClaim { scope: scope.clone(), key: key.clone(), claimed_at: now() };
    ground.claim_key(&scope, &key, b"body", now() + STALE_AFTER).await.unwrap();
    let late = ground.receive_withdrawal(None, &lost, receive("w1")).await;
    assert!(matches!(late, Err(StoreError::TakenOver)), "{late:?}");
    let claim = claimed(&*ground).await;
    let failed = ground.receive_withdrawal(None, &claim, Box::new(|_| Err("no".into()))).await;
    assert!(matches!(failed, Err(StoreError::Failed(_))));
    assert_eq!(ground.withdrawals(9).await.unwrap(), []);
    assert_eq!(ground.mails(9).await.unwrap(), []);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_at_once_each_has_a_number_of_its_own(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    let answers = race::twenty(&ground, |store| async move {
        let id = uuid::Uuid::new_v4().to_string();
        received(&*store, &id, Some("o1")).await.body
    })
    .await;
    let mut before: Vec<usize> =
        answers.iter().map(|body| String::from_utf8_lossy(body).parse().unwrap()).collect();
    before.sort_unstable();
    assert_eq!(before, (0..20).collect::<Vec<_>>());
    assert_eq!(ground.withdrawals_of("o1").await.unwrap().len(), 20);
}

#[rstest]
#[tokio::test]
async fn an_order_that_is_not_there_takes_nothing_away(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    received(&*ground, "w1", Some("o9")).await;
    assert_eq!(ground.withdrawals(9).await.unwrap()[0].0.order_id, None);
}

#[rstest]
#[tokio::test]
async fn a_contract_is_looked_for_until_it_is_found_or_given_up(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    for id in ["w1", "w2", "w3"] {
        received(&*ground, id, None).await;
    }
    received(&*ground, "w4", Some("o1")).await;
    let waiting = async |at| -> Vec<String> {
        ground.unmatched_withdrawals(at, 9).await.unwrap().into_iter().map(|one| one.id).collect()
    };
    assert_eq!(waiting(now()).await, ["w1", "w2", "w3"]);
    assert!(ground.match_withdrawal("w1", "o1", found("o1")).await.unwrap());
    assert!(!ground.match_withdrawal("w1", "o1", found("o1")).await.unwrap(), "once");
    assert!(!ground.match_withdrawal("w2", "o9", found("o9")).await.unwrap(), "no such order");
    ground.postpone_withdrawal("w2", Some(later(60))).await.unwrap();
    ground.postpone_withdrawal("w3", None).await.unwrap();
    assert_eq!(waiting(later(59)).await, Vec::<String>::new());
    assert_eq!(waiting(later(60)).await, ["w2"]);
    ground.postpone_withdrawal("w3", Some(now())).await.unwrap();
    assert_eq!(waiting(now()).await, Vec::<String>::new(), "given up stays given up");
    let of_order = ground.withdrawals_of("o1").await.unwrap();
    let told: Vec<(&str, Timeliness)> = of_order.iter().map(|one| (&*one.id, one.timeliness)).collect();
    assert_eq!(told, [("w1", Timeliness::Timely), ("w4", Timeliness::Unknown)]);
}
