//! `GET /v1/orders/{id}/withdrawable`

use aftersale_model::access::Access;
use aftersale_model::returns::Goods;
use aftersale_model::withdrawal::Exemption;
use aftersale_store::Store;
use serde_json::{Value, json};

use crate::sample::{self, EMAIL, NAME};
use crate::stage::Stage;

const PATH: &str = "/v1/orders/ord_1001/withdrawable";

async fn read(stage: &Stage, level: Access, query: &str) -> Value {
    let token = stage.order_token("ord_1001", level);
    let answer = stage.ask("GET", &format!("{PATH}{query}"), &token, "", "").await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    answer.json()
}

#[tokio::test]
async fn what_is_known_is_filled_in_and_what_is_exempt_is_told() {
    let stage = Stage::new().await;
    let mut order = sample::delivered("1001");
    order.goods =
        vec![Goods { line_id: "lin_1".into(), exempt: Some(Exemption::MadeToOrder), ..Goods::default() }];
    stage.store.put_order(&order).await.expect("order");
    let told = read(&stage, Access::Order, "?locale=de").await;
    let expected = json!({
        "order_id": "ord_1001", "order_number": "1001",
        "labels": { "lang": "de", "entry": "Vertrag widerrufen", "confirm": "Widerruf bestätigen" },
        "name": NAME, "email": EMAIL, "today_on": "2026-11-22", "last_on": "2026-12-07", "timeliness": "timely",
        "lines": [{
            "line_id": "lin_1", "name": "Wool blanket", "variant": "Moss", "image_url": null, "quantity": 2,
            "exempt": "made_to_order",
        }],
        "declared": [],
    });
    assert_eq!(told, expected);
    // The order is in Swedish, and nobody asked for another language.
    assert_eq!(read(&stage, Access::Order, "").await["labels"]["lang"], "sv");
}

#[tokio::test]
async fn while_something_is_to_come_the_period_has_no_end_and_later_it_is_late() {
    let stage = Stage::new().await;
    assert_eq!(read(&stage, Access::Order, "").await["last_on"], Value::Null);
    stage.store.put_order(&sample::delivered("1001")).await.expect("order");
    stage.later(60 * 24 * 30);
    let late = read(&stage, Access::Order, "").await;
    assert_eq!((late["timeliness"].as_str(), late["last_on"].as_str()), (Some("late"), Some("2026-12-07")));
}

#[tokio::test]
async fn a_stub_is_told_no_name_and_a_gift_nothing_at_all() {
    let stage = Stage::new().await;
    let stub = read(&stage, Access::Stub, "").await;
    assert_eq!((&stub["name"], &stub["email"], &stub["declared"]), (&Value::Null, &Value::Null, &json!([])));
    let gift = stage.order_token("ord_1001", Access::Gift);
    assert_eq!(stage.ask("GET", PATH, &gift, "", "").await.told(), "403 insufficient_access");
}
