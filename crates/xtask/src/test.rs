//! `cargo xtask test`: every test there is, after installing what they need.

mod counts;
mod machine;

use std::process::Command;

use anyhow::{Result, bail};

use crate::{build, demo, shell};
use counts::Counts;

/// Runs every test there is, installing what they need.
#[derive(clap::Args)]
pub struct Args {
    /// Only format, lints and the tests of the Rust crates.
    #[arg(long)]
    rust: bool,
    /// Only the browser tests, on the bundle that is in `dist/`.
    #[arg(long, conflicts_with = "rust")]
    browser: bool,
    /// Passed on to Playwright: a file or `--grep words`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

pub fn run(args: &Args) -> Result<()> {
    shell::ensure_toolchain()?;
    let mut counts = Counts::default();
    if !args.browser {
        machine::ensure_postgres()?;
        machine::ensure_languages()?;
        machine::ensure_node()?;
        shell::step("check the format", || {
            shell::run_quietly(shell::cargo().args(["fmt", "--all", "--check"]))
        })?;
        shell::step("lint", || {
            shell::run_quietly(shell::cargo().args([
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--quiet",
                "--",
                "-D",
                "warnings",
            ]))
        })?;
        shell::step("lint the browser's half", || {
            shell::run_quietly(shell::cargo().args([
                "clippy",
                "--package",
                "aftersale-embed",
                "--lib",
                "--target",
                "wasm32-unknown-unknown",
                "--locked",
                "--quiet",
                "--",
                "-D",
                "warnings",
            ]))
        })?;
        let mut tests = shell::cargo();
        tests.args(["test", "--workspace", "--locked", "--no-fail-fast"]).env("MINTING_EXAMPLES", "all");
        counts.cargo(&mut tests)?;
    }
    if !args.rust {
        let node = machine::ensure_node()?;
        machine::ensure_chromium()?;
        if !args.browser {
            bundle_is_reproducible()?;
            generated_files_are_current()?;
            counts.passed += 2;
        }
        demo::build_server(false)?;
        let folder = shell::root().join("tests/browser");
        build::tools::install(&folder)?;
        counts.node(
            Command::new(&node)
                .args(["node_modules/typescript/bin/tsc", "--project", "../types"])
                .current_dir(&folder),
            "types",
        )?;
        counts.playwright(
            Command::new(&node)
                .args(["node_modules/@playwright/test/cli.js", "test"])
                .args(&args.rest)
                .env("CHROMIUM_PATH", machine::ensure_chromium()?)
                .current_dir(&folder),
        )?;
    }
    if counts.flaky > 0 {
        println!("{} passed only when run again: the list above calls them flaky", counts.flaky);
    }
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.failed > 0 {
        bail!("{}", counts.what_failed.join("\n"));
    }
    Ok(())
}

/// Two clean builds, in two folders, give the same files.
fn bundle_is_reproducible() -> Result<()> {
    let first = build::run(&build::Args::default())?;
    let again = build::Args {
        out: "target/again/dist".into(),
        target_dir: "target/again".into(),
        ..build::Args::default()
    };
    let target = shell::root().join(&again.target_dir);
    if target.exists() {
        std::fs::remove_dir_all(&target)?;
    }
    let second = build::run(&again)?;
    let hashes = |manifest: &build::Manifest| -> Vec<_> {
        manifest.files.iter().map(|file| (file.path.clone(), file.sha256.clone())).collect()
    };
    if hashes(&first) != hashes(&second) {
        bail!("two clean builds differ:\n{:#?}\n{:#?}", hashes(&first), hashes(&second));
    }
    // A gigabyte nobody looks at again.
    std::fs::remove_dir_all(&target)?;
    Ok(())
}

fn generated_files_are_current() -> Result<()> {
    crate::generate::check()
}
