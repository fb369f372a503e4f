//! Every fixture, rendered natively in every language.

use std::collections::BTreeSet;
use std::path::Path;

use aftersale_order_tracking::{STYLES, TEXTS, prerender_fixture};
use aftersale_testkit::{Fixture, attributes, fixtures, pretty, texts};
use leptos::prelude::*;
use serde_json::Value;

const LANGUAGES: [&str; 4] = ["en", "de", "sv", "bg"];

fn all() -> Vec<Fixture> {
    fixtures(Path::new("fixtures")).expect("fixtures can be read")
}

fn html(lang: &str, fixture: &Fixture) -> String {
    let owner = Owner::new();
    owner.with(|| prerender_fixture(lang, &fixture.value).to_html())
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
                assert!(!text.contains(['{', '}', '$', '\u{1}']), "{lang} {}: {text}", fixture.name);
                assert!(
                    !text.contains("  ") && !text.contains(" ."),
                    "{lang} {}: a gap in {text:?}",
                    fixture.name
                );
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
        let own: BTreeSet<&str> = table(lang).iter().copied().collect();
        for fixture in all() {
            let mut data = BTreeSet::new();
            strings(&fixture.value, &mut data);
            for text in texts(&html(lang, &fixture)) {
                let left =
                    english.contains(text.as_str()) && !own.contains(text.as_str()) && !data.contains(&text);
                assert!(!left, "{lang} {}: {text}", fixture.name);
            }
        }
    }
}

fn strings(value: &Value, to: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(to.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| strings(item, to)),
        Value::Object(members) => members.values().for_each(|member| strings(member, to)),
        _ => {}
    }
}

#[test]
fn no_action_is_offered_that_the_answer_does_not_list() {
    for fixture in all() {
        let listed: Vec<String> = fixture
            .order()
            .map(|order| order.actions.iter().map(|action| action.as_str().to_owned()).collect())
            .unwrap_or_default();
        for action in attributes(&html("en", &fixture), "data-action") {
            assert!(listed.contains(&action), "{}: {action}", fixture.name);
        }
    }
}

#[test]
fn at_most_one_button_is_primary() {
    for fixture in all() {
        let count = attributes(&html("en", &fixture), "class")
            .iter()
            .filter(|class| class.contains("button-primary"))
            .count();
        assert!(count <= 1, "{}: {count}", fixture.name);
    }
}

#[test]
fn ids_are_unique_and_what_is_referred_to_exists() {
    for fixture in all() {
        let html = html("en", &fixture);
        let ids = attributes(&html, "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{}: {ids:?}", fixture.name);
        for name in ["aria-labelledby", "aria-describedby", "for"] {
            for id in attributes(&html, name).iter().flat_map(|ids| ids.split(' ')) {
                assert!(unique.contains(&id.to_owned()), "{}: {id}", fixture.name);
            }
        }
    }
}

#[test]
fn the_first_heading_has_the_level_that_was_asked_for() {
    let mut fixture = all().into_iter().find(|fixture| fixture.name == "in-transit").expect("there is one");
    assert!(html("en", &fixture).contains("<h2"));
    fixture.value["props"]["heading-level"] = "4".into();
    let html = html("en", &fixture);
    assert!(
        html.contains("<h4") && html.contains("<h5") && !html.contains("<h2") && !html.contains("<h3"),
        "{html}"
    );
}

#[test]
fn addresses_that_run_code_become_no_links() {
    let mut fixture = all().into_iter().find(|fixture| fixture.name == "in-transit").expect("there is one");
    fixture.value["answer"]["body"]["parcels"][0]["tracking_url"] = "javascript:alert(1)".into();
    fixture.value["answer"]["body"]["lines"][0]["url"] = "JavaScript:alert(1)".into();
    fixture.value["answer"]["body"]["lines"][0]["image_url"] = "data:image/svg+xml,x".into();
    assert!(!html("en", &fixture).to_lowercase().contains("javascript:"));
    assert!(!html("en", &fixture).contains("data:image"));
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
