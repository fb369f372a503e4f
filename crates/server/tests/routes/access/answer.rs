//! `POST /v1/access/{challenge_id}`

use rstest::rstest;
use serde_json::json;

use crate::sample::EMAIL;
use crate::stage::Stage;

async fn challenge(stage: &Stage) -> String {
    let body = json!({ "order_number": "1001", "email": EMAIL }).to_string();
    let answer = stage.look_up("challenge", &body).await;
    answer.json()["challenge_id"].as_str().expect("an id").to_owned()
}

async fn try_code(stage: &Stage, id: &str, key: &str, code: &str) -> crate::stage::Answer {
    stage.post(&format!("/v1/access/{id}"), key, &json!({ "code": code }).to_string()).await
}

fn another(code: &str) -> String {
    let number: u32 = code.parse().expect("digits");
    format!("{:06}", (number + 1) % 1_000_000)
}

#[tokio::test]
async fn the_code_opens_the_order_once() {
    let stage = Stage::new().await;
    let id = challenge(&stage).await;
    let code = stage.mailed_code().await;
    let granted = try_code(&stage, &id, "k1", &format!("{} {}", &code[..3], &code[3..])).await;
    assert_eq!(granted.status, 200, "{}", granted.told());
    let body = granted.json();
    assert_eq!((body["order_id"].as_str(), body["level"].as_str()), (Some("ord_1001"), Some("order")));
    assert_eq!(granted.header("cache-control"), "private, no-store");
    let token = body["access_token"].as_str().expect("a token");
    assert_eq!(stage.get_order(token).await.status, 200);
    assert_eq!(try_code(&stage, &id, "k2", &code).await.told(), "422 code_invalid");
}

#[tokio::test]
async fn five_wrong_tries_lock_the_challenge() {
    let stage = Stage::new().await;
    let id = challenge(&stage).await;
    let code = stage.mailed_code().await;
    for attempt in 0..5 {
        let refused = try_code(&stage, &id, &format!("k{attempt}"), &another(&code)).await;
        assert_eq!(refused.told(), "422 code_invalid");
    }
    assert_eq!(try_code(&stage, &id, "right", &code).await.told(), "422 code_invalid");
}

#[tokio::test]
async fn a_code_works_for_ten_minutes() {
    let stage = Stage::new().await;
    let id = challenge(&stage).await;
    let code = stage.mailed_code().await;
    stage.later(11);
    assert_eq!(try_code(&stage, &id, "k", &code).await.told(), "422 code_invalid");
}

#[rstest]
#[case("00000000-0000-4000-8000-000000000000")]
#[case("not-a-challenge")]
#[case("%00")]
#[tokio::test]
async fn a_challenge_that_is_not_there_refuses_like_any_other(#[case] id: &str) {
    let stage = Stage::new().await;
    assert_eq!(try_code(&stage, id, "k", "123456").await.told(), "422 code_invalid");
}

#[rstest]
#[case("{}", "422 validation_failed /code required")]
#[case(r#"{"code":"12345"}"#, "422 validation_failed /code invalid")]
#[case(r#"{"code":"abcdef"}"#, "422 validation_failed /code invalid")]
#[case(r#"{"code":123456}"#, "422 validation_failed /code invalid")]
#[case(r#"{"code":"123456","x":1}"#, "422 validation_failed /x unknown_field")]
#[tokio::test]
async fn what_can_not_be_a_code_does_not_count_as_a_try(#[case] body: &str, #[case] told: &str) {
    let stage = Stage::new().await;
    let id = challenge(&stage).await;
    stage.store.take_calls();
    let answer = stage.post(&format!("/v1/access/{id}"), "k", body).await;
    assert_eq!(answer.told(), told);
    assert_eq!(stage.store.take_calls(), [""; 0]);
}

#[tokio::test]
async fn a_path_that_is_not_utf_8_is_a_malformed_request() {
    let stage = Stage::new().await;
    assert_eq!(try_code(&stage, "%ff", "k", "123456").await.told(), "400 malformed_request");
}

#[tokio::test]
async fn tries_are_limited_per_address() {
    let mut config = crate::stage::config();
    config.limits.answers_per_address = 1;
    let stage = Stage::with(config).await;
    let id = challenge(&stage).await;
    assert_eq!(try_code(&stage, &id, "k1", "000000").await.status, 422);
    assert_eq!(try_code(&stage, &id, "k2", "000000").await.told(), "429 rate_limited");
}
