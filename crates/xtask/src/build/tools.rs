//! Tools from npm that shrink the bundle. They are wished for, not needed.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::shell;

/// Where the npm tools stand.
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    pub fn wasm_opt(&self) -> Command {
        self.program("wasm-opt")
    }

    pub fn esbuild(&self) -> Command {
        self.program("esbuild")
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.folder.join("node_modules/.bin").join(name));
        command.current_dir(&self.folder);
        command
    }
}

/// Installs the pinned tools where Node is there; `None`, with a word, where it is not.
pub fn node_tools() -> Result<Option<Tools>> {
    if shell::find_program("npm").is_none() || shell::find_program("node").is_none() {
        eprintln!("  Node.js was not found: going on without wasm-opt, with a bigger bundle");
        return Ok(None);
    }
    let folder = shell::root().join("crates/embed/js");
    install(&folder)?;
    Ok(Some(Tools { folder }))
}

/// `npm ci`, unless what is installed already fits the lock file.
pub fn install(folder: &std::path::Path) -> Result<()> {
    let wanted = std::fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let what = format!("npm ci in {}", folder.strip_prefix(shell::root()).unwrap_or(folder).display());
    shell::step(&what, || {
        shell::run_quietly(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
    })?;
    std::fs::write(stamp, wanted)?;
    Ok(())
}
