//! The law's words on the two buttons, for when no answer brought them.
//!
//! They are no texts of the widget: nothing a shop can set changes them, and no part names the buttons.
//! Source: `crates/model/src/withdrawal/labels.rs`, where each has its source and date; a test holds both equal.

use aftersale_api::withdrawal::WithdrawalLabels;

/// `[language, entry, confirm]`; the first where a language is not listed.
const LABELS: [[&str; 3]; 4] = [
    ["en", "withdraw from contract here", "confirm withdrawal"],
    ["de", "Vertrag widerrufen", "Widerruf bestätigen"],
    ["sv", "frånträd avtalet här", "bekräfta frånträdandet"],
    ["bg", "откажете се от договора тук", "потвърдете отказа"],
];

/// Entry and confirm: those the shop's answer brought, if they are in the language that is spoken.
pub fn labels(tag: &str, brought: Option<&WithdrawalLabels>) -> [String; 2] {
    if let Some(labels) = brought
        && same_language(&labels.lang, tag)
        && !labels.entry.is_empty()
        && !labels.confirm.is_empty()
    {
        return [labels.entry.clone(), labels.confirm.clone()];
    }
    let [mut entry, mut confirm] = ["", ""];
    for [language, own_entry, own_confirm] in LABELS {
        if entry.is_empty() || same_language(language, tag) {
            [entry, confirm] = [own_entry, own_confirm];
        }
    }
    [entry.to_owned(), confirm.to_owned()]
}

/// `de` and `de-AT`.
fn same_language(one: &str, other: &str) -> bool {
    language(one).eq_ignore_ascii_case(language(other))
}

fn language(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| matches!(byte, b'-' | b'_')).unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = include_str!("../../../crates/model/src/withdrawal/labels.rs");

    #[test]
    fn every_language_has_the_words_of_the_source() {
        for [language, entry, confirm] in LABELS {
            let row = format!("(\"{language}\", \"{entry}\", \"{confirm}\"");
            assert!(SOURCE.contains(&row), "{row}");
        }
    }

    #[test]
    fn every_language_of_the_texts_has_labels_of_its_own() {
        // The last two are made up.
        let spoken = crate::text::TABLES.iter().map(|(tag, _)| *tag).filter(|tag| !tag.contains("-X"));
        assert_eq!(spoken.collect::<Vec<_>>().len(), LABELS.len());
        for [language, ..] in LABELS {
            assert!(crate::text::TABLES.iter().any(|(tag, _)| *tag == language), "{language}");
        }
    }

    #[test]
    fn what_the_shop_brought_is_shown_where_it_is_in_the_language_spoken() {
        let brought =
            WithdrawalLabels { lang: "de-AT".into(), entry: "vom Vertrag".into(), confirm: "ja".into() };
        assert_eq!(labels("de", Some(&brought)), ["vom Vertrag", "ja"]);
        assert_eq!(labels("sv", Some(&brought)), ["frånträd avtalet här", "bekräfta frånträdandet"]);
        assert_eq!(labels("en-GB", None), ["withdraw from contract here", "confirm withdrawal"]);
        assert_eq!(labels("fi", None), ["withdraw from contract here", "confirm withdrawal"]);
        let empty = WithdrawalLabels { lang: "en".into(), entry: String::new(), confirm: String::new() };
        assert_eq!(labels("en", Some(&empty))[1], "confirm withdrawal");
    }
}
