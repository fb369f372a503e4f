//! Idempotency keys: one runs, the others wait or get the first answer.

use aftersale_store::{KEYS_KEPT, KeptAnswer, KeyState, STALE_AFTER};
use jiff::SignedDuration;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::now;

const BODY: &[u8] = b"hash of a body";
const OTHER: &[u8] = b"hash of another body";

fn created() -> KeptAnswer {
    KeptAnswer { status: 201, body: b"{\"id\":\"r1\"}\0\xff".to_vec() }
}

#[rstest]
#[tokio::test]
async fn a_key_is_claimed_once_and_then_running(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    assert_eq!(store.claim_key("s", "k", BODY, now()).await.unwrap(), KeyState::Claimed);
    assert_eq!(store.claim_key("s", "k", BODY, now()).await.unwrap(), KeyState::Running);
    assert_eq!(store.claim_key("s", "k", OTHER, now()).await.unwrap(), KeyState::OtherBody);
    assert_eq!(store.claim_key("s", "other", BODY, now()).await.unwrap(), KeyState::Claimed);
    assert_eq!(store.claim_key("other", "k", OTHER, now()).await.unwrap(), KeyState::Claimed);
}

#[rstest]
#[tokio::test]
async fn the_first_answer_is_kept_across_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.claim_key("s", "k", BODY, now()).await.unwrap();
    ground.keep_answer("s", "k", &created()).await.unwrap();
    let late = KeptAnswer { status: 204, body: vec![] };
    ground.keep_answer("s", "k", &late).await.unwrap();
    ground.release_key("s", "k").await.unwrap();
    let store = ground.reopened().await;
    let long_after = now() + STALE_AFTER + STALE_AFTER;
    assert_eq!(store.claim_key("s", "k", BODY, long_after).await.unwrap(), KeyState::Answered(created()));
    assert_eq!(store.claim_key("s", "k", OTHER, long_after).await.unwrap(), KeyState::OtherBody);
}

#[rstest]
#[tokio::test]
async fn a_released_key_is_free_for_any_body(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.claim_key("s", "k", BODY, now()).await.unwrap();
    store.release_key("s", "k").await.unwrap();
    assert_eq!(store.claim_key("s", "k", OTHER, now()).await.unwrap(), KeyState::Claimed);
}

#[rstest]
#[tokio::test]
async fn a_stale_claim_goes_to_the_same_body_alone(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    let second = SignedDuration::from_secs(1);
    let stale = now() + STALE_AFTER;
    store.claim_key("s", "k", BODY, now()).await.unwrap();
    assert_eq!(store.claim_key("s", "k", BODY, stale - second).await.unwrap(), KeyState::Running);
    assert_eq!(store.claim_key("s", "k", OTHER, stale).await.unwrap(), KeyState::OtherBody);
    assert_eq!(store.claim_key("s", "k", BODY, stale).await.unwrap(), KeyState::Claimed);
    assert_eq!(store.claim_key("s", "k", BODY, stale + second).await.unwrap(), KeyState::Running);
}

#[rstest]
#[case::fresh(false)]
#[case::stale(true)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_claims_at_once_one_is_claimed(
    #[values(Sqlite, Postgres)] on: Database,
    #[case] claimed_long_ago: bool,
) {
    let ground = on.fresh().await;
    if claimed_long_ago {
        ground.claim_key("s", "k", BODY, now() - STALE_AFTER).await.unwrap();
    }
    let states =
        race::twenty(&ground, |store| async move { store.claim_key("s", "k", BODY, now()).await.unwrap() })
            .await;
    assert_eq!(states.iter().filter(|state| **state == KeyState::Claimed).count(), 1);
    assert_eq!(states.iter().filter(|state| **state == KeyState::Running).count(), 19);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_who_claim_and_release_each_gets_a_state(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let states = race::twenty(&ground, |store| async move {
        let state = store.claim_key("s", "k", BODY, now()).await.unwrap();
        if state == KeyState::Claimed {
            store.release_key("s", "k").await.unwrap();
        }
        state
    })
    .await;
    assert!(states.iter().all(|state| matches!(state, KeyState::Claimed | KeyState::Running)), "{states:?}");
    assert_eq!(ground.number("SELECT COUNT(*) FROM idempotency_keys").await, 0);
}

#[rstest]
#[tokio::test]
async fn keys_are_kept_for_72_hours(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.claim_key("s", "k", BODY, now()).await.unwrap();
    store.keep_answer("s", "k", &created()).await.unwrap();
    let end = now() + KEYS_KEPT;
    store.tidy(end).await.unwrap();
    assert_eq!(store.claim_key("s", "k", BODY, end).await.unwrap(), KeyState::Answered(created()));
    let past = end + SignedDuration::from_secs(1);
    store.tidy(past).await.unwrap();
    assert_eq!(store.claim_key("s", "k", BODY, past).await.unwrap(), KeyState::Claimed);
}
