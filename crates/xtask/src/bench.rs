//! `cargo xtask bench`: figures as ratios within one run, because seconds differ from machine to machine.

mod load;
mod submit;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::{build, demo, shell};

/// Measures the bundle's sizes, and the server's throughput and the time until a return is kept against a bare axum server
/// in the same run.
#[derive(clap::Args)]
pub struct Args {
    /// Rounds; medians are printed. The servers take turns within a round.
    #[arg(long, default_value_t = 9)]
    rounds: usize,
    /// Length of one turn in milliseconds.
    #[arg(long, default_value_t = 700)]
    turn_ms: u64,
    /// Connections at once.
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// Returns asked for in each round, one after the other.
    #[arg(long, default_value_t = 30)]
    returns: usize,
    /// Measure what is in `dist/` without building it anew.
    #[arg(long)]
    no_build: bool,
}

/// A server that ends with this value.
struct Running {
    child: Child,
    address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to do about it then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn run(args: &Args) -> Result<()> {
    if !args.no_build {
        build::run(&build::Args::default())?;
    }
    let server = demo::build_server(true)?;
    shell::step("build the bare server, and what makes the ledgers", || {
        shell::run_quietly(shell::cargo().args([
            "build",
            "--locked",
            "--release",
            "--package",
            "aftersale-server",
            "--example",
            "hello",
            "--example",
            "ledgers",
        ]))
    })?;
    let state = shell::root().join("target/bench");
    if state.exists() {
        std::fs::remove_dir_all(&state)?;
    }
    std::fs::create_dir_all(&state)?;
    let database = state.join("shop.sqlite");
    let ledgers = shell::step("write a million entries of points", || ledgers(&database))?;
    let hello = start(&mut Command::new(shell::root().join("target/release/examples/hello")))?;
    let shop = start(
        Command::new(server)
            .current_dir(shell::root())
            .args(["--demo", "demo", "--dist", "dist", "--listen", "127.0.0.1:0"])
            .env("AFTERSALE_STORE__URL", format!("sqlite:{}", database.display()))
            .env("AFTERSALE_LIMITS__REQUESTS_PER_SECOND", "1000000")
            .env("AFTERSALE_LIMITS__BURST", "1000000")
            .env("AFTERSALE_LOG__FILTER", "error"),
    )?;
    let orders = load::demo_orders(&shop.address)?;
    let order = orders.first().context("the demo has no scenario")?;
    let bare = load::Target::new(&hello.address, "/", &[]);
    let read = load::Target::new(&shop.address, &order.path, &[("authorization", &order.authorization)]);
    let etag = read.etag().context("the order read has no ETag")?;
    let unchanged = load::Target::new(
        &shop.address,
        &order.path,
        &[("authorization", &order.authorization), ("if-none-match", &etag)],
    );
    let [small, large] = ledgers.map(|authorization| {
        load::Target::new(&shop.address, "/v1/loyalty", &[("authorization", &authorization)])
    });
    // The first time it is folded.
    let [cold] = large.times(1)?[..] else { anyhow::bail!("one time was asked for") };
    let turn = Duration::from_millis(args.turn_ms);
    let wishes = submit::Wish::all(&shop.address)?;
    let (mut hello_times, mut return_times) = (Vec::new(), Vec::new());
    let mut rates = [const { Vec::new() }; 5];
    shell::step("measure", || {
        for round in 0..args.rounds {
            let targets = [&bare, &read, &unchanged, &small, &large];
            for (target, rates) in targets.into_iter().zip(&mut rates) {
                rates.push(target.requests_per_second(args.connections, turn)?);
            }
            hello_times.extend(bare.times(args.returns)?);
            let mut customer = submit::Customer::connect(&shop.address, &round.to_string())?;
            for wish in wishes.iter().cycle().take(args.returns) {
                return_times.push(customer.submit(wish)?);
            }
        }
        Ok(())
    })?;
    let [bare, read, unchanged, small, large] = rates.map(median);
    println!("{:<28} {:>12} {:>8} {:>8}", "", "requests/s", "ratio", "target");
    println!("{:<28} {:>12.0} {:>8} {:>8}", "bare axum hello", bare, "1.00", "");
    println!("{:<28} {:>12.0} {:>8.2} {:>8}", "order read", read, read / bare, "0.25");
    println!(
        "{:<28} {:>12.0} {:>8.2} {:>8}",
        "order read, not modified",
        unchanged,
        unchanged / bare,
        "0.50"
    );
    println!("{:<28} {:>12.0} {:>8.2} {:>8}", "points, 100 entries", small, small / bare, "");
    println!("{:<28} {:>12.0} {:>8.2} {:>8}", "points, 10,000 of 1 million", large, large / bare, "");
    println!("{:<28} {:>12} {:>8.2} {:>8}", "  against those of 100", "", large / small, "1.00");
    let [hello_ms, return_ms] = [hello_times, return_times].map(p99_ms);
    println!("{:<28} {:>12} {:>8} {:>8}", "", "p99 in ms", "ratio", "");
    println!("{:<28} {:>12.3} {:>8} {:>8}", "bare axum hello", hello_ms, "1.00", "");
    println!(
        "{:<28} {:>12.3} {:>8.2} {:>8}",
        "return asked for, SQLite",
        return_ms,
        return_ms / hello_ms,
        ""
    );
    let cold_ms = cold.as_secs_f64() * 1_000.0;
    println!("{:<28} {:>12.3} {:>8.2} {:>8}", "10,000 entries, first time", cold_ms, cold_ms / hello_ms, "");
    Ok(())
}

/// Writes them, and gives what opens the small one and a large one.
#[expect(clippy::disallowed_methods, reason = "ledgers end when the bench is started, which has no clock")]
fn ledgers(database: &std::path::Path) -> Result<[String; 2]> {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs().to_string();
    let ledgers = shell::root().join("target/release/examples/ledgers");
    let made = Command::new(ledgers).arg(database).arg(now).output()?;
    anyhow::ensure!(made.status.success(), "no ledgers: {}", String::from_utf8_lossy(&made.stderr));
    let told = String::from_utf8(made.stdout)?;
    let mut tokens =
        told.lines().filter_map(|line| line.split_once(' ')).map(|(_, token)| format!("Bearer {token}"));
    tokens.next().zip(tokens.next()).map(|(small, large)| [small, large]).context("no tokens were printed")
}

fn start(command: &mut Command) -> Result<Running> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .context("could not start a server")?;
    let lines = BufReader::new(child.stdout.take().context("the server prints nothing")?).lines();
    for line in lines {
        if let Some(url) = line?.strip_prefix("ready http://") {
            return Ok(Running { child, address: url.trim_end_matches('/').to_owned() });
        }
    }
    anyhow::bail!("a server ended before it was ready")
}

/// Of all, the one that ninety-nine of a hundred do not exceed.
fn p99_ms(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    let at = (times.len() * 99).div_ceil(100).saturating_sub(1);
    times.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1_000.0)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ninety_nine_of_a_hundred_are_no_slower() {
        let times = |count: u64| (1..=count).rev().map(Duration::from_millis).collect();
        assert_eq!([100, 200, 1, 50].map(|count| p99_ms(times(count))), [99.0, 198.0, 1.0, 50.0]);
        assert!(p99_ms(Vec::new()).is_nan());
    }
}
