//! What happens next: at most three steps, each with its day.

use jiff::{Timestamp, civil};

use super::{Order, OrderState};
use crate::parcel::{Direction, Parcel, ParcelStatus, ShopAct};
use crate::workdays::add_workdays;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep<'a> {
    pub what: What,
    /// First day, where it is a range.
    pub from_on: Option<civil::Date>,
    /// The day, or the last one.
    pub on: Option<civil::Date>,
    pub parcel_id: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Pack,
    HandOver,
    Deliver,
    Collect,
    NextAttempt,
    Release,
    AskCarrier,
    PutRight,
    AnswerClaim,
    ArriveBack,
    Refund,
}

const STEPS_MAX: usize = 3;

impl Order {
    /// Soonest first; what has no day comes last.
    pub fn next_steps(&self, now: Timestamp) -> Vec<NextStep<'_>> {
        let today = self.today(now);
        let mut steps = Vec::new();
        if self.state_at(now) != OrderState::Cancelled {
            self.sending(now, &mut steps);
            for parcel in self.parcels.iter().filter(|parcel| parcel.has_left(now)) {
                self.of_parcel(parcel, now, &mut steps);
            }
        }
        for claim in self.claims.iter().filter(|claim| claim.is_open_at(now)) {
            steps.push(NextStep {
                parcel_id: claim.parcel_id.as_deref(),
                ..step(What::AnswerClaim, None, claim.answer_by_on)
            });
        }
        for back in self.returns.iter().filter(|back| back.state.is_open()) {
            steps.push(step(What::Refund, None, back.refund_expected_on));
        }
        // A day that has passed is no promise any more.
        for step in &mut steps {
            step.on = step.on.filter(|on| *on >= today);
            step.from_on = step.from_on.filter(|from| *from >= today && step.on.is_some_and(|on| *from < on));
        }
        if self.parcels.len() < 2 {
            steps.iter_mut().for_each(|step| step.parcel_id = None);
        }
        steps.sort_by_key(|step| (step.on.is_none(), step.from_on.or(step.on), step.what, step.parcel_id));
        steps.truncate(STEPS_MAX);
        steps
    }

    /// What is still at the shop.
    fn sending<'a>(&'a self, now: Timestamp, steps: &mut Vec<NextStep<'a>>) {
        let state = self.state_at(now);
        if self.not_yet_shipped_at(now).is_empty() {
            return;
        }
        let placed_on = self.today(self.placed_at);
        let terms = &self.terms.sending;
        if state == OrderState::Placed {
            steps.push(step(What::Pack, None, Some(add_workdays(placed_on, terms.pack_workdays))));
        }
        steps.push(step(What::HandOver, None, Some(add_workdays(placed_on, terms.hand_over_workdays))));
        if let Some(promised) = &self.promised {
            let (from, to) = (self.today(promised.from.at), self.today(promised.to.at));
            steps.push(step(What::Deliver, Some(from), Some(to)));
        }
    }

    fn of_parcel<'a>(&'a self, parcel: &'a Parcel, now: Timestamp, steps: &mut Vec<NextStep<'a>>) {
        let seen = self.seen(parcel, now);
        // Once a claim is open its answer is what the shop does.
        let claimed = self
            .claims
            .iter()
            .any(|claim| claim.is_open_at(now) && claim.parcel_id.as_ref().is_none_or(|id| *id == parcel.id));
        let silence = seen.silence(now, &self.zone(), self.terms.silence).filter(|_| !claimed);
        let range = seen
            .estimate
            .filter(|_| !seen.late)
            .map(|(promise, _)| (self.today(promise.from.at), self.today(promise.to.at)));
        let (from, to) = (range.map(|(from, _)| from), range.map(|(_, to)| to));
        let mut add = |one: NextStep<'a>| steps.push(NextStep { parcel_id: Some(&parcel.id), ..one });
        match seen.status {
            ParcelStatus::Delivered | ParcelStatus::Cancelled => return,
            ParcelStatus::ReturnToSender => add(step(What::ArriveBack, None, None)),
            _ if parcel.direction == Direction::Return => add(step(What::ArriveBack, from, to)),
            ParcelStatus::ReadyForPickup => {
                add(step(What::Collect, None, parcel.pickup.as_ref().and_then(|pickup| pickup.until_on)));
            }
            ParcelStatus::DeliveryFailed => add(step(What::NextAttempt, from, to)),
            ParcelStatus::OnHold => {
                add(step(What::Release, None, None));
                if range.is_some() {
                    add(step(What::Deliver, from, to));
                }
            }
            _ if range.is_some() => add(step(What::Deliver, from, to)),
            _ => {}
        }
        if let Some(silence) = silence {
            let what = match silence.act {
                ShopAct::AskCarrier => What::AskCarrier,
                ShopAct::PutRight => What::PutRight,
            };
            add(step(what, None, Some(silence.acts_on)));
        }
    }
}

fn step<'a>(what: What, from_on: Option<civil::Date>, on: Option<civil::Date>) -> NextStep<'a> {
    NextStep { what, from_on, on, parcel_id: None }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::claim::ClaimReason;
    use crate::order::{Return, ReturnState};
    use crate::parcel::Pickup;
    use crate::sample::{back, claim, date, delivered, event, on, order, promise, under_way};

    type Told = (What, Option<i8>, Option<i8>);

    fn told(order: &Order, day: i8) -> Vec<Told> {
        let day_of = |date: Option<civil::Date>| date.map(|date| date.day());
        let steps = order.next_steps(on(day, 11));
        steps.iter().map(|step| (step.what, day_of(step.from_on), day_of(step.on))).collect()
    }

    fn new() -> Order {
        Order { packed_at: None, promised: Some(promise(19, 20)), ..order(Vec::new()) }
    }

    fn last(status: ParcelStatus) -> Order {
        let mut order = under_way();
        order.parcels[0].events.push(event(on(18, 9), status));
        let pickup = Pickup {
            name: "Kiosk".into(),
            address: Vec::new(),
            hours: Vec::new(),
            time_zone: None,
            until_on: Some(date(25)),
            code: None,
            qr: None,
        };
        order.parcels[0].pickup = Some(pickup);
        order
    }

    #[rstest]
    #[case::placed(new(), 16, &[(What::Pack, None, Some(17)), (What::HandOver, None, Some(18)), (What::Deliver, Some(19), Some(20))])]
    #[case::packed(Order { packed_at: Some(on(16, 10)), ..new() }, 16, &[(What::HandOver, None, Some(18)), (What::Deliver, Some(19), Some(20))])]
    #[case::under_way(under_way(), 18, &[(What::Deliver, Some(19), Some(20))])]
    #[case::last_day(under_way(), 20, &[(What::Deliver, None, Some(20))])]
    #[case::late(under_way(), 21, &[(What::AskCarrier, None, Some(23))])]
    #[case::later(under_way(), 24, &[(What::PutRight, None, Some(30))])]
    #[case::pickup(last(ParcelStatus::ReadyForPickup), 19, &[(What::Collect, None, Some(25))])]
    #[case::failed(last(ParcelStatus::DeliveryFailed), 18, &[(What::NextAttempt, Some(19), Some(20))])]
    #[case::held(last(ParcelStatus::OnHold), 18, &[(What::Deliver, Some(19), Some(20)), (What::Release, None, None)])]
    #[case::goes_back(last(ParcelStatus::ReturnToSender), 18, &[(What::ArriveBack, None, None)])]
    #[case::delivered(delivered(), 20, &[])]
    #[case::claimed(Order { claims: vec![claim(ClaimReason::Damaged, on(20, 9))], ..delivered() }, 20, &[(What::AnswerClaim, None, Some(30))])]
    #[case::cancelled(Order { cancelled_at: Some(on(16, 10)), ..new() }, 16, &[])]
    fn each_state_has_its_next_steps(#[case] order: Order, #[case] day: i8, #[case] expected: &[Told]) {
        assert_eq!(told(&order, day), expected);
    }

    #[test]
    fn three_are_told_the_soonest_first() {
        let refund = Return { refund_expected_on: Some(date(22)), ..back(ReturnState::Received) };
        let claims = vec![claim(ClaimReason::Damaged, on(18, 9)), claim(ClaimReason::Wrong, on(18, 9))];
        let busy = Order { returns: vec![refund], claims, ..under_way() };
        let expected = [
            (What::Deliver, Some(19), Some(20)),
            (What::Refund, None, Some(22)),
            (What::AnswerClaim, None, Some(30)),
        ];
        assert_eq!(told(&busy, 18), expected);
    }

    #[test]
    fn a_claim_takes_the_place_of_what_the_shop_would_do_by_itself() {
        let claims = vec![claim(ClaimReason::NotReceived, on(23, 9))];
        assert_eq!(told(&Order { claims, ..under_way() }, 24), [(What::AnswerClaim, None, Some(30))]);
    }

    #[test]
    fn a_day_that_has_passed_is_not_told() {
        let slow = Order { promised: None, ..new() };
        assert_eq!(told(&slow, 18), [(What::HandOver, None, Some(18)), (What::Pack, None, None)]);
    }
}
