//! `GET /v1/loyalty/entries`

use aftersale_store::Points;
use serde_json::{Value, json};

use super::{earned, points, redeem, stage, token};
use crate::sample::{CUSTOMER, at};
use crate::stage::Stage;

async fn all(stage: &Stage) -> Vec<Value> {
    let (mut found, mut cursor) = (Vec::new(), String::new());
    loop {
        let answer = stage.ask("GET", &format!("/v1/loyalty/entries{cursor}"), &token(), "", "").await;
        assert_eq!(answer.status, 200, "{}", answer.told());
        let page = answer.json();
        let entries = page["entries"].as_array().expect("entries");
        assert!(entries.len() <= 50);
        found.extend(entries.iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("?cursor={next}"),
            None => return found,
        }
    }
}

#[tokio::test]
async fn the_history_sums_to_the_balance_page_by_page() {
    let stage = stage().await;
    let more = (0..120).map(|number| earned(&format!("more-{number}"), at("2026-04-01T12:00:00Z"), 1, None));
    let more: Vec<_> = more.collect();
    stage.store.note_points(CUSTOMER, Box::new(move |_| more)).await.expect("points");
    assert_eq!(redeem(&stage, "k", json!({ "reward": "voucher", "points": 150 })).await.status, 201);
    let told = points(&stage).await;
    let history = all(&stage).await;
    let sum = |name: &str| history.iter().filter_map(|entry| entry[name].as_i64()).sum::<i64>();
    assert_eq!(
        (Some(sum("points")), Some(sum("pending"))),
        (told["available"].as_i64(), told["pending"].as_i64())
    );
    assert_eq!((&history[0]["balance"], &history[0]["kind"]), (&told["available"], &json!("spent")));
    // First to expire first, across two lots.
    let parts: Vec<_> =
        history[0]["parts"].as_array().expect("parts").iter().map(|one| &one["points"]).collect();
    assert_eq!(parts, [-100, -50]);
    let mut ids: Vec<_> = history.iter().map(|entry| entry["id"].to_string()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), history.len(), "none twice");
}

#[tokio::test]
async fn a_change_of_the_rules_stands_in_its_place() {
    let stage = stage().await;
    points(&stage).await;
    let history = all(&stage).await;
    let kinds: Vec<_> = history.iter().map(|entry| entry["kind"].as_str().expect("a kind")).collect();
    assert_eq!(kinds, ["earned", "rules_changed", "released", "earned", "released", "earned"]);
    assert_eq!(history[1]["cause"]["text"], "Two points for each euro spent on textiles.");
    assert_eq!(
        (&history[1]["at"], &history[1]["balance"]),
        (&json!("2026-11-01T00:00:00+01:00"), &json!(300))
    );
}

#[tokio::test]
async fn a_cursor_of_ones_own_making_is_refused() {
    let stage = stage().await;
    let answer = stage.ask("GET", "/v1/loyalty/entries?cursor=soon", &token(), "", "").await;
    assert_eq!(answer.told(), "400 malformed_request");
}
