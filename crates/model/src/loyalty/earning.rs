//! What an order earns: the arithmetic line by line, when it is released, and what goes when money goes back.

use jiff::{Timestamp, ToSpan};

use super::entry::{Term, Wait};
use super::programme::{After, Each, Programme, Rules, Towards};
use crate::Order;
use crate::money::Currency;
use crate::order::Line;
use crate::returns::policy::Policy;

/// What an order earned or would earn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earning {
    pub version: String,
    pub terms: Vec<Term>,
    pub points: u64,
}

/// When points are available and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    pub releases_at: Option<Timestamp>,
    pub expires_at: Option<Timestamp>,
    pub waits_for: Option<Wait>,
}

impl Programme {
    /// `None` where the programme has no rules for that day or its currency, or the order's own sums do not hold.
    pub fn earns(&self, order: &Order, tier_percent: u32) -> Option<Earning> {
        let rules = self.rules_on(order.today(order.placed_at))?;
        let per = *rules.rate.per.get(&order.currency).filter(|per| **per > 0)?;
        let policy = Policy::default();
        let purchase = order.purchase(&policy);
        let paid = purchase.paid_for_goods().ok()?;
        let shares = order.lines.iter().map(|line| {
            let minor = paid.get(&line.id).copied().unwrap_or(0).max(0);
            let percent = rules.percent(&line.product_id, purchase.category(&line.id));
            (line, minor, percent)
        });
        // In millionths of points: both percentages are whole.
        let exact = |minor: i64, percent: u32| {
            i128::from(minor)
                * i128::from(rules.rate.points)
                * i128::from(percent)
                * i128::from(tier_percent)
                * 100
                / i128::from(per)
        };
        let shares: Vec<(&Line, i64, u32, i128)> =
            shares.map(|(line, minor, percent)| (line, minor, percent, exact(minor, percent))).collect();
        let points = rules.rounded(&shares.iter().map(|share| share.3).collect::<Vec<_>>());
        let terms: Vec<Term> = shares
            .into_iter()
            .zip(points)
            .map(|((line, paid_minor, percent, _), points)| {
                let rate = (u64::from(rules.rate.points), per);
                term(line, paid_minor, order.currency, rate, percent, tier_percent, points)
            })
            .collect();
        let points = terms.iter().map(|term| term.points).sum();
        Some(Earning { version: rules.version.clone(), terms, points })
    }

    /// When what an order earned is released: not while a return of it is open, not before it is known.
    pub fn dates(&self, order: &Order, policy: &Policy, now: Timestamp) -> Option<Dates> {
        let rules = self.rules_on(order.today(order.placed_at))?;
        let open = order.returns.iter().any(|back| back.state.is_open());
        let waits = |for_what| Dates { releases_at: None, expires_at: None, waits_for: Some(for_what) };
        if open {
            return Some(waits(Wait::Return));
        }
        let purchase = order.purchase(policy);
        let delivered = purchase.delivered_on(now);
        let last = match rules.release.after {
            After::Order => Some(order.today(order.placed_at)),
            After::Delivery => delivered,
            After::ReturnWindow => delivered.and_then(|_| {
                let lines = purchase.returnable(crate::returns::request::By::Buyer, now);
                lines.iter().filter_map(|line| line.until_on).max().or(delivered)
            }),
        };
        let Some(last) = last else { return Some(waits(Wait::Delivery)) };
        // The end of that day.
        let first = last.saturating_add((i64::from(rules.release.days) + 1).days());
        let zone = order.zone();
        let releases_at = first.to_zoned(zone.clone()).ok().map(|midnight| midnight.timestamp());
        let expires_at = releases_at.and_then(|at| rules.expires_at(at, &zone));
        Some(Dates { releases_at, expires_at, waits_for: None })
    }
}

impl Rules {
    /// Millionths to whole points, each for itself or their sum; what the sum leaves goes to the largest remainders.
    fn rounded(&self, millionths: &[i128]) -> Vec<u64> {
        const ONE: i128 = 1_000_000;
        let whole = |exact: i128| match self.rounding.to {
            Towards::Down => exact / ONE,
            Towards::Nearest => (exact + ONE / 2) / ONE,
            Towards::Up => (exact + ONE - 1) / ONE,
        };
        let points = match self.rounding.each {
            Each::Line => millionths.iter().map(|exact| whole(*exact)).collect(),
            Each::Order => crate::returns::shares(whole(millionths.iter().sum()), millionths),
        };
        points.into_iter().map(|points| u64::try_from(points).unwrap_or(0).min(1_000_000_000)).collect()
    }
}

/// How many of a lot's points go when so much was paid back for its lines, from the beginning on: all of them when
/// all went back, and never fewer than before.
pub fn points_back(terms: &[Term], back_minor: impl Fn(&str) -> i64) -> u64 {
    let of = |term: &Term| {
        let id = term.line_id.as_deref()?;
        let (paid, points) = (i128::from(term.paid_minor), i128::from(term.points));
        let back = i128::from(back_minor(id)).clamp(0, paid);
        let kept = if paid == 0 { points } else { points * (paid - back) / paid };
        u64::try_from(points - kept).ok()
    };
    terms.iter().filter_map(of).sum()
}

fn term(
    line: &Line,
    paid_minor: i64,
    currency: Currency,
    (rate_points, per_minor): (u64, i64),
    percent: u32,
    tier_percent: u32,
    points: u64,
) -> Term {
    Term {
        line_id: Some(line.id.clone()),
        name: line.name.clone(),
        paid_minor,
        currency: Some(currency),
        rate_points,
        per_minor,
        percent,
        tier_percent,
        points,
    }
}

#[cfg(test)]
mod tests;
