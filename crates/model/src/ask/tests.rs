//! The budget as tables: who was asked what and when, and every problem there is.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::claim::ClaimReason;
use crate::order::{ReturnState, Vote};
use crate::parcel::{IncidentReason, ParcelStatus};
use crate::sample::{back, claim, delivered, event, on, under_way};

fn asked(kind: AskKind, order_id: &str, day: i8) -> Asked {
    Asked { kind, order_id: order_id.into(), at: on(day, 12) }
}

const KINDS: [AskKind; 3] = [AskKind::DeliveryVote, AskKind::Review, AskKind::Newsletter];

#[rstest]
#[case(AskKind::DeliveryVote, 18, Err(NotNow::NothingToAsk))]
#[case(AskKind::DeliveryVote, 20, Ok(()))]
#[case(AskKind::Review, 20, Err(NotNow::NothingToAsk))]
#[case(AskKind::Review, 27, Ok(()))]
#[case(AskKind::Newsletter, 18, Err(NotNow::NothingToAsk))]
#[case(AskKind::Newsletter, 20, Ok(()))]
fn each_ask_has_its_time(#[case] kind: AskKind, #[case] day: i8, #[case] expected: Result<(), NotNow>) {
    assert_eq!(may_ask(kind, &delivered(), &[], on(day, 13)), expected);
}

#[rstest]
#[case::this_order("order-1", 1, Err(NotNow::OrderAsked))]
#[case::another_today("order-2", 27, Err(NotNow::WeekAsked))]
#[case::another_six_days_ago("order-2", 22, Err(NotNow::WeekAsked))]
#[case::another_a_week_ago("order-2", 21, Ok(()))]
#[case::another_later("order-2", 29, Ok(()))]
fn an_order_is_asked_once_and_a_customer_once_a_week(
    #[case] order_id: &str,
    #[case] day: i8,
    #[case] expected: Result<(), NotNow>,
) {
    for kind in KINDS {
        let history = [asked(kind, order_id, day)];
        assert_eq!(may_ask(AskKind::Review, &delivered(), &history, on(28, 12)), expected);
    }
}

#[rstest]
#[case::never_asked(&[], Err(NotNow::NothingToAsk))]
#[case::a_week_ago(&[(AskKind::Review, 20)], Ok(()))]
#[case::six_days_ago(&[(AskKind::Review, 22)], Err(NotNow::WeekAsked))]
#[case::reminded(&[(AskKind::Review, 10), (AskKind::ReviewReminder, 19)], Err(NotNow::OrderAsked))]
#[case::asked_something_else(&[(AskKind::DeliveryVote, 20)], Err(NotNow::OrderAsked))]
#[case::told_of_points(&[(AskKind::Review, 19), (AskKind::Points, 20)], Ok(()))]
fn a_review_is_asked_for_once_more_and_never_again(
    #[case] before: &[(AskKind, i8)],
    #[case] expected: Result<(), NotNow>,
) {
    let history: Vec<Asked> = before.iter().map(|(kind, day)| asked(*kind, "order-1", *day)).collect();
    assert_eq!(may_ask(AskKind::ReviewReminder, &delivered(), &history, on(28, 12)), expected);
    let claimed = Order { claims: vec![claim(ClaimReason::Damaged, on(27, 9))], ..delivered() };
    assert_eq!(may_ask(AskKind::ReviewReminder, &claimed, &history, on(28, 12)), Err(NotNow::Problem));
}

#[test]
fn a_vote_was_an_ask() {
    let vote = Vote { parcel_id: "p1".into(), good: true, text: None, at: on(19, 13) };
    let voted = Order { votes: vec![vote], ..delivered() };
    assert_eq!(may_ask(AskKind::Review, &voted, &[], on(28, 12)), Err(NotNow::OrderAsked));
    assert_eq!(next_ask(&voted, &[], on(20, 12)), None);
    assert!(may_vote(&voted, &voted.parcels[0], on(20, 12)));
}

#[test]
fn a_page_asks_what_the_shop_wants_most() {
    let mut order = delivered();
    let vote = Ask { kind: AskKind::DeliveryVote, parcel_id: Some("p1") };
    assert_eq!(next_ask(&order, &[], on(20, 12)), Some(vote));
    order.terms.asks.kinds = vec![AskKind::Review, AskKind::Newsletter];
    assert_eq!(next_ask(&order, &[], on(20, 12)).map(|ask| ask.kind), Some(AskKind::Newsletter));
    assert_eq!(next_ask(&order, &[], on(28, 12)).map(|ask| ask.kind), Some(AskKind::Review));
    order.terms.asks.kinds.clear();
    assert_eq!(next_ask(&order, &[], on(28, 12)), None);
}

#[test]
fn what_was_asked_by_mail_stands_on_the_page_until_it_is_answered() {
    let mailed = [asked(AskKind::DeliveryVote, "order-1", 20)];
    let vote = Ask { kind: AskKind::DeliveryVote, parcel_id: Some("p1") };
    let mut order = delivered();
    order.terms.asks.kinds = vec![AskKind::Newsletter, AskKind::DeliveryVote];
    assert_eq!(next_ask(&order, &mailed, on(21, 12)), Some(vote));
    assert_eq!(next_ask(&order, &mailed, on(19, 13)).map(|ask| ask.kind), Some(AskKind::Newsletter));
    let elsewhere = [asked(AskKind::DeliveryVote, "order-2", 20)];
    assert_eq!(next_ask(&order, &elsewhere, on(21, 12)), None);
    let damaged = Order { claims: vec![claim(ClaimReason::Damaged, on(20, 9))], ..order.clone() };
    assert_eq!(next_ask(&damaged, &mailed, on(21, 12)), None);
    let answer = Vote { parcel_id: "p1".into(), good: false, text: None, at: on(21, 9) };
    assert_eq!(next_ask(&Order { votes: vec![answer], ..order }, &mailed, on(21, 12)), None);
}

fn last_report(status: ParcelStatus, incident: Option<IncidentReason>) -> Order {
    let mut order = under_way();
    order.parcels[0].events.push(crate::parcel::Event { incident, ..event(on(18, 9), status) });
    order
}

#[rstest]
#[case::under_way(under_way(), 19, false)]
#[case::late(under_way(), 21, true)]
#[case::stalled({ let mut order = under_way(); order.parcels[0].promises.clear(); order }, 22, true)]
#[case::failed(last_report(ParcelStatus::DeliveryFailed, None), 19, true)]
#[case::delayed(last_report(ParcelStatus::DeliveryDelayed, None), 19, true)]
#[case::on_hold(last_report(ParcelStatus::OnHold, None), 19, true)]
#[case::goes_back(last_report(ParcelStatus::ReturnToSender, None), 19, true)]
#[case::parcel_called_off(last_report(ParcelStatus::Cancelled, None), 19, true)]
#[case::damaged(last_report(ParcelStatus::InTransit, Some(IncidentReason::Damaged)), 19, true)]
#[case::lost(last_report(ParcelStatus::Unknown, Some(IncidentReason::Lost)), 19, true)]
#[case::waits_at_a_shop(last_report(ParcelStatus::ReadyForPickup, None), 19, false)]
#[case::delivered(delivered(), 28, false)]
#[case::claimed(Order { claims: vec![claim(ClaimReason::Damaged, on(20, 9))], ..delivered() }, 28, true)]
#[case::claimed_later(Order { claims: vec![claim(ClaimReason::Damaged, on(29, 9))], ..delivered() }, 28, false)]
#[case::coming_back(Order { returns: vec![back(ReturnState::InTransit)], ..delivered() }, 28, true)]
#[case::refund_to_come(Order { returns: vec![back(ReturnState::Received)], ..delivered() }, 28, true)]
#[case::came_back(Order { returns: vec![back(ReturnState::Closed)], ..delivered() }, 28, false)]
#[case::return_declined(Order { returns: vec![back(ReturnState::Declined)], ..delivered() }, 28, false)]
#[case::called_off(Order { cancelled_at: Some(on(16, 12)), ..under_way() }, 19, true)]
fn nothing_is_asked_or_sold_while_something_is_wrong(
    #[case] order: Order,
    #[case] day: i8,
    #[case] problem: bool,
) {
    let now = on(day, 12);
    assert_eq!(order.has_problem(now), problem);
    assert_eq!(may_sell(&order, now), !problem);
    for kind in KINDS {
        assert_eq!(may_ask(kind, &order, &[], now) == Err(NotNow::Problem), problem);
    }
}

proptest! {
    /// Whatever a shop tries on any day, for two orders of one customer.
    #[test]
    fn the_budget_is_never_overspent(tries in prop::collection::vec((20_i8..60, 0_usize..3, any::<bool>()), 0..40)) {
        let orders = [delivered(), Order { id: "order-2".into(), ..delivered() }];
        let mut tries = tries;
        tries.sort_unstable();
        let mut history: Vec<Asked> = Vec::new();
        for (day, kind, second) in tries {
            let (order, now) = (&orders[usize::from(second)], on(day, 12));
            if may_ask(KINDS[kind], order, &history, now).is_ok() {
                history.push(Asked { kind: KINDS[kind], order_id: order.id.clone(), at: now });
            }
        }
        prop_assert!(history.len() <= 2);
        for pair in history.windows(2) {
            prop_assert!(pair[0].order_id != pair[1].order_id);
            prop_assert!(pair[1].at.duration_since(pair[0].at) >= WEEK);
        }
    }
}

#[test]
fn a_word_about_points_takes_the_week_and_no_order_from_the_other_asks() {
    let told = [asked(AskKind::Points, "order-1", 20)];
    assert_eq!(may_ask(AskKind::Review, &delivered(), &told, on(26, 12)), Err(NotNow::WeekAsked));
    assert_eq!(may_ask(AskKind::Review, &delivered(), &told, on(28, 12)), Ok(()));
    let voted = [asked(AskKind::DeliveryVote, "order-1", 20)];
    assert_eq!(may_tell_of_points(&[delivered()], &voted, on(26, 12)), Err(NotNow::WeekAsked));
    assert_eq!(may_tell_of_points(&[delivered()], &voted, on(28, 12)), Ok(()));
    let damaged = Order { claims: vec![claim(ClaimReason::Damaged, on(20, 9))], ..delivered() };
    assert_eq!(may_tell_of_points(&[delivered(), damaged], &[], on(28, 12)), Err(NotNow::Problem));
}

#[test]
fn no_page_tells_of_points() {
    let mut order = delivered();
    order.terms.asks.kinds = vec![AskKind::Points];
    assert_eq!(next_ask(&order, &[asked(AskKind::Points, "order-1", 20)], on(28, 12)), None);
}
