//! Who may claim what, until when, and with which photos; opening a claim and moving it on.

use jiff::{Timestamp, ToSpan, civil};

use super::{Claim, ClaimReason, ClaimState, ClaimStep};
use crate::Order;
use crate::parcel::{Direction, IncidentReason, Parcel, ParcelLine, ParcelStatus, Seen};
use crate::terms::PhotoRule;
use crate::workdays::add_workdays;

/// One reason, as it stands for a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub reason: ClaimReason,
    pub photos: PhotoRule,
    /// The customer says which pieces; otherwise it is all of the parcel.
    pub by_line: bool,
    pub block: Option<Block>,
    /// With [`Block::TooEarly`], where the day is known.
    pub from_on: Option<civil::Date>,
    /// Last day.
    pub until_on: Option<civil::Date>,
}

/// Why a reason can't be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    TooEarly,
    TooLate,
    AlreadyOpen,
    /// Nobody has unpacked it yet.
    NotDelivered,
    /// It waits for the customer, or goes back.
    NotMissing,
}

/// What a customer sends.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    pub reason: ClaimReason,
    pub parcel_id: String,
    pub lines: Vec<ParcelLine>,
    pub text: Option<String>,
    /// Ids of uploads.
    pub photos: Vec<String>,
}

/// Why a complaint does not become a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("the order has no such parcel that left")]
    NoSuchParcel,
    #[error("this reason can't be chosen now: {0:?}")]
    Blocked(Block),
    #[error("this reason needs a photo")]
    PhotosRequired,
    #[error("this reason goes without photos")]
    PhotosUnwanted,
    #[error("there are too many photos, or one twice")]
    TooManyPhotos,
    #[error("this reason says which pieces it is about")]
    LinesRequired,
    #[error("this reason is about the whole parcel")]
    LinesUnwanted,
    /// Index into the complaint's lines.
    #[error("line {0} is not in the parcel with that many pieces")]
    NoSuchPieces(usize),
    #[error("the text is too long")]
    TextTooLong,
}

/// A claim does not go from the one state to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a claim does not go from {from:?} to {to:?}")]
pub struct NoSuchStep {
    pub from: ClaimState,
    pub to: ClaimState,
}

/// In the order to show.
const REASONS: [ClaimReason; 4] =
    [ClaimReason::NotReceived, ClaimReason::Damaged, ClaimReason::Wrong, ClaimReason::Missing];

impl Order {
    /// Every parcel something could be wrong with, and every reason for it.
    pub fn claimable(&self, now: Timestamp) -> Vec<(&Parcel, Vec<Choice>)> {
        if self.cancelled_at.is_some_and(|at| at <= now) {
            return Vec::new();
        }
        let sent = self.parcels.iter().filter(|parcel| is_sent(parcel, now));
        sent.map(|parcel| (parcel, REASONS.map(|reason| self.choice(parcel, reason, now)).to_vec())).collect()
    }

    /// Whether any reason can be chosen.
    pub fn may_claim(&self, now: Timestamp) -> bool {
        self.claimable(now).iter().flat_map(|(_, choices)| choices).any(|choice| choice.block.is_none())
    }

    /// When the shop answers a claim made now.
    pub fn claim_answered_by(&self, now: Timestamp) -> civil::Date {
        add_workdays(self.today(now), self.terms.claims.answer_workdays)
    }

    /// The claim that a complaint becomes. Call it where no other claim can be written in between.
    pub fn claim(&self, complaint: Complaint, id: String, now: Timestamp) -> Result<Claim, Refused> {
        self.claim_in_time(complaint, id, false, now)
    }

    /// `covered`: by a promise that lasts longer than the days in which it could be claimed otherwise.
    pub(crate) fn claim_in_time(
        &self,
        complaint: Complaint,
        id: String,
        covered: bool,
        now: Timestamp,
    ) -> Result<Claim, Refused> {
        let claimable = self.claimable(now);
        let (parcel, choices) = claimable
            .iter()
            .find(|(parcel, _)| parcel.id == complaint.parcel_id)
            .ok_or(Refused::NoSuchParcel)?;
        let choice =
            choices.iter().find(|choice| choice.reason == complaint.reason).ok_or(Refused::NoSuchParcel)?;
        match choice.block {
            Some(block) if !(covered && block == Block::TooLate) => return Err(Refused::Blocked(block)),
            _ => self.check_complaint(&complaint, choice, parcel)?,
        }
        Ok(Claim {
            id,
            number: format!("C-{}-{}", self.number, self.claims.len() + 1),
            reason: complaint.reason,
            parcel_id: Some(complaint.parcel_id),
            lines: complaint.lines,
            text: complaint.text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()),
            photos: complaint.photos,
            opened_at: now,
            answer_by_on: Some(self.claim_answered_by(now)),
            steps: Vec::new(),
        })
    }

    fn choice(&self, parcel: &Parcel, reason: ClaimReason, now: Timestamp) -> Choice {
        let seen = self.seen(parcel, now);
        let rule = match reason {
            ClaimReason::NotReceived => self.not_received(&seen, now),
            _ => self.unpacked(reason, &seen, now),
        };
        let open = self.claims.iter().any(|claim| {
            claim.is_open_at(now)
                && claim.reason == reason
                && claim.parcel_id.as_ref().is_none_or(|id| *id == parcel.id)
        });
        if open { Choice { block: Some(Block::AlreadyOpen), from_on: None, ..rule } } else { rule }
    }

    /// Delivered, says the carrier, and a day later still not there; or late, silent, lost.
    fn not_received(&self, seen: &Seen<'_>, now: Timestamp) -> Choice {
        let terms = &self.terms.claims;
        let rule = Choice {
            reason: ClaimReason::NotReceived,
            photos: PhotoRule::Off,
            by_line: false,
            block: None,
            from_on: None,
            until_on: None,
        };
        if let Some(at) = seen.delivered_at() {
            let (today, there) = (self.today(now), self.today(at));
            let from = there.saturating_add(i64::from(terms.not_received_after_days).days());
            let until = there.saturating_add(i64::from(terms.days_after_delivery).days());
            return in_time(Choice { until_on: Some(until), ..rule }, from, until, today);
        }
        match seen.status {
            ParcelStatus::ReadyForPickup | ParcelStatus::ReturnToSender | ParcelStatus::Cancelled => {
                Choice { block: Some(Block::NotMissing), ..rule }
            }
            _ if seen.late || seen.stalled || seen.incident == Some(IncidentReason::Lost) => rule,
            _ => {
                let due = seen.estimate.map(|(promise, _)| self.today(promise.to.at));
                let from_on = due.map(|day| day.saturating_add(1.day()));
                Choice { block: Some(Block::TooEarly), from_on, ..rule }
            }
        }
    }

    /// Only who has unpacked it knows; damage may also have been reported by the carrier.
    fn unpacked(&self, reason: ClaimReason, seen: &Seen<'_>, now: Timestamp) -> Choice {
        let terms = &self.terms.claims;
        let photos = match reason {
            ClaimReason::Damaged => terms.photos_of_damage,
            ClaimReason::Wrong => terms.photos_of_wrong,
            _ => terms.photos_of_missing,
        };
        let rule = Choice { reason, photos, by_line: true, block: None, from_on: None, until_on: None };
        if let Some(at) = seen.delivered_at() {
            let there = self.today(at);
            let until = there.saturating_add(i64::from(terms.days_after_delivery).days());
            return in_time(Choice { until_on: Some(until), ..rule }, there, until, self.today(now));
        }
        let reported = reason == ClaimReason::Damaged && seen.incident == Some(IncidentReason::Damaged);
        if reported {
            return Choice { photos: PhotoRule::Off, by_line: false, ..rule };
        }
        Choice { block: Some(Block::NotDelivered), ..rule }
    }

    fn check_complaint(
        &self,
        complaint: &Complaint,
        choice: &Choice,
        parcel: &Parcel,
    ) -> Result<(), Refused> {
        let terms = &self.terms.claims;
        if complaint
            .text
            .as_ref()
            .is_some_and(|text| text.chars().count() > usize::from(terms.text_max_chars))
        {
            return Err(Refused::TextTooLong);
        }
        let photos = &complaint.photos;
        let twice = photos.iter().enumerate().any(|(at, id)| photos.iter().take(at).any(|known| known == id));
        match choice.photos {
            PhotoRule::Off if !photos.is_empty() => return Err(Refused::PhotosUnwanted),
            PhotoRule::Required if photos.is_empty() => return Err(Refused::PhotosRequired),
            _ if twice || photos.len() > usize::from(terms.photos_max) => return Err(Refused::TooManyPhotos),
            _ => {}
        }
        match (choice.by_line, complaint.lines.is_empty()) {
            (true, true) => return Err(Refused::LinesRequired),
            (false, false) => return Err(Refused::LinesUnwanted),
            _ => {}
        }
        for (at, wanted) in complaint.lines.iter().enumerate() {
            let pieces = |lines: &[ParcelLine]| -> u64 {
                let same = lines.iter().filter(|line| line.line_id == wanted.line_id);
                same.map(|line| u64::from(line.quantity)).sum()
            };
            if wanted.quantity == 0 || pieces(&complaint.lines) > pieces(&parcel.lines) {
                return Err(Refused::NoSuchPieces(at));
            }
        }
        Ok(())
    }
}

impl ClaimState {
    /// A declined claim may be looked at again; a closed one is over.
    pub fn may_become(self, next: Self) -> bool {
        match self {
            Self::Open => next != Self::Open,
            Self::InReview => matches!(next, Self::Approved | Self::Declined | Self::Closed),
            Self::Approved => next == Self::Closed,
            Self::Declined => matches!(next, Self::InReview | Self::Closed),
            Self::Closed => false,
        }
    }
}

impl Claim {
    /// What the shop does next. A step is never before the one it follows.
    pub fn step(&mut self, step: ClaimStep) -> Result<(), NoSuchStep> {
        let last = self.steps.last().map_or(self.opened_at, |step| step.at);
        let from = self.steps.last().map_or(ClaimState::Open, |step| step.state);
        if !from.may_become(step.state) {
            return Err(NoSuchStep { from, to: step.state });
        }
        self.steps.push(ClaimStep { at: step.at.max(last), ..step });
        Ok(())
    }
}

fn is_sent(parcel: &Parcel, now: Timestamp) -> bool {
    parcel.direction == Direction::Outbound && parcel.has_left(now)
}

fn in_time(rule: Choice, from: civil::Date, until: civil::Date, today: civil::Date) -> Choice {
    let (block, from_on) = if today < from {
        (Some(Block::TooEarly), Some(from))
    } else if today > until {
        (Some(Block::TooLate), None)
    } else {
        (None, None)
    };
    Choice { block, from_on, ..rule }
}

#[cfg(test)]
mod tests;
