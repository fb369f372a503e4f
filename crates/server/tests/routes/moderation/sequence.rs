//! Whatever is decided, in whatever order: one star is answered as five are.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use super::{LIST, decide, read, sent};
use crate::reviews::{stage, token};

const CASES: u32 = 40;

#[derive(Clone, Debug)]
enum Step {
    Decide(&'static str, Value),
    /// With a version of before.
    Stale,
    /// The author writes other words.
    Change(u8),
    Read(&'static str),
    TakeBack,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Decide("publish", json!({}))),
        2 => Just(Step::Decide("reject", json!({ "reason": "off_topic" }))),
        1 => Just(Step::Decide("reject", json!({ "reason": "other", "note": "Ask us." }))),
        2 => Just(Step::Decide("reply", json!({ "text": "Thank you." }))),
        1 => Just(Step::Decide("reply", json!({ "text": "" }))),
        1 => Just(Step::Stale),
        2 => any::<u8>().prop_map(Step::Change),
        2 => prop_oneof![Just("pending"), Just("published"), Just("rejected")].prop_map(Step::Read),
        1 => Just(Step::TakeBack),
    ]
}

/// Every answer, without the review's random id.
async fn answers(stars: u8, steps: &[Step]) -> Vec<String> {
    let stage = stage().await;
    let (id, mut version) = sent(&stage, stars).await;
    let mut told = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        stage.later(1);
        let path = format!("/v1/reviews/{id}");
        let answer = match step {
            Step::Decide(verb, body) => {
                let mut body = body.clone();
                body["version"] = version.clone();
                decide(&stage, &id, verb, &body).await
            }
            Step::Stale => decide(&stage, &id, "publish", &json!({ "version": "before" })).await,
            Step::Change(word) => {
                let body = json!({ "stars": stars, "text": format!("Word {word}.") }).to_string();
                stage.ask("PATCH", &path, &token(&stage), &format!("change-{at}"), &body).await;
                let page = read(&stage, LIST).await;
                version = page.json()["reviews"][0]["version"].clone();
                page
            }
            Step::Read(state) => read(&stage, &format!("{LIST}?state={state}")).await,
            Step::TakeBack => {
                stage.ask("DELETE", &path, &token(&stage), &format!("gone-{at}"), "{}").await;
                read(&stage, LIST).await
            }
        };
        let mut body = answer.json();
        if let Some(problem) = body.as_object_mut() {
            problem.remove("request_id");
        }
        told.push(format!("{} {body}", answer.status).replace(&id, "ID"));
    }
    told
}

#[test]
fn the_rating_is_in_no_answer_whatever_happens() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let seed = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, seed);
    let outcome = runner.run(&proptest::collection::vec(step(), 1..12), |steps| {
        let one = runtime.block_on(answers(1, &steps));
        prop_assert!(one.iter().all(|answer| !answer.contains("stars")), "{one:?}");
        prop_assert_eq!(one, runtime.block_on(answers(5, &steps)));
        Ok(())
    });
    outcome.expect("one star is five stars");
}
