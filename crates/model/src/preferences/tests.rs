//! Topics, channels and snoozes as tables; order updates stay on by themselves.

use proptest::prelude::*;
use rstest::rstest;

use super::*;

const BOTH: [Channel; 2] = [Channel::Email, Channel::Sms];

fn today() -> civil::Date {
    civil::date(2026, 11, 25)
}

fn off(topic: Topic) -> Choice {
    Choice { topic, channel: Channel::Email, on: false }
}

#[rstest]
#[case(Topic::OrderUpdates, Channel::Email, true)]
#[case(Topic::CareTips, Channel::Email, true)]
#[case(Topic::Offers, Channel::Email, false)]
#[case(Topic::OrderUpdates, Channel::Sms, false)]
fn at_first_mail_is_on_but_for_offers(#[case] topic: Topic, #[case] channel: Channel, #[case] on: bool) {
    assert_eq!(Preferences::default().may_send(topic, channel, today()), on);
}

#[test]
fn only_what_is_listed_changes() {
    let change = Change { choices: vec![off(Topic::Reviews)], ..Change::default() };
    let changed = Preferences::default().change(&change, &BOTH, today()).expect("changed");
    assert!(!changed.is_on(Topic::Reviews, Channel::Email));
    assert!(changed.is_on(Topic::CareTips, Channel::Email));
    assert!(changed.is_on(Topic::OrderUpdates, Channel::Email));
}

#[rstest]
#[case(false, Err(Refused::NotConfirmed))]
#[case(true, Ok(false))]
fn order_updates_go_off_only_when_confirmed(#[case] confirmed: bool, #[case] on: Result<bool, Refused>) {
    let change = Change {
        choices: vec![off(Topic::OrderUpdates)],
        confirm_order_updates_off: confirmed,
        ..Change::default()
    };
    let changed = Preferences::default().change(&change, &BOTH, today());
    assert_eq!(changed.map(|one| one.is_on(Topic::OrderUpdates, Channel::Email)), on);
}

#[test]
fn only_order_updates_switches_them_on_again() {
    let silent = Preferences { choices: vec![off(Topic::OrderUpdates)], ..Preferences::default() };
    let change = Change { only_order_updates: true, ..Change::default() };
    let changed = silent.change(&change, &BOTH, today()).expect("changed");
    assert!(changed.has_only_order_updates(&BOTH));
    assert!(!Preferences::default().has_only_order_updates(&BOTH));
}

#[rstest]
#[case(30, "2026-12-25")]
#[case(90, "2027-02-23")]
fn a_snooze_holds_back_all_but_order_updates(#[case] days: u32, #[case] until: &str) {
    let change = Change { snooze_days: Some(days), ..Change::default() };
    let snoozed = Preferences::default().change(&change, &BOTH, today()).expect("changed");
    let until: civil::Date = until.parse().expect("a day");
    assert_eq!(snoozed.snoozed_until_on, Some(until));
    for (day, sent) in [(today(), false), (until, false), (until.saturating_add(1.day()), true)] {
        assert_eq!(snoozed.may_send(Topic::CareTips, Channel::Email, day), sent, "{day}");
        assert!(snoozed.may_send(Topic::OrderUpdates, Channel::Email, day));
    }
    let ended = snoozed.change(&Change { snooze_days: Some(0), ..Change::default() }, &BOTH, today());
    assert_eq!(ended, Ok(Preferences::default()));
}

#[test]
fn a_snooze_that_is_not_on_offer_changes_nothing() {
    let change = Change { snooze_days: Some(31), ..Change::default() };
    assert_eq!(Preferences::default().change(&change, &BOTH, today()), Err(Refused::NoSuchSnooze));
}

#[test]
fn one_click_ends_a_topic_however_often_it_is_made() {
    let once = Preferences::default().unsubscribe(Topic::Points).expect("changed");
    assert!(!once.is_on(Topic::Points, Channel::Email));
    assert_eq!(once.unsubscribe(Topic::Points), Ok(once.clone()));
    assert_eq!(Preferences::default().unsubscribe(Topic::OrderUpdates), Err(Refused::NotConfirmed));
}

fn choice() -> impl Strategy<Value = Choice> {
    (0_usize..5, any::<bool>(), any::<bool>()).prop_map(|(topic, mail, on)| Choice {
        topic: TOPICS[topic],
        channel: if mail { Channel::Email } else { Channel::Sms },
        on,
    })
}

proptest! {
    #[test]
    fn order_updates_are_never_lost_by_accident(
        changes in prop::collection::vec(
            (prop::collection::vec(choice(), 0..4), any::<bool>(), prop::option::of(0_u32..100)),
            0..8,
        ),
    ) {
        let mut now = Preferences::default();
        for (choices, only_order_updates, snooze_days) in changes {
            let change = Change { choices, only_order_updates, snooze_days, confirm_order_updates_off: false };
            now = now.change(&change, &BOTH, today()).unwrap_or(now);
            prop_assert!(now.may_send(Topic::OrderUpdates, Channel::Email, today()));
        }
    }

    #[test]
    fn a_change_made_twice_is_made_once(choices in prop::collection::vec(choice(), 0..6)) {
        let change = Change { choices, confirm_order_updates_off: true, ..Change::default() };
        let once = Preferences::default().change(&change, &BOTH, today()).expect("changed");
        prop_assert_eq!(once.change(&change, &BOTH, today()).expect("changed"), once);
    }
}
