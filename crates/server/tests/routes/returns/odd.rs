//! Whatever is wished for: never a failure of ours, never more than was paid, and a quote is what is stored.

use std::cell::RefCell;
use std::collections::BTreeSet;

use aftersale_model::access::Access;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use super::{ORDER, ask, get, send, stage};

const CASES: u32 = 2_000;
/// All that was paid for the order, in cents.
const PAID: i64 = 11_800 + 1_000 - 1_000 + 490;

fn one_of(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![9 => prop::sample::select(known).prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn item() -> impl Strategy<Value = Value> {
    let quantity = prop_oneof![8 => 0..3_i64, 1 => any::<i64>()];
    let line = one_of(&["lin_1", "lin_1", "lin_1", "lin_2", "lin_9"]);
    let reason = one_of(&[
        "changed-mind",
        "changed-mind",
        "color",
        "color",
        "defective",
        "damaged-in-transit",
        "moths",
    ]);
    let resolution = one_of(&["refund_original", "store_credit", "exchange_variant", "keep"]);
    let variant = option::weighted(0.3, one_of(&["sand", "rust", "moss"]));
    let comment = option::weighted(0.2, "\\PC{0,20}|\\x00");
    let photos = option::weighted(0.1, vec("[a-z]{0,3}", 0..3));
    (line, quantity, reason, resolution, variant, comment, photos).prop_map(
        |(line, quantity, reason, resolution, variant, comment, photos)| {
            let mut item =
                json!({ "line_id": line, "quantity": quantity, "reason": reason, "resolution": resolution });
            for (name, value) in [
                ("variant_id", variant.map(Value::from)),
                ("comment", comment.map(Value::from)),
                ("photos", photos.map(Value::from)),
            ] {
                if let Some(value) = value {
                    item[name] = value;
                }
            }
            item
        },
    )
}

fn wish() -> impl Strategy<Value = Value> {
    let kind = one_of(&["return", "return", "return", "exchange"]);
    let method = one_of(&["own_carrier", "label", "qr_dropoff", "none"]);
    let version = prop_oneof![9 => Just("7".to_owned()), 1 => "\\PC{0,4}"];
    (kind, vec(item(), 0..3), method, version).prop_map(|(kind, items, method, version)| {
        json!({ "kind": kind, "items": items, "method": method, "policy_version": version })
    })
}

fn cents(money: &Value) -> i64 {
    money["amount"].as_str().expect("an amount").replace('.', "").parse().expect("digits")
}

#[test]
fn nothing_that_can_be_wished_for_pays_more_than_was_paid() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let stage = runtime.block_on(stage());
    let mut runner = TestRunner::new_with_rng(
        Config { cases: CASES, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let (seen, key) = (RefCell::new(BTreeSet::new()), RefCell::new(0_u32));
    let outcome = runner.run(&wish(), |wish| {
        *key.borrow_mut() += 1;
        let key = format!("key-{}", key.borrow());
        let quote = runtime.block_on(send(&stage, &format!("{ORDER}/returns/quote"), "", &wish));
        let made = runtime.block_on(ask(&stage, &key, &wish));
        prop_assert!(quote.status.as_u16() < 500 && made.status.as_u16() < 500, "{}", made.told());
        seen.borrow_mut().insert(made.told().split(' ').take(2).collect::<Vec<_>>().join(" "));
        if made.status != 201 {
            prop_assert!(!made.json()["errors"].as_array().expect("errors").is_empty(), "{}", made.told());
            return Ok(());
        }
        let made = made.json();
        prop_assert_eq!(&made["settlement"], &quote.json());
        let paid_back = cents(&made["settlement"]["refund"]) + cents(&made["settlement"]["credit"]);
        prop_assert!((0..=PAID).contains(&paid_back), "{paid_back}");
        // Called off, so that the next has something to ask for.
        let path = format!("/v1/returns/{}/cancel", made["id"].as_str().expect("an id"));
        prop_assert_eq!(runtime.block_on(send(&stage, &path, &key, &json!({}))).status.as_u16(), 200);
        Ok(())
    });
    outcome.expect("no failure of ours");
    let seen = seen.into_inner();
    for reached in ["201 -", "409 out_of_stock", "409 policy_changed", "422 validation_failed"] {
        assert!(seen.contains(reached), "{reached} was never reached: {seen:?}");
    }
    let order = runtime.block_on(get(&stage, Access::Order, ORDER)).json();
    let open = order["returns"].as_array().expect("returns").iter().filter(|one| one["state"] != "canceled");
    assert_eq!(open.count(), 0);
}
