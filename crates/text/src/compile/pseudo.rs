//! Languages nobody speaks, made from the English: they show cut-off, hard-coded and wrongly ordered text.
//!
//! `en-XA` is accented and a third longer, in brackets that show where a text begins and ends.
//! `ar-XB` turns each word right to left with direction marks; the letters stay.

use super::read::{Language, Message, Part, Variant};

pub const TAGS: [&str; 2] = ["en-XA", "ar-XB"];

pub fn language(tag: &str, reference: &Language) -> Language {
    let accented = tag == "en-XA";
    let messages = reference.messages.iter().map(|message| {
        let mut parts = changed(&message.parts, if accented { accent } else { turn });
        if accented {
            parts.insert(0, Part::Text("[".to_owned()));
            // Short words grow most in translation, but a third is what layouts are built for.
            let letters = letters(&message.parts);
            let filler: String = " ~~~~".chars().cycle().take(letters.div_ceil(3)).collect();
            parts.push(Part::Text(format!("{filler}]")));
        }
        Message { key: message.key.clone(), line: message.line, parts }
    });
    Language { tag: tag.to_owned(), file: reference.file.clone(), messages: messages.collect() }
}

fn changed(parts: &[Part], change: fn(&str) -> String) -> Vec<Part> {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => Part::Text(change(text)),
            Part::Variable(name) => Part::Variable(name.clone()),
            Part::Plural { variable, variants } => Part::Plural {
                variable: variable.clone(),
                variants: variants
                    .iter()
                    .map(|variant| Variant {
                        key: variant.key.clone(),
                        parts: changed(&variant.parts, change),
                    })
                    .collect(),
            },
        })
        .collect()
}

fn letters(parts: &[Part]) -> usize {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.chars().count(),
            Part::Variable(_) => 0,
            Part::Plural { variants, .. } => {
                variants.iter().map(|variant| letters(&variant.parts)).max().unwrap_or(0)
            }
        })
        .sum()
}

fn accent(text: &str) -> String {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    let twin = |c: char| PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == c);
    text.chars().map(|c| twin(c).map_or(c, |(_, accented)| accented)).collect()
}

fn turn(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars() {
        if c.is_whitespace() == inside {
            out.push_str(if inside { "\u{202C}\u{200F}" } else { "\u{200F}\u{202E}" });
            inside = !inside;
        }
        out.push(c);
    }
    if inside {
        out.push_str("\u{202C}\u{200F}");
    }
    out
}
