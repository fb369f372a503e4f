//! Whatever is sent, the answer is no failure of ours.

use std::cell::RefCell;
use std::collections::BTreeSet;

use aftersale_model::access::Access;
use axum::body::Body;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::json;

use crate::stage::{KEY, ORIGIN, Stage, config, request};

const CASES: u32 = 20_000;

#[derive(Clone, Debug)]
struct Sent {
    method: &'static str,
    path: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

fn path() -> impl Strategy<Value = String> {
    let segment =
        prop_oneof!["[a-z]{1,8}", "(%[0-9a-f]{2}){1,4}", Just("..".to_owned()), Just("ord_1001".to_owned())];
    prop_oneof![
        Just("/v1/access".to_owned()),
        Just("/v1/access/link".to_owned()),
        Just("/v1/config".to_owned()),
        Just("/v1/orders".to_owned()),
        Just("/v1/withdrawals".to_owned()),
        "[a-zA-Z%-]{0,8}".prop_map(|locale| format!("/v1/withdrawals/labels?locale={locale}")),
        "[a-zA-Z%-]{0,8}".prop_map(|locale| format!("/v1/orders/ord_1001/withdrawable?locale={locale}")),
        segment.clone().prop_map(|id| format!("/v1/access/{id}")),
        segment.clone().prop_map(|id| format!("/v1/orders/{id}")),
        segment.clone().prop_map(|text| format!("/v1/orders?cursor={text}")),
        vec(segment, 0..4).prop_map(|parts| format!("/{}", parts.join("/"))),
    ]
}

fn loose() -> impl Strategy<Value = Vec<u8>> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| serde_json::Value::String(text).to_string()),
        Just("\"a@b.example\"".to_owned()),
        Just("\"1001\"".to_owned()),
        Just("\"123456\"".to_owned()),
        Just("\"a\\u0000b\"".to_owned()),
        Just("\"\\ud800\"".to_owned()),
        Just("[[],{}]".to_owned()),
    ];
    let name = prop_oneof![
        Just("order_number"),
        Just("email"),
        Just("phone"),
        Just("postcode"),
        Just("locale"),
        Just("code"),
        Just("link_token"),
        Just("other"),
    ];
    vec((name, leaf), 0..5).prop_map(|members| {
        let members: Vec<String> =
            members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!("{{{}}}", members.join(",")).into_bytes()
    })
}

/// Bodies that are right but for what stands in them.
fn shaped() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        (".{0,70}", ".{0,20}@.{1,20}")
            .prop_map(|(number, email)| json!({ "order_number": number, "email": email })),
        ("[0-9]{4}", "\\PC{1,20}")
            .prop_map(|(number, postcode)| json!({ "order_number": number, "postcode": postcode })),
        ("[#0-9a-z]{1,8}", "[+0-9 ()-]{3,20}")
            .prop_map(|(number, phone)| json!({ "order_number": number, "phone": phone })),
        "[0-9 ]{6,8}".prop_map(|code| json!({ "code": code })),
        ("\\PC{1,20}", "[#0-9]{1,5}", "[a-z]{1,8}@[a-z]{1,8}.example", 0..3_u32, "[a-z]{2}").prop_map(
            |(name, contract, email, quantity, locale)| json!({
                "name": name, "contract": contract, "email": email, "locale": locale,
                "lines": [{ "line_id": "lin_1", "quantity": quantity }],
            })
        ),
        "[a-zA-Z0-9_.-]{1,200}".prop_map(|token| json!({ "link_token": token })),
    ]
    .prop_map(|body| body.to_string().into_bytes())
}

fn header() -> impl Strategy<Value = (String, Vec<u8>)> {
    let name = prop_oneof![
        Just("authorization"),
        Just("idempotency-key"),
        Just("content-type"),
        Just("if-none-match"),
        Just("origin"),
        Just("shop-key"),
        Just("x-request-id"),
        Just("accept-encoding"),
        Just("content-length"),
    ];
    let value =
        prop_oneof![vec(0x20_u8..0x7f, 0..40), vec(0x80_u8..=0xff, 1..10), Just(b"Bearer a.b.c".to_vec())];
    (name, value).prop_map(|(name, value)| (name.to_owned(), value))
}

fn sent(token: String) -> impl Strategy<Value = Sent> {
    let method = prop_oneof![4 => Just("POST"), 3 => Just("GET"), 1 => Just("PUT"), 1 => Just("OPTIONS"), 1 => Just("HEAD")];
    let body = prop_oneof![3 => shaped(), 2 => loose(), 1 => vec(any::<u8>(), 0..200)];
    (method, path(), vec(header(), 0..3), body, any::<bool>(), any::<u32>()).prop_map(
        move |(method, path, odd, body, decent, key)| {
            let mut headers = Vec::new();
            if decent {
                for (name, value) in [
                    ("shop-key", KEY.to_owned()),
                    ("origin", ORIGIN.to_owned()),
                    ("content-type", "application/json".to_owned()),
                    ("idempotency-key", format!("key-{key}")),
                    ("authorization", format!("Bearer {token}")),
                ] {
                    headers.push((name.to_owned(), value.into_bytes()));
                }
            }
            headers.extend(odd);
            Sent { method, path, headers, body }
        },
    )
}

#[test]
fn nothing_that_can_be_sent_makes_the_server_fail() {
    let runtime = tokio::runtime::Runtime::new().expect("runtime");
    let mut config = config();
    let limits = &mut config.limits;
    (limits.requests_per_second, limits.burst) = (1_000_000, 1_000_000);
    (limits.lookups_per_order, limits.lookups_per_contact) = (1_000_000, 1_000_000);
    (limits.lookups_per_address, limits.answers_per_address) = (1_000_000, 1_000_000);
    let stage = runtime.block_on(Stage::with(config));
    let token = stage.order_token("ord_1001", Access::Order);
    // The same cases in every run: what has to be reached below is rare enough to be missed by others.
    let mut runner = TestRunner::new_with_rng(
        Config { cases: CASES, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let seen = RefCell::new(BTreeSet::new());
    let outcome = runner.run(&sent(token), |sent| {
        let Ok(path) = sent.path.parse::<axum::http::Uri>() else { return Ok(()) };
        let mut built = request(sent.method, "/", &[], Body::from(sent.body.clone()));
        *built.uri_mut() = path;
        for (name, value) in &sent.headers {
            if let (Ok(name), Ok(value)) =
                (name.parse::<axum::http::HeaderName>(), axum::http::HeaderValue::from_bytes(value))
            {
                built.headers_mut().append(name, value);
            }
        }
        let answer = runtime.block_on(stage.send(built));
        prop_assert!(answer.status.as_u16() < 500, "{}", answer.told());
        seen.borrow_mut().insert(answer.told().split(' ').take(2).collect::<Vec<_>>().join(" "));
        if answer.status.as_u16() >= 400 && sent.method != "HEAD" {
            prop_assert!(answer.json()["code"].is_string(), "{}", String::from_utf8_lossy(&answer.bytes));
        }
        Ok(())
    });
    outcome.expect("no failure of ours");
    // What is thrown must get past the doors, or it proves little.
    let seen = seen.into_inner();
    for reached in [
        "200 -",
        "201 -",
        "202 -",
        "400 malformed_body",
        "400 malformed_request",
        "422 validation_failed",
        "422 code_invalid",
    ] {
        assert!(seen.contains(reached), "{reached} was never reached: {seen:?}");
    }
}
