//! Every fixture, rendered natively in every language.

use std::collections::BTreeSet;
use std::path::Path;

use aftersale_reviews::{STYLES, TEXTS, json_ld, prerender};
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
fn the_average_and_the_counts_are_the_shops_own() {
    for (lang, shown) in [("en", "4.25"), ("de", "4,25"), ("sv", "4,25"), ("bg", "4,25")] {
        assert!(texts(&html(lang, &named("two-decimals"))).iter().any(|text| text == shown), "{lang}");
    }
    assert!(texts(&html("en", &named("last-page"))).iter().any(|text| text == "4.0"));
    for fixture in all() {
        let body = &fixture.value["answer"]["body"];
        let Some(counts) = body["summary"]["by_stars"].as_array() else { continue };
        let shown = html("en", &fixture);
        let number = |value: &serde_json::Value| value.as_u64().unwrap_or_default();
        let published: u64 = counts.iter().map(|count| number(&count["published"])).sum();
        assert_eq!(published, number(&body["summary"]["published"]), "{}", fixture.name);
        let received: u64 = counts.iter().map(|count| number(&count["received"])).sum();
        assert_eq!(shown.contains("<table"), received > 0, "{}", fixture.name);
        assert_eq!(shown.contains("id=\"sort\""), published > 1, "{}", fixture.name);
    }
}

#[test]
fn each_review_says_whether_it_was_bought_and_what_it_brought() {
    for fixture in all() {
        let shown = html("en", &fixture);
        let (reviews, known) =
            (shown.matches("class=\"review\"").count(), shown.matches("Verified purchase</span>").count());
        assert_eq!(reviews, known + shown.matches("Not verified").count(), "{}", fixture.name);
    }
    let shown = html("en", &named("unverified"));
    assert!(shown.contains("A voucher of 5 euros") && shown.contains("For one star as for five"));
}

#[test]
fn texts_of_others_stay_texts() {
    let shown = html("en", &named("hostile"));
    assert!(!shown.contains("<script") && !shown.contains("<img src=\"x") && !shown.contains("<b>"));
    assert!(shown.contains("&lt;script&gt;document.title"));
    assert!(!shown.contains(['\u{202E}', '\u{202C}', '\u{2066}']), "nothing turns the text around");
    let links = attributes(&shown, "href");
    assert_eq!(links, ["/images/moka-pot.svg"], "only the photo is a link");
    assert!(!attributes(&shown, "lang").iter().any(|lang| lang.contains('<')));
    assert_eq!(shown.matches("class=\"words\"").count(), shown.matches("dir=\"auto\"").count() - 1);
    assert_eq!(shown.matches("translate=\"no\"").count(), 3, "names are not translated, texts are");
}

/// The JSON-LD beside a fixture.
fn structured(fixture: &Fixture, attributes: &[(&str, &str)]) -> Option<String> {
    json_ld("en", attributes, &fixture.value["answer"])
}

const ASKED: [(&str, &str); 3] =
    [("json-ld", ""), ("product", "moka-pot"), ("product-name", "Moka </script>pot")];

#[test]
fn search_engines_are_told_what_is_shown() {
    for fixture in all().into_iter().filter(|fixture| fixture.value["answer"]["status"] == 200) {
        let body = &fixture.value["answer"]["body"];
        let Some(text) = structured(&fixture, &ASKED) else {
            assert!(body["summary"]["published"].as_u64().is_none_or(|count| count == 0), "{}", fixture.name);
            continue;
        };
        assert!(!text.contains('<'), "{}", fixture.name);
        let told: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(told["@type"], "Product");
        assert_eq!(told["name"], "Moka </script>pot");
        let rating = &told["aggregateRating"];
        assert_eq!(rating["ratingValue"], body["summary"]["average"], "{}", fixture.name);
        assert_eq!(rating["reviewCount"], body["summary"]["published"]);
        assert_eq!((&rating["bestRating"], &rating["worstRating"]), (&json!(5), &json!(1)));
        assert!(
            html("en", &fixture).contains(rating["ratingValue"].as_str().expect("a text")),
            "{}",
            fixture.name
        );
        let reviews = told["review"].as_array().cloned().unwrap_or_default();
        let given = body["reviews"].as_array().expect("a list");
        assert_eq!(reviews.len(), given.len(), "{}", fixture.name);
        for (told, given) in reviews.iter().zip(given) {
            assert_eq!((&told["@type"], &told["author"]["@type"]), (&json!("Review"), &json!("Person")));
            assert_eq!(told["reviewRating"]["ratingValue"], given["stars"]);
            assert_eq!(told["datePublished"], given["sent_on"]);
            assert!(told["author"]["name"].as_str().is_some_and(|name| !name.is_empty()));
            assert_eq!(told.get("reviewBody").is_none(), given["text"] == "", "{}", fixture.name);
        }
    }
}

#[test]
fn search_engines_are_told_nothing_unasked_and_nothing_of_nothing() {
    let some = named("reviews");
    assert!(structured(&some, &ASKED).is_some());
    assert!(structured(&some, &ASKED[..2]).is_none(), "no name of the product");
    assert!(structured(&some, &ASKED[1..]).is_none(), "not asked for");
    for name in ["none", "rejected-only", "loading", "outage", "garbled", "setup"] {
        assert!(structured(&named(name), &ASKED).is_none(), "{name}");
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
