//! `POST /v1/orders/{id}/returns/quote`

use aftersale_model::access::Access;
use serde_json::{Value, json};

use super::{ORDER, ask, at_level, item, one, send, stage, swap, wish};

const PATH: &str = "/v1/orders/ord_1001/returns/quote";

#[tokio::test]
async fn a_quote_stores_nothing_and_is_what_is_stored_later() {
    let stage = stage().await;
    let wished = wish(json!([item("changed-mind", "refund_original"), item("color", "refund_original")]));
    let quote = send(&stage, PATH, "", &wished).await;
    assert_eq!(quote.status, 200, "{}", quote.told());
    assert_eq!(quote.header("cache-control"), "private, no-store");
    assert_eq!(
        super::get(&stage, Access::Order, &format!("{ORDER}/returnable")).await.json()["returns"],
        json!([])
    );
    assert_eq!(ask(&stage, "key", &wished).await.json()["settlement"], quote.json());
}

#[tokio::test]
async fn a_quote_adds_up_with_its_fee_and_the_bonus_is_a_present() {
    let stage = stage().await;
    let mut wished = wish(json!([item("changed-mind", "store_credit")]));
    wished["method"] = "label".into();
    let quote = send(&stage, PATH, "", &wished).await.json();
    let cents = |value: &Value| -> i64 {
        value["amount"].as_str().expect("an amount").replace('.', "").parse().expect("digits")
    };
    let parts = cents(&quote["lines"][0]["amount"]) - cents(&quote["method_fee"]);
    assert_eq!(cents(&quote["credit"]), parts);
    assert_eq!((cents(&quote["method_fee"]), cents(&quote["refund"])), (395, 0));
    assert_eq!(cents(&quote["bonus"]), cents(&quote["lines"][0]["amount"]) * 5 / 100);
}

#[tokio::test]
async fn a_present_is_quoted_without_an_amount() {
    let stage = stage().await;
    let wished = wish(json!([item("changed-mind", "store_credit")]));
    let quote = at_level(&stage, Access::Gift, PATH, "", &wished).await.json();
    assert_eq!((quote["lines"].clone(), quote["credit"]["amount"].as_str()), (json!([]), Some("0.00")));
    let refused = at_level(&stage, Access::Gift, PATH, "", &one()).await;
    assert_eq!(refused.told(), "422 validation_failed /items/0/resolution not_offered");
    assert_eq!(at_level(&stage, Access::Stub, PATH, "", &one()).await.told(), "403 insufficient_access");
}

#[tokio::test]
async fn a_variant_that_is_gone_is_not_quoted() {
    let stage = stage().await;
    assert_eq!(send(&stage, PATH, "", &swap("sand")).await.status, 200);
    assert_eq!(
        send(&stage, PATH, "", &swap("rust")).await.told(),
        "409 out_of_stock /items/0/variant_id out_of_stock"
    );
}
