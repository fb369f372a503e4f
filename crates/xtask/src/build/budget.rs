//! Sizes against `crates/embed/budget.toml`; over a gate the build fails.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::Manifest;
use super::loader::EVERYWHERE;
use super::pack::File;

/// Bytes after brotli 11.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    loader: usize,
    glue: usize,
    core: usize,
    map: usize,
    text: usize,
    style: usize,
    page_with_one_widget: usize,
    /// Pages with another gate, by widget.
    page: BTreeMap<String, usize>,
    part: BTreeMap<String, usize>,
}

pub fn check(root: &Path, manifest: &Manifest) -> Result<()> {
    let path = root.join("crates/embed/budget.toml");
    let budget: Budget =
        toml::from_str(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
    let mut over = Vec::new();
    eprintln!("  {:<44} {:>8} {:>8} {:>8}", "file", "raw", "br", "gate");
    for file in &manifest.files {
        let gate = match file.kind.as_str() {
            "loader" => budget.loader,
            "glue" => budget.glue,
            "core" => budget.core,
            "map" => budget.map,
            "text" => budget.text,
            "style" => budget.style,
            "part" => {
                let mut name = file.widget.clone().unwrap_or_default();
                if let Some(section) = &file.section {
                    name = format!("{name}-{section}");
                }
                *budget.part.get(&name).with_context(|| format!("budget.toml has no part.{name}"))?
            }
            kind => bail!("{} is of an unknown kind {kind:?}", file.path),
        };
        eprintln!("  {:<44} {:>8} {:>8} {:>8}", file.path, file.bytes, file.brotli_bytes, gate);
        if file.brotli_bytes > gate {
            over.push(format!("{}: {} bytes br, gate {gate}", file.path, file.brotli_bytes));
        }
    }
    for (widget, page) in pages(&manifest.files) {
        let gate = *budget.page.get(&widget).unwrap_or(&budget.page_with_one_widget);
        eprintln!("  {:<44} {:>8} {:>8} {:>8}", format!("page with {widget}"), "", page, gate);
        if page > gate {
            over.push(format!("page with {widget}: {page} bytes br, gate {gate}"));
        }
    }
    if over.is_empty() { Ok(()) } else { bail!("over the size budget:\n  {}", over.join("\n  ")) }
}

/// The sizes alone.
pub fn show(manifest: &Manifest) {
    for file in &manifest.files {
        eprintln!("  {:<44} {:>8} {:>8}", file.path, file.bytes, file.brotli_bytes);
    }
    for (widget, page) in pages(&manifest.files) {
        eprintln!("  {:<44} {:>8} {:>8}", format!("page with {widget}"), "", page);
    }
}

/// What a page with one widget loads for its first view, by widget: loader, glue, core, parts, its largest language, and
/// the map where the loader does not know its files.
fn pages(files: &[File]) -> BTreeMap<String, usize> {
    let shared: usize = files
        .iter()
        .filter(|file| matches!(file.kind.as_str(), "loader" | "glue" | "core"))
        .map(|file| file.brotli_bytes)
        .sum();
    let map: usize = files.iter().filter(|file| file.kind == "map").map(|file| file.brotli_bytes).sum();
    let mut pages = BTreeMap::new();
    for widget in files.iter().filter(|file| file.kind == "text").filter_map(|file| file.widget.clone()) {
        let own = |kind: &'static str| {
            let widget = widget.clone();
            files
                .iter()
                .filter(move |file| {
                    file.kind == kind && file.widget.as_ref() == Some(&widget) && file.section.is_none()
                })
                .map(|file| file.brotli_bytes)
        };
        let own_size = own("part").sum::<usize>() + own("text").max().unwrap_or(0);
        let mapped = if widget == EVERYWHERE { 0 } else { map };
        pages.insert(widget.clone(), shared + own_size + mapped);
    }
    pages
}
