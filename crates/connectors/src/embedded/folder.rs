//! Reading the folder's files; whatever is wrong is told with the file and the place in it.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_path_to_error::Track;

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
        let mut track = Track::new();
        let mut misspelt = None;
        let told = serde_path_to_error::Deserializer::new(&mut *json, &mut track);
        let read = serde_ignored::deserialize(told, |path| {
            misspelt.get_or_insert_with(|| path.to_string());
        });
        let read = read.map_err(|error| garbled(file, &track.path().to_string(), error))?;
        json.end().map_err(|why| garbled(file, ".", why))?;
        match misspelt {
            // What is not read would be taken for what is left out.
            Some(place) => Err(garbled(file, &indexed(&place), "unknown field")),
            None => Ok(read),
        }
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

/// `lines.2.unit` as `lines[2].unit`.
fn indexed(path: &str) -> String {
    let mut place = String::new();
    for part in path.split('.') {
        match part.parse::<usize>() {
            Ok(at) => place.push_str(&format!("[{at}]")),
            Err(_) if place.is_empty() => place.push_str(part),
            Err(_) => place.extend([".", part]),
        }
    }
    place
}

/// `place` is a path inside the file: `lines[2].unit`.
pub fn garbled(file: &str, place: &str, why: impl Display) -> ShopError {
    let at = if place == "." { file.to_owned() } else { format!("{file}: {place}") };
    ShopError::Garbled { at, why: why.to_string() }
}

fn unavailable(path: &Path, why: impl Display) -> ShopError {
    ShopError::Unavailable(format!("{}: {why}", path.display()))
}
