//! The history, newest first, a page at a time; a change of the rules stands in its place.

use std::collections::BTreeMap;

use aftersale_api::loyalty as wire;
use aftersale_model::loyalty::entry::What;
use aftersale_model::loyalty::ledger::{Row, RowKind};
use aftersale_model::loyalty::{Entry, Ledger};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::{Telling, lot};
use crate::views::same::Same;

/// `None`: the cursor is not one of this history.
pub fn entries(
    telling: &Telling<'_>,
    kept: &[Entry],
    ledger: &Ledger,
    cursor: Option<&str>,
    limit: usize,
) -> Option<wire::EntryPage> {
    let known: BTreeMap<&str, &Entry> = kept.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    let mut steps: Vec<Step<'_>> = ledger.rows.iter().map(Step::Moved).collect();
    steps.extend(rules(telling, ledger).into_iter().map(|(at, index)| Step::Rules(at, index)));
    // A stable sort: rows of one instant stay in the order they happened.
    steps.sort_by_key(Step::at);
    let mut before = (0, 0);
    let balances: Vec<(u64, u64)> = steps
        .iter()
        .map(|step| {
            if let Step::Moved(row) = step {
                before = (row.balance, row.pending_balance);
            }
            before
        })
        .collect();
    let mut newest = steps.iter().zip(balances).rev();
    if let Some(cursor) = cursor {
        newest.find(|(step, _)| step.cursor(telling) == cursor)?;
    }
    let mut page: Vec<(&Step<'_>, (u64, u64))> = newest.take(limit + 1).collect();
    let more = page.len() > limit;
    page.truncate(limit);
    let next_cursor = page.last().filter(|_| more).map(|(step, _)| step.cursor(telling));
    let told = page.into_iter().map(|(step, balance)| match step {
        Step::Moved(row) => moved(telling, ledger, &known, row),
        Step::Rules(at, index) => changed(telling, *at, *index, balance),
    });
    Some(wire::EntryPage { entries: told.collect(), next_cursor })
}

enum Step<'a> {
    Moved(&'a Row),
    /// When, and which of the programme's rules.
    Rules(Timestamp, usize),
}

impl Step<'_> {
    fn at(&self) -> Timestamp {
        match self {
            Self::Moved(row) => row.at,
            Self::Rules(at, _) => *at,
        }
    }

    fn id(&self, telling: &Telling<'_>) -> String {
        match self {
            Self::Moved(row) => row.id.clone(),
            Self::Rules(_, index) => {
                let version = telling.programme.rules.get(*index).map(|rules| rules.version.as_str());
                format!("rules:{}", version.unwrap_or_default())
            }
        }
    }

    /// An id may be long and hold anything.
    fn cursor(&self, telling: &Telling<'_>) -> String {
        let hash = Sha256::digest(self.id(telling).as_bytes());
        hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Those that came into force since the customer's first points.
fn rules(telling: &Telling<'_>, ledger: &Ledger) -> Vec<(Timestamp, usize)> {
    let Some(first) = ledger.rows.first().map(|row| row.at) else { return Vec::new() };
    let began = |(index, rules): (usize, &aftersale_model::loyalty::programme::Rules)| {
        let at = rules.from_on.to_zoned(telling.zone.clone()).ok()?.timestamp();
        (index > 0 && at >= first && at <= ledger.at).then_some((at, index))
    };
    telling.programme.rules.iter().enumerate().filter_map(began).collect()
}

fn changed(
    telling: &Telling<'_>,
    at: Timestamp,
    index: usize,
    (balance, pending): (u64, u64),
) -> wire::LedgerEntry {
    let rules = telling.programme.rules.get(index);
    wire::LedgerEntry {
        id: Step::Rules(at, index).id(telling),
        at: telling.at(at),
        kind: wire::EntryKind::RulesChanged,
        points: 0,
        pending: 0,
        balance: super::whole(balance),
        pending_balance: super::whole(pending),
        cause: wire::Cause {
            order_id: None,
            order_number: None,
            text: rules.and_then(|rules| telling.text(&rules.change)),
        },
        code: None,
        releases_on: None,
        waits_for: None,
        expires_on: None,
        parts: Vec::new(),
        terms: Vec::new(),
    }
}

fn moved(
    telling: &Telling<'_>,
    ledger: &Ledger,
    known: &BTreeMap<&str, &Entry>,
    row: &Row,
) -> wire::LedgerEntry {
    let redemption = row.redemption.as_ref().and_then(|id| ledger.redemptions.get(id));
    let named = match known.get(row.id.as_str()).map(|entry| &entry.what) {
        Some(What::TakenBack { lot, .. }) => ledger.lots.iter().find(|one| one.name == *lot),
        _ => row.parts.first().and_then(|(index, _)| ledger.lots.get(*index)),
    };
    let cause = match redemption {
        Some(found) => {
            let reward = telling.programme.reward(&found.spent.reward);
            let name = reward.and_then(|reward| telling.text(&reward.names));
            let text = Some(name.unwrap_or_else(|| found.spent.reward.clone()));
            wire::Cause { order_id: found.used_by.clone(), order_number: None, text }
        }
        None => named.map_or(wire::Cause { order_id: None, order_number: None, text: None }, |lot| {
            telling.cause(&lot.cause)
        }),
    };
    let own = named.filter(|_| row.kind == RowKind::Earned);
    let parts = row.parts.iter().filter(|(_, points)| *points != 0).filter_map(|(index, points)| {
        let lot = ledger.lots.get(*index)?;
        Some(wire::EntryPart {
            cause: telling.cause(&lot.cause),
            points: signed(*points),
            expires_on: lot.expires_at.map(|end| telling.last_day(end)),
        })
    });
    wire::LedgerEntry {
        id: row.id.clone(),
        at: telling.at(row.at),
        kind: row.kind.same(),
        points: signed(row.points),
        pending: signed(row.pending),
        balance: super::whole(row.balance),
        pending_balance: super::whole(row.pending_balance),
        cause,
        code: redemption.map(|found| found.spent.code.clone()),
        releases_on: own.and_then(|lot| lot.releases_at).map(|at| telling.first_day(at)),
        waits_for: own.and_then(|lot| lot.waits_for).map(Same::same),
        expires_on: own.and_then(|lot| lot.expires_at).map(|end| telling.last_day(end)),
        parts: parts.collect(),
        terms: own.map(|lot| lot.terms.iter().map(lot::term).collect()).unwrap_or_default(),
    }
}

fn signed(points: i64) -> i32 {
    i32::try_from(points).unwrap_or(if points < 0 { i32::MIN } else { i32::MAX })
}
