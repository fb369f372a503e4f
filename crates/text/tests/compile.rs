//! What the compiler of texts accepts and how it refuses; the refusals are the words a translator reads.
#![cfg(feature = "compile")]

use std::fs;

use aftersale_text::compile;
use rstest::rstest;
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn table(files: &[(&str, &str)], language: &str) -> Vec<String> {
    serde_json::from_str(&compile::json(folder(files).path(), language).unwrap()).unwrap()
}

fn refusal(files: &[(&str, &str)]) -> String {
    let folder = folder(files);
    let error = compile::compile(folder.path(), &folder.path().join("text.rs")).unwrap_err().to_string();
    error.replace(&format!("{}/", folder.path().display()), "")
}

#[rstest]
#[case::plain("a = Hello", "Hello")]
#[case::variables_by_name("a = { $to } from { $from }", "{1} from {0}")]
#[case::a_literal("a = { \"  \" }{ \"\\u00A9\" } x", "  © x")]
#[case::lines("a =\n    One line\n      and { $x }\n    more.", "One line and {0} more.")]
#[case::paragraphs("a =\n    One.\n\n    Two.", "One.\n\nTwo.")]
#[case::a_comment("# Why.\na = b", "b")]
#[case::a_plural("a = { $n ->\n  [one] one\n  *[other] { $n } of { $x }\n}", "|o|one|*|{#} of {0}")]
#[case::exact_first("a = { $n ->\n  [one] one\n  [0] none\n  *[other] some\n }", "|0|none|o|one|*|some")]
#[case::around_a_plural(
    "a = In { $n ->\n  [one] a day\n  *[other] { $n } days\n } or so",
    "|o|In a day or so|*|In {#} days or so"
)]
#[case::two_plurals(
    "a = { $n ->\n  [one] this\n  *[other] these\n } { $n ->\n  [0] none\n  *[other] some\n }",
    "|0|these none|o|this some|*|these some"
)]
fn a_message_becomes_a_string(#[case] ftl: &str, #[case] expected: &str) {
    assert_eq!(table(&[("en.ftl", ftl)], "en"), [expected]);
}

#[test]
fn every_language_has_the_order_of_the_english() {
    let files = [("en.ftl", "a = A { $x }\nb = B\n"), ("sv.ftl", "b = Bé\na = { $x } Å\n")];
    assert_eq!(table(&files, "sv"), ["{0} Å", "Bé"]);
    assert_eq!(compile::json(folder(&files).path(), "sv").unwrap(), r#"["{0} Å","Bé"]"#);
}

#[test]
fn a_language_may_show_a_count_without_a_plural() {
    let files =
        [("en.ftl", "a = { $n ->\n [one] one\n *[other] { $n }\n}"), ("de.ftl", "a = Anzahl: { $n }")];
    assert_eq!(table(&files, "de"), ["Anzahl: {#}"]);
}

#[rstest]
#[case::term("-brand = X\na = b", "en.ftl:1: -brand: terms are not supported")]
#[case::term_used("a = { -brand }", "en.ftl:1: a: terms are not supported")]
#[case::attribute("\na = b\n  .title = c", "en.ftl:2: a: attributes are not supported")]
#[case::function("a = { NUMBER($x) }", "en.ftl:1: a: functions are not supported")]
#[case::reference("a = b\nc = { a }", "en.ftl:2: c: references to other messages are not supported")]
#[case::nested(
    "a = { $n ->\n *[other] { $n ->\n *[other] x\n }\n }",
    "en.ftl:1: a: selectors within selectors are not supported"
)]
#[case::two_selectors(
    "a = { $n ->\n *[other] x\n } { $m ->\n *[other] y\n }",
    "en.ftl:1: a: only one variable can select in a message"
)]
#[case::category(
    "a = { $n ->\n [few] x\n *[other] y\n }",
    "en.ftl:1: a: en has no plural [few], only one, other"
)]
#[case::word(
    "a = { $n ->\n [male] x\n *[other] y\n }",
    "en.ftl:1: a: en has no plural [male], only one, other"
)]
#[case::default("a = { $n ->\n *[one] y\n }", "en.ftl:1: a: the default variant is *[other]")]
#[case::variant_twice("a = { $n ->\n [1] x\n [1] y\n *[other] z\n }", "en.ftl:1: a: [1] is there twice")]
#[case::twice("a = b\n\na = c", "en.ftl:3: a: is there already, on line 1")]
#[case::empty("a =\nb = c", "en.ftl:1: a: the text is empty")]
#[case::blank("a = { \"\" }", "en.ftl:1: a: the text is empty")]
#[case::brace(
    "a = { \"{\" }",
    "en.ftl:1: a: a text cannot hold { } or |, they mark variables and plurals in the tables"
)]
#[case::capital("aB = c", "en.ftl:1: aB: a key has lower-case letters, digits and hyphens")]
#[case::same_function(
    "words = { $words }",
    "en.ftl:1: words: $words is taken: the function's first argument has that name"
)]
fn a_mistake_names_file_line_and_key(#[case] ftl: &str, #[case] expected: &str) {
    assert_eq!(refusal(&[("en.ftl", ftl)]), expected);
}

#[test]
fn what_is_not_fluent_is_shown_where_it_begins() {
    let refusal = refusal(&[("en.ftl", "a = b\n\nc = { $x\n\nd = e\n")]);
    assert!(refusal.starts_with("en.ftl:3: c: is not Fluent: "), "{refusal}");
}

#[rstest]
#[case::missing_key("b = B", "sv.ftl:1: a: is missing (en.ftl:1 has it)")]
#[case::unknown_key("a = { $x }\nb = B\nc = d", "sv.ftl:3: c: is not in the English")]
#[case::missing_variable("a = A\nb = B", "sv.ftl:1: a: does not use $x")]
#[case::unknown_variable("a = { $x } { $y }\nb = B", "sv.ftl:1: a: uses $y, which the English does not")]
#[case::selects_text(
    "a = { $x ->\n *[other] A\n }\nb = B",
    "sv.ftl:1: a: selects by $x, which the English does not"
)]
fn a_translation_has_the_keys_and_variables_of_the_english(#[case] swedish: &str, #[case] expected: &str) {
    assert_eq!(refusal(&[("en.ftl", "a = A { $x }\nb = B"), ("sv.ftl", swedish)]), expected);
}

#[test]
fn all_mistakes_of_all_files_are_told_at_once() {
    let refusal =
        refusal(&[("en.ftl", "a = A\nb = { X() }"), ("de.ftl", "c = C"), ("sv.ftl", "a = A\nb = { $x }")]);
    let lines: Vec<&str> = refusal.lines().collect();
    assert_eq!(
        lines,
        [
            "en.ftl:2: b: functions are not supported",
            "de.ftl:1: a: is missing (en.ftl:1 has it)",
            "de.ftl:1: b: is missing (en.ftl:2 has it)",
            "de.ftl:1: c: is not in the English",
            "sv.ftl:2: b: uses $x, which the English does not",
        ]
    );
}

#[rstest]
#[case::without_the_reference("sv.ftl", "there is no en.ftl in ")]
fn a_folder_has_an_english(#[case] name: &str, #[case] expected: &str) {
    assert!(refusal(&[(name, "a = b")]).starts_with(expected));
}

#[test]
fn a_language_without_known_plurals_is_refused() {
    assert_eq!(
        refusal(&[("en.ftl", "a = b"), ("tlh.ftl", "a = b")]),
        "tlh.ftl:1: no plural categories are known for tlh"
    );
}

#[test]
fn polish_has_few_and_arabic_has_all_six() {
    let english = "a = { $n ->\n [one] x\n *[other] y\n }";
    let polish = "a = { $n ->\n [one] x\n [few] y\n [many] z\n *[other] w\n }";
    let arabic = "a = { $n ->\n [zero] 0\n [one] 1\n [two] 2\n [few] 3\n [many] 4\n *[other] 5\n }";
    let files = [("en.ftl", english), ("pl.ftl", polish), ("ar.ftl", arabic)];
    assert_eq!(table(&files, "pl"), ["|o|x|f|y|m|z|*|w"]);
    assert_eq!(table(&files, "ar"), ["|z|0|o|1|t|2|f|3|m|4|*|5"]);
}

#[test]
fn the_accented_english_is_a_third_longer_and_keeps_its_variables() {
    let [text] = table(&[("en.ftl", "a = Arriving on { $day }")], "en-XA").try_into().unwrap();
    assert_eq!(text, "[Åŕŕîṽîñĝ öñ {0} ~~~]");
}

#[test]
fn the_mirrored_english_turns_each_word() {
    let [text] = table(&[("en.ftl", "a = On { $day }")], "ar-XB").try_into().unwrap();
    assert_eq!(text, "\u{200F}\u{202E}On\u{202C}\u{200F} {0}");
}

#[test]
fn a_language_without_a_file_cannot_be_fetched() {
    let error = compile::json(folder(&[("en.ftl", "a = b")]).path(), "fr").unwrap_err();
    assert!(error.to_string().starts_with("there is no fr.ftl in "));
}

#[test]
fn languages_are_listed_english_first() {
    let files = [("sv.ftl", "a = b"), ("en.ftl", "a = b"), ("bg.ftl", "a = b"), ("notes.txt", "")];
    assert_eq!(compile::languages(folder(&files).path()).unwrap(), ["en", "bg", "sv"]);
}
