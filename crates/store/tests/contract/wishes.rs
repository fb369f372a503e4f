//! What calls for mails survives whoever should have written them, and a customer is asked within the budget.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use aftersale_model::Order;
use aftersale_model::ask::{AskKind, Asked};
use aftersale_model::order::Vote;
use aftersale_model::parcel::ParcelStatus;
use aftersale_model::preferences::Topic;
use aftersale_store::{Effect, Mail, MayAsk, Named, Optional, Store, Unmailed};
use rstest::rstest;

use super::aftermath::{once, scan, sent};
use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{claimed, later, mail, now};

fn ids(marks: &[Unmailed]) -> Vec<&str> {
    marks.iter().map(|mark| mark.order_id.as_str()).collect()
}

async fn look_through(store: &dyn Store) {
    let marks = store.unmailed(100).await.unwrap();
    store.looked_through(&marks).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn every_change_leaves_a_mark_that_survives_until_it_is_looked_through(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let mut ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    ground = ground.reopened().await;
    assert_eq!(ids(&ground.unmailed(10).await.unwrap()), ["o1"]);
    look_through(&*ground).await;
    assert_eq!(ground.unmailed(10).await.unwrap(), []);

    ground.put_order(&sent("o1")).await.unwrap();
    assert_eq!(ground.unmailed(10).await.unwrap(), [], "the same order again is no change");

    ground.take_reports(&[scan(ParcelStatus::OutForDelivery, 1)]).await.unwrap();
    ground = ground.reopened().await;
    assert_eq!(ids(&ground.unmailed(10).await.unwrap()), ["o1"]);
    look_through(&*ground).await;
    let key = claimed(&*ground).await;
    let decide = once(Effect::Cancel(now()));
    ground.change_order("o1", Named::default(), &key, now(), decide).await.unwrap();
    ground = ground.reopened().await;
    assert_eq!(ids(&ground.unmailed(10).await.unwrap()), ["o1"]);
}

#[rstest]
#[tokio::test]
async fn a_change_made_while_an_order_is_looked_through_is_not_passed_over(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    ground.put_order(&sent("o1")).await.unwrap();
    let slow = ground.unmailed(10).await.unwrap();
    // Another server is done with it before, and then it changes.
    look_through(&*ground).await;
    ground.touch_order("o1").await.unwrap();
    ground.looked_through(&slow).await.unwrap();
    assert_eq!(ids(&ground.unmailed(10).await.unwrap()), ["o1"]);
}

#[rstest]
#[tokio::test]
async fn what_a_mail_depends_on_is_kept_with_it(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let optional = Optional { order_id: "o1".into(), customer: "customer c".into(), topic: Topic::CareTips };
    let kept = Mail { optional: Some(optional), ..mail("m1") };
    ground.put_mails(std::slice::from_ref(&kept)).await.unwrap();
    assert_eq!(ground.reopened().await.mails(10).await.unwrap(), [kept]);
}

#[rstest]
#[tokio::test]
async fn every_write_to_an_order_gives_it_another_revision(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    assert_eq!(ground.revision("o1").await.unwrap(), None);
    let mut seen = BTreeSet::new();
    let mut writes = BTreeSet::from([ground.writes()]);
    for step in 0..4 {
        let key = claimed(&*ground).await;
        let vote = Vote { parcel_id: "p1".into(), good: true, text: None, at: now() };
        let named = Named::default();
        match step {
            0 => ground.put_order(&sent("o1")).await.unwrap(),
            1 => drop(ground.take_reports(&[scan(ParcelStatus::Delivered, 1)]).await.unwrap()),
            2 => {
                ground.change_order("o1", named, &key, now(), once(Effect::Vote(vote))).await.unwrap();
            }
            _ => ground.put_order(&Order { locale: "de".into(), ..sent("o1") }).await.unwrap(),
        }
        let revision = ground.revision("o1").await.unwrap().unwrap();
        assert!(seen.insert(revision), "step {step}");
        let (order, with) = ground.order_and_revision("o1").await.unwrap().unwrap();
        assert_eq!((Some(order), with), (ground.order("o1").await.unwrap(), revision));
        assert!(ground.writes().is_none() || writes.insert(ground.writes()), "step {step}");
    }
    let rising: Vec<i64> = seen.iter().copied().collect();
    assert_eq!(rising.len(), 4);
}

fn ask(order_id: &str) -> (Mail, Asked) {
    let mail = Mail { dedupe_key: format!("{order_id}:delivery-vote"), ..mail(&format!("m-{order_id}")) };
    (mail, Asked { kind: AskKind::DeliveryVote, order_id: order_id.into(), at: later(1) })
}

fn never_before() -> MayAsk {
    Box::new(|history| history.is_empty())
}

#[rstest]
#[tokio::test]
async fn an_ask_counts_for_all_orders_of_its_customer_and_for_nobody_else(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    for id in ["o1", "o2"] {
        let mut order = sent(id);
        order.customer.id = "c".into();
        ground.put_order(&order).await.unwrap();
    }
    for id in ["g1", "g2"] {
        let mut order = sent(id);
        order.customer.id = String::new();
        ground.put_order(&order).await.unwrap();
    }
    for (id, stored) in [("o1", true), ("o2", false), ("g1", true), ("g2", true), ("g1", false)] {
        let before = ground.revision(id).await.unwrap();
        let (mail, asked) = ask(id);
        assert_eq!(ground.put_ask(&mail, &asked, never_before()).await.unwrap(), stored, "{id}");
        assert_eq!(ground.revision(id).await.unwrap() != before, stored, "{id}");
    }
    let asked = ask("o1").1;
    assert_eq!(ground.asked("o1").await.unwrap(), std::slice::from_ref(&asked));
    assert_eq!(ground.asked("o2").await.unwrap(), [asked]);
    assert_eq!(ground.asked("g2").await.unwrap(), [ask("g2").1]);
    assert_eq!(ground.mails(10).await.unwrap().len(), 3);
}

#[rstest]
#[tokio::test]
async fn of_asks_at_once_one_customer_gets_one(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    for at in 0..20 {
        let mut order = sent(&format!("o{at}"));
        order.customer.id = "c".into();
        ground.put_order(&order).await.unwrap();
    }
    let next = AtomicUsize::new(0);
    let stored = race::twenty(&ground, |store| {
        let (mail, asked) = ask(&format!("o{}", next.fetch_add(1, Ordering::Relaxed)));
        async move { store.put_ask(&mail, &asked, never_before()).await.unwrap() }
    })
    .await;
    assert_eq!(stored.into_iter().filter(|stored| *stored).count(), 1);
    assert_eq!(ground.mails(10).await.unwrap().len(), 1);
}
