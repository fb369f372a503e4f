//! What the tests need beyond Rust: Node, Chromium, PostgreSQL, and what runs the examples of minting. Installed on Debian as root, else named.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

const CHROMIUMS: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// Path of a Chromium.
pub fn ensure_chromium() -> Result<PathBuf> {
    let find = || CHROMIUMS.iter().find_map(|name| shell::find_program(name));
    if let Some(path) = std::env::var_os("CHROMIUM_PATH").map(PathBuf::from) {
        return Ok(path);
    }
    if find().is_none() {
        apt_install("Chromium", &["chromium"])?;
    }
    find().ok_or_else(|| anyhow::anyhow!("Chromium was not found; install it, or name it in CHROMIUM_PATH"))
}

/// PostgreSQL's server programs; the store's tests start a cluster of their own.
pub fn ensure_postgres() -> Result<()> {
    let found = || {
        std::env::var_os("AFTERSALE_TEST_POSTGRES_URL").is_some()
            || shell::find_program("initdb").is_some()
            || std::fs::read_dir("/usr/lib/postgresql").is_ok_and(|versions| {
                versions.flatten().any(|version| version.path().join("bin/initdb").is_file())
            })
    };
    if !found() {
        apt_install("PostgreSQL", &["postgresql"])?;
    }
    if found() { Ok(()) } else { bail!("PostgreSQL's initdb was not found; install the PostgreSQL server") }
}

/// What the examples of minting a customer token are written in, beside Node.js.
pub fn ensure_languages() -> Result<()> {
    let languages =
        [("php", "php-cli"), ("ruby", "ruby"), ("python3", "python3"), ("java", "default-jdk-headless")];
    let missing = languages.iter().filter(|(command, _)| shell::find_program(command).is_none());
    let packages: Vec<&str> = missing.map(|(_, package)| *package).collect();
    if packages.is_empty() { Ok(()) } else { apt_install("a language of the minting examples", &packages) }
}

/// Path of Node.js, version 20 or later.
pub fn ensure_node() -> Result<PathBuf> {
    if shell::find_program("node").is_none() || shell::find_program("npm").is_none() {
        apt_install("Node.js", &["nodejs", "npm"])?;
    }
    let Some(node) = shell::find_program("node") else {
        bail!("Node.js was not found; install version 20 or later")
    };
    let version = String::from_utf8(shell::output(Command::new(&node).arg("--version"))?)?;
    let major: u32 =
        version.trim_start_matches('v').split('.').next().and_then(|digits| digits.parse().ok()).unwrap_or(0);
    if major < 20 {
        bail!("Node.js {} is too old for the browser tests; install version 20 or later", version.trim());
    }
    Ok(node)
}

fn apt_install(what: &str, packages: &[&str]) -> Result<()> {
    let root = String::from_utf8(shell::output(Command::new("id").arg("-u"))?)?.trim() == "0";
    if !root || !Path::new("/usr/bin/apt-get").is_file() {
        bail!("{what} is missing; on Debian run: sudo apt-get install {}", packages.join(" "));
    }
    shell::step(&format!("install {what}"), || {
        shell::run_quietly(Command::new("apt-get").args(["update", "-qq"]))?;
        let mut install = Command::new("apt-get");
        install
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages);
        shell::run_quietly(&mut install)
    })
}
