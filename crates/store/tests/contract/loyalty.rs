//! Ledgers of points: added to by one at a time, never changed, and whoever tampers with one is found out.

use aftersale_model::loyalty::entry::{Cause, Earned, Entry, Spent, What};
use aftersale_model::loyalty::{Ledger, Totals};
use aftersale_store::loyalty::{Booked, KeptLedger, LedgerHead};
use aftersale_store::{AuditEntry, KeptAnswer, KeyState, STALE_AFTER, Store, StoreError};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::database::Ground;
use super::race;
use super::samples::{self, later, now};

fn earned(lot: &str, points: u64) -> Entry {
    let cause = Cause::Shop { note: "zero \0, for a start".into() };
    let earned = Earned {
        lot: lot.into(),
        points,
        cause,
        version: "1".into(),
        releases_at: Some(now()),
        expires_at: None,
        waits_for: None,
        terms: Vec::new(),
    };
    Entry { id: lot.into(), at: now(), what: What::Earned(earned) }
}

fn spent(name: &str, points: u64) -> Entry {
    let spent = Spent {
        redemption: name.into(),
        points,
        reward: "voucher".into(),
        code: name.into(),
        worth_minor: 100,
        currency: "EUR".parse().unwrap(),
        min_order_minor: None,
        expires_at: None,
    };
    Entry { id: format!("redemption:{name}"), at: later(1), what: What::Spent(spent) }
}

fn answer(status: u16) -> KeptAnswer {
    KeptAnswer { status, body: b"{}".to_vec() }
}

fn audit() -> AuditEntry {
    AuditEntry {
        at: now(),
        operation: "redeem_points".into(),
        order_id: None,
        subject: "customer:1".into(),
        outcome: "ok".into(),
        request_id: "r".into(),
    }
}

fn totals(kept: &KeptLedger) -> Totals {
    Ledger::fold(&kept.entries, later(1)).totals
}

async fn with_points(on: Database) -> Ground {
    let ground = on.fresh().await;
    let noted = ground.note_points("c1", Box::new(|_| vec![earned("a", 60), earned("b", 40)])).await;
    assert_eq!(noted.unwrap(), 2);
    ground
}

/// Spends if there is enough; one caller of many.
async fn redeem(store: &dyn Store, name: String, points: u64) -> u16 {
    let claim = store.claim_key("redeem", &name, b"body", now()).await.unwrap();
    let KeyState::Claimed(claim) = claim else { panic!("{claim:?}") };
    let book = move |held: KeptLedger| {
        let enough = totals(&held).available >= points;
        let entries = if enough { vec![spent(&name, points)] } else { Vec::new() };
        Ok(Booked { entries, audit: audit(), answer: answer(if enough { 201 } else { 409 }) })
    };
    store.book_points("c1", &claim, Box::new(book)).await.unwrap().status
}

#[rstest]
#[tokio::test]
async fn what_was_added_is_there_after_a_restart_and_known_facts_are_left_out(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = with_points(on).await;
    let again = ground.note_points("c1", Box::new(|_| vec![earned("b", 99), earned("c", 1)])).await;
    assert_eq!(again.unwrap(), 1);
    let before = ground.points("c1").await.unwrap();
    let ground = ground.reopened().await;
    let kept = ground.points("c1").await.unwrap();
    assert_eq!(kept, before);
    assert_eq!((kept.entries.len(), totals(&kept).available, kept.head.place), (3, 101, 3));
    let nobodys = ground.points("c2").await.unwrap();
    assert_eq!((nobodys.entries.len(), nobodys.head), (0, LedgerHead::root("c2")));
}

#[rstest]
#[tokio::test]
async fn the_mark_changes_with_the_ledger_and_with_any_order_of_the_customer(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = with_points(on).await;
    let mark = ground.points_mark("c1").await.unwrap();
    assert_eq!(mark.head, ground.points("c1").await.unwrap().head);
    assert_eq!((mark.orders, mark.revisions), (0, 0));
    ground.note_points("c1", Box::new(|_| vec![earned("c", 1)])).await.unwrap();
    let noted = ground.points_mark("c1").await.unwrap();
    assert_ne!(noted, mark);
    let mut order = samples::order("mark");
    order.customer.id = "c1".into();
    ground.put_order(&order).await.unwrap();
    let ordered = ground.points_mark("c1").await.unwrap();
    assert_ne!(ordered, noted);
    ground.put_order(&order).await.unwrap();
    assert_ne!(ground.points_mark("c1").await.unwrap(), ordered);
    let nobodys = ground.points_mark("c2").await.unwrap();
    assert_eq!((nobodys.head, nobodys.orders), (LedgerHead::root("c2"), 0));
}

#[rstest]
#[tokio::test]
async fn customers_are_told_once_each_and_page_by_page(#[values(Sqlite, Postgres)] on: Database) {
    let ground = with_points(on).await;
    for (order_id, customer) in [("1", "b"), ("2", "a"), ("3", "B"), ("4", "a"), ("5", "")] {
        let mut order = samples::order(order_id);
        order.customer.id = customer.into();
        ground.put_order(&order).await.unwrap();
    }
    let (mut all, mut last) = (Vec::new(), None::<String>);
    while let page = ground.customers(last.as_deref(), 2).await.unwrap()
        && let Some(end) = page.last().cloned()
    {
        all.extend(page);
        last = Some(end);
    }
    assert_eq!(all, ["B", "a", "b"]);
}

#[rstest]
#[tokio::test]
async fn a_write_is_kept_with_its_answer_or_not_at_all(#[values(Sqlite, Postgres)] on: Database) {
    let ground = with_points(on).await;
    assert_eq!(redeem(&*ground, "first".into(), 70).await, 201);
    assert_eq!(redeem(&*ground, "second".into(), 70).await, 409);
    let again = ground.claim_key("redeem", "first", b"body", now()).await.unwrap();
    assert_eq!(again, KeyState::Answered(answer(201)));
    let KeyState::Claimed(lost) = ground.claim_key("s", "k", b"body", now()).await.unwrap() else { panic!() };
    ground.claim_key("s", "k", b"body", now() + STALE_AFTER).await.unwrap();
    let book = |_| Ok(Booked { entries: vec![spent("late", 1)], audit: audit(), answer: answer(201) });
    let late = ground.book_points("c1", &lost, Box::new(book)).await;
    assert!(matches!(late, Err(StoreError::TakenOver)), "{late:?}");
    assert_eq!(totals(&ground.points("c1").await.unwrap()).available, 30);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_at_once_for_the_last_points_one_has_them(#[values(Sqlite, Postgres)] on: Database) {
    let ground = with_points(on).await;
    let at = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let told = race::twenty(&ground, |store| {
        let name = at.fetch_add(1, std::sync::atomic::Ordering::Relaxed).to_string();
        async move { redeem(&*store, name, 100).await }
    })
    .await;
    assert_eq!(told.iter().filter(|status| **status == 201).count(), 1, "{told:?}");
    let sums = totals(&ground.points("c1").await.unwrap());
    assert_eq!((sums.available, sums.spent, sums.owed), (0, 100, 0));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_fact_that_twenty_find_at_once_is_noted_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let noted = race::twenty(&ground, |store| async move {
        store.note_points("c1", Box::new(|_| vec![earned("a", 60)])).await.unwrap()
    })
    .await;
    assert_eq!(noted.iter().sum::<usize>(), 1);
    assert_eq!(ground.points("c1").await.unwrap().entries.len(), 1);
}

#[rstest]
#[case::changed("UPDATE loyalty_entries SET document = document")]
#[case::deleted("DELETE FROM loyalty_entries")]
#[tokio::test]
async fn the_database_itself_lets_nobody_change_an_entry(
    #[values(Sqlite, Postgres)] on: Database,
    #[case] sql: &'static str,
) {
    let ground = with_points(on).await;
    assert!(ground.try_run(sql).await.is_err());
    assert_eq!(ground.points("c1").await.unwrap().entries.len(), 2);
}

#[rstest]
#[tokio::test]
async fn a_ledger_that_was_tampered_with_is_not_read(#[values(Sqlite, Postgres)] on: Database) {
    let ground = with_points(on).await;
    // As somebody would who may drop triggers.
    ground
        .run(match on {
            Sqlite => "DROP TRIGGER loyalty_entries_stay",
            Postgres => "DROP TRIGGER loyalty_entries_stay ON loyalty_entries",
        })
        .await;
    ground.run("UPDATE loyalty_entries SET document = REPLACE(document, '60', '90') WHERE place = 1").await;
    let told = ground.points("c1").await;
    assert!(
        matches!(&told, Err(StoreError::Failed(why)) if why.contains("the entry at 1 was changed")),
        "{told:?}"
    );
}
