//! The outbox: no mail lost, none taken twice.

use std::collections::BTreeSet;

use aftersale_store::Mail;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{challenge, later, mail, minute, now};

#[rstest]
#[tokio::test]
async fn mails_survive_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.open_challenge(&challenge("ch1"), Some(&mail("m1"))).await.unwrap();
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
    store.open_challenge(&challenge("ch1"), Some(&mail("m1"))).await.unwrap();
    store.open_challenge(&challenge("ch2"), Some(&again)).await.unwrap();
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
        store.open_challenge(&challenge(id), Some(&mail)).await.unwrap();
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
    ground.open_challenge(&challenge("ch1"), Some(&mail("m1"))).await.unwrap();
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
    store.open_challenge(&challenge("ch1"), Some(&mail("m1"))).await.unwrap();
    store.take_mails(10, minute(), now()).await.unwrap();
    store.mail_sent("m1", later(1)).await.unwrap();
    // Another sender, whose lease had passed, reports late.
    store.mail_failed("m1", later(2)).await.unwrap();
    store.mail_sent("m1", later(3)).await.unwrap();
    assert_eq!(store.take_mails(10, minute(), later(3600)).await.unwrap(), []);
    let kept = Mail { attempts: 1, sent_at: Some(later(1)), ..mail("m1") };
    assert_eq!(store.mails(10).await.unwrap(), [kept]);
}

#[rstest]
#[tokio::test]
async fn a_failed_mail_waits_for_its_next_try(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.open_challenge(&challenge("ch1"), Some(&mail("m1"))).await.unwrap();
    store.take_mails(10, minute(), now()).await.unwrap();
    store.mail_failed("m1", later(300)).await.unwrap();
    assert_eq!(store.take_mails(10, minute(), later(299)).await.unwrap(), []);
    assert_eq!(ids(&store.take_mails(10, minute(), later(300)).await.unwrap()), ["m1"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_takers_at_once_get_each_mail_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let all: BTreeSet<String> = (0..100).map(|n| format!("m{n:03}")).collect();
    for id in &all {
        ground.open_challenge(&challenge(id), Some(&mail(id))).await.unwrap();
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
