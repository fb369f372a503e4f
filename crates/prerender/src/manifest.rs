//! Which files the bundle has, read from its `manifest.json`.

use std::path::Path;

use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Manifest {
    pub version: String,
    pub files: Vec<ManifestFile>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ManifestFile {
    /// Relative to the bundle's folder.
    pub path: String,
    /// `loader glue core part text style`
    pub kind: String,
    /// Folder name of the widget the file belongs to.
    #[serde(default)]
    pub widget: Option<String>,
    /// BCP 47
    #[serde(default)]
    pub lang: Option<String>,
    /// `sha384-…`
    pub integrity: String,
}

/// The bundle is not there or can't be read.
#[derive(Debug)]
pub struct Missing(pub String);

impl std::fmt::Display for Missing {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "the bundle can't be read: {}; `cargo xtask build` makes one", self.0)
    }
}

impl std::error::Error for Missing {}

impl Manifest {
    /// Reads `manifest.json` from the bundle's folder.
    pub fn read(dist: &Path) -> Result<Self, Missing> {
        let path = dist.join("manifest.json");
        let text = std::fs::read_to_string(&path)
            .map_err(|error| Missing(format!("{}: {error}", path.display())))?;
        serde_json::from_str(&text).map_err(|error| Missing(format!("{}: {error}", path.display())))
    }

    pub fn loader(&self) -> Option<&ManifestFile> {
        self.files.iter().find(|file| file.kind == "loader")
    }

    pub fn style(&self, widget: &str) -> Option<&ManifestFile> {
        self.files.iter().find(|file| file.kind == "style" && file.widget.as_deref() == Some(widget))
    }
}
