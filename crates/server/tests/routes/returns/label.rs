//! `GET /v1/returns/{return_id}/label.pdf`

use aftersale_model::access::Access;
use aftersale_store::Store;
use lopdf::Document;

use super::{ask, asked, at_level, get, item, one, order, send, stage, wish};

#[tokio::test]
async fn a_label_is_printed_as_often_as_it_is_asked_for_and_always_the_same() {
    let stage = stage().await;
    let path = format!("{}/label.pdf", asked(&stage, "key", &one()).await);
    let answer = get(&stage, Access::Order, &path).await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    for (name, value) in [
        ("content-type", "application/pdf"),
        ("content-disposition", "attachment; filename=\"R-1001-1.pdf\""),
        ("cache-control", "private, no-store"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(answer.header(name), value);
    }
    let document = Document::load_mem(&answer.bytes).expect("a PDF");
    assert_eq!(document.get_pages().len(), 2);
    let text = |page| document.extract_text(&[page]).expect("text");
    for line in ["Linnea Berg", "111 22 Stockholm", "Hamngatan 7", "R-1001-1", "Senast", "2026"] {
        assert!(text(1).to_lowercase().contains(&line.to_lowercase()), "{line}: {}", text(1));
    }
    assert!(text(2).contains("Wool blanket, Moss") && text(2).contains("R-1001-1"), "{}", text(2));
    stage.later(60);
    assert!(get(&stage, Access::Order, &path).await.bytes == answer.bytes, "an hour later");
}

#[tokio::test]
async fn another_orders_token_and_a_look_print_nothing() {
    let stage = stage().await;
    let path = format!("{}/label.pdf", asked(&stage, "key", &one()).await);
    stage.store.put_order(&order("2002")).await.expect("order");
    let other = stage.order_token("ord_2002", Access::Order);
    assert_eq!(stage.ask("GET", &path, &other, "", "").await.told(), "404 not_found");
    assert_eq!(get(&stage, Access::Stub, &path).await.told(), "403 insufficient_access");
    assert_eq!(get(&stage, Access::Gift, &path).await.told(), "404 not_found", "the buyer's own");
}

#[tokio::test]
async fn what_was_called_off_has_nothing_to_print() {
    let stage = stage().await;
    let path = asked(&stage, "key", &one()).await;
    assert_eq!(send(&stage, &format!("{path}/cancel"), "call-off", &serde_json::json!({})).await.status, 200);
    let refused = get(&stage, Access::Order, &format!("{path}/label.pdf")).await;
    assert_eq!(refused.told(), "409 action_not_allowed");
    assert_eq!(ask(&stage, "again", &one()).await.status, 201);
}

#[tokio::test]
async fn a_present_goes_back_without_the_buyers_name() {
    let stage = stage().await;
    let mut swap = wish(serde_json::json!([item("color", "exchange_variant")]));
    swap["items"][0]["variant_id"] = "sand".into();
    let made = at_level(&stage, Access::Gift, "/v1/orders/ord_1001/returns", "key", &swap).await;
    assert_eq!(made.status, 201, "{}", made.told());
    let path = format!("/v1/returns/{}/label.pdf", made.json()["id"].as_str().expect("an id"));
    let answer = get(&stage, Access::Gift, &path).await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    let document = Document::load_mem(&answer.bytes).expect("a PDF");
    let text = document.extract_text(&[1, 2]).expect("text");
    assert!(!text.contains("Linnea") && text.contains("Hamngatan 7"), "{text}");
}
