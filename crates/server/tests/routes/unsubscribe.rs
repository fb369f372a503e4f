//! `GET, POST /v1/unsubscribe/{token}`

use aftersale_model::preferences::{Channel, Topic};
use aftersale_store::Store;
use axum::body::Body;
use rstest::rstest;

use crate::stage::{Answer, Stage, request};

const FORM: &str = "application/x-www-form-urlencoded";

fn path(stage: &Stage) -> String {
    let now = stage.app.clock.now();
    let minted = stage.app.tokens.mint_unsubscribe("customer cus_linnea", Topic::CareTips, "de", now);
    format!("/v1/unsubscribe/{}", minted.expect("token").token)
}

async fn post(stage: &Stage, path: &str, kind: &str, body: &str) -> Answer {
    stage.send(request("POST", path, &[("content-type", kind)], Body::from(body.to_owned()))).await
}

async fn is_on(stage: &Stage) -> bool {
    let known = stage.store.preferences("customer cus_linnea").await.expect("preferences");
    known.is_on(Topic::CareTips, Channel::Email)
}

#[tokio::test]
async fn looking_writes_nothing_and_one_click_ends_it_however_often() {
    let stage = Stage::new().await;
    let path = path(&stage);
    let page = stage.get(&path, &[]).await;
    let text = String::from_utf8(page.bytes.clone()).expect("text");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(text.contains("Pflegetipps") && text.contains("<form method=\"post\">"), "{text}");
    assert!(is_on(&stage).await);
    for _ in 0..2 {
        let done = post(&stage, &path, FORM, "List-Unsubscribe=One-Click").await;
        assert_eq!(done.status, 200, "{}", done.told());
        assert!(!is_on(&stage).await);
    }
}

#[tokio::test]
async fn the_other_form_of_the_click_counts_too() {
    let stage = Stage::new().await;
    let body =
        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let done = post(&stage, &path(&stage), "multipart/form-data; boundary=x", body).await;
    assert_eq!(done.status, 200, "{}", done.told());
    assert!(!is_on(&stage).await);
}

#[rstest]
#[case(FORM, "", "400 malformed_body")]
#[case(FORM, "List-Unsubscribe=No", "400 malformed_body")]
#[case("application/json", "{}", "415 unsupported_media_type")]
#[tokio::test]
async fn what_is_no_click_ends_nothing(#[case] kind: &str, #[case] body: &str, #[case] told: &str) {
    let stage = Stage::new().await;
    assert_eq!(post(&stage, &path(&stage), kind, body).await.told(), told);
    assert!(is_on(&stage).await);
}

#[tokio::test]
async fn an_old_or_a_forged_link_says_so() {
    let stage = Stage::new().await;
    let path = path(&stage);
    assert_eq!(stage.get("/v1/unsubscribe/forged", &[]).await.told(), "422 link_invalid");
    let other = format!("/v1/unsubscribe/{}", stage.link_token("ord_1001"));
    assert_eq!(post(&stage, &other, FORM, "List-Unsubscribe=One-Click").await.told(), "422 link_invalid");
    stage.later(60 * 24 * 61);
    assert_eq!(stage.get(&path, &[]).await.told(), "422 link_expired");
}
