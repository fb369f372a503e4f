//! How an order stood at a moment, and what its customer could do then.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

use super::{Accessory, Guide, GuidePhase, Line, Order, Vote};
use crate::ask;
use crate::parcel::{Direction, Estimate, Parcel, ParcelStatus, Seen};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderState {
    Placed,
    Packed,
    PartlyShipped,
    Shipped,
    PartlyDelivered,
    Delivered,
    Cancelled,
}

/// What a customer may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Cancel,
    OpenClaim,
    RequestReturn,
    Withdraw,
    Review,
    ContactShop,
    ShareGift,
}

/// How long a delivery is new.
const UNPACKING: SignedDuration = SignedDuration::from_hours(14 * 24);

impl Order {
    /// How one of its parcels stood, by the shop's own patience.
    pub fn seen<'a>(&self, parcel: &'a Parcel, now: Timestamp) -> Seen<'a> {
        parcel.at_with(now, self.terms.silence)
    }

    pub fn state_at(&self, now: Timestamp) -> OrderState {
        if self.cancelled_at.is_some_and(|at| at <= now) {
            return OrderState::Cancelled;
        }
        let left: Vec<&Parcel> = self.outbound().filter(|parcel| parcel.has_left(now)).collect();
        let wanted: u64 = self.lines.iter().map(|line| u64::from(line.wanted())).sum();
        let pieces = |parcels: &[&Parcel]| -> u64 {
            parcels.iter().flat_map(|parcel| &parcel.lines).map(|line| u64::from(line.quantity)).sum()
        };
        let there: Vec<&Parcel> = left
            .iter()
            .copied()
            .filter(|parcel| self.seen(parcel, now).status == ParcelStatus::Delivered)
            .collect();
        if !left.is_empty() && pieces(&there) >= wanted {
            OrderState::Delivered
        } else if !there.is_empty() {
            OrderState::PartlyDelivered
        } else if !left.is_empty() && pieces(&left) >= wanted {
            OrderState::Shipped
        } else if !left.is_empty() {
            OrderState::PartlyShipped
        } else if self.packed_at.is_some_and(|at| at <= now) {
            OrderState::Packed
        } else {
            OrderState::Placed
        }
    }

    /// What the customer may do: only what the server serves.
    pub fn actions_at(&self, now: Timestamp) -> Vec<Action> {
        let listed = [
            (Action::Cancel, self.may_cancel(now)),
            (Action::OpenClaim, self.may_claim(now)),
            (Action::ContactShop, true),
            (Action::ShareGift, self.state_at(now) != OrderState::Cancelled),
        ];
        listed.into_iter().filter_map(|(action, may)| may.then_some(action)).collect()
    }

    /// Until it is packed; all of it.
    pub fn may_cancel(&self, now: Timestamp) -> bool {
        self.state_at(now) == OrderState::Placed
    }

    /// What the customer said about the delivery of a parcel.
    pub fn vote(&self, parcel_id: &str, now: Timestamp) -> Option<&Vote> {
        let votes = self.votes.iter().filter(|vote| vote.parcel_id == parcel_id && vote.at <= now);
        votes.max_by_key(|vote| vote.at)
    }

    /// The guides of the phase each product is in; of a cancelled order none.
    pub fn guides_at(&self, now: Timestamp) -> Vec<&Guide> {
        if self.state_at(now) == OrderState::Cancelled {
            return Vec::new();
        }
        let fits = |guide: &&Guide| {
            let there = match &guide.product_id {
                Some(product) => self.product_delivered_at(product, now),
                None => self.delivered_at(now),
            };
            match (guide.phase, there) {
                (GuidePhase::Waiting, there) => there.is_none(),
                (GuidePhase::Arrival, Some(there)) => now.duration_since(there) <= UNPACKING,
                (GuidePhase::Use, Some(_)) => true,
                (_, None) => false,
            }
        };
        self.guides.iter().filter(fits).collect()
    }

    /// When the first piece of a product was delivered.
    fn product_delivered_at(&self, product_id: &str, now: Timestamp) -> Option<Timestamp> {
        let of_product =
            |line_id: &str| self.lines.iter().any(|line| line.id == line_id && line.product_id == product_id);
        self.outbound()
            .filter(|parcel| parcel.lines.iter().any(|piece| of_product(&piece.line_id)))
            .filter_map(|parcel| self.seen(parcel, now).delivered_at())
            .min()
    }

    /// Pieces of a line in parcels that had left.
    pub fn fulfilled_at(&self, line_id: &str, now: Timestamp) -> u32 {
        self.outbound()
            .filter(|parcel| parcel.has_left(now))
            .flat_map(|parcel| &parcel.lines)
            .filter(|line| line.line_id == line_id)
            .fold(0, |sum, line| line.quantity.saturating_add(sum))
    }

    /// Lines of which pieces are still to be sent, and how many.
    pub fn not_yet_shipped_at(&self, now: Timestamp) -> Vec<(&Line, u32)> {
        if self.state_at(now) == OrderState::Cancelled {
            return Vec::new();
        }
        let left = |line: &Line| line.wanted().saturating_sub(self.fulfilled_at(&line.id, now));
        self.lines.iter().map(|line| (line, left(line))).filter(|(_, pieces)| *pieces > 0).collect()
    }

    /// What was promised at checkout, while something is still to be sent.
    pub fn promised_at(&self, now: Timestamp) -> Option<&Estimate> {
        self.promised.as_ref().filter(|_| !self.not_yet_shipped_at(now).is_empty())
    }

    /// The day at the shop; UTC where its zone is not known.
    pub fn today(&self, now: Timestamp) -> civil::Date {
        now.to_zoned(self.zone()).date()
    }

    /// The zone the shop tells time in; UTC where it is not known.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// Something is wrong with a parcel or with the order: the one definition, for every widget and every mail.
    pub fn has_problem(&self, now: Timestamp) -> bool {
        self.cancelled_at.is_some_and(|at| at <= now)
            || self.parcels.iter().any(|parcel| self.seen(parcel, now).has_problem())
            || self.claims.iter().any(|claim| claim.is_open_at(now))
            || self.returns.iter().any(|back| back.state.is_open())
    }

    /// When the last of it was delivered; `None` while something is still to come.
    pub fn delivered_at(&self, now: Timestamp) -> Option<Timestamp> {
        let parcels = self.outbound().filter_map(|parcel| self.seen(parcel, now).delivered_at());
        parcels.max().filter(|_| self.state_at(now) == OrderState::Delivered)
    }

    /// What fits what was bought, three at most; nothing is sold while something is wrong.
    pub fn accessories_at(&self, now: Timestamp) -> &[Accessory] {
        if !ask::may_sell(self, now) { &[] } else { self.accessories.get(..3).unwrap_or(&self.accessories) }
    }

    fn outbound(&self) -> impl Iterator<Item = &Parcel> {
        self.parcels.iter().filter(|parcel| parcel.direction == Direction::Outbound)
    }
}

impl Line {
    /// Pieces that were ordered and not cancelled.
    fn wanted(&self) -> u32 {
        self.quantity.saturating_sub(self.cancelled)
    }
}

#[cfg(test)]
mod tests;
