//! Readers of what only the loyalty widget needs.

use super::{Node, Read};
use crate::loyalty::*;

/// Whole; points that go have a minus.
impl Read for i32 {
    fn read(node: &Node<'_>) -> Self {
        node.fitting(super::place::number(&node.value).and_then(|number| {
            let whole = number as i32;
            (f64::from(whole) == number).then_some(whole)
        }))
    }
}

read_structs! {
    Loyalty {
        name, today_on, head, available, pending, owed, worth, worth_rule, releasing, expiring, stopped, lots, tier,
        ways, rewards, wallet
    }
    PointsName { lang, title, counted, icon_url }
    CountedForm { category, text }
    WorthRule { points, pays }
    PointsOn { points, on }
    Expiring { points, on, days, warning }
    Lot {
        cause, earned_at, points, spent, expired, taken_back, left, available, releases_on, waits_for, expires_on, terms
    }
    Cause { order_id, order_number, text }
    Term { name, paid, rate, per, percent, tier_percent, points }
    TierStanding { handle, name, benefits, points, from_points, next, kept_until_on, then, months }
    NextTier { name, from_points, missing, benefits }
    Way { handle, kind, name, points, rate, per, done, url }
    Reward {
        handle, name, conditions, points, pays, min, max, step, min_order, code_valid_days, block, tier, missing
    }
    WalletCode {
        id, code, name, points, pays, state, redeemed_at, expires_on, min_order, conditions, undoable
    }
    EntryPage { entries, next_cursor }
    LedgerEntry {
        id, at, kind, points, pending, balance, pending_balance, cause, code, releases_on, waits_for, expires_on, parts,
        terms
    }
    EntryPart { cause, points, expires_on }
    Redemption { code, available, pending, head }
    OrderEarnings {
        order_id, name, state, points, taken_back, worth, releases_on, waits_for, terms, join_url
    }
}
