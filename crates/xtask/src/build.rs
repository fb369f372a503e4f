//! `cargo xtask build`: the bundle a shop serves, in `dist/`.
//!
//! cdylib → split → wasm-bindgen → wasm-opt → content-hashed files with brotli and gzip beside them,
//! then the loader, which holds the hashes of all it fetches, and the manifest.

mod budget;
mod compress;
mod describe;
mod glue;
mod loader;
mod order;
mod pack;
mod prune;
pub mod tools;
mod wasm;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell;
pub use describe::{Described, Named, Widget, camel, run as describe};
pub use pack::Manifest;

/// Builds the bundle, checks it against the size budget and writes it to a folder.
#[derive(clap::Args, Clone)]
pub struct Args {
    /// Where the bundle goes.
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// Keep panic messages and skip the rebuilt std and wasm-opt: larger, built sooner, no budget.
    #[arg(long)]
    pub dev: bool,
    /// Use std as it is shipped instead of rebuilding it for size, to compare the two; no budget.
    #[arg(long)]
    pub shipped_std: bool,
    /// Where cargo builds; two builds in two folders must give the same hashes.
    #[arg(long, default_value = "target/wasm")]
    pub target_dir: PathBuf,
    /// Go on without Node: no wasm-opt, no minifier, and no budget, because that bundle is bigger.
    #[arg(long)]
    pub without_node: bool,
}

impl Default for Args {
    fn default() -> Self {
        Self {
            out: "dist".into(),
            dev: false,
            shipped_std: false,
            target_dir: "target/wasm".into(),
            without_node: false,
        }
    }
}

/// Builds and gives the manifest of what was written.
pub fn run(args: &Args) -> Result<Manifest> {
    shell::ensure_toolchain()?;
    let root = shell::root();
    let out = root.join(&args.out);
    let tools = match args.without_node {
        true => None,
        false => tools::node_tools()?,
    };
    let work = root.join(&args.target_dir).join("bundle");
    let described = shell::step("describe the elements", describe)?;
    let input = shell::step("compile the wasm", || wasm::compile(args))?;
    let parts = shell::step("split and bind the wasm", || wasm::split_and_bind(&input, &work))?;
    if let Some(tools) = tools.as_ref().filter(|_| !args.dev) {
        shell::step("shrink the wasm", || wasm::shrink(&parts, tools))?;
    }
    let manifest = shell::step("pack", || {
        if out.exists() {
            fs::remove_dir_all(&out).with_context(|| format!("could not clear {}", out.display()))?;
        }
        fs::create_dir_all(&out)?;
        pack::run(&out, &described, &parts, tools.as_ref())
    })?;
    if tools.is_none() || args.dev || args.shipped_std {
        eprintln!("  size budget not checked: this bundle is not the one to ship");
        budget::show(&manifest);
    } else {
        budget::check(&root, &manifest)?;
    }
    Ok(manifest)
}
