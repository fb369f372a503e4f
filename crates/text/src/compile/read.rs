//! One Fluent file as messages of text, variables and plurals; what the tables cannot hold is reported.
//!
//! A line break within a text becomes a space, an empty line a break between paragraphs.
//! Nothing is compared with other languages here.

use std::collections::BTreeSet;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::{self, ErrorKind};
use fluent_syntax::unicode::unescape_unicode_to_string;

pub struct Language {
    pub tag: String,
    /// The file's path, for mistakes.
    pub file: String,
    pub messages: Vec<Message>,
}

pub struct Message {
    pub key: String,
    pub line: usize,
    pub parts: Vec<Part>,
}

#[derive(Clone)]
pub enum Part {
    Text(String),
    Variable(String),
    /// Variants in the order of the file; nested parts are never plurals.
    Plural {
        variable: String,
        variants: Vec<Variant>,
    },
}

#[derive(Clone)]
pub struct Variant {
    /// A plural category (`one`), or an exact number (`0`).
    pub key: String,
    pub parts: Vec<Part>,
}

impl Message {
    pub fn variables(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        collect(&self.parts, &mut found);
        found
    }

    /// The variable that selects a plural; messages with two are refused when read.
    pub fn selector(&self) -> Option<&str> {
        self.parts.iter().find_map(|part| match part {
            Part::Plural { variable, .. } => Some(variable.as_str()),
            _ => None,
        })
    }
}

fn collect<'a>(parts: &'a [Part], found: &mut BTreeSet<&'a str>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Variable(name) => {
                found.insert(name);
            }
            Part::Plural { variable, variants } => {
                found.insert(variable);
                variants.iter().for_each(|variant| collect(&variant.parts, found));
            }
        }
    }
}

pub fn language(tag: &str, file: &str, source: &str, mistakes: &mut Vec<String>) -> Language {
    let (resource, errors) = match parser::parse_runtime(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        // The parser points at where it gave up; the entry it gave up on says more.
        let entry = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
        let line = line_at(source, entry);
        let key = key_of(source.get(entry..).unwrap_or_default()).unwrap_or("?");
        let what = match error.kind {
            ErrorKind::ExpectedMessageField { .. } | ErrorKind::MissingValue => {
                "the text is empty".to_owned()
            }
            other => format!("is not Fluent: {other}"),
        };
        mistakes.push(format!("{file}:{line}: {key}: {what}"));
    }

    // The syntax tree has no positions, so each key is looked up below the one before it.
    let mut lines = source.lines().zip(1..).filter_map(|(line, number)| Some((key_of(line)?, number)));
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let line = lines.find(|(name, _)| *name == key).map_or(0, |(_, line)| line);
                let mut refuse = |what: &str| mistakes.push(format!("{file}:{line}: {key}: {what}"));
                if !is_kebab(key) {
                    refuse("a key has lower-case letters, digits and hyphens");
                }
                if !message.attributes.is_empty() {
                    refuse("attributes are not supported");
                }
                match message.value {
                    Some(value) => {
                        let parts = parts(&value, true, &mut refuse);
                        messages.push(Message { key: key.to_owned(), line, parts });
                    }
                    None => refuse("the text is empty"),
                }
            }
            Entry::Term(term) => {
                let key = format!("-{}", term.id.name);
                let line = lines.find(|(name, _)| *name == key).map_or(0, |(_, line)| line);
                mistakes.push(format!("{file}:{line}: {key}: terms are not supported"));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    Language { tag: tag.to_owned(), file: file.to_owned(), messages }
}

fn parts(pattern: &Pattern<&str>, outermost: bool, refuse: &mut dyn FnMut(&str)) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push_text(&mut parts, value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => {
                    push_text(&mut parts, &unescape_unicode_to_string(value));
                }
                InlineExpression::VariableReference { id } => {
                    parts.push(Part::Variable(variable(id.name, refuse)))
                }
                other => {
                    refuse(unsupported(other));
                    // Something in its place, or the text would be called empty as well.
                    push_text(&mut parts, "?");
                }
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                if let (InlineExpression::VariableReference { id }, true) = (selector, outermost) {
                    let variable = variable(id.name, refuse);
                    let variants = variants.iter().map(|variant| self::variant(variant, refuse)).collect();
                    parts.push(Part::Plural { variable, variants });
                } else {
                    refuse(if outermost {
                        "only a variable can select"
                    } else {
                        "selectors within selectors are not supported"
                    });
                    push_text(&mut parts, "?");
                }
            }
        }
    }
    for part in &mut parts {
        if let Part::Text(text) = part {
            if text.contains(['{', '}', '|']) {
                refuse("a text cannot hold { } or |, they mark variables and plurals in the tables");
            }
            *text = join_lines(text);
        }
    }
    parts
}

fn variant(variant: &ast::Variant<&str>, refuse: &mut dyn FnMut(&str)) -> Variant {
    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
    if variant.default && *key != "other" {
        refuse("the default variant is *[other]");
    }
    Variant { key: (*key).to_owned(), parts: parts(&variant.value, false, refuse) }
}

fn variable(name: &str, refuse: &mut dyn FnMut(&str)) -> String {
    if !is_kebab(name) {
        refuse("a variable has lower-case letters, digits and hyphens");
    }
    if name == "words" {
        refuse("$words is taken: the function's first argument has that name");
    }
    name.to_owned()
}

fn unsupported(expression: &InlineExpression<&str>) -> &'static str {
    match expression {
        InlineExpression::NumberLiteral { .. } => "write the number as text",
        InlineExpression::FunctionReference { .. } => "functions are not supported",
        InlineExpression::MessageReference { .. } => "references to other messages are not supported",
        InlineExpression::TermReference { .. } => "terms are not supported",
        _ => "braces within braces are not supported",
    }
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    if let Some(Part::Text(last)) = parts.last_mut() {
        last.push_str(text);
    } else {
        parts.push(Part::Text(text.to_owned()));
    }
}

fn join_lines(text: &str) -> String {
    let mut lines = text.split('\n');
    let mut joined = lines.next().unwrap_or_default().to_owned();
    let mut paragraph = false;
    let mut rest = lines.peekable();
    while let Some(line) = rest.next() {
        let last = rest.peek().is_none();
        if line.trim().is_empty() && !last {
            paragraph = true;
            continue;
        }
        joined.truncate(joined.trim_end_matches(' ').len());
        joined.push_str(if paragraph { "\n\n" } else { " " });
        joined.push_str(line.trim_start_matches(' '));
        paragraph = false;
    }
    joined
}

fn is_kebab(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end_matches(' ');
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (!key.is_empty() && key.chars().all(plain)).then_some(key)
}

fn line_at(source: &str, position: usize) -> usize {
    source.bytes().take(position).filter(|byte| *byte == b'\n').count() + 1
}
