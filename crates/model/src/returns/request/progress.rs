//! How a request goes on: which step follows which, who may take it, and what its customer may do.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::{Actor, RequestTerms, ReturnRequest, State, Step, Wish};
use crate::Order;
use crate::order::{Return, ReturnState};
use crate::parcel::ParcelLine;
use crate::returns::policy::Method;
use crate::returns::reason::Kind;
use crate::returns::{Purchase, Refused};
use crate::workdays::add_workdays;

/// One step and who may take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub from: State,
    pub to: State,
    pub by: &'static [Actor],
}

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOurs {
    #[error("a request does not go from {from:?} to {to:?}")]
    NoSuchStep { from: State, to: State },
    #[error("{by:?} does not take a request from {from:?} to {to:?}")]
    NotTheirs { from: State, to: State, by: Actor },
    /// Source: Directive 2011/83/EU, Articles 11 and 12: who withdraws ends the contract by saying so.
    #[error("a withdrawal is neither declined nor called off, and does not lapse")]
    Withdrawal,
    #[error("it can't be called off any more: {0:?}")]
    TooLate(CancelBlock),
}

/// Why a customer can't call a request off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelBlock {
    /// The goods are on their way.
    OnItsWay,
    /// The shop has goods of it.
    Received,
    MoneySent,
    /// Closed, declined, called off or lapsed.
    Over,
    /// It ended the contract.
    Withdrawal,
}

/// Index into what arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("of line {0} no more pieces are expected")]
pub struct NotAsked(pub usize);

/// Why goods are not booked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReceivable {
    #[error(transparent)]
    NotAsked(NotAsked),
    #[error(transparent)]
    NotOurs(NotOurs),
}

/// What a customer may do with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestAction {
    Cancel,
    Label,
    Qr,
    PackingSlip,
    /// Says the number of a parcel sent by a carrier of the customer's own choice.
    TellNumber,
}

const fn step(from: State, to: State, by: &'static [Actor]) -> Transition {
    Transition { from, to, by }
}

/// Every step there is; what is not here does not happen.
pub const TRANSITIONS: &[Transition] = {
    use Actor::{Carrier, Clock, Customer, Shop};
    use State::{
        Canceled, Closed, Declined, Draft, Expired, InTransit, Open, PartiallyReceived, Received, Requested,
    };
    &[
        step(Draft, Requested, &[Customer]),
        step(Draft, Canceled, &[Customer]),
        step(Draft, Expired, &[Clock]),
        step(Requested, Open, &[Shop]),
        step(Requested, Declined, &[Shop]),
        step(Requested, Canceled, &[Customer, Shop]),
        step(Open, InTransit, &[Customer, Carrier, Shop]),
        step(Open, PartiallyReceived, &[Shop]),
        step(Open, Received, &[Shop]),
        // Nothing is sent back, or the shop asks for nothing.
        step(Open, Closed, &[Shop]),
        step(Open, Canceled, &[Customer, Shop]),
        step(Open, Expired, &[Clock]),
        step(InTransit, PartiallyReceived, &[Shop]),
        step(InTransit, Received, &[Carrier, Shop]),
        // Lost on its way back.
        step(InTransit, Closed, &[Shop]),
        step(PartiallyReceived, Received, &[Shop]),
        step(PartiallyReceived, Closed, &[Shop]),
        // The carrier brought it, and not all was in it.
        step(Received, PartiallyReceived, &[Shop]),
        step(Received, Closed, &[Shop]),
        // The goods are not as they were sent, and go to the customer again.
        step(Received, Declined, &[Shop]),
    ]
};

impl State {
    /// Nothing follows.
    pub fn is_over(self) -> bool {
        TRANSITIONS.iter().all(|one| one.from != self)
    }

    /// As an order's own list shows it; a draft is not shown.
    pub fn shown(self) -> Option<ReturnState> {
        Some(match self {
            Self::Draft => return None,
            Self::Requested => ReturnState::Requested,
            Self::Open => ReturnState::Open,
            Self::InTransit => ReturnState::InTransit,
            Self::PartiallyReceived => ReturnState::PartiallyReceived,
            Self::Received => ReturnState::Received,
            Self::Closed => ReturnState::Closed,
            Self::Declined => ReturnState::Declined,
            Self::Canceled => ReturnState::Canceled,
            Self::Expired => ReturnState::Expired,
        })
    }
}

impl ReturnRequest {
    /// What happens next. A step is never before the one it follows.
    pub fn step(&mut self, step: Step) -> Result<(), NotOurs> {
        let (from, to, by) = (self.state(), step.to, step.by);
        let Some(known) = TRANSITIONS.iter().find(|one| one.from == from && one.to == to) else {
            return Err(NotOurs::NoSuchStep { from, to });
        };
        if !known.by.contains(&by) {
            return Err(NotOurs::NotTheirs { from, to, by });
        }
        let ends = matches!(to, State::Declined | State::Canceled | State::Expired);
        if ends && self.wish.kind == Kind::Withdrawal {
            return Err(NotOurs::Withdrawal);
        }
        if let Some(block) = self.cancel_block().filter(|_| to == State::Canceled) {
            return Err(NotOurs::TooLate(block));
        }
        self.steps.push(Step { at: step.at.max(self.last_at()), ..step });
        Ok(())
    }

    /// Goods that the shop unpacked; all that was expected makes it received.
    pub fn receive(&mut self, arrived: &[ParcelLine], at: Timestamp) -> Result<State, NotReceivable> {
        let mut received = self.received.clone();
        received.extend(arrived.iter().cloned());
        let count = |lines: &[ParcelLine], id: &str| -> u64 {
            lines.iter().filter(|one| one.line_id == id).map(|one| u64::from(one.quantity)).sum()
        };
        let expected = self.expected();
        if let Some(at) = arrived.iter().position(|one| {
            one.quantity == 0 || count(&received, &one.line_id) > count(&expected, &one.line_id)
        }) {
            return Err(NotReceivable::NotAsked(NotAsked(at)));
        }
        let all = expected.iter().all(|one| count(&received, &one.line_id) >= count(&expected, &one.line_id));
        let to = if all { State::Received } else { State::PartiallyReceived };
        if to != self.state() {
            self.step(Step { at, to, by: Actor::Shop, note: None }).map_err(NotReceivable::NotOurs)?;
        }
        self.received = received;
        Ok(to)
    }

    /// Pieces that are sent back.
    pub fn expected(&self) -> Vec<ParcelLine> {
        let sent = self.wish.items.iter().filter(|item| item.resolution.sends_back());
        sent.map(|item| ParcelLine { line_id: item.line_id.clone(), quantity: item.quantity }).collect()
    }

    /// `None`: the customer may call it off.
    pub fn cancel_block(&self) -> Option<CancelBlock> {
        if self.wish.kind == Kind::Withdrawal {
            return Some(CancelBlock::Withdrawal);
        }
        match self.state() {
            State::InTransit => Some(CancelBlock::OnItsWay),
            State::PartiallyReceived | State::Received => Some(CancelBlock::Received),
            state if state.is_over() => Some(CancelBlock::Over),
            _ if !self.received.is_empty() => Some(CancelBlock::Received),
            _ => self.refunded.map(|_| CancelBlock::MoneySent),
        }
    }

    pub fn actions(&self) -> Vec<RequestAction> {
        let method = self.wish.method;
        let open = self.state() == State::Open;
        let listed = [
            (RequestAction::Label, open && matches!(method, Method::Label)),
            (RequestAction::Qr, open && matches!(method, Method::QrDropoff)),
            (RequestAction::PackingSlip, open && method != Method::None),
            (
                RequestAction::TellNumber,
                open && method == Method::OwnCarrier && self.tracking_number.is_none(),
            ),
            (RequestAction::Cancel, self.cancel_block().is_none()),
        ];
        listed.into_iter().filter_map(|(action, may)| may.then_some(action)).collect()
    }

    /// When it came to the state it is in.
    pub fn last_at(&self) -> Timestamp {
        self.steps.last().map_or(self.requested_at, |step| step.at)
    }

    /// When it first came to a state.
    pub fn came_to(&self, state: State) -> Option<Timestamp> {
        self.steps.iter().find(|step| step.to == state).map(|step| step.at)
    }
}

impl Purchase<'_> {
    /// The request a wish becomes, with the settlement it was quoted. Call it where no other can be written in between.
    pub fn request(&self, wish: Wish, id: String, now: Timestamp) -> Result<ReturnRequest, Vec<Refused>> {
        let settlement = self.quote(&wish, now)?;
        Ok(ReturnRequest {
            id,
            number: self.next_number(),
            wish,
            settlement,
            requested_at: now,
            steps: Vec::new(),
            received: Vec::new(),
            tracking_number: None,
            refunded: None,
            terms: RequestTerms::of(self.policy),
        })
    }

    /// One that no return of the order has, whoever listed it.
    fn next_number(&self) -> String {
        let order = self.order;
        let named = |at: usize| format!("R-{}-{at}", order.number);
        let mut at = order.returns.len().max(self.kept.len()) + 1;
        while order.returns.iter().any(|known| known.number == named(at)) {
            at += 1;
        }
        named(at)
    }
}

impl Order {
    /// The last day to send what was agreed to, while it waits for it.
    pub fn send_by(&self, request: &ReturnRequest) -> Option<Date> {
        self.to_send_by(request).filter(|_| request.state() == State::Open)
    }

    /// The last day to send what was agreed to, whatever became of it.
    pub fn to_send_by(&self, request: &ReturnRequest) -> Option<Date> {
        let waits = request.wish.kind != Kind::Withdrawal && !request.expected().is_empty();
        let agreed_at = request.came_to(State::Open).filter(|_| waits)?;
        let days = i64::from(request.terms.send_within_days);
        Some(self.today(agreed_at).saturating_add(days.days()))
    }

    /// The step the clock takes, once the last day to send it has gone by.
    pub fn lapse(&self, request: &ReturnRequest, now: Timestamp) -> Option<Step> {
        let last = self.send_by(request)?;
        let step = Step { at: now, to: State::Expired, by: Actor::Clock, note: None };
        (self.today(now) > last).then_some(step)
    }

    /// The last day on which the money arrives, as far as it is known.
    ///
    /// A withdrawal is paid back within fourteen days of the declaration.
    /// Source: Directive 2011/83/EU, Article 13(1); by 13(3) the shop may wait for the goods or the proof that they
    /// were sent.
    pub fn refund_by(&self, request: &ReturnRequest) -> Option<Date> {
        if !request.is_alive() || request.settlement.refund_minor == 0 {
            return None;
        }
        if let Some(refunded) = &request.refunded {
            return refunded.arrives_on;
        }
        if request.wish.kind == Kind::Withdrawal {
            return Some(self.today(request.requested_at).saturating_add(14.days()));
        }
        let from = if request.expected().is_empty() { State::Open } else { State::Received };
        request.came_to(from).map(|at| add_workdays(self.today(at), request.terms.refund_workdays))
    }

    /// As the order's own list has it; `None` for a draft.
    pub fn listed(&self, request: &ReturnRequest) -> Option<Return> {
        let pieces = request.wish.items.iter();
        Some(Return {
            id: request.id.clone(),
            number: request.number.clone(),
            state: request.state().shown()?,
            lines: pieces
                .map(|item| ParcelLine { line_id: item.line_id.clone(), quantity: item.quantity })
                .collect(),
            refund_minor: Some(
                request.refunded.map_or(request.settlement.refund_minor, |refunded| refunded.minor),
            ),
            refund_expected_on: self.refund_by(request),
        })
    }
}

#[cfg(test)]
mod tests;
