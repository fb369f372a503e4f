//! Tiers: which one a customer has, what is missing to the next, until when it is kept and what happens then.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::entry::{Entry, What};
use super::programme::{Downgrade, Programme, Tier};

/// Where a customer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    pub tier: &'a Tier,
    /// Earned within the months that count, without what was taken back.
    pub points: u64,
    pub next: Option<&'a Tier>,
    /// The first instant at which it is looked at again; `None` for the first tier, which nobody loses.
    pub kept_until: Option<Timestamp>,
    /// What it will be then if nothing more is earned.
    pub then: &'a Tier,
}

impl Programme {
    /// `None` where there are no tiers.
    ///
    /// A tier is reached the moment its points are, and kept for the months of the terms; then what was earned in
    /// those months decides. What was taken back never counted.
    pub fn standing(&self, entries: &[Entry], zone: &TimeZone, now: Timestamp) -> Option<Standing<'_>> {
        let earned = counted(entries, now);
        let months = i64::from(self.tier_terms.months.max(1));
        let add = |at: Timestamp, months: i64| {
            let day = at.to_zoned(zone.clone()).checked_add(months.months());
            day.map_or(Timestamp::MAX, |day| day.timestamp())
        };
        let mut sums = vec![0_u64];
        sums.extend(earned.iter().scan(0, |sum: &mut u64, (_, points)| {
            *sum += points;
            Some(*sum)
        }));
        let until_then = |at: Timestamp| {
            let count = earned.partition_point(|(when, _)| *when <= at);
            sums.get(count).copied().unwrap_or(0)
        };
        // What was earned at the period's first instant reached the tier; it is not what keeps it.
        let within = |at: Timestamp| until_then(at) - until_then(add(at, -months).min(at));
        // No period is longer than that, and no calendar is needed for it.
        let longest = SignedDuration::from_hours(24 * (31 * months + 1));
        let at_most = |at: Timestamp| until_then(at) - until_then(at.saturating_sub(longest).unwrap_or(at));
        let (mut at, mut until) = (0_usize, Timestamp::MAX);
        let mut moments = earned.iter().map(|(when, _)| *when).peekable();
        loop {
            let next = moments.peek().copied().unwrap_or(Timestamp::MAX);
            if until <= next && until <= now && until < Timestamp::MAX {
                at = self.after(at, self.reached(within(until)));
                until = if at == 0 { Timestamp::MAX } else { add(until, months) };
                continue;
            }
            let Some(when) = moments.next() else { break };
            let higher = self.tiers.get(at + 1).is_some_and(|tier| at_most(when) >= tier.from_points);
            let reached = if higher { self.reached(within(when)) } else { 0 };
            if reached > at {
                (at, until) = (reached, add(when, months));
            }
        }
        let tier = self.tiers.get(at)?;
        let kept = (until < Timestamp::MAX).then_some(until);
        let then = kept.map_or(at, |end| self.after(at, self.reached(within(end))));
        Some(Standing {
            tier,
            points: within(now),
            next: self.tiers.get(at + 1),
            kept_until: kept,
            then: self.tiers.get(then)?,
        })
    }

    fn reached(&self, points: u64) -> usize {
        self.tiers.iter().rposition(|tier| tier.from_points <= points).unwrap_or(0)
    }

    fn after(&self, at: usize, reached: usize) -> usize {
        match self.tier_terms.downgrade {
            _ if reached >= at => reached,
            Downgrade::OneStep => at.saturating_sub(1).max(reached),
            Downgrade::AsEarned => reached,
        }
    }
}

/// When how much was earned, oldest first, without what was taken back by now.
fn counted(entries: &[Entry], now: Timestamp) -> Vec<(Timestamp, u64)> {
    let mut back: BTreeMap<&str, u64> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.at <= now) {
        if let What::TakenBack { lot, points } = &entry.what {
            *back.entry(lot).or_default() += points;
        }
    }
    let earned = entries.iter().filter(|entry| entry.at <= now).filter_map(|entry| match &entry.what {
        What::Earned(earned) => {
            let gone = back.get(earned.lot.as_str()).copied().unwrap_or(0);
            Some((entry.at, earned.points.saturating_sub(gone)))
        }
        _ => None,
    });
    let mut earned: Vec<_> = earned.collect();
    earned.sort();
    earned
}

#[cfg(test)]
mod tests;
