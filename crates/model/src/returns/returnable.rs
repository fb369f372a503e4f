//! What may come back of an order: how many pieces of each line, until when, or why not.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Purchase;
use super::policy::{BundleRule, WhyNot};
use super::request::By;
use crate::claim::{Claim, ClaimResolution};
use crate::order::{Line, ReturnState};
use crate::parcel::{Direction, Parcel, ParcelLine};

/// A line as it stands. Those that can't come back are listed too, with the reason.
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnableLine<'a> {
    pub line: &'a Line,
    /// Pieces; 0 exactly where there is a `block`.
    pub quantity: u32,
    /// The last day; `None` until all of the order has been delivered: the days are not counted yet.
    pub until_on: Option<Date>,
    pub block: Option<Block>,
    /// Ids of lines it comes back with: the rest of its bundle, or what a present came with.
    pub goes_with: Vec<&'a str>,
}

/// Why nothing of a line can come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    Cancelled,
    NotReturnable(WhyNot),
    NotDelivered,
    AlreadyReturned,
    /// All that is left is in a claim that is open.
    InClaim,
    /// The last day.
    WindowEnded(Date),
    /// Another part of its bundle can't come back.
    BundleBlocked,
    /// Only the buyer sends things back here.
    BuyerOnly,
}

/// Pieces of a line that are gone, by where they went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gone {
    pub cancelled: u32,
    /// Taken back or paid back by the shop without a request made here.
    pub by_shop: u32,
    /// In requests made here that are alive.
    pub kept: u32,
    /// In open claims.
    pub claimed: u32,
}

impl<'a> Purchase<'a> {
    /// Every line, in the order's own order.
    pub fn returnable(&self, by: By, now: Timestamp) -> Vec<ReturnableLine<'a>> {
        let lines: Vec<ReturnableLine<'a>> =
            self.order.lines.iter().map(|line| self.alone(line, by, now)).collect();
        lines.iter().map(|one| self.with_bundle(one, &lines)).collect()
    }

    /// The day from which the days are counted: the last delivery, once nothing is to come any more.
    pub fn delivered_on(&self, now: Timestamp) -> Option<Date> {
        let there = self.order.lines.iter().filter(|line| !self.goods_of(&line.id).digital).all(|line| {
            let gone = self.gone(line, now);
            let settled = gone.cancelled.saturating_add(gone.by_shop);
            self.delivered(&line.id, now).saturating_add(settled) >= line.quantity
        });
        let last = self.arrived(now).filter_map(|parcel| self.order.seen(parcel, now).delivered_at()).max();
        last.filter(|_| there).map(|at| self.order.today(at))
    }

    pub(crate) fn gone(&self, line: &Line, now: Timestamp) -> Gone {
        let of = |lines: &[ParcelLine]| -> u32 {
            let same = lines.iter().filter(|one| one.line_id == line.id);
            same.fold(0, |sum, one| one.quantity.saturating_add(sum))
        };
        let mut gone = Gone { cancelled: line.cancelled, ..Gone::default() };
        let mut arrived = 0_u32;
        for request in self.kept.iter().filter(|request| request.is_alive()) {
            gone.kept = gone.kept.saturating_add(request.wish.pieces_of(&line.id));
            arrived = arrived.saturating_add(request.received_of(&line.id));
        }
        let own = |id: &str| self.kept.iter().any(|request| request.id == id);
        for back in self.order.returns.iter().filter(|back| back.state.is_alive() && !own(&back.id)) {
            gone.by_shop = gone.by_shop.saturating_add(of(&back.lines));
            if !matches!(back.state, ReturnState::Requested | ReturnState::Open | ReturnState::InTransit) {
                arrived = arrived.saturating_add(of(&back.lines));
            }
        }
        for claim in &self.order.claims {
            let pieces = of(self.claimed(claim));
            if claim.is_open_at(now) {
                gone.claimed = gone.claimed.saturating_add(pieces);
            }
            let paid = claim.resolution_at(now);
            if matches!(paid, Some(ClaimResolution::RefundOriginal | ClaimResolution::StoreCredit)) {
                gone.by_shop = gone.by_shop.saturating_add(pieces);
                arrived = arrived.saturating_add(pieces);
            }
        }
        // The shop counts what arrived; what no request or return accounts for came back another way.
        gone.by_shop = gone.by_shop.saturating_add(line.returned.saturating_sub(arrived));
        gone
    }

    /// A line for itself, without its bundle.
    fn alone(&self, line: &'a Line, by: By, now: Timestamp) -> ReturnableLine<'a> {
        let goods = self.goods_of(&line.id);
        let gone = self.gone(line, now);
        let wanted = line.quantity.saturating_sub(gone.cancelled);
        let taken = gone.by_shop.saturating_add(gone.kept);
        let there = self.delivered(&line.id, now).min(wanted);
        let quantity = there.saturating_sub(taken).saturating_sub(gone.claimed);
        let placed_on = self.order.today(self.order.placed_at);
        let until_on =
            self.delivered_on(now).map(|day| self.policy.last_day(goods.category.as_deref(), placed_on, day));
        let ended = until_on.filter(|last| self.order.today(now) > *last);
        let block = if self.order.cancelled_at.is_some_and(|at| at <= now) || wanted == 0 {
            Some(Block::Cancelled)
        } else if let Some(why) = self.why_not(line) {
            Some(Block::NotReturnable(why))
        } else if by == By::Recipient && self.policy.gift_resolutions.is_empty() {
            Some(Block::BuyerOnly)
        } else if there == 0 {
            Some(Block::NotDelivered)
        } else if quantity == 0 {
            Some(self.why_none_left(there, taken))
        } else {
            ended.map(Block::WindowEnded)
        };
        let quantity = if block.is_some() { 0 } else { quantity };
        let goes_with = goods.free_with.iter().map(String::as_str).collect();
        ReturnableLine { line, quantity, until_on, block, goes_with }
    }

    fn why_none_left(&self, there: u32, taken: u32) -> Block {
        if taken >= there { Block::AlreadyReturned } else { Block::InClaim }
    }

    pub(super) fn why_not(&self, line: &Line) -> Option<WhyNot> {
        let goods = self.goods_of(&line.id);
        let ruled = self.policy.why_not(&line.product_id, goods.category.as_deref());
        let digital = goods.digital.then_some(WhyNot::Digital);
        digital.or(ruled).or_else(|| goods.final_sale.then_some(WhyNot::FinalSale))
    }

    /// A bundle that comes back whole has as many sets as its scarcest part.
    fn with_bundle(&self, one: &ReturnableLine<'a>, all: &[ReturnableLine<'a>]) -> ReturnableLine<'a> {
        let mut one = one.clone();
        let parts = self.bundle_of(&one.line.id);
        if self.policy.bundles == BundleRule::Parts || parts.len() < 2 {
            return one;
        }
        let sets = parts.iter().map(|(part, each)| {
            let left = all.iter().find(|line| line.line.id == part.id).map_or(0, |line| line.quantity);
            left / each
        });
        let each = parts.iter().find(|(part, _)| part.id == one.line.id).map_or(1, |(_, each)| *each);
        one.quantity = sets.min().unwrap_or(0).saturating_mul(each);
        if one.quantity == 0 && one.block.is_none() {
            one.block = Some(Block::BundleBlocked);
        }
        one.goes_with.extend(parts.iter().map(|(part, _)| part.id.as_str()).filter(|id| *id != one.line.id));
        one
    }

    fn delivered(&self, line_id: &str, now: Timestamp) -> u32 {
        let pieces = self.arrived(now).flat_map(|parcel| &parcel.lines).filter(|one| one.line_id == line_id);
        pieces.fold(0, |sum, one| one.quantity.saturating_add(sum))
    }

    fn arrived(&self, now: Timestamp) -> impl Iterator<Item = &'a Parcel> {
        let order = self.order;
        let outbound = order.parcels.iter().filter(|parcel| parcel.direction == Direction::Outbound);
        outbound.filter(move |parcel| order.seen(parcel, now).delivered_at().is_some())
    }

    /// What a claim is about: its lines, or all of its parcel.
    fn claimed(&self, claim: &'a Claim) -> &'a [ParcelLine] {
        if !claim.lines.is_empty() {
            return &claim.lines;
        }
        let parcel = self.order.parcels.iter().find(|parcel| claim.parcel_id.as_ref() == Some(&parcel.id));
        parcel.map_or(&[], |parcel| parcel.lines.as_slice())
    }
}

#[cfg(test)]
mod tests;
