//! Other programs, and telling the person who waits what is going on.

use std::env;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

/// The workspace's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

/// `cargo` as it runs us.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs to the end with its output shown; an exit code other than 0 is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("could not start {shown}"))?;
    if !status.success() {
        bail!("{shown} ended with {status}");
    }
    Ok(())
}

/// Runs to the end; its output is shown only where it fails.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    output(command).map(|_| ())
}

/// Runs to the end and gives what it printed.
pub fn output(command: &mut Command) -> Result<Vec<u8>> {
    let shown = shown(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("could not start {shown}"))?;
    if !output.status.success() {
        bail!(
            "{shown} ended with {}\n{}{}",
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(output.stdout)
}

/// The first folder of PATH that holds `program`.
pub fn find_program(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// A long step: a spinner on a terminal, a line elsewhere, the time it took at the end.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let started = Instant::now();
    let spinner = std::io::stderr().is_terminal().then(|| {
        let bar = ProgressBar::new_spinner().with_message(what.to_owned());
        bar.set_style(
            ProgressStyle::with_template("{spinner} {msg} {elapsed}")
                .unwrap_or_else(|_| ProgressStyle::default_spinner()),
        );
        bar.enable_steady_tick(Duration::from_millis(120));
        bar
    });
    if spinner.is_none() {
        eprintln!("  {what} …");
    }
    let result = work();
    if let Some(bar) = spinner {
        bar.finish_and_clear();
    }
    let mark = if result.is_ok() { "done" } else { "FAILED" };
    eprintln!("  {what}: {mark} in {:.1} s", started.elapsed().as_secs_f32());
    result
}

fn shown(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program()).chain(command.get_args()).collect();
    words.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Makes sure the pinned toolchain has what `rust-toolchain.toml` names, where rustup does not see to it by itself.
pub fn ensure_toolchain() -> Result<()> {
    if find_program("rustup").is_none() {
        return Ok(());
    }
    let installed = |what: &str| -> Result<String> {
        Ok(String::from_utf8(output(
            Command::new("rustup").args([what, "list", "--installed"]).current_dir(root()),
        )?)?)
    };
    if !installed("target")?.contains("wasm32-unknown-unknown") {
        step("install the wasm target", || {
            run_quietly(
                Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]).current_dir(root()),
            )
        })?;
    }
    let components = installed("component")?;
    let missing: Vec<_> =
        ["rust-src", "rustfmt", "clippy"].into_iter().filter(|name| !components.contains(name)).collect();
    if !missing.is_empty() {
        step("install the toolchain's components", || {
            run_quietly(Command::new("rustup").args(["component", "add"]).args(&missing).current_dir(root()))
        })?;
    }
    Ok(())
}
