//! What points are called: a name and a counted form for each plural category of the language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointName {
    /// As a heading: `Moments`.
    pub title: String,
    /// By CLDR's plural category, with `{n}` where the number stands: `one` is `{n} moment`.
    pub counted: BTreeMap<String, String>,
}

pub(super) const NUMBER: &str = "{n}";
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The categories whole numbers fall into, `other` always among them.
/// Source: CLDR 48, `plurals.xml`, cardinal; `None` for a language that is not in the table.
pub fn forms_of(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag.split('-').next().unwrap_or(tag) {
        "ja" | "zh" | "ko" | "th" | "vi" | "id" | "ms" => &["other"],
        "en" | "sv" | "bg" | "de" | "nl" | "da" | "nb" | "nn" | "no" | "fi" | "et" | "el" | "hu" | "tr"
        | "fr" | "es" | "it" | "pt" | "ca" => &["one", "other"],
        "lv" => &["zero", "one", "other"],
        "cs" | "sk" | "ro" | "hr" | "sr" | "bs" => &["one", "few", "other"],
        "lt" => &["one", "few", "other"],
        "pl" | "uk" | "ru" => &["one", "few", "many", "other"],
        "sl" => &["one", "two", "few", "other"],
        "ga" => &["one", "two", "few", "many", "other"],
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => return None,
    })
}
