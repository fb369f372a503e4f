//! `POST /v1/returns/{return_id}/cancel`

use aftersale_model::access::Access;
use serde_json::json;

use super::{ask, asked, get, one, send, stage};

#[tokio::test]
async fn a_return_is_called_off_once_and_its_pieces_can_come_back_again() {
    let stage = stage().await;
    let mut both = one();
    both["items"][0]["quantity"] = 2.into();
    let path = asked(&stage, "key", &both).await;
    assert_eq!(
        ask(&stage, "more", &one()).await.told(),
        "409 quantity_unavailable /items/0/line_id already_returned"
    );
    let off = send(&stage, &format!("{path}/cancel"), "off", &json!({})).await;
    assert_eq!((off.status.as_u16(), off.json()["state"].as_str()), (200, Some("canceled")));
    let again = send(&stage, &format!("{path}/cancel"), "off", &json!({})).await;
    assert_eq!(again.bytes, off.bytes);
    assert_eq!(
        send(&stage, &format!("{path}/cancel"), "twice", &json!({})).await.told(),
        "409 action_not_allowed  over"
    );
    assert_eq!(ask(&stage, "anew", &both).await.json()["number"], "R-1001-2");
}

#[tokio::test]
async fn what_is_on_its_way_is_not_called_off_any_more_and_says_why() {
    let stage = stage().await;
    let path = asked(&stage, "key", &one()).await;
    let sent = json!({ "tracking_number": "RR123456785SE" });
    assert_eq!(send(&stage, &format!("{path}/tracking-number"), "sent", &sent).await.status, 200);
    let told = send(&stage, &format!("{path}/cancel"), "off", &json!({})).await;
    assert_eq!(told.told(), "409 action_not_allowed  on_its_way");
    assert_eq!(get(&stage, Access::Order, &path).await.json()["cancel_block"], "on_its_way");
    assert_eq!(send(&stage, "/v1/returns/none/cancel", "none", &json!({})).await.told(), "404 not_found");
}
