//! The state while a ledger is folded: entries are taken in the order of their effect, time passes between them.

mod drawing;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Ledger, Lot, Redemption, Row, RowKind, Totals};
use crate::loyalty::entry::{Earned, Entry, Return, Spent, Stop, What};

#[derive(Default)]
pub(super) struct Book {
    totals: Totals,
    lots: Vec<Lot>,
    rows: Vec<Row>,
    redemptions: BTreeMap<String, Redemption>,
    /// What each redemption was paid with: indices into `lots`, in the order they were taken.
    paid_with: BTreeMap<String, Vec<(usize, u64)>>,
    /// Indices of the lots that have a name.
    named: BTreeMap<String, Vec<usize>>,
    /// Asked back of a lot so far, and how much of that had expired before.
    demanded: BTreeMap<String, (u64, u64)>,
    releasing: BTreeSet<(Timestamp, usize)>,
    expiring: BTreeSet<(Timestamp, usize)>,
    /// Released and with something left, by expiry.
    live: BTreeSet<(Timestamp, usize)>,
    debts: Vec<Debt>,
    /// Points of one lot that paid what was owed for another.
    payments: Vec<Payment>,
    clocks: BTreeMap<String, Stop>,
    stopped_at: Option<Timestamp>,
}

struct Debt {
    of: Owed,
    points: u64,
}

#[derive(Clone, PartialEq)]
enum Owed {
    /// Points of a lot to take back.
    Lot(String),
    Redemption(String),
}

struct Payment {
    payer: usize,
    /// Name of the lot they were taken back for.
    lot: String,
    points: u64,
}

impl Book {
    pub fn take(&mut self, entry: &Entry, at: Timestamp) {
        self.advance(at);
        let id = entry.id.as_str();
        match &entry.what {
            What::Earned(earned) => self.earn(id, at, earned),
            What::Rescheduled { lot, releases_at, expires_at, waits_for } => {
                for index in self.named.get(lot).cloned().unwrap_or_default() {
                    if self.lots.get(index).is_some_and(|lot| !lot.released) {
                        self.schedule(index, *releases_at, *expires_at);
                        if let Some(lot) = self.lots.get_mut(index) {
                            lot.waits_for = *waits_for;
                        }
                    }
                }
            }
            What::TakenBack { lot, points } => self.take_back(id, at, lot, *points),
            What::Spent(spent) => self.spend(id, at, spent),
            What::GivenBack { redemption, points, why, keeps_until } => {
                self.give_back(id, at, redemption, *points, *keeps_until);
                if let (Return::Undone, Some(found)) = (why, self.redemptions.get_mut(redemption)) {
                    found.undone_at.get_or_insert(at);
                }
            }
            What::Used { redemption, order_id } => {
                if let Some(found) = self.redemptions.get_mut(redemption) {
                    found.used_by.get_or_insert_with(|| order_id.clone());
                }
            }
            What::Stopped { clock, why } => {
                self.clocks.insert(clock.clone(), *why);
                self.stopped_at.get_or_insert(at);
            }
            What::Resumed { clock } => {
                self.clocks.remove(clock);
                if self.clocks.is_empty()
                    && let Some(since) = self.stopped_at.take()
                {
                    self.stood_still(since, at);
                }
            }
        }
        self.advance(at);
    }

    /// `coming`: when the first entry that has not happened yet will have.
    pub fn close(mut self, now: Timestamp, coming: Timestamp) -> Ledger {
        self.advance(now);
        let stopped = self.stopped_at;
        let (release, expiry) = (self.releasing.first(), self.expiring.first());
        let codes = self.redemptions.values().filter_map(|one| one.spent.expires_at);
        let due = release.into_iter().chain(expiry).map(|(at, _)| *at);
        let next = due.chain(codes.filter(|end| *end > now)).fold(coming, Timestamp::min);
        let until = if stopped.is_some() { now } else { next };
        if let Some(since) = stopped {
            self.stood_still(since, now);
        }
        Ledger {
            at: now,
            until,
            totals: self.totals,
            lots: self.lots,
            rows: self.rows,
            redemptions: self.redemptions,
            stopped: stopped.map(|since| (since, self.clocks.into_values().collect())),
        }
    }

    /// Lets time pass: what is due by then is released or expires, in the order of its time.
    fn advance(&mut self, to: Timestamp) {
        loop {
            let release = self.releasing.first().copied().filter(|(at, _)| *at <= to);
            let expiry = self.expiring.first().copied().filter(|(at, _)| *at <= to);
            let expiry = if self.stopped_at.is_some() { None } else { expiry };
            match (release, expiry) {
                (Some((at, index)), end) if end.is_none_or(|(end, _)| at <= end) => self.release(at, index),
                (_, Some((at, index))) => self.expire(at, index, to),
                _ => return,
            }
        }
    }

    fn earn(&mut self, id: &str, at: Timestamp, earned: &Earned) {
        if self.named.contains_key(&earned.lot) {
            return;
        }
        let index = self.lots.len();
        self.lots.push(Lot {
            name: earned.lot.clone(),
            cause: earned.cause.clone(),
            earned_at: at,
            version: earned.version.clone(),
            terms: earned.terms.clone(),
            points: earned.points,
            left: earned.points,
            spent: 0,
            expired: 0,
            reversed: 0,
            released: false,
            releases_at: None,
            expires_at: None,
            waits_for: earned.waits_for,
        });
        self.named.entry(earned.lot.clone()).or_default().push(index);
        self.totals.earned += earned.points;
        self.totals.pending += earned.points;
        self.row(id, at, RowKind::Earned, vec![(index, signed(earned.points))], (0, signed(earned.points)));
        self.schedule(index, earned.releases_at, earned.expires_at);
        self.settle(id, at);
    }

    fn release(&mut self, at: Timestamp, index: usize) {
        self.releasing.remove(&(at, index));
        let at = at.max(self.rows.last().map_or(at, |row| row.at));
        let Some(lot) = self.lots.get_mut(index) else { return };
        lot.released = true;
        lot.releases_at = Some(at);
        lot.waits_for = None;
        let (left, id) = (lot.left, format!("{}:released", lot.name));
        self.enlist(index);
        self.totals.pending -= left;
        self.totals.available += left;
        if left > 0 {
            self.row(&id, at, RowKind::Released, vec![(index, 0)], (signed(left), -signed(left)));
        }
    }

    fn expire(&mut self, at: Timestamp, index: usize, to: Timestamp) {
        self.delist(index);
        let Some(lot) = self.lots.get_mut(index) else { return };
        let left = std::mem::take(&mut lot.left);
        lot.expired += left;
        let id = format!("{}:expired:{index}:{}", lot.name, lot.expired);
        self.totals.available -= left;
        self.totals.expired += left;
        if left > 0 {
            let at = at.max(self.rows.last().map_or(at, |row| row.at)).min(to);
            self.row(&id, at, RowKind::Expired, vec![(index, -signed(left))], (-signed(left), 0));
        }
    }

    /// Takes from what the purchase earned; what is gone already becomes a debt.
    fn take_back(&mut self, id: &str, at: Timestamp, name: &str, points: u64) {
        let Some(indices) = self.named.get(name).cloned() else { return };
        let all: u64 = indices.iter().filter_map(|index| self.lots.get(*index)).map(|lot| lot.points).sum();
        let demanded = self.demanded.entry(name.to_owned()).or_default();
        let mut due = points.min(all - demanded.0);
        demanded.0 += due;
        // Nobody gained from what expired.
        due -= self.absorb(name, due, &mut BTreeSet::from([name.to_owned()]), false);
        let (mut parts, mut change) = (Vec::new(), (0, 0));
        for index in indices {
            due -= self.reverse(index, due, &mut parts, &mut change);
        }
        self.row(id, at, RowKind::TakenBack, parts, change);
        while due > 0 {
            let gone = self.absorb(name, due, &mut BTreeSet::from([name.to_owned()]), true);
            due -= gone;
            if gone == 0 {
                break;
            }
        }
        if due > 0 {
            self.owe(Owed::Lot(name.to_owned()), due);
            self.settle(id, at);
        }
    }

    fn spend(&mut self, id: &str, at: Timestamp, spent: &Spent) {
        if self.redemptions.contains_key(&spent.redemption) {
            return;
        }
        let redemption =
            Redemption { spent: spent.clone(), at, given_back: 0, undone_at: None, used_by: None };
        self.redemptions.insert(spent.redemption.clone(), redemption);
        let (mut due, mut parts) = (spent.points, Vec::new());
        while due > 0
            && let Some((_, index)) = self.live.first().copied()
        {
            due -= self.pay(index, due, &spent.redemption, &mut parts);
        }
        let taken = signed(spent.points - due);
        self.row(id, at, RowKind::Spent, parts, (-taken, 0));
        if due > 0 {
            // The code is out: what came to light later must not leave it free of charge.
            self.owe(Owed::Redemption(spent.redemption.clone()), due);
            self.settle(id, at);
        }
        if let Some(row) = self.rows.last_mut() {
            row.redemption = Some(spent.redemption.clone());
        }
    }

    fn give_back(&mut self, id: &str, at: Timestamp, name: &str, points: u64, keeps: Option<Timestamp>) {
        let Some(found) = self.redemptions.get_mut(name) else { return };
        let mut due = points.min(found.spent.points - found.given_back);
        found.given_back += due;
        let own = Owed::Redemption(name.to_owned());
        let owed = self.debts.iter_mut().filter(|debt| debt.of == own);
        for debt in owed {
            let off = debt.points.min(due);
            debt.points -= off;
            due -= off;
            self.totals.owed -= off;
        }
        self.debts.retain(|debt| debt.points > 0);
        let (mut parts, mut change) = (Vec::new(), (0, 0));
        // First comes back what was taken last.
        while due > 0
            && let Some((index, paid)) = self.paid_with.get_mut(name).and_then(Vec::pop)
        {
            let back = paid.min(due);
            due -= back;
            if back < paid {
                self.paid_with.entry(name.to_owned()).or_default().push((index, paid - back));
            }
            let into = self.put_back(index, back, keeps, &mut parts, &mut change);
            self.repay(into, at, &mut parts, &mut change);
        }
        self.row(id, at, RowKind::GivenBack, parts, change);
        if let Some(row) = self.rows.last_mut() {
            row.redemption = Some(name.to_owned());
        }
        self.settle(id, at);
    }

    /// Pays what is owed with what there is: first to expire first, pending ones last.
    fn settle(&mut self, id: &str, at: Timestamp) {
        let (mut parts, mut change) = (Vec::new(), (0, 0));
        while let Some(debt) = self.debts.first() {
            let (due, of) = (debt.points, debt.of.clone());
            let waiting = || self.lots.iter().position(|lot| !lot.released && lot.left > 0);
            let Some(index) = self.live.first().map(|(_, index)| *index).or_else(waiting) else { break };
            let paid = match of {
                Owed::Lot(lot) => {
                    let points = self.reverse(index, due, &mut parts, &mut change);
                    if self.lots.get(index).is_some_and(|payer| payer.name != lot) {
                        self.payments.push(Payment { payer: index, lot, points });
                    }
                    points
                }
                Owed::Redemption(name) => {
                    let released = self.lots.get(index).is_some_and(|lot| lot.released);
                    let paid = self.pay(index, due, &name, &mut parts);
                    *(if released { &mut change.0 } else { &mut change.1 }) -= signed(paid);
                    paid
                }
            };
            self.totals.owed -= paid;
            if let Some(debt) = self.debts.first_mut() {
                debt.points -= paid;
            }
            self.debts.retain(|debt| debt.points > 0);
        }
        if !parts.is_empty() {
            self.row(&format!("{id}:settled"), at, RowKind::Settled, parts, change);
        }
    }

    fn owe(&mut self, of: Owed, points: u64) {
        self.totals.owed += points;
        self.debts.push(Debt { of, points });
    }

    fn row(
        &mut self,
        id: &str,
        at: Timestamp,
        kind: RowKind,
        parts: Vec<(usize, i64)>,
        (points, pending): (i64, i64),
    ) {
        self.rows.push(Row {
            id: id.to_owned(),
            at,
            kind,
            points,
            pending,
            balance: self.totals.available,
            pending_balance: self.totals.pending,
            owed: self.totals.owed,
            parts,
            redemption: None,
        });
    }
}

/// A programme gives at most a billion points for one cause, so any sum fits.
fn signed(points: u64) -> i64 {
    i64::try_from(points).unwrap_or(i64::MAX)
}
