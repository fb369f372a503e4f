//! Project commands: `cargo xtask demo | test | build | gen | bench | new-widget`.
//!
//! Deliberately absent: any crate of ours. What a command needs from them it asks by running them.

mod bench;
mod build;
mod demo;
mod generate;
mod new_widget;
mod shell;
mod test;

use clap::{Parser, Subcommand};

/// Builds, serves, tests and measures Aftersale.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds everything and serves the demo shop with embedded data.
    Demo(demo::Args),
    /// Runs every test there is, installing what they need.
    Test(test::Args),
    /// Writes the bundle a shop serves to `dist/`.
    Build(build::Args),
    /// Rewrites what is derived and checked in: OpenAPI, manifest, types, documents' tables.
    Gen(generate::Args),
    /// Measures, and prints ratios within one run.
    Bench(bench::Args),
    /// Makes a new widget: `cargo xtask new-widget gift-card`.
    NewWidget(new_widget::Args),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Demo(args) => demo::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Build(args) => build::run(&args).map(|_| ()),
        Command::Gen(args) => generate::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::NewWidget(args) => new_widget::run(&args),
    }
}
