//! How many tests passed and failed, read from what the runners print.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

#[derive(Default)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    /// Of those that passed: only when they were run again.
    pub flaky: u32,
    pub what_failed: Vec<String>,
}

impl Counts {
    /// `cargo test`: a line `test result: ok. 12 passed; 0 failed; …` per binary.
    pub fn cargo(&mut self, command: &mut Command) -> Result<()> {
        let (passed, failed) = (self.passed, self.failed);
        let ok = shown(command, |line| {
            if let Some(rest) = line.strip_prefix("test result: ") {
                self.passed += number_before(rest, " passed");
                self.failed += number_before(rest, " failed");
            }
        })?;
        self.note("Rust tests", ok, passed, failed);
        Ok(())
    }

    /// Playwright: `  41 passed (12.3s)`, `  2 failed` and `  1 flaky` at the end.
    pub fn playwright(&mut self, command: &mut Command) -> Result<()> {
        let (passed, failed) = (self.passed, self.failed);
        let ok = shown(command, |line| {
            let words: Vec<_> = line.split_whitespace().collect();
            match words.as_slice() {
                [count, "passed", ..] => self.passed += count.parse::<u32>().unwrap_or(0),
                [count, "flaky"] => {
                    let count = count.parse::<u32>().unwrap_or(0);
                    self.passed += count;
                    self.flaky += count;
                }
                [count, "failed" | "did", ..] => self.failed += count.parse::<u32>().unwrap_or(0),
                _ => {}
            }
        })?;
        self.note("browser tests", ok, passed, failed);
        Ok(())
    }

    /// One check that passes by its exit code.
    pub fn node(&mut self, command: &mut Command, what: &str) -> Result<()> {
        if shown(command, |_| {})? {
            self.passed += 1;
        } else {
            self.failed += 1;
            self.what_failed.push(format!("{what} failed"));
        }
        Ok(())
    }

    /// A runner that counted nothing, or failed without counting a failure, has failed.
    fn note(&mut self, what: &str, ok: bool, passed: u32, failed: u32) {
        if self.passed == passed && self.failed == failed {
            self.failed += 1;
            self.what_failed.push(format!("{what}: no test was executed"));
        } else if !ok && self.failed == failed {
            self.failed += 1;
        }
        if !ok {
            self.what_failed.push(format!("{what} failed, see above"));
        }
    }
}

/// Runs, shows what it prints and hands each line over; gives whether it ended well.
fn shown(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("could not start a test runner")?;
    let output = child.stdout.take().context("a test runner prints nothing")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        each(&line);
    }
    Ok(child.wait()?.success())
}

fn number_before(text: &str, word: &str) -> u32 {
    let before = text.find(word).and_then(|at| text.get(..at)).unwrap_or_default();
    before
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_counts_are_read() {
        let line = "ok. 12 passed; 3 failed; 0 ignored; 0 measured";
        assert_eq!((number_before(line, " passed"), number_before(line, " failed")), (12, 3));
    }

    #[test]
    fn a_runner_that_ran_nothing_has_failed() {
        let mut counts = Counts::default();
        counts.cargo(Command::new("true").arg("x")).unwrap();
        assert_eq!(counts.failed, 1);
    }
}
