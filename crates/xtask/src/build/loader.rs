//! `aftersale.js`: the hand-written loader with the names and hashes of all it fetches put in.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};

use super::describe::Described;
use super::pack::{File, Part};
use super::tools::Tools;
use crate::shell;

const PLACE: &str = "__FILES__";

/// The loader's source, joined in this order: a browser gets one file, and no bundler is needed to make it.
const PARTS: &[&str] = &["page.js", "files.js", "answers.js", "shell.js", "define.js"];

/// The widget whose files the loader itself knows, because nearly every page of a shop has it. The others' are in the
/// map: one round trip more for them, and two hundred bytes less of each for everybody.
pub const EVERYWHERE: &str = "order-tracking";

/// Fills the loader in.
pub fn make(described: &Described, files: &[File], tools: Option<&Tools>) -> Result<String> {
    let folder = shell::root().join("crates/embed/js/loader");
    let sources =
        PARTS.iter().map(|name| fs::read_to_string(folder.join(name))).collect::<Result<Vec<_>, _>>()?;
    let source = sources.join("\n");
    ensure!(source.matches(PLACE).count() == 1, "the loader must have {PLACE} once");
    let of_kind = |kind: &str| -> Result<Value> {
        let file =
            files.iter().find(|file| file.kind == kind).with_context(|| format!("no {kind} was packed"))?;
        Ok(json!(file.short_hash))
    };
    let mut widgets = Map::new();
    for widget in &described.widgets {
        let element = &widget.element;
        let attributes: Vec<_> = element.attributes.iter().map(|attribute| &attribute.name).collect();
        // Every element has `refresh`.
        let methods: Vec<_> =
            element.methods.iter().map(|method| &method.name).filter(|name| *name != "refresh").collect();
        ensure!(
            element.tag == format!("aftersale-{}", widget.name),
            "{} is no tag of this suite",
            element.tag
        );
        for event in &element.events {
            ensure!(
                event.cancelable == is_cancelable(&event.name),
                "{}: by its name the loader takes it for one that {} be cancelled",
                event.name,
                if event.cancelable { "can't" } else { "can" }
            );
        }
        let mut known = json!({ "attributes": attributes });
        if let Some(path) = &element.first_call {
            known["first"] = json!(path);
        }
        for (variant, path) in &element.variant_calls {
            known[format!("-{variant}")] = json!(path);
        }
        if !methods.is_empty() {
            known["methods"] = json!(methods);
        }
        if widget.name == EVERYWHERE {
            known["texts"] = texts(files, &widget.name, None);
        }
        widgets.insert(widget.name.clone(), known);
    }
    let common: Vec<_> = described
        .widgets
        .first()
        .map(|widget| widget.common.attributes.iter().map(|attribute| &attribute.name).collect())
        .unwrap_or_default();
    let map = json!({
        "version": described.version, "attributes": common, "reserve": described.reserve, "glue": of_kind("glue")?, "core": of_kind("core")?,
        "map": of_kind("map")?, "parts": {}, "widgets": widgets,
    });
    // The loader's own properties that begin with `_` are nobody's business; the glue's are names of imports.
    minified(&source.replace(PLACE, &map.to_string()), tools, &["--mangle-props=^_"])
}

/// As `emit` in `shell.js` has it: a page may prevent what an event announces or asks for.
fn is_cancelable(event: &str) -> bool {
    event.starts_with("aftersale-before-") || event.ends_with("-requested")
}

/// What only some pages need: the widgets that few of them have, and sections that are wanted only when the wasm runs.
/// The loader stays small however many there are, and so do the texts of a first view.
pub fn map(described: &Described, files: &[File], parts: &[Part]) -> Result<Value> {
    let mut own = Map::new();
    for widget in &described.widgets {
        if widget.name != EVERYWHERE {
            own.insert(widget.name.clone(), texts(files, &widget.name, None));
        }
        for (section, _) in &widget.addenda {
            own.insert(format!("{}.{section}", widget.name), texts(files, &widget.name, Some(section)));
        }
    }
    Ok(json!({ "parts": part_files(files, parts)?, "texts": own }))
}

/// The splitter's name → hash of every part; its file's name follows from both.
fn part_files(files: &[File], parts: &[Part]) -> Result<Value> {
    let mut found = Map::new();
    for part in parts {
        let file = files.iter().find(|file| file.path == part.path);
        let file = file.with_context(|| format!("{} was not packed", part.path))?;
        found.insert(part.split.clone(), json!(file.short_hash));
    }
    Ok(Value::Object(found))
}

/// Language → hash of what a widget or one of its sections says.
fn texts(files: &[File], widget: &str, section: Option<&str>) -> Value {
    let own = files.iter().filter(|file| {
        file.kind == "text" && file.widget.as_deref() == Some(widget) && file.section.as_deref() == section
    });
    own.map(|file| (file.lang.clone().unwrap_or_default(), json!(file.short_hash)))
        .collect::<Map<_, _>>()
        .into()
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
