//! The fold: from entries, in whatever order they arrived, to what a customer has and why.
//!
//! `available + pending + spent + expired + reversed = earned`, at every instant.
//! What was spent and is then taken back can't be taken twice from nothing: the rest is owed, and the next points settle it.
//! So a balance is never below zero, and buying, redeeming and returning gain nothing.

mod book;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::entry::{Cause, Entry, Spent, Stop, Term, Wait, What};

/// What a customer has at an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    pub at: Timestamp,
    /// It stands as it is before then if nothing is added: the next release or expiry, of points or of a code. Where
    /// expiry stands still it is another at each instant, and this is `at`.
    pub until: Timestamp,
    pub totals: Totals,
    /// Every lot, oldest first. One that came back with a later last day is a lot of its own, with the same name.
    pub lots: Vec<Lot>,
    /// The history, oldest first; the changes of each kind sum to the totals.
    pub rows: Vec<Row>,
    /// By their ids.
    pub redemptions: BTreeMap<String, Redemption>,
    /// Expiry stands still since then, and why.
    pub stopped: Option<(Timestamp, BTreeSet<Stop>)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub earned: u64,
    pub available: u64,
    pub pending: u64,
    pub spent: u64,
    pub expired: u64,
    pub reversed: u64,
    /// To be taken back and not there: only ever above zero where nothing is available or pending.
    pub owed: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Lot {
    pub name: String,
    pub cause: Cause,
    pub earned_at: Timestamp,
    pub version: String,
    pub terms: Vec<Term>,
    pub points: u64,
    pub left: u64,
    pub spent: u64,
    pub expired: u64,
    pub reversed: u64,
    pub released: bool,
    pub releases_at: Option<Timestamp>,
    /// With every time that expiry stood still.
    pub expires_at: Option<Timestamp>,
    pub waits_for: Option<Wait>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    pub at: Timestamp,
    pub kind: RowKind,
    /// Change of what is available.
    pub points: i64,
    /// Change of what is pending.
    pub pending: i64,
    /// Available after it.
    pub balance: u64,
    /// Pending after it.
    pub pending_balance: u64,
    pub owed: u64,
    /// Index into the lots, and the change of what is left of each.
    pub parts: Vec<(usize, i64)>,
    pub redemption: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    Earned,
    Released,
    TakenBack,
    Spent,
    GivenBack,
    Expired,
    /// New points that paid what was owed.
    Settled,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redemption {
    pub spent: Spent,
    pub at: Timestamp,
    pub given_back: u64,
    pub undone_at: Option<Timestamp>,
    pub used_by: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CodeState {
    Unused,
    Used,
    Expired,
    /// Changed back into points.
    Undone,
}

/// Why a code can't be changed back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUndone {
    #[error("there is no such code")]
    Unknown,
    #[error("the code was used")]
    Used,
    #[error("the code has expired")]
    Expired,
    #[error("the code was changed back before")]
    Before,
}

impl Ledger {
    /// Entries of one customer; those after `now` have not happened yet. Neither order nor repetition matters.
    pub fn fold(entries: &[Entry], now: Timestamp) -> Self {
        let mut began: BTreeMap<(bool, &str), Timestamp> = BTreeMap::new();
        for entry in entries {
            let key = match &entry.what {
                What::Earned(earned) => (true, earned.lot.as_str()),
                What::Spent(spent) => (false, spent.redemption.as_str()),
                _ => continue,
            };
            let first = began.entry(key).or_insert(entry.at);
            *first = entry.at.min(*first);
        }
        // What speaks of a lot or a redemption takes effect once that is there.
        let effect = |entry: &Entry| {
            let of = match &entry.what {
                What::Rescheduled { lot, .. } | What::TakenBack { lot, .. } => (true, lot.as_str()),
                What::GivenBack { redemption, .. } | What::Used { redemption, .. } => {
                    (false, redemption.as_str())
                }
                _ => return entry.at,
            };
            began.get(&of).map_or(entry.at, |first| entry.at.max(*first))
        };
        let mut order: Vec<(Timestamp, u8, &str, &Entry)> = entries
            .iter()
            .map(|entry| (effect(entry), entry.what.rank(), entry.id.as_str(), entry))
            .collect();
        let coming = order.iter().map(|(at, ..)| *at).filter(|at| *at > now).min();
        order.retain(|(at, ..)| *at <= now);
        order.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
        let (mut book, mut seen) = (book::Book::default(), BTreeSet::new());
        for (at, _, id, entry) in order {
            if seen.insert(id) {
                book.take(entry, at);
            }
        }
        book.close(now, coming.unwrap_or(Timestamp::MAX))
    }

    /// What is available, by lot, first to expire first.
    pub fn available_lots(&self) -> Vec<&Lot> {
        let mut lots: Vec<&Lot> = self.lots.iter().filter(|lot| lot.released && lot.left > 0).collect();
        lots.sort_by_key(|lot| lot.expires_at.unwrap_or(Timestamp::MAX));
        lots
    }

    /// The next points to expire: those of one instant, and when.
    pub fn expiring_next(&self) -> Option<(Timestamp, u64)> {
        let first = self.available_lots().first()?.expires_at?;
        Some((first, self.expiring_by(first)))
    }

    /// How many of the available points expire by then if nothing is spent.
    pub fn expiring_by(&self, by: Timestamp) -> u64 {
        let due = |lot: &&Lot| lot.released && lot.expires_at.is_some_and(|at| at <= by);
        self.lots.iter().filter(due).map(|lot| lot.left).sum()
    }

    /// The next pending points with a day.
    pub fn releasing_next(&self) -> Option<(Timestamp, u64)> {
        let pending = || self.lots.iter().filter(|lot| !lot.released && lot.left > 0);
        let first = pending().filter_map(|lot| lot.releases_at).min()?;
        Some((first, pending().filter(|lot| lot.releases_at == Some(first)).map(|lot| lot.left).sum()))
    }

    /// A redemption whose code may be changed back into points.
    pub fn undoable(&self, redemption: &str) -> Result<&Redemption, NotUndone> {
        let found = self.redemptions.get(redemption).ok_or(NotUndone::Unknown)?;
        match found.state(self.at) {
            CodeState::Unused => Ok(found),
            CodeState::Used => Err(NotUndone::Used),
            CodeState::Expired => Err(NotUndone::Expired),
            CodeState::Undone => Err(NotUndone::Before),
        }
    }
}

impl Redemption {
    pub fn state(&self, now: Timestamp) -> CodeState {
        if self.undone_at.is_some() {
            CodeState::Undone
        } else if self.used_by.is_some() {
            CodeState::Used
        } else if self.spent.expires_at.is_some_and(|end| end <= now) {
            CodeState::Expired
        } else {
            CodeState::Unused
        }
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
