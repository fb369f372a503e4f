//! Which mails an order calls for now.
//!
//! Worked out from the order alone, so it does not matter which report brought it there. Whoever sends keeps the keys
//! of what was sent: a key is mailed once, in whatever order its reports came in, and old news is not mailed at all.
//! Deliberately absent: what the customer wants to hear about and was asked before; [`crate::preferences`] and
//! [`crate::ask`] say what of it may be sent.

use jiff::{SignedDuration, Timestamp};

use crate::Order;
use crate::ask::{AskKind, may_ask};
use crate::claim::{ClaimState, ClaimStep};
use crate::order::GuidePhase;
use crate::parcel::{Direction, IncidentReason, Parcel, ParcelStatus, Seen};
use crate::preferences::Topic;
use crate::returns::request::{By, State};
use crate::returns::{Kind, ReturnRequest};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice<'a> {
    pub kind: NoticeKind,
    /// Absent where it is about the whole order, a claim or a return.
    pub parcel: Option<&'a str>,
    pub claim: Option<&'a str>,
    /// Id of a request.
    pub returned: Option<&'a str>,
    /// When what it tells happened.
    pub since: Timestamp,
    /// Names it for good: `order-1:p1:delivered`.
    pub key: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeKind {
    Confirmation,
    Shipped,
    OutForDelivery,
    ReadyForPickup,
    Delivered,
    Problem(Problem),
    /// The receipt for calling the order off, whoever did it.
    Cancelled,
    /// The receipt for a claim.
    ClaimOpened,
    /// What the shop decided about a claim.
    ClaimAnswered,
    /// The receipt for asking for a return, with what to do now.
    ReturnRequested,
    /// All of it is back at the shop.
    ReturnReceived,
    /// The money is on its way.
    ReturnRefunded,
    /// The shop does not take it back, before or after it came.
    ReturnDeclined,
    /// The last day to send it has gone by.
    ReturnLapsed,
    /// How to look after what has arrived.
    CareTips,
    /// Asks how the delivery went.
    DeliveryVote,
    /// Asks for a review of what was bought.
    ReviewInvite,
    /// Once more, and for the last time.
    ReviewReminder,
}

/// What is wrong, most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Problem {
    Lost,
    Damaged,
    ReturnToSender,
    DeliveryFailed,
    OnHold,
    Delayed,
    /// Late or stalled: nobody reports on it.
    Silent,
}

const HOUR: SignedDuration = SignedDuration::from_hours(1);

impl NoticeKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Shipped => "shipped",
            Self::OutForDelivery => "out-for-delivery",
            Self::ReadyForPickup => "ready-for-pickup",
            Self::Delivered => "delivered",
            Self::Problem(Problem::Lost) => "problem-lost",
            Self::Problem(Problem::Damaged) => "problem-damaged",
            Self::Problem(Problem::ReturnToSender) => "problem-return-to-sender",
            Self::Problem(Problem::DeliveryFailed) => "problem-delivery-failed",
            Self::Problem(Problem::OnHold) => "problem-on-hold",
            Self::Problem(Problem::Delayed) => "problem-delayed",
            Self::Problem(Problem::Silent) => "problem-silent",
            Self::Cancelled => "cancelled",
            Self::ClaimOpened => "claim-opened",
            Self::ClaimAnswered => "claim-answered",
            Self::ReturnRequested => "return-requested",
            Self::ReturnReceived => "return-received",
            Self::ReturnRefunded => "return-refunded",
            Self::ReturnDeclined => "return-declined",
            Self::ReturnLapsed => "return-lapsed",
            Self::CareTips => "care-tips",
            Self::DeliveryVote => "delivery-vote",
            Self::ReviewInvite => "review-invite",
            Self::ReviewReminder => "review-reminder",
        }
    }

    /// Under which a customer switches it off; `None` for what is owed: receipts, and answers to what they asked.
    pub fn topic(self) -> Option<Topic> {
        match self {
            Self::Cancelled | Self::ClaimOpened | Self::ClaimAnswered => None,
            Self::ReturnRequested | Self::ReturnReceived | Self::ReturnRefunded => None,
            Self::ReturnDeclined | Self::ReturnLapsed => None,
            Self::CareTips => Some(Topic::CareTips),
            Self::DeliveryVote | Self::ReviewInvite | Self::ReviewReminder => Some(Topic::Reviews),
            _ => Some(Topic::OrderUpdates),
        }
    }

    /// What it asks; that counts in the budget.
    pub fn asks(self) -> Option<AskKind> {
        match self {
            Self::DeliveryVote => Some(AskKind::DeliveryVote),
            Self::ReviewInvite => Some(AskKind::Review),
            Self::ReviewReminder => Some(AskKind::ReviewReminder),
            _ => None,
        }
    }

    /// How long it is news.
    pub fn fresh_for(self) -> SignedDuration {
        HOUR * match self {
            Self::OutForDelivery => 12,
            Self::Confirmation | Self::Shipped | Self::Delivered => 48,
            Self::Cancelled | Self::ClaimOpened | Self::ClaimAnswered => 96,
            Self::ReturnRequested | Self::ReturnReceived | Self::ReturnRefunded => 96,
            Self::ReturnDeclined | Self::ReturnLapsed => 96,
            Self::ReadyForPickup | Self::Problem(_) | Self::CareTips | Self::DeliveryVote => 96,
            Self::ReviewInvite | Self::ReviewReminder => 96,
        }
    }
}

impl Order {
    /// The mails that fit how the order stands and are still news: those sent before among them.
    pub fn notices(&self, now: Timestamp) -> Vec<Notice<'_>> {
        if self.placed_at > now {
            return Vec::new();
        }
        let mut found = self.owed(now);
        if self.cancelled_at.is_none_or(|at| at > now) {
            self.news(now, &mut found);
        }
        found.retain(|notice| now.duration_since(notice.since) <= notice.kind.fresh_for());
        found
    }

    /// Receipts, and what the shop decided.
    fn owed(&self, now: Timestamp) -> Vec<Notice<'_>> {
        let mut found = Vec::new();
        if let Some(at) = self.cancelled_at.filter(|at| *at <= now) {
            found.push(self.notice(NoticeKind::Cancelled, None, at));
        }
        for claim in self.claims.iter().filter(|claim| claim.opened_at <= now) {
            let about = |kind: NoticeKind, since| {
                let key = format!("{}:{}:{}", self.id, claim.id, kind.as_str());
                Notice { kind, parcel: None, claim: Some(&claim.id), returned: None, since, key }
            };
            found.push(about(NoticeKind::ClaimOpened, claim.opened_at));
            let decided =
                |step: &&ClaimStep| matches!(step.state, ClaimState::Approved | ClaimState::Declined);
            if let Some(answer) = claim.steps_at(now).filter(decided).last() {
                let mut answered = about(NoticeKind::ClaimAnswered, answer.at);
                // A claim may be looked at again, and answered otherwise.
                answered.key.push_str(&format!(":{}", answer.at));
                found.push(answered);
            }
        }
        found.extend(self.requests.iter().flat_map(|request| self.of_return(request, now)));
        found
    }

    /// A withdrawal has a receipt of its own. What a present's recipient asks for is not told to who gave it.
    fn of_return<'a>(&'a self, request: &'a ReturnRequest, now: Timestamp) -> Vec<Notice<'a>> {
        if request.wish.by == By::Recipient {
            return Vec::new();
        }
        let told = request.wish.kind != Kind::Withdrawal && request.state() != State::Canceled;
        let moments = [
            (NoticeKind::ReturnRequested, Some(request.requested_at).filter(|_| told)),
            (NoticeKind::ReturnReceived, request.came_to(State::Received)),
            (NoticeKind::ReturnRefunded, request.refunded.map(|refunded| refunded.at)),
            (NoticeKind::ReturnDeclined, request.came_to(State::Declined)),
            (NoticeKind::ReturnLapsed, request.came_to(State::Expired)),
        ];
        let due = moments.into_iter().filter_map(|(kind, at)| Some((kind, at.filter(|at| *at <= now)?)));
        let notice = |(kind, since): (NoticeKind, Timestamp)| Notice {
            kind,
            parcel: None,
            claim: None,
            returned: Some(&request.id),
            since,
            key: format!("{}:{}:{}", self.id, request.id, kind.as_str()),
        };
        due.map(notice).collect()
    }

    fn news<'a>(&'a self, now: Timestamp, found: &mut Vec<Notice<'a>>) {
        found.push(self.notice(NoticeKind::Confirmation, None, self.placed_at));
        for parcel in self.parcels.iter().filter(|parcel| parcel.direction == Direction::Outbound) {
            let told = self.told(parcel, now).into_iter();
            found.extend(told.map(|(kind, since)| self.notice(kind, Some(&parcel.id), since)));
        }
        found.extend(self.afterwards(now));
    }

    /// What is no news: said once all is there, and only while nothing is wrong.
    fn afterwards(&self, now: Timestamp) -> Vec<Notice<'_>> {
        let Some(there) = self.delivered_at(now).filter(|_| !self.has_problem(now)) else {
            return Vec::new();
        };
        let terms = &self.terms.mails;
        let tips = self.guides_at(now).iter().any(|guide| guide.phase != GuidePhase::Waiting);
        let asks = &self.terms.asks;
        let may = |kind| asks.kinds.contains(&kind) && may_ask(kind, self, &[], now).is_ok();
        let (vote, review) = (may(AskKind::DeliveryVote), terms.review_invite && may(AskKind::Review));
        let reminder = terms.review_reminder_after_days.filter(|_| review);
        let wanted = [
            (NoticeKind::CareTips, terms.care_tips_after_days.filter(|_| tips)),
            (NoticeKind::DeliveryVote, terms.delivery_vote_after_days.filter(|_| vote)),
            (NoticeKind::ReviewInvite, review.then_some(asks.review_after_days)),
            (NoticeKind::ReviewReminder, reminder.map(|days| days.saturating_add(asks.review_after_days))),
        ];
        let due = wanted.into_iter().filter_map(|(kind, days)| {
            let since = there.checked_add(HOUR * 24 * i32::from(days?)).ok()?;
            (since <= now).then(|| self.notice(kind, None, since))
        });
        due.collect()
    }

    /// The one thing there is to say about a parcel.
    fn told(&self, parcel: &Parcel, now: Timestamp) -> Option<(NoticeKind, Timestamp)> {
        let seen = self.seen(parcel, now);
        let reported = seen.events.iter().find(|event| event.status == seen.status).map(|event| event.at.at);
        if let Some(problem) = problem(&seen) {
            let since = match problem {
                Problem::Silent => self.silent_since(parcel, now),
                _ => self.in_a_row(&seen),
            };
            return Some((NoticeKind::Problem(problem), since?));
        }
        match seen.status {
            ParcelStatus::Delivered => Some((NoticeKind::Delivered, seen.delivered_at()?)),
            ParcelStatus::ReadyForPickup => Some((NoticeKind::ReadyForPickup, reported?)),
            ParcelStatus::OutForDelivery => Some((NoticeKind::OutForDelivery, reported?)),
            ParcelStatus::Cancelled => None,
            _ => {
                let left = parcel.shipped_at.filter(|shipped| shipped.at <= now)?;
                Some((NoticeKind::Shipped, left.at))
            }
        }
    }

    /// When the state of the newest report began.
    fn in_a_row(&self, seen: &Seen<'_>) -> Option<Timestamp> {
        let newest = seen.events.first()?;
        let same = seen
            .events
            .iter()
            .take_while(|event| event.status == newest.status && event.incident == newest.incident);
        same.last().map(|event| event.at.at)
    }

    fn silent_since(&self, parcel: &Parcel, now: Timestamp) -> Option<Timestamp> {
        let seen = self.seen(parcel, now);
        let promised = seen.estimate.filter(|_| seen.late).map(|(promise, _)| promise.to.at);
        let allowed = self.terms.silence.allows(seen.status).filter(|_| seen.stalled);
        let stalled =
            seen.events.first().zip(allowed).and_then(|(last, days)| last.at.at.checked_add(days).ok());
        promised.into_iter().chain(stalled).min()
    }

    fn notice<'a>(&'a self, kind: NoticeKind, parcel: Option<&'a str>, since: Timestamp) -> Notice<'a> {
        let about = parcel.map(|id| format!(":{id}")).unwrap_or_default();
        let key = format!("{}{about}:{}", self.id, kind.as_str());
        Notice { kind, parcel, claim: None, returned: None, since, key }
    }
}

fn problem(seen: &Seen<'_>) -> Option<Problem> {
    match (seen.incident, seen.status) {
        (Some(IncidentReason::Lost), _) => Some(Problem::Lost),
        (Some(IncidentReason::Damaged), _) => Some(Problem::Damaged),
        (_, ParcelStatus::ReturnToSender) => Some(Problem::ReturnToSender),
        (_, ParcelStatus::DeliveryFailed) => Some(Problem::DeliveryFailed),
        (_, ParcelStatus::OnHold) => Some(Problem::OnHold),
        (_, ParcelStatus::DeliveryDelayed) => Some(Problem::Delayed),
        _ => (seen.late || seen.stalled).then_some(Problem::Silent),
    }
}

#[cfg(test)]
mod tests;
