//! Every fixture, rendered natively in every language.

use std::collections::BTreeSet;
use std::path::Path;

use aftersale_loyalty_points::{STYLES, TEXTS, prerender};
use aftersale_testkit::{Fixture, attributes, fixtures, pretty, texts};
use leptos::prelude::*;
use serde_json::json;

const LANGUAGES: [&str; 4] = ["en", "de", "sv", "bg"];

fn all() -> Vec<Fixture> {
    fixtures(Path::new("fixtures")).expect("fixtures can be read")
}

fn named(name: &str) -> Fixture {
    all().into_iter().find(|fixture| fixture.name == name).expect("there is one")
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
fn what_is_shown_of_points_is_theirs_and_adds_up() {
    let number = |value: &serde_json::Value| value.as_u64().unwrap_or_default();
    for fixture in all() {
        let body = &fixture.value["answer"]["body"];
        let Some(lots) = body["lots"].as_array().filter(|_| fixture.name != "long-words") else { continue };
        let left: u64 = lots.iter().map(|lot| number(&lot["left"])).sum();
        assert_eq!(left, number(&body["available"]) + number(&body["pending"]), "{}", fixture.name);
        for lot in lots {
            let gone: u64 = ["spent", "expired", "taken_back"].iter().map(|name| number(&lot[*name])).sum();
            assert_eq!(number(&lot["points"]) - gone, number(&lot["left"]), "{}", fixture.name);
            let terms = lot["terms"].as_array().expect("a list");
            let sum: u64 = terms.iter().map(|term| number(&term["points"])).sum();
            assert!(terms.is_empty() || sum == number(&lot["points"]), "{}", fixture.name);
        }
    }
}

#[test]
fn without_access_nothing_of_points_is_told() {
    for name in ["no-access", "expired", "no-programme", "balance-expired", "order-none"] {
        let html = html("en", &named(name));
        assert!(!html.contains("Moments") && !html.contains("class=\"card\""), "{name}");
    }
}

#[test]
fn while_expiry_stands_still_nothing_is_warned_of() {
    let html = html("en", &named("stopped"));
    assert!(html.contains("Expiry stands still") && html.contains("Expires next"));
    assert!(!html.contains("Expiring soon"));
}

#[test]
fn a_variant_shows_that_and_nothing_else() {
    for name in ["balance", "next-reward", "order-would-earn"] {
        let html = html("en", &named(name));
        for part in ["class=\"tier\"", "class=\"codes\"", "class=\"history\"", "class=\"rewards\""] {
            assert!(!html.contains(part), "{name} {part}");
        }
    }
    assert!(!html("en", &named("no-history")).contains("class=\"history\""));
}

#[test]
fn only_what_can_be_had_has_a_button_and_what_is_chosen_stands_on_it() {
    let html = html("en", &named("points"));
    assert_eq!(html.matches("id=\"redeem-").count(), 1);
    assert!(html.contains("Redeem 100 moments") && html.contains("60 moments to go"));
    assert!(html.contains("For level Family and above"));
}

#[test]
fn points_are_counted_in_the_language_of_their_name() {
    let html = html("en", &named("own-name"));
    for said in ["182 chwile", "5 chwil", "1 chwila"] {
        assert!(html.contains(said), "{said}");
    }
}

#[test]
fn at_most_one_button_is_primary_and_ids_are_unique_and_there() {
    for fixture in all() {
        let html = html("en", &fixture);
        let classes = attributes(&html, "class");
        let primary = classes.iter().filter(|class| class.contains("button-primary")).count();
        assert!(primary <= 1, "{}", fixture.name);
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
