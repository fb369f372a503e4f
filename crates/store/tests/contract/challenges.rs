//! One-time codes: one right answer, whoever races for it.

use aftersale_model::access::CODE_TRIES;
use aftersale_store::CodeTried;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{RIGHT, WRONG, challenge, later, mail, now};

fn right() -> CodeTried {
    CodeTried::Right { order_id: "o1".into() }
}

#[rstest]
#[tokio::test]
async fn a_right_code_works_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.open_challenge(&challenge("ch1"), None).await.unwrap();
    assert_eq!(ground.try_code("ch1", RIGHT, now()).await.unwrap(), right());
    assert_eq!(ground.try_code("ch1", RIGHT, now()).await.unwrap(), CodeTried::Refused);
}

#[rstest]
#[tokio::test]
async fn wrong_codes_use_the_tries_up(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.open_challenge(&challenge("ch1"), None).await.unwrap();
    for _ in 0..CODE_TRIES {
        assert_eq!(ground.try_code("ch1", WRONG, now()).await.unwrap(), CodeTried::Refused);
    }
    assert_eq!(ground.try_code("ch1", RIGHT, now()).await.unwrap(), CodeTried::Refused);
}

#[rstest]
#[tokio::test]
async fn tries_are_counted_across_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.open_challenge(&challenge("ch1"), None).await.unwrap();
    for _ in 1..CODE_TRIES {
        ground.try_code("ch1", WRONG, now()).await.unwrap();
    }
    let ground = ground.reopened().await;
    assert_eq!(ground.try_code("ch1", RIGHT, now()).await.unwrap(), right());
}

#[rstest]
#[tokio::test]
async fn an_expired_an_unmatched_and_an_unknown_challenge_are_refused(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    let mut unmatched = challenge("ch2");
    unmatched.order_id = None;
    ground.open_challenge(&challenge("ch1"), None).await.unwrap();
    ground.open_challenge(&unmatched, None).await.unwrap();
    for (id, at) in [("ch1", later(3600)), ("ch2", now()), ("ch3", now()), ("zero\0", now())] {
        assert_eq!(ground.try_code(id, RIGHT, at).await.unwrap(), CodeTried::Refused, "{id:?}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_right_answers_at_once_one_is_right(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.open_challenge(&challenge("ch1"), None).await.unwrap();
    let answers =
        race::twenty(&ground, |store| async move { store.try_code("ch1", RIGHT, now()).await.unwrap() })
            .await;
    assert_eq!(answers.iter().filter(|&answer| *answer == right()).count(), 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_wrong_answers_at_once_each_costs_a_try(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut patient = challenge("ch1");
    patient.tries_left = 20;
    ground.open_challenge(&patient, None).await.unwrap();
    race::twenty(&ground, |store| async move { store.try_code("ch1", WRONG, now()).await.unwrap() }).await;
    assert_eq!(ground.number("SELECT tries_left FROM challenges WHERE id = 'ch1'").await, 0);
}

#[rstest]
#[tokio::test]
async fn a_challenge_and_its_mail_are_stored_both_or_neither(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.open_challenge(&challenge("ch1"), Some(&mail("m1"))).await.unwrap();
    let mut impossible = mail("m1");
    impossible.dedupe_key = "access-code:another".into();
    assert!(ground.open_challenge(&challenge("ch2"), Some(&impossible)).await.is_err());
    assert!(ground.open_challenge(&challenge("ch1"), Some(&mail("m2"))).await.is_err());
    assert_eq!(ground.try_code("ch2", RIGHT, now()).await.unwrap(), CodeTried::Refused);
    assert_eq!(ground.mails(10).await.unwrap(), [mail("m1")]);
}
