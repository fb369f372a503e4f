//! What is mailed when, as tables; once each, in any order of arrival, and nothing that is old.

use std::collections::BTreeSet;

use jiff::ToSpan;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::claim::{Claim, ClaimReason};
use crate::order::{Guide, ReturnState, Vote};
use crate::parcel::Event;
use crate::sample::{back, claim, delivered, event, on, order, parcel, under_way};

fn keys(order: &Order, now: Timestamp) -> Vec<String> {
    order.notices(now).into_iter().map(|notice| notice.key).collect()
}

fn last_report(status: ParcelStatus, incident: Option<IncidentReason>) -> Order {
    let mut order = under_way();
    order.parcels[0].events.push(Event { incident, ..event(on(18, 9), status) });
    order
}

#[rstest]
#[case::placed(Order { parcels: Vec::new(), ..under_way() }, on(16, 10), &["order-1:confirmation"])]
#[case::not_placed_yet(under_way(), on(16, 9), &[])]
#[case::sent(under_way(), on(17, 18), &["order-1:confirmation", "order-1:p1:shipped"])]
#[case::out(last_report(ParcelStatus::OutForDelivery, None), on(18, 10), &["order-1:confirmation", "order-1:p1:out-for-delivery"])]
#[case::waits(last_report(ParcelStatus::ReadyForPickup, None), on(19, 10), &["order-1:p1:ready-for-pickup"])]
#[case::failed(last_report(ParcelStatus::DeliveryFailed, None), on(19, 10), &["order-1:p1:problem-delivery-failed"])]
#[case::held(last_report(ParcelStatus::OnHold, Some(IncidentReason::Customs)), on(19, 10), &["order-1:p1:problem-on-hold"])]
#[case::delayed(last_report(ParcelStatus::DeliveryDelayed, None), on(19, 10), &["order-1:p1:problem-delayed"])]
#[case::back(last_report(ParcelStatus::ReturnToSender, None), on(19, 10), &["order-1:p1:problem-return-to-sender"])]
#[case::damaged(last_report(ParcelStatus::OnHold, Some(IncidentReason::Damaged)), on(19, 10), &["order-1:p1:problem-damaged"])]
#[case::lost(last_report(ParcelStatus::Unknown, Some(IncidentReason::Lost)), on(19, 10), &["order-1:p1:problem-lost"])]
#[case::late(under_way(), on(20, 19), &["order-1:p1:problem-silent"])]
#[case::long_late(under_way(), on(25, 19), &[])]
#[case::delivered(delivered(), on(19, 12), &["order-1:p1:delivered"])]
#[case::delivered_long_ago(delivered(), on(22, 12), &[])]
#[case::cancelled(Order { cancelled_at: Some(on(16, 12)), ..under_way() }, on(16, 13), &["order-1:cancelled"])]
#[case::cancelled_later(Order { cancelled_at: Some(on(16, 12)), ..under_way() }, on(16, 11), &["order-1:confirmation"])]
#[case::cancelled_long_ago(Order { cancelled_at: Some(on(16, 12)), ..under_way() }, on(21, 13), &[])]
#[case::claimed(Order { claims: vec![claim(ClaimReason::Wrong, on(22, 9))], ..delivered() }, on(22, 12), &["order-1:claim-1:claim-opened"])]
fn each_state_calls_for_its_mail(#[case] order: Order, #[case] now: Timestamp, #[case] expected: &[&str]) {
    assert_eq!(keys(&order, now), expected);
}

#[test]
fn a_trouble_reported_twice_is_one_trouble() {
    let mut order = last_report(ParcelStatus::OnHold, None);
    order.parcels[0].events.push(event(on(19, 9), ParcelStatus::OnHold));
    let since: Vec<_> = order.notices(on(19, 10)).iter().map(|notice| notice.since).collect();
    assert_eq!(since, [on(18, 9)]);
}

#[test]
fn news_that_arrives_days_late_is_not_mailed() {
    let mut order = under_way();
    order.parcels[0].events.push(event(on(18, 9), ParcelStatus::OutForDelivery));
    assert_eq!(keys(&order, on(18, 22)), [] as [&str; 0]);
    order.parcels[0].events.push(event(on(18, 12), ParcelStatus::Delivered));
    assert_eq!(keys(&order, on(21, 9)), [] as [&str; 0]);
}

#[test]
fn each_parcel_has_its_own_mails() {
    let mut order = delivered();
    order.parcels.push(Parcel { id: "p2".into(), ..under_way().parcels.remove(0) });
    assert_eq!(keys(&order, on(19, 12)), ["order-1:p1:delivered", "order-1:p2:shipped"]);
}

/// Delivered on the 19th at noon, with a tip, by a shop that mails everything there is.
fn all_told() -> Order {
    let tip = Guide { title: "Cups".into(), text: None, url: None, phase: GuidePhase::Use, product_id: None };
    let mut order = Order { guides: vec![tip], ..delivered() };
    order.terms.mails.delivery_vote_after_days = Some(2);
    order
}

fn vote() -> Vote {
    Vote { parcel_id: "p1".into(), good: true, text: None, at: on(20, 9) }
}

fn reported(incident: IncidentReason) -> Order {
    let mut order = all_told();
    order.parcels[0].events[1].incident = Some(incident);
    order
}

const TIPS: &str = "order-1:care-tips";
const ASK: &str = "order-1:delivery-vote";

#[rstest]
#[case::just_there(all_told(), 20, 11, &[])]
#[case::a_day_later(all_told(), 20, 13, &[TIPS])]
#[case::two_days_later(all_told(), 21, 13, &[TIPS, ASK])]
#[case::long_ago(all_told(), 26, 13, &[])]
#[case::under_way(Order { parcels: under_way().parcels, ..all_told() }, 20, 13, &[])]
#[case::nothing_to_tell(Order { guides: Vec::new(), ..all_told() }, 21, 13, &[ASK])]
#[case::answered(Order { votes: vec![vote()], ..all_told() }, 21, 13, &[TIPS])]
#[case::damaged(reported(IncidentReason::Damaged), 21, 13, &[])]
#[case::lost(reported(IncidentReason::Lost), 21, 13, &[])]
#[case::claimed(Order { claims: vec![claim(ClaimReason::Missing, on(20, 9))], ..all_told() }, 21, 13, &[])]
#[case::coming_back(Order { returns: vec![back(ReturnState::Open)], ..all_told() }, 21, 13, &[])]
#[case::called_off(Order { cancelled_at: Some(on(20, 9)), ..all_told() }, 21, 13, &[])]
fn what_is_no_news_waits_until_all_is_there_and_nothing_is_wrong(
    #[case] order: Order,
    #[case] day: i8,
    #[case] hour: i8,
    #[case] expected: &[&str],
) {
    let keys = keys(&order, on(day, hour));
    let extra: Vec<&String> = keys.iter().filter(|key| [TIPS, ASK].contains(&key.as_str())).collect();
    assert_eq!(extra, expected);
}

/// By a shop that asks for reviews, a week after the delivery and once more nine days later.
fn invited() -> Order {
    let mut order = delivered();
    order.terms.asks.kinds = vec![AskKind::Review];
    order.terms.mails.review_invite = true;
    order.terms.mails.review_reminder_after_days = Some(9);
    order
}

fn asking(kinds: &[AskKind], invite: bool, reminder: Option<u16>) -> Order {
    let mut order = invited();
    order.terms.asks.kinds = kinds.to_vec();
    order.terms.mails.review_invite = invite;
    order.terms.mails.review_reminder_after_days = reminder;
    order
}

const INVITE: &str = "order-1:review-invite";
const REMINDER: &str = "order-1:review-reminder";

#[rstest]
#[case::too_early(invited(), 26, 11, &[])]
#[case::a_week_later(invited(), 26, 13, &[INVITE])]
#[case::nine_days_after_that(invited(), 35, 13, &[REMINDER])]
#[case::long_ago(invited(), 40, 13, &[])]
#[case::no_reminder(asking(&[AskKind::Review], true, None), 35, 13, &[])]
#[case::not_by_mail(asking(&[AskKind::Review], false, Some(9)), 26, 13, &[])]
#[case::not_by_mail_later(asking(&[AskKind::Review], false, Some(9)), 35, 13, &[])]
#[case::not_at_all(asking(&[AskKind::DeliveryVote], true, Some(9)), 26, 13, &[])]
#[case::voted(Order { votes: vec![vote()], ..invited() }, 26, 13, &[])]
#[case::claimed(Order { claims: vec![claim(ClaimReason::Missing, on(20, 9))], ..invited() }, 26, 13, &[])]
#[case::coming_back(Order { returns: vec![back(ReturnState::Open)], ..invited() }, 26, 13, &[])]
#[case::under_way(Order { parcels: under_way().parcels, ..invited() }, 26, 13, &[])]
fn reviews_are_asked_for_when_the_shop_says_and_nothing_is_wrong(
    #[case] order: Order,
    #[case] day: i64,
    #[case] hour: i8,
    #[case] expected: &[&str],
) {
    // Days of the month go on past its end.
    let keys = keys(&order, on(19, hour) + SignedDuration::from_hours(24 * (day - 19)));
    let asked: Vec<&String> = keys.iter().filter(|key| key.contains("review")).collect();
    assert_eq!(asked, expected);
}

#[test]
fn every_answer_to_a_claim_is_told_and_nothing_else_the_shop_does_about_it() {
    let step = |day, state| crate::claim::ClaimStep { at: on(day, 10), state, note: None, resolution: None };
    let steps = vec![
        step(23, ClaimState::InReview),
        step(24, ClaimState::Declined),
        step(25, ClaimState::InReview),
        step(26, ClaimState::Approved),
        step(27, ClaimState::Closed),
    ];
    let told = Claim { steps, ..claim(ClaimReason::Wrong, on(22, 9)) };
    let order = Order { claims: vec![told], ..delivered() };
    let answers = |day| -> Vec<String> {
        let keys = keys(&order, on(day, 12)).into_iter();
        keys.filter_map(|key| key.strip_prefix("order-1:claim-1:claim-answered:").map(Into::into)).collect()
    };
    assert_eq!(answers(23), [] as [&str; 0]);
    assert_eq!(answers(24), answers(25));
    assert_eq!(answers(26), answers(27));
    assert_eq!((answers(24).len(), answers(26).len()), (1, 1));
    assert_ne!(answers(24), answers(26));
}

#[test]
fn a_shop_that_does_not_ask_mails_no_ask() {
    let mut order = all_told();
    order.terms.asks.kinds.clear();
    order.terms.mails.care_tips_after_days = None;
    assert!(!keys(&order, on(21, 13)).iter().any(|key| key == ASK || key == TIPS));
}

#[test]
fn what_can_be_switched_off_by_a_click_is_never_about_the_order_itself() {
    let asks = [NoticeKind::DeliveryVote, NoticeKind::ReviewInvite, NoticeKind::ReviewReminder];
    for kind in asks.into_iter().chain([NoticeKind::CareTips]) {
        assert!(kind.topic().is_some_and(|topic| topic != Topic::OrderUpdates));
    }
    assert_eq!(NoticeKind::Problem(Problem::Lost).topic(), Some(Topic::OrderUpdates));
    assert_eq!(NoticeKind::ClaimAnswered.topic(), None, "it is owed");
    assert_eq!(NoticeKind::Delivered.asks(), None);
}

const STORY: [(i64, ParcelStatus); 5] = [
    (1, ParcelStatus::PickedUp),
    (10, ParcelStatus::InTransit),
    (20, ParcelStatus::OutForDelivery),
    (24, ParcelStatus::DeliveryFailed),
    (44, ParcelStatus::Delivered),
];

proptest! {
    /// Reports arrive in any order, some late; after each the mails it calls for are sent, if their key is new.
    #[test]
    fn every_mail_is_sent_once_and_is_news(
        order_of_arrival in Just((0..STORY.len()).collect::<Vec<_>>()).prop_shuffle(),
        delays in prop::collection::vec(0_i64..60, STORY.len()),
    ) {
        let start = on(17, 15);
        let mut arrivals: Vec<(Timestamp, usize)> = order_of_arrival
            .iter()
            .map(|at| (start + (STORY[*at].0 + delays[*at]).hours(), *at))
            .collect();
        arrivals.sort();
        let mut told = order(vec![parcel(Vec::new())]);
        let mut sent = BTreeSet::new();
        for (now, at) in arrivals {
            told.parcels[0].events.push(event(start + STORY[at].0.hours(), STORY[at].1));
            for notice in told.notices(now) {
                prop_assert!(notice.since <= now);
                prop_assert!(now.duration_since(notice.since) <= notice.kind.fresh_for());
                sent.insert(notice.key);
            }
        }
        let in_time = delays[4] <= 48;
        prop_assert_eq!(sent.contains("order-1:p1:delivered"), in_time);
        // Once a parcel is there, nothing that came before it is told any more.
        prop_assert!(told.notices(start + 104.hours()).iter().all(|notice| notice.kind == NoticeKind::Delivered));
    }
}

#[rstest]
#[case::at_once(&[State::Declined], "return-declined")]
#[case::after_a_look(&[State::Open, State::Received, State::Declined], "return-declined")]
#[case::not_sent(&[State::Open, State::Expired], "return-lapsed")]
fn what_does_not_become_a_refund_is_told_once(#[case] course: &[State], #[case] kind: &str) {
    let order = |by| {
        let mut order = sent_back(by);
        order.requests[0].steps = course
            .iter()
            .map(|to| crate::returns::request::Step {
                at: on(23, 9),
                to: *to,
                by: crate::returns::request::Actor::Shop,
                note: None,
            })
            .collect();
        order.requests[0].refunded = None;
        order
    };
    let ends = |order: &Order, now| {
        let told = keys(order, now);
        told.iter()
            .filter(|key| key.contains(":r1:") && !key.ends_with("d:return-received"))
            .cloned()
            .collect::<Vec<_>>()
    };
    let told = ends(&order(By::Buyer), on(25, 9));
    assert_eq!(told.iter().filter(|key| key.ends_with(kind)).count(), 1, "{told:?}");
    assert!(!ends(&order(By::Buyer), on(23, 8)).iter().any(|key| key.ends_with(kind)), "before it was so");
    assert!(ends(&order(By::Recipient), on(25, 9)).is_empty());
}

/// A plate that goes back, refunded in the end.
fn sent_back(by: By) -> Order {
    let case = crate::returns::sample::case();
    let mut wish = crate::returns::sample::wish(vec![crate::returns::sample::chosen("plate", 1)]);
    wish.by = by;
    if by == By::Recipient {
        wish.items[0].resolution = crate::returns::Resolution::StoreCredit;
    }
    let mut request = case.purchase().request(wish, "r1".into(), on(20, 12)).expect("a request");
    for (to, at) in [(State::Open, on(20, 12)), (State::Received, on(24, 9))] {
        let by = crate::returns::request::Actor::Shop;
        request.step(crate::returns::request::Step { at, to, by, note: None }).expect("a step");
    }
    let minor = request.settlement.refund_minor;
    request.refunded = Some(crate::returns::request::Refunded { at: on(25, 9), minor, arrives_on: None });
    Order { requests: vec![request], ..delivered() }
}

#[rstest]
#[case::asked(on(20, 13), &["order-1:p1:delivered", "order-1:r1:return-requested"])]
#[case::unpacked(on(24, 10), &["order-1:r1:return-requested", "order-1:r1:return-received"])]
#[case::paid(on(26, 10), &["order-1:r1:return-received", "order-1:r1:return-refunded"])]
#[case::long_ago(on(30, 10), &[])]
fn a_return_is_told_step_by_step(#[case] now: Timestamp, #[case] expected: &[&str]) {
    let mut told = keys(&sent_back(By::Buyer), now);
    told.sort_unstable();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(told, expected);
    let told_to_the_buyer = keys(&sent_back(By::Recipient), now);
    assert!(
        !told_to_the_buyer.iter().any(|key| key.contains(":r1:")),
        "a present sent back is told to nobody"
    );
}
