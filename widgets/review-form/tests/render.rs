//! Every fixture, rendered natively in every language.

use std::collections::BTreeSet;
use std::path::Path;

use aftersale_review_form::{STYLES, TEXTS, prerender};
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
fn what_one_star_shows_is_what_five_stars_show_but_for_the_radio_and_its_words() {
    for lang in LANGUAGES {
        let [one, five] = ["stars-one", "stars-five"].map(|name| html(lang, &named(name)));
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (left, right) in pretty(&one).lines().zip(pretty(&five).lines()) {
            if left != right {
                before.push(left.trim().to_owned());
                after.push(right.trim().to_owned());
            }
        }
        assert_eq!(pretty(&one).lines().count(), pretty(&five).lines().count(), "{lang}");
        // The first radio, the last, and the words beside them.
        assert_eq!(before.len(), 3, "{lang}: {before:?}");
        for (left, right) in before.iter().zip(&after).take(2) {
            assert_eq!(left.replace(" checked=\"\"", ""), right.replace(" checked=\"\"", ""), "{lang}");
        }
        assert!(one.contains(&format!(">{}</p>", before[2])) && five.contains(&format!(">{}</p>", after[2])));
    }
}

#[test]
fn what_a_review_brings_is_said_before_the_first_question() {
    for fixture in all() {
        let Some(what) = fixture.value["answer"]["body"]["incentive"].as_str() else { continue };
        let html = html("en", &fixture);
        if let Some(first) = html.find("type=\"radio\"") {
            let said = html.find(what).expect("it is said");
            assert!(said < first || html.contains("id=\"deleting\""), "{}", fixture.name);
        }
    }
}

#[test]
fn each_star_is_a_radio_of_one_group_with_words_of_its_own() {
    let html = html("en", &named("three"));
    assert_eq!(html.matches("class=\"star\"").count(), 25);
    for words in ["1 of 5, very poor", "2 of 5, poor", "3 of 5, okay", "4 of 5, good", "5 of 5, very good"] {
        assert_eq!(html.matches(&format!("<span class=\"hidden\">{words}</span>")).count(), 5, "{words}");
    }
    let names: BTreeSet<String> = attributes(&html, "name").into_iter().collect();
    let groups = ["stars-0", "stars-1", "stars-2", "stars-delivery", "stars-shop"];
    assert!(groups.iter().all(|group| names.contains(*group)), "{names:?}");
}

#[test]
fn nothing_is_asked_about_what_is_blocked_or_was_sent() {
    for name in ["blocked", "not-arrived", "thanks-all", "published", "rejected", "queued-found"] {
        let html = html("en", &named(name));
        assert!(!html.contains("<input") && !html.contains("id=\"send\""), "{name}");
    }
}

#[test]
fn while_a_review_is_changed_nothing_else_is_asked() {
    let html = html("en", &named("edit"));
    assert_eq!(html.matches("class=\"card\"").count(), 1);
    assert!(html.contains("Pour-over dripper") && html.contains("Save the change"));
}

#[test]
fn an_answer_for_the_shop_alone_says_so() {
    let fixture = named("questions");
    let html = html("en", &fixture);
    let questions = fixture.value["answer"]["body"]["products"][0]["questions"].as_array().expect("a list");
    let private = questions.iter().filter(|question| question["private"] == true).count();
    assert_eq!(html.matches("Only the shop sees this answer.").count(), private);
}

#[test]
fn reasons_against_publishing_say_nothing_about_stars() {
    let fixture = |stars: u32| {
        let mut fixture = named("rejected");
        fixture.value["answer"]["body"]["products"][0]["review"]["stars"] = stars.into();
        html("en", &fixture)
    };
    let notice = |html: &str| html.split("notice--warn").nth(1).unwrap_or_default().to_owned();
    assert_eq!(notice(&fixture(1)), notice(&fixture(5)));
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
