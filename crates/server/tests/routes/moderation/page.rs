//! `/moderation`

use aftersale_server::config::{Config, DEMO_MODERATION, ModerationConfig};
use rstest::rstest;

use crate::stage::{Stage, config};

#[rstest]
#[case("/moderation", "text/html; charset=utf-8")]
#[case("/moderation/page.js", "text/javascript; charset=utf-8")]
#[case("/moderation/page.css", "text/css; charset=utf-8")]
#[tokio::test]
async fn it_is_there_with_a_token_in_the_settings_and_not_without(#[case] path: &str, #[case] kind: &str) {
    let answer = Stage::new().await.get(path, &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, kind));
    assert!(!String::from_utf8_lossy(&answer.bytes).contains(DEMO_MODERATION));
    let without = Config { moderation: ModerationConfig::default(), ..config() };
    assert_eq!(Stage::with(without).await.get(path, &[]).await.told(), "404 not_found");
}

#[tokio::test]
async fn nothing_runs_on_it_but_its_own_script() {
    let answer = Stage::new().await.get("/moderation", &[]).await;
    let policy = answer.header("content-security-policy");
    for rule in ["default-src 'none'", "script-src 'self';", "style-src 'self';", "trusted-types 'none'"] {
        assert!(policy.contains(rule), "{policy}");
    }
    let page = String::from_utf8(answer.bytes).expect("text");
    for inline in ["style=", "onclick", "<style", "javascript:"] {
        assert!(!page.contains(inline), "{inline}");
    }
    assert_eq!(page.matches("<script").count(), page.matches("<script src=").count());
}

#[tokio::test]
async fn its_colours_are_the_tokens() {
    let style = Stage::new().await.get("/moderation/page.css", &[]).await.bytes;
    let style = String::from_utf8(style).expect("text");
    assert!(!style.contains(":host"), "tokens for an element");
    for token in style.split("var(--_").skip(1) {
        let name = token.split([',', ')']).next().unwrap_or_default();
        assert!(style.contains(&format!("--_{name}:")), "{name} is no token");
    }
}
