//! Where ICU4X 2.4 words something differently from the browsers (Intl with CLDR 48, checked November 2026).
//!
//! The browsers are what customers see, so ICU's answer is bent to theirs, for the languages of the suite.
//! `tests/intl.rs` holds every entry; one that an update of ICU4X makes needless does no harm.

use crate::words::Format;

/// A symbol that the language does not use: there, the currency's code stands in the amount.
///
/// ICU4X takes the root's symbol where a locale's symbol is the code itself.
const SYMBOLS: &[(&str, &str)] = &[
    ("AUD", "A$"),
    ("BRL", "R$"),
    ("CAD", "CA$"),
    ("CNY", "CN¥"),
    ("GBP", "£"),
    ("HKD", "HK$"),
    ("ILS", "₪"),
    ("INR", "₹"),
    ("JPY", "JP¥"),
    ("KRW", "₩"),
    ("MXN", "MX$"),
    ("NZD", "NZ$"),
    ("PHP", "₱"),
    ("TWD", "NT$"),
    ("USD", "US$"),
    ("VND", "₫"),
    ("XAF", "FCFA"),
    ("XCD", "EC$"),
    ("XOF", "F\u{202f}CFA"),
    ("XPF", "CFPF"),
];

pub(super) fn money(language: &str, currency: &str, text: String) -> String {
    let codes = match language {
        "sv" => "AUD CNY GBP HKD INR JPY KRW NZD PHP TWD VND",
        "bg" => "AUD BRL CAD CNY GBP HKD ILS INR JPY KRW MXN NZD PHP TWD VND XCD",
        "fr" => "CNY HKD JPY PHP TWD XCD",
        "es" => "AUD BRL CAD CNY GBP HKD ILS INR JPY KRW MXN NZD PHP TWD XAF XCD XOF",
        "it" => "BRL HKD INR JPY KRW MXN TWD USD VND",
        "nl" => "PHP XPF",
        "pl" => "AUD CAD CNY GBP HKD ILS INR JPY KRW MXN NZD PHP TWD USD VND",
        "nb" | "no" => "AUD BRL CAD CNY HKD ILS INR JPY KRW MXN NZD PHP TWD USD VND XAF XCD XPF",
        "fi" => "AUD BRL CAD CNY HKD ILS INR KRW MXN NZD PHP TWD VND XCD XPF",
        "de" | "da" | "ar" => "PHP",
        _ => return text,
    };
    let symbol = SYMBOLS.iter().find(|(code, _)| *code == currency).map(|(_, symbol)| *symbol);
    match symbol {
        Some(symbol) if codes.contains(currency) => text.replace(symbol, currency),
        _ => text,
    }
}

pub(super) fn date(language: &str, format: Format, text: String) -> String {
    match (language, format) {
        // `26.11`, where ICU4X has the full stop of the format with a year.
        ("bg", Format::ShortDay) => text.trim_end_matches('.').to_owned(),
        // `fredag 31. desember`
        ("nb" | "no", Format::Day) => {
            let after = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
            let (before, rest) = text.split_at(after);
            if rest.starts_with('.') { text } else { [before, ".", rest].concat() }
        }
        _ => text,
    }
}

pub(super) fn time(language: &str, text: String) -> String {
    match language {
        // `6:40`, where ICU4X has `06:40` and, in Bulgarian, the word for the hour.
        "bg" | "es" => {
            let bare =
                text.trim_end_matches("\u{a0}ч.").trim_end_matches(" ч.").trim_end_matches("\u{202f}ч.");
            bare.strip_prefix('0').filter(|rest| !rest.starts_with(':')).unwrap_or(bare).to_owned()
        }
        _ => text,
    }
}
