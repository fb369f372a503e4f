//! Idempotency keys: one runs, the others wait or get the first answer.

use aftersale_store::{KEYS_KEPT, KeptAnswer, KeyClaim, KeyState, STALE_AFTER, StoreError};
use jiff::{SignedDuration, Timestamp};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::now;

const BODY: &[u8] = b"hash of a body";
const OTHER: &[u8] = b"hash of another body";

fn claim(scope: &str, key: &str, at: Timestamp) -> KeyClaim {
    KeyClaim { scope: scope.into(), key: key.into(), claimed_at: at }
}

fn claimed(scope: &str, key: &str, at: Timestamp) -> KeyState {
    KeyState::Claimed(claim(scope, key, at))
}

fn created() -> KeptAnswer {
    KeptAnswer { status: 201, body: b"{\"id\":\"r1\"}\0\xff".to_vec() }
}

#[rstest]
#[tokio::test]
async fn a_key_is_claimed_once_and_then_running(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    assert_eq!(store.claim_key("s", "k", BODY, now()).await.unwrap(), claimed("s", "k", now()));
    assert_eq!(store.claim_key("s", "k", BODY, now()).await.unwrap(), KeyState::Running);
    assert_eq!(store.claim_key("s", "k", OTHER, now()).await.unwrap(), KeyState::OtherBody);
    assert_eq!(store.claim_key("s", "other", BODY, now()).await.unwrap(), claimed("s", "other", now()));
    assert_eq!(store.claim_key("other", "k", OTHER, now()).await.unwrap(), claimed("other", "k", now()));
}

#[rstest]
#[tokio::test]
async fn the_first_answer_is_kept_across_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.claim_key("s", "k", BODY, now()).await.unwrap();
    let mine = claim("s", "k", now());
    ground.keep_answer(&mine, &created()).await.unwrap();
    let late = KeptAnswer { status: 204, body: vec![] };
    assert!(matches!(ground.keep_answer(&mine, &late).await, Err(StoreError::TakenOver)));
    ground.release_key(&mine).await.unwrap();
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
    store.release_key(&claim("s", "k", now())).await.unwrap();
    assert_eq!(store.claim_key("s", "k", OTHER, now()).await.unwrap(), claimed("s", "k", now()));
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
    assert_eq!(store.claim_key("s", "k", BODY, stale).await.unwrap(), claimed("s", "k", stale));
    assert_eq!(store.claim_key("s", "k", BODY, stale + second).await.unwrap(), KeyState::Running);
}

#[rstest]
#[tokio::test]
async fn a_claim_that_was_taken_over_can_neither_answer_nor_release(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let store = on.fresh().await;
    let (lost, held) = (claim("s", "k", now()), claim("s", "k", now() + STALE_AFTER));
    store.claim_key("s", "k", BODY, now()).await.unwrap();
    store.claim_key("s", "k", BODY, now() + STALE_AFTER).await.unwrap();
    store.release_key(&lost).await.unwrap();
    let late = KeptAnswer { status: 500, body: vec![] };
    assert!(matches!(store.keep_answer(&lost, &late).await, Err(StoreError::TakenOver)));
    store.keep_answer(&held, &created()).await.unwrap();
    let known = store.claim_key("s", "k", BODY, now() + STALE_AFTER).await.unwrap();
    assert_eq!(known, KeyState::Answered(created()));
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
    assert_eq!(states.iter().filter(|state| matches!(state, KeyState::Claimed(_))).count(), 1);
    assert_eq!(states.iter().filter(|state| **state == KeyState::Running).count(), 19);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_who_claim_and_release_each_gets_a_state(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let states = race::twenty(&ground, |store| async move {
        let state = store.claim_key("s", "k", BODY, now()).await.unwrap();
        if matches!(state, KeyState::Claimed(_)) {
            store.release_key(&claim("s", "k", now())).await.unwrap();
        }
        state
    })
    .await;
    assert!(
        states.iter().all(|state| matches!(state, KeyState::Claimed(_) | KeyState::Running)),
        "{states:?}"
    );
    assert_eq!(ground.number("SELECT COUNT(*) FROM idempotency_keys").await, 0);
}

#[rstest]
#[tokio::test]
async fn keys_are_kept_for_72_hours(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.claim_key("s", "k", BODY, now()).await.unwrap();
    store.keep_answer(&claim("s", "k", now()), &created()).await.unwrap();
    let end = now() + KEYS_KEPT;
    store.tidy(end).await.unwrap();
    assert_eq!(store.claim_key("s", "k", BODY, end).await.unwrap(), KeyState::Answered(created()));
    let past = end + SignedDuration::from_secs(1);
    store.tidy(past).await.unwrap();
    assert_eq!(store.claim_key("s", "k", BODY, past).await.unwrap(), claimed("s", "k", past));
}
