//! What the widgets say of themselves: elements, texts, styles. Asked by running `describe` of the embed crate.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::shell;

#[derive(Deserialize)]
pub struct Described {
    pub version: String,
    /// Style of an element that is not ready yet.
    pub reserve: String,
    pub widgets: Vec<Widget>,
}

#[derive(Deserialize)]
pub struct Widget {
    /// Folder name: `order-tracking`.
    pub name: String,
    pub element: Element,
    pub common: Common,
    /// Language → table of texts.
    pub texts: BTreeMap<String, Vec<String>>,
    /// Name of an addendum and the number of its first text: the table's tail that a browser fetches when it needs it.
    pub addenda: Vec<(String, usize)>,
    /// All style sheets of the widget, one after the other.
    pub style: String,
}

#[derive(Deserialize)]
pub struct Element {
    pub tag: String,
    pub summary: String,
    pub attributes: Vec<Attribute>,
    pub properties: Vec<Property>,
    pub methods: Vec<Method>,
    pub events: Vec<Event>,
    pub slots: Vec<Named>,
    pub parts: Vec<Named>,
    pub states: Vec<Named>,
    pub tokens: Vec<Named>,
    pub first_call: Option<String>,
    /// Value of the attribute `variant` and its first call.
    pub variant_calls: BTreeMap<String, String>,
}

/// What every element has.
#[derive(Deserialize)]
pub struct Common {
    pub attributes: Vec<Attribute>,
    pub properties: Vec<Property>,
    pub methods: Vec<Method>,
}

#[derive(Clone, Deserialize)]
pub struct Attribute {
    pub name: String,
    pub ty: String,
    pub default: String,
    pub summary: String,
}

#[derive(Clone, Deserialize)]
pub struct Property {
    pub name: String,
    pub ty: String,
    pub readonly: bool,
    pub summary: String,
}

#[derive(Clone, Deserialize)]
pub struct Method {
    pub name: String,
    pub parameters: String,
    pub returns: String,
    pub summary: String,
}

#[derive(Deserialize)]
pub struct Event {
    pub name: String,
    pub detail: String,
    pub cancelable: bool,
    pub summary: String,
}

#[derive(Deserialize)]
pub struct Named {
    pub name: String,
    pub summary: String,
}

impl Element {
    /// `AftersaleOrderTracking`
    pub fn class_name(&self) -> String {
        self.tag.split('-').map(capital).collect()
    }
}

/// `heading-level` → `headingLevel`
pub fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &capital(word))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub fn run() -> Result<Described> {
    let printed = shell::output(shell::cargo().args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "aftersale-embed",
        "--bin",
        "describe",
    ]))?;
    let mut described: Described =
        serde_json::from_slice(&printed).context("`describe` did not print what this reads")?;
    for widget in &mut described.widgets {
        // Made-up languages are for tests of the texts; no shopper speaks them.
        widget.texts.retain(|lang, _| !matches!(lang.as_str(), "en-XA" | "ar-XB"));
    }
    Ok(described)
}
