//! The audit trail, tidying up, and answering when asked.

use aftersale_store::{AuditEntry, Body, CHALLENGES_KEPT, HITS_KEPT, MAILS_KEPT, Mail, SqliteStore, Store};
use jiff::SignedDuration;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::samples::{ask, challenge, later, mail, minute, now, open, order};

#[rstest]
#[tokio::test]
async fn an_audit_entry_is_kept_across_a_restart_and_tidying(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let entry = AuditEntry {
        at: now(),
        operation: "order_read".into(),
        order_id: Some("as a caller may write it: \0".into()),
        subject: "jti-1".into(),
        outcome: "ok".into(),
        request_id: "req-1".into(),
    };
    ground.audit(&entry).await.unwrap();
    ground.audit(&AuditEntry { order_id: None, ..entry }).await.unwrap();
    let ground = ground.reopened().await;
    ground.tidy(later(365 * 24 * 3600)).await.unwrap();
    let kept =
        "SELECT COUNT(*) FROM audit WHERE operation = 'order_read' AND subject = 'jti-1' AND outcome = 'ok'
        AND request_id = 'req-1' AND at = 1772445600123456789";
    assert_eq!(ground.number(kept).await, 2);
    assert_eq!(ground.number("SELECT COUNT(*) FROM audit WHERE order_id IS NULL").await, 1);
}

#[rstest]
#[tokio::test]
async fn tidying_forgets_old_challenges_and_hits_and_nothing_younger(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    let store = &ground;
    store.put_order(&order("o1")).await.unwrap();
    open(&**store, &challenge("old"), Some(mail("unsent"))).await;
    store.hit("old", minute(), now()).await.unwrap();
    let mut younger = challenge("younger");
    younger.expires_at = later(660);
    open(&**store, &younger, None).await;
    store.hit("younger", minute(), later(60)).await.unwrap();
    ask(&**store, &challenge("never looked into")).await.unwrap();

    let second = SignedDuration::from_secs(1);
    store.tidy(challenge("old").expires_at + CHALLENGES_KEPT + second).await.unwrap();
    assert_eq!(ground.number("SELECT COUNT(*) FROM challenges WHERE id = 'old'").await, 0);
    assert_eq!(ground.number("SELECT COUNT(*) FROM challenges WHERE id = 'younger'").await, 1);
    assert_eq!(ground.number("SELECT COUNT(*) FROM lookups").await, 0, "what a guest told goes with it");

    store.hit("older", minute(), now() + HITS_KEPT).await.unwrap();
    store.hit("younger", minute(), now() + HITS_KEPT + minute()).await.unwrap();
    store.tidy(now() + HITS_KEPT + HITS_KEPT + second).await.unwrap();
    assert_eq!(ground.number("SELECT COUNT(*) FROM hits WHERE bucket = 'younger'").await, 1);
    assert_eq!(ground.number("SELECT COUNT(*) FROM hits").await, 1);

    assert_eq!(store.order("o1").await.unwrap(), Some(order("o1")));
    assert_eq!(store.mails(10).await.unwrap(), [mail("unsent")]);
}

#[rstest]
#[tokio::test]
async fn tidying_empties_mails_sent_long_ago_and_keeps_their_key(#[values(Sqlite, Postgres)] on: Database) {
    let store = on.fresh().await;
    store.put_mails(&[mail("m1")]).await.unwrap();
    store.mail_sent("m1", now(), Body::Keep).await.unwrap();
    let sent = Mail { sent_at: Some(now()), ..mail("m1") };
    store.tidy(now() + MAILS_KEPT).await.unwrap();
    assert_eq!(store.mails(10).await.unwrap(), std::slice::from_ref(&sent));

    store.tidy(now() + MAILS_KEPT + SignedDuration::from_secs(1)).await.unwrap();
    let mut again = mail("m2");
    again.dedupe_key = mail("m1").dedupe_key;
    store.put_mails(&[again]).await.unwrap();
    let emptied =
        Mail { to: String::new(), subject: String::new(), text: String::new(), html: String::new(), ..sent };
    assert_eq!(store.mails(10).await.unwrap(), [emptied]);
}

#[rstest]
#[tokio::test]
async fn a_store_answers_when_asked(#[values(Sqlite, Postgres)] on: Database) {
    on.fresh().await.ping().await.unwrap();
}

#[tokio::test]
async fn a_store_in_memory_keeps_an_order_too() {
    let store = SqliteStore::in_memory().await.unwrap();
    store.put_order(&order("o1")).await.unwrap();
    assert_eq!(store.order("o1").await.unwrap(), Some(order("o1")));
}
