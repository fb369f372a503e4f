//! Every fixture, rendered natively in every language.

use std::collections::BTreeSet;
use std::path::Path;

use aftersale_testkit::{Fixture, attributes, fixtures, pretty, texts};
use aftersale_withdrawal::{STYLES, TEXTS, prerender};
use leptos::prelude::*;
use serde_json::{Value, json};

const LANGUAGES: [&str; 4] = ["en", "de", "sv", "bg"];
/// Entry and confirm.
const LABELS: [[&str; 2]; 4] = [
    ["withdraw from contract here", "confirm withdrawal"],
    ["Vertrag widerrufen", "Widerruf bestätigen"],
    ["frånträd avtalet här", "bekräfta frånträdandet"],
    ["откажете се от договора тук", "потвърдете отказа"],
];

fn all() -> Vec<Fixture> {
    fixtures(Path::new("fixtures")).expect("fixtures can be read")
}

fn named(name: &str) -> Fixture {
    all().into_iter().find(|fixture| fixture.name == name).expect("there is one")
}

fn starting(with: &'static str) -> impl Iterator<Item = Fixture> {
    all().into_iter().filter(move |fixture| fixture.name.starts_with(with))
}

fn html(lang: &str, fixture: &Fixture) -> String {
    let props = fixture.value["props"].as_object().expect("there are props");
    let attributes: Vec<(&str, &str)> =
        props.iter().map(|(name, value)| (name.as_str(), value.as_str().unwrap_or_default())).collect();
    let mut answer = fixture.value["answer"].clone();
    if let Some(view) = fixture.value.get("view") {
        if answer.is_null() {
            answer = json!({});
        }
        answer["view"] = view.clone();
    }
    Owner::new().with(|| prerender(lang, &attributes, &answer).to_html())
}

#[test]
fn every_fixture_looks_as_it_did() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for fixture in all() {
            insta::assert_snapshot!(fixture.name.clone(), pretty(&html("en", &fixture)));
        }
    });
}

#[test]
fn no_snapshot_is_without_its_fixture() {
    let names: BTreeSet<String> = all().into_iter().map(|fixture| format!("{}.snap", fixture.name)).collect();
    for entry in std::fs::read_dir("tests/snapshots").expect("there are snapshots") {
        let name = entry.expect("it can be read").file_name().into_string().expect("it is UTF-8");
        assert!(names.contains(&name), "{name} belongs to no fixture");
    }
}

#[test]
fn no_text_is_missing_or_half_filled_in_any_language() {
    for lang in LANGUAGES {
        for fixture in all() {
            for text in texts(&html(lang, &fixture)) {
                assert!(!text.contains(['{', '}', '$']), "{lang} {}: {text}", fixture.name);
                let gap = ["  ", " .", "..", " ,"].iter().any(|gap| text.contains(gap));
                assert!(!gap, "{lang} {}: {text:?}", fixture.name);
            }
        }
    }
}

#[test]
fn no_english_is_left_in_another_language() {
    let table = |lang: &str| TEXTS.iter().find(|(tag, _)| *tag == lang).expect("it is a language").1;
    for lang in LANGUAGES.into_iter().skip(1) {
        let english: BTreeSet<&str> =
            table("en").iter().zip(table(lang)).filter(|(en, own)| en != own).map(|(en, _)| *en).collect();
        for fixture in all() {
            for text in texts(&html(lang, &fixture)) {
                assert!(!english.contains(text.as_str()), "{lang} {}: {text}", fixture.name);
            }
        }
    }
}

#[test]
fn without_an_answer_the_law_s_words_are_those_of_the_language() {
    for (lang, [entry, confirm]) in LANGUAGES.into_iter().zip(LABELS) {
        assert!(html(lang, &named("entry")).contains(&format!(">{entry}</button>")), "{lang}");
        assert!(html(lang, &named("check")).contains(&format!(">{confirm}</button>")), "{lang}");
    }
}

#[test]
fn the_shop_s_answer_brings_the_labels_and_nothing_else_can() {
    let mut fixture = named("entry-known");
    fixture.value["answer"]["body"]["labels"]["entry"] = "leave the contract".into();
    assert!(html("en", &fixture).contains(">leave the contract</button>"));
    assert!(html("de", &fixture).contains(">Vertrag widerrufen</button>"));
    for label in LABELS.as_flattened() {
        assert!(TEXTS.iter().all(|(_, table)| !table.contains(label)), "{label}");
    }
    for name in ["entry", "check"] {
        let html = html("en", &named(name));
        let button = html.split("<button").find(|button| button.contains("statutory")).expect("there is one");
        let tag = button.split('>').next().unwrap_or_default();
        assert!(!tag.contains("part="), "no theme reaches it: {tag}");
    }
}

#[test]
fn the_way_in_is_one_button() {
    for fixture in starting("entry") {
        assert_eq!(html("en", &fixture).matches("<button").count(), 1, "{}", fixture.name);
    }
}

#[test]
fn the_form_asks_for_three_details_and_never_for_a_reason() {
    for fixture in starting("form") {
        let html = html("en", &fixture);
        let typed = ["type=\"text\"", "type=\"email\"", "<textarea"].map(|kind| html.matches(kind).count());
        assert_eq!(typed, [2, 1, 0], "{}", fixture.name);
        let mut names = attributes(&html, "name");
        names.retain(|name| name != "scope");
        assert_eq!(names, ["name", "contract", "email"], "{}", fixture.name);
    }
}

#[test]
fn step_two_has_its_one_button_and_a_way_back() {
    for fixture in starting("check") {
        let html = html("en", &fixture);
        let sending = fixture.name == "check-sending";
        assert_eq!(html.matches("<button").count(), if sending { 1 } else { 2 }, "{}", fixture.name);
        assert_eq!(html.matches("button-primary").count(), 1, "{}", fixture.name);
        for other in ["<input", "<select", "<textarea", "<a ", "<img"] {
            assert!(!html.contains(other), "{}: {other}", fixture.name);
        }
    }
}

#[test]
fn a_receipt_has_all_that_was_declared_with_date_time_and_zone() {
    for fixture in starting("receipt") {
        let said = texts(&html("en", &fixture)).join(" ");
        let receipt = &fixture.value["view"]["receipt"];
        for field in ["number", "shop", "name", "contract", "email", "statement"] {
            let value = receipt[field].as_str().expect("it is text");
            assert!(said.contains(value), "{}: {field}", fixture.name);
        }
        let when = "November\u{a0}27,\u{a0}2026 at 6:04\u{a0}PM (UTC+1)";
        assert!(said.contains(when), "{}: {said}", fixture.name);
        assert!(
            said.contains("received") && said.contains("does not say that it was accepted"),
            "{}",
            fixture.name
        );
        for item in receipt["items"].as_array().expect("a list") {
            assert!(said.contains(item["name"].as_str().expect("it is text")), "{}", fixture.name);
        }
    }
}

#[test]
fn an_order_that_cannot_be_read_leaves_the_form() {
    let answers = [
        json!({ "failure": "offline" }),
        json!({ "failure": "timeout" }),
        json!({ "failure": "garbled" }),
        json!({ "status": 200, "body": [] }),
        json!({ "status": 404, "body": { "status": 404, "code": "not_found", "retryable": false } }),
        json!({ "status": 503, "body": null }),
        Value::Null,
    ];
    for answer in answers {
        let mut fixture = named("form-known");
        fixture.value["answer"] = answer.clone();
        let html = html("en", &fixture);
        assert!(html.contains("id=\"email\"") && html.contains("Continue"), "{answer}");
    }
}

#[test]
fn at_most_one_button_is_primary_and_ids_are_unique_and_there() {
    for fixture in all() {
        let html = html("en", &fixture);
        let classes = attributes(&html, "class");
        let primary = classes.iter().filter(|class| class.contains("button-primary")).count();
        assert_eq!(primary, 1, "{}", fixture.name);
        let ids = attributes(&html, "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{}: {ids:?}", fixture.name);
        for name in ["aria-labelledby", "aria-describedby", "for"] {
            let named = attributes(&html, name);
            for id in named.iter().flat_map(|ids| ids.split(' ')).filter(|id| !id.is_empty()) {
                assert!(unique.contains(&id.to_owned()), "{}: {id}", fixture.name);
            }
        }
    }
}

/// The pages to look at: every fixture in one language, `LOOK=de cargo test …`.
#[test]
fn pages_can_be_written_to_look_at() {
    let Ok(lang) = std::env::var("LOOK") else { return };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("look");
    std::fs::create_dir_all(&folder).expect("it can be made");
    std::fs::write(folder.join("styles.css"), STYLES.concat()).expect("it can be written");
    for fixture in all() {
        std::fs::write(folder.join(format!("{lang}.{}.html", fixture.name)), html(&lang, &fixture))
            .expect("it can be written");
    }
}
