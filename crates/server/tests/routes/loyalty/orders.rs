//! `GET /v1/orders/{id}/earnings`

use aftersale_model::access::Access;
use aftersale_store::Store;

use super::{profile, stage};
use crate::sample::{self, CUSTOMER, EMAIL, NAME};
use crate::stage::{Stage, config};

const PATH: &str = "/v1/orders/ord_1001/earnings";

#[tokio::test]
async fn what_an_order_earned_adds_up() {
    let stage = stage().await;
    let token = stage.order_token("ord_1001", Access::Order);
    let answer = stage.ask("GET", PATH, &token, "", "").await;
    assert_eq!(answer.status, 200, "{}", answer.told());
    let told = answer.json();
    assert_eq!((&told["state"], &told["waits_for"]), (&"pending".into(), &"delivery".into()));
    let terms = told["terms"].as_array().expect("terms");
    assert_eq!(terms.iter().filter_map(|term| term["points"].as_u64()).sum::<u64>(), told["points"]);
}

#[tokio::test]
async fn a_guest_sees_what_it_would_earn_and_where_to_join_and_nothing_of_anybody() {
    let stage = Stage::of(config(), profile()).await;
    stage.store.put_order(&sample::order("1001", "")).await.expect("order");
    let token = stage.order_token("ord_1001", Access::Order);
    let answer = stage.ask("GET", PATH, &token, "", "").await;
    let told = answer.json();
    assert_eq!((&told["state"], &told["join_url"]), (&"would_earn".into(), &"/account".into()));
    assert!(told["points"].as_u64() > Some(0), "{told}");
    let text = String::from_utf8_lossy(&answer.bytes).into_owned();
    for private in [NAME, EMAIL, CUSTOMER] {
        assert!(!text.contains(private), "{private}");
    }
}

#[tokio::test]
async fn a_look_and_a_present_are_told_no_amounts() {
    let stage = stage().await;
    for level in [Access::Stub, Access::Gift] {
        let token = stage.order_token("ord_1001", level);
        assert_eq!(stage.ask("GET", PATH, &token, "", "").await.told(), "403 insufficient_access");
    }
}

#[tokio::test]
async fn an_order_from_before_the_programme_earns_nothing() {
    let mut profile = profile();
    profile.loyalty.as_mut().expect("a programme").rules[0].from_on = "2027-01-01".parse().expect("a day");
    profile.loyalty.as_mut().expect("a programme").rules.truncate(1);
    let stage = Stage::of(config(), profile).await;
    let token = stage.order_token("ord_1001", Access::Order);
    assert_eq!(stage.ask("GET", PATH, &token, "", "").await.told(), "404 not_found");
}
