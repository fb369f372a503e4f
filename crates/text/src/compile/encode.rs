//! A language as a flat table of strings, in the order of the reference; `template.rs` says what they look like.
//!
//! Only checked languages come here, so nothing is reported.

use super::read::{Language, Message, Part};

pub fn table(language: &Language, reference: &Language) -> Vec<String> {
    let find = |wanted: &Message| language.messages.iter().find(|message| message.key == wanted.key);
    reference
        .messages
        .iter()
        .map(|wanted| find(wanted).map(|message| encoded(message, wanted)).unwrap_or_default())
        .collect()
}

/// The `&str` arguments of the message's function, in order; the selector travels apart, as a number.
pub fn arguments(wanted: &Message) -> Vec<&str> {
    wanted.variables().into_iter().filter(|name| wanted.selector() != Some(name)).collect()
}

fn encoded(message: &Message, wanted: &Message) -> String {
    let mut keys: Vec<&str> = Vec::new();
    for part in &message.parts {
        let Part::Plural { variants, .. } = part else { continue };
        keys.extend(variants.iter().map(|variant| variant.key.as_str()));
    }
    if keys.is_empty() {
        return flat(message, wanted, None);
    }
    // Exact numbers win over categories, and `other` is what is left: the reader takes the first that fits.
    keys.sort_by_key(|key| (key.parse::<u32>().is_err(), *key == "other", key.parse::<u32>().ok()));
    keys.dedup();
    let mut out = String::new();
    let mut done: Vec<&str> = Vec::new();
    for key in keys {
        if done.contains(&key) {
            continue;
        }
        done.push(key);
        out.push('|');
        out.push_str(letter(key));
        out.push('|');
        out.push_str(&flat(message, wanted, Some(key)));
    }
    out
}

/// The message with every plural replaced by its variant for `key`, or by `other` where it has no such variant.
fn flat(message: &Message, wanted: &Message, key: Option<&str>) -> String {
    let mut out = String::new();
    push(&message.parts, wanted, key, &mut out);
    out
}

fn push(parts: &[Part], wanted: &Message, key: Option<&str>, out: &mut String) {
    let arguments = arguments(wanted);
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Variable(name) => match arguments.iter().position(|argument| argument == name) {
                Some(position) => out.push_str(&format!("{{{position}}}")),
                None => out.push_str("{#}"),
            },
            Part::Plural { variants, .. } => {
                let exact = variants.iter().find(|variant| Some(variant.key.as_str()) == key);
                let variant = exact.or_else(|| variants.iter().find(|variant| variant.key == "other"));
                push(variant.map_or(&[], |variant| &variant.parts), wanted, key, out);
            }
        }
    }
}

fn letter(key: &str) -> &str {
    match key {
        "zero" => "z",
        "one" => "o",
        "two" => "t",
        "few" => "f",
        "many" => "m",
        "other" => "*",
        number => number,
    }
}
