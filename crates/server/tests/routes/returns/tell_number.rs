//! `POST /v1/returns/{return_id}/tracking-number`

use serde_json::json;

use super::{asked, one, send, stage};

#[tokio::test]
async fn a_number_is_told_once_and_the_return_is_on_its_way() {
    let stage = stage().await;
    let path = asked(&stage, "key", &one()).await;
    let path = format!("{path}/tracking-number");
    let wrong = json!({ "tracking_number": "<>" });
    assert_eq!(
        send(&stage, &path, "wrong", &wrong).await.told(),
        "422 validation_failed /tracking_number invalid"
    );
    let told = send(&stage, &path, "told", &json!({ "tracking_number": "rr 123 456 785 se" })).await.json();
    assert_eq!(
        (told["tracking_number"].as_str(), told["state"].as_str()),
        (Some("RR123456785SE"), Some("in_transit"))
    );
    let other = json!({ "tracking_number": "1Z9999" });
    assert_eq!(send(&stage, &path, "other", &other).await.told(), "409 action_not_allowed");
}

#[tokio::test]
async fn with_a_label_there_is_no_number_to_tell() {
    let stage = stage().await;
    let mut by_label = one();
    by_label["method"] = "label".into();
    let path = asked(&stage, "key", &by_label).await;
    let told =
        send(&stage, &format!("{path}/tracking-number"), "told", &json!({ "tracking_number": "1Z9999" }))
            .await;
    assert_eq!(told.told(), "409 action_not_allowed");
}
