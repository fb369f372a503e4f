//! What happens to an order is mailed once, by whoever notices it first; what is old or unwanted is not.

use aftersale_model::preferences::{Change, Channel, Choice, Preferences, Topic};
use aftersale_server::mail::queue::look;
use aftersale_server::mail::queue_for;
use aftersale_store::Store;

use crate::sample::{CUSTOMER, now, order};
use crate::stage::Stage;

async fn keys(stage: &Stage) -> Vec<String> {
    let mails = stage.store.mails(100).await.expect("mails");
    mails.into_iter().rev().map(|mail| mail.dedupe_key).collect()
}

#[tokio::test]
async fn each_event_is_mailed_once_however_often_somebody_looks() {
    let stage = Stage::new().await;
    let mut expected = vec!["ord_1001:par_1:shipped"];
    // Out for delivery the next morning, and past its promise the day after.
    for (hours, next) in [(0, None), (22, Some("out-for-delivery")), (37, Some("problem-silent")), (12, None)]
    {
        stage.later(hours * 60);
        look(&stage.app).await.expect("looked");
        look(&stage.app).await.expect("looked");
        expected.extend(next.map(|kind| match kind {
            "out-for-delivery" => "ord_1001:par_1:out-for-delivery",
            _ => "ord_1001:par_1:problem-silent",
        }));
        assert_eq!(keys(&stage).await, expected, "after {hours} more hours");
    }
}

#[tokio::test]
async fn a_change_brings_its_own_mails_and_no_others() {
    let stage = Stage::new().await;
    let (app, wishes) = (&stage.app, Preferences::default());
    let after = order("1001", CUSTOMER);
    let before = aftersale_model::Order { parcels: Vec::new(), ..after.clone() };
    let kinds = |before, after: &_| -> Vec<String> {
        queue_for(app, before, after, &wishes, now()).into_iter().map(|mail| mail.kind).collect()
    };
    assert_eq!(kinds(Some(&before), &after), ["shipped"]);
    assert_eq!(kinds(Some(&after), &after), [] as [&str; 0]);
    // New to the store, and placed three days ago: its confirmation is old news.
    assert_eq!(kinds(None, &after), ["shipped"]);
    let mails = queue_for(app, Some(&before), &after, &wishes, now());
    stage.store.put_order_with_mails(&after, &mails).await.expect("stored");
    look(app).await.expect("looked");
    assert_eq!(keys(&stage).await, ["ord_1001:par_1:shipped"]);
}

#[tokio::test]
async fn a_customer_without_an_address_or_with_updates_off_gets_none() {
    let stage = Stage::new().await;
    let after = order("1001", CUSTOMER);
    let channels = [Channel::Email];
    let change = |change: Change| Preferences::default().change(&change, &channels, after.today(now()));
    let off = Choice { topic: Topic::OrderUpdates, channel: Channel::Email, on: false };
    let by_accident = Change { choices: vec![off], ..Change::default() };
    assert!(change(by_accident.clone()).is_err(), "order updates go off only when that is confirmed");
    let on_purpose = change(Change { confirm_order_updates_off: true, ..by_accident }).expect("changed");
    let snoozed = change(Change { snooze_days: Some(30), ..Change::default() }).expect("changed");
    let count = |order: &_, wishes: &_| queue_for(&stage.app, None, order, wishes, now()).len();
    assert_eq!((count(&after, &on_purpose), count(&after, &snoozed)), (0, 1));
    let mut nowhere = after.clone();
    nowhere.customer.email = None;
    assert_eq!(count(&nowhere, &Preferences::default()), 0);
}
