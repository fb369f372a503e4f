//! A declaration that was acknowledged is there, whenever the program is killed.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use crate::process::{Server, folder};

const ARGUMENTS: &[&str] = &["--config", "settings.toml"];
const ROUNDS: usize = 4;
const WRITERS: usize = 6;
const ACKNOWLEDGED: usize = 25;

fn declare(server: &Server, key: &str) -> Option<(u16, String)> {
    let body = json!({ "name": "Astrid", "contract": "10503", "email": format!("{key}@mail.example"), "locale": "en" });
    let key = format!("idempotency-key: {key}");
    let headers = ["shop-key: pk_test", "content-type: application/json", &key];
    server
        .try_ask("POST", "/v1/withdrawals", &headers, &body.to_string())
        .map(|answer| (answer.status, answer.body))
}

#[test]
fn nothing_that_was_acknowledged_is_lost_or_doubled_by_kills() {
    let folder = folder("limits.requests_per_second = 100000\nlimits.burst = 100000\n");
    let known: Mutex<BTreeMap<String, String>> = Mutex::default();
    let mut key_of_receipts = None;
    for round in 0..ROUNDS {
        let server = Server::start(folder.path(), ARGUMENTS);
        let published = server.get("/.well-known/aftersale-receipt-keys.json").body;
        assert_eq!(
            *key_of_receipts.get_or_insert_with(|| published.clone()),
            published,
            "one key for all starts"
        );
        for (key, first) in known.lock().expect("lock").iter() {
            let again = declare(&server, key).expect("an answer");
            assert_eq!((again.0, &again.1), (201, first), "the first answer, byte for byte");
        }
        let before = known.lock().expect("lock").len();
        let killed = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                let (server, known, killed) = (&server, &known, &killed);
                scope.spawn(move || {
                    for at in 0.. {
                        let key = format!("r{round}-w{writer}-{at}");
                        match declare(server, &key) {
                            Some((201, body)) => drop(known.lock().expect("lock").insert(key, body)),
                            Some(other) => panic!("{other:?}"),
                            None => return,
                        }
                        let enough = known.lock().expect("lock").len() >= before + ACKNOWLEDGED;
                        if enough && !killed.swap(true, Ordering::Relaxed) {
                            server.signal("-KILL");
                        }
                    }
                });
            }
        });
    }
    let known = known.into_inner().expect("lock");
    let number = |body: &String| serde_json::from_str::<Value>(body).expect("JSON")["number"].clone();
    let mut numbers: Vec<String> = known.values().map(|body| number(body).to_string()).collect();
    let all = numbers.len();
    numbers.sort();
    numbers.dedup();
    assert!(numbers.len() == all && all >= ROUNDS * ACKNOWLEDGED, "{all} acknowledged");
}
