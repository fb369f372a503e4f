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
    #[serde(default)]
    together: Vec<Together>,
    part: BTreeMap<String, usize>,
}

/// A page with several widgets over one core.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Together {
    widgets: Vec<String>,
    gate: usize,
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
    let known = pages(&manifest.files);
    for (widget, page) in &known {
        let page = *page;
        let gate = *budget.page.get(*widget).unwrap_or(&budget.page_with_one_widget);
        eprintln!("  {:<44} {:>8} {:>8} {:>8}", format!("page with {widget}"), "", page, gate);
        if page > gate {
            over.push(format!("page with {widget}: {page} bytes br, gate {gate}"));
        }
    }
    for together in &budget.together {
        let widgets: Vec<&str> = together.widgets.iter().map(String::as_str).collect();
        if let Some(unknown) = widgets.iter().find(|widget| !known.contains_key(*widget)) {
            bail!("budget.toml has a page with {unknown:?}, which is no widget");
        }
        let (name, size, gate) = (widgets.join(", "), page(&manifest.files, &widgets), together.gate);
        eprintln!("  page with {name}\n  {:<44} {:>8} {size:>8} {gate:>8}", "", "");
        if size > gate {
            over.push(format!("page with {name}: {size} bytes br, gate {gate}"));
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

/// What a page loads for the first view of all its widgets: loader, glue, core, parts, the largest language of each, and
/// the map where the loader does not know its files.
fn page(files: &[File], widgets: &[&str]) -> usize {
    let of_kinds = |kinds: &[&str]| -> usize {
        files.iter().filter(|file| kinds.contains(&file.kind.as_str())).map(|file| file.brotli_bytes).sum()
    };
    let own = |kind: &str, widget: &str| -> Vec<usize> {
        let of_it = |file: &&File| file.kind == kind && file.widget.as_deref() == Some(widget);
        files
            .iter()
            .filter(of_it)
            .filter(|file| file.section.is_none())
            .map(|file| file.brotli_bytes)
            .collect()
    };
    let each = widgets.iter().map(|widget| {
        own("part", widget).into_iter().sum::<usize>() + own("text", widget).into_iter().max().unwrap_or(0)
    });
    let mapped = widgets.iter().any(|widget| *widget != EVERYWHERE);
    of_kinds(&["loader", "glue", "core"]) + each.sum::<usize>() + if mapped { of_kinds(&["map"]) } else { 0 }
}

/// By widget, what a page with nothing else loads.
fn pages(files: &[File]) -> BTreeMap<&str, usize> {
    let texts = files.iter().filter(|file| file.kind == "text");
    texts.filter_map(|file| file.widget.as_deref()).map(|widget| (widget, page(files, &[widget]))).collect()
}
