//! The Rust that a consumer includes: a function per message, and the tables for programs outside the browser.

use std::fmt::Write as _;

use super::encode::arguments;
use super::read::{Language, Message, Part};

/// `elsewhere`: addenda whose functions are in another crate.
pub fn module(
    reference: &Language,
    tables: &[(&str, Vec<String>)],
    addenda: &[(String, usize)],
    elsewhere: &[&str],
) -> String {
    let mut out = String::from("// Made from the .ftl files by the build script.\n");
    for (index, message) in reference.messages.iter().enumerate() {
        let section = addenda.iter().rfind(|(_, start)| *start <= index).map(|(name, _)| name.as_str());
        if !section.is_some_and(|section| elsewhere.contains(&section)) {
            function(index, message, &mut out);
        }
    }
    for (section, start) in addenda.iter().filter(|(name, _)| elsewhere.contains(&name.as_str())) {
        let name = section.replace('-', "_").to_uppercase();
        let _ = writeln!(
            out,
            "\n/// Number of the first message of `{section}`.\npub const {name}: u16 = {start};"
        );
    }
    out.push_str(
        "\n/// Every language's messages, for `Words::choose`.\n#[cfg(not(target_arch = \"wasm32\"))]\n",
    );
    out.push_str("pub static TABLES: &[(&str, &[&str])] = &[\n");
    for (tag, table) in tables {
        let _ = writeln!(out, "    ({tag:?}, &[");
        for text in table {
            let _ = writeln!(out, "        {text:?},");
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
    if !addenda.is_empty() {
        out.push_str(
            "\n/// Which part of a table an addendum is: its name, and the number of its first message.\n\
             #[cfg(not(target_arch = \"wasm32\"))]\n",
        );
        let _ = writeln!(out, "pub static ADDENDA: &[(&str, usize)] = &{addenda:?};");
    }
    out
}

fn function(index: usize, message: &Message, out: &mut String) {
    out.push('\n');
    // In backticks, so that no word of it is taken for Markdown or a link.
    let lines: Vec<String> = english(&message.parts)
        .lines()
        .map(
            |line| {
                if line.trim().is_empty() { "///\n".to_owned() } else { format!("/// `{}`\n", line.trim()) }
            },
        )
        .collect();
    out.push_str(&lines.concat());
    let _ = write!(out, "pub fn {}(words: &::aftersale_text::Words", name(&message.key));
    for variable in message.variables() {
        let kind = if message.selector() == Some(variable) { "u32" } else { "&str" };
        let _ = write!(out, ", {}: {kind}", name(variable));
    }
    let arguments: Vec<String> = arguments(message).into_iter().map(name).collect();
    let count = message.selector().map_or("None".to_owned(), |selector| format!("Some({})", name(selector)));
    let _ =
        writeln!(out, ") -> String {{\n    words.message({index}, &[{}], {count})\n}}", arguments.join(", "));
}

/// The text as documentation.
fn english(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(&text.replace('`', "'")),
            Part::Variable(name) => {
                let _ = write!(out, "{{{name}}}");
            }
            Part::Plural { variants, .. } => {
                let forms: Vec<String> = variants.iter().map(|variant| english(&variant.parts)).collect();
                out.push_str(&forms.join(" / "));
            }
        }
    }
    out
}

fn name(key: &str) -> String {
    let snake = key.replace('-', "_");
    match snake.as_str() {
        "as" | "async" | "await" | "box" | "break" | "const" | "continue" | "do" | "dyn" | "else"
        | "enum" | "extern" | "false" | "fn" | "for" | "gen" | "if" | "impl" | "in" | "let" | "loop"
        | "macro" | "match" | "mod" | "move" | "mut" | "priv" | "pub" | "ref" | "return" | "static"
        | "struct" | "trait" | "true" | "try" | "type" | "typeof" | "unsafe" | "use" | "virtual"
        | "where" | "while" | "yield" | "final" | "abstract" | "become" | "override" | "unsized" => {
            format!("r#{snake}")
        }
        // These cannot be raw identifiers.
        "self" | "super" | "crate" => format!("{snake}_"),
        _ => snake,
    }
}
