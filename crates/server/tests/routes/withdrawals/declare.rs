//! `POST /v1/withdrawals`

use aftersale_model::access::Access;
use aftersale_model::returns::Goods;
use aftersale_model::withdrawal::{Exemption, Timeliness};
use aftersale_server::withdrawal::matching::match_waiting;
use aftersale_server::withdrawal::verify;
use aftersale_store::Store;
use axum::body::Body;
use rstest::rstest;
use serde_json::{Value, json};

use crate::returns;
use crate::sample::{self, EMAIL, NAME};
use crate::stage::{Answer, Stage, config, request, write_headers};

const PATH: &str = "/v1/withdrawals";

fn declared() -> Value {
    json!({ "name": NAME, "contract": "#1001", "email": EMAIL, "locale": "en" })
}

async fn stage() -> Stage {
    let stage = Stage::new().await;
    stage.store.put_order(&sample::delivered("1001")).await.expect("order");
    stage
}

async fn declare(stage: &Stage, key: &str, token: Option<&str>, body: &Value) -> Answer {
    let bearer = format!("Bearer {}", token.unwrap_or_default());
    let mut headers = write_headers(key).to_vec();
    headers.extend(token.map(|_| ("authorization", bearer.as_str())));
    stage.send(request("POST", PATH, &headers, Body::from(body.to_string()))).await
}

/// Everything but what is drawn by lot or follows from it.
fn shape(answer: &Answer) -> Value {
    let mut told = answer.json();
    let number = told["number"].as_str().expect("a number").to_owned();
    assert_eq!((number.len(), &number[..2]), ("W-4K7M-9QXT-2B5D".len(), "W-"), "{number}");
    for hidden in ["number", "contract", "signature"] {
        told[hidden] = Value::Null;
    }
    told
}

#[tokio::test]
async fn any_order_number_is_answered_alike_and_nothing_is_looked_up_before() {
    let stage = stage().await;
    stage.store.take_calls();
    let known = declare(&stage, "k1", None, &declared()).await;
    let calls = stage.store.take_calls();
    let mut other = declared();
    other["contract"] = "#9999".into();
    let unknown = declare(&stage, "k2", None, &other).await;
    assert_eq!((known.status.as_u16(), shape(&known)), (unknown.status.as_u16(), shape(&unknown)));
    assert_eq!(known.bytes.len(), unknown.bytes.len());
    assert_eq!(calls, stage.store.take_calls(), "the same calls of the store");
    assert!(calls.iter().all(|call| !call.contains("order")), "{calls:?}");
    let told = known.json();
    assert_eq!(
        (&told["timeliness"], &told["items"], &told["whole"]),
        (&Value::Null, &json!([]), &json!(true))
    );
    assert_eq!(
        (told["statement"].as_str(), told["received_at"].as_str()),
        (Some("confirm withdrawal"), Some("2026-11-22T10:00:00+01:00"),)
    );
}

#[tokio::test]
async fn a_receipt_stands_by_the_published_key() {
    let stage = stage().await;
    let keys = stage.get("/.well-known/aftersale-receipt-keys.json", &[]).await;
    let keys = verify::keys(&String::from_utf8_lossy(&keys.bytes)).expect("keys");
    let token = stage.order_token("ord_1001", Access::Order);
    for (key, token) in [("k1", None), ("k2", Some(token.as_str()))] {
        let answer = declare(&stage, key, token, &declared()).await;
        let signed = verify::check(&String::from_utf8_lossy(&answer.bytes), &keys).expect("genuine");
        assert_eq!((signed.name.as_str(), signed.email.as_str()), (NAME, EMAIL));
        assert_eq!(signed.timeliness == Timeliness::Timely, token.is_some());
    }
}

#[tokio::test]
async fn with_a_token_the_items_are_told_and_the_exempt_ones_explained() {
    let stage = stage().await;
    let mut order = sample::delivered("1001");
    order.goods =
        vec![Goods { line_id: "lin_1".into(), exempt: Some(Exemption::Unsealed), ..Goods::default() }];
    stage.store.put_order(&order).await.expect("order");
    let token = stage.order_token("ord_1001", Access::Order);
    let mut body = declared();
    body["lines"] = json!([{ "line_id": "lin_1", "quantity": 1 }]);
    let told = declare(&stage, "k1", Some(&token), &body).await.json();
    assert_eq!(told["number"], "W-1001-1");
    assert_eq!((&told["whole"], told["timeliness"].as_str()), (&json!(false), Some("timely")));
    let item = json!({ "name": "Wool blanket", "variant": "Moss", "quantity": 1, "exempt": "unsealed" });
    assert_eq!(told["items"], json!([item]));
    let again = declare(&stage, "k2", Some(&token), &body).await.json();
    assert_eq!(again["number"], "W-1001-2", "a repetition is kept too");
    let path = "/v1/orders/ord_1001/withdrawable";
    let known = stage.ask("GET", path, &token, "", "").await.json()["declared"].clone();
    let at = "2026-11-22T10:00:00+01:00";
    let brief = |number: &str| json!({ "number": number, "received_at": at });
    assert_eq!(known, json!([brief("W-1001-1"), brief("W-1001-2")]));
}

#[tokio::test]
async fn single_items_stand_on_the_receipt_also_of_a_contract_that_is_not_told() {
    let stage = stage().await;
    let mut body = declared();
    body["lines"] = json!([{ "line_id": "lin_1", "quantity": 1 }]);
    let told = declare(&stage, "k1", None, &body).await.json();
    let item = json!({ "name": "lin_1", "variant": null, "quantity": 1, "exempt": null });
    assert_eq!((&told["whole"], &told["items"]), (&json!(false), &json!([item])));
}

#[tokio::test]
async fn a_late_one_is_received_and_flagged() {
    let stage = stage().await;
    stage.later(60 * 24 * 30);
    let token = stage.order_token("ord_1001", Access::Order);
    let answer = declare(&stage, "k1", Some(&token), &declared()).await;
    assert_eq!(answer.status, 201);
    let told = answer.json();
    assert_eq!((told["timeliness"].as_str(), told["last_on"].as_str()), (Some("late"), Some("2026-12-07")));
    let kept = stage.store.withdrawals(9).await.expect("withdrawals");
    assert!(matches!(kept[0].0.timeliness, Timeliness::Late { .. }));
}

#[rstest]
#[case::past_its_end(20, true)]
#[case::long_past_its_end(60 * 25, false)]
#[tokio::test]
async fn a_token_that_has_ended_stops_nothing(#[case] minutes: i64, #[case] told: bool) {
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    stage.later(minutes);
    let answer = declare(&stage, "k1", Some(&token), &declared()).await;
    assert_eq!((answer.status.as_u16(), answer.json()["timeliness"].is_string()), (201, told));
}

#[rstest]
#[case("a forged one", None)]
#[case("a gift's", Some(("ord_1001", Access::Gift)))]
#[case("another order's", Some(("ord_2002", Access::Order)))]
#[tokio::test]
async fn a_token_that_does_not_hold_is_as_none(#[case] name: &str, #[case] minted: Option<(&str, Access)>) {
    let stage = stage().await;
    stage.store.put_order(&sample::order("2002", "cus_other")).await.expect("order");
    let none = declare(&stage, "k1", None, &declared()).await;
    let token = minted.map_or("a.b.c".into(), |(id, level)| stage.order_token(id, level));
    let answer = declare(&stage, "k2", Some(&token), &declared()).await;
    assert_eq!((answer.status.as_u16(), shape(&answer)), (201, shape(&none)), "{name}");
}

#[tokio::test]
async fn the_contract_is_found_behind_the_answer_by_number_and_address() {
    let stage = stage().await;
    declare(&stage, "k1", None, &declared()).await;
    let mut stranger = declared();
    stranger["email"] = "somebody@else.example".into();
    declare(&stage, "k2", None, &stranger).await;
    match_waiting(&stage.app).await;
    let kept = stage.store.withdrawals(9).await.expect("withdrawals");
    let found: Vec<_> = kept.iter().filter(|(one, _)| one.order_id.is_some()).collect();
    assert_eq!((kept.len(), found.len()), (2, 1));
    let (found, receipt) = found[0];
    assert_eq!((found.declaration.email.as_str(), found.timeliness), (EMAIL, Timeliness::Timely));
    assert_eq!(found.items[0].quantity, 2);
    let receipt: Value = serde_json::from_str(receipt).expect("a receipt");
    assert_eq!(receipt["number"], found.number.as_str(), "the number stays the one that was told");
}

#[tokio::test]
async fn a_back_end_out_of_reach_is_asked_again() {
    use std::sync::atomic::Ordering;

    let stage = Stage::new().await;
    stage.shop.placed_since.lock().expect("lock").push(sample::delivered("3003"));
    stage.shop.out_of_reach.store(true, Ordering::Relaxed);
    let mut body = declared();
    body["contract"] = "3003".into();
    declare(&stage, "k1", None, &body).await;
    match_waiting(&stage.app).await;
    stage.shop.out_of_reach.store(false, Ordering::Relaxed);
    match_waiting(&stage.app).await;
    let order = async || stage.store.withdrawals(1).await.expect("one")[0].0.order_id.clone();
    assert_eq!(order().await, None, "it waits");
    stage.later(3);
    match_waiting(&stage.app).await;
    assert_eq!(order().await.as_deref(), Some("ord_3003"));
}

#[tokio::test]
async fn one_key_is_one_declaration_with_one_mail() {
    let stage = stage().await;
    let first = declare(&stage, "k1", None, &declared()).await;
    let again = declare(&stage, "k1", None, &declared()).await;
    assert_eq!((first.status, &first.bytes), (again.status, &again.bytes));
    let mut other = declared();
    other["name"] = "Somebody Else".into();
    assert_eq!(declare(&stage, "k1", None, &other).await.told(), "422 idempotency_key_reused");
    assert_eq!(stage.store.withdrawals(9).await.expect("withdrawals").len(), 1);
    let mails = stage.store.mails(9).await.expect("mails");
    let [notice, mail] = mails.as_slice() else { panic!("{} mails", mails.len()) };
    assert_eq!((notice.to.as_str(), notice.kind.as_str()), ("hello@shop.example", "withdrawal-notice"));
    assert_eq!(notice.attachment, mail.attachment);
    assert_eq!((mail.to.as_str(), mail.kind.as_str(), mail.locale.as_str()), (EMAIL, "withdrawal", "en"));
    let told = first.json();
    let number = told["number"].as_str().expect("a number");
    let received = "2026-11-22 10:00:00";
    for said in [number, NAME, "#1001", EMAIL, "confirm withdrawal", received, "UTC+01:00"] {
        assert!(mail.text.contains(said) && mail.html.contains(said), "{said}: {}", mail.text);
    }
    let file = mail.attachment.as_ref().expect("the receipt");
    assert_eq!(file.name, format!("{number}.json"));
    assert_eq!(serde_json::from_str::<Value>(&file.text).expect("JSON"), told);
}

#[rstest]
#[case(json!({ "name": "  " }), "422 validation_failed /name required")]
#[case(json!({ "email": "nobody" }), "422 validation_failed /email invalid")]
#[case(json!({ "email": 7 }), "422 validation_failed /email invalid")]
#[case(json!({ "reason": "too small" }), "422 validation_failed /reason unknown_field")]
#[case(json!({ "lines": [{ "line_id": "a" }] }), "422 validation_failed /lines/0/quantity required")]
#[case(json!({ "lines": [{ "line_id": "a", "quantity": 0 }] }), "422 validation_failed /lines/0/quantity invalid")]
#[tokio::test]
async fn what_is_no_declaration_is_told_where(#[case] changes: Value, #[case] told: &str) {
    let stage = stage().await;
    let mut body = declared();
    for (name, value) in changes.as_object().into_iter().flatten() {
        body[name] = value.clone();
    }
    assert_eq!(declare(&stage, "k1", None, &body).await.told(), told);
    assert!(stage.store.withdrawals(9).await.expect("withdrawals").is_empty());
}

#[tokio::test]
async fn too_many_to_one_address_have_to_wait_and_an_order_number_is_never_blocked() {
    let mut config = config();
    config.limits.lookups_per_contact = 2;
    let stage = Stage::with(config).await;
    for key in ["k1", "k2"] {
        assert_eq!(declare(&stage, key, None, &declared()).await.status, 201);
    }
    let refused = declare(&stage, "k3", None, &declared()).await;
    assert_eq!((refused.told().as_str(), refused.header("retry-after")), ("429 rate_limited", "900"));
    let mut other = declared();
    other["email"] = "another@mail.example".into();
    assert_eq!(declare(&stage, "k4", None, &other).await.status, 201);
    stage.later(16);
    assert_eq!(declare(&stage, "k3", None, &declared()).await.status, 201, "the same write, later");
}

/// What the order tells of its returns.
async fn goods_back(stage: &Stage) -> Value {
    stage.get_order(&stage.order_token("ord_1001", Access::Order)).await.json()["returns"].clone()
}

#[rstest]
#[case::with_a_token(true)]
#[case::found_behind_the_answer(false)]
#[tokio::test]
async fn the_goods_of_a_timely_one_come_back_once(#[case] shown: bool) {
    let stage = returns::stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    for key in ["k1", "k2"] {
        let answer = declare(&stage, key, shown.then_some(token.as_str()), &declared()).await;
        assert_eq!(answer.status, 201, "{}", answer.told());
        match_waiting(&stage.app).await;
    }
    let back = goods_back(&stage).await;
    assert_eq!(back.as_array().map(Vec::len), Some(1), "{back}");
    assert_eq!((back[0]["number"].as_str(), back[0]["state"].as_str()), (Some("R-1001-1"), Some("open")));
    assert_eq!(
        back[0]["lines"],
        json!([
            { "line_id": "lin_1", "quantity": 2 },
            { "line_id": "lin_2", "quantity": 1 },
        ])
    );
    let path = format!("/v1/returns/{}", back[0]["id"].as_str().expect("an id"));
    let made = stage.ask("GET", &path, &token, "", "").await.json();
    assert_eq!(
        (made["kind"].as_str(), made["cancel_block"].as_str()),
        (Some("withdrawal"), Some("withdrawal"))
    );
}

#[tokio::test]
async fn a_late_one_and_an_exempt_one_leave_the_goods_to_the_shop() {
    let stage = returns::stage().await;
    let mut order = returns::order("1001");
    let exempt =
        |id: &str| Goods { line_id: id.into(), exempt: Some(Exemption::Perishable), ..Goods::default() };
    order.goods = vec![exempt("lin_1"), exempt("lin_2")];
    stage.store.put_order(&order).await.expect("order");
    let token = stage.order_token("ord_1001", Access::Order);
    declare(&stage, "k1", Some(&token), &declared()).await;
    assert_eq!(goods_back(&stage).await, json!([]), "exempt");
    stage.store.put_order(&returns::order("1001")).await.expect("order");
    stage.later(60 * 24 * 30);
    let token = stage.order_token("ord_1001", Access::Order);
    declare(&stage, "k2", Some(&token), &declared()).await;
    assert_eq!(goods_back(&stage).await, json!([]), "late");
    assert_eq!(stage.store.withdrawals_of("ord_1001").await.expect("withdrawals").len(), 2);
}
