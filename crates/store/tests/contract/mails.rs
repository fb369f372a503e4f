//! The outbox: no mail lost, none taken twice.

use std::collections::BTreeSet;

use aftersale_store::{Body, Mail};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{later, mail, minute, now, order};

#[rstest]
#[tokio::test]
async fn mails_survive_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_mails(&[mail("m1")]).await.unwrap();
    let store = ground.reopened().await;
    assert_eq!(store.mails(10).await.unwrap(), [mail("m1")]);
    assert_eq!(ids(&store.take_mails(10, minute(), now()).await.unwrap()), ["m1"]);
}

#[rstest]
#[tokio::test]
async fn two_mails_with_one_key_are_the_first(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    let mut again = mail("m2");
    again.dedupe_key = mail("m1").dedupe_key;
    store.put_mails(&[mail("m1")]).await.unwrap();
    store.put_mails(&[again]).await.unwrap();
    assert_eq!(store.mails(10).await.unwrap(), [mail("m1")]);
}

#[rstest]
#[tokio::test]
async fn the_oldest_mails_are_taken_first_and_the_newest_listed_first(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let store = on.fresh().await;
    for (id, second) in [("m2", 2), ("m1", 1), ("m3", 3)] {
        let mut mail = mail(id);
        mail.created_at = later(second);
        store.put_mails(&[mail]).await.unwrap();
    }
    assert_eq!(ids(&store.mails(2).await.unwrap()), ["m3", "m2"]);
    assert_eq!(ids(&store.take_mails(2, minute(), later(9)).await.unwrap()), ["m1", "m2"]);
    assert_eq!(ids(&store.take_mails(2, minute(), later(9)).await.unwrap()), ["m3"]);
}

#[rstest]
#[tokio::test]
async fn a_mail_whose_sender_died_is_taken_again_once_the_lease_has_passed(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    ground.put_mails(&[mail("m1")]).await.unwrap();
    ground.take_mails(10, minute(), now()).await.unwrap();
    let store = ground.reopened().await;
    assert_eq!(store.take_mails(10, minute(), later(59)).await.unwrap(), []);
    let taken = store.take_mails(10, minute(), later(60)).await.unwrap();
    assert_eq!(taken, [Mail { attempts: 2, ..mail("m1") }]);
}

#[rstest]
#[tokio::test]
async fn a_sent_mail_is_never_taken_again(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.put_mails(&[mail("m1")]).await.unwrap();
    store.take_mails(10, minute(), now()).await.unwrap();
    store.mail_sent("m1", later(1), Body::Keep).await.unwrap();
    // Another sender, whose lease had passed, reports late.
    store.mail_failed("m1", later(2)).await.unwrap();
    store.mail_sent("m1", later(3), Body::Keep).await.unwrap();
    assert_eq!(store.take_mails(10, minute(), later(3600)).await.unwrap(), []);
    let kept = Mail { attempts: 1, sent_at: Some(later(1)), ..mail("m1") };
    assert_eq!(store.mails(10).await.unwrap(), [kept]);
}

#[rstest]
#[tokio::test]
async fn a_failed_mail_waits_for_its_next_try(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.put_mails(&[mail("m1")]).await.unwrap();
    store.take_mails(10, minute(), now()).await.unwrap();
    store.mail_failed("m1", later(300)).await.unwrap();
    assert_eq!(store.take_mails(10, minute(), later(299)).await.unwrap(), []);
    assert_eq!(ids(&store.take_mails(10, minute(), later(300)).await.unwrap()), ["m1"]);
}

#[rstest]
#[tokio::test]
async fn mails_are_stored_together_or_not_at_all(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    let mut clash = mail("m1");
    clash.dedupe_key = "another".into();
    store.put_mails(&[mail("m1"), mail("m2")]).await.unwrap();
    assert!(store.put_mails(&[mail("m3"), clash]).await.is_err());
    store.put_mails(&[mail("m2"), mail("m4")]).await.unwrap();
    assert_eq!(ids(&store.mails(10).await.unwrap()), ["m4", "m2", "m1"]);
}

#[rstest]
#[tokio::test]
async fn a_key_is_known_for_good(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    let keys = [mail("m1").dedupe_key, mail("m2").dedupe_key];
    assert_eq!(store.unknown_mails(&keys).await.unwrap(), keys);
    store.put_mails(&[mail("m1")]).await.unwrap();
    store.mail_sent("m1", later(1), Body::Blank).await.unwrap();
    assert_eq!(store.unknown_mails(&keys).await.unwrap(), [mail("m2").dedupe_key]);
}

#[rstest]
#[tokio::test]
async fn a_mail_that_was_given_up_is_never_taken_again(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    let expiring =
        Mail { expires_at: Some(later(9)), unsubscribe_url: Some("https://a.example".into()), ..mail("m1") };
    store.put_mails(std::slice::from_ref(&expiring)).await.unwrap();
    store.take_mails(10, minute(), now()).await.unwrap();
    store.mail_ended("m1", later(1), Body::Keep).await.unwrap();
    store.mail_failed("m1", later(2)).await.unwrap();
    store.release_mails(&["m1".into()]).await.unwrap();
    assert_eq!(store.take_mails(10, minute(), later(3600)).await.unwrap(), []);
    let kept = Mail { attempts: 1, ended_at: Some(later(1)), ..expiring };
    assert_eq!(store.mails(10).await.unwrap(), [kept]);
}

#[rstest]
#[tokio::test]
async fn words_that_carry_a_secret_go_with_the_mail(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.put_mails(&[mail("m1"), mail("m2"), mail("m3")]).await.unwrap();
    store.mail_sent("m1", later(1), Body::Blank).await.unwrap();
    store.mail_ended("m2", later(1), Body::Blank).await.unwrap();
    let bodies: Vec<_> =
        store.mails(10).await.unwrap().into_iter().map(|mail| (mail.text, mail.html)).collect();
    let (blank, whole) = ((String::new(), String::new()), (mail("m3").text, mail("m3").html));
    assert_eq!(bodies, [whole, blank.clone(), blank]);
}

#[rstest]
#[tokio::test]
async fn a_mail_put_back_is_as_if_it_had_not_been_taken(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.put_mails(&[mail("m1"), mail("m2")]).await.unwrap();
    store.take_mails(10, minute(), now()).await.unwrap();
    store.mail_sent("m2", now(), Body::Keep).await.unwrap();
    store.release_mails(&["m1".into(), "m2".into()]).await.unwrap();
    let taken = store.take_mails(10, minute(), now()).await.unwrap();
    assert_eq!(taken, [Mail { attempts: 1, ..mail("m1") }]);
}

#[rstest]
#[tokio::test]
async fn recent_orders_are_listed_in_parts_the_oldest_first(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    for (id, second) in [("b", 2), ("a", 2), ("c", 1), ("old", -1)] {
        let mut order = order(id);
        order.placed_at = later(second);
        store.put_order(&order).await.unwrap();
    }
    let first = store.recent_orders(now(), None, 2).await.unwrap();
    assert_eq!(first, ["c", "a"]);
    assert_eq!(store.recent_orders(now(), first.last().map(String::as_str), 2).await.unwrap(), ["b"]);
    assert_eq!(store.recent_orders(now(), Some("b"), 2).await.unwrap(), [] as [&str; 0]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_takers_at_once_get_each_mail_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let all: BTreeSet<String> = (0..100).map(|n| format!("m{n:03}")).collect();
    for id in &all {
        ground.put_mails(&[mail(id)]).await.unwrap();
    }
    let taken = race::twenty(&ground, |store| async move {
        let mut mine = Vec::new();
        loop {
            let taken = store.take_mails(3, minute(), now()).await.unwrap();
            assert!(taken.len() <= 3, "more than asked for");
            if taken.is_empty() {
                return mine;
            }
            mine.extend(taken.into_iter().map(|mail| mail.id));
        }
    })
    .await
    .concat();
    assert_eq!(taken.len(), 100);
    assert_eq!(taken.into_iter().collect::<BTreeSet<_>>(), all);
}

fn ids(mails: &[Mail]) -> Vec<&str> {
    mails.iter().map(|mail| mail.id.as_str()).collect()
}
