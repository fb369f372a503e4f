//! Content-hashed files, their compressed siblings, and the manifest that lists them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};

use super::describe::{Described, Widget};
use super::glue::SHARED;
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
    /// `loader glue core map part text style`
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget: Option<String>,
    /// The rarely needed section of the widget that the file belongs to; none for what its first view needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    pub bytes: usize,
    pub brotli_bytes: usize,
    pub gzip_bytes: usize,
    /// Hex
    pub sha256: String,
    /// For the `integrity` attribute.
    pub integrity: String,
    /// SHA-256 in base64, for the loader's own list: it is shorter, and the name follows from it.
    #[serde(skip)]
    pub short_hash: String,
}

/// What a file is for.
#[derive(Clone, Copy)]
pub struct Purpose<'a> {
    pub kind: &'a str,
    pub widget: Option<&'a str>,
    pub section: Option<&'a str>,
    pub lang: Option<&'a str>,
}

impl<'a> Purpose<'a> {
    /// Of the whole suite.
    fn shared(kind: &'a str) -> Self {
        Self { kind, widget: None, section: None, lang: None }
    }
}

/// A part of the wasm, as loader and manifest know it.
pub struct Part {
    /// The splitter's name of it: `order_tracking__guest`.
    pub split: String,
    pub path: String,
}

/// A folder being filled.
pub struct Packing<'a> {
    out: &'a Path,
    pub files: Vec<File>,
}

/// Writes everything; gives the manifest.
pub fn run(out: &Path, described: &Described, parts: &Parts, tools: Option<&Tools>) -> Result<Manifest> {
    let mut packing = Packing { out, files: Vec::new() };
    packing.add("core", "wasm", &fs::read(&parts.core)?, Purpose::shared("core"))?;
    let mut named: Vec<Part> = Vec::new();
    for (split, files) in &parts.widgets {
        // `#[wasm_split(order_tracking__guest)]` is the section `guest` of `order-tracking`.
        let (widget, section) = match split.split_once("__") {
            Some((widget, section)) => (widget.replace('_', "-"), Some(section.replace('_', "-"))),
            None => (split.replace('_', "-"), None),
        };
        let stem = section.as_ref().map_or(widget.clone(), |section| format!("{widget}.{section}"));
        // A section comes after its widget's own part.
        let before = match section {
            Some(_) => parts.widgets.iter().find(|(own, _)| own.replace('_', "-") == widget),
            None => None,
        };
        let before = before.map_or(&[][..], |(_, files)| files.as_slice());
        let purpose =
            Purpose { kind: "part", widget: Some(&widget), section: section.as_deref(), lang: None };
        let path = packing.add(&stem, "wasm", &together(files, before)?, purpose)?;
        named.push(Part { split: split.clone(), path });
    }
    for widget in &described.widgets {
        for (lang, table) in &widget.texts {
            packing.add_texts(widget, lang, table)?;
        }
        let purpose = Purpose { kind: "style", widget: Some(&widget.name), section: None, lang: None };
        packing.add(&widget.name, "css", widget.style.as_bytes(), purpose)?;
    }
    let map = loader::map(described, &packing.files, &named)?.to_string();
    packing.add("map", "json", map.as_bytes(), Purpose::shared("map"))?;
    let glue = loader::minified(&parts.glue, tools, &[])?;
    packing.add("glue", "js", glue.as_bytes(), Purpose::shared("glue"))?;
    let loader = loader::make(described, &packing.files, tools)?;
    packing.write("aftersale.js", loader.as_bytes(), Purpose::shared("loader"))?;
    packing.files.sort_by(|a, b| a.path.cmp(&b.path));
    let manifest = Manifest { version: described.version.clone(), files: packing.files };
    fs::write(out.join("manifest.json"), serde_json::to_string_pretty(&manifest)? + "\n")?;
    for (name, text) in crate::generate::public_files(described)? {
        fs::write(out.join(name), text)?;
    }
    fs::copy(crate::shell::root().join("crates/embed/js/loader.d.ts"), out.join("aftersale.d.ts"))?;
    Ok(manifest)
}

/// A part in one file with what it shares with others: one request, and small modules compress with their neighbours.
/// What two parts share is in both files, unless one always comes after the other; the glue takes it from the first.
fn together(files: &[PathBuf], before: &[PathBuf]) -> Result<Vec<u8>> {
    let (own, shared) = files.split_last().context("a part without a file")?;
    let mut bytes = fs::read(own)?;
    for file in shared.iter().filter(|file| !before.contains(file)) {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let number: u16 = name
            .strip_prefix("chunk_")
            .and_then(|number| number.parse().ok())
            .with_context(|| format!("{name} is no chunk: the splitter names its files in another way"))?;
        let mut data = number.to_le_bytes().to_vec();
        data.extend(fs::read(file)?);
        let mut section = Vec::new();
        leb128(&mut section, SHARED.len());
        section.extend(SHARED.as_bytes());
        section.extend(data);
        bytes.push(0);
        leb128(&mut bytes, section.len());
        bytes.extend(section);
    }
    Ok(bytes)
}

fn leb128(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

impl Packing<'_> {
    /// What the first view says; and each addendum as `[number of its first text, texts …]`.
    fn add_texts(&mut self, widget: &Widget, lang: &str, table: &[String]) -> Result<()> {
        let purpose = Purpose { kind: "text", widget: Some(&widget.name), section: None, lang: Some(lang) };
        let first = widget.addenda.first().map_or(table.len(), |(_, start)| *start);
        for (at, (section, start)) in widget.addenda.iter().enumerate() {
            let end = widget.addenda.get(at + 1).map_or(table.len(), |(_, next)| *next);
            let texts = table.get(*start..end).context("an addendum ends behind the table")?;
            let mut numbered = vec![json!(start)];
            numbered.extend(texts.iter().map(|text| json!(text)));
            let stem = format!("{}.{section}.{lang}", widget.name);
            let purpose = Purpose { section: Some(section), ..purpose };
            self.add(&stem, "json", serde_json::to_string(&numbered)?.as_bytes(), purpose)?;
        }
        let base = table.get(..first).context("an addendum begins behind the table")?;
        let stem = format!("{}.{lang}", widget.name);
        self.add(&stem, "json", serde_json::to_string(base)?.as_bytes(), purpose)?;
        Ok(())
    }

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
            section: purpose.section.map(str::to_owned),
            lang: purpose.lang.map(str::to_owned),
            bytes: bytes.len(),
            brotli_bytes: brotli.len(),
            gzip_bytes: gzip.len(),
            sha256: hex(&Sha256::digest(bytes)),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))),
            short_hash: STANDARD.encode(Sha256::digest(bytes)),
        });
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
