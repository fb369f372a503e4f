//! Every parcel status with every reason of an incident, in every language: what is said, and what to do now.

use std::collections::BTreeMap;

use aftersale_order_tracking::prerender_fixture;
use aftersale_testkit::texts;
use leptos::prelude::*;
use serde_json::{Value, json};

const LANGUAGES: [&str; 4] = ["en", "de", "sv", "bg"];

const STATUSES: [&str; 12] = [
    "pending",
    "picked_up",
    "in_transit",
    "out_for_delivery",
    "ready_for_pickup",
    "delivery_failed",
    "delivery_delayed",
    "on_hold",
    "delivered",
    "return_to_sender",
    "cancelled",
    "unknown",
];

/// The statuses that a reason goes with.
const TROUBLED: [&str; 4] = ["delivery_failed", "delivery_delayed", "on_hold", "return_to_sender"];

const REASONS: [&str; 9] =
    ["carrier", "retailer", "consignee", "customs", "weather", "address", "damaged", "lost", "other"];

/// These say the same whatever the status: the parcel will not come as it is.
const FINAL: [&str; 2] = ["damaged", "lost"];

/// Headline and advice.
fn said(lang: &str, status: &str, reason: Option<&str>) -> (String, String) {
    let text = include_str!("../fixtures/on-hold-customs.json");
    let mut fixture: Value = serde_json::from_str(text).expect("the fixture is JSON");
    let parcel = &mut fixture["answer"]["body"]["parcels"][0];
    parcel["status"] = json!(status);
    parcel["incident"] = json!(reason);
    let html = Owner::new().with(|| prerender_fixture(lang, &fixture).to_html());
    let inside = |name: &str| {
        let (_, after) = html.split_once(&format!("part=\"{name}\"")).expect("it is shown");
        let (_, inside) = after.split_once('>').expect("the tag ends");
        texts(inside).into_iter().next().expect("it says something")
    };
    (inside("title"), inside("advice"))
}

#[test]
fn every_status_has_a_text_and_a_next_action_of_its_own_in_every_language() {
    for lang in LANGUAGES {
        let mut headlines = BTreeMap::new();
        for status in STATUSES {
            let (headline, advice) = said(lang, status, None);
            assert!(!headline.trim().is_empty() && advice.len() > 10, "{lang} {status}: {headline} {advice}");
            if let Some(other) = headlines.insert(headline.clone(), status) {
                panic!("{lang}: {status} and {other} both say {headline:?}");
            }
        }
    }
}

#[test]
fn every_reason_of_a_problem_is_said_in_every_language() {
    for lang in LANGUAGES {
        let mut headlines = BTreeMap::new();
        for status in TROUBLED {
            for reason in REASONS.into_iter().filter(|reason| !FINAL.contains(reason)) {
                let (headline, advice) = said(lang, status, Some(reason));
                assert!(advice.len() > 10, "{lang} {status} {reason}: {advice}");
                if let Some(other) = headlines.insert(headline.clone(), (status, reason)) {
                    panic!("{lang}: {status} {reason} and {other:?} both say {headline:?}");
                }
            }
        }
    }
}

#[test]
fn who_has_to_act_is_told_so_whatever_the_status() {
    for lang in LANGUAGES {
        let mut advice = BTreeMap::new();
        for status in TROUBLED {
            for reason in REASONS {
                advice.insert((status, reason), said(lang, status, Some(reason)).1);
            }
        }
        let say = |status: &'static str, reason: &'static str| &advice[&(status, reason)];
        for status in ["delivery_failed", "delivery_delayed", "on_hold"] {
            // The customer acts on these; nobody has to on those. The two are never the same sentence.
            for mine in ["consignee", "address", "customs"] {
                for theirs in ["carrier", "retailer", "weather", "other"] {
                    assert_ne!(say(status, mine), say(status, theirs), "{lang} {status} {mine} {theirs}");
                }
            }
            for last in FINAL {
                assert_eq!(say(status, last), say("return_to_sender", last), "{lang} {status} {last}");
            }
        }
        assert_ne!(say("on_hold", "damaged"), say("on_hold", "lost"), "{lang}");
    }
}
