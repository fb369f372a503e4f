//! How long it takes until a return is kept: asked for with a fresh key each time, and called off again outside the clock,
//! so that the next one may be asked for.

use std::io::BufReader;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::load::{self, Answer, Order};

/// One piece of an order that its customer may send back.
pub struct Wish {
    order: Order,
    body: String,
}

/// A connection to the shop, and how many keys were used on it.
pub struct Customer {
    stream: BufReader<TcpStream>,
    address: String,
    name: String,
    keys: u32,
}

impl Wish {
    /// One for every order of the demo that can be returned now.
    pub fn all(address: &str) -> Result<Vec<Self>> {
        let mut customer = Customer::connect(address, "look")?;
        let mut found = Vec::new();
        for order in load::demo_orders(address)? {
            let path = format!("{}/returnable", order.path);
            let answer = customer.send("GET", &path, &order, "")?;
            let told = if answer.status == 200 { answer.json()? } else { Value::Null };
            if let Some(body) = body(&told) {
                found.push(Self { order, body });
            }
        }
        // What needs more than is known here, a photo or words, is left out.
        found.retain(|wish| customer.submit(wish).is_ok());
        ensure!(!found.is_empty(), "nothing of the demo can be returned");
        Ok(found)
    }
}

impl Customer {
    /// `name` makes the keys of this one differ from all others'.
    pub fn connect(address: &str, name: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::new(stream),
            address: address.to_owned(),
            name: name.to_owned(),
            keys: 0,
        })
    }

    /// From the request to its answer.
    pub fn submit(&mut self, wish: &Wish) -> Result<Duration> {
        let path = format!("{}/returns", wish.order.path);
        let started = Instant::now();
        let made = self.send("POST", &path, &wish.order, &wish.body)?;
        let took = started.elapsed();
        ensure!(made.status == 201, "a return was answered {}", made.status);
        let id = made.json()?["id"].as_str().map(str::to_owned).context("a return without an id")?;
        let off = self.send("POST", &format!("/v1/returns/{id}/cancel"), &wish.order, "{}")?;
        ensure!(off.status == 200, "calling it off was answered {}", off.status);
        Ok(took)
    }

    fn send(&mut self, method: &str, path: &str, order: &Order, body: &str) -> Result<Answer> {
        self.keys += 1;
        let key = format!("{}-{}-{}", std::process::id(), self.name, self.keys);
        let authorization = &order.authorization;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nauthorization: {authorization}\r\nidempotency-key: {key}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            body.len(),
        );
        load::exchange(&mut self.stream, &request)
    }
}

/// A wish for the first line that can come back, if the answer has one.
fn body(told: &Value) -> Option<String> {
    let line = told["lines"].as_array()?.iter().find(|line| line["quantity"].as_u64() > Some(0))?;
    let plain = |reason: &&Value| {
        let known = line["reasons"].as_array().is_some_and(|own| own.contains(&reason["handle"]));
        let asks = |field: &str| reason[field] == "required";
        let refunds =
            reason["resolutions"].as_array().is_some_and(|own| own.contains(&json!("refund_original")));
        known && refunds && reason["claim"].is_null() && !asks("photos") && !asks("comment")
    };
    let reason = told["reasons"].as_array()?.iter().find(plain)?;
    let item = json!({
        "line_id": line["line_id"], "quantity": 1, "reason": reason["handle"], "resolution": "refund_original",
    });
    let wish = json!({
        "kind": "return", "items": [item], "method": told["methods"].get(0)?["method"],
        "policy_version": told["policy_version"],
    });
    Some(wish.to_string())
}
