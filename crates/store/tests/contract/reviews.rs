//! Reviews: one for each subject of an order, shown page by page, and gone with their photos when they are taken back.

use aftersale_model::review::{Decided, Review, ReviewPhoto, ReviewState, Said, Subject, Verdict};
use aftersale_store::{
    AuditEntry, HeldReviews, KeptAnswer, KeyState, Listing, Moderated, Named, ReviewWrite, Reviewed, Sort,
    Store, Upload,
};
use jiff::SignedDuration;
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::database::Ground;
use super::race;
use super::samples::{self, later, now};

pub fn review(id: &str, subject: Subject, stars: u8) -> Review {
    Review {
        id: id.into(),
        order_id: "o1".into(),
        subject,
        variant: None,
        said: Said { stars, text: "zero \0".into(), ..Said::default() },
        shown_name: String::new(),
        incentive: false,
        sent_at: now(),
        edited_at: None,
        decided: None,
        reply: None,
    }
}

pub fn cup() -> Subject {
    Subject::Product("cup".into())
}

fn published(review: Review) -> Review {
    let decided = Some(Decided { at: later(1), verdict: Verdict::Published, note: None });
    Review { decided, ..review }
}

pub fn writes(review: Review) -> Moderated {
    Moderated { review: Some(review), audit: None }
}

fn answer(status: u16) -> KeptAnswer {
    KeptAnswer { status, body: b"{}".to_vec() }
}

fn reviewed(change: Option<ReviewWrite>, status: u16) -> Reviewed {
    let audit = AuditEntry {
        at: now(),
        operation: "send_review".into(),
        order_id: Some("o1".into()),
        subject: "token".into(),
        outcome: "ok".into(),
        request_id: "r".into(),
    };
    Reviewed { change, audit, answer: answer(status) }
}

pub async fn ground(on: Database) -> Ground {
    let ground = on.fresh().await;
    ground.put_order(&samples::order("o1")).await.unwrap();
    ground
}

/// Writes it unless the order has one about the same; the status it is answered with.
pub async fn send(store: &dyn Store, key: &str, review: Review) -> u16 {
    let claim = store.claim_key("reviews", key, b"body", now()).await.unwrap();
    let KeyState::Claimed(claim) = claim else { panic!("{claim:?}") };
    let uploads: Vec<String> = review.said.photos.iter().map(|photo| photo.upload_id.clone()).collect();
    let named = Named { owner: "o1", uploads: &uploads, ..Named::default() };
    let decide = move |held: HeldReviews| {
        let other = held.reviews.iter().any(|one| one.subject == review.subject && one.id != review.id);
        let put = (!other).then(|| ReviewWrite::Put(Box::new(review)));
        let status = if put.is_some() { 201 } else { 409 };
        Ok(reviewed(put, status))
    };
    store
        .book_review("o1", named, &claim, now(), Box::new(decide))
        .await
        .unwrap()
        .map_or(404, |answer| answer.status)
}

#[rstest]
#[tokio::test]
async fn a_review_is_kept_with_its_answer_and_changed_in_its_place(#[values(Sqlite, Postgres)] on: Database) {
    let ground = ground(on).await;
    assert_eq!(send(&*ground, "1", review("r1", cup(), 2)).await, 201);
    assert_eq!(send(&*ground, "2", review("r2", cup(), 5)).await, 409);
    assert_eq!(send(&*ground, "3", review("r3", Subject::Delivery, 1)).await, 201);
    let changed = Review { edited_at: Some(later(5)), ..review("r1", cup(), 4) };
    assert_eq!(send(&*ground, "4", changed.clone()).await, 201);
    let ground = ground.reopened().await;
    assert_eq!(ground.review("r1").await.unwrap(), Some(changed));
    let kept = ground.reviews_of("o1").await.unwrap();
    assert_eq!(kept.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["r1", "r3"]);
    assert_eq!(ground.reviews_in(ReviewState::Pending, None, 1).await.unwrap()[0].id, "r1");
    assert_eq!(ground.reviews_in(ReviewState::Pending, Some((now(), "r1")), 9).await.unwrap()[0].id, "r3");
    assert_eq!(
        ground.reviews_in(ReviewState::Pending, Some((now(), "r2")), 9).await.unwrap()[0].id,
        "r3",
        "gone since"
    );
    assert_eq!(ground.review("nothing").await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn of_twenty_about_the_same_at_once_one_is_kept(#[values(Sqlite, Postgres)] on: Database) {
    let ground = ground(on).await;
    let numbers = std::sync::atomic::AtomicU32::new(0);
    let told = race::twenty(&ground, |store| {
        let number = numbers.fetch_add(1, std::sync::atomic::Ordering::Relaxed).to_string();
        async move { send(&*store, &number, review(&format!("r{number}"), cup(), 3)).await }
    })
    .await;
    assert_eq!(told.iter().filter(|status| **status == 201).count(), 1, "{told:?}");
    assert_eq!(ground.reviews_of("o1").await.unwrap().len(), 1);
}

#[rstest]
#[tokio::test]
async fn photos_go_with_what_they_were_part_of(#[values(Sqlite, Postgres)] on: Database) {
    let ground = ground(on).await;
    for id in ["a", "b"] {
        let claim = ground.claim_key("uploads", id, b"body", now()).await.unwrap();
        let KeyState::Claimed(claim) = claim else { panic!("{claim:?}") };
        let upload = Upload {
            id: id.into(),
            owner: "o1".into(),
            bytes: 1,
            expires_at: now() + SignedDuration::from_hours(24),
        };
        ground.put_upload(&upload, &claim, &answer(201)).await.unwrap();
    }
    let with = |photos: &[&str]| {
        let mut one = review("r1", cup(), 3);
        let photo = |id: &&str| ReviewPhoto { upload_id: (*id).into(), alt: String::new() };
        one.said.photos = photos.iter().map(photo).collect();
        one
    };
    assert_eq!(send(&*ground, "1", with(&["a", "b"])).await, 201);
    assert_eq!(ground.forget_uploads(now() + SignedDuration::from_hours(99)).await.unwrap(), [""; 0]);
    assert_eq!(send(&*ground, "2", with(&["b"])).await, 201);
    assert_eq!(ground.forget_uploads(now()).await.unwrap(), ["a"]);
    let claim = ground.claim_key("reviews", "3", b"body", now()).await.unwrap();
    let KeyState::Claimed(claim) = claim else { panic!("{claim:?}") };
    let delete = Box::new(|_| Ok(reviewed(Some(ReviewWrite::Delete("r1".into())), 200)));
    ground.book_review("o1", Named::default(), &claim, now(), delete).await.unwrap();
    assert_eq!(ground.review("r1").await.unwrap(), None);
    assert_eq!(ground.forget_uploads(now()).await.unwrap(), ["b"]);
}

/// Five orders, and what each said of the cup, sent a second apart.
async fn five(on: Database) -> Ground {
    let ground = on.fresh().await;
    for (at, stars) in (0_i64..).zip([3, 5, 1, 5, 4]) {
        let order_id = format!("o{at}");
        ground.put_order(&samples::order(&order_id)).await.unwrap();
        let claim = ground.claim_key("reviews", &order_id, b"body", now()).await.unwrap();
        let KeyState::Claimed(claim) = claim else { panic!("{claim:?}") };
        let sent_at = later(at);
        let one = Review { order_id: order_id.clone(), sent_at, ..review(&format!("r{at}"), cup(), stars) };
        let decide = Box::new(move |_| Ok(reviewed(Some(ReviewWrite::Put(Box::new(one))), 201)));
        ground.book_review(&order_id, Named::default(), &claim, now(), decide).await.unwrap();
        if at != 4 {
            ground.moderate(&format!("r{at}"), Box::new(|one| writes(published(one)))).await.unwrap();
        }
    }
    ground
}

#[rstest]
#[case::newest(Sort::Newest, ["r3", "r2", "r1", "r0"])]
#[case::oldest(Sort::Oldest, ["r0", "r1", "r2", "r3"])]
#[case::highest(Sort::Highest, ["r3", "r1", "r0", "r2"])]
#[case::lowest(Sort::Lowest, ["r2", "r0", "r3", "r1"])]
#[tokio::test]
async fn what_is_published_is_told_in_the_order_asked_for_page_by_page(
    #[values(Sqlite, Postgres)] on: Database,
    #[case] sort: Sort,
    #[case] expected: [&str; 4],
) {
    let ground = five(on).await;
    let listing = Listing { sort, ..Listing::default() };
    for size in [1, 3, 9] {
        let (mut told, mut after) = (Vec::new(), None::<String>);
        while let Some(page) = ground.published("cup", listing, after.as_deref(), size).await.unwrap()
            && let Some(last) = page.last().map(|one| one.id.clone())
        {
            told.extend(page.into_iter().map(|one| one.id));
            after = Some(last);
        }
        assert_eq!(told, expected, "{size} at once");
    }
    assert_eq!(ground.published("cup", listing, Some("r4"), 9).await.unwrap(), None, "it is not published");
    let stars = Listing { stars: Some(5), ..listing };
    assert_eq!(ground.published("cup", stars, None, 9).await.unwrap().unwrap().len(), 2);
    let photos = Listing { photos: true, ..listing };
    assert_eq!(ground.published("cup", photos, None, 9).await.unwrap(), Some(Vec::new()));
}

#[rstest]
#[tokio::test]
async fn all_that_was_received_is_counted_by_its_stars(#[values(Sqlite, Postgres)] on: Database) {
    let ground = five(on).await;
    let summary = ground.review_summary("cup").await.unwrap();
    assert_eq!((summary.received, summary.published), ([1, 0, 1, 1, 2], [1, 0, 1, 0, 2]));
    assert_eq!(summary.average().as_deref(), Some("3.5"));
    assert_eq!(ground.review_summary("plate").await.unwrap().average(), None);
    let left = ground.moderate("r4", Box::new(|_| Moderated::default())).await.unwrap().unwrap();
    assert_eq!(left.state(), ReviewState::Pending);
    assert_eq!(ground.moderate("nothing", Box::new(writes)).await.unwrap(), None);
}
