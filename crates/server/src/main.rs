//! The command `aftersale-server`: reads the command line, the time and the signals, then hands over to the library.
//!
//! `aftersale-server verify-receipt` starts no server: it checks a receipt of a withdrawal, without a network.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aftersale_server::clock::Clock;
use aftersale_server::start::{self, Options};
use aftersale_server::withdrawal::verify;
use clap::{Parser, Subcommand};
use jiff::Timestamp;
use tokio::signal::unix::{SignalKind, signal};

/// Serves the Aftersale shop API.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Settings file; every setting is explained in aftersale.example.toml. Environment variables
    /// AFTERSALE_… come after it.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Address and port, instead of the setting `listen`.
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Serves the demo shop from this folder too, with published secrets. Never in production.
    #[arg(long, value_name = "FOLDER")]
    demo: Option<PathBuf>,
    /// Folder of the built bundle, for the demo.
    #[arg(long, value_name = "FOLDER", requires = "demo")]
    dist: Option<PathBuf>,
    /// Stops the demo's clock at this instant.
    #[arg(long, value_name = "RFC3339", requires = "demo")]
    at: Option<Timestamp>,
}

#[derive(Subcommand)]
enum Command {
    /// Checks a receipt of a withdrawal against the shop's public key, without a network.
    VerifyReceipt {
        /// The receipt as it was attached to the mail.
        receipt: PathBuf,
        /// The public key in base64, or a file with what the shop publishes at
        /// /.well-known/aftersale-receipt-keys.json.
        #[arg(long, value_name = "PUBLIC")]
        key: String,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let Arguments { command, config, listen, demo, dist, at } = Arguments::parse();
    if let Some(Command::VerifyReceipt { receipt, key }) = command {
        return verify_receipt(&receipt, &key);
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that knows the time; everything else is handed a Clock"
    )]
    let clock = Clock::new(Timestamp::now);
    let options = Options { config, listen, demo, dist, at };
    let ready = |address| {
        let mut out = std::io::stdout();
        // Whoever started us may not be reading; that is no reason to stop.
        let _ = writeln!(out, "ready http://{address}/").and_then(|()| out.flush());
    };
    match start::run(options, clock, ready, stop_asked()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aftersale-server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn verify_receipt(receipt: &Path, key: &str) -> ExitCode {
    let read =
        |file: &Path| std::fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()));
    let given = if Path::new(key).is_file() { read(Path::new(key)) } else { Ok(key.to_owned()) };
    let checked = given.and_then(|given| {
        let keys = verify::keys(&given).map_err(|doubt| doubt.to_string())?;
        verify::check(&read(receipt)?, &keys).map_err(|doubt| doubt.to_string())
    });
    match checked {
        Ok(receipt) => {
            println!("The receipt is genuine and unchanged.\n{}", verify::read_out(&receipt));
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Resolves at SIGTERM or SIGINT.
async fn stop_asked() {
    let (Ok(mut terminate), Ok(mut interrupt)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
