//! The mail that asks for reviews and the one after it: when, with which links, and never about what was answered.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::ask::AskKind;
use aftersale_server::mail::outbox::send_waiting;
use aftersale_server::mail::queue::look;
use aftersale_store::{Mail, Reviews, Store};
use rstest::rstest;

use super::{PRODUCT, review, send, terms};
use crate::every::mail::{files, written};
use crate::every::queue::claim;
use crate::sample::{self, delivered};
use crate::stage::{Stage, config};

const INVITE: &str = "ord_1001:review-invite";
const REMINDER: &str = "ord_1001:review-reminder";
const DAY: i64 = 24 * 60;

/// Asked for reviews a week after the delivery, on the 28th at noon, and once more nine days later.
fn asked(number: &str) -> Order {
    let mut order = delivered(number);
    order.guides.clear();
    order.terms.asks.kinds = vec![AskKind::Review];
    order.terms.mails.review_invite = true;
    order.terms.mails.review_reminder_after_days = Some(9);
    order
}

async fn stage() -> Stage {
    let profile = ShopProfile {
        reviews: Some(terms()),
        order_page_url: Some("/orders/{number}".into()),
        review_page_url: Some("https://shop.example/reviews/{number}?from=mail".into()),
        ..sample::profile()
    };
    let stage = Stage::of(config(), profile).await;
    stage.store.put_order(&asked("1001")).await.expect("order");
    stage
}

/// What asks for reviews, oldest first.
async fn invitations(stage: &Stage) -> Vec<Mail> {
    for _ in 0..2 {
        look(&stage.app).await.expect("looked");
    }
    let mut mails = stage.store.mails(100).await.expect("mails");
    mails.retain(|mail| mail.dedupe_key.contains("review"));
    mails.reverse();
    mails
}

async fn keys(stage: &Stage) -> Vec<String> {
    invitations(stage).await.into_iter().map(|mail| mail.dedupe_key).collect()
}

#[tokio::test]
async fn a_review_is_asked_for_once_more_and_never_again() {
    let stage = stage().await;
    for (days, expected) in
        [(6, &[][..]), (1, &[INVITE]), (7, &[INVITE]), (2, &[INVITE, REMINDER]), (20, &[INVITE, REMINDER])]
    {
        stage.later(days * DAY);
        assert_eq!(keys(&stage).await, expected, "after {days} more days");
    }
}

#[tokio::test]
async fn five_stars_to_tap_open_the_form_and_look_alike() {
    let stage = stage().await;
    stage.later(7 * DAY);
    let mails = invitations(&stage).await;
    let html = &mails[0].html;
    let form = "https://shop.example/reviews/1001?from=mail#aftersale=";
    assert_eq!(html.matches(form).count(), 1 + 5, "the button and the stars: {html}");
    let rest = |stars: u8| {
        let (_, after) =
            html.split_once(&format!("&amp;stars={stars}&amp;product={PRODUCT}\"")).expect("a link");
        let (link, _) = after.split_once("</a>").expect("its end");
        link.replace(&format!("\"{stars} av 5"), "N").replace(&format!(">{stars}&nbsp;"), "N")
    };
    for stars in 2..=5 {
        assert_eq!(rest(stars), rest(1), "{html}");
    }
    // In the language of the order, with what a review brings, whatever its stars.
    let text = &mails[0].text;
    assert!(text.contains("20 poäng, vad du än tycker") && text.contains(form), "{text}");
    assert!(!text.contains("stars="), "{text}");
    assert!(mails[0].unsubscribe_url.is_some(), "it can be switched off");
}

#[tokio::test]
async fn a_review_is_the_answer_before_and_after_the_mail_was_queued() {
    let stage = stage().await;
    stage.later(7 * DAY);
    assert_eq!(keys(&stage).await, [INVITE]);
    assert_eq!(send(&stage, "sent", &review(1)).await.status, 201);
    let folder = tempfile::tempdir().expect("a folder");
    send_waiting(&stage.app, &files(folder.path())).await;
    let left = written(folder.path());
    assert!(left.iter().all(|mail| !mail.contains("review-invite") && !mail.contains("stars=")), "{left:?}");
    assert!(invitations(&stage).await[0].ended_at.is_some());
    stage.later(9 * DAY);
    assert_eq!(keys(&stage).await, [INVITE], "nobody is reminded of what is done");
}

#[rstest]
#[case::claimed(Order { claims: vec![claim("2026-11-22T13:00:00Z")], ..asked("1001") })]
#[case::not_there(Order { parcels: sample::order("1001", sample::CUSTOMER).parcels, ..asked("1001") })]
#[tokio::test]
async fn nothing_is_asked_while_something_is_wrong(#[case] order: Order) {
    let stage = stage().await;
    stage.store.put_order(&order).await.expect("order");
    for _ in 0..10 {
        stage.later(2 * DAY);
        assert_eq!(keys(&stage).await, [] as [&str; 0]);
    }
}

#[tokio::test]
async fn a_shop_without_reviews_asks_for_none() {
    let stage = Stage::new().await;
    stage.store.put_order(&asked("1001")).await.expect("order");
    stage.later(7 * DAY);
    assert_eq!(keys(&stage).await, [] as [&str; 0]);
}

#[tokio::test]
async fn one_customer_is_asked_about_one_order_a_week() {
    let stage = stage().await;
    stage.store.put_order(&asked("1002")).await.expect("order");
    stage.later(7 * DAY);
    assert_eq!(invitations(&stage).await.len(), 1);
    let reviews = stage.store.reviews_of("ord_1001").await.expect("reviews");
    assert!(reviews.is_empty(), "a mail that is written reviews nothing");
}
