//! What holds for every history, sensible or not.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::loyalty::entry::{Earned, Return};
use crate::sample::on;

/// What a customer, a shop or the time does next.
#[derive(Clone, Debug)]
enum Act {
    /// Points, hours until released, hours from then until expired.
    Buy(u64, Option<i64>, Option<i64>),
    /// Share of what is available, in percent.
    Redeem(u64),
    Undo(usize),
    /// Of the order that was paid with a code, in percent.
    RefundCode(usize, u64, bool),
    /// Of a purchase's points, in percent.
    Return(usize, u64),
    Reschedule(usize, Option<i64>),
    Stop(u8),
    Resume(u8),
}

fn act() -> impl Strategy<Value = Act> {
    let hours = || proptest::option::of(0..300_i64);
    prop_oneof![
        4 => (0..500_u64, hours(), hours()).prop_map(|(points, release, valid)| Act::Buy(points, release, valid)),
        3 => (1..=100_u64).prop_map(Act::Redeem),
        2 => (0..6_usize).prop_map(Act::Undo),
        2 => (0..6_usize, 1..=120_u64, any::<bool>()).prop_map(|(at, share, keeps)| Act::RefundCode(at, share, keeps)),
        3 => (0..6_usize, 1..=120_u64).prop_map(|(at, share)| Act::Return(at, share)),
        1 => (0..6_usize, hours()).prop_map(|(at, release)| Act::Reschedule(at, release)),
        1 => (0..3_u8).prop_map(Act::Stop),
        1 => (0..3_u8).prop_map(Act::Resume),
    ]
}

fn after(at: Timestamp, hours: i64) -> Timestamp {
    at + SignedDuration::from_hours(hours)
}

/// A history made of acts, each so many hours after the one before. Redeemed is only what there is.
fn history(acts: &[(i64, Act)]) -> (Vec<Entry>, Timestamp) {
    let (mut entries, mut now) = (Vec::new(), on(1, 0));
    let (mut lots, mut codes): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
    for (number, (hours, act)) in acts.iter().enumerate() {
        now = after(now, *hours);
        let what = match act {
            Act::Buy(points, release, valid) => {
                lots.push(*points);
                let releases_at = release.map(|hours| after(now, hours));
                What::Earned(Earned {
                    lot: (lots.len() - 1).to_string(),
                    points: *points,
                    cause: Cause::Shop { note: String::new() },
                    version: "1".into(),
                    releases_at,
                    expires_at: releases_at.zip(*valid).map(|(at, hours)| after(at, hours + 1)),
                    waits_for: None,
                    terms: Vec::new(),
                })
            }
            Act::Redeem(share) => {
                let points = Ledger::fold(&entries, now).totals.available * share / 100;
                codes.push(points);
                What::Spent(Spent {
                    redemption: (codes.len() - 1).to_string(),
                    points,
                    reward: "r".into(),
                    code: "C".into(),
                    worth_minor: 1,
                    currency: "EUR".parse().expect("a currency"),
                    min_order_minor: None,
                    expires_at: None,
                })
            }
            Act::Undo(at) => What::GivenBack {
                redemption: at.to_string(),
                points: codes.get(*at).copied().unwrap_or(7),
                why: Return::Undone,
                keeps_until: None,
            },
            Act::RefundCode(at, share, keeps) => What::GivenBack {
                redemption: at.to_string(),
                points: codes.get(*at).copied().unwrap_or(7) * share / 100,
                why: Return::Refunded { order_id: "o".into() },
                keeps_until: keeps.then(|| after(now, 72)),
            },
            Act::Return(at, share) => What::TakenBack {
                lot: at.to_string(),
                points: lots.get(*at).copied().unwrap_or(7) * share / 100,
            },
            Act::Reschedule(at, release) => What::Rescheduled {
                lot: at.to_string(),
                releases_at: release.map(|hours| after(now, hours - 100)),
                expires_at: release.map(|hours| after(now, hours)),
                waits_for: None,
            },
            Act::Stop(clock) => What::Stopped { clock: clock.to_string(), why: Stop::Late },
            Act::Resume(clock) => What::Resumed { clock: clock.to_string() },
        };
        entries.push(Entry { id: format!("e{number:03}"), at: now, what });
    }
    (entries, now)
}

/// Points that entries say were earned and not asked back, and what codes were given out for them.
fn legitimate(entries: &[Entry], now: Timestamp) -> (u64, u64) {
    let mut lots: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    let mut codes: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.at <= now) {
        match &entry.what {
            What::Earned(earned) => lots.entry(&earned.lot).or_default().0 = earned.points,
            What::TakenBack { lot, points } => lots.entry(lot).or_default().1 += points,
            What::Spent(spent) => codes.entry(&spent.redemption).or_default().0 = spent.points,
            What::GivenBack { redemption, points, .. } => codes.entry(redemption).or_default().1 += points,
            _ => {}
        }
    }
    let left = |sums: &BTreeMap<&str, (u64, u64)>| {
        sums.values().map(|(all, back)| all.saturating_sub(*back)).sum::<u64>()
    };
    (left(&lots), left(&codes))
}

proptest! {
    #[test]
    fn all_that_was_earned_is_somewhere(acts in vec((0..90_i64, act()), 1..40), later in 0..900_i64) {
        let (entries, last) = history(&acts);
        let ledger = Ledger::fold(&entries, after(last, later));
        let sums = ledger.totals;
        prop_assert_eq!(sums.earned, sums.available + sums.pending + sums.spent + sums.expired + sums.reversed);
        prop_assert!(sums.owed == 0 || sums.available + sums.pending == 0, "{:?}", sums);
        let lots = |value: fn(&Lot) -> u64| ledger.lots.iter().map(value).sum::<u64>();
        prop_assert_eq!(sums.earned, lots(|lot| lot.points));
        prop_assert_eq!(sums.spent, lots(|lot| lot.spent));
        prop_assert_eq!(sums.expired, lots(|lot| lot.expired));
        prop_assert_eq!(sums.available, lots(|lot| if lot.released { lot.left } else { 0 }));
        for lot in &ledger.lots {
            prop_assert_eq!(lot.points, lot.left + lot.spent + lot.expired + lot.reversed);
        }
    }

    #[test]
    fn the_history_adds_up_to_the_balance(acts in vec((0..90_i64, act()), 1..40), later in 0..900_i64) {
        let (entries, last) = history(&acts);
        let ledger = Ledger::fold(&entries, after(last, later));
        let (mut available, mut pending) = (0, 0);
        for pair in ledger.rows.windows(2) {
            prop_assert!(pair[0].at <= pair[1].at, "{:?} after {:?}", pair[1], pair[0]);
        }
        for row in &ledger.rows {
            available += row.points;
            pending += row.pending;
            prop_assert_eq!(u64::try_from(available), Ok(row.balance), "{:?}", row);
            prop_assert_eq!(u64::try_from(pending), Ok(row.pending_balance), "{:?}", row);
            prop_assert_eq!(row.points + row.pending, row.parts.iter().map(|part| part.1).sum::<i64>());
        }
        prop_assert_eq!(u64::try_from(available), Ok(ledger.totals.available));
        prop_assert_eq!(u64::try_from(pending), Ok(ledger.totals.pending));
        let ids: std::collections::BTreeSet<_> = ledger.rows.iter().map(|row| &row.id).collect();
        prop_assert_eq!(ids.len(), ledger.rows.len());
    }

    #[test]
    fn nothing_is_gained_from_nothing(acts in vec((0..90_i64, act()), 1..40), later in 0..900_i64) {
        let (entries, last) = history(&acts);
        let now = after(last, later);
        let sums = Ledger::fold(&entries, now).totals;
        let (earned, redeemed) = legitimate(&entries, now);
        prop_assert!(
            sums.available + sums.pending + redeemed <= earned + sums.owed,
            "{:?}: {} earned and kept, {} redeemed and kept", sums, earned, redeemed
        );
    }

    #[test]
    fn the_order_of_arrival_does_not_matter(
        (acts, shuffled) in vec((0..90_i64, act()), 1..30)
            .prop_flat_map(|acts| { let len = acts.len(); (Just(acts), Just((0..len).collect::<Vec<_>>()).prop_shuffle()) }),
        again in 0..30_usize,
    ) {
        let (entries, last) = history(&acts);
        let mut mixed: Vec<Entry> = shuffled.into_iter().filter_map(|at| entries.get(at).cloned()).collect();
        mixed.extend(entries.get(again).cloned());
        prop_assert_eq!(Ledger::fold(&mixed, last), Ledger::fold(&entries, last));
    }

    #[test]
    fn after_everything_went_back_nothing_is_left(acts in vec((0..90_i64, act()), 1..30)) {
        let (mut entries, last) = history(&acts);
        let whole: Vec<What> = entries.iter().filter_map(|entry| match &entry.what {
            What::Earned(earned) => Some(What::TakenBack { lot: earned.lot.clone(), points: earned.points }),
            What::Spent(spent) => Some(What::GivenBack {
                redemption: spent.redemption.clone(), points: spent.points, why: Return::Undone, keeps_until: None,
            }),
            _ => None,
        }).collect();
        entries.extend(whole.into_iter().enumerate().map(|(at, what)| Entry { id: format!("z{at}"), at: last, what }));
        let sums = Ledger::fold(&entries, last).totals;
        prop_assert_eq!((sums.available, sums.pending, sums.owed), (0, 0, 0));
    }
}
