//! The generated functions, as a program that includes them uses them.
//!
//! `texts/generated.rs` is what the compiler makes of `texts/*.ftl`; `UPDATE=1` rewrites it.
#![cfg(feature = "compile")]

use std::path::Path;
use std::{env, fs};

use aftersale_text::{Words, compile};

mod text {
    include!("texts/generated.rs");
}

#[test]
fn the_checked_in_functions_are_what_the_compiler_makes() -> anyhow::Result<()> {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let folder = tempfile::tempdir()?;
    let made = folder.path().join("text.rs");
    compile::compile(&texts, &made)?;
    let made = fs::read_to_string(made)?;
    let checked_in = texts.join("generated.rs");
    if env::var_os("UPDATE").is_some() {
        fs::write(&checked_in, &made)?;
    }
    assert!(
        made == fs::read_to_string(checked_in)?,
        "run: UPDATE=1 cargo test -p aftersale-text --all-features"
    );
    Ok(())
}

#[test]
fn a_message_is_a_function_of_its_variables() {
    let words = Words::choose(text::TABLES, &["sv"]);
    assert_eq!(text::arriving_between(&words, "9", "12"), "Kommer mellan 9 och 12");
    assert_eq!(text::r#return(&words), "Skicka tillbaka");
    assert_eq!(text::parcels_left(&words, 0, "Eva"), "Inga paket kvar");
    assert_eq!(text::parcels_left(&words, 1234, "Eva"), "1\u{a0}234 paket kvar till Eva");
    assert_eq!(text::terms(&Words::choose(text::TABLES, &["en"])), "Read the `terms` first.\n\nThen sign.");
}

#[test]
fn the_first_wanted_language_there_is_gets_chosen() {
    let chosen = |wanted: &[&str]| Words::choose(text::TABLES, wanted).tag().to_owned();
    assert_eq!(chosen(&["sv"]), "sv");
    assert_eq!(chosen(&["SV-fi", "en"]), "sv-FI");
    assert_eq!(chosen(&["sv-u-nu-deva"]), "sv");
    assert_eq!(chosen(&["tlh", "en-GB"]), "en-GB");
    assert_eq!(chosen(&["en-xa"]), "en-XA");
    assert_eq!(chosen(&["*", "not a tag", "fr"]), "en");
    assert_eq!(chosen(&[]), "en");
}

#[test]
fn a_missing_message_is_empty_and_never_a_panic() {
    let words = Words::choose(&[], &["sv"]);
    assert_eq!(text::arriving_between(&words, "9", "12"), "");
    assert_eq!(words.message(u16::MAX, &[], Some(1)), "");
}

#[test]
fn what_cannot_be_formatted_comes_back_as_given() {
    let words = Words::new("no_such!tag", &[]);
    assert_eq!(words.money("abc", "EUR"), "abc\u{a0}EUR");
    assert_eq!(words.money("1.50", "euro"), "1.50\u{a0}euro");
    assert_eq!(words.percent("many"), "many\u{a0}%");
    assert_eq!(words.time("noon"), "noon");
    assert_eq!(words.day(2026, 4, 31), "");
    assert_eq!(words.money("1.50", "EUR"), "€1.50");
}

#[test]
fn words_cross_threads() {
    fn crosses<T: Send + Sync + Clone>(_: &T) {}
    crosses(&Words::choose(text::TABLES, &["en"]));
}
