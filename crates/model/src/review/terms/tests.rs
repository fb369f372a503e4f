//! Terms that hold, and each mistake with its place.

use rstest::rstest;
use serde_json::{Value, json};

use super::*;

fn terms() -> Value {
    json!({
        "incentive": { "en": "20 points, whatever you think" },
        "scales": [{
            "id": "fit", "of": { "categories": ["clothes"] },
            "names": { "en": "Fit" }, "min": { "en": "Small" }, "mid": { "en": "True to size" }, "max": { "en": "Large" }
        }],
        "questions": [
            {
                "id": "use", "texts": { "en": "What for?" }, "kind": "radio",
                "options": [{ "id": "work", "names": { "en": "Work" } }, { "id": "home", "names": { "en": "Home" } }]
            },
            { "id": "missed", "texts": { "en": "What did you miss?" }, "kind": "text", "private": true }
        ]
    })
}

fn read(text: Value) -> ReviewTerms {
    serde_json::from_value(text).expect("of that shape")
}

#[test]
fn terms_are_read_and_what_is_left_out_is_usual() {
    let terms = read(terms());
    assert_eq!(terms.check(), Ok(()));
    assert_eq!((terms.photos_max, terms.text_max_chars), (6, 4_000));
    assert_eq!(terms.scales_of("shirt", Some("clothes")).count(), 1);
    assert_eq!(terms.scales_of("cup", Some("kitchen")).count(), 0);
    assert_eq!(terms.questions_of("cup", None).count(), 2);
    assert_eq!(ReviewTerms::default().check(), Ok(()));
}

#[rstest]
#[case("/photos_max", json!(7), "photos_max: is more than six")]
#[case("/names", json!(["full", "full"]), "names: stands here twice")]
#[case("/names", json!([]), "names: is empty")]
#[case("/within_days", json!(0), "within_days: has to be above zero")]
#[case("/incentive", json!({ "en": " " }), "incentive: is empty")]
#[case("/scales/0/id", json!("Fit!"), "scales[0].id: is not a handle: lower-case words with hyphens, 40 characters at most")]
#[case("/scales/0/min", json!({}), "scales[0].min: needs a text in at least one language")]
#[case("/questions/1/id", json!("use"), "questions[1].id: stands here twice")]
#[case("/questions/1/kind", json!("select"), "questions[1].options: needs two options at least")]
#[case("/questions/0/kind", json!("text"), "questions[0].options: is answered in words, so it has no options")]
#[case("/questions/0/options/1/id", json!("work"), "questions[0].options[1].id: stands here twice")]
fn what_does_not_hold_is_told_with_its_place(
    #[case] pointer: &str,
    #[case] value: Value,
    #[case] expected: &str,
) {
    let mut text = terms();
    if text.pointer(pointer).is_none() {
        text[&pointer[1..]] = value;
    } else {
        *text.pointer_mut(pointer).expect("a place in it") = value;
    }
    let faults = read(text).check().expect_err("a fault");
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
}
