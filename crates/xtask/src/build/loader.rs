//! `aftersale.js`: the hand-written loader with the names and hashes of all it fetches put in.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};

use super::describe::{Described, Widget};
use super::pack::{File, Part};
use super::tools::Tools;
use crate::shell;

const PLACE: &str = "__FILES__";

/// The loader's source, joined in this order: a browser gets one file, and no bundler is needed to make it.
const PARTS: &[&str] = &["page.js", "files.js", "answers.js", "shell.js", "define.js"];

/// The section that the loader fetches in the first tick, where there is no order to show.
pub const FIRST: &str = "guest";

/// The widget whose files the loader itself knows, because nearly every page of a shop has it. The others' are in the
/// map: one round trip more for them, and two hundred bytes less of each for everybody.
const EVERYWHERE: &str = "order-tracking";

/// Fills the loader in.
pub fn make(described: &Described, files: &[File], parts: &[Part], tools: Option<&Tools>) -> Result<String> {
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
        let (own_parts, texts) = fetched(files, parts, &widget.name, None);
        let more = sections(widget, files, parts, |section| section == FIRST);
        let element = &widget.element;
        let attributes: Vec<_> = element.attributes.iter().map(|attribute| &attribute.name).collect();
        let methods: Vec<_> = element.methods.iter().map(|method| &method.name).collect();
        for event in &element.events {
            ensure!(
                event.cancelable == is_cancelable(&event.name),
                "{}: by its name the loader takes it for one that {} be cancelled",
                event.name,
                if event.cancelable { "can't" } else { "can" }
            );
        }
        let mut known = json!({
            "tag": element.tag, "first": element.first_call, "attributes": attributes, "methods": methods,
        });
        if widget.name == EVERYWHERE {
            known["parts"] = json!(own_parts);
            known["texts"] = json!(texts);
            known["more"] = json!(more);
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
        "map": of_kind("map")?, "parts": part_files(files, parts, is_first)?, "widgets": widgets,
    });
    // The loader's own properties that begin with `_` are nobody's business; the glue's are names of imports.
    minified(&source.replace(PLACE, &map.to_string()), tools, &["--mangle-props=^_"])
}

/// As `emit` in `shell.js` has it: a page may prevent what an event announces or asks for.
fn is_cancelable(event: &str) -> bool {
    event.starts_with("aftersale-before-") || event.ends_with("-requested")
}

/// What only some pages need: the widgets that few of them have, and sections that are wanted only when the wasm runs.
/// The loader stays small however many there are.
pub fn map(described: &Described, files: &[File], parts: &[Part]) -> Result<Value> {
    let mut widgets = Map::new();
    for widget in &described.widgets {
        let more = sections(widget, files, parts, |section| section != FIRST);
        let (own, texts) = fetched(files, parts, &widget.name, None);
        let known = match widget.name == EVERYWHERE {
            true => json!({ "more": more }),
            false => json!({ "parts": own, "texts": texts, "more": more }),
        };
        widgets.insert(widget.name.clone(), known);
    }
    let parts = part_files(files, parts, |part| !is_first(part))?;
    Ok(json!({ "parts": parts, "widgets": widgets }))
}

/// Whether a page that shows the widget most pages have may need it in the first tick.
fn is_first(part: &Part) -> bool {
    part.widget == EVERYWHERE && part.section.as_deref().is_none_or(|section| section == FIRST)
}

/// The splitter's name → stem and hash of every part that is wanted.
fn part_files(files: &[File], parts: &[Part], wanted: impl Fn(&Part) -> bool) -> Result<Value> {
    let mut found = Map::new();
    for part in parts.iter().filter(|part| wanted(part)) {
        let file = files.iter().find(|file| file.path == part.path);
        let file = file.with_context(|| format!("{} was not packed", part.path))?;
        found.insert(part.split.clone(), json!([part.stem, file.short_hash]));
    }
    Ok(Value::Object(found))
}

/// Section → parts, of the sections with texts of their own: only these are fetched by name. The texts of the first
/// tick's section are here, the others' hashes are in the language's own file.
fn sections(
    widget: &Widget,
    files: &[File],
    parts: &[Part],
    wanted: impl Fn(&str) -> bool,
) -> Map<String, Value> {
    let names = widget.addenda.iter().map(|(section, _)| section).filter(|section| wanted(section));
    names
        .map(|section| {
            let (parts, texts) = fetched(files, parts, &widget.name, Some(section));
            let known = json!({ "parts": parts, "texts": texts });
            (section.clone(), if section == FIRST { known } else { json!({ "parts": parts }) })
        })
        .collect()
}

/// The splitter's names of a section's parts, and language → hash of its texts.
fn fetched(
    files: &[File],
    parts: &[Part],
    widget: &str,
    section: Option<&str>,
) -> (Vec<String>, Map<String, Value>) {
    let texts = files
        .iter()
        .filter(|file| {
            file.kind == "text"
                && file.widget.as_deref() == Some(widget)
                && file.section.as_deref() == section
        })
        .map(|file| (file.lang.clone().unwrap_or_default(), json!(file.short_hash)))
        .collect();
    let own = parts
        .iter()
        .filter(|part| part.widget == widget && part.section.as_deref() == section)
        .map(|part| part.split.clone())
        .collect();
    (own, texts)
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
