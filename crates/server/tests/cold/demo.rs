//! The demo shop, as `--demo` serves it.

use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::process::{Answer, Server};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' blob: data:; \
                      style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; \
                      trusted-types aftersale; require-trusted-types-for 'script'";

/// A demo of its own, so that tests may run beside each other and beside a developer's demo.
fn demo() -> (TempDir, Server) {
    let root = tempfile::tempdir().expect("a folder");
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository");
    std::fs::create_dir(root.path().join("demo")).expect("a folder");
    for name in ["demo/data", "demo/shop", "widgets"] {
        symlink(here.join(name), root.path().join(name)).expect("a link");
    }
    let server = Server::start(root.path(), &["--demo", "demo", "--listen", "127.0.0.1:0"]);
    (root, server)
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or(Value::Null)
}

fn scenarios() -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/data/scenarios.json");
    serde_json::from_str(&std::fs::read_to_string(file).expect("scenarios")).expect("a list")
}

#[test]
fn every_scenario_is_on_the_index_and_has_its_page() {
    let (_root, server) = demo();
    let index = server.get("/");
    assert_eq!(index.status, 200, "{}", index.body);
    assert!(
        index.head.contains(&format!("content-security-policy: {POLICY}").to_lowercase()),
        "{}",
        index.head
    );
    for scenario in scenarios() {
        let number = scenario["order_number"].as_str().expect("a number");
        assert!(index.body.contains(number), "{number}");
        for view in ["", "?view=mount", "?view=link"] {
            let page = server.get(&format!("/orders/{number}{view}"));
            assert_eq!(page.status, 200, "{number}{view}: {}", page.body);
            assert_eq!(page.body.contains("shadowrootmode"), view.is_empty(), "{number}{view}");
        }
    }
    assert_eq!(server.get("/orders/1").status, 404);
}

#[test]
fn a_code_from_the_outbox_opens_the_order() {
    let (_root, server) = demo();
    assert_eq!(server.get("/track?order=10391").status, 200);
    let scenario = scenarios().remove(0);
    let write = |path: &str, key: &str, body: Value| {
        let origin = format!("origin: http://{}", server.address);
        let key = format!("idempotency-key: {key}");
        let headers = ["shop-key: pk_demo", "content-type: application/json", &origin, &key];
        server.ask("POST", path, &headers, &body.to_string())
    };
    let wanted =
        json!({ "order_number": scenario["order_number"], "email": scenario["email"], "locale": "en" });
    let challenge = write("/v1/access", "k1", wanted);
    assert_eq!(challenge.status, 202, "{}", challenge.body);
    let text = mail_with_the_code(&server);
    let code =
        text.split_whitespace().find(|word| word.len() == 6 && word.parse::<u32>().is_ok()).expect("a code");
    let id = json(&challenge)["challenge_id"].as_str().expect("an id").to_owned();
    let granted = json(&write(&format!("/v1/access/{id}"), "k2", json!({ "code": code })));
    let token = format!("authorization: Bearer {}", granted["access_token"].as_str().expect("a token"));
    let path = format!("/v1/orders/{}", granted["order_id"].as_str().expect("an id"));
    assert_eq!(json(&server.ask("GET", &path, &[&token], ""))["number"], scenario["order_number"]);
    assert!(server.get("/demo/outbox").body.contains(code));
}

/// Mails about the demo's orders are written meanwhile.
fn mail_with_the_code(server: &Server) -> String {
    let patience = Instant::now() + Duration::from_secs(60);
    while Instant::now() < patience {
        let mails = json(&server.get("/demo/outbox.json"));
        let mail = mails.as_array().into_iter().flatten().find(|mail| mail["kind"] == "access-code");
        if let Some(text) = mail.and_then(|mail| mail["text"].as_str()) {
            return text.to_owned();
        }
    }
    panic!("no mail with a code");
}

#[test]
fn time_can_be_moved_and_put_back() {
    let (_root, server) = demo();
    let form = ["content-type: application/x-www-form-urlencoded"];
    let moved = server.ask("POST", "/demo/clock", &form, "advance=P2D&back=%2Ftrack");
    assert_eq!(moved.status, 303);
    assert!(moved.head.contains("location: /track"), "{}", moved.head);
    assert!(server.get("/").body.contains("2 days"), "the index says how far");
    assert_eq!(server.ask("POST", "/demo/clock", &form, "advance=soon").status, 400);
    let away = server.ask("POST", "/demo/clock", &form, "reset=1&back=%2F%2Fevil.example");
    assert!(away.head.contains("location: /\r\n"), "{}", away.head);
}

#[test]
fn a_carrier_can_be_played_and_the_order_hears_of_it() {
    let (_root, server) = demo();
    let list = json(&server.get("/demo/scenarios.json"));
    let order = list.as_array().expect("a list").iter().find(|one| one["number"] == "10482");
    let order = order.expect("the order");
    let bearer = format!("authorization: Bearer {}", order["token"].as_str().expect("a token"));
    let path = format!("/v1/orders/{}", order["order_id"].as_str().expect("an id"));
    let status = || json(&server.ask("GET", &path, &[&bearer], ""))["parcels"][0]["status"].clone();
    assert_ne!(status(), "delivered");
    let form = ["content-type: application/x-www-form-urlencoded"];
    assert_eq!(server.ask("POST", "/demo/carrier", &form, "order=10482&status=delivered").status, 204);
    assert_eq!(status(), "delivered");
    assert_eq!(server.ask("POST", "/demo/carrier", &form, "order=10482&status=eaten").status, 400);
    assert_eq!(server.ask("POST", "/demo/carrier", &form, "order=1&status=delivered").status, 404);
}

#[test]
fn every_scenario_has_a_page_to_send_something_back() {
    let (_root, server) = demo();
    for scenario in scenarios() {
        let number = scenario["order_number"].as_str().expect("a number");
        for view in ["", "?as=recipient", "?view=mount", "?item=1"] {
            let page = server.get(&format!("/orders/{number}/return{view}"));
            assert_eq!(page.status, 200, "{number}{view}: {}", page.body);
            assert_eq!(page.body.contains("shadowrootmode"), view != "?view=mount", "{number}{view}");
        }
    }
    assert!(server.get("/orders/10391").body.contains("/orders/10391/return?return=ret-2"));
    assert_eq!(server.get("/orders/1/return").status, 404);
}

#[test]
fn the_policy_is_read_in_the_readers_language() {
    let (_root, server) = demo();
    let page = server.ask("GET", "/returns-policy", &["accept-language: sv-SE, en;q=0.5"], "");
    assert!(
        page.body.contains("Det här kan du skicka tillbaka") && page.body.contains("30 dagar"),
        "{}",
        page.body
    );
    assert!(server.get("/returns-policy?lang=bg").body.contains("Какво можете да върнете"));
}

#[test]
fn a_warehouse_can_be_played_and_takes_a_return_step_by_step() {
    let (_root, server) = demo();
    let list = json(&server.get("/demo/scenarios.json"));
    let order = list.as_array().expect("a list").iter().find(|one| one["number"] == "10391");
    let bearer =
        format!("authorization: Bearer {}", order.expect("the order")["token"].as_str().expect("a token"));
    let back = || json(&server.ask("GET", "/v1/returns/ret-2", &[&bearer], ""));
    assert_eq!(back()["state"], "in_transit");
    let form = ["content-type: application/x-www-form-urlencoded"];
    let play = |body: &str| server.ask("POST", "/demo/returns", &form, body).status;
    assert_eq!([play("order=10391&status=received"), play("order=10391&status=refunded")], [204, 204]);
    let told = back();
    assert_eq!((told["state"].as_str(), told["refund_by_on"].is_string()), (Some("closed"), true));
    assert_eq!(told["timeline"].as_array().map(Vec::len), Some(5));
    assert_eq!([play("order=10391&status=received"), play("order=10391&status=eaten")], [409, 400]);
    assert_eq!([play("order=1&status=received"), play("order=10488&status=received")], [404, 409]);
}

#[test]
fn a_fault_strikes_as_often_as_it_was_told() {
    let (_root, server) = demo();
    let fault = json!({ "path_prefix": "/v1/config", "status": 503, "times": 2 }).to_string();
    let kind = ["content-type: application/json"];
    assert_eq!(server.ask("POST", "/demo/fault", &kind, &fault).status, 204);
    let ask = || server.ask("GET", "/v1/config", &["shop-key: pk_demo"], "").status;
    assert_eq!([ask(), ask(), ask()], [503, 503, 200]);
    assert_eq!(server.ask("POST", "/demo/fault", &kind, &fault).status, 204);
    assert_eq!(server.ask("DELETE", "/demo/fault", &[], "").status, 204);
    assert_eq!(ask(), 200);
    assert_eq!(server.ask("POST", "/demo/fault", &kind, "{}").status, 400);
}

#[test]
fn every_fixture_has_its_page_in_both_ways() {
    let (_root, server) = demo();
    let list = server.get("/preview/");
    assert_eq!(list.status, 200, "{}", list.body);
    let paths: Vec<&str> = list
        .body
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .filter(|path| path.starts_with("/preview/") && !path.contains('?') && path.matches('/').count() == 3)
        .collect();
    assert!(server.get("/preview/all").head.contains("frame-src 'self'"));
    for path in paths {
        let page = server.get(path);
        assert_eq!((page.status, page.body.contains("shadowrootmode")), (200, true), "{path}");
        let page = server.get(&format!("{path}?mode=mount&lang=de&dir=rtl&scheme=dark"));
        assert_eq!((page.status, page.body.contains("shadowrootmode")), (200, false), "{path}");
        assert!(page.body.contains("lang=\"de\" dir=\"rtl\""), "{path}");
    }
}

#[test]
fn the_bundle_is_served_as_a_content_network_would() {
    let root = tempfile::tempdir().expect("a folder");
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository");
    std::fs::create_dir_all(root.path().join("demo")).expect("a folder");
    for name in ["data", "shop"] {
        symlink(here.join("demo").join(name), root.path().join("demo").join(name)).expect("a link");
    }
    let dist = root.path().join("dist");
    std::fs::create_dir(&dist).expect("a folder");
    for (name, text) in [
        ("manifest.json", "{\"version\":\"0\",\"files\":[]}"),
        ("core.0a1b2c3d4e5f.wasm", "plain"),
        ("core.0a1b2c3d4e5f.wasm.br", "brotli"),
        ("core.0a1b2c3d4e5f.wasm.gz", "gzip"),
    ] {
        std::fs::write(dist.join(name), text).expect("a file");
    }
    let server = Server::start(root.path(), &["--demo", "demo", "--dist", "dist", "--listen", "127.0.0.1:0"]);
    let path = "/dist/core.0a1b2c3d4e5f.wasm";
    for (accepted, body) in [("br, gzip", "brotli"), ("gzip", "gzip"), ("identity", "plain")] {
        let answer = server.ask("GET", path, &[&format!("accept-encoding: {accepted}")], "");
        assert_eq!((answer.status, answer.body.as_str()), (200, body), "{accepted}");
        for line in ["content-type: application/wasm", "immutable", "access-control-allow-origin: *"] {
            assert!(answer.head.contains(line), "{line}: {}", answer.head);
        }
    }
    assert!(server.get("/dist/manifest.json").head.contains("cache-control: no-cache"));
    assert_eq!(server.get("/dist/../settings.toml").status, 404);
}
