//! `GET /.well-known/aftersale-receipt-keys.json`

use crate::stage::Stage;

#[tokio::test]
async fn anyone_may_have_the_key_that_a_receipt_is_checked_with() {
    let stage = Stage::new().await;
    let answer = stage.get("/.well-known/aftersale-receipt-keys.json", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/json"));
    let key = &answer.json()["keys"][0];
    assert_eq!((key["kty"].as_str(), key["crv"].as_str()), (Some("OKP"), Some("Ed25519")));
    assert!(key["d"].is_null(), "no private part");
}
