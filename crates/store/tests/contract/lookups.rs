//! Look-ups between their acknowledgement and what came of them: none lost, none mailed twice.

use aftersale_store::{CodeTried, KeptAnswer, KeyState, Receipt, STALE_AFTER, StoreError};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::race;
use super::samples::{
    RIGHT, ask, challenge, claimed, later, lookup, mail, matched, minute, noted, now, open, try_code,
};

#[rstest]
#[tokio::test]
async fn what_was_acknowledged_waits_across_a_restart(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let claim = claimed(&*ground).await;
    let answer = KeptAnswer { status: 202, body: b"ch1".into() };
    let mut waiting = challenge("ch1");
    waiting.order_id = None;
    let receipt = Receipt { claim: &claim, audit: &noted(), answer: &answer };
    ground.open_challenge(&waiting, &lookup("ch1"), receipt).await.unwrap();
    let ground = ground.reopened().await;
    let again = ground.claim_key(&claim.scope, &claim.key, b"body", now()).await.unwrap();
    assert_eq!(again, KeyState::Answered(answer));
    assert_eq!(ground.number("SELECT COUNT(*) FROM audit").await, 1);
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, CodeTried::Refused, "no code works yet");
    assert_eq!(ground.take_lookups(9, minute(), now()).await.unwrap(), [lookup("ch1")]);
}

#[rstest]
#[tokio::test]
async fn a_look_up_that_was_taken_over_or_clashes_leaves_nothing(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let lost = claimed(&*ground).await;
    ground.claim_key(&lost.scope, &lost.key, b"body", now() + STALE_AFTER).await.unwrap();
    let answer = KeptAnswer { status: 202, body: vec![] };
    let receipt = Receipt { claim: &lost, audit: &noted(), answer: &answer };
    let late = ground.open_challenge(&challenge("ch1"), &lookup("ch1"), receipt).await;
    assert!(matches!(late, Err(StoreError::TakenOver)), "{late:?}");
    assert_eq!(ground.take_lookups(9, minute(), now()).await.unwrap(), []);

    ask(&*ground, &challenge("ch2")).await.unwrap();
    let claim = claimed(&*ground).await;
    let receipt = Receipt { claim: &claim, ..receipt };
    let clash = ground.open_challenge(&challenge("ch2"), &lookup("ch2"), receipt).await;
    assert!(matches!(clash, Err(StoreError::Failed(_))), "{clash:?}");
    let known = ground.claim_key(&claim.scope, &claim.key, b"body", now()).await.unwrap();
    assert_eq!(known, KeyState::Running, "its answer was not kept either");
}

#[rstest]
#[tokio::test]
async fn look_ups_are_taken_oldest_first_and_again_once_the_lease_has_passed(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await;
    for (id, expires) in [("b", 602), ("c", 603), ("a", 601)] {
        let mut challenge = challenge(id);
        challenge.expires_at = later(expires);
        ask(&*ground, &challenge).await.unwrap();
    }
    let take = async |limit, second| {
        let taken = ground.take_lookups(limit, minute(), later(second)).await.unwrap();
        taken.into_iter().map(|lookup| lookup.challenge_id).collect::<Vec<_>>()
    };
    assert_eq!(take(2, 0).await, ["a", "b"]);
    assert_eq!(take(2, 0).await, ["c"]);
    assert_eq!(take(9, 59).await, [""; 0]);
    assert!(ground.settle_lookup("b", None).await.unwrap());
    assert_eq!(take(9, 60).await, ["a", "c"]);
}

#[rstest]
#[tokio::test]
async fn what_was_found_works_and_is_mailed_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ask(&*ground, &challenge("ch1")).await.unwrap();
    assert!(ground.settle_lookup("ch1", Some(&matched(Some(mail("m1"))))).await.unwrap());
    // Another server, whose lease had passed, drew a code of its own.
    let mut other = matched(Some(mail("m2")));
    other.code_hash = b"hash of another code".into();
    assert!(!ground.settle_lookup("ch1", Some(&other)).await.unwrap());
    let ground = ground.reopened().await;
    assert_eq!(ground.mails(9).await.unwrap(), [mail("m1")]);
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, CodeTried::Right { order_id: "o1".into() });
    assert_eq!(ground.take_lookups(9, minute(), later(3600)).await.unwrap(), []);
}

#[rstest]
#[tokio::test]
async fn what_was_found_is_written_with_its_mail_or_not_at_all(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ask(&*ground, &challenge("ch1")).await.unwrap();
    ground.put_mails(&[mail("m1")]).await.unwrap();
    let mut clash = mail("m1");
    clash.dedupe_key = "another".into();
    assert!(ground.settle_lookup("ch1", Some(&matched(Some(clash)))).await.is_err());
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, CodeTried::Refused);
    assert_eq!(ground.take_lookups(9, minute(), now()).await.unwrap().len(), 1, "it waits on");
}

#[rstest]
#[tokio::test]
async fn tries_made_before_the_mail_count(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut last = challenge("ch1");
    last.tries_left = 1;
    ask(&*ground, &last).await.unwrap();
    assert_eq!(try_code(&*ground, "ch1", b"", now()).await, CodeTried::Refused);
    ground.settle_lookup("ch1", Some(&matched(None))).await.unwrap();
    assert_eq!(try_code(&*ground, "ch1", RIGHT, now()).await, CodeTried::Refused);
}

#[rstest]
#[tokio::test]
async fn one_that_can_not_be_read_holds_nobody_up(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    for id in ["a", "b"] {
        ask(&*ground, &challenge(id)).await.unwrap();
    }
    ground.run("UPDATE lookups SET document = '{\"asa@example.com\":1}' WHERE challenge_id = 'a'").await;
    assert_eq!(ground.take_lookups(9, minute(), now()).await.unwrap(), [lookup("b")]);
    ground.settle_lookup("b", None).await.unwrap();
    let Err(StoreError::Failed(why)) = ground.take_lookups(9, minute(), later(60)).await else { panic!() };
    assert!(!why.contains("asa"), "{why}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_who_take_and_settle_at_once_settle_each_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    for id in 0..40 {
        ask(&*ground, &challenge(&id.to_string())).await.unwrap();
    }
    open(&*ground, &challenge("over"), None).await;
    let settled = race::twenty(&ground, |store| async move {
        let mut mine = 0;
        loop {
            let taken = store.take_lookups(3, minute(), now()).await.unwrap();
            if taken.is_empty() {
                return mine;
            }
            for lookup in taken {
                let found = matched(Some(mail(&lookup.challenge_id)));
                assert!(store.settle_lookup(&lookup.challenge_id, Some(&found)).await.unwrap());
                assert!(!store.settle_lookup("over", Some(&found)).await.unwrap());
                mine += 1;
            }
        }
    })
    .await;
    assert_eq!(settled.into_iter().sum::<usize>(), 40);
    assert_eq!(ground.mails(99).await.unwrap().len(), 40);
}
