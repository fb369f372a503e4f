//! What a customer sends holds nothing but what is documented.

use serde_json::json;

use super::*;

#[test]
fn a_field_too_many_is_refused_and_what_is_left_out_is_empty() {
    let wish = json!({ "reward": "voucher", "points": 200 });
    let read: RedemptionRequest = serde_json::from_value(wish.clone()).expect("a redemption");
    assert_eq!((read.head, read.locale), (None, None));
    let mut priced = wish;
    priced["pays"] = json!({ "amount": "99.00", "currency": "EUR" });
    assert!(serde_json::from_value::<RedemptionRequest>(priced).is_err());
    assert!(serde_json::from_value::<UndoRequest>(json!({ "points": 5 })).is_err());
}
