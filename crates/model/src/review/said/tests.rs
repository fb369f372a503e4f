//! What may be said, and what of it is published.

use rstest::rstest;
use serde_json::{Value, json};

use super::*;

fn terms() -> ReviewTerms {
    let text = json!({
        "text_max_chars": 20,
        "names": ["initial", "anonymous"],
        "scales": [{
            "id": "fit", "of": { "categories": ["clothes"] },
            "names": { "en": "Fit" }, "min": { "en": "Small" }, "max": { "en": "Large" }
        }],
        "questions": [
            {
                "id": "use", "texts": { "en": "What for?" }, "kind": "radio",
                "options": [{ "id": "work", "names": { "en": "Work" } }, { "id": "home", "names": { "en": "Home" } }]
            },
            {
                "id": "who", "texts": { "en": "For whom?" }, "kind": "checkbox",
                "options": [{ "id": "me", "names": { "en": "Me" } }, { "id": "you", "names": { "en": "You" } }]
            },
            { "id": "missed", "texts": { "en": "What did you miss?" }, "kind": "text", "private": true }
        ]
    });
    serde_json::from_value(text).expect("terms")
}

fn faults(subject: &Subject, said: Value) -> Vec<String> {
    let said: Said = serde_json::from_value(said).expect("of that shape");
    let found = said.check(subject, Some("clothes"), &terms()).err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}

fn shirt() -> Subject {
    Subject::Product("shirt".into())
}

#[test]
fn stars_alone_are_enough() {
    for stars in 1..=5 {
        assert_eq!(faults(&shirt(), json!({ "stars": stars })), [""; 0]);
        assert_eq!(faults(&Subject::Delivery, json!({ "stars": stars })), [""; 0]);
    }
}

#[rstest]
#[case(json!({}), "/stars: has to be 1 to 5")]
#[case(json!({ "stars": 6 }), "/stars: has to be 1 to 5")]
#[case(json!({ "stars": 1, "text": "twenty-one characters" }), "/text: is longer than is kept")]
#[case(json!({ "stars": 1, "name_style": "full" }), "/name_style: is not offered")]
#[case(json!({ "stars": 1, "scales": { "fit": 0 } }), "/scales/fit: has to be 1 to 5")]
#[case(json!({ "stars": 1, "scales": { "a/b~": 1 } }), "/scales/a~1b~0: is not asked here")]
#[case(json!({ "stars": 1, "answers": { "nothing": ["x"] } }), "/answers/nothing: is not asked here")]
#[case(json!({ "stars": 1, "answers": { "use": ["garden"] } }), "/answers/use: is none of the options")]
#[case(json!({ "stars": 1, "answers": { "use": ["work", "home"] } }), "/answers/use: has one answer")]
#[case(json!({ "stars": 1, "answers": { "who": ["me", "me"] } }), "/answers/who: stands here twice")]
#[case(json!({ "stars": 1, "answers": { "missed": ["a", "b"] } }), "/answers/missed: has one answer")]
#[case(json!({ "stars": 1, "photos": [{ "upload_id": "u" }, { "upload_id": "u" }] }), "/photos: stands here twice")]
fn what_is_wrong_is_told_with_its_place(#[case] said: Value, #[case] expected: &str) {
    assert_eq!(faults(&shirt(), said), [expected]);
}

#[test]
fn a_delivery_has_no_scales_photos_or_recommendation() {
    let said = json!({
        "stars": 1, "scales": { "fit": 1 }, "recommend": true, "photos": [{ "upload_id": "u" }]
    });
    let expected = [
        "/scales/fit: is not asked here",
        "/recommend: is not asked here",
        "/photos: are more than are kept",
    ];
    assert_eq!(faults(&Subject::Delivery, said), expected);
}

#[test]
fn a_private_answer_is_never_among_the_public_ones() {
    let said = json!({ "stars": 1, "answers": { "missed": ["a lining"], "use": ["work"] } });
    let (said, terms): (Said, _) = (serde_json::from_value(said).expect("said"), terms());
    let public: Vec<&str> = said.public_answers(&terms).map(|(question, _)| question.id.as_str()).collect();
    assert_eq!(public, ["use"]);
}

#[rstest]
#[case(NameStyle::Full, "Linnea Maria Berg", "Linnea Maria Berg")]
#[case(NameStyle::Initial, "Linnea Maria Berg", "Linnea B.")]
#[case(NameStyle::Initial, "Åsa", "Åsa")]
#[case(NameStyle::Initial, "", "")]
#[case(NameStyle::Anonymous, "Linnea Berg", "")]
#[case(NameStyle::Full, "Linnea \u{202E}greB", "Linnea greB")]
fn a_name_is_shown_as_was_chosen(#[case] style: NameStyle, #[case] name: &str, #[case] expected: &str) {
    assert_eq!(style.shown(name), expected);
}

#[rstest]
#[case("Good.\nReally.", "Good.\nReally.")]
#[case("<script>alert(1)</script>", "<script>alert(1)</script>")]
#[case("a\u{202E}b\u{2066}c\u{0}d\u{7}", "abcd")]
#[case("  \u{200F} ", "")]
#[case("شكرا", "شكرا")]
fn what_turns_or_hides_words_is_left_out_and_markup_is_only_letters(
    #[case] text: &str,
    #[case] expected: &str,
) {
    assert_eq!(plain(text), expected);
}
