//! The way in, and what becomes of answers.

use aftersale_api::read::document;
use rstest::rstest;
use serde_json::{Value, json};

use super::*;

fn problem(code: &str, status: u16, retryable: bool) -> Value {
    json!({ "status": status, "body": {
        "type": "/problems/x", "title": "", "status": status, "code": code, "retryable": retryable, "request_id": "r"
    }})
}

#[rstest]
#[case("link_expired", 422, Notice::Expired)]
#[case("expired_token", 401, Notice::Expired)]
#[case("link_invalid", 422, Notice::LinkInvalid)]
#[case("invalid_token", 401, Notice::LinkInvalid)]
#[case("insufficient_access", 403, Notice::NoAccess)]
#[case("not_found", 404, Notice::NotFound)]
fn what_does_not_open_an_order_leads_to_the_look_up(
    #[case] code: &str,
    #[case] status: u16,
    #[case] notice: Notice,
) {
    let Some(Arrived::Failure(failure)) = document(problem(code, status, false)) else {
        panic!("not a failure")
    };
    assert_eq!(Screen::failed(failure, "1001"), Screen::Guest(Step::of("1001", Some(notice))));
}

#[rstest]
#[case("internal", 500, true, Trouble::Outage)]
#[case("unavailable", 503, true, Trouble::Outage)]
#[case("request_in_progress", 409, true, Trouble::Outage)]
#[case("a_code_of_a_newer_server", 502, false, Trouble::Outage)]
#[case("a_code_of_a_newer_server", 418, false, Trouble::Garbled)]
#[case("rate_limited", 429, true, Trouble::Limited(5))]
#[case("origin_not_allowed", 403, false, Trouble::Setup)]
#[case("unknown_shop_key", 401, false, Trouble::Setup)]
fn an_outage_is_never_shown_as_not_found(
    #[case] code: &str,
    #[case] status: u16,
    #[case] retryable: bool,
    #[case] trouble: Trouble,
) {
    let Some(Arrived::Failure(failure)) = document(problem(code, status, retryable)) else {
        panic!("not a failure")
    };
    assert_eq!(Screen::failed(failure, "1001"), Screen::Failed(trouble));
}

#[test]
fn the_wait_is_told_in_whole_minutes() {
    let mut answer = problem("rate_limited", 429, true);
    answer["retry_after"] = 61.into();
    let Some(Arrived::Failure(failure)) = document(answer) else { panic!("not a failure") };
    assert_eq!(Trouble::of(&failure), Trouble::Limited(2));
}

#[rstest]
#[case(json!({ "failure": "offline" }), Some(Arrived::Failure(Failure::Offline)))]
#[case(json!({ "failure": "timeout" }), Some(Arrived::Failure(Failure::Timeout)))]
#[case(json!({ "failure": "garbled" }), Some(Arrived::Failure(Failure::Garbled)))]
#[case(json!({ "method": "refresh" }), Some(Arrived::Refresh))]
#[case(json!({ "method": "showParcel", "argument": "s1" }), Some(Arrived::ShowParcel("s1".into())))]
#[case(json!(null), Some(Arrived::Nothing))]
#[case(json!({ "status": 200, "body": { "id": 7 } }), None)]
#[case(json!({ "status": 502, "body": "<html>" }), Some(Arrived::Failure(Failure::outage(502))))]
#[case(json!({ "status": 404, "body": "<html>" }), None)]
fn what_the_loader_delivers_is_understood(#[case] value: Value, #[case] arrived: Option<Arrived>) {
    assert_eq!(document::<Arrived>(value), arrived);
}
