//! Counting how often somebody knocks.

use jiff::SignedDuration;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{later, minute, now};

#[rstest]
#[tokio::test]
async fn hits_are_counted_per_bucket_until_the_window_has_passed(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    let mut seen = Vec::new();
    for (bucket, second) in [("a", 0), ("a", 30), ("b", 30), ("a", 59), ("a", 60), ("b", 61), ("a", 119)] {
        seen.push((bucket, second, store.hit(bucket, minute(), later(second)).await.unwrap()));
    }
    let expected =
        [("a", 0, 1), ("a", 30, 2), ("b", 30, 1), ("a", 59, 3), ("a", 60, 1), ("b", 61, 2), ("a", 119, 2)];
    assert_eq!(seen, expected);
}

#[rstest]
#[tokio::test]
async fn a_server_whose_clock_is_behind_counts_in_the_same_window(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    assert_eq!(store.hit("a", minute(), later(5)).await.unwrap(), 1);
    assert_eq!(store.hit("a", minute(), now()).await.unwrap(), 2);
}

#[rstest]
#[tokio::test]
async fn an_endless_window_and_a_zero_character_are_counted_too(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    assert_eq!(store.hit("zero\0", SignedDuration::MAX, now()).await.unwrap(), 1);
    assert_eq!(store.hit("zero\0", SignedDuration::MAX, now()).await.unwrap(), 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_hits_at_once_none_is_lost(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut seen =
        race::twenty(&ground, |store| async move { store.hit("a", minute(), now()).await.unwrap() }).await;
    seen.sort_unstable();
    assert_eq!(seen, (1..=20).collect::<Vec<u32>>());
}
