//! One-time codes: one right answer, whoever races for it.

use aftersale_model::access::CODE_TRIES;
use aftersale_store::{CodeTried, KeptAnswer, KeyState, STALE_AFTER, StoreError};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{RIGHT, WRONG, challenge, claimed, later, noted, now, open, try_code};

fn right() -> CodeTried {
    CodeTried::Right { order_id: "o1".into() }
}

#[rstest]
#[tokio::test]
async fn a_right_code_works_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    open(&*ground, &challenge("ch1"), None).await;
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, right());
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, CodeTried::Refused);
}

#[rstest]
#[tokio::test]
async fn wrong_codes_use_the_tries_up(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    open(&*ground, &challenge("ch1"), None).await;
    for _ in 0..CODE_TRIES {
        assert_eq!(try_code(&*ground, "ch1", WRONG, now()).await, CodeTried::Refused);
    }
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, CodeTried::Refused);
}

#[rstest]
#[tokio::test]
async fn tries_are_counted_across_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    open(&*ground, &challenge("ch1"), None).await;
    for _ in 1..CODE_TRIES {
        try_code(&*ground, "ch1", WRONG, now()).await;
    }
    let ground = ground.reopened().await;
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, right());
}

#[rstest]
#[tokio::test]
async fn an_expired_an_unmatched_and_an_unknown_challenge_are_refused(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    let mut unmatched = challenge("ch2");
    unmatched.order_id = None;
    open(&*ground, &challenge("ch1"), None).await;
    open(&*ground, &unmatched, None).await;
    for (id, at) in [("ch1", later(3600)), ("ch2", now()), ("ch3", now()), ("zero\0", now())] {
        assert_eq!(try_code(&*ground, id, RIGHT, at).await, CodeTried::Refused, "{id:?}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_right_answers_at_once_one_is_right(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    open(&*ground, &challenge("ch1"), None).await;
    let answers =
        race::twenty(&ground, |store| async move { try_code(&*store, "ch1", RIGHT, now()).await }).await;
    assert_eq!(answers.iter().filter(|&answer| *answer == right()).count(), 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_wrong_answers_at_once_each_costs_a_try(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut patient = challenge("ch1");
    patient.tries_left = 20;
    open(&*ground, &patient, None).await;
    race::twenty(&ground, |store| async move { try_code(&*store, "ch1", WRONG, now()).await }).await;
    assert_eq!(ground.number("SELECT tries_left FROM challenges WHERE id = 'ch1'").await, 0);
}

#[rstest]
#[tokio::test]
async fn a_try_and_its_answer_are_there_both(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    open(&*ground, &challenge("ch1"), None).await;
    let (claim, answer) = (claimed(&*ground).await, KeptAnswer { status: 200, body: b"a token".into() });
    let reply = Box::new({
        let answer = answer.clone();
        move |tried| {
            assert_eq!(tried, right());
            Ok((noted(), answer))
        }
    });
    assert_eq!(ground.try_code("ch1", RIGHT, now(), &claim, reply).await.unwrap(), answer);
    let ground = ground.reopened().await;
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, CodeTried::Refused, "it is used up");
    let again = ground.claim_key(&claim.scope, &claim.key, b"body", now()).await.unwrap();
    assert_eq!(again, KeyState::Answered(answer));
}

#[rstest]
#[tokio::test]
async fn a_try_that_was_taken_over_or_has_no_answer_does_not_count(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut last = challenge("ch1");
    last.tries_left = 1;
    open(&*ground, &last, None).await;
    let claim = claimed(&*ground).await;
    let broken = ground.try_code("ch1", WRONG, now(), &claim, Box::new(|_| Err("no".into()))).await;
    assert!(matches!(broken, Err(StoreError::Failed(_))), "{broken:?}");
    ground.claim_key(&claim.scope, &claim.key, b"body", now() + STALE_AFTER).await.unwrap();
    let answered = Box::new(|_| Ok((noted(), KeptAnswer { status: 422, body: vec![] })));
    let late = ground.try_code("ch1", WRONG, now(), &claim, answered).await;
    assert!(matches!(late, Err(StoreError::TakenOver)), "{late:?}");
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, right());
}
