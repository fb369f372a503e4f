//! What customers read in mails: compiled from `text/*.ftl`.

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// The words of a language, of its plain form, or English.
pub fn words(lang: &str) -> aftersale_text::Words {
    let plain = lang.split('-').next().unwrap_or(lang);
    aftersale_text::Words::choose(TABLES, &[lang, plain])
}
