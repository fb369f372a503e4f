//! Lots in a book: their dates, what is drawn from them and what is put back.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use super::{Book, signed};
use crate::loyalty::ledger::Lot;

impl Book {
    pub(super) fn schedule(
        &mut self,
        index: usize,
        releases_at: Option<Timestamp>,
        expires_at: Option<Timestamp>,
    ) {
        let Some(lot) = self.lots.get_mut(index) else { return };
        if let Some(before) = lot.releases_at {
            self.releasing.remove(&(before, index));
        }
        // A release that was moved to the past happens when it is moved.
        lot.releases_at = releases_at.map(|at| at.max(lot.earned_at));
        lot.expires_at = expires_at;
        if let Some(at) = lot.releases_at {
            self.releasing.insert((at, index));
        }
    }

    pub(super) fn put_back(
        &mut self,
        index: usize,
        points: u64,
        keeps: Option<Timestamp>,
        parts: &mut Vec<(usize, i64)>,
        change: &mut (i64, i64),
    ) -> usize {
        let Some(lot) = self.lots.get_mut(index) else { return index };
        let sooner = keeps.filter(|keeps| lot.released && lot.expires_at.is_some_and(|end| end < *keeps));
        lot.spent -= points;
        let into = if sooner.is_some() {
            lot.points -= points;
            let own = Lot { points, left: 0, spent: 0, expired: 0, reversed: 0, ..lot.clone() };
            let into = self.lots.len();
            self.named.entry(own.name.clone()).or_default().push(into);
            self.lots.push(Lot { expires_at: sooner, ..own });
            into
        } else {
            index
        };
        self.totals.spent -= points;
        let Some(lot) = self.lots.get_mut(into) else { return into };
        lot.left += points;
        parts.push((into, signed(points)));
        if lot.released {
            self.totals.available += points;
            change.0 += signed(points);
            self.enlist(into);
        } else {
            self.totals.pending += points;
            change.1 += signed(points);
        }
        into
    }

    /// Points are back in a lot for which others paid: they pay themselves, and the others have theirs again, unless
    /// those would have expired meanwhile.
    pub(super) fn repay(
        &mut self,
        index: usize,
        at: Timestamp,
        parts: &mut Vec<(usize, i64)>,
        change: &mut (i64, i64),
    ) {
        let Some((name, mut left)) = self.lots.get(index).map(|lot| (lot.name.clone(), lot.left)) else {
            return;
        };
        let mut payments = std::mem::take(&mut self.payments);
        for payment in payments.iter_mut().filter(|payment| payment.lot == name) {
            let lasts = |lot: &Lot| !lot.released || lot.expires_at.is_none_or(|end| end > at);
            let fit = self.stopped_at.is_some() || self.lots.get(payment.payer).is_some_and(lasts);
            let points = if fit { self.reverse(index, payment.points.min(left), parts, change) } else { 0 };
            left -= points;
            payment.points -= points;
            self.restore(payment.payer, points, parts, change);
        }
        payments.retain(|payment| payment.points > 0);
        self.payments = payments;
    }

    /// What of a lot expired takes the place of what is asked back of it; with `others`, also what expired of those it
    /// paid for. Tells how much.
    pub(super) fn absorb(&mut self, name: &str, most: u64, seen: &mut BTreeSet<String>, others: bool) -> u64 {
        let indices = self.named.get(name).cloned().unwrap_or_default();
        let lots = indices.iter().filter_map(|index| self.lots.get(*index));
        let expired: u64 = lots.map(|lot| lot.expired).sum();
        let (_, absorbed) = self.demanded.entry(name.to_owned()).or_default();
        let own = most.min(expired.saturating_sub(*absorbed));
        *absorbed += own;
        let mut gone = own;
        for at in 0..if others { self.payments.len() } else { 0 } {
            let Some(payment) = self.payments.get(at).filter(|one| indices.contains(&one.payer)) else {
                continue;
            };
            let (lot, most) = (payment.lot.clone(), payment.points.min(most - gone));
            if most == 0 || !seen.insert(lot.clone()) {
                continue;
            }
            let there = self.absorb(&lot, most, seen, true);
            gone += there;
            if let Some(payment) = self.payments.get_mut(at) {
                payment.points -= there;
            }
        }
        gone
    }

    /// The opposite of [`Self::reverse`].
    fn restore(&mut self, index: usize, points: u64, parts: &mut Vec<(usize, i64)>, change: &mut (i64, i64)) {
        let Some(lot) = self.lots.get_mut(index).filter(|_| points > 0) else { return };
        lot.reversed -= points;
        lot.left += points;
        self.totals.reversed -= points;
        parts.push((index, signed(points)));
        if lot.released {
            self.totals.available += points;
            change.0 += signed(points);
            self.enlist(index);
        } else {
            self.totals.pending += points;
            change.1 += signed(points);
        }
    }

    pub(super) fn reverse(
        &mut self,
        index: usize,
        most: u64,
        parts: &mut Vec<(usize, i64)>,
        change: &mut (i64, i64),
    ) -> u64 {
        let Some((taken, released)) = self.draw(index, most, parts) else { return 0 };
        if let Some(lot) = self.lots.get_mut(index) {
            lot.reversed += taken;
        }
        self.totals.reversed += taken;
        *(if released { &mut change.0 } else { &mut change.1 }) -= signed(taken);
        taken
    }

    pub(super) fn pay(
        &mut self,
        index: usize,
        most: u64,
        redemption: &str,
        parts: &mut Vec<(usize, i64)>,
    ) -> u64 {
        let Some((taken, _)) = self.draw(index, most, parts) else { return 0 };
        if let Some(lot) = self.lots.get_mut(index) {
            lot.spent += taken;
        }
        self.totals.spent += taken;
        self.paid_with.entry(redemption.to_owned()).or_default().push((index, taken));
        taken
    }

    /// Takes what is left of a lot, `most` at most. Tells how much, and whether it was available.
    fn draw(&mut self, index: usize, most: u64, parts: &mut Vec<(usize, i64)>) -> Option<(u64, bool)> {
        let lot = self.lots.get_mut(index)?;
        let taken = lot.left.min(most);
        lot.left -= taken;
        let (released, empty) = (lot.released, lot.left == 0);
        *(if released { &mut self.totals.available } else { &mut self.totals.pending }) -= taken;
        if empty {
            self.delist(index);
        }
        if taken > 0 {
            parts.push((index, -signed(taken)));
        }
        Some((taken, released))
    }

    pub(super) fn enlist(&mut self, index: usize) {
        let Some(lot) = self.lots.get(index).filter(|lot| lot.left > 0) else { return };
        self.live.insert((lot.expires_at.unwrap_or(Timestamp::MAX), index));
        if let Some(end) = lot.expires_at {
            self.expiring.insert((end, index));
        }
    }

    pub(super) fn delist(&mut self, index: usize) {
        let Some(lot) = self.lots.get(index) else { return };
        self.live.remove(&(lot.expires_at.unwrap_or(Timestamp::MAX), index));
        if let Some(end) = lot.expires_at {
            self.expiring.remove(&(end, index));
        }
    }

    /// Nothing expired meanwhile: each lot has as much time left as it had, spent ones too, which may come back.
    pub(super) fn stood_still(&mut self, since: Timestamp, until: Timestamp) {
        for index in 0..self.lots.len() {
            let Some(lot) = self.lots.get(index).filter(|lot| lot.released) else { continue };
            let from = lot.releases_at.map_or(since, |at| at.max(since));
            let Some(end) = lot.expires_at.filter(|end| *end > from) else { continue };
            let still = until.duration_since(from).max(SignedDuration::ZERO);
            self.delist(index);
            if let Some(lot) = self.lots.get_mut(index) {
                lot.expires_at = Some(end.checked_add(still).unwrap_or(Timestamp::MAX));
            }
            self.enlist(index);
        }
    }
}
