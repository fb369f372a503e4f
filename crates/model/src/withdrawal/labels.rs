//! The words on the two buttons, one table for every language. No theme and no text file changes them.
//!
//! The law lets a shop use other words that say the same beyond doubt, in the language of the contract.

use jiff::civil::{Date, date};

/// The two labels in one language, as they stand on the buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels {
    /// BCP 47, the language alone.
    pub language: &'static str,
    /// Leads to the declaration.
    pub entry: &'static str,
    /// Sends it.
    pub confirm: &'static str,
    pub wording: Wording,
    /// Where the words come from.
    pub source: &'static str,
    /// The state of the law they follow.
    pub as_of: Date,
}

/// How close the words are to a law's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// A law's own.
    Statutory,
    /// Our own translation of the English wording: to be compared with the law's by who uses it.
    Translated,
}

const DIRECTIVE: &str = "Directive 2011/83/EU, Article 11a(1) and (3)";

/// The first is used where a language is not listed.
pub const LABELS: &[Labels] = &[
    statutory("en", "withdraw from contract here", "confirm withdrawal", DIRECTIVE),
    statutory("de", "Vertrag widerrufen", "Widerruf bestätigen", "BGB § 356a"),
    statutory("fr", "renoncer au contrat ici", "confirmer la rétractation", DIRECTIVE),
    statutory("it", "recedere dal contratto qui", "conferma recesso", DIRECTIVE),
    statutory("es", "desistir del contrato aquí", "confirmar desistimiento", DIRECTIVE),
    translated("sv", "frånträd avtalet här", "bekräfta frånträdandet"),
    translated("bg", "откажете се от договора тук", "потвърдете отказа"),
];

/// The labels of a locale's language: `de-AT` has those of `de`.
pub fn labels(locale: &str) -> &'static Labels {
    let language = locale.split(['-', '_']).next().unwrap_or_default();
    let known = LABELS.iter().find(|labels| labels.language.eq_ignore_ascii_case(language));
    known.unwrap_or(&LABELS[0])
}

const fn statutory(
    language: &'static str,
    entry: &'static str,
    confirm: &'static str,
    source: &'static str,
) -> Labels {
    Labels { language, entry, confirm, wording: Wording::Statutory, source, as_of: date(2026, 11, 23) }
}

const fn translated(language: &'static str, entry: &'static str, confirm: &'static str) -> Labels {
    Labels {
        language,
        entry,
        confirm,
        wording: Wording::Translated,
        source: DIRECTIVE,
        as_of: date(2026, 11, 23),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("en", "withdraw from contract here", "confirm withdrawal")]
    #[case("de-AT", "Vertrag widerrufen", "Widerruf bestätigen")]
    #[case("IT", "recedere dal contratto qui", "conferma recesso")]
    #[case("es_MX", "desistir del contrato aquí", "confirmar desistimiento")]
    #[case("fr", "renoncer au contrat ici", "confirmer la rétractation")]
    #[case("nb", "withdraw from contract here", "confirm withdrawal")]
    #[case("", "withdraw from contract here", "confirm withdrawal")]
    fn a_locale_has_the_words_of_its_language(
        #[case] locale: &str,
        #[case] entry: &str,
        #[case] confirm: &str,
    ) {
        assert_eq!((labels(locale).entry, labels(locale).confirm), (entry, confirm));
    }

    #[test]
    fn every_language_stands_once_and_those_of_the_widgets_are_there() {
        for (at, one) in LABELS.iter().enumerate() {
            assert!(LABELS[..at].iter().all(|other| other.language != one.language), "{}", one.language);
        }
        for language in ["en", "de", "sv", "bg"] {
            assert_eq!(labels(language).language, language);
        }
    }
}
