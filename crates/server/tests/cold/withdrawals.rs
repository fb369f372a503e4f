//! A declaration that was acknowledged is there, whenever the program is killed, and its receipt outlives the program.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
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

fn verify(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_aftersale-server"))
        .arg("verify-receipt")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("it runs");
    let told = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&told).into_owned())
}

#[test]
fn a_receipt_is_checked_by_hand_when_no_server_runs_any_more() {
    let folder = folder("");
    let place = folder.path();
    let mut server = Server::start(place, ARGUMENTS);
    let (status, receipt) = declare(&server, "k1").expect("an answer");
    assert_eq!(status, 201, "{receipt}");
    let published = server.get("/.well-known/aftersale-receipt-keys.json").body;
    server.signal("-TERM");
    server.child.wait().expect("it ends");

    let write = |name: &str, text: &str| std::fs::write(place.join(name), text).expect("a file");
    write("receipt.json", &receipt);
    write("keys.json", &published);
    write("changed.json", &receipt.replace("Astrid", "Asta"));
    write("garbage.json", "not a receipt");
    let key = serde_json::from_str::<Value>(&published).expect("JSON")["keys"][0]["x"].clone();
    let key = key.as_str().expect("a key");
    for given in ["keys.json", key] {
        let (genuine, told) = verify(place, &["receipt.json", "--key", given]);
        assert!(genuine && told.contains("genuine and unchanged") && told.contains("Astrid"), "{told}");
    }
    let other = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    for (file, given, why) in [
        ("changed.json", key, "`name` is not what the shop signed"),
        ("receipt.json", other, "signed with another key"),
        ("garbage.json", key, "no receipt of a withdrawal"),
        ("receipt.json", "nonsense", "no public key"),
        ("missing.json", key, "missing.json"),
    ] {
        let (genuine, told) = verify(place, &[file, "--key", given]);
        assert!(!genuine && told.contains(why), "{file} {given}: {told}");
    }
}
