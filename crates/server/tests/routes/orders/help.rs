//! `GET /v1/orders/{id}/help`

use aftersale_model::access::Access;

use crate::stage::Stage;

#[tokio::test]
async fn help_names_the_order_to_whoever_writes() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let help = stage.ask("GET", "/v1/orders/ord_1001/help", &token, "", "").await;
    assert_eq!(help.status, 200, "{}", help.told());
    assert_eq!(help.json()["write_url"], "mailto:hello@shop.example?subject=Best%C3%A4llning%201001");
    assert_eq!((help.json()["open_now"].as_bool(), help.json()["lang"].as_str()), (Some(false), Some("sv")));
    let stub = stage.order_token("ord_1001", Access::Stub);
    let refused = stage.ask("GET", "/v1/orders/ord_1001/help", &stub, "", "").await;
    assert_eq!(refused.told(), "403 insufficient_access");
}
