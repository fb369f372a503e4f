//! A maker's warranty, from the policy to the claim.

use aftersale_connectors::ShopProfile;
use aftersale_model::access::Access;
use aftersale_model::returns::Policy;
use aftersale_model::terms::{ClaimTerms, PhotoRule, Terms};
use aftersale_store::Store;
use serde_json::{Value, json};

use super::{ORDER, get, order, policy, profile, send};
use crate::stage::{Stage, config};

/// Blankets have five years from their maker, cookies none; both came the day before.
async fn stage() -> Stage {
    let rules = json!([{ "products": ["prd_7"], "months": 60, "starts": "delivery", "gives": ["repair"] }]);
    let warranties = serde_json::from_value(rules).expect("rules");
    let returns = Some(Policy { warranties, ..policy() });
    let stage = Stage::of(config(), ShopProfile { returns, ..profile() }).await;
    let claims = ClaimTerms { photos_of_damage: PhotoRule::Off, ..ClaimTerms::default() };
    let mut order = order("1001");
    order.terms = Terms { claims, ..Terms::default() };
    stage.store.put_order(&order).await.expect("order");
    stage
}

async fn returnable(stage: &Stage, level: Access) -> Value {
    get(stage, level, &format!("{ORDER}/returnable")).await.json()
}

async fn claim(stage: &Stage, key: &str, line: &str) -> String {
    let lines = json!([{ "line_id": line, "quantity": 1 }]);
    let body = json!({ "reason": "damaged", "parcel_id": "par_1", "lines": lines });
    send(stage, &format!("{ORDER}/claims"), key, &body).await.told()
}

#[tokio::test]
async fn what_broke_after_the_guarantee_is_claimed_under_the_warranty() {
    let stage = stage().await;
    let told = returnable(&stage, Access::Order).await;
    let warranty = |open: bool| json!({ "until_on": "2031-11-21", "gives": ["repair"], "open": open });
    assert_eq!(
        (&told["lines"][0]["warranty"], &told["lines"][1]["warranty"]),
        (&warranty(false), &Value::Null)
    );
    assert_eq!(told["rights"]["warranty_until_on"], "2031-11-21");
    let gift = returnable(&stage, Access::Gift).await;
    assert_eq!(
        (&gift["lines"][0]["warranty"], &gift["rights"]["warranty_until_on"]),
        (&Value::Null, &Value::Null)
    );

    stage.later(60 * 24 * 365 * 4);
    let told = returnable(&stage, Access::Order).await;
    assert_eq!(told["lines"][0]["warranty"], warranty(true));
    let claimable = |at: usize| told["lines"][at]["claimable"].as_u64();
    assert_eq!((claimable(0), claimable(1)), (Some(2), Some(0)));
    let road = told["roads"].as_array().expect("roads").iter().find(|road| road["kind"] == "something_wrong");
    let road = road.expect("a road");
    assert_eq!((&road["open"], &road["until_on"]), (&json!(true), &json!("2031-11-21")));
    assert_eq!(claim(&stage, "cookies", "lin_2").await, "409 claim_not_possible");
    assert_eq!(claim(&stage, "blanket", "lin_1").await, "201 -");

    stage.later(60 * 24 * 365 * 2);
    assert_eq!(returnable(&stage, Access::Order).await["lines"][0]["warranty"], warranty(false));
    assert_eq!(
        claim(&stage, "late", "lin_1").await,
        "409 claim_exists",
        "the one before is not answered yet"
    );
}
