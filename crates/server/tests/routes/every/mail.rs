//! What is stored for sending leaves, once, and is tried again when it could not.

use std::path::Path;
use std::sync::Arc;

use aftersale_server::config::{MailConfig, MailTransport};
use aftersale_server::mail::outbox::send_waiting;
use aftersale_server::mail::transport::Transport;
use aftersale_store::Store;
use serde_json::json;

use crate::sample::EMAIL;
use crate::stage::Stage;

fn files(folder: &Path) -> Arc<Transport> {
    let settings = MailConfig {
        transport: MailTransport::File,
        folder: folder.into(),
        smtp_url: String::new(),
        from: "Shop <hello@shop.example>".into(),
        keep_codes: true,
    };
    Arc::new(Transport::new(&settings).expect("a folder"))
}

fn written(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .map(|path| std::fs::read_to_string(path).expect("a mail"))
        .collect()
}

async fn ask_for_a_code(stage: &Stage) {
    let body = json!({ "order_number": "1001", "email": EMAIL }).to_string();
    assert_eq!(stage.post("/v1/access", "key", &body).await.status, 202);
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
