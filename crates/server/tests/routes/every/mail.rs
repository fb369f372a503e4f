//! What is stored for sending leaves, once, and is tried again when it could not.

use std::path::Path;
use std::sync::Arc;

use aftersale_server::config::{MailConfig, MailTransport};
use aftersale_server::mail::outbox::{self, send_waiting};
use aftersale_server::mail::transport::Transport;
use aftersale_store::{Mail, Store};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::smtp::Mailbox;
use crate::sample::{EMAIL, now};
use crate::stage::Stage;

pub fn files(folder: &Path) -> Arc<Transport> {
    let settings = MailConfig {
        transport: MailTransport::File,
        folder: folder.into(),
        smtp_url: String::new(),
        from: "Shop <hello@shop.example>".into(),
        keep_codes: true,
    };
    Arc::new(Transport::new(&settings).expect("a folder"))
}

pub fn written(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .map(|path| std::fs::read_to_string(path).expect("a mail"))
        .collect()
}

async fn ask_for_a_code(stage: &Stage) {
    let body = json!({ "order_number": "1001", "email": EMAIL }).to_string();
    assert_eq!(stage.look_up("key", &body).await.status, 202);
}

#[tokio::test]
async fn a_mail_leaves_once_with_both_parts() {
    let (stage, folder) = (Stage::new().await, tempfile::tempdir().expect("a folder"));
    ask_for_a_code(&stage).await;
    let transport = files(folder.path());
    send_waiting(&stage.app, &transport).await;
    send_waiting(&stage.app, &transport).await;
    let mails = written(folder.path());
    assert_eq!(mails.len(), 1);
    for part in ["multipart/alternative", "text/plain", "text/html", "Auto-Submitted: auto-generated", EMAIL]
    {
        assert!(mails[0].contains(part), "{part}: {}", mails[0]);
    }
    assert!(stage.store.mails(1).await.expect("mails")[0].sent_at.is_some());
}

#[tokio::test]
async fn a_mail_that_could_not_leave_is_tried_again_later() {
    let (stage, folder) = (Stage::new().await, tempfile::tempdir().expect("a folder"));
    ask_for_a_code(&stage).await;
    let gone = folder.path().join("gone");
    let transport = files(&gone);
    std::fs::remove_dir(&gone).expect("removed");
    send_waiting(&stage.app, &transport).await;
    let kept = stage.store.mails(1).await.expect("mails").remove(0);
    assert_eq!((kept.sent_at, kept.attempts), (None, 1));

    std::fs::create_dir(&gone).expect("made again");
    send_waiting(&stage.app, &transport).await;
    assert_eq!(written(&gone).len(), 0, "not at once");
    stage.later(5);
    send_waiting(&stage.app, &transport).await;
    assert_eq!(written(&gone).len(), 1);
}

fn smtp(address: std::net::SocketAddr) -> Arc<Transport> {
    let settings = MailConfig {
        transport: MailTransport::Smtp,
        folder: "unused".into(),
        smtp_url: format!("smtp://{address}"),
        from: "Shop <hello@shop.example>".into(),
        keep_codes: true,
    };
    Arc::new(Transport::new(&settings).expect("a transport"))
}

async fn mail_server() -> (Mailbox, Arc<Transport>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let transport = smtp(listener.local_addr().expect("an address"));
    let mailbox = Mailbox::default();
    mailbox.serve(listener);
    (mailbox, transport)
}

fn mail(id: &str) -> Mail {
    Mail {
        id: id.into(),
        dedupe_key: format!("order-1:p1:{id}"),
        kind: "offer".into(),
        to: EMAIL.into(),
        locale: "sv".into(),
        subject: "Påminnelse från Åsa".into(),
        text: "Hej\n.en rad med punkt\n".into(),
        html: "<p>Hej</p>".into(),
        created_at: now(),
        attempts: 0,
        sent_at: None,
        expires_at: None,
        ended_at: None,
        unsubscribe_url: None,
        optional: None,
        attachment: None,
    }
}

async fn kept(stage: &Stage, id: &str) -> Mail {
    let mails = stage.store.mails(100).await.expect("mails");
    mails.into_iter().find(|mail| mail.id == id).expect("the mail")
}

/// Lines of the head, folded ones joined.
fn head(message: &str) -> Vec<String> {
    let head = message.split("\r\n\r\n").next().unwrap_or_default();
    head.replace("\r\n ", " ").split("\r\n").map(str::to_owned).collect()
}

#[tokio::test]
async fn a_mail_server_gets_each_mail_once_with_its_headers_and_both_parts() {
    let (stage, (mailbox, transport)) = (Stage::new().await, mail_server().await);
    let url = "https://shop.example/v1/unsubscribe/token";
    let asking = Mail { unsubscribe_url: Some(url.into()), ..mail("asks") };
    stage.store.put_mails(&[asking, mail("tells")]).await.expect("stored");
    send_waiting(&stage.app, &transport).await;
    send_waiting(&stage.app, &transport).await;
    let taken = mailbox.taken();
    assert_eq!(taken.len(), 2);
    let (asks, tells): (Vec<_>, Vec<_>) =
        taken.iter().partition(|message| message.contains("List-Unsubscribe"));
    let (asks, tells) = (head(asks[0]), head(tells[0]));
    for line in [
        "From: \"Demo shop\" <hello@shop.example>",
        "To: linnea.berg@mail.example",
        "Auto-Submitted: auto-generated",
        "Content-Language: sv",
        "MIME-Version: 1.0",
    ] {
        assert!(asks.contains(&line.to_owned()) && tells.contains(&line.to_owned()), "{line}: {asks:?}");
    }
    assert!(asks.iter().any(|line| line.starts_with("Subject: =?utf-8?b?")), "{asks:?}");
    assert!(asks.contains(&format!("List-Unsubscribe: <{url}>")), "{asks:?}");
    assert!(asks.contains(&"List-Unsubscribe-Post: List-Unsubscribe=One-Click".to_owned()), "{asks:?}");
    let id = |head: &[String]| head.iter().find(|line| line.starts_with("Message-ID: <")).cloned();
    assert!(id(&asks).is_some_and(|id| id.ends_with("@shop.example>")) && id(&asks) != id(&tells));
    assert!(taken[0].contains("text/plain") && taken[0].contains("text/html"));
    assert!(taken[0].contains("\r\n.en rad med punkt\r\n"), "{}", taken[0]);
}

#[tokio::test]
async fn a_mail_put_off_is_tried_again_under_the_same_name() {
    let (stage, (mailbox, transport)) = (Stage::new().await, mail_server().await);
    stage.store.put_mails(&[mail("m1")]).await.expect("stored");
    mailbox.answer_next(&["451 later", "535 wrong password"]);
    for tried in 1..=2 {
        send_waiting(&stage.app, &transport).await;
        let waiting = kept(&stage, "m1").await;
        assert_eq!((waiting.attempts, waiting.sent_at, waiting.ended_at), (tried, None, None));
        stage.later(5);
    }
    send_waiting(&stage.app, &transport).await;
    assert_eq!(mailbox.taken().len(), 1);
    assert!(kept(&stage, "m1").await.sent_at.is_some());
}

#[tokio::test]
async fn a_mail_refused_for_good_ends_and_the_others_leave() {
    let (stage, (mailbox, transport)) = (Stage::new().await, mail_server().await);
    stage.store.put_mails(&[mail("m1")]).await.expect("stored");
    mailbox.answer_next(&["550 no such mailbox"]);
    send_waiting(&stage.app, &transport).await;
    let no_address = Mail { to: "nobody".into(), ..mail("m2") };
    stage.store.put_mails(&[no_address, mail("m3")]).await.expect("stored");
    stage.later(600);
    send_waiting(&stage.app, &transport).await;
    assert_eq!(mailbox.taken().len(), 1);
    for id in ["m1", "m2"] {
        let ended = kept(&stage, id).await;
        assert!(ended.ended_at.is_some() && ended.sent_at.is_none() && ended.attempts == 1, "{ended:?}");
    }
}

#[tokio::test]
async fn a_mail_server_that_was_down_gets_its_mails_when_it_is_back() {
    let stage = Stage::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let transport = smtp(address);
    stage.store.put_mails(&[mail("m1")]).await.expect("stored");
    send_waiting(&stage.app, &transport).await;
    assert_eq!(kept(&stage, "m1").await.attempts, 1);
    let mailbox = Mailbox::default();
    mailbox.serve(TcpListener::bind(address).await.expect("the same port"));
    stage.later(2);
    send_waiting(&stage.app, &transport).await;
    assert_eq!(mailbox.taken().len(), 1);
}

#[tokio::test]
async fn a_code_that_no_longer_works_is_not_sent() {
    let (stage, (mailbox, transport)) = (Stage::new().await, mail_server().await);
    ask_for_a_code(&stage).await;
    stage.later(11);
    send_waiting(&stage.app, &transport).await;
    assert_eq!(mailbox.taken().len(), 0);
    assert!(stage.store.mails(1).await.expect("mails")[0].ended_at.is_some());
}

#[tokio::test]
async fn a_code_is_forgotten_once_it_was_sent() {
    let mut config = crate::stage::config();
    config.mail.keep_codes = false;
    let (stage, (mailbox, transport)) = (Stage::with(config).await, mail_server().await);
    ask_for_a_code(&stage).await;
    let code = stage.mailed_code().await;
    send_waiting(&stage.app, &transport).await;
    assert!(mailbox.taken()[0].contains(&code));
    let kept = stage.store.mails(1).await.expect("mails").remove(0);
    assert_eq!((kept.text, kept.html), (String::new(), String::new()));
}

#[tokio::test]
async fn at_a_stop_mails_under_way_are_put_back() {
    let stage = Stage::new().await;
    // Nobody ever answers: the connection is made and stays silent.
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let transport = smtp(silent.local_addr().expect("an address"));
    stage.store.put_mails(&[mail("m1")]).await.expect("stored");
    let (stopping, stopped) = watch::channel(false);
    let app = stage.app.clone();
    let sending = tokio::spawn(async move { outbox::run(&app, &transport, stopped).await });
    let (_connection, _) = silent.accept().await.expect("a connection");
    assert_eq!(kept(&stage, "m1").await.attempts, 1);
    stopping.send_replace(true);
    sending.await.expect("it ends");
    assert_eq!(kept(&stage, "m1").await.attempts, 0);
    let again = stage.store.take_mails(1, jiff::SignedDuration::from_mins(1), now()).await.expect("taken");
    assert_eq!(again.len(), 1);
}
