//! `POST /v1/orders/{id}/gift-link`

use aftersale_model::access::Access;
use serde_json::json;

use crate::sample::NAME;
use crate::stage::Stage;

#[tokio::test]
async fn a_gift_link_opens_the_order_without_prices_names_or_addresses() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let made = stage.ask("POST", "/v1/orders/ord_1001/gift-link", &token, "key", "{}").await;
    assert_eq!(made.status, 201, "{}", made.told());
    let link = json!({ "link_token": made.json()["link_token"] }).to_string();
    let opened = stage.post("/v1/access/link", "key", &link).await.json();
    assert_eq!(opened["level"], "gift");
    let seen = stage.get_order(opened["access_token"].as_str().expect("a token")).await;
    let text = String::from_utf8(seen.bytes.clone()).expect("text");
    for private in [NAME, "Linnea", "Storgatan", "59.00", "HELLO10", "Kiosken", "7788", "mail.example"] {
        assert!(!text.contains(private), "{private} leaks: {text}");
    }
    let seen = seen.json();
    assert_eq!(seen["parcels"][0]["tracking_number"], crate::sample::TRACKING);
    assert_eq!((seen["totals"].clone(), seen["actions"].clone()), (json!(null), json!([])));
    let words: Vec<_> = seen["parcels"][0]["events"].as_array().expect("events").iter().collect();
    assert_eq!(
        (words[0]["text"].clone(), words[1]["text"].clone()),
        (json!(null), json!("Paketet är hämtat"))
    );
}
