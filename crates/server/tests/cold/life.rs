//! Start, stop, kill.

use std::net::TcpStream;
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use crate::mailbox::{mail_server, smtp};
use crate::process::{Answer, Server, folder};

const ARGUMENTS: &[&str] = &["--config", "settings.toml"];

fn look_up(server: &Server, key: usize) -> Answer {
    let body = json!({ "order_number": "10391", "email": "nobody@mail.example" }).to_string();
    let key = format!("idempotency-key: key-{key}");
    server.ask("POST", "/v1/access", &["shop-key: pk_test", "content-type: application/json", &key], &body)
}

#[test]
fn it_answers_once_it_says_so_and_stops_cleanly_when_asked() {
    let folder = folder("");
    let mut server = Server::start(folder.path(), ARGUMENTS);
    assert_eq!(server.get("/healthz").status, 200);
    server.signal("-TERM");
    let status = server.child.wait().expect("it ends");
    assert!(status.success(), "{status}");
    assert!(TcpStream::connect(&server.address).is_err());
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let folder = folder("limits.lookups_per_order = 1000\n");
    let server = Server::start(folder.path(), ARGUMENTS);
    let ask = |server: &Server| -> Vec<(u16, String)> {
        (0..20).map(|key| look_up(server, key)).map(|answer| (answer.status, answer.body)).collect()
    };
    let before = ask(&server);
    assert!(before.iter().all(|(status, _)| *status == 202), "{before:?}");
    server.signal("-KILL");
    drop(server);
    let server = Server::start(folder.path(), ARGUMENTS);
    assert_eq!(before, ask(&server), "the first answers, byte for byte");
}

#[test]
fn a_mail_that_was_promised_arrives_once_after_a_kill() {
    let (address, mails) = mail_server();
    let folder = folder(&smtp(address));

    let server = Server::start(folder.path(), ARGUMENTS);
    let body = json!({ "order_number": "10503", "email": "astrid.oberg@mail.example" }).to_string();
    let headers = ["shop-key: pk_test", "content-type: application/json", "idempotency-key: key-code"];
    assert_eq!(server.ask("POST", "/v1/access", &headers, &body).status, 202);
    server.signal("-KILL");
    drop(server);

    let mut server = Server::start(folder.path(), ARGUMENTS);
    let patience = Duration::from_secs(60);
    let code = std::iter::repeat_with(|| mails.recv_timeout(patience).expect("the mail with the code"))
        .find(|mail| mail.contains("10503") && mail.contains("To: astrid.oberg@mail.example"))
        .expect("one of them");
    server.signal("-TERM");
    server.child.wait().expect("it ends");
    // Whatever it still had under way is here by now.
    let id = |mail: &str| mail.lines().find(|line| line.starts_with("Message-ID:")).map(str::to_owned);
    assert!(id(&code).is_some());
    assert!(mails.try_iter().all(|mail| id(&mail) != id(&code)), "sent twice");
}

#[test]
fn settings_that_can_not_be_used_are_named_before_anything_starts() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("settings.toml"), "public_url = \"nowhere\"\n").expect("settings");
    let output = Command::new(env!("CARGO_BIN_EXE_aftersale-server"))
        .args(["--config", "settings.toml"])
        .current_dir(folder.path())
        .output()
        .expect("it runs");
    assert!(!output.status.success());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    for name in ["public_url", "shop.folder", "shop_keys", "tokens.active", "mail.from"] {
        assert!(told.contains(&format!("- {name}:")), "{name}: {told}");
    }
}

#[test]
fn the_environment_comes_after_the_file() {
    let folder = folder("");
    let output = Command::new(env!("CARGO_BIN_EXE_aftersale-server"))
        .args(ARGUMENTS)
        .current_dir(folder.path())
        .env("AFTERSALE_LIMITS__BURST", "0")
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert_eq!(
        told.lines().filter(|line| line.starts_with("- ")).collect::<Vec<_>>(),
        ["- limits.burst: at least 1"]
    );
}

#[test]
fn a_broken_policy_is_told_with_its_place_and_nothing_is_served() {
    let folder = folder("");
    let policy = folder.path().join("terms.json");
    let broken = json!({
        "version": "1",
        "reasons": [{ "handle": "changed-mind", "resolutions": [] }],
        "methods": [{ "method": "label", "fee": { "EUR": -5 } }],
    });
    std::fs::write(&policy, broken.to_string()).expect("a policy");
    let output = Command::new(env!("CARGO_BIN_EXE_aftersale-server"))
        .args(ARGUMENTS)
        .current_dir(folder.path())
        .env("AFTERSALE_SHOP__POLICY", &policy)
        .output()
        .expect("it runs");
    assert!(!output.status.success());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    for fault in ["terms.json", "reasons[0].resolutions: is empty", "methods[0].fee.EUR: is below zero"] {
        assert!(told.contains(fault), "{fault}: {told}");
    }
    assert!(output.stdout.is_empty(), "it never was ready");
}
