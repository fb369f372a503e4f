//! Two programs on one Postgres are one server: whichever is asked, and when both are asked at once.

use std::collections::BTreeSet;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use aftersale_testkit::postgres::Database;
use jsonwebtoken::{EncodingKey, Header, encode};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::mailbox::{mail_server, smtp};
use crate::process::{Answer, SECRET, Server, folder};

const NUMBER: &str = "10503";
const ID: &str = "order-10503";
const EMAIL: &str = "astrid.oberg@mail.example";

struct Pair {
    servers: [Server; 2],
    mails: Receiver<String>,
    _folder: TempDir,
    /// Dropped after the servers.
    _database: Database,
}

impl Pair {
    /// Both start at once, on a database without tables.
    fn start(more: &str) -> Self {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let database = runtime.block_on(Database::fresh()).expect("a database");
        let (address, mails) = mail_server();
        let folder = folder(&format!(
            "store.url = {:?}\nreceipts.key = {SECRET:?}\n{}{more}",
            database.url(),
            smtp(address)
        ));
        let start = || Server::start(folder.path(), &["--config", "settings.toml"]);
        let servers = std::thread::scope(|scope| {
            [scope.spawn(start), scope.spawn(start)].map(|one| one.join().expect("a server"))
        });
        Self { servers, mails, _folder: folder, _database: database }
    }

    /// The next mail with a code.
    fn code(&self) -> String {
        let patience = Duration::from_secs(60);
        let mail = std::iter::repeat_with(|| self.mails.recv_timeout(patience).expect("a mail with a code"))
            .find(|mail| mail.contains("Subject: Your code"))
            .expect("a mail");
        let code = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
        mail.split_whitespace().find(code).expect("a code").to_owned()
    }

    /// Stops both as they are asked to, and tells the mails that were left.
    fn stop(mut self) -> Vec<String> {
        for server in &mut self.servers {
            server.signal("-TERM");
            assert!(server.child.wait().expect("it ends").success());
        }
        self.mails.try_iter().collect()
    }
}

fn write(server: &Server, path: &str, key: &str, body: &Value) -> Answer {
    let key = format!("idempotency-key: {key}");
    server.ask(
        "POST",
        path,
        &["shop-key: pk_test", "content-type: application/json", &key],
        &body.to_string(),
    )
}

fn look_up(server: &Server, key: &str, email: &str) -> Answer {
    write(server, "/v1/access", key, &json!({ "order_number": NUMBER, "email": email, "locale": "en" }))
}

fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{}: {}", answer.status, answer.body))
}

/// Asks for the order that was granted; `known` is a tag.
fn order(server: &Server, granted: &Value, known: &str) -> Answer {
    let token = granted["access_token"].as_str().expect("a token");
    let path = format!("/v1/orders/{}", granted["order_id"].as_str().expect("an id"));
    let headers = [format!("authorization: Bearer {token}"), format!("if-none-match: {known}")];
    server.ask("GET", &path, &headers.each_ref().map(String::as_str), "")
}

#[test]
fn a_code_asked_for_here_is_answered_there() {
    let pair = Pair::start("");
    let [here, there] = &pair.servers;
    let asked = look_up(here, "k1", EMAIL);
    assert_eq!(asked.status, 202, "{}", asked.body);
    let again = look_up(there, "k1", EMAIL);
    assert_eq!((again.status, &again.body), (202, &asked.body), "the first answer, byte for byte");
    let other = look_up(there, "k1", "somebody@else.example");
    assert_eq!((other.status, read(&other)["code"].as_str()), (422, Some("idempotency_key_reused")));

    let code = pair.code();
    let path = format!("/v1/access/{}", read(&asked)["challenge_id"].as_str().expect("an id"));
    let granted = write(there, &path, "k2", &json!({ "code": code }));
    assert_eq!(granted.status, 200, "{}", granted.body);
    assert_eq!(write(here, &path, "k2", &json!({ "code": code })).body, granted.body);
    assert_eq!(write(here, &path, "k3", &json!({ "code": code })).status, 422, "a code works once");
    let order = order(here, &read(&granted), "\"none\"");
    assert_eq!(read(&order)["number"], NUMBER);
    assert!(pair.stop().iter().all(|mail| !mail.contains("Subject: Your code")), "one code was mailed");
}

#[test]
fn an_answer_known_from_here_is_not_sent_again_there() {
    let pair = Pair::start("");
    let [here, there] = &pair.servers;
    let claims = json!({
        "aud": "aftersale:link", "sub": ID, "exp": 4_000_000_000_i64, "iat": 1, "jti": "link-1",
    });
    let header = Header { kid: Some("a".into()), ..Header::default() };
    let link = encode(&header, &claims, &EncodingKey::from_secret(SECRET.as_bytes())).expect("a link");
    let granted = write(here, "/v1/access/link", "k1", &json!({ "link_token": link }));
    assert_eq!(granted.status, 200, "{}", granted.body);
    assert_eq!(write(there, "/v1/access/link", "k1", &json!({ "link_token": link })).body, granted.body);
    let first = order(here, &read(&granted), "\"none\"");
    assert_eq!(read(&first)["number"], NUMBER);
    let again = order(there, &read(&granted), first.header("etag"));
    assert_eq!((again.status, again.body.as_str()), (304, ""));
}

#[test]
fn many_tries_of_one_write_over_both_are_one_write() {
    let pair = Pair::start("limits.lookups_per_order = 1000\n");
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let tries: Vec<_> = pair
            .servers
            .iter()
            .cycle()
            .take(20)
            .map(|server| scope.spawn(|| look_up(server, "k", EMAIL)))
            .collect();
        tries.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    let (done, waiting): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 202);
    assert!(waiting.iter().all(|answer| answer.status == 409), "done once, and otherwise running");
    let bodies: BTreeSet<&str> = done.iter().map(|answer| answer.body.as_str()).collect();
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    pair.code();
    assert!(pair.stop().iter().all(|mail| !mail.contains("Subject: Your code")), "one code was mailed");
}

#[test]
fn each_mail_leaves_once_though_both_send() {
    let pair = Pair::start("limits.lookups_per_order = 1000\n");
    for key in 0..30 {
        let server = &pair.servers[key % 2];
        assert_eq!(look_up(server, &key.to_string(), EMAIL).status, 202);
    }
    let patience = Duration::from_secs(60);
    let mut seen = Vec::new();
    while seen.iter().filter(|mail: &&String| mail.contains("Subject: Your code")).count() < 30 {
        seen.push(pair.mails.recv_timeout(patience).expect("a mail"));
    }
    seen.extend(pair.stop());
    let ids: Vec<&str> =
        seen.iter().filter_map(|mail| mail.lines().find(|line| line.starts_with("Message-ID: "))).collect();
    assert_eq!(ids.len(), seen.len(), "each has a name");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "and none came twice");
}

#[test]
fn what_was_asked_here_counts_there() {
    let pair = Pair::start("limits.lookups_per_order = 3\n");
    let [here, there] = &pair.servers;
    for (server, key, status) in
        [(here, "k1", 202), (there, "k2", 202), (here, "k3", 202), (there, "k4", 429)]
    {
        assert_eq!(look_up(server, key, EMAIL).status, status, "{key}");
    }
    assert_eq!(look_up(here, "k5", EMAIL).status, 429);
}

#[test]
fn a_withdrawal_sent_to_both_is_one_with_one_receipt_of_one_key() {
    let pair = Pair::start("");
    let [here, there] = &pair.servers;
    let body = json!({ "name": "Astrid", "contract": NUMBER, "email": EMAIL, "locale": "en" });
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let tries = [here, there, here, there, here, there]
            .map(|server| scope.spawn(|| write(server, "/v1/withdrawals", "k", &body)));
        tries.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    let (done, waiting): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 201);
    assert!(waiting.iter().all(|answer| answer.status == 409), "done once, and otherwise running");
    let receipts: BTreeSet<&str> = done.iter().map(|answer| answer.body.as_str()).collect();
    assert_eq!(receipts.len(), 1, "{receipts:?}");
    let keys = "/.well-known/aftersale-receipt-keys.json";
    let (published, other) = (here.get(keys).body, there.get(keys).body);
    assert_eq!(published, other);
    assert!(published.contains(read(done[0])["signature"]["key_id"].as_str().expect("an id")));
    let patience = Duration::from_secs(60);
    let ours = |mail: &String| mail.contains("Subject: We have received your withdrawal");
    while !ours(&pair.mails.recv_timeout(patience).expect("the receipt by mail")) {}
    assert_eq!(pair.stop().iter().filter(|mail| ours(mail)).count(), 0, "and none came twice");
}
