//! From the cdylib to a core, the widgets' parts and the glue between them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use super::Args;
use super::tools::Tools;
use crate::shell;

/// What the build made, before hashing.
pub struct Parts {
    /// JavaScript that instantiates the core, with the links to the parts in it.
    pub glue: String,
    pub core: PathBuf,
    /// Widget's split name → its own files, dependencies first.
    pub widgets: Vec<(String, Vec<PathBuf>)>,
}

/// Features every browser of the last three years has on; `--all-features` would ask for more.
const WASM_OPT_FLAGS: &[&str] = &[
    // Raw, `-Oz` is 2 % smaller; compressed, this is 1 %.
    "-Os",
    // Brotli likes small functions: inlining what is called once saves raw bytes and costs compressed ones.
    "-ocimfs",
    "20",
    "--converge",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Compiles the cdylib; gives its path.
pub fn compile(args: &Args) -> Result<PathBuf> {
    let root = shell::root();
    let target_dir = root.join(&args.target_dir);
    let mut rustflags = vec![
        "--cfg=erase_components".to_owned(),
        // The splitter reads the relocations.
        "-Clink-args=--emit-relocs".to_owned(),
        // Rust reserves 1 MiB of stack; the deepest view here needs a tenth of that.
        "-Clink-arg=-zstack-size=131072".to_owned(),
        // Where a file stood must not change the bytes.
        format!("--remap-path-prefix={}=/aftersale", root.display()),
    ];
    if let Some(home) = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(default_cargo_home) {
        rustflags.push(format!("--remap-path-prefix={}=/cargo", home.display()));
    }
    let mut command = shell::cargo();
    command
        .args([
            "build",
            "--locked",
            "--package",
            "aftersale-embed",
            "--lib",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .arg("--target-dir")
        .arg(&target_dir);
    let profile = if args.dev {
        command.args(["--profile", "wasm-dev"]);
        "wasm-dev"
    } else if args.shipped_std {
        command.args(["--profile", "wasm"]);
        "wasm"
    } else {
        // std built for size with panics that are a bare trap; see ARCHITECTURE.md for what it saves.
        command
            .args([
                "--profile",
                "wasm",
                "-Zbuild-std=std,panic_abort",
                "-Zbuild-std-features=optimize_for_size",
            ])
            .env("RUSTC_BOOTSTRAP", "1");
        rustflags.extend(
            ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"]
                .map(str::to_owned),
        );
        "wasm"
    };
    command.env("CARGO_ENCODED_RUSTFLAGS", rustflags.join("\x1f")).env_remove("RUSTFLAGS");
    shell::run_quietly(&mut command)?;
    Ok(target_dir.join("wasm32-unknown-unknown").join(profile).join("aftersale_embed.wasm"))
}

/// Splits, then binds the main part.
pub fn split_and_bind(input: &Path, work: &Path) -> Result<Parts> {
    if work.exists() {
        fs::remove_dir_all(work)?;
    }
    fs::create_dir_all(work)?;
    let bytes = fs::read(input).with_context(|| format!("could not read {}", input.display()))?;
    let main = work.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = "./links.js";
    options.main_module = "./core.js";
    let split =
        wasm_split_cli_support::transform(options).map_err(|error| anyhow!("splitting failed: {error:?}"))?;

    let bound = work.join("bound");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&main).out_name("core").typescript(false).keep_lld_exports(true).demangle(false);
    bindgen.remove_name_section(true).remove_producers_section(true).omit_default_module_path(true);
    let mut output = bindgen.web(true)?.generate_output()?;
    super::prune::closure_callers(output.wasm_mut());
    let renamed = with_short_names(&mut output);
    output.emit(&bound)?;

    let core = bound.join("core_bg.wasm");
    let mut glue = fs::read_to_string(bound.join("core.js"))?;
    for (long, short) in renamed {
        glue = glue.replace(&long, &short);
    }

    let mut widgets: Vec<(String, Vec<PathBuf>)> = split
        .prefetch_map
        .into_iter()
        .map(|(name, files)| (name, files.iter().map(|file| work.join(format!("{file}.wasm"))).collect()))
        .collect();
    widgets.sort();
    Ok(Parts { glue: super::glue::merge(&glue, &fs::read_to_string(work.join("links.js"))?)?, core, widgets })
}

/// Gives what glue and core have of each other short names; tells which. The long ones end in hashes, which do not compress.
fn with_short_names(output: &mut wasm_bindgen_cli_support::Output) -> Vec<(String, String)> {
    let mut renamed = Vec::new();
    let core = output.wasm_mut();
    let imports = core.imports.iter_mut().filter(|import| import.module == "./core_bg.js");
    for (at, import) in imports.enumerate() {
        let short = format!("i{at}_");
        renamed.push((std::mem::replace(&mut import.name, short.clone()), short));
    }
    let exports = core.exports.iter_mut().filter(|export| export.name.starts_with("_R"));
    for (at, export) in exports.enumerate() {
        let short = format!("e{at}_");
        renamed.push((std::mem::replace(&mut export.name, short.clone()), short));
    }
    // A name that begins another must not be replaced inside it.
    renamed.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    renamed
}

/// wasm-opt on every file, then the order of its functions, in place.
pub fn shrink(parts: &Parts, tools: &Tools) -> Result<()> {
    let mut files: Vec<&PathBuf> = parts.widgets.iter().flat_map(|(_, files)| files).collect();
    files.push(&parts.core);
    files.sort();
    files.dedup();
    for file in files {
        shell::run_quietly(tools.wasm_opt().args(WASM_OPT_FLAGS).arg(file).arg("-o").arg(file))?;
        fs::write(file, super::order::like_beside_like(&fs::read(file)?)?)?;
    }
    Ok(())
}

fn default_cargo_home() -> Option<PathBuf> {
    std::env::var_os("HOME").map(|home: OsString| PathBuf::from(home).join(".cargo"))
}
