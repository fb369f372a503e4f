//! `GET /v1/orders/{id}/parcels/{parcel_id}/delivery.ics`

use aftersale_model::access::Access;
use aftersale_store::Store;

use crate::sample;
use crate::stage::Stage;

const PATH: &str = "/v1/orders/ord_1001/parcels/par_1/delivery.ics";

#[tokio::test]
async fn a_window_goes_into_a_calendar_while_the_parcel_offers_it() {
    let stage = Stage::new().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let offered = stage.get_order(&token).await.json()["parcels"][0]["actions"].clone();
    assert_eq!(offered, serde_json::json!(["add_to_calendar"]));
    let file = stage.ask("GET", PATH, &token, "", "").await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    let text = String::from_utf8(file.bytes).expect("text");
    assert!(text.contains("SUMMARY:Leverans från Fjord & Field\r\n"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261125\r\n"), "{text}");
    stage.store.put_order(&sample::delivered("1001")).await.expect("order");
    assert_eq!(stage.ask("GET", PATH, &token, "", "").await.told(), "404 not_found");
}
