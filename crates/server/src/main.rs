//! The command `aftersale-server`: reads the command line, the time and the signals, then hands over to the library.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use aftersale_server::clock::Clock;
use aftersale_server::start::{self, Options};
use clap::Parser;
use jiff::Timestamp;
use tokio::signal::unix::{SignalKind, signal};

/// Serves the Aftersale shop API.
#[derive(Parser)]
#[command(version)]
struct Arguments {
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

#[tokio::main]
async fn main() -> ExitCode {
    let Arguments { config, listen, demo, dist, at } = Arguments::parse();
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
