//! `cargo xtask demo`: the demo shop with embedded data on one address, nothing else to install or start.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{build, shell};

/// Builds everything and serves the demo shop with embedded data.
#[derive(clap::Args)]
pub struct Args {
    /// Port on 127.0.0.1.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// The demo's time stands still at this moment, RFC 3339.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Serve the bundle that is in `dist/` as it is.
    #[arg(long)]
    no_build: bool,
    /// Build a bundle that keeps panic messages.
    #[arg(long)]
    dev: bool,
}

pub fn run(args: &Args) -> Result<()> {
    let root = shell::root();
    if args.no_build {
        if !root.join("dist/manifest.json").is_file() {
            bail!("there is no bundle in dist/; leave --no-build out");
        }
    } else {
        build::run(&build::Args { dev: args.dev, ..build::Args::default() })?;
    }
    let server = build_server(false)?;
    let mut command = std::process::Command::new(server);
    command.current_dir(&root).args(["--demo", "demo", "--dist", "dist"]);
    command.arg("--listen").arg(format!("127.0.0.1:{}", args.port));
    if let Some(at) = &args.at {
        command.args(["--at", at]);
    }
    shell::run(&mut command)
}

/// Builds the reference server; gives its path.
pub fn build_server(release: bool) -> Result<PathBuf> {
    let profile = if release { "release" } else { "debug" };
    let mut command = shell::cargo();
    command.args(["build", "--locked", "--package", "aftersale-server", "--bin", "aftersale-server"]);
    if release {
        command.arg("--release");
    }
    shell::step("build the server", || shell::run_quietly(&mut command))?;
    Ok(shell::root().join("target").join(profile).join("aftersale-server"))
}
