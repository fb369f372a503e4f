//! What an order means for its customer's points: the entries that follow from it and are not noted yet.
//!
//! Asked again it finds nothing new, so it may be asked whenever somebody looks. What happened at a known time is noted
//! for that time, however late it is found.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan};

use super::earning::{Dates, points_back};
use super::entry::{Cause, Earned, Entry, Return, Spent, Stop, What};
use super::programme::Programme;
use crate::Order;
use crate::order::ReturnState;
use crate::returns::Policy;
use crate::returns::request::State;

/// What is to be added to `entries`, all of the order's customer.
pub fn facts(
    programme: &Programme,
    order: &Order,
    policy: &Policy,
    entries: &[Entry],
    now: Timestamp,
) -> Vec<Entry> {
    let mut facts = Facts { programme, order, policy, known: entries, new: Vec::new(), now };
    facts.earned();
    facts.dates();
    facts.taken_back();
    facts.clock();
    facts.codes();
    facts.new
}

/// The name of the lot an order earns.
pub fn lot_of(order_id: &str) -> String {
    format!("order:{order_id}")
}

struct Facts<'a> {
    programme: &'a Programme,
    order: &'a Order,
    policy: &'a Policy,
    known: &'a [Entry],
    new: Vec<Entry>,
    now: Timestamp,
}

impl Facts<'_> {
    fn earned(&mut self) {
        let order = self.order;
        if self.lot().is_some() || self.is_cancelled() || order.placed_at > self.now {
            return;
        }
        let standing = self.programme.standing(self.known, &order.zone(), order.placed_at);
        let percent = standing.map_or(100, |standing| standing.tier.earn_percent);
        let Some(earning) = self.programme.earns(order, percent).filter(|earning| earning.points > 0) else {
            return;
        };
        let Some(dates) = self.programme.dates(order, self.policy, self.now) else { return };
        let lot = lot_of(&order.id);
        let earned = Earned {
            lot: lot.clone(),
            points: earning.points,
            cause: Cause::Order { order_id: order.id.clone(), number: order.number.clone() },
            version: earning.version,
            releases_at: dates.releases_at,
            expires_at: dates.expires_at,
            waits_for: dates.waits_for,
            terms: earning.terms,
        };
        self.new.push(Entry { id: lot, at: order.placed_at, what: What::Earned(earned) });
    }

    /// Dates move until the points are released; then they stay.
    fn dates(&mut self) {
        let Some(lot) = self.lot() else { return };
        let name = lot.lot.clone();
        let mut told =
            Dates { releases_at: lot.releases_at, expires_at: lot.expires_at, waits_for: lot.waits_for };
        let mut count = 0;
        for entry in self.known {
            if let What::Rescheduled { lot, releases_at, expires_at, waits_for } = &entry.what
                && *lot == name
            {
                told = Dates { releases_at: *releases_at, expires_at: *expires_at, waits_for: *waits_for };
                count += 1;
            }
        }
        if self.is_cancelled() || told.releases_at.is_some_and(|at| at <= self.now) {
            return;
        }
        let Some(dates) = self.programme.dates(self.order, self.policy, self.now) else { return };
        if dates != told {
            let what = What::Rescheduled {
                lot: name.clone(),
                releases_at: dates.releases_at,
                expires_at: dates.expires_at,
                waits_for: dates.waits_for,
            };
            self.note(format!("{name}:dates:{}", count + 1), self.now, what);
        }
    }

    fn taken_back(&mut self) {
        let Some(lot) = self.lot() else { return };
        let (name, back) = (lot.lot.clone(), self.money_back());
        let due = points_back(&lot.terms, |line| back.get(line).map_or(0, |money| money.0));
        let mut before = (0, 0_u64);
        for entry in self.known {
            if let What::TakenBack { lot, points } = &entry.what
                && *lot == name
            {
                before = (before.0 + 1, before.1 + points);
            }
        }
        if due > before.1 {
            let what = What::TakenBack { lot: name.clone(), points: due - before.1 };
            self.note(format!("{name}:back:{}", before.0 + 1), self.now, what);
        }
    }

    /// While something is wrong with the order, nothing of its customer's expires.
    fn clock(&mut self) {
        let clock = lot_of(&self.order.id);
        let (mut stopped, mut count, mut last) = (false, 0, Timestamp::MIN);
        for entry in self.known {
            match &entry.what {
                What::Stopped { clock: own, .. } if *own == clock => stopped = true,
                What::Resumed { clock: own } if *own == clock => stopped = false,
                _ => continue,
            }
            count += 1;
            last = entry.at;
        }
        match self.trouble() {
            Some((why, since)) if !stopped => {
                let at = since.clamp(last, self.now);
                let what = What::Stopped { clock: clock.clone(), why };
                self.note(format!("{clock}:clock:{}", count + 1), at, what);
            }
            None if stopped => {
                let what = What::Resumed { clock: clock.clone() };
                self.note(format!("{clock}:clock:{}", count + 1), self.now, what);
            }
            _ => {}
        }
    }

    /// Codes that were used with the order, and what of their points comes back with its money.
    fn codes(&mut self) {
        let (known, order) = (self.known, self.order);
        let spent: Vec<(&Spent, bool)> = known
            .iter()
            .filter_map(|entry| match &entry.what {
                What::Spent(spent) => Some((spent, self.is_used(&spent.redemption))),
                _ => None,
            })
            .collect();
        for (spent, used) in spent {
            let named = |label: &str| label.to_uppercase().contains(&spent.code.to_uppercase());
            let id = format!("redemption:{}", spent.redemption);
            if !order.discounts.iter().any(|discount| named(&discount.label)) || order.placed_at > self.now {
                continue;
            }
            if !used {
                let what = What::Used { redemption: spent.redemption.clone(), order_id: order.id.clone() };
                self.note(format!("{id}:used"), order.placed_at, what);
            }
            let (back, paid) = self
                .money_back()
                .into_values()
                .fold((0_i128, 0_i128), |sum, one| (sum.0 + i128::from(one.0), sum.1 + i128::from(one.1)));
            let due = if self.is_cancelled() {
                spent.points
            } else if paid == 0 {
                0
            } else {
                u64::try_from(i128::from(spent.points) * back / paid).unwrap_or(0)
            };
            let (mut count, mut before) = (0, 0);
            for entry in known {
                if let What::GivenBack { redemption, points, .. } = &entry.what
                    && *redemption == spent.redemption
                {
                    (count, before) = (count + 1, before + points);
                }
            }
            if due > before {
                let what = What::GivenBack {
                    redemption: spent.redemption.clone(),
                    points: due - before,
                    why: Return::Refunded { order_id: order.id.clone() },
                    keeps_until: self.given_back_until(),
                };
                self.note(format!("{id}:back:{}", count + 1), self.now, what);
            }
        }
    }

    /// By line: what was paid back of it so far, and what was paid for it.
    fn money_back(&self) -> BTreeMap<&str, (i64, i64)> {
        let Some(lot) = self.lot() else { return BTreeMap::new() };
        let order = self.order;
        let refunded = order.refunded_minor > 0 && order.refunded_minor >= order.totals().total.minor;
        let paid_now = order.purchase(self.policy).paid_for_goods().unwrap_or_default();
        let mut money = BTreeMap::new();
        for line in &order.lines {
            let term = lot.terms.iter().find(|term| term.line_id.as_deref() == Some(&line.id));
            let Some(paid) = term.map(|term| term.paid_minor) else { continue };
            if self.is_cancelled() || refunded {
                money.insert(line.id.as_str(), (paid, paid));
                continue;
            }
            let share = |pieces: u32| -> i64 {
                let part = i128::from(paid) * i128::from(pieces.min(line.quantity))
                    / i128::from(line.quantity.max(1));
                i64::try_from(part).unwrap_or(paid)
            };
            let eased = paid - paid_now.get(&line.id).copied().unwrap_or(paid);
            let here =
                order.requests.iter().filter(|one| one.refunded.is_some() || one.state() == State::Closed);
            let settled: i64 = here
                .flat_map(|one| &one.settlement.lines)
                .filter(|settled| settled.line_id == line.id)
                .map(|settled| settled.goods_minor)
                .sum();
            let own = |id: &str| order.requests.iter().any(|one| one.id == id);
            let shops = order.returns.iter().filter(|one| one.state == ReturnState::Closed && !own(&one.id));
            let pieces = shops
                .flat_map(|one| &one.lines)
                .filter(|one| one.line_id == line.id)
                .fold(line.cancelled, |sum, one| sum.saturating_add(one.quantity));
            let told = share(line.returned.saturating_add(line.cancelled));
            let back = (settled.saturating_add(share(pieces))).max(told).saturating_add(eased.max(0));
            money.insert(line.id.as_str(), (back.clamp(0, paid.max(0)), paid));
        }
        money
    }

    /// Why nothing expires, and since when as far as that is known.
    fn trouble(&self) -> Option<(Stop, Timestamp)> {
        let (order, now) = (self.order, self.now);
        if self.is_cancelled() {
            return None;
        }
        if order.returns.iter().any(|back| back.state.is_open()) {
            let asked = order.requests.iter().filter(|one| one.is_alive() && one.state() != State::Closed);
            return Some((Stop::Return, asked.map(|one| one.requested_at).min().unwrap_or(now)));
        }
        let claims = order.claims.iter().filter(|claim| claim.is_open_at(now));
        if let Some(opened_at) = claims.map(|claim| claim.opened_at).min() {
            return Some((Stop::Claim, opened_at));
        }
        let late = order.parcels.iter().any(|parcel| order.seen(parcel, now).has_problem());
        late.then_some((Stop::Late, now))
    }

    fn given_back_until(&self) -> Option<Timestamp> {
        let days = i64::from(self.programme.given_back_days) + 1;
        let day = self.order.today(self.now).saturating_add(days.days());
        day.to_zoned(self.order.zone()).ok().map(|midnight| midnight.timestamp())
    }

    fn lot(&self) -> Option<&Earned> {
        let name = lot_of(&self.order.id);
        self.known.iter().chain(&self.new).find_map(|entry| match &entry.what {
            What::Earned(earned) if earned.lot == name => Some(earned),
            _ => None,
        })
    }

    fn is_used(&self, name: &str) -> bool {
        let used = |entry: &Entry| matches!(&entry.what, What::Used { redemption, .. } if redemption == name);
        self.known.iter().any(used)
    }

    fn is_cancelled(&self) -> bool {
        self.order.cancelled_at.is_some_and(|at| at <= self.now)
    }

    fn note(&mut self, id: String, at: Timestamp, what: What) {
        self.new.push(Entry { id, at, what });
    }
}

#[cfg(test)]
mod tests;
