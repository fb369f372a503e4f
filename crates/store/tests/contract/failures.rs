//! What a store says when it can't: try again, or it is no use; never whose data it was.

use aftersale_store::{PostgresStore, StoreError};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::samples::{ask, challenge, minute, now, order};

#[rstest]
#[tokio::test]
async fn a_closed_store_is_unavailable(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.close().await;
    let refused = ground.put_order(&order("o1")).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    let refused = ground.ping().await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
}

#[tokio::test]
async fn a_file_locked_by_another_process_is_unavailable_until_the_lock_is_gone() {
    let ground = Sqlite.fresh().await;
    let mut other = ground.sqlite().await;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let refused = ground.hit("a", minute(), now()).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    ground.ping().await.unwrap();
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    assert_eq!(ground.hit("a", minute(), now()).await.unwrap(), 1);
}

/// One of several servers may hang in the middle of a write; the others answer.
#[tokio::test]
async fn a_lock_that_is_never_given_back_is_not_waited_for_without_end() {
    let ground = Postgres.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    let mut hanging = ground.postgres().await;
    for held in ["BEGIN", "SELECT pg_advisory_xact_lock(7302)"] {
        sqlx::query(held).execute(&mut hanging).await.unwrap();
    }
    let refused = ground.touch_order("o1").await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    sqlx::query("ROLLBACK").execute(&mut hanging).await.unwrap();
    ground.touch_order("o1").await.unwrap();
}

#[tokio::test]
async fn a_server_nobody_answers_for_is_unavailable() {
    let refused = PostgresStore::connect("postgres://nobody@127.0.0.1:1/none").await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
}

#[tokio::test]
async fn an_unreadable_address_is_not_quoted() {
    let refused = PostgresStore::connect("postgres://shop:secret@host:port/none").await;
    let Err(StoreError::Failed(why)) = refused else { panic!("{refused:?}") };
    assert!(!why.contains("secret"), "{why}");
}

#[rstest]
#[tokio::test]
async fn a_broken_constraint_is_named_without_its_values(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    ask(&*store, &challenge("asa@example.com")).await.unwrap();
    let refused = ask(&*store, &challenge("asa@example.com")).await;
    let Err(StoreError::Failed(why)) = refused else { panic!("{refused:?}") };
    assert!(!why.contains("asa"), "{why}");
}

#[rstest]
#[tokio::test]
async fn an_unreadable_order_is_named_without_its_contents(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    ground.run(r#"UPDATE orders SET document = '{"id": {"asa@example.com": 1}}'"#).await;
    let refused = ground.order("o1").await;
    let Err(StoreError::Failed(why)) = refused else { panic!("{refused:?}") };
    assert!(why.contains("o1") && !why.contains("asa"), "{why}");
}
