//! Level L2: a shop that takes things back, and what is asked of it.

mod cancel;
mod carried;
mod hold;
mod label;
mod odd;
mod quote;
mod race;
mod read;
mod request;
mod returnable;
mod tell_number;
mod warranty;

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::order::Line;
use aftersale_model::parcel::ParcelLine;
use aftersale_model::returns::exchange::Variant;
use aftersale_model::returns::{Goods, Policy};
use aftersale_store::Store;
use serde_json::{Value, json};

use crate::sample;
use crate::stage::{Answer, Stage, config};

pub const ORDER: &str = "/v1/orders/ord_1001";

pub fn policy() -> Policy {
    let text = json!({
        "version": "7",
        "reasons": [
            { "handle": "changed-mind", "resolutions": ["refund_original", "store_credit"] },
            { "handle": "color", "resolutions": ["refund_original", "exchange_variant"], "comment": "optional" },
            { "handle": "defective", "resolutions": ["refund_original", "replacement"], "photos": "required" },
            { "handle": "damaged-in-transit", "kind": "claim", "resolutions": ["refund_original"], "photos": "required" },
            { "handle": "moths", "names": { "en": "Moths", "sv": "Mal" }, "resolutions": ["refund_original"], "retired": true }
        ],
        "methods": [
            { "method": "label", "fee": { "EUR": 395 } },
            { "method": "qr_dropoff", "countries": ["SE"] },
            { "method": "own_carrier" }
        ],
        "non_returnable": [{ "categories": ["food"], "why": "perishable" }],
        "gift_resolutions": ["exchange_variant", "store_credit"],
        "credit_bonus_bps": 500,
    });
    let policy: Policy = serde_json::from_value(text).expect("a policy");
    policy.check().expect("a policy that holds");
    policy
}

pub fn profile() -> ShopProfile {
    ShopProfile { returns: Some(policy()), ..sample::profile() }
}

/// Two blankets and a box of cookies, delivered the day before.
pub fn order(number: &str) -> Order {
    let mut order = sample::delivered(number);
    let cookies = Line {
        id: "lin_2".into(),
        product_id: "prd_8".into(),
        name: "Cookies".into(),
        variant: None,
        quantity: 1,
        unit_minor: 1_000,
        ..order.lines[0].clone()
    };
    order.lines.push(cookies);
    order.parcels[0].lines.push(ParcelLine { line_id: "lin_2".into(), quantity: 1 });
    order.goods = vec![Goods { line_id: "lin_2".into(), category: Some("food".into()), ..Goods::default() }];
    order
}

pub fn variant(id: &str, name: &str, on_hand: u32) -> Variant {
    Variant { id: id.into(), product_id: "prd_7".into(), name: name.into(), unit_minor: 5_900, on_hand }
}

pub async fn stage() -> Stage {
    let stage = Stage::of(config(), profile()).await;
    stage.store.put_order(&order("1001")).await.expect("order");
    let variants = vec![variant("moss", "Moss", 5), variant("sand", "Sand", 1), variant("rust", "Rust", 0)];
    *stage.shop.variants.lock().expect("lock") = variants;
    stage
}

pub fn item(reason: &str, resolution: &str) -> Value {
    json!({ "line_id": "lin_1", "quantity": 1, "reason": reason, "resolution": resolution })
}

pub fn wish(items: Value) -> Value {
    json!({ "kind": "return", "items": items, "method": "own_carrier", "policy_version": "7" })
}

/// One blanket, because the customer changed their mind.
pub fn one() -> Value {
    wish(json!([item("changed-mind", "refund_original")]))
}

/// One blanket for another in that variant.
pub fn swap(variant: &str) -> Value {
    let mut item = item("color", "exchange_variant");
    item["variant_id"] = variant.into();
    wish(json!([item]))
}

pub async fn send(stage: &Stage, path: &str, key: &str, body: &Value) -> Answer {
    at_level(stage, Access::Order, path, key, body).await
}

pub async fn at_level(stage: &Stage, level: Access, path: &str, key: &str, body: &Value) -> Answer {
    stage.ask("POST", path, &stage.order_token("ord_1001", level), key, &body.to_string()).await
}

pub async fn ask(stage: &Stage, key: &str, body: &Value) -> Answer {
    send(stage, &format!("{ORDER}/returns"), key, body).await
}

pub async fn get(stage: &Stage, level: Access, path: &str) -> Answer {
    stage.ask("GET", path, &stage.order_token("ord_1001", level), "", "").await
}

/// Asks for it; the path of the return.
pub async fn asked(stage: &Stage, key: &str, body: &Value) -> String {
    let made = ask(stage, key, body).await;
    assert_eq!(made.status, 201, "{}", made.told());
    format!("/v1/returns/{}", made.json()["id"].as_str().expect("an id"))
}
