//! Every fixture, rendered natively in every language.

use std::path::Path;

use aftersale_return_request::prerender;
use aftersale_testkit::{Fixture, fixtures, pretty, texts};
use leptos::prelude::*;

const LANGUAGES: [&str; 4] = ["en", "de", "sv", "bg"];

fn all() -> Vec<Fixture> {
    fixtures(Path::new("fixtures")).expect("fixtures can be read")
}

fn html(lang: &str, fixture: &Fixture) -> String {
    let mut answer = fixture.value["answer"].clone();
    if let Some(view) = fixture.value.get("view") {
        answer = serde_json::json!({ "view": view });
    }
    Owner::new().with(|| prerender(lang, &[], &answer).to_html())
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
fn no_text_is_missing_or_half_filled_in_any_language() {
    for lang in LANGUAGES {
        for fixture in all() {
            for text in texts(&html(lang, &fixture)) {
                assert!(!text.contains(['{', '}', '$']), "{lang} {}: {text}", fixture.name);
                assert!(!text.contains("  ") && !text.contains(" ."), "{lang} {}: {text:?}", fixture.name);
            }
        }
    }
}

#[test]
fn the_languages_say_different_things() {
    for fixture in all() {
        let said: std::collections::BTreeSet<_> =
            LANGUAGES.iter().map(|lang| texts(&html(lang, &fixture))).collect();
        assert_eq!(said.len(), LANGUAGES.len(), "{}", fixture.name);
    }
}
