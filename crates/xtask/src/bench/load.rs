//! A small HTTP/1.1 load generator: every connection sends the next request when it has its answer.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

pub struct Target {
    address: String,
    request: String,
}

/// What it takes to read one order of the demo.
pub struct Order {
    pub path: String,
    pub authorization: String,
}

pub struct Answer {
    pub status: u16,
    etag: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Result<serde_json::Value> {
        Ok(serde_json::from_slice(&self.body)?)
    }
}

impl Target {
    pub fn new(address: &str, path: &str, headers: &[(&str, &str)]) -> Self {
        let mut request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n");
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str("\r\n");
        Self { address: address.to_owned(), request }
    }

    pub fn etag(&self) -> Result<String> {
        let mut stream = BufReader::new(TcpStream::connect(&self.address)?);
        stream.get_mut().write_all(self.request.as_bytes())?;
        answer(&mut stream)?.etag.context("no ETag")
    }

    /// Closed loop over `connections` for `turn`; an answer that is neither 200 nor 304 is an error.
    pub fn requests_per_second(&self, connections: usize, turn: Duration) -> Result<f64> {
        let over = AtomicBool::new(false);
        let started = Instant::now();
        let counts: Vec<Result<u64>> = thread::scope(|scope| {
            let workers: Vec<_> = (0..connections).map(|_| scope.spawn(|| self.work(&over))).collect();
            // The length of a turn is what is measured here, not a condition waited for.
            thread::park_timeout(turn);
            while started.elapsed() < turn {
                thread::park_timeout(turn.saturating_sub(started.elapsed()));
            }
            over.store(true, Ordering::Relaxed);
            workers
                .into_iter()
                .map(|worker| worker.join().map_err(|_| anyhow::anyhow!("a connection panicked"))?)
                .collect()
        });
        let seconds = started.elapsed().as_secs_f64();
        let total = counts.into_iter().sum::<Result<u64>>()?;
        Ok(total as f64 / seconds)
    }

    /// How long each of `count` answers took, one after the other on one connection.
    pub fn times(&self, count: usize) -> Result<Vec<Duration>> {
        let stream = TcpStream::connect(&self.address)?;
        stream.set_nodelay(true)?;
        let mut stream = BufReader::new(stream);
        let mut times = Vec::with_capacity(count);
        for _ in 0..count {
            let started = Instant::now();
            let answer = exchange(&mut stream, &self.request)?;
            times.push(started.elapsed());
            if answer.status != 200 {
                bail!("answered {}", answer.status);
            }
        }
        Ok(times)
    }

    fn work(&self, over: &AtomicBool) -> Result<u64> {
        let stream = TcpStream::connect(&self.address)?;
        stream.set_nodelay(true)?;
        let mut stream = BufReader::new(stream);
        let mut count = 0;
        while !over.load(Ordering::Relaxed) {
            stream.get_mut().write_all(self.request.as_bytes())?;
            let answer = answer(&mut stream)?;
            if !matches!(answer.status, 200 | 304) {
                bail!("answered {}", answer.status);
            }
            count += 1;
        }
        Ok(count)
    }
}

/// Sends a whole request and waits for its answer.
pub fn exchange(stream: &mut BufReader<TcpStream>, request: &str) -> Result<Answer> {
    stream.get_mut().write_all(request.as_bytes())?;
    answer(stream)
}

/// Asks the demo for its orders, each with a token to read it with.
pub fn demo_orders(address: &str) -> Result<Vec<Order>> {
    let target = Target::new(address, "/demo/scenarios.json", &[]);
    let mut stream = BufReader::new(TcpStream::connect(&target.address)?);
    stream.get_mut().write_all(target.request.as_bytes())?;
    let scenarios = answer(&mut stream)?.json()?;
    let order = |scenario: &serde_json::Value| {
        let text = |name: &str| {
            scenario[name].as_str().map(str::to_owned).with_context(|| format!("a scenario has no {name}"))
        };
        Ok(Order {
            path: format!("/v1/orders/{}", text("order_id")?),
            authorization: format!("Bearer {}", text("token")?),
        })
    };
    scenarios.as_array().context("the demo has no scenarios")?.iter().map(order).collect()
}

fn answer(stream: &mut BufReader<TcpStream>) -> Result<Answer> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let status = line
        .split(' ')
        .nth(1)
        .and_then(|code| code.parse().ok())
        .with_context(|| format!("not HTTP: {line:?}"))?;
    let (mut length, mut etag) = (0, None);
    loop {
        line.clear();
        stream.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse()?,
            "etag" => etag = Some(value.trim().to_owned()),
            _ => {}
        }
    }
    let mut body = vec![0; if status == 304 { 0 } else { length }];
    stream.read_exact(&mut body)?;
    Ok(Answer { status, etag, body })
}
