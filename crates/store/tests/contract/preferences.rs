//! Preferences: nobody's until chosen, changed one at a time, kept with the answer.

use aftersale_model::preferences::{Channel, Choice, Preferences, Topic};
use aftersale_store::{KeptAnswer, KeyState, STALE_AFTER, StoreError};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::now;

fn answer() -> KeptAnswer {
    KeptAnswer { status: 200, body: b"{}".to_vec() }
}

fn off(topic: Topic) -> Choice {
    Choice { topic, channel: Channel::Email, on: false }
}

#[rstest]
#[tokio::test]
async fn what_was_chosen_is_there_after_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    assert_eq!(ground.preferences("c1").await.unwrap(), Preferences::default());
    let chosen = Preferences { choices: vec![off(Topic::Offers)], snoozed_until_on: None };
    let KeyState::Claimed(key) = ground.claim_key("s", "k", b"body", now()).await.unwrap() else { panic!() };
    let wanted = chosen.clone();
    let told =
        ground.change_preferences("c1", Some(&key), Box::new(move |_| Ok((Some(wanted), answer())))).await;
    assert_eq!(told.unwrap(), answer());
    let ground = ground.reopened().await;
    assert_eq!(ground.preferences("c1").await.unwrap(), chosen);
    assert_eq!(ground.preferences("c2").await.unwrap(), Preferences::default());
    assert_eq!(ground.claim_key("s", "k", b"body", now()).await.unwrap(), KeyState::Answered(answer()));
}

#[rstest]
#[tokio::test]
async fn a_change_that_was_taken_over_changes_nothing(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let KeyState::Claimed(lost) = ground.claim_key("s", "k", b"body", now()).await.unwrap() else { panic!() };
    ground.claim_key("s", "k", b"body", now() + STALE_AFTER).await.unwrap();
    let chosen = Preferences { choices: vec![off(Topic::Offers)], snoozed_until_on: None };
    let late =
        ground.change_preferences("c1", Some(&lost), Box::new(move |_| Ok((Some(chosen), answer())))).await;
    assert!(matches!(late, Err(StoreError::TakenOver)), "{late:?}");
    assert_eq!(ground.preferences("c1").await.unwrap(), Preferences::default());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_changes_at_once_each_counts(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    race::twenty(&ground, |store| async move {
        let add = Box::new(|mut known: Preferences| {
            known.choices.push(off(Topic::Points));
            Ok((Some(known), answer()))
        });
        store.change_preferences("c1", None, add).await.unwrap();
    })
    .await;
    assert_eq!(ground.preferences("c1").await.unwrap().choices.len(), 20);
}
