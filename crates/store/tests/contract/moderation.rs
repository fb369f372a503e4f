//! What the shop decides about reviews: on what stands, counted, with its note, and anew after a change.

use aftersale_model::review::{Reason, Review, ReviewState, ReviewTerms, Said, Subject, Summary, Verdict};
use aftersale_store::{AuditEntry, Moderated};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::database::Ground;
use super::race;
use super::reviews::{cup, ground, review, send, writes};
use super::samples::{later, now};

async fn decide(ground: &Ground, verdict: Verdict) -> Review {
    let moderate = move |one: Review| writes(one.decide(verdict, None, later(9)));
    ground.moderate("r1", Box::new(moderate)).await.unwrap().unwrap()
}

fn counts(summary: &Summary) -> (u64, u64, u64) {
    let sum = |counts: [u64; 5]| counts.iter().sum();
    (sum(summary.received), sum(summary.published), sum(summary.rejected))
}

fn changed(review: &Review, text: &str) -> Review {
    let terms: ReviewTerms = serde_json::from_str("{}").unwrap();
    let said = Said { text: text.into(), ..review.said.clone() };
    review.change(said, String::new(), &terms, later(20)).unwrap()
}

#[rstest]
#[tokio::test]
async fn a_decision_is_counted_put_right_and_taken_back_by_a_change(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = ground(on).await;
    send(&*ground, "1", review("r1", cup(), 1)).await;
    let mut told = Vec::new();
    for verdict in [Verdict::Rejected(Reason::Topic), Verdict::Published, Verdict::Published] {
        let stands = decide(&ground, verdict).await;
        assert_eq!(ground.review("r1").await.unwrap(), Some(stands.clone()));
        assert_eq!(ground.reviews_in(stands.state(), None, 9).await.unwrap(), [stands]);
        told.push(counts(&ground.review_summary("cup").await.unwrap()));
    }
    assert_eq!(told, [(1, 0, 1), (1, 1, 0), (1, 1, 0)]);
    let published = ground.review("r1").await.unwrap().unwrap();
    assert_eq!(send(&*ground, "2", changed(&published, "other words")).await, 201);
    let waiting = ground.reviews_in(ReviewState::Pending, None, 9).await.unwrap();
    assert_eq!((waiting.len(), waiting[0].said.text.as_str()), (1, "other words"));
    assert_eq!(counts(&ground.review_summary("cup").await.unwrap()), (1, 0, 0));
}

#[rstest]
#[tokio::test]
async fn a_reply_is_kept_and_taken_away(#[values(Sqlite, Postgres)] on: Database) {
    let ground = ground(on).await;
    send(&*ground, "1", review("r1", cup(), 5)).await;
    decide(&ground, Verdict::Published).await;
    for text in [Some("Thank you. \0"), Some("Thanks."), None] {
        let said = text.map(str::to_owned);
        let reply = move |one: Review| writes(one.reply(said, later(11)).unwrap());
        ground.moderate("r1", Box::new(reply)).await.unwrap();
        let kept = ground.review("r1").await.unwrap().unwrap();
        assert_eq!(kept.reply.map(|reply| reply.text).as_deref(), text);
        assert_eq!(kept.decided.unwrap().verdict, Verdict::Published);
    }
}

#[rstest]
#[tokio::test]
async fn what_is_left_as_it_is_may_still_be_noted(#[values(Sqlite, Postgres)] on: Database) {
    let ground = ground(on).await;
    send(&*ground, "1", review("r1", cup(), 5)).await;
    let entry = AuditEntry {
        at: now(),
        operation: "publish_review".into(),
        order_id: Some("o1".into()),
        subject: "moderation".into(),
        outcome: "review_changed".into(),
        request_id: "r".into(),
    };
    let moderate = |_| Moderated { review: None, audit: Some(entry) };
    let stands = ground.moderate("r1", Box::new(moderate)).await.unwrap().unwrap();
    assert_eq!(stands.state(), ReviewState::Pending);
}

/// Twenty decide on what they read while its author changes it: never is published what nobody read.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_decision_is_about_what_stands(#[values(Sqlite, Postgres)] on: Database) {
    let ground = ground(on).await;
    let sent = review("r1", cup(), 3);
    send(&*ground, "1", sent.clone()).await;
    let numbers = std::sync::atomic::AtomicU32::new(0);
    let seen = sent.said.text.clone();
    race::twenty(&ground, |store| {
        let number = numbers.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let (sent, seen) = (sent.clone(), seen.clone());
        async move {
            if number.is_multiple_of(2) {
                send(&*store, &format!("change-{number}"), changed(&sent, &format!("words {number}"))).await;
                return;
            }
            let publish = move |one: Review| {
                let same = one.said.text == seen;
                Moderated {
                    review: same.then(|| one.decide(Verdict::Published, None, later(9))),
                    audit: None,
                }
            };
            store.moderate("r1", Box::new(publish)).await.unwrap();
        }
    })
    .await;
    let stands = ground.review("r1").await.unwrap().unwrap();
    assert_eq!(stands.state(), ReviewState::Pending, "{stands:?}");
}

#[rstest]
#[tokio::test]
async fn the_oldest_come_first_page_by_page(#[values(Sqlite, Postgres)] on: Database) {
    let ground = ground(on).await;
    for (id, subject, second) in [("b", cup(), 5), ("a", Subject::Delivery, 5), ("c", Subject::Shop, 1)] {
        send(&*ground, id, Review { sent_at: later(second), ..review(id, subject, 2) }).await;
    }
    for size in [1, 2, 9] {
        let (mut told, mut after) = (Vec::new(), None);
        loop {
            let from = after.as_ref().map(|last: &Review| (last.sent_at, last.id.as_str()));
            let page = ground.reviews_in(ReviewState::Pending, from, size).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.clone());
            told.extend(page.into_iter().map(|one| one.id));
        }
        assert_eq!(told, ["c", "a", "b"], "{size} at once");
    }
}

#[rstest]
#[tokio::test]
async fn reviews_of_before_are_added_once_and_what_became_of_them_stays(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = ground(on).await;
    let old = Review { order_id: "o0".into(), ..review("r1", cup(), 4) };
    let other = Review { order_id: "o0".into(), ..review("r2", Subject::Shop, 1) };
    assert_eq!(ground.add_reviews(std::slice::from_ref(&old)).await.unwrap(), 1);
    let published = decide(&ground, Verdict::Published).await;
    assert_eq!(ground.add_reviews(&[old, other]).await.unwrap(), 1);
    assert_eq!(ground.review("r1").await.unwrap(), Some(published));
    assert_eq!(counts(&ground.review_summary("cup").await.unwrap()), (1, 1, 0));
}
