//! Histories and what follows from them, day by day.

use rstest::rstest;

use super::*;
use crate::loyalty::entry::{Earned, Return};
use crate::sample::on;

fn entry(id: &str, at: Timestamp, what: What) -> Entry {
    Entry { id: id.into(), at, what }
}

/// Available at once.
fn earned(lot: &str, at: Timestamp, points: u64, expires_at: Option<Timestamp>) -> Entry {
    pending(lot, at, points, Some(at), expires_at)
}

fn pending(
    lot: &str,
    at: Timestamp,
    points: u64,
    releases_at: Option<Timestamp>,
    expires_at: Option<Timestamp>,
) -> Entry {
    let cause = Cause::Order { order_id: lot.into(), number: lot.into() };
    let (lot, version) = (lot.to_owned(), "1".to_owned());
    let earned = Earned {
        lot: lot.clone(),
        points,
        cause,
        version,
        releases_at,
        expires_at,
        waits_for: None,
        terms: Vec::new(),
    };
    entry(&lot, at, What::Earned(earned))
}

fn spent(name: &str, at: Timestamp, points: u64) -> Entry {
    let spent = Spent {
        redemption: name.into(),
        points,
        reward: "voucher".into(),
        code: name.to_uppercase(),
        worth_minor: 100,
        currency: "SEK".parse().expect("a currency"),
        min_order_minor: None,
        expires_at: Some(at + jiff::SignedDuration::from_hours(24 * 5)),
    };
    entry(name, at, What::Spent(spent))
}

fn taken_back(id: &str, at: Timestamp, lot: &str, points: u64) -> Entry {
    entry(id, at, What::TakenBack { lot: lot.into(), points })
}

fn given_back(
    id: &str,
    at: Timestamp,
    redemption: &str,
    points: u64,
    keeps_until: Option<Timestamp>,
) -> Entry {
    let why = if keeps_until.is_some() { Return::Refunded { order_id: "o".into() } } else { Return::Undone };
    entry(id, at, What::GivenBack { redemption: redemption.into(), points, why, keeps_until })
}

/// `[available, pending, spent, expired, reversed, owed]`
fn sums(entries: &[Entry], now: Timestamp) -> [u64; 6] {
    let Totals { earned, available, pending, spent, expired, reversed, owed } =
        Ledger::fold(entries, now).totals;
    assert_eq!(earned, available + pending + spent + expired + reversed);
    [available, pending, spent, expired, reversed, owed]
}

#[test]
fn expired_earnings_never_sink_live_points() {
    // Summed by kind it would be 100 − 100 − 100 expired + 100 = 0: the balance collapses.
    let history = [
        earned("old", on(1, 9), 100, Some(on(10, 0))),
        spent("code", on(5, 9), 100),
        earned("new", on(6, 9), 100, Some(on(28, 0))),
    ];
    assert_eq!(sums(&history, on(12, 0)), [100, 0, 100, 0, 0, 0]);
}

#[test]
fn the_first_to_expire_is_spent_first_whenever_it_was_earned() {
    let history = [
        earned("long", on(1, 9), 100, Some(on(28, 0))),
        earned("never", on(1, 9), 100, None),
        earned("short", on(2, 9), 100, Some(on(10, 0))),
        spent("code", on(3, 9), 150),
    ];
    let ledger = Ledger::fold(&history, on(4, 0));
    let left: Vec<_> = ledger.available_lots().iter().map(|lot| (lot.name.as_str(), lot.left)).collect();
    assert_eq!(left, [("long", 50), ("never", 100)]);
    assert_eq!(ledger.expiring_next(), Some((on(28, 0), 50)));
}

#[rstest]
#[case::before(9, [0, 100, 0, 0, 0, 0])]
#[case::released(10, [100, 0, 0, 0, 0, 0])]
#[case::expired(20, [0, 0, 0, 100, 0, 0])]
fn points_are_pending_then_available_then_gone(#[case] day: i8, #[case] expected: [u64; 6]) {
    let history = [pending("a", on(1, 9), 100, Some(on(10, 0)), Some(on(20, 0)))];
    assert_eq!(sums(&history, on(day, 0)), expected);
}

#[test]
fn a_moved_release_moves() {
    let moved = |releases_at| What::Rescheduled {
        lot: "a".into(),
        releases_at,
        expires_at: None,
        waits_for: Some(Wait::Return),
    };
    let mut history = vec![pending("a", on(1, 9), 100, Some(on(10, 0)), None)];
    history.push(entry("a1", on(9, 0), moved(None)));
    assert_eq!(sums(&history, on(12, 0)), [0, 100, 0, 0, 0, 0]);
    assert_eq!(Ledger::fold(&history, on(12, 0)).lots[0].waits_for, Some(Wait::Return));
    history.push(entry("a2", on(12, 0), moved(Some(on(14, 0)))));
    assert_eq!(Ledger::fold(&history, on(13, 0)).releasing_next(), Some((on(14, 0), 100)));
    assert_eq!(sums(&history, on(14, 0)), [100, 0, 0, 0, 0, 0]);
}

#[test]
fn what_was_spent_and_is_taken_back_is_owed_until_new_points_pay_it() {
    let mut history = vec![
        earned("a", on(1, 9), 100, None),
        spent("code", on(2, 9), 80),
        taken_back("back", on(3, 9), "a", 100),
    ];
    assert_eq!(sums(&history, on(4, 0)), [0, 0, 80, 0, 20, 80]);
    history.push(pending("b", on(5, 9), 100, Some(on(20, 0)), None));
    assert_eq!(sums(&history, on(6, 0)), [0, 20, 80, 0, 100, 0]);
    history.push(given_back("undo", on(7, 9), "code", 80, None));
    // What was given back pays for its own purchase; the new points are whole again.
    assert_eq!(sums(&history, on(8, 0)), [0, 100, 0, 0, 100, 0]);
}

#[test]
fn nobody_owes_what_expired() {
    let history = [earned("a", on(1, 9), 100, Some(on(5, 0))), taken_back("back", on(8, 9), "a", 100)];
    assert_eq!(sums(&history, on(9, 0)), [0, 0, 0, 100, 0, 0]);
}

#[test]
fn a_lot_is_taken_back_once_however_often_it_is_asked() {
    let history = [
        earned("a", on(1, 9), 100, None),
        earned("b", on(1, 9), 100, None),
        taken_back("1", on(3, 9), "a", 70),
        taken_back("2", on(4, 9), "a", 70),
    ];
    assert_eq!(sums(&history, on(5, 0)), [100, 0, 0, 0, 100, 0]);
}

#[rstest]
#[case::undone_with_its_own_day(None, on(10, 0), 0)]
#[case::refunded_with_time_to_use_them(Some(on(20, 0)), on(20, 0), 60)]
fn what_comes_back_late(#[case] keeps: Option<Timestamp>, #[case] end: Timestamp, #[case] available: u64) {
    let history = [
        earned("a", on(1, 9), 100, Some(on(10, 0))),
        spent("code", on(9, 9), 60),
        given_back("back", on(12, 9), "code", 60, keeps),
    ];
    let ledger = Ledger::fold(&history, on(13, 0));
    assert_eq!((ledger.totals.available, ledger.totals.expired), (available, 100 - available));
    assert_eq!(ledger.lots.last().and_then(|lot| lot.expires_at), Some(end));
}

#[test]
fn expiry_stands_still_while_any_clock_does() {
    let stop = |clock: &str, why| What::Stopped { clock: clock.into(), why };
    let resume = |clock: &str| What::Resumed { clock: clock.into() };
    let history = [
        earned("a", on(1, 0), 100, Some(on(10, 0))),
        entry("1", on(8, 0), stop("late", Stop::Late)),
        entry("2", on(9, 0), stop("claim", Stop::Claim)),
        entry("3", on(11, 0), resume("late")),
        entry("4", on(15, 0), resume("claim")),
    ];
    let during = Ledger::fold(&history, on(12, 0));
    assert_eq!(during.stopped, Some((on(8, 0), BTreeSet::from([Stop::Claim]))));
    assert_eq!(during.expiring_next(), Some((on(14, 0), 100)));
    assert_eq!(sums(&history, on(16, 23)), [100, 0, 0, 0, 0, 0]);
    assert_eq!(sums(&history, on(17, 0)), [0, 0, 0, 100, 0, 0]);
}

#[rstest]
#[case::unused(&[], 6, Ok(()))]
#[case::used(&[("used", 5)], 6, Err(NotUndone::Used))]
#[case::undone(&[("undone", 5)], 6, Err(NotUndone::Before))]
#[case::expired(&[], 12, Err(NotUndone::Expired))]
fn only_an_unused_code_goes_back(
    #[case] then: &[(&str, i8)],
    #[case] day: i8,
    #[case] expected: Result<(), NotUndone>,
) {
    let mut history = vec![earned("a", on(1, 9), 100, None), spent("code", on(2, 9), 60)];
    history.extend(then.iter().map(|(what, day)| match *what {
        "used" => entry("u", on(*day, 0), What::Used { redemption: "code".into(), order_id: "o".into() }),
        _ => given_back("back", on(*day, 0), "code", 60, None),
    }));
    assert_eq!(Ledger::fold(&history, on(day, 0)).undoable("code").map(|_| ()), expected);
    assert_eq!(Ledger::fold(&history, on(day, 0)).undoable("other").map(|_| ()), Err(NotUndone::Unknown));
}

#[test]
fn a_ledger_stands_until_the_next_release_or_expiry() {
    let lot = pending("a", on(1, 9), 10, Some(on(3, 9)), Some(on(9, 9)));
    let until = |now| Ledger::fold(std::slice::from_ref(&lot), now).until;
    assert_eq!(until(on(1, 8)), on(1, 9));
    assert_eq!(until(on(1, 9)), on(3, 9));
    assert_eq!(until(on(3, 9)), on(9, 9));
    assert_eq!(until(on(9, 9)), Timestamp::MAX);
    // A code lasts five days.
    let used = [lot.clone(), spent("code", on(3, 10), 10)];
    assert_eq!(Ledger::fold(&used, on(4, 9)).until, on(8, 10));
}
