//! Returns sent while the server is killed: what was acknowledged is there, and nothing is there twice.
//!
//! Two rounds; `KILL_ROUNDS` says how many otherwise.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::process::{Answer, Server};

/// Pieces of the demo's orders that can come back, one by one.
const PIECES: [(&str, &str, u32); 13] = [
    ("10446", "1", 1),
    ("10446", "2", 1),
    ("10446", "3", 2),
    ("10463", "1", 1),
    ("10463", "2", 1),
    ("10412", "1", 2),
    ("10421", "1", 1),
    ("10421", "2", 1),
    ("10405", "1", 1),
    ("10405", "2", 1),
    ("10405", "3", 2),
    ("10456", "1", 1),
    ("10456", "2", 1),
];

fn rounds() -> usize {
    std::env::var("KILL_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(2)
}

/// One piece of one line, under a key of its own.
#[derive(Clone)]
struct Submit {
    order: &'static str,
    line: &'static str,
    key: String,
}

fn submits() -> Vec<Submit> {
    let each = PIECES.into_iter().flat_map(|(order, line, pieces)| {
        (0..pieces).map(move |at| Submit { order, line, key: format!("{order}-{line}-{at}") })
    });
    each.collect()
}

/// On a database that a start does not take away.
fn start(root: &Path) -> Server {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo");
    let settings = root.join("settings.toml");
    std::fs::write(
        &settings,
        format!(
            "listen = \"127.0.0.1:0\"\nstore.url = \"sqlite:kill.db\"\nshop.folder = {:?}\n\
             mail.folder = \"mail\"\nuploads.folder = \"uploads\"\n",
            demo.join("data")
        ),
    )
    .expect("settings");
    let demo = demo.to_string_lossy().into_owned();
    Server::start(root, &["--demo", &demo, "--config", "settings.toml"])
}

/// A token for each order, by its number, with the order's id.
fn tokens(server: &Server) -> BTreeMap<String, (String, String)> {
    let list: Value = serde_json::from_str(&server.get("/demo/scenarios.json").body).expect("JSON");
    let text = |one: &Value, name: &str| one[name].as_str().expect("text").to_owned();
    let each = list.as_array().expect("a list").iter();
    each.map(|one| (text(one, "number"), (text(one, "token"), text(one, "order_id")))).collect()
}

fn send(server: &Server, tokens: &BTreeMap<String, (String, String)>, submit: &Submit) -> Option<Answer> {
    let (token, id) = &tokens[submit.order];
    let item = json!({
        "line_id": submit.line, "quantity": 1, "reason": "changed-mind", "resolution": "refund_original",
    });
    let body =
        json!({ "kind": "return", "items": [item], "method": "own_carrier", "policy_version": "2026-11" });
    let headers = [
        &format!("authorization: Bearer {token}"),
        "content-type: application/json",
        &format!("idempotency-key: {}", submit.key),
    ];
    server.try_ask("POST", &format!("/v1/orders/{id}/returns"), &headers, &body.to_string())
}

/// What was acknowledged before the server was gone: bodies by key.
fn sent_while_killed(server: &Server, answers: usize) -> BTreeMap<String, String> {
    let tokens = tokens(server);
    let (tell, told) = mpsc::channel();
    std::thread::scope(|scope| {
        for submit in submits() {
            let (tell, tokens) = (tell.clone(), &tokens);
            scope.spawn(move || {
                if let Some(answer) = send(server, tokens, &submit) {
                    tell.send((submit.key, answer.status, answer.body)).expect("somebody listens");
                }
            });
        }
        drop(tell);
        let mut kept: Vec<_> = told.iter().take(answers).collect();
        server.signal("-KILL");
        kept.extend(told.iter());
        assert!(kept.iter().all(|(_, status, _)| *status == 201), "{kept:?}");
        kept.into_iter().map(|(key, _, body)| (key, body)).collect()
    })
}

fn round(root: &Path, answers: usize) {
    let server = start(root);
    let acknowledged = sent_while_killed(&server, answers);
    drop(server);

    let server = start(root);
    // A key whose caller was killed is free again after a minute.
    let form = ["content-type: application/x-www-form-urlencoded"];
    assert_eq!(server.ask("POST", "/demo/clock", &form, "advance=PT2M").status, 303);
    let tokens = tokens(&server);
    for submit in submits() {
        let answer = send(&server, &tokens, &submit).expect("an answer");
        assert_eq!(answer.status, 201, "{}: {}", submit.key, answer.body);
        if let Some(before) = acknowledged.get(&submit.key) {
            assert_eq!(&answer.body, before, "the first answer, byte for byte");
        }
    }
    for (number, (token, id)) in &tokens {
        let bearer = format!("authorization: Bearer {token}");
        let order = server.ask("GET", &format!("/v1/orders/{id}"), &[&bearer], "");
        let order: Value = serde_json::from_str(&order.body).expect("JSON");
        let asked = order["returns"]
            .as_array()
            .expect("returns")
            .iter()
            .filter(|one| one["id"].as_str().is_some_and(|id| !id.starts_with("ret-")));
        let expected = submits().iter().filter(|submit| submit.order == number).count();
        assert_eq!(asked.count(), expected, "{number}");
    }
}

#[test]
fn what_was_acknowledged_is_there_once_after_a_kill() {
    for at in 0..rounds() {
        let root: TempDir = tempfile::tempdir().expect("a folder");
        // After each number of answers in turn.
        round(root.path(), (at * 5 + 2) % submits().len());
    }
}
