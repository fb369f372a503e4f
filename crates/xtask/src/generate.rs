//! `cargo xtask gen`: rewrites what is derived from the code and checked in.

mod documents;
mod manifest;
mod types;

use std::fs;

use anyhow::{Result, bail};

use crate::build::Described;
use crate::{build, shell};

/// Rewrites OpenAPI, the custom-elements manifest, types and the tables in documents.
#[derive(clap::Args)]
pub struct Args {
    /// Write nothing; fail where a file differs from what would be written.
    #[arg(long)]
    check: bool,
}

/// Fails where a checked-in file differs from what would be written.
pub fn check() -> Result<()> {
    run(&Args { check: true })
}

pub fn run(args: &Args) -> Result<()> {
    let root = shell::root();
    let described = shell::step("describe the elements", build::describe)?;
    let openapi = shell::step("describe the API", || {
        shell::output(shell::cargo().args([
            "run",
            "--quiet",
            "--locked",
            "--package",
            "aftersale-api",
            "--bin",
            "openapi",
        ]))
    })?;
    let mut files = vec![(root.join("crates/api/openapi.json"), String::from_utf8(openapi)?)];
    for (name, text) in public_files(&described)? {
        let folder = if name.ends_with(".d.ts") { "crates/embed/js" } else { "crates/embed" };
        files.push((root.join(folder).join(name), text));
    }
    for widget in &described.widgets {
        let path = root.join("widgets").join(&widget.name).join("README.md");
        let text = documents::with_tables(&fs::read_to_string(&path)?, widget)?;
        files.push((path, text));
    }
    let mut stale = Vec::new();
    for (path, text) in files {
        if fs::read_to_string(&path).is_ok_and(|now| now == text) {
            continue;
        }
        let shown = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        if !args.check {
            fs::write(&path, text)?;
            eprintln!("  wrote {shown}");
        }
        stale.push(shown);
    }
    match stale.as_slice() {
        [] => eprintln!("  everything derived is up to date"),
        stale if args.check => bail!("out of date, run `cargo xtask gen`: {}", stale.join(", ")),
        _ => {}
    }
    Ok(())
}

/// Files that describe the elements, for `crates/embed/` and for `dist/`.
pub fn public_files(described: &Described) -> Result<Vec<(&'static str, String)>> {
    Ok(vec![
        ("custom-elements.json", serde_json::to_string_pretty(&manifest::of(described))? + "\n"),
        ("elements.d.ts", types::of(described)),
    ])
}
