//! `GET /v1/returns/{return_id}`

use aftersale_model::access::Access;
use aftersale_server::mail::queue;
use aftersale_store::Store;
use serde_json::json;

use super::{asked, get, one, order, stage};

#[tokio::test]
async fn a_return_is_read_with_its_orders_token() {
    let stage = stage().await;
    let mut by_code = one();
    by_code["method"] = "qr_dropoff".into();
    let path = asked(&stage, "key", &by_code).await;
    let told = get(&stage, Access::Order, &path).await.json();
    let id = told["id"].as_str().expect("an id");
    assert_eq!(told["qr"], format!("AS1:R-1001-1:{}", id.to_ascii_uppercase()));
    assert_eq!(told["actions"], json!(["qr", "packing_slip", "cancel"]));
    assert_eq!(told["send_by_on"], "2026-12-06");
    assert_eq!(told["timeline"].as_array().map(Vec::len), Some(2));
    assert_eq!(get(&stage, Access::Gift, &path).await.told(), "404 not_found", "the buyer's own");
    assert_eq!(get(&stage, Access::Stub, &path).await.told(), "403 insufficient_access");
}

#[tokio::test]
async fn a_return_of_another_order_is_as_unknown_as_none() {
    let stage = stage().await;
    let path = asked(&stage, "key", &one()).await;
    stage.store.put_order(&order("2002")).await.expect("order");
    let token = stage.order_token("ord_2002", Access::Order);
    let theirs = stage.ask("GET", &path, &token, "", "").await;
    let none = stage.ask("GET", "/v1/returns/none", &token, "", "").await;
    assert_eq!((theirs.told(), none.told()), ("404 not_found".into(), "404 not_found".into()));
}

#[tokio::test]
async fn what_is_not_sent_in_time_lapses_and_is_free_again() {
    let stage = stage().await;
    let path = asked(&stage, "key", &super::swap("sand")).await;
    stage.later(14 * 24 * 60);
    aftersale_server::returns::lapse::work_off(&stage.app).await.expect("the clock's step");
    assert_eq!(get(&stage, Access::Order, &path).await.json()["state"], "open", "the last day is not over");
    stage.later(24 * 60);
    aftersale_server::returns::lapse::work_off(&stage.app).await.expect("the clock's step");
    let told = get(&stage, Access::Order, &path).await.json();
    assert_eq!((told["state"].as_str(), told["cancel_block"].as_str()), (Some("expired"), Some("over")));
    let held = stage.store.holdings(&["sand".to_owned()], stage.app.clock.now()).await.expect("held");
    assert!(held.is_empty());
    for _ in 0..2 {
        queue::work_off(&stage.app).await.expect("worked off");
        queue::look(&stage.app).await.expect("looked");
    }
    let mails = stage.store.mails(99).await.expect("mails");
    let told: Vec<_> = mails.iter().filter(|mail| mail.kind == "return-lapsed").collect();
    assert_eq!(told.len(), 1, "told once, however often it is looked at");
    assert!(told[0].text.contains("R-1001-1") && told[0].html.contains("R-1001-1"));
    assert_eq!(told[0].unsubscribe_url, None, "it is owed");
}
