//! Which plural categories a language has for whole numbers (CLDR 48, `plurals.xml`, cardinal).
//!
//! Which number falls into which is left to ICU and to the browser.

/// `None` for a language that is not in the table.
pub fn categories(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag.split('-').next().unwrap_or(tag) {
        "en" | "sv" | "bg" | "de" | "nl" | "da" | "nb" | "nn" | "no" | "fi" => &["one", "other"],
        "fr" | "es" | "it" => &["one", "many", "other"],
        "pl" => &["one", "few", "many", "other"],
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => return None,
    })
}
