//! `aftersale.js`: the hand-written loader with the names and hashes of all it fetches put in.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};

use super::describe::Described;
use super::pack::File;
use super::tools::Tools;
use crate::shell;

const PLACE: &str = "__FILES__";

/// The loader's source, joined in this order: a browser gets one file, and no bundler is needed to make it.
const PARTS: &[&str] = &["page.js", "files.js", "answers.js", "shell.js", "define.js"];

/// Fills the loader in. `parts` is (widget, the splitter's name of the file, its name in the bundle).
pub fn make(
    described: &Described,
    files: &[File],
    parts: &[(String, String, String)],
    tools: Option<&Tools>,
) -> Result<String> {
    let folder = shell::root().join("crates/embed/js/loader");
    let sources =
        PARTS.iter().map(|name| fs::read_to_string(folder.join(name))).collect::<Result<Vec<_>, _>>()?;
    let source = sources.join("\n");
    ensure!(source.matches(PLACE).count() == 1, "the loader must have {PLACE} once");
    let pair = |path: &str| -> Result<Value> {
        let file =
            files.iter().find(|file| file.path == path).with_context(|| format!("{path} was not packed"))?;
        Ok(json!([file.path, file.short_integrity]))
    };
    let of_kind = |kind: &str| -> Result<Value> {
        let file =
            files.iter().find(|file| file.kind == kind).with_context(|| format!("no {kind} was packed"))?;
        Ok(json!([file.path, file.short_integrity]))
    };
    let mut part_files = Map::new();
    for (_, split, path) in parts {
        part_files.insert(split.clone(), pair(path)?);
    }
    let mut widgets = Map::new();
    for widget in &described.widgets {
        let mut texts = Map::new();
        for file in
            files.iter().filter(|file| file.kind == "text" && file.widget.as_deref() == Some(&widget.name))
        {
            texts.insert(file.lang.clone().unwrap_or_default(), json!([file.path, file.short_integrity]));
        }
        let own_parts: Vec<_> =
            parts.iter().filter(|(name, ..)| *name == widget.name).map(|(_, split, _)| split).collect();
        ensure!(!own_parts.is_empty(), "{} has no part of its own: is it behind `wasm_split`?", widget.name);
        let element = &widget.element;
        let attributes: Vec<_> = element
            .attributes
            .iter()
            .chain(&widget.common.attributes)
            .map(|attribute| &attribute.name)
            .collect();
        let methods: Vec<_> = element.methods.iter().map(|method| &method.name).collect();
        let cancelable: Vec<_> =
            element.events.iter().filter(|event| event.cancelable).map(|event| &event.name).collect();
        widgets.insert(
            widget.name.clone(),
            json!({
                "tag": element.tag, "parts": own_parts, "texts": texts, "first": element.first_call,
                "attributes": attributes, "methods": methods, "cancelable": cancelable,
            }),
        );
    }
    let map = json!({
        "version": described.version, "reserve": described.reserve, "glue": of_kind("glue")?, "core": of_kind("core")?,
        "parts": part_files, "widgets": widgets,
    });
    // The loader's own properties that begin with `_` are nobody's business; the glue's are names of imports.
    minified(&source.replace(PLACE, &map.to_string()), tools, &["--mangle-props=^_"])
}

/// JavaScript for browsers of the last three years; unchanged where there is no minifier.
pub fn minified(source: &str, tools: Option<&Tools>, options: &[&str]) -> Result<String> {
    let Some(tools) = tools else { return Ok(source.to_owned()) };
    let mut child = tools
        .esbuild()
        .args(["--minify", "--format=esm", "--target=es2022", "--loader=js", "--legal-comments=none"])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("could not start esbuild")?;
    let mut stdin = child.stdin.take().context("esbuild takes no input")?;
    let text = source.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| anyhow::anyhow!("writing to esbuild failed"))??;
    if !output.status.success() {
        bail!("esbuild: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}
