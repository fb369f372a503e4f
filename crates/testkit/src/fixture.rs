//! The states of a widget: one JSON file each.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// `{"title", "props", "answer", "view"?}`
pub struct Fixture {
    /// File name without `.json`.
    pub name: String,
    pub value: Value,
}

impl Fixture {
    /// The order in the answer, where there is one.
    pub fn order(&self) -> Option<aftersale_api::Order> {
        let answer = self.value.get("answer")?;
        let order = serde_json::from_value(answer.get("body")?.clone()).ok()?;
        (answer.get("status")? == 200).then_some(order)
    }
}

/// Every fixture below `folder`, by name.
///
/// # Errors
/// A file that can't be read, is not JSON, or has no title.
pub fn fixtures(folder: &Path) -> Result<Vec<Fixture>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let value: Value = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
        ensure!(value.get("title").is_some_and(Value::is_string), "{}: has no title", path.display());
        found.push(Fixture { name, value });
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}
