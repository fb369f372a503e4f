//! `POST /v1/orders/{id}/cancel`

use aftersale_model::access::Access;
use aftersale_store::Store;

use crate::sample;
use crate::stage::Stage;

const PATH: &str = "/v1/orders/ord_1001/cancel";

#[tokio::test]
async fn an_order_that_is_not_packed_is_called_off_once() {
    let stage = Stage::new().await;
    stage.store.put_order(&sample::placed("1001")).await.expect("order");
    let token = stage.order_token("ord_1001", Access::Order);
    let done = stage.ask("POST", PATH, &token, "key", "{}").await;
    assert_eq!(
        (done.status.as_u16(), done.json()["state"].as_str()),
        (200, Some("cancelled")),
        "{}",
        done.told()
    );
    let again = stage.ask("POST", PATH, &token, "key", "{}").await;
    assert_eq!(again.bytes, done.bytes);
    assert_eq!(stage.ask("POST", PATH, &token, "other", "{}").await.told(), "409 action_not_allowed");
    let read = stage.get_order(&token).await.json();
    assert_eq!(read, done.json());
    // The shop's next word about the order does not bring it back.
    stage.store.put_order(&sample::order("1001", sample::CUSTOMER)).await.expect("order");
    assert_eq!(stage.get_order(&token).await.json()["state"], "cancelled");
}

#[tokio::test]
async fn what_is_packed_can_not_be_called_off() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_1001", Access::Order);
    assert_eq!(stage.ask("POST", PATH, &token, "key", "{}").await.told(), "409 too_late_to_cancel");
    let extra = stage.ask("POST", PATH, &token, "k2", r#"{"why":1}"#).await;
    assert_eq!(extra.told(), "422 validation_failed /why unknown_field");
}
