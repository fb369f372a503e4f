//! The log of a whole visit holds nothing personal and no secret.

use std::io::Write;
use std::sync::{Arc, Mutex};

use aftersale_store::Store;
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;

use crate::sample::{EMAIL, NAME};
use crate::stage::Stage;

#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("lock").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Page {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_visit_leaves_no_personal_data_in_the_log() {
    let page = Page::default();
    let logger = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(page.clone())
        .finish();
    let _logging = tracing::subscriber::set_default(logger);
    let stage = Stage::new().await;

    let wanted = json!({ "order_number": "1001", "email": EMAIL }).to_string();
    let challenge = stage.look_up("key-1", &wanted).await.json();
    let id = challenge["challenge_id"].as_str().expect("an id").to_owned();
    let code = stage.mailed_code().await;
    let granted =
        stage.post(&format!("/v1/access/{id}"), "key-2", &json!({ "code": code }).to_string()).await.json();
    let token = granted["access_token"].as_str().expect("a token").to_owned();
    stage.get_order(&token).await;
    let link = stage.link_token("ord_1001");
    stage.post("/v1/access/link", "key-3", &json!({ "link_token": link }).to_string()).await;
    stage
        .post(
            "/v1/access",
            "key-4",
            &json!({ "order_number": "1001", "phone": "+46701234567", "x": 1 }).to_string(),
        )
        .await;
    stage.get(&format!("/v1/orders?cursor={EMAIL}"), &[("authorization", &format!("Bearer {token}"))]).await;
    stage.get(&format!("/nowhere/{EMAIL}"), &[]).await;
    stage.store.touch_order("ord_1001").await.expect("touched");
    stage.store.fail(true);
    stage.get_order(&token).await;

    let log = String::from_utf8(page.0.lock().expect("lock").clone()).expect("text");
    assert!(log.contains("\"route\":\"/v1/orders/{id}\""), "the visit was logged: {log}");
    assert!(log.contains("told to fail"), "and why something failed");
    let signature = token.rsplit('.').next().expect("a signature");
    for private in [EMAIL, NAME, &code, &token, signature, &link, "46701234567", "Storgatan", "linnea"] {
        assert!(!log.contains(private), "{private} is in the log");
    }
}
