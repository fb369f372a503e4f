//! What must hold between languages: the same keys, the same variables, valid plurals, no empty text.

use std::collections::BTreeMap;

use super::encode::arguments;
use super::plural;
use super::read::{Language, Message, Part};

/// The reference comes first.
pub fn languages(languages: &[Language], mistakes: &mut Vec<String>) {
    let Some((reference, others)) = languages.split_first() else { return };
    alone(reference, mistakes);
    for language in others {
        alone(language, mistakes);
        against(language, reference, mistakes);
    }
}

fn alone(language: &Language, mistakes: &mut Vec<String>) {
    let Some(categories) = plural::categories(&language.tag) else {
        mistakes.push(format!("{}:1: no plural categories are known for {}", language.file, language.tag));
        return;
    };
    let mut seen = BTreeMap::new();
    for message in &language.messages {
        if let Some(first) = seen.insert(message.key.as_str(), message.line) {
            mistakes.push(mistake(language, message, &format!("is there already, on line {first}")));
        }
        if message.parts.iter().all(|part| matches!(part, Part::Text(text) if text.trim().is_empty())) {
            mistakes.push(mistake(language, message, "the text is empty"));
        }
        if arguments(message).len() > 10 {
            mistakes.push(mistake(language, message, "has more than ten variables"));
        }
        for part in &message.parts {
            let Part::Plural { variable, variants } = part else { continue };
            if message.selector() != Some(variable) {
                mistakes.push(mistake(language, message, "only one variable can select in a message"));
            }
            let mut keys: Vec<&str> = Vec::new();
            for key in variants.iter().map(|variant| variant.key.as_str()) {
                if key.parse::<u32>().is_err() && !categories.contains(&key) {
                    let what =
                        format!("{} has no plural [{key}], only {}", language.tag, categories.join(", "));
                    mistakes.push(mistake(language, message, &what));
                }
                if keys.contains(&key) {
                    mistakes.push(mistake(language, message, &format!("[{key}] is there twice")));
                }
                keys.push(key);
            }
        }
    }
}

fn against(language: &Language, reference: &Language, mistakes: &mut Vec<String>) {
    for wanted in &reference.messages {
        let Some(message) = language.messages.iter().find(|message| message.key == wanted.key) else {
            mistakes.push(format!(
                "{}:1: {}: is missing ({}:{} has it)",
                language.file, wanted.key, reference.file, wanted.line
            ));
            continue;
        };
        let (variables, expected) = (message.variables(), wanted.variables());
        for name in expected.difference(&variables) {
            mistakes.push(mistake(language, message, &format!("does not use ${name}")));
        }
        for name in variables.difference(&expected) {
            mistakes.push(mistake(language, message, &format!("uses ${name}, which the English does not")));
        }
        if let Some(selector) = message.selector()
            && wanted.selector() != Some(selector)
            && expected.contains(selector)
        {
            let what = format!("selects by ${selector}, which the English does not");
            mistakes.push(mistake(language, message, &what));
        }
    }
    for message in &language.messages {
        if !reference.messages.iter().any(|wanted| wanted.key == message.key) {
            mistakes.push(mistake(language, message, "is not in the English"));
        }
    }
}

fn mistake(language: &Language, message: &Message, what: &str) -> String {
    format!("{}:{}: {}: {what}", language.file, message.line, message.key)
}
