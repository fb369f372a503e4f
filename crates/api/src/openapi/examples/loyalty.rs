//! Examples of points: a blanket earned 74 of them, 200 older ones became a voucher.

use serde_json::Value;

use super::{day, eur, instant, value};
use crate::loyalty::*;

const HEAD: &str = "7-9f2c41d0a3b85e17";
const REDEMPTION: &str = "0193a2c4-7c1e-7a11-8f43-2b7d1c0a9e77";

pub fn loyalty() -> Value {
    value(&Loyalty {
        name: name(),
        today_on: day("2026-11-22"),
        head: HEAD.into(),
        available: 180,
        pending: 74,
        owed: 0,
        worth: Some(eur("9.00")),
        worth_rule: Some(WorthRule { points: 100, pays: eur("5.00") }),
        releasing: Some(PointsOn { points: 74, on: day("2026-12-29") }),
        expiring: Some(Expiring {
            points: 60,
            on: day("2026-12-15"),
            days: 23,
            warning: Some(ExpiryWarning::Soon),
        }),
        stopped: Vec::new(),
        lots: vec![
            lot("0987", 260, 200, 60, Some("2026-12-15")),
            lot("0994", 120, 0, 120, Some("2027-06-30")),
            Lot {
                cause: order("1001"),
                earned_at: instant("2026-11-19T09:12:00+01:00"),
                available: false,
                releases_on: Some(day("2026-12-29")),
                expires_on: Some(day("2027-12-28")),
                terms: vec![term()],
                ..lot("1001", 74, 0, 74, None)
            },
        ],
        tier: Some(TierStanding {
            handle: "regular".into(),
            name: "Regular".into(),
            benefits: vec!["A quarter more points".into()],
            points: 454,
            from_points: 200,
            next: Some(NextTier {
                name: "Family".into(),
                from_points: 500,
                missing: 46,
                benefits: vec!["Free delivery".into()],
            }),
            kept_until_on: Some(day("2027-06-20")),
            then: Some("Friend".into()),
            months: 12,
        }),
        ways: vec![
            Way {
                handle: "order".into(),
                kind: WayKind::Order,
                name: "Buy something".into(),
                points: None,
                rate: Some(1),
                per: Some(eur("1.00")),
                done: true,
                url: None,
            },
            Way {
                handle: "review".into(),
                kind: WayKind::Review,
                name: "Write a review, whatever you think".into(),
                points: Some(20),
                rate: None,
                per: None,
                done: false,
                url: Some("https://shop.example/reviews".into()),
            },
        ],
        rewards: vec![
            Reward {
                handle: "voucher".into(),
                name: "Voucher".into(),
                conditions: Some("Not for gift cards.".into()),
                points: None,
                pays: None,
                min: Some(100),
                max: Some(1_000),
                step: Some(50),
                min_order: Some(eur("20.00")),
                code_valid_days: Some(180),
                block: None,
                tier: None,
                missing: 0,
            },
            Reward {
                handle: "free-delivery".into(),
                name: "Free delivery".into(),
                conditions: None,
                points: Some(240),
                pays: Some(eur("4.90")),
                min: None,
                max: None,
                step: None,
                min_order: None,
                code_valid_days: Some(90),
                block: Some(RewardBlock::NotEnough),
                tier: None,
                missing: 60,
            },
        ],
        wallet: vec![code(CodeState::Unused)],
    })
}

pub fn entries() -> Value {
    let spent = LedgerEntry {
        id: format!("redemption:{REDEMPTION}"),
        at: instant("2026-11-20T18:03:00+01:00"),
        kind: EntryKind::Spent,
        points: -200,
        pending: 0,
        balance: 180,
        pending_balance: 74,
        cause: Cause { order_id: None, order_number: None, text: Some("Voucher".into()) },
        code: Some("FF-7KQ4-M2XD".into()),
        releases_on: None,
        waits_for: None,
        expires_on: None,
        parts: vec![EntryPart { cause: order("0987"), points: -200, expires_on: Some(day("2026-12-15")) }],
        terms: Vec::new(),
    };
    let earned = LedgerEntry {
        id: "order:ord_1001".into(),
        at: instant("2026-11-19T09:12:00+01:00"),
        kind: EntryKind::Earned,
        points: 0,
        pending: 74,
        balance: 380,
        pending_balance: 74,
        cause: order("1001"),
        code: None,
        releases_on: Some(day("2026-12-29")),
        waits_for: None,
        expires_on: Some(day("2027-12-28")),
        parts: vec![EntryPart { cause: order("1001"), points: 74, expires_on: Some(day("2027-12-28")) }],
        terms: vec![term()],
    };
    value(&EntryPage { entries: vec![spent, earned], next_cursor: Some("order:ord_1001".into()) })
}

pub fn redemption_request() -> Value {
    value(&RedemptionRequest { reward: "voucher".into(), points: 200, head: Some(HEAD.into()), locale: None })
}

pub fn redemption() -> Value {
    value(&Redemption { code: code(CodeState::Unused), available: 180, pending: 74, head: HEAD.into() })
}

pub fn undo_request() -> Value {
    value(&UndoRequest::default())
}

pub fn undone() -> Value {
    let code = WalletCode { undoable: false, ..code(CodeState::Undone) };
    value(&Redemption { code, available: 380, pending: 74, head: "8-41d0a3b85e179f2c".into() })
}

pub fn earnings() -> Value {
    value(&OrderEarnings {
        order_id: "ord_1001".into(),
        name: name(),
        state: EarningState::WouldEarn,
        points: 59,
        taken_back: 0,
        worth: Some(eur("2.95")),
        releases_on: None,
        waits_for: Some(PointsWait::Delivery),
        terms: vec![Term { tier_percent: 100, points: 59, ..term() }],
        join_url: Some("https://shop.example/join".into()),
    })
}

fn name() -> PointsName {
    let form = |category: &str, text: &str| CountedForm { category: category.into(), text: text.into() };
    PointsName {
        lang: "en".into(),
        title: "Moments".into(),
        counted: vec![form("one", "{n} moment"), form("other", "{n} moments")],
        icon_url: None,
    }
}

fn lot(number: &str, points: u32, spent: u32, left: u32, expires_on: Option<&str>) -> Lot {
    Lot {
        cause: order(number),
        earned_at: instant("2025-12-15T11:20:00+01:00"),
        points,
        spent,
        expired: 0,
        taken_back: 0,
        left,
        available: true,
        releases_on: None,
        waits_for: None,
        expires_on: expires_on.map(day),
        terms: Vec::new(),
    }
}

fn order(number: &str) -> Cause {
    Cause { order_id: Some(format!("ord_{number}")), order_number: Some(number.into()), text: None }
}

fn term() -> Term {
    Term {
        name: "Wool blanket".into(),
        paid: Some(eur("59.00")),
        rate: 1,
        per: Some(eur("1.00")),
        percent: 100,
        tier_percent: 125,
        points: 74,
    }
}

fn code(state: CodeState) -> WalletCode {
    WalletCode {
        id: REDEMPTION.into(),
        code: "FF-7KQ4-M2XD".into(),
        name: "Voucher".into(),
        points: 200,
        pays: eur("10.00"),
        state,
        redeemed_at: instant("2026-11-20T18:03:00+01:00"),
        expires_on: Some(day("2027-05-19")),
        min_order: Some(eur("20.00")),
        conditions: Some("Not for gift cards.".into()),
        undoable: true,
    }
}
