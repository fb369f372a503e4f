//! Reading the folder's files; whatever is wrong is told with the file and the place in it.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::ShopError;

pub struct Folder {
    root: PathBuf,
}

impl Folder {
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// `file` is told from the folder's root: `orders/1001.json`.
    pub fn read<T: DeserializeOwned>(&self, file: &str) -> Result<T, ShopError> {
        let path = self.root.join(file);
        let text = fs::read_to_string(&path).map_err(|why| unavailable(&path, why))?;
        let json = &mut serde_json::Deserializer::from_str(&text);
        let read = serde_path_to_error::deserialize(&mut *json).map_err(|error| {
            let place = error.path().to_string();
            garbled(file, &place, error.into_inner())
        })?;
        json.end().map_err(|why| garbled(file, ".", why))?;
        Ok(read)
    }

    pub fn has(&self, file: &str) -> bool {
        self.root.join(file).is_file()
    }

    /// The JSON files of one sub-folder, by name.
    pub fn list(&self, folder: &str) -> Result<Vec<String>, ShopError> {
        let path = self.root.join(folder);
        let mut files = Vec::new();
        for entry in fs::read_dir(&path).map_err(|why| unavailable(&path, why))? {
            let name = entry.map_err(|why| unavailable(&path, why))?.file_name();
            if let Some(name) = name.to_str().filter(|name| name.ends_with(".json")) {
                files.push(format!("{folder}/{name}"));
            }
        }
        files.sort();
        Ok(files)
    }
}

/// `place` is a path inside the file: `lines[2].unit`.
pub fn garbled(file: &str, place: &str, why: impl Display) -> ShopError {
    let at = if place == "." { file.to_owned() } else { format!("{file}: {place}") };
    ShopError::Garbled { at, why: why.to_string() }
}

fn unavailable(path: &Path, why: impl Display) -> ShopError {
    ShopError::Unavailable(format!("{}: {why}", path.display()))
}
