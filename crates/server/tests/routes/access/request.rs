//! `POST /v1/access`

use std::sync::Arc;
use std::sync::atomic::Ordering;

use aftersale_server::clock::Clock;
use aftersale_server::lookups::{self, look_into_waiting};
use aftersale_server::mail::access_code;
use aftersale_server::state::App;
use aftersale_store::Store;
use jiff::SignedDuration;
use rstest::rstest;
use serde_json::json;
use tokio::sync::watch;

use crate::sample::{self, CUSTOMER, EMAIL};
use crate::stage::Stage;

const PATH: &str = "/v1/access";

fn body(number: &str, contact: (&str, &str)) -> String {
    json!({ "order_number": number, contact.0: contact.1 }).to_string()
}

#[rstest]
#[case("email", EMAIL)]
#[case("email", "  Linnea.Berg@MAIL.example ")]
#[case("phone", "+46 70 123 45 67")]
#[case("postcode", "11122")]
#[tokio::test]
async fn each_key_brings_a_code_to_the_orders_own_address(#[case] key: &str, #[case] value: &str) {
    let stage = Stage::new().await;
    let answer = stage.look_up("key-1", &body(" #1001", (key, value))).await;
    assert_eq!(answer.status, 202, "{}", answer.told());
    assert_eq!(answer.json()["expires_in"], 600);
    let mails = stage.store.mails(10).await.expect("mails");
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, EMAIL);
    let code = stage.mailed_code().await;
    assert!(mails[0].html.contains(&code), "both parts carry the code");
}

#[tokio::test]
async fn an_unknown_order_gets_the_same_answer_and_the_same_work() {
    let stage = Stage::new().await;
    let mut seen = Vec::new();
    for (key, number, contact) in [
        ("key-1", "1001", ("email", EMAIL)),
        ("key-2", "9999", ("email", EMAIL)),
        ("key-3", "1001", ("email", "someone@else.example")),
    ] {
        let answer = stage.post(PATH, key, &body(number, contact)).await;
        let mut headers: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
        headers.sort();
        let json = answer.json();
        let members: Vec<String> = json.as_object().expect("an object").keys().cloned().collect();
        let id_length = json["challenge_id"].as_str().expect("an id").len();
        let calls = stage.store.take_calls();
        seen.push((
            answer.status,
            headers,
            members,
            id_length,
            answer.bytes.len(),
            json["expires_in"].clone(),
            calls,
        ));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
    assert!(!seen[0].6.contains(&"find_order"), "nothing is looked up before the answer: {:?}", seen[0].6);
    look_into_waiting(&stage.app).await;
    assert_eq!(stage.store.mails(10).await.expect("mails").len(), 1, "only the order that exists has a mail");
    let noted: Vec<_> = stage.store.audited().into_iter().filter_map(|entry| entry.order_id).collect();
    assert_eq!(noted, ["ord_1001"], "and only its look-up is noted with an order");
}

#[tokio::test]
async fn an_order_placed_after_the_start_has_its_code_at_the_first_look_up() {
    let stage = Stage::new().await;
    stage.shop.placed_since.lock().expect("lock").push(sample::order("1002", CUSTOMER));
    assert_eq!(stage.look_up("key-1", &body("1002", ("email", EMAIL))).await.status, 202);
    assert_eq!(mailed(&stage).await, 1);
    let code = stage.mailed_code().await;
    assert_eq!(code.len(), 6);
    // The back end says the order's own contact, not the one that was tried.
    assert_eq!(stage.look_up("key-2", &body("1002", ("email", "someone@else.example"))).await.status, 202);
    assert_eq!(mailed(&stage).await, 1);
}

#[tokio::test]
async fn a_look_up_waits_while_the_back_end_is_out_of_reach() {
    let stage = Stage::new().await;
    stage.shop.placed_since.lock().expect("lock").push(sample::order("1002", CUSTOMER));
    stage.shop.out_of_reach.store(true, Ordering::Relaxed);
    assert_eq!(stage.look_up("key-1", &body("1002", ("email", EMAIL))).await.status, 202);
    assert_eq!(mailed(&stage).await, 0);
    stage.shop.out_of_reach.store(false, Ordering::Relaxed);
    look_into_waiting(&stage.app).await;
    assert_eq!(mailed(&stage).await, 0, "not at once");
    stage.later(1);
    look_into_waiting(&stage.app).await;
    assert_eq!(mailed(&stage).await, 1);
}

#[tokio::test]
async fn a_look_up_that_waited_too_long_mails_no_code() {
    let stage = Stage::new().await;
    assert_eq!(stage.post(PATH, "key-1", &body("1001", ("email", EMAIL))).await.status, 202);
    stage.later(10);
    look_into_waiting(&stage.app).await;
    assert_eq!(mailed(&stage).await, 0);
    let waiting = stage.store.take_lookups(9, SignedDuration::ZERO, stage.app.clock.now()).await;
    assert_eq!(waiting.expect("look-ups"), []);
}

#[tokio::test]
async fn a_look_up_that_another_server_acknowledged_is_looked_into() {
    let stage = Stage::new().await;
    assert_eq!(stage.post(PATH, "key-1", &body("1001", ("email", EMAIL))).await.status, 202);
    let (shop, store) = (stage.shop.clone(), stage.store.clone());
    let clock = Clock::fixed(sample::now());
    let other = Arc::new(App::new(crate::stage::config(), clock, store, shop, sample::profile()));
    let (stopping, stopped) = watch::channel(false);
    let looking = tokio::spawn(async move { lookups::run(&other, stopped).await });
    while mailed(&stage).await == 0 {
        tokio::task::yield_now().await;
    }
    stopping.send_replace(true);
    looking.await.expect("it ends");
    look_into_waiting(&stage.app).await;
    assert_eq!(mailed(&stage).await, 1);
}

async fn mailed(stage: &Stage) -> usize {
    let mails = stage.store.mails(10).await.expect("mails");
    mails.iter().filter(|mail| mail.kind == access_code::KIND).count()
}

#[rstest]
#[case("sv", "Din kod")]
#[case("de-AT", "Ihr Code")]
#[case("bg", "Вашият код")]
#[case("tlh", "Din kod")]
#[tokio::test]
async fn the_mail_speaks_the_wanted_language_else_the_orders(#[case] locale: &str, #[case] subject: &str) {
    let stage = Stage::new().await;
    let body = json!({ "order_number": "1001", "email": EMAIL, "locale": locale }).to_string();
    assert_eq!(stage.look_up("key-1", &body).await.status, 202);
    let mails = stage.store.mails(1).await.expect("mails");
    assert!(mails[0].subject.starts_with(subject), "{}", mails[0].subject);
}

#[tokio::test]
async fn the_mail_reads_well() {
    let stage = Stage::new().await;
    let body = json!({ "order_number": "1001", "email": EMAIL, "locale": "en" }).to_string();
    assert_eq!(stage.look_up("key-1", &body).await.status, 202);
    let mail = stage.store.mails(1).await.expect("mails").remove(0);
    let code = stage.mailed_code().await;
    insta::assert_snapshot!("mail_text", mail.text.replace(&code, "123456"));
    insta::assert_snapshot!("mail_html", mail.html.replace(&code, "123456"));
}

#[rstest]
#[case("", "400 malformed_body")]
#[case("nonsense", "400 malformed_body")]
#[case("[]", "400 malformed_body  invalid")]
#[case("{}", "422 validation_failed /order_number required")]
#[case(r#"{"order_number":"1001"}"#, "422 validation_failed  exactly_one_of")]
#[case(r##"{"order_number":"#","email":"a@b.example"}"##, "422 validation_failed /order_number invalid")]
#[case(
    r#"{"order_number":"1001","email":"a@b.example","phone":"+46701234567"}"#,
    "422 validation_failed /email exactly_one_of /phone exactly_one_of"
)]
#[case(r#"{"order_number":"1001","email":"nobody"}"#, "422 validation_failed /email invalid")]
#[case(r#"{"order_number":"1001","phone":"call me"}"#, "422 validation_failed /phone invalid")]
#[case(r#"{"order_number":"1001","postcode":"-"}"#, "422 validation_failed /postcode invalid")]
#[case(
    r#"{"order_number":"1001","postcode":"12345678901234567"}"#,
    "422 validation_failed /postcode too_long"
)]
#[case(
    r#"{"order_number":"1001","email":"a@b.example","locale":"s v"}"#,
    "422 validation_failed /locale invalid"
)]
#[case(
    r#"{"order_number":1001,"mail":"x"}"#,
    "422 validation_failed /order_number invalid /mail unknown_field"
)]
#[tokio::test]
async fn a_bad_body_is_told_what_is_wrong_and_stores_nothing(#[case] body: &str, #[case] told: &str) {
    let stage = Stage::new().await;
    let answer = stage.post(PATH, "key-1", body).await;
    assert_eq!(answer.told(), told);
    assert_eq!(stage.store.take_calls(), [""; 0], "nothing was stored");
}

#[tokio::test]
async fn look_ups_are_limited_per_order_per_contact_and_per_address() {
    for spoil in 0..3 {
        let mut config = crate::stage::config();
        let limits = &mut config.limits;
        *[&mut limits.lookups_per_order, &mut limits.lookups_per_contact, &mut limits.lookups_per_address]
            [spoil] = 2;
        let stage = Stage::with(config).await;
        for attempt in 0..2 {
            let answer = stage.post(PATH, &format!("key-{attempt}"), &body("1001", ("email", EMAIL))).await;
            assert_eq!(answer.status, 202, "{}", answer.told());
        }
        let refused = stage.post(PATH, "key-last", &body("1001", ("email", EMAIL))).await;
        assert_eq!(refused.told(), "429 rate_limited");
        assert_eq!(refused.header("retry-after"), "900");
        stage.later(16);
        let again = stage.post(PATH, "key-last", &body("1001", ("email", EMAIL))).await;
        assert_eq!(again.status, 202, "a refusal for haste is not kept under its key");
    }
}
