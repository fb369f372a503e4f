//! The states widgets are shown in, for previews: one JSON file each in `widgets/<name>/fixtures/`.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// `{"title", "props", "answer", "view"?}`
#[derive(Clone, Debug)]
pub struct Fixture {
    pub widget: String,
    /// File name without `.json`.
    pub name: String,
    pub value: Value,
}

/// Every fixture of every widget below `root`, by widget and name. A file that is not JSON is an error naming it.
pub fn fixtures(root: &Path) -> Result<Vec<Fixture>, String> {
    let mut found = Vec::new();
    for widget in crate::WIDGETS {
        let folder = root.join("widgets").join(widget.name).join("fixtures");
        let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
            let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
            if path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let value =
                serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            found.push(Fixture { widget: widget.name.to_owned(), name: name.to_owned(), value });
        }
    }
    found.sort_by(|a, b| (&a.widget, &a.name).cmp(&(&b.widget, &b.name)));
    Ok(found)
}
