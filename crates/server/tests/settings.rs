//! `aftersale.example.toml` explains every setting there is, with its default, and no other.

use std::collections::BTreeSet;
use std::path::Path;

use aftersale_server::config::Config;
use serde_json::Value;

const EXAMPLE: &str = "aftersale.example.toml";

/// Names of all settings in `value`; what a shop names itself (keys, secrets) counts as one.
fn names(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) if path != "tokens.secrets" => {
            for (name, member) in members {
                names(member, format!("{path}.{name}").trim_start_matches('.'), found);
            }
        }
        Value::Array(items) if path == "shop_keys" => items.iter().for_each(|item| names(item, path, found)),
        _ => {
            found.insert(path.to_owned());
        }
    }
}

fn all(config: &Config) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    names(&serde_json::to_value(config).expect("settings"), "", &mut found);
    found
}

#[test]
fn the_example_has_every_setting_and_is_refused_only_for_its_placeholders() {
    let example = Config::read(Config::default(), Some(Path::new(EXAMPLE))).expect("the example");
    let text = std::fs::read_to_string(EXAMPLE).expect("the example");
    let written: Value = serde_json::to_value(text.parse::<toml::Table>().expect("TOML")).expect("values");
    let mut named = BTreeSet::new();
    names(&written, "", &mut named);
    assert_eq!(named, all(&example));
    let refused = example.check(false).expect_err("placeholders").to_string();
    let complaints: Vec<&str> =
        refused.lines().skip(1).map(|line| line.split(':').next().unwrap_or("")).collect();
    assert_eq!(complaints, ["- shop.folder", "- tokens.secrets.2026-11", "- customer_token.secret"]);
}

#[test]
fn what_the_example_calls_the_default_is_the_default() {
    let example = Config::read(Config::default(), Some(Path::new(EXAMPLE))).expect("the example");
    let default = Config::default();
    assert_eq!(example.listen, default.listen);
    assert_eq!(example.public_url, default.public_url);
    assert_eq!(example.store, default.store);
    assert_eq!(example.shop, default.shop);
    assert_eq!(example.limits, default.limits);
    assert_eq!(example.log, default.log);
    assert_eq!(example.tokens.order_minutes, default.tokens.order_minutes);
    assert_eq!(example.tokens.link_days, default.tokens.link_days);
}

#[test]
fn every_setting_has_words_before_it() {
    let text = std::fs::read_to_string(EXAMPLE).expect("the example");
    let mut before = "";
    for line in text.lines() {
        if line.contains(" = ") && !line.starts_with('#') {
            assert!(before.starts_with('#'), "nothing explains {line}");
        }
        before = line;
    }
}

#[test]
fn a_setting_that_does_not_exist_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("settings.toml");
    std::fs::write(&file, "[limits]\nbrust = 4\n").expect("a file");
    let refused = Config::read(Config::default(), Some(&file)).expect_err("a typo").to_string();
    assert!(refused.contains("brust"), "{refused}");
}
