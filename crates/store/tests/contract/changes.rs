//! What changed: told to every server, in the order of commits, with nothing left out.

use std::time::Duration;

use aftersale_model::Order;
use aftersale_store::CHANGES_KEPT;
use jiff::SignedDuration;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{now, order};

/// Longer than anything here takes; a test that waits this long has failed.
const TOO_LONG: Duration = Duration::from_secs(20);

#[rstest]
#[tokio::test]
async fn an_order_that_is_written_anew_has_changed_and_one_that_is_the_same_has_not(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    ground.put_order(&order("o1")).await.unwrap();
    ground.put_order(&Order { shipping_minor: 1, ..order("o1") }).await.unwrap();
    ground.touch_order("o9").await.unwrap();
    let changes = ground.changes_after(0, 10).await.unwrap();
    let told: Vec<_> =
        changes.iter().map(|one| (one.order_id.as_str(), one.customer_id.as_deref())).collect();
    assert_eq!(told, [("o1", Some("c1")), ("o1", Some("c1"))]);
    let reach = ground.reach_of_changes().await.unwrap();
    assert_eq!((reach.oldest, reach.newest), (changes[0].id, changes[1].id));
    assert_eq!(ground.changes_after(changes[0].id, 10).await.unwrap(), changes[1..]);
}

#[rstest]
#[tokio::test]
async fn where_nothing_changed_a_follower_stands_at_the_beginning(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let reach = ground.reach_of_changes().await.unwrap();
    assert_eq!([reach.holds(-1), reach.holds(0), reach.holds(1)], [false, true, false]);
}

#[rstest]
#[tokio::test]
async fn changes_are_kept_for_an_hour_and_the_newest_for_ever(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    ground.touch_order("o1").await.unwrap();
    let before = ground.reach_of_changes().await.unwrap();
    ground.tidy(now()).await.unwrap();
    ground.tidy(now() + CHANGES_KEPT).await.unwrap();
    assert_eq!(ground.reach_of_changes().await.unwrap(), before);
    ground.tidy(now() + CHANGES_KEPT + SignedDuration::from_secs(1)).await.unwrap();
    let after = ground.reach_of_changes().await.unwrap();
    assert_eq!((after.oldest, after.newest), (before.newest, before.newest));
    assert!(after.holds(before.oldest) && !after.holds(before.oldest - 1));
}

#[rstest]
#[tokio::test]
async fn a_change_is_told_to_the_other_server_too(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    let [here, there] = ground.two_servers().await;
    // SQLite is for one server; there the two are one.
    let there = if matches!(on, Sqlite) { here.clone() } else { there };
    let mut watch = there.watch().await.unwrap();
    let before = there.reach_of_changes().await.unwrap().newest;
    here.touch_order("o1").await.unwrap();
    let told = async {
        while there.changes_after(before, 1).await.unwrap().is_empty() {
            watch.changed().await.unwrap();
        }
    };
    tokio::time::timeout(TOO_LONG, told).await.expect("the other server is told");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_reader_who_follows_the_ids_misses_none(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    for id in 0..20 {
        ground.put_order(&order(&id.to_string())).await.unwrap();
    }
    let start = ground.reach_of_changes().await.unwrap().newest;
    let [reader, _] = ground.two_servers().await;
    let reading = tokio::spawn(async move {
        let (mut at, mut seen) = (start, 0);
        while seen < 100 {
            for change in reader.changes_after(at, 7).await.unwrap() {
                assert!(change.id > at);
                (at, seen) = (change.id, seen + 1);
            }
            tokio::task::yield_now().await;
        }
        at
    });
    for _ in 0..5 {
        race::twenty(&ground, |store| async move { store.touch_order("7").await.unwrap() }).await;
    }
    let last = tokio::time::timeout(TOO_LONG, reading).await.expect("none is missed").unwrap();
    assert_eq!(last, ground.reach_of_changes().await.unwrap().newest);
}
