//! Content-hashed files, their compressed siblings, and the manifest that lists them.

use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256, Sha384};

use super::describe::Described;
use super::tools::Tools;
use super::wasm::Parts;
use super::{compress, loader};

/// `dist/manifest.json`
#[derive(Serialize, Deserialize)]
pub struct Manifest {
    pub version: String,
    pub files: Vec<File>,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct File {
    /// Relative to the bundle's folder.
    pub path: String,
    /// `loader glue core part text style`
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    pub bytes: usize,
    pub brotli_bytes: usize,
    pub gzip_bytes: usize,
    /// Hex
    pub sha256: String,
    /// For the `integrity` attribute.
    pub integrity: String,
    /// The same promise in fewer bytes, for the loader's own list.
    #[serde(skip)]
    pub short_integrity: String,
}

/// What a file is for.
#[derive(Clone, Copy)]
pub struct Purpose<'a> {
    pub kind: &'a str,
    pub widget: Option<&'a str>,
    pub lang: Option<&'a str>,
}

/// A folder being filled.
pub struct Packing<'a> {
    out: &'a Path,
    pub files: Vec<File>,
}

/// Writes everything; gives the manifest.
pub fn run(out: &Path, described: &Described, parts: &Parts, tools: Option<&Tools>) -> Result<Manifest> {
    let mut packing = Packing { out, files: Vec::new() };
    let glue = loader::minified(&parts.glue, tools, &[])?;
    packing.add("glue", "js", glue.as_bytes(), Purpose { kind: "glue", widget: None, lang: None })?;
    packing.add(
        "core",
        "wasm",
        &fs::read(&parts.core)?,
        Purpose { kind: "core", widget: None, lang: None },
    )?;
    let mut part_names = Vec::new();
    for (split, files) in &parts.widgets {
        let widget = split.replace('_', "-");
        for file in files {
            let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let purpose = Purpose { kind: "part", widget: Some(&widget), lang: None };
            let path = packing.add(&widget, "wasm", &fs::read(file)?, purpose)?;
            part_names.push((widget.clone(), stem, path));
        }
    }
    for widget in &described.widgets {
        for (lang, table) in &widget.texts {
            let purpose = Purpose { kind: "text", widget: Some(&widget.name), lang: Some(lang) };
            packing.add(
                &format!("{}.{lang}", widget.name),
                "json",
                serde_json::to_string(table)?.as_bytes(),
                purpose,
            )?;
        }
        let purpose = Purpose { kind: "style", widget: Some(&widget.name), lang: None };
        packing.add(&widget.name, "css", widget.style.as_bytes(), purpose)?;
    }
    let loader = loader::make(described, &packing.files, &part_names, tools)?;
    packing.write("aftersale.js", loader.as_bytes(), Purpose { kind: "loader", widget: None, lang: None })?;
    packing.files.sort_by(|a, b| a.path.cmp(&b.path));
    let manifest = Manifest { version: described.version.clone(), files: packing.files };
    fs::write(out.join("manifest.json"), serde_json::to_string_pretty(&manifest)? + "\n")?;
    for (name, text) in crate::generate::public_files(described)? {
        fs::write(out.join(name), text)?;
    }
    fs::copy(crate::shell::root().join("crates/embed/js/loader.d.ts"), out.join("aftersale.d.ts"))?;
    Ok(manifest)
}

impl Packing<'_> {
    /// Writes under a name that holds the content's hash; gives that name.
    fn add(&mut self, stem: &str, extension: &str, bytes: &[u8], purpose: Purpose<'_>) -> Result<String> {
        let name = format!("{stem}.{}.{extension}", &hex(&Sha256::digest(bytes))[..12]);
        self.write(&name, bytes, purpose)?;
        Ok(name)
    }

    fn write(&mut self, name: &str, bytes: &[u8], purpose: Purpose<'_>) -> Result<()> {
        let (brotli, gzip) = (compress::brotli(bytes)?, compress::gzip(bytes)?);
        fs::write(self.out.join(name), bytes)?;
        fs::write(self.out.join(format!("{name}.br")), &brotli)?;
        fs::write(self.out.join(format!("{name}.gz")), &gzip)?;
        self.files.push(File {
            path: name.to_owned(),
            kind: purpose.kind.to_owned(),
            widget: purpose.widget.map(str::to_owned),
            lang: purpose.lang.map(str::to_owned),
            bytes: bytes.len(),
            brotli_bytes: brotli.len(),
            gzip_bytes: gzip.len(),
            sha256: hex(&Sha256::digest(bytes)),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))),
            short_integrity: format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes))),
        });
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
