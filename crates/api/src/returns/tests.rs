//! Both readers read the answers alike, and a wish with a field too many is refused.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::*;
use crate::read::{Read, document};
use crate::withdrawal::{Timeliness, Withdrawable, WithdrawalReceipt, WithdrawalRequest};

fn read_alike<T: DeserializeOwned + Read + PartialEq + Debug>(answer: Value) -> T {
    let derived: T = serde_json::from_value(answer.clone()).expect("of that shape");
    assert_eq!(document::<T>(answer).as_ref(), Some(&derived));
    derived
}

fn euro(amount: &str) -> Value {
    json!({ "amount": amount, "currency": "EUR" })
}

fn settlement() -> Value {
    json!({
        "lines": [{
            "line_id": "1", "quantity": 1, "resolution": "refund_original", "amount": euro("38.00"),
            "restocking": euro("0.00"),
        }],
        "shipping": euro("0.00"),
        "taxes": [{ "rate": "20", "amount": euro("6.33"), "included": true }],
        "restocking": euro("0.00"), "method_fee": euro("3.95"), "already_refunded": euro("0.00"),
        "refund": euro("34.05"), "credit": euro("0.00"), "bonus": euro("0.00"),
        "coupons": ["WELCOME10"],
        "points": {
            "title": "Moments", "lang": "en", "taken_back": 34, "owed": 4, "given_back": 0,
            "tier": { "from": "Regular", "to": "Friend" }
        },
    })
}

#[test]
fn what_may_come_back_is_read_alike() {
    let told: Returnable = read_alike(json!({
        "order_id": "o1", "order_number": "1001", "today_on": "2026-11-25",
        "steps": ["road", "items", "confetti"],
        "roads": [{ "kind": "changed_mind", "open": true, "from_on": null, "until_on": "2026-12-21" }],
        "rights": { "withdraw_until_on": "2026-12-03", "return_until_on": null, "guarantee_until_on": null },
        "lines": [{
            "line_id": "1", "name": "Cup", "variant": "Blue", "image_url": null, "parcel_id": "p1", "claimable": 1, "quantity": 0,
            "until_on": "2026-11-24", "block": "window_ended", "goes_with": ["2"], "reasons": ["too-small"],
            "variants": [{ "id": "v1", "name": "Red", "free": 0, "block": "out_of_stock" }],
        }],
        "returns": [{
            "id": "r1", "number": "R-1001-1", "state": "open", "lines": [{ "line_id": "1", "quantity": 1 }],
            "refund": euro("34.05"), "refund_expected_on": "2026-12-01",
        }],
        "guides": [{ "title": "Care", "text": "By hand.", "url": null, "phase": "use", "product_id": "cup" }],
        "reasons": [{
            "handle": "too-small", "name": "Too small", "photos": "off", "comment": "optional",
            "resolutions": ["refund_original", "store_credit"], "claim": null,
        }],
        "methods": [{ "method": "label", "fee": euro("3.95") }, { "method": "drone", "fee": null }],
        "policy_version": "2026-11", "policy_url": null, "credit_bonus": "5",
        "comment_max_chars": 2000, "photos_max": 5, "photo_max_bytes": 8_388_608,
    }));
    assert_eq!(told.steps[2], ReturnStep::Other);
    assert_eq!(told.methods[1].method, ReturnMethod::Other);
    assert_eq!(told.lines[0].block, Some(ReturnBlock::WindowEnded));
}

#[test]
fn a_return_is_read_alike() {
    let told: Return = read_alike(json!({
        "id": "r1", "number": "R-1001-1", "order_id": "o1", "kind": "return", "state": "open",
        "items": [{
            "line_id": "1", "quantity": 1, "reason": "moth-eaten", "reason_name": "Moths",
            "resolution": "refund_original", "variant": null, "comment": null, "photos": 0,
        }],
        "method": "label", "policy_version": "2026-11", "settlement": settlement(),
        "requested_at": "2026-11-25T10:00:00+01:00",
        "timeline": [{ "at": "2026-11-25T10:00:00+01:00", "state": "requested", "note": null }],
        "send_by_on": "2026-12-09", "refund_by_on": null, "qr": null, "tracking_number": null, "received": [],
        "actions": ["label", "packing_slip", "cancel"], "cancel_block": null,
    }));
    assert_eq!(told.actions, [ReturnAction::Label, ReturnAction::PackingSlip, ReturnAction::Cancel]);
    assert_eq!(told.settlement.refund.amount, "34.05");
}

#[test]
fn a_receipt_is_read_alike() {
    let told: WithdrawalReceipt = read_alike(json!({
        "number": "W-1001-1", "shop": "Halvmorgon", "received_at": "2026-11-25T10:00:00+01:00",
        "name": "Åsa Ek", "contract": "#1001", "email": "asa@example.se", "statement": "confirm withdrawal",
        "whole": false, "items": [{ "name": "Cup", "variant": null, "quantity": 1, "exempt": "perishable" }],
        "timeliness": "late", "last_on": "2026-11-24",
        "signature": { "algorithm": "Ed25519", "key_id": "2026", "signed": "e30=", "value": "AA==" },
    }));
    assert_eq!(told.items[0].exempt, Some(crate::withdrawal::Exemption::Perishable));
}

#[test]
fn what_can_be_withdrawn_from_is_read_alike() {
    let told: Withdrawable = read_alike(json!({
        "order_id": "o1", "order_number": "1001",
        "labels": { "lang": "de", "entry": "Vertrag widerrufen", "confirm": "Widerruf bestätigen" },
        "name": "Åsa Ek", "email": null, "today_on": "2026-11-25", "last_on": "2026-11-24", "timeliness": "late",
        "lines": [{
            "line_id": "1", "name": "Cup", "variant": "Blue", "image_url": null, "quantity": 2,
            "exempt": "made_to_order",
        }],
        "declared": [{ "number": "W-1001-1", "received_at": "2026-11-25T10:00:00+01:00" }],
    }));
    assert_eq!((told.timeliness, told.lines[0].quantity), (Timeliness::Late, 2));
}

#[test]
fn a_field_too_many_is_refused_and_what_is_left_out_is_empty() {
    let item = json!({ "line_id": "1", "quantity": 1, "reason": "other", "resolution": "keep" });
    let wish = json!({ "kind": "return", "items": [item], "method": "none", "policy_version": "1" });
    let read: ReturnWish = serde_json::from_value(wish.clone()).expect("a wish");
    assert_eq!((read.items[0].photos.len(), &read.items[0].comment), (0, &None));
    let mut priced = wish;
    priced["items"][0]["amount"] = euro("99.00");
    assert!(serde_json::from_value::<ReturnWish>(priced).is_err());
    let reasoned = json!({
        "name": "Åsa", "contract": "1001", "email": "asa@example.se", "locale": "sv", "reason": "other",
    });
    assert!(serde_json::from_value::<WithdrawalRequest>(reasoned).is_err());
}
