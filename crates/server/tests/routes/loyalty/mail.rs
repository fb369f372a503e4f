//! The mail that points are about to expire.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::loyalty::entry::Entry;
use aftersale_model::preferences::{Channel, Choice, Preferences, Topic};
use aftersale_server::mail::points::look;
use aftersale_store::{KeptAnswer, Mail, Store};

use super::{earned, programme};
use crate::sample::{self, CUSTOMER, EMAIL, at, delivered};
use crate::stage::{Stage, config};

const KEY: &str = "points:cus_linnea:2026-11-30";

/// A delivered order, and points as told.
async fn stage(points: Vec<Entry>) -> Stage {
    let mut programme = programme();
    programme.page_url = Some("/account/points".into());
    let profile = ShopProfile { loyalty: Some(programme), ..sample::profile() };
    let stage = Stage::of(config(), profile).await;
    let order = Order { locale: "en-IE".into(), ..delivered("1001") };
    stage.store.put_order(&order).await.expect("order");
    aftersale_store::Points::note_points(&*stage.store, CUSTOMER, Box::new(|_| points))
        .await
        .expect("points");
    stage
}

fn soon() -> Vec<Entry> {
    vec![earned("soon", at("2026-03-01T12:00:00Z"), 100, Some(at("2026-11-30T23:00:00Z")))]
}

async fn told(stage: &Stage) -> Vec<Mail> {
    look(&stage.app).await.expect("looked");
    look(&stage.app).await.expect("looked");
    let mails = stage.store.mails(100).await.expect("mails");
    mails.into_iter().filter(|mail| mail.kind == "points-expire").collect()
}

#[tokio::test]
async fn points_that_expire_soon_are_told_once_with_their_worth_and_a_way_to_end_it() {
    let stage = stage(soon()).await;
    let mails = told(&stage).await;
    let [mail] = &mails[..] else { panic!("one mail, not {}", mails.len()) };
    assert_eq!((mail.dedupe_key.as_str(), mail.to.as_str()), (KEY, EMAIL));
    assert_eq!(mail.subject, "Moments: 100 expire soon");
    for words in ["Monday 30 November", "\u{20ac}5.00", "/account/points", "only once"] {
        assert!(mail.text.contains(words), "{words} in {}", mail.text);
    }
    assert!(mail.unsubscribe_url.is_some() && mail.expires_at.is_some());
}

#[tokio::test]
async fn what_is_far_off_or_has_no_end_is_not_told() {
    let far = earned("far", at("2026-03-01T12:00:00Z"), 100, Some(at("2026-12-24T23:00:00Z")));
    let ever = earned("ever", at("2026-03-01T12:00:00Z"), 100, None);
    assert!(told(&stage(vec![far, ever]).await).await.is_empty());
}

#[tokio::test]
async fn nothing_is_told_while_something_is_wrong() {
    let stage = stage(soon()).await;
    let mut order = delivered("1001");
    order.claims.push(crate::every::queue::claim("2026-11-21T09:00:00Z"));
    stage.store.put_order(&order).await.expect("order");
    assert!(told(&stage).await.is_empty());
}

#[tokio::test]
async fn who_wants_no_mail_about_points_gets_none() {
    let stage = stage(soon()).await;
    let decide = Box::new(|mut known: Preferences| {
        known.choices.push(Choice { topic: Topic::Points, channel: Channel::Email, on: false });
        Ok((Some(known), KeptAnswer { status: 200, body: Vec::new() }))
    });
    stage.store.change_preferences("customer cus_linnea", None, decide).await.expect("changed");
    assert!(told(&stage).await.is_empty());
}
