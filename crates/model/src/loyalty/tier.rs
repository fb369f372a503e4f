//! Tiers: which one a customer has, what is missing to the next, until when it is kept and what happens then.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

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
        // What was earned at the period's first instant reached the tier; it is not what keeps it.
        let within = |at: Timestamp| {
            let from = add(at, -months);
            earned.iter().filter(|(when, _)| *when > from && *when <= at).map(|(_, points)| points).sum()
        };
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
            let reached = self.reached(within(when));
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
    let back = |lot: &str| -> u64 {
        let of = |entry: &Entry| match &entry.what {
            What::TakenBack { lot: own, points } if own == lot && entry.at <= now => Some(*points),
            _ => None,
        };
        entries.iter().filter_map(of).sum()
    };
    let earned = entries.iter().filter(|entry| entry.at <= now).filter_map(|entry| match &entry.what {
        What::Earned(earned) => Some((entry.at, earned.points.saturating_sub(back(&earned.lot)))),
        _ => None,
    });
    let mut earned: Vec<_> = earned.collect();
    earned.sort();
    earned
}

#[cfg(test)]
mod tests;
